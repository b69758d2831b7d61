import { drop, type Edit, set } from '../mutation.ts'

/** Lawful changes of one line to the payroll company. */
export const payrollVariations: Readonly<Record<string, readonly Edit[]>> = {
  'renew-contract': [set('recipients/vault/contract/signed', '2025-01-31')],
  'expires-later': [set('recipients/host/contract/expires', '2032-01-14')],
  'stored-norway': [set('recipients/on-call-desk/stored', ['NO'])],
  'reached-from-poland': [set('recipients/on-call-desk/accessedFrom', ['FR', 'PL'])],
  'dpf-words': [
    set(
      'recipients/mail-america/transfer/eu-gdpr/scope',
      'Active on the DPF List as Postfalcon Inc., covers HR and non-HR data',
    ),
  ],
  'uk-ext-words': [
    set(
      'recipients/mail-america/transfer/uk-gdpr/scope',
      'Active on the DPF List as Postfalcon Inc., UK Extension to the EU-U.S. DPF included',
    ),
  ],
  'law-ireland': [set('recipients/support-india/transfer/eu-gdpr/terms/law', 'Ireland')],
  'courts-ireland': [set('recipients/support-india/transfer/eu-gdpr/terms/courts', 'Ireland')],
  'law-french': [set('recipients/support-india/transfer/eu-gdpr/terms/law', 'The law of France')],
  'courts-munich': [set('recipients/support-india/transfer/eu-gdpr/terms/courts', 'The courts of Munich, Germany')],
  'addendum-for-keying': [
    set('recipients/keying-india/transfer/uk-gdpr', {
      tool: 'uk-addendum',
      module: 3,
      signed: '2025-06-01',
      assessed: '2025-05-20',
      evidence: { file: 'legal/tra-keying.pdf', date: '2026-05-20', review: 'P1Y' },
      terms: { endedBy: 'exporter' },
    }),
  ],
  'address-with-country': [set('recipients/swiss-printer/address', 'Druckweg 1, 8005 Zürich, Switzerland')],
  'address-named-like': [set('recipients/wage-bank/address', '14 avenue d’Italie, 75013 Paris')],
  'address-street-of-london': [set('recipients/vault/address', '8 London Street, Cork, Ireland')],
  'keeps-shorter': [set('recipients/vault/keeps/for', 'P14D')],
  'measures-more': [
    set('recipients/vault/measures', ['Backups are encrypted before they reach it.', 'Keys stay with us.']),
  ],
  'announced-earlier': [set('recipients/swiss-printer/announced', '2025-01-02')],
  'host-port': [set('recipients/on-call-desk/hosts/0', 'alert.weckdienst.example:443')],
  'period-shorter': [set('retention/payload/byPlan/plus', 'P60D')],
  'period-in-months': [set('retention/payload/byPlan/plus', 'P2M')],
  'period-weeks': [set('retention/lab-payload/for', 'P2W')],
  'books-ten-years': [set('retention/books/for', 'P10Y')],
  'staff-shorter': [set('retention/staff-file/for', 'P30M')],
  'restrict-with-law': [set('retention/books/why', 'The tax office audits, and finance keeps the vouchers for it')],
  'law-hgb': [set('retention/books/law', '§ 257(4) HGB')],
  'law-french-code': [set('lawfulBases/bookkeeping/law', 'Article L. 123-22 du Code de commerce')],
  'law-irish': [set('lawfulBases/bookkeeping/law', 'Section 285 of the Companies Act 2014 (Ireland)')],
  'law-uk': [set('lawfulBases/bookkeeping/law', 'Companies Act 2006, section 388')],
  'law-arbschg': [set('lawfulBases/medical-duty/law', 'Section 3 of the Occupational Safety Act (ASiG)')],
  'law-arbmedvv': [set('lawfulBases/medical-duty/law', '§ 6 ArbMedVV')],
  'law-regulation': [
    set(
      'lawfulBases/medical-duty/law',
      'Regulation 11 of the Control of Substances Hazardous to Health Regulations 2002',
    ),
  ],
  'law-social-code': [set('lawfulBases/vetting-duty/law', 'Section 72a(1) SGB VIII')],
  'law-article-30': [set('lawfulBases/rights-duty/law', 'Article 30 GDPR')],
  'whose-injured': [set('lawfulBases/lone-workers/whose', 'Workers who are injured and cannot speak')],
  'interest-other': [
    set('lawfulBases/run-accounts/interest', 'The interest of the employer and of us that only its own people get in'),
  ],
  'assessed-later': [set('lawfulBases/run-accounts/assessment/date', '2026-06-10')],
  'asked-otherwise': [
    set('lawfulBases/newsletter-consent/asked', 'An empty box that the visitor ticks, with a mail to confirm it'),
  ],
  'withdrawn-otherwise': [
    set(
      'lawfulBases/newsletter-consent/withdrawn',
      'One click on the link at the foot of every mail, or a message to us',
    ),
  ],
  'cookies-asked': [
    set(
      'lawfulBases/cookie-consent/asked',
      'A banner with Accept and Reject side by side; nothing is set before a choice',
    ),
  ],
  'purpose-sentence': [
    set('activities/keep-accounts/purpose/text', 'Let the employers’ people sign in, and keep strangers out'),
  ],
  'more-data': [set('activities/keep-accounts/data/person.language', { source: 'person' })],
  'more-subjects': [set('activities/keep-safe/dataSubjects', ['account-users', 'workers', 'visitors', 'patients'])],
  'recipient-less': [set('activities/keep-books/recipients/card-payments', ['payment.transaction'])],
  'group-more': [set('activities/compare-branches/data/health.data/aggregation/minimumGroup', 20)],
  'dpia-later': [set('activities/examine-workers/dpia/date', '2026-08-02')],
  'logic-otherwise': [
    set(
      'activities/self-test/automatedDecisions/logic',
      'Each answer has up to four points, and the points are added up',
    ),
  ],
  'intervention-otherwise': [
    set(
      'activities/self-test/automatedDecisions/intervention',
      'Write to the practice: a doctor reads the answers again, hears the worker and decides anew',
    ),
  ],
  'essence-otherwise': [
    set(
      'activities/help-together/role/joint/essence',
      'Each of the two answers for its own desk; requests go to either',
    ),
  ],
  'consequences-otherwise': [set('activities/keep-books/consequences', 'The invoice cannot be sent.')],
  'age-eighteen': [set('organisation/minimumAge', 18)],
  'age-sixteen-word': [set('organisation/tradeName', 'Heilwerk Arbeitsmedizin')],
  'phone-brackets': [set('organisation/dpo/phone', '+49 (40) 5550-110')],
  'authority-german': [
    set('organisation/authority', 'Der Hamburgische Beauftragte für Datenschutz und Informationsfreiheit'),
  ],
  'dpo-department': [set('organisation/dpo/name', 'Office of the data protection officer')],
  'address-with-germany': [set('organisation/address', 'Hafenstr. 12, 20457 Hamburg, Germany')],
  'when-pounds': [set('routes/wages-to-bank/when', 'event.currency in ["EUR", "GBP"] && event.total > 0.0')],
  'when-days': [set('routes/sick-notes-to-employer/when', 'event.days >= 3 && event.days < 365')],
  'when-first': [set('routes/sick-notes-to-employer/when', 'event.kind == "first" || event.kind == "follow-up"')],
  'when-results': [set('routes/urgent-results/when', 'event.urgent && event.results.exists(r, r.name == "glucose")')],
  'when-has': [set('routes/urgent-results/when', 'event.urgent && has(event.patient)')],
  'message-upcase': [
    set('routes/urgent-results/to/to-on-call/message', 'Result {{ event.reportId | upcase }} is urgent'),
  ],
  'message-count': [
    set('routes/urgent-results/to/to-on-call/message', '{{ event.results.size }} values of {{ event.reportId }}'),
  ],
  'message-braces': [
    set('routes/urgent-results/to/to-on-call/message', 'Result (see the list) {{ event.reportId }}: call back'),
  ],
  'mask-name': [set('routes/wages-to-bank/to/to-bank/fields/id', 'pseudonymise')],
  'schedule-longer': [set('channels/to-employer/retry/schedule', ['PT1M', 'PT10M', 'PT1H', 'PT6H', 'P1D'])],
  'rate-minute': [set('channels/to-bank/limits/rate', '120/min')],
  'from-plain': [set('channels/to-account-users/email/from', 'rechnung@heilwerk.example')],
  'tolerance-shorter': [set('sources/payments/http/verify/tolerance', 'PT3M')],
  'header-other': [set('sources/laboratory/http/verify/header', 'x-signature-256')],
  'dedupe-body': [set('sources/payments/dedupe', { body: true })],
  'enum-more': [set('events/invoice.paid/schema/properties/currency/enum', ['eur', 'gbp', 'chf'])],
  'field-more': [set('events/invoice.paid/schema/properties/number', { type: 'string', 'x-category': 'none' })],
  'optional-field': [set('events/lab.result/schema/required', ['reportId', 'urgent', 'patient'])],
  'replicas-three': [set('router/journal/replicas', 3)],
  'depth-more': [set('router/limits/depth', 20)],
  'egress-cilium': [set('router/egress', 'cilium')],
  'egress-own': [set('router/egress', 'ownProxy')],
  'telemetry-none': [set('router/limits/backlog', 20000)],
  'lifetime-six-months': [set('trackers/visit-counter/lifetime', 'P6M')],
  'session-day': [set('trackers/session/lifetime', 'P1D')],
  'measure-last': [set('measures/restore-drill/process/last', '2026-11-01')],
  'notice-version-up': [set('notices/privacy/version', 8)],
  'notice-text-true': [
    set(
      'notices/privacy/text/introduction',
      'We tell you here what happens to your data when a doctor of ours examines you.',
    ),
  ],
  'notice-text-some-abroad': [
    set(
      'notices/privacy/text/introduction',
      'Some of our helpers work outside of the European Union; the list below says which.',
    ),
  ],
  'notice-text-month': [set('notices/privacy/text/introduction', 'We answer requests within one month.')],
  'promise-stricter-text': [
    set('commitments/doctors-trained/promise', 'Our doctors are trained in data protection once a year.'),
  ],
  'must-looser': [set('commitments/sick-notes-ninety-days/assert/must', 'flow.retention.maxDays < 105')],
  'where-two': [
    set('commitments/journal-in-germany/assert/where', 'flow.store == "journal" || flow.store == "dedupe"'),
  ],
  'rule-more-countries': [
    set('rules/no-health-abroad/must', 'flow.countries.all(c, c in ["DE", "IE", "FR", "GB", "CH", "AT"])'),
  ],
  'exception-shorter': [set('exceptions/employer-decides-where/until', '2027-03-31')],
  'exception-reason-other': [
    set(
      'exceptions/employer-decides-where/reason',
      'The employer runs that system, and is the exporter where it lies abroad',
    ),
  ],
  'title-of-route': [set('routes/receipts/title', 'Mails about payments')],
  'description-gone': [drop('categories/absence.period/description')],
  'title-gone': [drop('routes/receipts/title')],
  'telemetry-gone': [drop('router/telemetry')],
  'loss-of-class': [drop('trackers/session/title')],
}
