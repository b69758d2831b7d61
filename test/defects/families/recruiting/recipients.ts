import { family } from '../../mutation.ts'
import { line, sow } from './sow.ts'

/** Who receives data, and under which contract. */
export const recruitingRecipients = family('recruiting-recipients', [
  sow(
    'a-host-with-a-dpa-acting',
    'recipients',
    `    contact: privacy@rheinhost.example
    engagement: on-our-behalf`,
    `    contact: privacy@rheinhost.example
    engagement: own-purposes`,
    'recipient/contract-wrong-type',
    line('recipients', 'contract: { type: dp'),
  ),
  sow(
    'typo',
    'recipients',
    `    contact: privacy@rheinhost.example
    engagement: on-our-behalf`,
    `    contact: privacy@rheinhost.example
    engagement: on-our-behave`,
    'schema/invalid',
    line('recipients', 'engagement: on-our-behave'),
  ),
  sow(
    'joint-without-an-arrangement',
    'recipients',
    `    contact: privacy@rheinhost.example
    engagement: on-our-behalf`,
    `    contact: privacy@rheinhost.example
    engagement: jointly`,
    'recipient/role-mismatch',
    line('recipients', 'engagement: jointly'),
  ),
  sow(
    'a-processor-needs-a-dpa',
    'recipients',
    `    accessedFrom: [DE]
    contract: { type: dpa`,
    `    accessedFrom: [DE]
    contract: { type: terms`,
    'recipient/contract-wrong-type',
    line('recipients', 'contract: { type: te'),
  ),
  sow(
    'no-such-type',
    'recipients',
    `    accessedFrom: [DE]
    contract: { type: dpa`,
    `    accessedFrom: [DE]
    contract: { type: avv`,
    'schema/invalid',
    line('recipients', 'contract: { type: av'),
  ),
  sow(
    'contract-of-the-future',
    'recipients',
    'signed: 2025-05-02',
    'signed: 2027-05-02',
    'recipient/contract-in-future',
  ),
  sow(
    'in-use-before-the-contract-was',
    'recipients',
    'signed: 2025-05-02',
    'signed: 2025-07-02',
    'recipient/start-far',
  ),
  sow(
    'no-code',
    'recipients',
    `    engagement: on-our-behalf
    established: DE`,
    `    engagement: on-our-behalf
    established: GER`,
    'schema/invalid',
    line('recipients', 'established: GER'),
  ),
  sow(
    'eu-is-no-country',
    'recipients',
    `    engagement: on-our-behalf
    established: DE
    stored: [DE]`,
    `    engagement: on-our-behalf
    established: DE
    stored: [EU]`,
    'schema/invalid',
    line('recipients', 'stored: [EU]'),
  ),
  sow(
    'stored-nowhere',
    'recipients',
    `    engagement: on-our-behalf
    established: DE
    stored: [DE]`,
    `    engagement: on-our-behalf
    established: DE
    stored: []`,
    'schema/invalid',
    line('recipients', 'stored: []'),
  ),
  sow(
    'stored-in-the-us-without-a',
    'recipients',
    `    engagement: on-our-behalf
    established: DE
    stored: [DE]`,
    `    engagement: on-our-behalf
    established: DE
    stored: [US]`,
    'commitment/broken',
    line('published', 'must: flow.countries.all(c, c == "DE")'),
  ),
  sow(
    'reached-from-india-without-a-tool',
    'recipients',
    `    engagement: on-our-behalf
    established: DE
    stored: [DE]
    accessedFrom: [DE]`,
    `    engagement: on-our-behalf
    established: DE
    stored: [DE]
    accessedFrom: [DE, IN]`,
    'commitment/broken',
    line('published', 'must: flow.countries.all(c, c == "DE")'),
  ),
  sow(
    'typo-of-a-key',
    'recipients',
    `    engagement: on-our-behalf
    established: DE
    stored: [DE]
    accessedFrom: [DE]`,
    `    engagement: on-our-behalf
    established: DE
    stored: [DE]
    accesedFrom: [DE]`,
    'schema/unknown-key',
    line('recipients', 'accesedFrom: [DE]'),
  ),
  sow(
    'in-use-before-the-notice-period',
    'recipients',
    'activeFrom: 2025-06-10',
    'activeFrom: 2025-05-12',
    'recipient/notice-not-run',
  ),
  sow(
    'announced-after-its-start',
    'recipients',
    'announced: 2025-05-02',
    'announced: 2025-06-12',
    'recipient/notice-not-run',
  ),
  sow(
    'the-routers-host-starts-in-the',
    'recipients',
    'activeFrom: 2025-06-10',
    'activeFrom: 2026-12-10',
    'recipient/start-far',
  ),
  sow(
    'diligence-overdue',
    'recipients',
    'date: 2026-01-12, review: P1Y',
    'date: 2023-01-12, review: P1Y',
    'recipient/diligence-overdue',
  ),
  sow('placeholder', 'recipients', 'legalName: Rheinhost GmbH', 'legalName: TBD', 'fact/placeholder'),
  sow('placeholder-2', 'recipients', 'contact: privacy@rheinhost.example', 'contact: "n/a"', 'fact/placeholder'),
  sow(
    'no-measures',
    'recipients',
    'measures: [Disks are encrypted., Access needs a second factor.]',
    'measures: [None.]',
    'fact/placeholder',
  ),
  sow('contract-expired', 'recipients', 'expires: 2028-07-14', 'expires: 2026-07-14', 'recipient/contract-expired'),
  sow(
    'expires-before-it-was-signed',
    'recipients',
    'expires: 2028-07-14',
    'expires: 2024-07-14',
    'recipient/contract-expired',
  ),
  sow(
    'the-channels-server-is-no-host',
    'recipients',
    'hosts: [smtp.mailwerk.example]',
    'hosts: [smtp.mailwork.example]',
    'route/host-not-declared',
    line('router', 'email: { server: "sm'),
  ),
  sow('every-host', 'recipients', 'hosts: [smtp.mailwerk.example]', 'hosts: ["*"]', 'schema/invalid'),
  sow(
    'a-url-is-no-host',
    'recipients',
    'hosts: [smtp.mailwerk.example]',
    'hosts: ["https://smtp.mailwerk.example/"]',
    'schema/invalid',
  ),
  sow('uk-is-no-code', 'recipients', 'established: FR', 'established: UK', 'schema/invalid'),
  sow('not-assigned', 'recipients', 'established: FR', 'established: FX', 'schema/invalid'),
  sow(
    'a-mailer-keeps-mails-for-thirty',
    'recipients',
    'keeps: { for: P30D, after: delivery }',
    'keeps: { for: P30Y, after: delivery }',
    'retention/recipient-outlives',
  ),
  sow(
    'no-iso-8601',
    'recipients',
    'keeps: { for: P30D, after: delivery }',
    'keeps: { for: 30D, after: delivery }',
    'schema/invalid',
  ),
  sow(
    'a-processor-with-purposes-of-its',
    'recipients',
    'does: Mails',
    'does: Sells addresses to advertisers',
    'recipient/does-for-itself',
  ),
  sow('no-such-day', 'recipients', 'activeFrom: 2025-09-01', 'activeFrom: 2025-09-31', 'schema/invalid'),
  sow(
    'reached-from-tunisia-without-a-tool',
    'recipients',
    'accessedFrom: [FR]',
    'accessedFrom: [FR, TN]',
    'transfer/mechanism-missing',
    line('recipients', 'accessedFrom: [FR, TN]'),
  ),
  sow(
    'on-our-behalf-without-a-dpa',
    'recipients',
    `    contact: kanzlei@ledger.example
    engagement: own-purposes`,
    `    contact: kanzlei@ledger.example
    engagement: on-our-behalf`,
    'recipient/contract-wrong-type',
    line('recipients', 'contract: { type: co'),
  ),
  sow(
    'a-dpa-with-somebody-who-acts',
    'recipients',
    'type: controller-to-controller',
    'type: dpa',
    'recipient/contract-wrong-type',
    line('recipients', 'contract: { type: dpa, file: ledger-mand'),
  ),
  sow(
    'the-channels-host-is-not-among',
    'recipients',
    'hosts: [in.ledger.example]',
    'hosts: [ledger.example]',
    'route/host-not-declared',
    line('router', 'http: { url: "https://in.ledge'),
  ),
  sow('not-a-date', 'recipients', 'signed: 2025-01-08', 'signed: 08.01.2025', 'schema/invalid'),
  sow(
    'a-customers-system-works-on-our',
    'recipients',
    'engagement: chosen-by-customer',
    'engagement: on-our-behalf',
    'recipient/choice-misfit',
    line(
      'recipients',
      `engagement: on-our-behalf
    countries: chosen-by-customer`,
    ),
  ),
  sow('not-a-value', 'recipients', 'countries: chosen-by-customer', 'countries: DE', 'schema/invalid'),
  sow(
    'an-entity-without-name-country-or',
    'recipients',
    'kind: category',
    'kind: entity',
    'fact/missing',
    line('recipients', 'authorities:'),
  ),
  sow('no-such-kind', 'recipients', 'kind: category', 'kind: categories', 'schema/invalid'),
  sow(
    'authorities-are-nobodys-processor',
    'recipients',
    `    kind: category
    engagement: own-purposes`,
    `    kind: category
    engagement: on-our-behalf`,
    'recipient/not-a-category',
  ),
  sow(
    'a-category-that-the-activity-has',
    'activities',
    'authorities: [payment.invoice]',
    'authorities: [health.record]',
    'recipient/allowed-in-vain',
  ),
  sow(
    'typo-2',
    'activities',
    'bookkeeper: [person.name, payment.invoice, payment.transaction]',
    'bookeeper: [person.name, payment.invoice, payment.transaction]',
    'ref/unresolved',
  ),
  sow(
    'the-route-sends-payments-that-the',
    'activities',
    'bookkeeper: [person.name, payment.invoice, payment.transaction]',
    'bookkeeper: [person.name, payment.invoice]',
    'recipient/category-not-allowed',
    line('router', 'fields: { data.numbe'),
  ),
  sow(
    'all-and-with-it-passwords-to',
    'activities',
    'lotus-support: [person.name, contact.email, account.id]',
    'lotus-support: all',
    'house/broken',
    line('published', 'never: flow.category'),
  ),
  sow(
    'scores-to-the-calendar-company-against',
    'activities',
    'gradient: [account.id, applicant.cv, applicant.score]',
    'kiteline: [account.id, applicant.cv, applicant.score]',
    'recipient/category-not-allowed',
  ),
])
