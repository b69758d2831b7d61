import { family, key, line, replace, value } from '../../mutation.ts'
import { school } from './line.ts'

/** One line or block of the messages of schools changed, with what a reader holds against it; written before any rule was read. */
export const school2 = family('companies-school-2', [
  // Told a week ahead.
  school(
    'speaker-told-a-week-ahead',
    replace('recipients.yaml', '    activeFrom: 2026-07-01', '    activeFrom: 2026-05-12'),
    'recipient/notice-not-run',
    value('recipients/speaker/activeFrom'),
  ),
  // Told afterwards.
  school(
    'texter-told-afterwards',
    replace(
      'recipients.yaml',
      `    hosts: [sms.texter.example]
    announced: 2026-01-10`,
      `    hosts: [sms.texter.example]
    announced: 2026-03-10`,
    ),
    'recipient/notice-not-run',
    value('recipients/texter/announced'),
  ),
  // Unknown.
  school(
    'texter-unknown',
    replace('recipients.yaml', '    onward: [carrier]', '    onward: [carriers]'),
    'ref/unresolved',
    value('recipients/texter/onward/0'),
  ),
  // Passes it to itself.
  school(
    'texter-passes-it-to-itself',
    replace('recipients.yaml', '    onward: [carrier]', '    onward: [texter]'),
    'recipient/onward-unknown',
    value('recipients/texter/onward/0'),
  ),
  // Signed after it began.
  school(
    'carrier-signed-after-it-began',
    replace(
      'recipients.yaml',
      `      file: contracts/carrierline.pdf
      signed: 2026-01-08`,
      `      file: contracts/carrierline.pdf
      signed: 2026-06-01`,
    ),
    'recipient/start-far',
    value('recipients/carrier/contract/signed'),
  ),
  // Our accounts, no customer chooses.
  school(
    'ledger-our-accounts-no-customer-chooses',
    replace(
      'recipients.yaml',
      `    contact: privacy@tallybooks.example
    engagement: on-our-behalf`,
      `    contact: privacy@tallybooks.example
    engagement: chosen-by-customer`,
    ),
    'transfer/country-unknown',
    value('recipients/ledger/engagement'),
  ),
  // Interests are no basis of authorities.
  school(
    'organisation-interests-are-no-basis-of-authorities',
    replace('company.yaml', '  publicAuthority: false', '  publicAuthority: true'),
    'basis/public-authority-interest',
    value('organisation/publicAuthority'),
  ),
  // No code of ISO 3166.
  school(
    'organisation-no-code-of-iso-3166',
    replace('company.yaml', '  country: IE', '  country: UK'),
    'schema/invalid',
    line('company.yaml', '  country: UK'),
  ),
  // A consent to mails.
  school(
    'visits-a-consent-to-mails',
    replace('published.yaml', '    consent: counting-consent', '    consent: digest-consent'),
    'tracker/consent-of-another',
    value('trackers/visits/consent'),
  ),
  // Requests unverified.
  school(
    'office-requests-unverified',
    replace(
      'routing.yaml',
      '      verify: { scheme: standard-webhooks, connection: tenant }',
      '      verify: { scheme: none }',
    ),
    'security/request-unverified',
    value('sources/office/http/verify/scheme'),
  ),
  // Unknown plan.
  school(
    'by-plan-unknown-plan',
    replace('company.yaml', '    byPlan: { village: P30D, town: P12M }', '    byPlan: { vilage: P30D, town: P12M }'),
    'retention/unknown-plan',
    key('retention/by-plan/byPlan/vilage'),
  ),
  // Promise of a year.
  school(
    'by-plan-promise-of-a-year',
    replace('company.yaml', '    byPlan: { village: P30D, town: P12M }', '    byPlan: { village: P30D, town: P24M }'),
    'commitment/broken',
    value('commitments/a-year-at-most/assert/must'),
  ),
  // The router cannot.
  school(
    'term-the-router-cannot',
    replace(
      'company.yaml',
      `    why: Absences of a term are counted at its end
    onExpiry: erase`,
      `    why: Absences of a term are counted at its end
    onExpiry: anonymise`,
    ),
    'build/not-enforced',
    value('retention/term/onExpiry'),
  ),
  // A text.
  school(
    'month-ahead-a-text',
    replace('published.yaml', '      must: flow.noticeDays >= 30', '      must: flow.noticeDays >= "30"'),
    'schema/condition',
    value('commitments/month-ahead/assert/must'),
  ),
  // No such control.
  school(
    'minimal-clause-no-such-control',
    replace('published.yaml', '    control: fields.default-deny', '    control: fields.default-denied'),
    'build/not-enforced',
    value('commitments/minimal/control'),
  ),
])
