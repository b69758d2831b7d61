import type {
  ActivityPlan,
  ChannelPlan,
  EventPlan,
  Generated,
  Project,
  RoutePlan,
  RouterPlan,
} from '../../contract/plan.ts'
import { plan as base } from '../../ingress/testing/generated.ts'

/** A declaration with people in it: the pusher of a push, and whoever wrote its commits. */

const push: EventPlan = {
  name: 'github.push',
  retention: ['event-payload'],
  fields: [
    { path: 'ref', categories: [] },
    { path: 'pusher.name', categories: ['person.name'] },
    { path: 'pusher.email', categories: ['contact.email'] },
    { path: 'pusher.login', categories: ['account.name'] },
    { path: 'commits.*.author.email', categories: ['contact.email'] },
    { path: 'commits.*.message', categories: ['content.opaque'] },
  ],
  subjects: [
    {
      name: 'pusher',
      at: ['pusher'],
      keys: [
        { path: ['email'], type: 'contact.email' },
        { path: ['login'], type: 'account.name' },
      ],
      about: [],
      class: null,
    },
    {
      name: 'author',
      at: ['commits', null, 'author'],
      keys: [{ path: ['email'], type: 'contact.email' }],
      about: [['commits', null, 'message']],
      class: null,
    },
  ],
}

const activity = (name: string, own: Partial<ActivityPlan> = {}): ActivityPlan => ({
  name,
  role: 'controller',
  purpose: `to ${name}`,
  bases: [{ name: 'contract', type: 'contract' }],
  needsConsent: false,
  directMarketing: false,
  ...own,
})

const route = (name: string, of: string): RoutePlan => ({
  name,
  activity: of,
  role: 'controller',
  bases: [],
  source: 'github',
  events: ['github.push'],
  when: null,
  orderBy: null,
  to: [{ channel: 'ops', message: null, addressee: null, fields: [{ path: ['pusher', 'name'], protection: 'keep' }] }],
})

const channel = (name: string, recipient: string, passesOn: boolean): ChannelPlan => ({
  name,
  recipient,
  activeFrom: null,
  passesOn,
  connector: {
    kind: 'http',
    url: `https://${recipient}.example/in`,
    connection: false,
    secret: null,
    headers: {},
    mtls: null,
  },
  hosts: [`${recipient}.example`],
  schedule: [60, 600],
  onAmbiguous: 'retry',
  ratePerSecond: null,
  inFlight: 4,
})

const project: Project = (value) => {
  const { pusher } = value as { readonly pusher?: { readonly email?: unknown } }
  if (pusher === undefined || typeof pusher.email !== 'string' || !pusher.email.includes('@')) {
    return { ok: false, errors: [{ path: '/pusher/email', message: 'must be an address' }] }
  }
  return { ok: true, value, dropped: [] }
}

export const plan: RouterPlan = {
  ...base,
  regimes: ['eu-gdpr'],
  sources: base.sources.map((source) => ({ ...source, origin: 'person' })),
  events: [push],
  activities: [
    activity('notify'),
    activity('news', { needsConsent: true, bases: [{ name: 'opt-in', type: 'consent' }] }),
    activity('offers', { directMarketing: true, bases: [{ name: 'interest', type: 'legitimate-interests' }] }),
  ],
  routes: [route('pushes', 'notify'), route('newsletter', 'news'), route('offers', 'offers')],
  channels: [channel('ops', 'slack', true), channel('archive', 'vault', false)],
  stores: { ...base.stores, requests: 'event-payload' },
}

/** The same, where all is done for the tenant. */
export const processorPlan: RouterPlan = {
  ...plan,
  activities: plan.activities.map((each) => ({ ...each, role: 'processor' })),
}

export const generated: Generated = { plan, project: { 'github.push': project } }

/** A push by one of these, with commits by others. */
export const pushBy = (name: string, authors: readonly string[] = []): Record<string, unknown> => ({
  ref: 'refs/heads/main',
  pusher: { name, email: `${name}@example.org`, login: `${name}-login` },
  commits: authors.map((author) => ({ message: `by ${author}`, author: { email: `${author}@example.org` } })),
})
