import type { ChannelPlan, Generated, Project, RetentionPlan, RouterPlan, SourcePlan } from '../../contract/plan.ts'
import { verifyPlan } from './plans.ts'

const sources: readonly SourcePlan[] = [
  {
    name: 'github',
    path: '/in/{tenant}/github',
    verify: verifyPlan('github', { secret: 'github-webhook' }),
    type: { at: { header: 'X-GitHub-Event' }, values: { push: 'github.push' }, otherwise: 'drop' },
    dedupe: { header: 'X-GitHub-Delivery' },
    split: null,
    reportOnly: false,
  },
  {
    name: 'orders',
    path: '/in/orders',
    verify: verifyPlan('standard-webhooks', { secret: 'orders-webhook' }),
    type: { at: { path: ['type'] }, values: { paid: 'order.paid' }, otherwise: 'reject' },
    dedupe: { path: ['data', 'id'] },
    split: null,
    reportOnly: false,
  },
  {
    name: 'meter',
    path: '/in/meter',
    verify: verifyPlan('none', { secret: null }),
    type: { is: 'meter.read' },
    dedupe: null,
    split: null,
    reportOnly: false,
  },
]

const limits = {
  schedule: [0.01, 0.01],
  onAmbiguous: 'retry',
  ratePerSecond: null,
  inFlight: 4,
  activeFrom: null,
  passesOn: false,
} as const

const channels: readonly ChannelPlan[] = [
  {
    name: 'team-slack',
    recipient: 'customer-slack',
    connector: { kind: 'slack', webhook: null, connection: true, token: null, conversation: null },
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
      mtls: null,
    },
    hosts: ['archive.example'],
    ...limits,
  },
]

const rule = (
  name: string,
  periods: Readonly<Record<string, string>>,
  from: RetentionPlan['from'] = 'received',
): RetentionPlan => ({ name, periods, from, after: null, minimum: null, holds: [] })

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
      subjects: [
        {
          name: 'pusher',
          at: ['pusher'],
          keys: [{ path: ['email'], type: 'contact.email' }],
          about: [],
          class: null,
        },
      ],
    },
    { name: 'order.paid', retention: ['event-payload'], fields: [{ path: 'data.id', categories: [] }], subjects: [] },
    { name: 'meter.read', retention: ['event-payload'], fields: [{ path: 'value', categories: [] }], subjects: [] },
  ],
  activities: [
    {
      name: 'route-events',
      role: 'controller',
      purpose: 'tell teams what happened',
      bases: [{ name: 'contract', type: 'contract' }],
      needsConsent: false,
      directMarketing: false,
    },
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
      orderBy: null,
      to: [
        {
          channel: 'team-slack',
          message: '{{ event.pusher.name }} pushed to <{{ event.repository.full_name }}>',
          addressee: null,
          fields: [
            { path: ['pusher', 'name'], protection: 'keep' },
            { path: ['repository', 'full_name'], protection: 'keep' },
          ],
        },
        {
          channel: 'archive',
          message: null,
          addressee: null,
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
      orderBy: null,
      to: [
        { channel: 'archive', message: null, addressee: null, fields: [{ path: ['data', 'id'], protection: 'keep' }] },
      ],
    },
    {
      name: 'readings',
      activity: 'route-events',
      role: 'controller',
      bases: ['contract'],
      source: 'meter',
      events: ['meter.read'],
      when: null,
      orderBy: null,
      to: [{ channel: 'archive', message: null, addressee: null, fields: [{ path: ['value'], protection: 'keep' }] }],
    },
  ],
  channels,
  retention: [
    rule('event-payload', { '': 'P7D', free: 'P30D', business: 'P365D' }),
    rule('dedupe', { '': 'P8D' }),
    rule('disclosures', { '': 'P3Y' }, 'delivered'),
    rule('requests', { '': 'P3Y' }),
    rule('audit', { '': 'P1Y' }),
  ],
  journal: { engine: 'sqlite' },
  stores: { dedupe: 'dedupe', disclosures: 'disclosures', requests: 'requests', audit: 'audit', access: null },
  regimes: ['eu-gdpr'],
  backups: null,
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
