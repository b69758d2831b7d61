import type { ChannelPlan, Generated, Project, RouterPlan, SourcePlan } from '../../plan.ts'
import { verifyPlan } from './plans.ts'

const sources: readonly SourcePlan[] = [
  {
    name: 'github',
    path: '/in/{tenant}/github',
    verify: verifyPlan('github', { secret: 'github-webhook' }),
    type: { at: { header: 'X-GitHub-Event' }, values: { push: 'github.push' }, otherwise: 'drop' },
    dedupe: { header: 'X-GitHub-Delivery' },
    split: null,
  },
  {
    name: 'orders',
    path: '/in/orders',
    verify: verifyPlan('standard-webhooks', { secret: 'orders-webhook' }),
    type: { at: { path: ['type'] }, values: { paid: 'order.paid' }, otherwise: 'reject' },
    dedupe: { path: ['data', 'id'] },
    split: null,
  },
  {
    name: 'meter',
    path: '/in/meter',
    verify: verifyPlan('none', { secret: null }),
    type: { is: 'meter.read' },
    dedupe: null,
    split: null,
  },
]

const limits = { schedule: [0.01, 0.01], onAmbiguous: 'retry', ratePerSecond: null, inFlight: 4 } as const

const channels: readonly ChannelPlan[] = [
  {
    name: 'team-slack',
    recipient: 'customer-slack',
    connector: { kind: 'slack', webhook: null, connection: true },
    hosts: ['hooks.slack.com'],
    ...limits,
  },
  {
    name: 'archive',
    recipient: 'archive-provider',
    connector: {
      kind: 'http',
      url: 'https://archive.example/events',
      connection: false,
      secret: 'archive-signing',
      headers: { 'x-from': 'bylaw' },
    },
    hosts: ['archive.example'],
    ...limits,
  },
]

/** A declaration that the compiler could have made, small enough to read beside a test. */
export const plan: RouterPlan = {
  version: 1,
  project: 'acme-router',
  digest: 'sha256:0000000000000000000000000000000000000000000000000000000000000000',
  plans: ['free', 'business'],
  limits: { bodyBytes: 65_536, depth: 16, ratePerSecond: null, backlog: 1000 },
  sources,
  events: [
    {
      name: 'github.push',
      retention: ['event-payload'],
      fields: [
        { path: 'ref', categories: [] },
        { path: 'repository.full_name', categories: [] },
        { path: 'pusher.name', categories: ['person.name'] },
        { path: 'pusher.email', categories: ['contact.email'] },
      ],
    },
    { name: 'order.paid', retention: ['event-payload'], fields: [{ path: 'data.id', categories: [] }] },
    { name: 'meter.read', retention: ['event-payload'], fields: [{ path: 'value', categories: [] }] },
  ],
  routes: [
    {
      name: 'pushes',
      activity: 'route-events',
      role: 'processor',
      bases: [],
      source: 'github',
      events: ['github.push'],
      when: 'event.ref == "refs/heads/master"',
      to: [
        {
          channel: 'team-slack',
          message: '{{ event.pusher.name }} pushed to <{{ event.repository.full_name }}>',
          fields: [
            { path: ['pusher', 'name'], protection: 'keep' },
            { path: ['repository', 'full_name'], protection: 'keep' },
          ],
        },
        {
          channel: 'archive',
          message: null,
          fields: [
            { path: ['repository', 'full_name'], protection: 'keep' },
            { path: ['pusher', 'email'], protection: 'mask' },
          ],
        },
      ],
    },
    {
      name: 'large-orders',
      activity: 'route-events',
      role: 'controller',
      bases: ['contract'],
      source: 'orders',
      events: ['order.paid'],
      when: 'event.data.total > 100',
      to: [{ channel: 'archive', message: null, fields: [{ path: ['data', 'id'], protection: 'keep' }] }],
    },
    {
      name: 'readings',
      activity: 'route-events',
      role: 'controller',
      bases: ['contract'],
      source: 'meter',
      events: ['meter.read'],
      when: null,
      to: [{ channel: 'archive', message: null, fields: [{ path: ['value'], protection: 'keep' }] }],
    },
  ],
  channels,
  retention: [
    { name: 'event-payload', periods: { '': 'P7D', free: 'P30D', business: 'P365D' }, from: 'received' },
    { name: 'dedupe', periods: { '': 'P8D' }, from: 'received' },
    { name: 'disclosures', periods: { '': 'P3Y' }, from: 'delivered' },
  ],
  journal: { engine: 'sqlite' },
  stores: { dedupe: 'dedupe', disclosures: 'disclosures' },
}

const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const pick = (value: unknown, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.filter((name) => name in object(value)).map((name) => [name, object(value)[name]]))

const rest = (value: object, declared: readonly string[]): readonly string[] =>
  Object.keys(value).filter((name) => !declared.includes(name))

const push: Project = (input) => {
  if (typeof input.ref !== 'string') return { ok: false, errors: [{ path: 'ref', message: 'must be a string' }] }
  const repository = pick(input.repository, ['full_name'])
  const value = { ref: input.ref, repository, pusher: pick(input.pusher, ['name', 'email']) }
  return { ok: true, value, dropped: rest(input, ['ref', 'repository', 'pusher']) }
}

export const generated: Generated = {
  plan,
  project: {
    'github.push': push,
    'order.paid': (input) => ({ ok: true, value: { data: pick(input.data, ['id', 'total']) }, dropped: [] }),
    'meter.read': (input) => ({ ok: true, value: pick(input, ['value']), dropped: rest(input, ['value']) }),
  },
}

/** The same declaration under other limits. */
export const limited = (changes: Partial<RouterPlan['limits']>): Generated => ({
  ...generated,
  plan: { ...plan, limits: { ...plan.limits, ...changes } },
})
