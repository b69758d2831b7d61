import { drop, type Edit, set } from '../mutation.ts'
import { hurriedVariations } from './hurried-variations.ts'
import { otherChoices } from './language.ts'
import { quietVariations } from './quiet-variations.ts'

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
  'addendum-to-the-clauses-beside-it': [drop(`${pager}/uk-gdpr/module`)],
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

/** Words, settings and claims that are near one that contradicts what stands beside it, and do not. */
const borne: Readonly<Record<string, readonly Edit[]>> = {
  'officer-from-outside': [set('organisation/dpo/name', 'Datenschutz Nord GmbH')],
  'officer-by-title': [set('organisation/dpo/name', 'Aoife Brennan, Chief Privacy Officer')],
  'contact-by-form': [set('organisation/contacts/privacy', 'https://linden.example/ask')],
  'number-as-printed': [set('organisation/dpo/phone', '(021) 555-0100, weekdays')],
  'representative-in-london': [set('organisation/representatives/uk-gdpr/address', '4 Dock Street, London, England')],
  'representative-in-a-province': [set('organisation/representatives/uk-gdpr/address', '4 Dock Street, Bristol, BA')],
  'contract-by-query': [set(`${desk}/contract/url`, 'https://tresen.example/dpa?version=3')],
  'promise-in-weeks': [
    set('commitments/orders-a-month/promise', 'What you order goes within six weeks.'),
    set('commitments/orders-a-month/assert/must', 'flow.retention.maxDays <= 42'),
  ],
  'promise-stricter-than-words': [
    set('commitments/orders-a-month/promise', 'What you order goes after a year at the latest.'),
  ],
  'promise-of-parts': [
    set('commitments/orders-a-month/promise', 'Orders are deleted after 30 days, and after 7 days more in backups.'),
  ],
  'promise-of-least': [
    set('commitments/orders-a-month/promise', 'We keep orders for at least 30 days, so that you can return them.'),
    set('commitments/orders-a-month/assert/must', 'flow.retention.minDays >= 30'),
  ],
  'promise-of-europe': [
    set('commitments/calls-stay-in-europe/assert/must', 'flow.countries.all(c, c in ["IE", "DE", "GB", "CH"])'),
  ],
  'promise-of-the-area': [
    set('commitments/calls-stay-in-europe/promise', 'What you tell the nurses stays in the European Economic Area.'),
    set('commitments/calls-stay-in-europe/assert/must', 'flow.countries.all(c, c in ["IE", "DE", "NO"])'),
  ],
  'promise-with-exception': [
    set(
      'commitments/calls-stay-in-europe/promise',
      'What you tell the nurses stays in Ireland unless the host is reached from Germany.',
    ),
  ],
  'trained-more-often': [
    set('commitments/staff-trained/process/every', 'P6M'),
    set('commitments/staff-trained/process/last', '2026-08-20'),
  ],
  'trained-without-a-number': [
    set('commitments/staff-trained/promise', 'Staff are trained.'),
    set('commitments/staff-trained/process/every', 'P2Y'),
  ],
  'control-in-other-words': [set('commitments/only-declared-places/promise', 'Nothing of yours goes astray.')],
  'prefix-of-its-algorithm': [set('sources/care-line/http/verify/prefix', 'sha512=')],
  'url-behind-a-path': [set('sources/watch/http/verify/publicUrl', 'https://linden.example/router/in/watch')],
  'answer-without-body': [set('sources/care-line/answer', { status: 204 })],
  'linked-by-its-source': [set('events/booking/subjects/patient/linkedBy', ['clinics'])],
  'header-of-ones-own': [set('channels/desk/http/headers', { 'x-content-type': 'order', 'x-host': 'linden' })],
  'special-by-choice': [
    set('categories/booking.slot/sensitivity', 'special'),
    set('categories/booking.slot/dpv', 'pd:Location'),
  ],
  'secret-encrypted': [set('activities/lend/data/secret.security-answer/form', 'encrypted')],
  'schedule-by-paragraph': [
    set('activities/answer-calls/data/health.data/condition/schedule1', 'Sch. 1, para. 2 (health or social care)'),
  ],
  'company-of-the-group': [set('recipients/night-desk/legalName', 'Linden Care Services Limited')],
  'notice-that-tells': [
    set(
      'notices/privacy/text/changes',
      'We may change this notice, and write to you before we do. We never sell your data.',
    ),
  ],
  'notice-that-asks': [
    set(
      'notices/privacy/text/introduction',
      'By clicking accept you agree to cookies; without it none are set but those that the service needs.',
    ),
  ],
  'notices-at-anchors': [set('notices/nurses/url', 'https://linden.example/privacy#nurses')],
  'notice-in-words': [set('notices/nurses/url', 'Under the bell in the app')],
  'ground-of-claims': [set('retention/care-files/holds/0/ground', 'Claims under Art. 82 that may be brought')],
  'why-because': [set('retention/account/why', 'Because customers may come back within the month')],
  'hearing-without-charge': [
    set(
      'activities/lend/automatedDecisions/intervention',
      'Without charge, and no later than in two days, a person looks at it and hears the customer',
    ),
  ],
  'logic-of-a-system': [
    set('activities/lend/automatedDecisions/logic', 'The system weighs open orders and late payments against the sum'),
  ],
  'reason-with-want': [
    set('exceptions/slack-country/reason', 'Clinics want their own workspace, and export the data themselves'),
  ],
  'sick-notes-of-staff': [
    set('lawfulBases/wage-duty', { type: 'legal-obligation', law: 'Payment of Wages Act 1991 s. 4' }),
    set('activities/pay-staff', {
      purpose: { text: 'Pay wages, also while nurses are ill', term: 'dpv:PersonnelPayment' },
      role: 'controller',
      lawfulBasis: 'wage-duty',
      dataSubjects: ['nurses'],
      retention: 'vetting',
      data: {
        'person.name': { source: 'person' },
        'health.data': {
          source: 'person',
          condition: {
            article: '9(2)(b)',
            law: 'Sick Leave Act 2022 s. 5',
            schedule1: 'Part 1, paragraph 1',
            policyDocument: { file: 'legal/sick-notes-policy.md', date: '2026-03-01', review: 'P1Y' },
            deviations: 'none',
          },
        },
      },
      recipients: { host: 'all' },
      largeScale: false,
      automatedDecisions: false,
    }),
  ],
  'accident-at-work': [set('activities/save-lives/purpose', 'Give first aid after an accident')],
  'interest-in-its-own-words': [
    set('lawfulBases/interest-security/interest', 'Preventing fraud and misuse of accounts'),
  ],
  'joint-with-two': [
    set('recipients/second-hospital', {
      title: 'Mercy',
      legalName: 'Mercy Hospital',
      address: 'Grenville Place, Cork',
      contact: 'dpo@mercy.example',
      engagement: 'jointly',
      established: 'IE',
      stored: ['IE'],
      contract: { type: 'joint-arrangement', file: 'legal/mercy.pdf', signed: '2025-09-01' },
    }),
    set('activities/refer/role/joint/with', ['hospital', 'second-hospital']),
    set('activities/refer/recipients/second-hospital', 'all'),
  ],
  'tls-as-promised': [
    set('commitments/secure-transfer', {
      promise: 'What we send to others is encrypted with TLS 1.2 or newer and 256-bit ciphers.',
      control: 'tls.minimum',
    }),
    set('router/tls', { minimum: '1.2', cipherBits: 256 }),
  ],
  'tls-as-people-see-to-it': [
    set('commitments/secure-transfer', {
      promise: 'All transfers use TLS 1.2 or newer.',
      control: 'tls.minimum',
      process: { owner: 'platform', every: 'P3M', last: '2026-10-05', evidence: 'scans/2026-10.txt' },
    }),
  ],
  'measure-of-tls': [
    set('measures/encryption-in-transit', {
      kind: 'technical',
      text: 'Connections are encrypted.',
      control: 'tls.minimum',
    }),
  ],
  'plain-text-size': [set('trackers/text-size/consent', 'cookie-consent'), set('trackers/text-size/activity', 'help')],
}

/** Lawful changes to the complete project. */
export const variations: Readonly<Record<string, readonly Edit[]>> = {
  ...leftOut,
  ...periods,
  ...places,
  ...transfers,
  ...close,
  ...borne,
  ...otherChoices,
  ...quietVariations,
  ...hurriedVariations,
}
