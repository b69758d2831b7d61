import { drop, type Edit, set } from '../mutation.ts'

/**
 * Other lawful words and choices for keys of the language: laws of several states in several languages, other ways to
 * ask and to withdraw, other companies, countries, filters and conditions.
 */
export const otherChoices: Readonly<Record<string, readonly Edit[]>> = {
  'why-claims': [set('retention/account/why', 'Customers who change their mind can reopen the account')],
  'withdrawn-account-or-mail': [
    set(
      'lawfulBases/newsletter-consent/withdrawn',
      'A switch in the account, or by post or phone if preferred, or the link in each letter',
    ),
  ],
  'asked-double-opt-in': [
    set('lawfulBases/newsletter-consent/asked', 'Double opt-in: a form, then a link in a mail to confirm'),
  ],
  'law-in-another-form': [set('lawfulBases/tax-duty/law', 'Section 886 TCA 1997')],
  'law-german': [set('lawfulBases/tax-duty/law', '§ 147 Abs. 1 AO')],
  'law-french': [set('lawfulBases/tax-duty/law', 'Article L123-22 du Code de commerce')],
  'law-eu': [set('lawfulBases/tax-duty/law', 'Directive 2006/112/EC Art. 244 with VAT Consolidation Act 2010 s. 84')],
  'law-uk': [set('lawfulBases/tax-duty/law', 'Companies Act 2006 s. 388')],
  'law-gdpr-other': [set('lawfulBases/accountability/law', 'GDPR Art. 30 and 33')],
  'law-spanish': [set('lawfulBases/tax-duty/law', 'Ley 58/2003, General Tributaria, art. 66')],
  'law-dutch': [set('lawfulBases/tax-duty/law', 'Algemene wet inzake rijksbelastingen art. 52')],
  'law-polish': [set('lawfulBases/tax-duty/law', 'Ustawa o rachunkowości art. 74')],
  'law-short-code': [set('lawfulBases/tax-duty/law', 'TCA 1997 s. 886')],
  'contract-german': [set('lawfulBases/sale/contract', 'Allgemeine Geschäftsbedingungen')],
  'another-region-of-ireland-host': [set('router/region', 'northeurope')],
  'desk-in-france': [
    set('recipients/desk/established', 'FR'),
    set('recipients/desk/stored', ['FR']),
    set('recipients/desk/address', '3 rue du Quai, Lyon'),
    set('recipients/desk/legalName', 'Comptoir SAS'),
  ],
  'desk-in-norway': [
    set('recipients/desk/established', 'NO'),
    set('recipients/desk/stored', ['NO']),
    set('recipients/desk/address', 'Havnegata 3, Oslo'),
    set('recipients/desk/legalName', 'Disk AS'),
  ],
  'desk-in-switzerland': [
    set('recipients/desk/established', 'CH'),
    set('recipients/desk/stored', ['CH']),
    set('recipients/desk/address', 'Seestrasse 3, Zürich'),
    set('recipients/desk/legalName', 'Tresen AG'),
    set('recipients/desk/transfer', { 'eu-gdpr': { tool: 'adequacy' }, 'uk-gdpr': { tool: 'adequacy' } }),
  ],
  'desk-in-britain': [
    set('recipients/desk/established', 'GB'),
    set('recipients/desk/stored', ['GB']),
    set('recipients/desk/address', '3 Quay, Bristol'),
    set('recipients/desk/legalName', 'Desk Ltd'),
    set('recipients/desk/transfer', { 'eu-gdpr': { tool: 'adequacy' } }),
  ],
  'desk-in-japan': [
    set('recipients/desk/established', 'JP'),
    set('recipients/desk/stored', ['JP']),
    set('recipients/desk/address', '1-2 Chuo, Tokyo'),
    set('recipients/desk/legalName', 'Desk K.K.'),
    set('recipients/desk/transfer', {
      'eu-gdpr': { tool: 'adequacy', scope: 'Business operator under the APPI, supplementary rules' },
      'uk-gdpr': { tool: 'adequacy', scope: 'Business operator under the APPI, supplementary rules' },
    }),
  ],
  'access-from-germany': [set('recipients/desk/accessedFrom', ['DE', 'AT'])],
  'module-2-law-france': [
    set('recipients/pager/transfer/eu-gdpr/terms/law', 'France'),
    set('recipients/pager/transfer/eu-gdpr/terms/courts', 'France'),
  ],
  'law-the-law-of-germany': [
    set('recipients/pager/transfer/eu-gdpr/terms/law', 'The law of Germany'),
    set('recipients/pager/transfer/eu-gdpr/terms/courts', 'The courts of Hamburg, Germany'),
  ],
  'specific-authorisation': [set('recipients/pager/transfer/eu-gdpr/terms/subprocessors', 'specific')],
  'no-docking': [set('recipients/pager/transfer/eu-gdpr/terms/docking', false)],
  'pager-clauses-uk-by-idta': [
    set('recipients/pager/transfer/uk-gdpr', {
      tool: 'idta',
      signed: '2025-06-01',
      assessed: '2025-05-20',
      expires: '2028-06-01',
      terms: { endedBy: 'both' },
    }),
  ],
  'another-module-name': [set('activities/vet/title', 'Checks on nurses before they start')],
  'other-at-end': [set('activities/book-for-clinics/role/processor/atEnd', 'controller-chooses')],
  'erase-at-end': [set('activities/book-for-clinics/role/processor/atEnd', 'erase')],
  'longer-notice': [set('activities/book-for-clinics/role/processor/noticePeriod', 'P42D')],
  hashed: [set('activities/sell/data/contact.email/form', 'encrypted')],
  'form-pseudonymised': [set('activities/keep-secure/data/technical.ip/form', 'pseudonymised')],
  'group-of-10': [set('activities/publish-figures/data/usage.analytics/aggregation/minimumGroup', 10)],
  'health-by-consent': [
    set('activities/answer-calls/data/health.data/condition', { article: '9(2)(a)' }),
    set('activities/answer-calls/lawfulBasis', 'referral-consent'),
    drop('lawfulBases/care-contract'),
  ],
  'retention-in-months': [
    set('retention/orders/for', 'P1M'),
    set('commitments/orders-a-month/assert/must', 'flow.retention.maxDays <= 38'),
    set('commitments/orders-a-month/promise', 'What you order goes after 38 days at the latest, backups included.'),
  ],
  'retention-in-weeks': [set('retention/orders/for', 'P4W')],
  'seven-years-for-books': [set('retention/books/for', 'P7Y')],
  'from-delivered': [set('retention/alarms/from', 'recorded')],
  'hold-ends-with-a-court': [set('retention/appointments/holds/0/until', 'judgment.final')],
  'lifetime-13-months': [set('trackers/visits/lifetime', 'P13M')],
  'session-cookie-a-week': [set('trackers/session/lifetime', 'P7D')],
  'preferences-in-a-cookie': [set('trackers/text-size/kind', 'cookie')],
  'owner-is-a-person': [set('measures/training/process/owner', 'Mary Daly')],
  'evidence-is-an-url': [set('measures/training/process/evidence', 'https://wiki.linden.example/training/2026')],
  'measure-in-other-words': [set('measures/encryption-at-rest/text', 'The journal is encrypted with AES-256-GCM.')],
  'signature-by-github': [set('sources/watch/http/verify', { scheme: 'github', secret: 'watch-token' })],
  'hmac-sha256': [set('sources/care-line/http/verify/algorithm', 'sha256')],
  'tolerance-shorter': [set('sources/shop/http/verify/tolerance', 'PT1M')],
  'deeper-path': [set('sources/shop/http/path', '/webhooks/v2/shop')],
  'dedupe-by-body': [set('sources/care-line/dedupe', { body: true })],
  'when-with-other-operators': [set('routes/orders/when', 'event.total >= 1 && size(event.articles) > 0')],
  'when-with-has': [set('routes/express/when', 'has(event.priority) && event.priority == "express"')],
  'when-in': [set('routes/express/when', 'event.priority in ["express"] && event.total > 1000')],
  'when-not': [set('routes/express/when', '!(event.priority == "normal")')],
  'order-by-id-of-a-patient': [set('routes/calls/orderBy', 'patient')],
  'filter-date': [
    set(
      'routes/orders/to/letters/message',
      'Order {{ event.id }} of {{ event.placed | date: "%d %B %Y" }} over {{ event.total | divided_by: 100.0 | round: 2 }}',
    ),
  ],
  'filter-of-lists': [
    set(
      'routes/orders/to/letters/message',
      'Dear {{ event.customer.name | default: "customer" | capitalize }}: {{ event.articles | join: ", " }} ({{ event.articles | size }})',
    ),
  ],
  'filter-of-texts': [
    set('routes/orders/to/letters/message', '{{ event.id | upcase | append: "!" | replace: "a", "b" | truncate: 20 }}'),
  ],
  'number-filters': [
    set('routes/orders/to/letters/message', '{{ event.total | plus: 1 | times: 2 | at_least: 0 }} {{ event.id }}'),
  ],
  loops: [
    set(
      'routes/orders/to/letters/message',
      '{% for a in event.articles %}{{ a | strip }}{% unless forloop.last %}, {% endunless %}{% endfor %}',
    ),
  ],
  'condition-in-message': [
    set(
      'routes/orders/to/letters/message',
      '{% if event.priority == "express" %}Express{% else %}Normal{% endif %} {{ event.id }} {{ event.articles | first }}',
    ),
  ],
  'mask-name': [set('routes/orders/to/desk/fields/customer.name', 'mask')],
  'pseudonymise-email-at-desk': [set('routes/orders/to/desk/fields/customer.email', 'pseudonymise')],
  'drop-note': [set('routes/orders/to/desk/fields/note', 'drop')],
  sqlite: [set('router/journal', { engine: 'sqlite' })],
  'own-proxy': [set('router/egress', 'ownProxy')],
  cilium: [set('router/egress', 'cilium')],
  compose: [set('router/deployment', 'compose'), set('router/journal', { engine: 'sqlite' })],
  'smaller-body': [set('router/limits/body', '64KiB')],
  'notice-in-german': [
    set('notices/nurses/language', 'de'),
    set('notices/nurses/title', 'Wie Linden mit Daten von Pflegekräften umgeht'),
    set('notices/nurses/text/introduction', 'Dieser Hinweis ist für Pflegekräfte.'),
  ],
  'authority-of-the-country': [set('organisation/authority', 'Data Protection Commission')],
  'long-name': [
    set(
      'recipients/desk/legalName',
      'Gesellschaft für Kundendienst und Auskunft am Hamburger Hafen mit beschränkter Haftung',
    ),
  ],
  'gmbh-co-kg': [set('recipients/desk/legalName', 'Tresen GmbH & Co. KG')],
  'promise-stricter': [
    set('commitments/orders-a-month/promise', 'What you order goes after 40 days at the latest, backups included.'),
    set('commitments/orders-a-month/assert/must', 'flow.retention.maxDays <= 40'),
  ],
  'address-in-capitals': [set('organisation/address', '12 MILL LANE, CORK, T12 AB34, IRELAND')],
  'contact-form': [set('recipients/host/contact', 'https://emerald.example/privacy-request')],
  'minimum-age-21': [set('organisation/minimumAge', 21)],
  'anonymous-class-name': [set('activities/measure-ads/purpose/text', 'See which advertisements bring visitors')],
  'legal-obligation-without-art-6': [
    set(
      'lawfulBases/vetting-duty/law',
      'Section 12 of the National Vetting Bureau (Children and Vulnerable Persons) Act 2012',
    ),
  ],
}
