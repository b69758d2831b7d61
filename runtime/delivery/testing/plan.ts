import type { ChannelPlan, DeliveryPlan, RetentionPlan, RouterPlan } from '../../contract/plan.ts'
import { verifyPlan } from '../../ingress/testing/plans.ts'

const base = {
  recipient: 'archivist',
  activeFrom: null,
  passesOn: false,
  schedule: [5, 60],
  onAmbiguous: 'retry',
  ratePerSecond: null,
} as const
const http = { kind: 'http', connection: false, secret: 'signing', headers: {}, mtls: null } as const
const slack = { kind: 'slack', token: null, conversation: null } as const

const channels: readonly ChannelPlan[] = [
  {
    ...base,
    name: 'archive',
    connector: { ...http, url: 'https://archive.example/hook' },
    hosts: ['archive.example'],
    inFlight: 16,
  },
  {
    ...base,
    name: 'careful',
    connector: { ...http, url: 'https://archive.example/once' },
    hosts: ['archive.example'],
    inFlight: 2,
    onAmbiguous: 'fail',
  },
  {
    ...base,
    name: 'slow',
    connector: { ...http, url: 'https://archive.example/slow' },
    hosts: ['archive.example'],
    inFlight: 2,
  },
  {
    ...base,
    name: 'chat',
    connector: { ...slack, webhook: 'chat-webhook', connection: false },
    hosts: ['hooks.slack.com'],
    inFlight: 8,
  },
  {
    ...base,
    name: 'customer-chat',
    connector: { ...slack, webhook: null, connection: true },
    hosts: ['hooks.slack.com'],
    inFlight: 8,
  },
  { ...base, name: 'customers', connector: { ...http, url: null, connection: true }, hosts: [], inFlight: 4 },
  {
    ...base,
    name: 'later',
    connector: { ...http, url: 'https://archive.example/later' },
    hosts: ['archive.example'],
    inFlight: 2,
    activeFrom: '2026-02-10',
  },
]

const fields = [
  { path: ['title'], protection: 'keep' },
  { path: ['author', 'email'], protection: 'mask' },
] as const
const to: readonly DeliveryPlan[] = channels.map(({ name }) => ({
  channel: name,
  message: null,
  fields,
  addressee: null,
}))

const rule = (name: string, period: string, from: RetentionPlan['from']): RetentionPlan => ({
  name,
  periods: { '': period },
  from,
  after: null,
  minimum: null,
  holds: [],
})

/** A small router: one source, one event, a route to every kind of channel and one that shows nobody. */
export const testPlan: RouterPlan = {
  version: 1,
  project: 'test',
  digest: 'sha256:0',
  plans: [],
  limits: { bodyBytes: 1_048_576, depth: 32, ratePerSecond: null, backlog: 1000 },
  sources: [
    {
      name: 'notes',
      path: '/notes',
      verify: verifyPlan('none', { secret: null }),
      type: { is: 'note' },
      dedupe: null,
      reportOnly: false,
      split: null,
    },
  ],
  events: [
    {
      name: 'note',
      retention: ['notes'],
      fields: [
        { path: 'title', categories: ['content.text'] },
        { path: 'author.email', categories: ['contact.email'] },
        { path: 'kind', categories: [] },
      ],
      subjects: [
        { name: 'author', at: ['author'], keys: [{ path: ['email'], type: 'contact.email' }], about: [], class: null },
      ],
    },
  ],
  activities: [
    { name: 'notes', role: 'controller', purpose: 'notes', bases: [], needsConsent: false, directMarketing: false },
  ],
  routes: [
    {
      name: 'notes',
      activity: 'notes',
      role: 'controller',
      bases: [],
      source: 'notes',
      events: ['note'],
      when: null,
      orderBy: null,
      to,
    },
    {
      name: 'titles',
      activity: 'notes',
      role: 'controller',
      bases: [],
      source: 'notes',
      events: ['note'],
      when: "event.kind == 'public'",
      orderBy: ['kind'],
      to: [{ channel: 'archive', message: null, fields: [{ path: ['title'], protection: 'keep' }], addressee: null }],
    },
  ],
  channels,
  retention: [rule('notes', 'P30D', 'received'), rule('disclosures', 'P3Y', 'recorded')],
  journal: { engine: 'sqlite' },
  stores: { dedupe: null, disclosures: 'disclosures', requests: null, audit: null, access: null },
  regimes: [],
  backups: null,
}
