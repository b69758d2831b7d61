import type { EventPlan, RetentionPlan, RouterPlan } from '../../contract/plan.ts'

export const rule = (name: string, own: Partial<RetentionPlan> = {}): RetentionPlan => ({
  name,
  periods: { '': 'P30D' },
  from: 'received',
  after: null,
  minimum: null,
  holds: [],
  ...own,
})

const person = { name: 'user', at: [], keys: [{ path: ['email'], type: 'contact.email' }], about: [], class: null }
export const eventType = (name: string, ...retention: readonly string[]): EventPlan => ({
  name,
  retention,
  fields: [],
  subjects: [person],
})

/** A declaration with events of three types: `note` for 30 days, `account` until 7 days after closing, `bill`. */
export const retentionPlan: RouterPlan = {
  version: 1,
  project: 'test',
  digest: 'sha256:1',
  journal: { engine: 'sqlite' },
  plans: ['free', 'pro'],
  limits: { bodyBytes: 1000, depth: 8, ratePerSecond: null, backlog: 1000 },
  sources: [],
  events: [eventType('note', 'notes'), eventType('account', 'accounts'), eventType('bill', 'bills', 'notes')],
  activities: [],
  routes: [],
  channels: [],
  retention: [
    rule('notes', { periods: { free: 'P7D', pro: 'P60D', '': 'P30D' }, holds: [{ ground: 'Claims', until: null }] }),
    rule('accounts', { periods: { '': 'P7D' }, after: 'account.closed' }),
    rule('bills', { periods: { '': 'P10D' }, minimum: 'P1Y' }),
  ],
  stores: { dedupe: null, disclosures: null, requests: null, audit: null, access: null },
  regimes: [],
  backups: null,
}
