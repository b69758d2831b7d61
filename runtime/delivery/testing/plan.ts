import type { ChannelPlan, DeliveryPlan, RouterPlan } from '../../plan.ts'

const base = { recipient: 'archivist', schedule: [5, 60], onAmbiguous: 'retry', ratePerSecond: null } as const
const http = { kind: 'http', connection: false, secret: 'signing', headers: {} } as const

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
    connector: { kind: 'slack', webhook: 'chat-webhook', connection: false },
    hosts: ['hooks.slack.com'],
    inFlight: 8,
  },
  {
    ...base,
    name: 'customer-chat',
    connector: { kind: 'slack', webhook: null, connection: true },
    hosts: ['hooks.slack.com'],
    inFlight: 8,
  },
  { ...base, name: 'customers', connector: { ...http, url: null, connection: true }, hosts: [], inFlight: 4 },
]

const fields = [{ path: ['title'], protection: 'keep' }] as const
const to: readonly DeliveryPlan[] = channels.map(({ name }) => ({ channel: name, message: null, fields }))

/** A small router: one source, one event, one route to every kind of channel. */
export const testPlan: RouterPlan = {
  version: 1,
  project: 'test',
  digest: 'sha256:0',
  plans: [],
  limits: { bodyBytes: 1_048_576, depth: 32, ratePerSecond: null, backlog: 1000 },
  sources: [],
  events: [{ name: 'note', retention: ['notes'], fields: [{ path: 'title', categories: ['content.text'] }] }],
  routes: [
    {
      name: 'notes',
      activity: 'notes',
      role: 'controller',
      bases: [],
      source: 'notes',
      events: ['note'],
      when: null,
      to,
    },
  ],
  channels,
  retention: [
    { name: 'notes', periods: { '': 'P30D' }, from: 'received' },
    { name: 'disclosures', periods: { '': 'P3Y' }, from: 'recorded' },
  ],
  journal: { engine: 'sqlite' },
  stores: { dedupe: null, disclosures: 'disclosures' },
}
