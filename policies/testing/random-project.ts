import fc from 'fast-check'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** A fact of a small project that somebody may not have stated, and what it could be; `null` is absent. */
interface Fact {
  readonly path: readonly string[]
  readonly values: readonly Json[]
}

/** One choice for each fact, as an index into its values. */
export type Facts = readonly number[]

const countries: readonly Json[] = ['IE', 'US', 'DE']
const lists: readonly Json[] = [['IE'], ['US'], ['IE', 'US'], ['DE', 'IE', 'US']]
const days: readonly Json[] = ['2026-01-10', '2025-06-01']
const processor = { processor: { for: 'tenant', instructions: 'Agreement', atEnd: 'erase' } }

const recipient = (name: string): readonly Fact[] => {
  const at = (...path: string[]): readonly string[] => ['recipients', name, ...path]
  return [
    { path: at('engagement'), values: ['on-our-behalf', 'own-purposes', 'jointly'] },
    { path: at('established'), values: countries },
    { path: at('stored'), values: lists },
    { path: at('accessedFrom'), values: [...lists, [], null] },
    {
      path: at('contract'),
      values: [
        { type: 'dpa', signed: '2026-01-10' },
        { type: 'terms', signed: '2025-06-01', expires: '2027-01-01' },
      ],
    },
    { path: at('transfer', 'eu-gdpr'), values: [{ tool: 'dpf' }, { tool: 'scc', module: 2 }, null] },
    { path: at('diligence'), values: days.map((date) => ({ date })) },
    { path: at('announced'), values: [...days, null] },
    { path: at('activeFrom'), values: ['2026-02-10', '2026-03-10', null] },
  ]
}

const activity = (name: string): readonly Fact[] => {
  const at = (...path: string[]): readonly string[] => ['activities', name, ...path]
  return [
    {
      path: at('purpose'),
      values: ['Answer', { text: 'Sell', directMarketing: true }, { text: 'Write', term: 'dpv:DirectMarketing' }],
    },
    { path: at('stored'), values: [...lists, null] },
    { path: at('role'), values: ['controller', processor] },
    { path: at('dataSubjects'), values: [['customers'], ['customers', 'staff'], ['staff']] },
    { path: at('lawfulBasis'), values: ['terms', 'asked', { by: { customers: 'terms', staff: 'asked' } }] },
    { path: at('retention'), values: ['short', 'long', 'closed'] },
    { path: at('automatedDecisions'), values: [false, { logic: 'Scores' }] },
    { path: at('data', 'contact.email', 'source'), values: ['person', 'third-party'] },
    { path: at('data', 'health.data', 'retention'), values: ['short', 'long'] },
    {
      path: at('data', 'health.data', 'condition'),
      values: [{ article: '9(2)(a)' }, { article: '9(2)(h)', law: 'A law' }],
    },
  ]
}

/** Every fact that may be missing. */
export const facts: readonly Fact[] = [
  ...recipient('desk'),
  ...recipient('host'),
  ...activity('support'),
  ...activity('records'),
  { path: ['organisation', 'country'], values: countries },
  { path: ['organisation', 'regimes'], values: [['eu-gdpr'], ['uk-gdpr', 'eu-gdpr'], ['ch-fadp']] },
  { path: ['organisation', 'minimumAge'], values: [13, 18] },
  { path: ['lawfulBases', 'terms', 'party'], values: [['customers'], ['customers', 'staff']] },
  { path: ['retention', 'short', 'for'], values: ['P7D', 'P30D', 'P1Y'] },
  { path: ['retention', 'long', 'for'], values: ['P1Y', 'P10Y'] },
  { path: ['retention', 'short', 'onExpiry'], values: ['erase', 'archive'] },
  { path: ['retention', 'short', 'backups'], values: ['P7D', 'P30D', null] },
  { path: ['retention', 'closed', 'after'], values: ['account.closed', 'contract.ended'] },
  { path: ['router', 'country'], values: countries },
  { path: ['router', 'hostedBy'], values: ['host', 'desk'] },
  { path: ['router', 'stores', 'dedupe', 'activity'], values: ['support', 'records'] },
  { path: ['router', 'stores', 'dedupe', 'retention'], values: ['short', 'long'] },
  { path: ['trackers', 'banner', 'activity'], values: ['support', 'records'] },
  { path: ['trackers', 'banner', 'setBy'], values: ['desk', 'host'] },
  { path: ['trackers', 'banner', 'consent'], values: ['asked'] },
  { path: ['trackers', 'banner', 'lifetime'], values: ['session', 'P7D', 'P1Y'] },
]

const skeleton = (): Json => ({
  apiVersion: 'bylaw.dev/v1',
  project: { name: 'random' },
  organisation: { legalName: 'Acme Ltd' },
  lawfulBases: { terms: { type: 'contract', contract: 'Terms' }, asked: { type: 'consent', explicit: true } },
  retention: {
    short: { why: 'Answers', by: 'router' },
    long: { why: 'Books', by: { process: 'finance' } },
    closed: { why: 'Reopening', for: 'P30D', onExpiry: 'erase' },
  },
  recipients: {
    desk: { legalName: 'Desk Ltd', hosts: ['desk.example'], onward: ['host'] },
    host: { legalName: 'Host Ltd', group: true },
  },
  activities: {
    support: {
      data: { 'contact.email': {}, 'health.data': { form: 'encrypted' } },
      recipients: { host: 'all', desk: 'all' },
    },
    records: {
      data: { 'contact.email': { required: true }, 'health.data': {} },
      recipients: { desk: ['contact.email'] },
    },
    // So that every class that a basis may name is declared.
    nothing: { dataSubjects: ['customers', 'staff'], data: {} },
  },
  sources: {
    shop: {
      http: { path: '/in', verify: { scheme: 'stripe', secret: 'shop' } },
      type: { is: 'ticket' },
      dedupe: { path: 'id' },
    },
    web: {
      http: { path: '/web', verify: { scheme: 'bearer', secret: 'web' } },
      type: { is: 'ticket' },
      dedupe: { path: 'id' },
    },
  },
  events: {
    ticket: {
      schema: {
        type: 'object',
        properties: {
          id: { type: 'string', 'x-category': 'none' },
          email: { type: 'string', 'x-category': 'contact.email' },
        },
      },
    },
  },
  channels: { desk: { recipient: 'desk', http: { url: 'https://desk.example/in' } } },
  routes: {
    tickets: { activity: 'support', source: 'shop', events: ['ticket'], to: { desk: { fields: { email: 'mask' } } } },
    // What two routes keep of one event is kept by both, and their recipient has it on both ways.
    forms: { activity: 'support', source: 'web', events: ['ticket'], to: { desk: { fields: { email: 'keep' } } } },
  },
  trackers: { banner: { kind: 'cookie', class: 'marketing' } },
  router: { region: 'eu-west-1', stores: { dedupe: {} }, tls: { minimum: '1.3' } },
})

/** The project with each fact as chosen, and those in `holes` marked as missing. JSON, which is YAML. */
export function projectText(chosen: Facts, holes: ReadonlySet<number> = new Set()): string {
  const project = skeleton() as Record<string, unknown>
  for (const [i, { path, values }] of facts.entries()) {
    const value = holes.has(i) ? { missing: 'nobody knows' } : (values[(chosen[i] ?? 0) % values.length] as Json)
    let at = project
    for (const step of path.slice(0, -1)) {
      at[step] ??= {}
      at = at[step] as Record<string, unknown>
    }
    if (value !== null) at[path.at(-1) as string] = value
  }
  return JSON.stringify(project)
}

/** A choice for every fact. */
export const anyFacts: fc.Arbitrary<Facts> = fc.array(fc.nat({ max: 11 }), {
  minLength: facts.length,
  maxLength: facts.length,
})

/** Some facts that nobody has stated. */
export const anyHoles: fc.Arbitrary<ReadonlySet<number>> = fc
  .uniqueArray(fc.nat({ max: facts.length - 1 }), { minLength: 1, maxLength: 5 })
  .map((holes) => new Set(holes))
