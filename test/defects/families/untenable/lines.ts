import { absent, drop, family, key, line, replace, value } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

const interest = 'lawfulBases/interest-security/interest'
const pager = 'recipients/pager'

/** Kinds of one-line changes that were silent when each line of two projects had been changed in every way. */
export const untenableLines = family('untenable-lines', [
  sown(
    'complete',
    'balanced-by-contract',
    replace('lawful-bases.yaml', 'legal/lia-sales.md', 'legal/pigeon-dpa.pdf'),
    ['fact/paper-twofold'],
    [value('lawfulBases/interest-sales/assessment/file')],
  ),
  sown(
    'complete',
    'assessed-by-arrangement',
    replace('activities/own.yaml', 'legal/dpia-lend.pdf', 'legal/finbarrs.pdf'),
    ['fact/paper-twofold'],
    [value('activities/lend/dpia/file')],
  ),
  sown(
    'clinic',
    'policy-by-contract',
    replace('activities.yaml', 'assessments/policy-vetting.md', 'contracts/maple.pdf'),
    ['fact/paper-twofold'],
    [value('activities/vet-clinicians/data/criminal.conviction/condition/policyDocument/file')],
  ),
  sown(
    'complete',
    'interest-is-a-file',
    replace(
      'lawful-bases.yaml',
      'interest: Keeping the service and the people who use it safe from abuse',
      'interest: legal/lia-security.md',
    ),
    ['fact/wrong-kind'],
    [value(interest)],
  ),
  sown(
    'complete',
    'represented-by-a-number',
    replace('bylaw.yaml', 'name: Harbour Representatives Ltd', 'name: "+44 117 555 0101"'),
    ['fact/wrong-kind'],
    [value('organisation/representatives/uk-gdpr/name')],
  ),
  sown(
    'complete',
    'books-by-ireland',
    replace('lawful-bases.yaml', 'law: Taxes Consolidation Act 1997 s. 886', 'law: Ireland'),
    ['fact/wrong-kind', 'basis/law-vague'],
    [value('lawfulBases/tax-duty/law')],
  ),
  sown(
    'complete',
    'officer-at-a-contract',
    replace('bylaw.yaml', '"https://linden.example/dpo"', '"https://tresen.example/dpa"'),
    ['fact/of-another'],
    [value('organisation/dpo/url')],
  ),
  sown(
    'complete',
    'officer-by-the-representative',
    replace('bylaw.yaml', 'phone: "+353 21 555 0100"', 'phone: "+44 117 555 0101"'),
    ['fact/of-another'],
    [value('organisation/dpo/phone'), value('organisation/representatives/uk-gdpr/phone')],
  ),
  sown(
    'complete',
    'host-in-hamburg',
    replace('recipients.yaml', '1 Server Row, Dublin', 'Hafenweg 3, Hamburg'),
    ['fact/of-another'],
    [value('recipients/host/address'), value('recipients/desk/address')],
  ),
  sown(
    'complete',
    'mailbox-of-the-mailer',
    replace('recipients.yaml', 'contact: privacy@emerald.example', 'contact: privacy@pigeon.example'),
    ['fact/of-another'],
    [value('recipients/host/contact')],
  ),
  sown(
    'complete',
    'notice-by-their-signatory',
    replace('notices.yaml', 'version: 4\n    effective: 2026-09-01\n    approvedBy: Aoife Brennan', 'version: 4\n    effective: 2026-09-01\n    approvedBy: Tan Wei Ling'),
    ['fact/name-of-another'],
    [value('notices/privacy/approvedBy')],
  ),
  sown(
    'complete',
    'signed-by-a-company',
    replace('recipients.yaml', 'name: Tan Wei Ling', 'name: Numbers Analytics ApS'),
    ['fact/name-of-another'],
    [value(`${pager}/signatory/name`)],
  ),
  sown(
    'complete',
    'host-is-our-director',
    replace('recipients.yaml', 'legalName: Emerald Cloud Limited', 'legalName: Niamh Doyle'),
    ['fact/name-of-another'],
    [value('recipients/host/legalName')],
  ),
  sown(
    'complete',
    'a-part-alone',
    replace('activities/own.yaml', '"Part 1, paragraph 2"', '"Part 1"'),
    ['basis/schedule-one-missing'],
    [value('activities/answer-calls/data/health.data/condition/schedule1')],
  ),
  sown(
    'complete',
    'a-paragraph-for-nothing',
    replace('activities/own.yaml', 'article: 9(2)(i)', 'article: 9(2)(c)'),
    ['basis/schedule-one-misfit', 'basis/condition-misfit'],
    [value('activities/report-diseases/data/health.data/condition/schedule1')],
  ),
  sown('complete', 'vetting-of-nothing', drop('activities/vet/data'), ['information/data-unnamed'], [
    key('activities/vet'),
  ]),
  sown(
    'complete',
    'two-orders',
    replace('activities/own.yaml', 'title: Payments', 'title: Orders'),
    ['information/same-title'],
    [value('activities/take-payments/title')],
  ),
  sown('complete', 'importer-nowhere', drop(`${pager}/address`), ['transfer/annex-unfilled'], [absent(`${pager}/address`)]),
  sown('complete', 'nobody-signs', drop(`${pager}/signatory/name`), ['transfer/annex-unfilled'], [
    absent(`${pager}/signatory/name`),
  ]),
  sown('complete', 'we-sign-as-nobody', drop('organisation/signatory/position'), ['transfer/annex-unfilled'], [
    absent('organisation/signatory/position'),
  ]),
  sown(
    'complete',
    'told-a-century-ahead',
    replace('recipients.yaml', 'noticePeriod: P30D', 'noticePeriod: P100Y'),
    ['transfer/terms-misfit'],
    [value(`${pager}/transfer/eu-gdpr/terms/noticePeriod`)],
  ),
  sown(
    'clinic',
    'restricted-for-a-generation',
    replace('retention.yaml', 'for: P3Y, why: ', 'for: P36Y, why: '),
    ['retention/absurd'],
    [value('retention/safeguarding-file/afterwards/for')],
  ),
  sown(
    'complete',
    'notes-are-crimes',
    replace('categories.yaml', 'sensitivity: special', 'sensitivity: criminal'),
    ['category/term-misfit'],
    [value('categories/booking.note/sensitivity')],
  ),
  sown(
    'complete',
    'an-interest-in',
    replace(
      'lawful-bases.yaml',
      'interest: Keeping the service and the people who use it safe from abuse',
      'interest: Keeping the service and the',
    ),
    ['fact/cut-off'],
    [value(interest)],
  ),
  sown(
    'complete',
    'a-law-in-brackets',
    replace(
      'activities/own.yaml',
      'law: National Vetting Bureau (Children and Vulnerable Persons) Act 2012 s. 12',
      'law: National Vetting Bureau (Children and Vulnerable',
    ),
    ['fact/cut-off'],
    [line('activities/own.yaml', 'law: National Vetting Bureau (Children and Vulnerable')],
  ),
  sown(
    'complete',
    'an-article-without-a-number',
    replace('lawful-bases.yaml', 'law: "GDPR Art. 5(2), 15 and 19"', 'law: GDPR Art.'),
    ['basis/law-vague'],
    [value('lawfulBases/accountability/law')],
  ),
])
