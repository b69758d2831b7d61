import { drop, type Edit, set } from '../mutation.ts'

const desk = 'recipients/desk'
const pager = 'recipients/pager/transfer'

/** Sections that nobody must have, and what in others speaks of them. */
const leftOut: Readonly<Record<string, readonly Edit[]>> = {
  'no-notices': [drop('notices')],
  'no-measures': [drop('measures')],
  'no-commitments': [drop('commitments')],
  'no-rules': [drop('rules')],
  'no-trackers': [drop('trackers')],
  'no-plans': [drop('project/plans'), drop('retention/appointments/byPlan'), set('retention/appointments/for', 'P30D')],
  'no-prohibitions': [drop('organisation/prohibited')],
  'no-diligence': [drop('recipients/host/diligence')],
  'no-titles': [drop('activities/sell/title'), drop('routes/orders/title'), drop('recipients/desk/title')],
  'no-limits': [drop('router/limits'), drop('channels/desk/limits'), drop('channels/desk/retry')],
  'no-order': [drop('routes/orders/orderBy')],
  'no-condition': [drop('routes/orders/when')],
  'no-samples': [drop('events/order/samples')],
  'no-terms': [
    drop('activities/sell/purpose/term'),
    drop('measures/training/dpv'),
    drop('categories/booking.slot/dpv'),
  ],
  'purpose-as-sentence': [set('activities/sell/purpose', 'Sell articles and deliver them')],
  'no-expiry-of-contract': [drop('recipients/host/contract/expires')],
}

/** The same period in other words. */
const periods: Readonly<Record<string, readonly Edit[]>> = {
  'twelve-months-for-a-year': [
    set('lawfulBases/interest-sales/assessment/review', 'P12M'),
    set('measures/training/process/every', 'P12M'),
  ],
  'seventy-two-months-for-six-years': [set('retention/books/for', 'P72M')],
  'minimum-in-months': [set('retention/books/minimum', 'P72M')],
  'hours-for-days': [set('retention/orders/for', 'PT720H'), set('retention/orders/backups', 'PT168H')],
  'weeks-for-days': [set('retention/keys/for', 'P1W'), set('retention/orders/backups', 'P1W')],
  'days-and-hours': [set('retention/keys/for', 'P7DT24H')],
  'longer-than-the-minimum': [set('retention/books/for', 'P7Y')],
  'backups-of-a-day': [set('retention/orders/backups', 'P1D')],
  'no-backups': [set('retention/orders/backups', 'P0D')],
  'seconds-of-tolerance': [set('sources/shop/http/verify/tolerance', 'PT300S')],
}

/** Places that both regimes trust. */
const places: Readonly<Record<string, readonly Edit[]>> = Object.fromEntries(
  ['CH', 'NZ', 'UY', 'AR', 'IL', 'IS', 'NO', 'LI', 'FO', 'GG', 'JE', 'IM', 'AD', 'PL', 'GB'].map((country) => [
    `desk-in-${country.toLowerCase()}`,
    [set(`${desk}/established`, country), set(`${desk}/stored`, [country])],
  ]),
)

const transfers: Readonly<Record<string, readonly Edit[]>> = {
  'idta-for-the-addendum': [set(`${pager}/uk-gdpr`, { tool: 'idta', signed: '2025-06-01', assessed: '2025-05-20' })],
  'group-in-the-union': [
    set('recipients/night-desk/established', 'PT'),
    set('recipients/night-desk/accessedFrom', ['PT']),
    drop('recipients/night-desk/transfer'),
  ],
  'clauses-for-the-group': [
    set('recipients/night-desk/transfer', {
      'eu-gdpr': { tool: 'scc', module: 2, signed: '2025-02-03', assessed: '2025-01-20' },
      'uk-gdpr': { tool: 'uk-addendum', module: 2, signed: '2025-02-03', assessed: '2025-01-20' },
    }),
    set('recipients/night-desk/group', false),
  ],
  'clauses-between-controllers': [
    set('recipients/payments/stored', ['SG']),
    set('recipients/payments/transfer', {
      'eu-gdpr': { tool: 'scc', module: 1, signed: '2025-06-01', assessed: '2025-05-20' },
      'uk-gdpr': { tool: 'uk-addendum', module: 1, signed: '2025-06-01', assessed: '2025-05-20' },
    }),
  ],
  'all-under-the-framework': [
    set(`${pager}/eu-gdpr`, { tool: 'dpf', scope: 'Bell Alerts, Inc., non-HR data' }),
    set(`${pager}/uk-gdpr`, { tool: 'dpf', scope: 'Bell Alerts, Inc., non-HR data, UK Extension' }),
    set('recipients/pager/established', 'US'),
    set('recipients/pager/stored', ['US']),
    set('recipients/pager/legalName', 'Bell Alerts, Inc.'),
  ],
  'host-in-two-member-states': [set('recipients/host/stored', ['IE', 'DE'])],
  'tool-that-ends-later': [set(`${pager}/eu-gdpr/expires`, '2031-01-01')],
}

/** What comes close to a finding and is none. */
const close: Readonly<Record<string, readonly Edit[]>> = {
  'signed-today': [set(`${desk}/contract/signed`, '2026-11-28')],
  'expires-tomorrow': [set(`${desk}/contract/expires`, '2026-11-29')],
  'assessed-today': [set(`${pager}/eu-gdpr/assessed`, '2026-11-28'), set(`${pager}/eu-gdpr/signed`, '2026-11-28')],
  'review-due-tomorrow': [set('lawfulBases/interest-sales/assessment/date', '2025-11-29')],
  'leap-day': [set(`${desk}/contract/signed`, '2024-02-29')],
  'effective-today': [set('notices/privacy/effective', '2026-11-28')],
  'notice-run-to-the-day': [set('recipients/whatsapp/activeFrom', '2026-07-01')],
  'asked-with-a-box-not-ticked': [
    set('lawfulBases/newsletter-consent/asked', 'A box that is not pre-ticked, below the form'),
  ],
  'asked-without-silence': [
    set('lawfulBases/newsletter-consent/asked', 'Button in the account; silence is no consent'),
  ],
  'asked-apart-from-terms': [
    set('lawfulBases/newsletter-consent/asked', 'Checkbox of its own, separate from the terms of sale'),
  ],
  'withdrawn-in-many-ways': [
    set('lawfulBases/newsletter-consent/withdrawn', 'Link in every letter, switch in the account, by phone or by post'),
  ],
  'withdrawn-at-no-cost': [set('lawfulBases/newsletter-consent/withdrawn', 'Link in every letter, free of charge')],
  'law-by-paragraph': [set('lawfulBases/tax-duty/law', 'Abgabenordnung § 147')],
  'law-by-article': [set('lawfulBases/tax-duty/law', 'Code de commerce, art. L123-22')],
  'law-by-regulation': [set('lawfulBases/tax-duty/law', 'Regulation (EU) 2017/745, Art. 10(8)')],
  'law-by-act': [set('lawfulBases/tax-duty/law', 'Companies Act 2014 s. 285')],
  'life-of-others': [set('lawfulBases/life/whose', 'The caller, and unborn children')],
  'why-of-a-contract': [set('retention/account/why', 'Customers may come back within the month that the terms name')],
  'header-without-secret': [
    set('channels/desk/http/headers', { 'x-team': 'orders', 'content-language': 'en-IE', 'x-token-type': 'none' }),
  ],
  'query-without-secret': [
    set('channels/desk/http/url', 'https://hooks.tresen.example/in/orders?team=orders&format=json'),
  ],
  'host-with-port': [set('channels/desk/http/url', 'https://hooks.tresen.example:443/in/orders')],
  'condition-with-has': [set('routes/orders/when', 'has(event.note) && event.note != ""')],
  'condition-of-the-list': [set('routes/express/when', 'event.priority in ["express"]')],
  'condition-on-numbers': [set('routes/express/when', 'event.total >= 1000 && event.total < 5000')],
  'condition-on-a-list': [set('routes/express/when', 'event.articles.size() > 3')],
  'promise-with-room': [
    set('commitments/orders-a-month/promise', 'What you order goes within a year, backups included.'),
    set('commitments/orders-a-month/assert/must', 'flow.retention.maxDays <= 365'),
  ],
  'two-plans-more': [
    set('project/plans', ['basic', 'plus', 'max']),
    set('retention/appointments/byPlan', { basic: 'P30D', plus: 'P60D', max: 'P90D' }),
  ],
  'age-of-the-strictest': [set('organisation/minimumAge', 16)],
  'tracker-for-thirteen-months': [set('trackers/visits/lifetime', 'P13M')],
  'session-tracker-by-consent': [set('trackers/visits/lifetime', 'session')],
  'unknown-that-nobody-executes': [drop('recipients/statistics/title')],
  'sensitive-category-of-our-own': [set('categories/booking.mood', { title: 'Mood', sensitivity: 'personal' })],
  'another-title-of-a-category': [
    set('categories/contact.email', { title: 'Mail address', sensitivity: 'personal', dpv: 'pd:EmailAddress' }),
  ],
  'stricter-category': [
    set('categories/booking.slot/sensitivity', 'personal'),
    set('categories/technical.log', { title: 'Log', sensitivity: 'personal', handling: 'secret' }),
  ],
  'sqlite-for-postgres': [set('router/journal', { engine: 'sqlite' })],
  'egress-by-cilium': [set('router/egress', 'cilium')],
  'marketing-by-post': [
    set('activities/send-catalogues', {
      purpose: { text: 'Send catalogues by post', term: 'dpv:DirectMarketing', directMarketing: true },
      role: 'controller',
      lawfulBasis: 'interest-sales',
      dataSubjects: ['customers'],
      retention: 'account',
      data: { 'contact.address': { source: 'person' }, 'person.name': { source: 'person' } },
      recipients: { host: 'all' },
      automatedDecisions: false,
    }),
  ],
  'contract-with-more-parties': [set('lawfulBases/sale/party', ['customers', 'clinic-staff'])],
  'person-known-by-two-keys': [set('events/booking/subjects/patient/keys', ['phone', 'name'])],
  'masked-rather-than-kept': [set('routes/orders/to/desk/fields/customer.email', 'mask')],
  'a-field-less': [drop('routes/orders/to/desk/fields/note')],
  'a-plain-machine-value': [set('events/order/schema/properties/weight', { type: 'number', 'x-category': 'none' })],
  'processor-that-erases': [set('activities/book-for-clinics/role/processor/atEnd', 'erase')],
  'processor-for-a-named-clinic': [
    set('activities/book-for-clinics/role/processor/for', 'Clinics of the Lee Valley group'),
  ],
}

/** Lawful changes to the complete project. */
export const variations: Readonly<Record<string, readonly Edit[]>> = {
  ...leftOut,
  ...periods,
  ...places,
  ...transfers,
  ...close,
}
