import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line of the supplier of energy changed, sown before any rule was read: what the law does not allow, or asks for and misses. */
export const energyLaw3 = family('energy-law-3', [
  sown(
    'energy',
    'from-whom-is-not-said-2',
    replace(
      'doing.yaml',
      'payment.transaction: { source: third-party, from: Banks }',
      'payment.transaction: { source: third-party }',
    ),
    ['information/source-unnamed'],
    [
      line(
        'doing.yaml',
        'data: { payment.invoice: { source: derived }, payment.transaction: { source: third-party } }',
      ),
    ],
  ),
  sown(
    'energy',
    'what-happens-without-is-not-said',
    replace('doing.yaml', '    consequences: Without a check we supply for payment ahead alone.\n', ''),
    ['information/consequences-missing'],
    [line('doing.yaml', 'check-credit:')],
  ),
  sown(
    'energy',
    'the-minimum-is-longer-than-the-period',
    replace('periods.yaml', 'minimum: P6Y', 'minimum: P10Y'),
    ['retention/below-minimum'],
    [line('periods.yaml', 'minimum: P10Y')],
  ),
  sown(
    'energy',
    'a-statutory-minimum-without-statute',
    replace('periods.yaml', '    law: "Taxes Consolidation Act 1997, section 886(4)"\n', ''),
    ['retention/minimum-without-law'],
    [line('periods.yaml', 'minimum: P6Y')],
  ),
  sown(
    'energy',
    'credit-standing-is-personal-data',
    replace(
      'categories.yaml',
      'sensitivity: personal, dpv: "pd:CreditStanding"',
      'sensitivity: none, dpv: "pd:CreditStanding"',
    ),
    ['category/term-misfit'],
    [
      line(
        'categories.yaml',
        'credit.standing: { title: Credit standing, description: What an agency says of how somebody pays, sensitivity: none, dpv: "pd:CreditStanding" }',
      ),
    ],
  ),
  sown(
    'energy',
    'prohibited-data-is-used',
    replace('bylaw.yaml', 'prohibited: [criminal]', 'prohibited: [criminal, special]'),
    ['flow/prohibited-category'],
    [
      line(
        'happenings.yaml',
        'need: { type: string, enum: [home-dialysis, ventilator, stairlift], x-category: health.data }',
      ),
    ],
  ),
  sown(
    'energy',
    'household-members-are-no-party',
    replace('doing.yaml', 'lawfulBasis: care-task', 'lawfulBasis: supply-contract'),
    ['basis/contract-not-party'],
    [line('doing.yaml', 'lawfulBasis: supply-contract\n    dataSubjects: [customers, household-members]')],
  ),
  sown(
    'energy',
    'what-the-law-asks-for-rests-on-consent',
    replace('doing.yaml', 'lawfulBasis: supply-law', 'lawfulBasis: readings-consent'),
    ['basis/consent-not-free'],
    [line('doing.yaml', 'lawfulBasis: readings-consent\n    dataSubjects: [customers]\n    retention: grid')],
  ),
  sown(
    'energy',
    'interest-is-not-said',
    replace('lawful.yaml', '    interest: Ours in being paid for what we supplied\n', ''),
    ['basis/incomplete'],
    [line('lawful.yaml', 'debt-interest:')],
  ),
  sown(
    'energy',
    'the-eu-has-none',
    replace('lawful.yaml', '    type: legitimate-interests', '    type: recognised-legitimate-interests'),
    ['basis/recognised-not-listed'],
    [line('lawful.yaml', 'type: recognised-legitimate-interests')],
  ),
  sown(
    'energy',
    'joint-where-the-activity-is-not',
    replace(
      'others.yaml',
      'contact: privacy@scorecard.example\n    engagement: own-purposes',
      'contact: privacy@scorecard.example\n    engagement: jointly',
    ),
    ['recipient/role-mismatch'],
    [line('others.yaml', 'engagement: jointly')],
  ),
  sown(
    'energy',
    'where-it-is-nobody-knows',
    replace('others.yaml', 'engagement: chosen-by-customer', 'engagement: own-purposes'),
    ['role/processor-own-purposes'],
    [line('doing.yaml', 'landlord-platform: all')],
  ),
  sown(
    'energy',
    'us-without-tool-2',
    replace('others.yaml', '      eu-gdpr: { tool: scc, module: 2, signed: 2026-01-15, assessed: 2026-01-10 }\n', ''),
    ['transfer/mechanism-missing'],
    [
      line(
        'others.yaml',
        'transfer:\n      uk-gdpr: { tool: uk-addendum, module: 2, signed: 2026-01-15, assessed: 2026-01-10 }',
      ),
    ],
  ),
  sown(
    'energy',
    'diligence-overdue',
    replace('others.yaml', 'audits/ledgerline", date: 2026-01-20', 'audits/ledgerline", date: 2023-01-20'),
    ['recipient/diligence-overdue'],
    [
      line(
        'others.yaml',
        'diligence: { url: "https://brightfield.example/audits/ledgerline", date: 2023-01-20, review: P1Y }',
      ),
    ],
  ),
  sown(
    'energy',
    'process-overdue',
    replace(
      'said.yaml',
      'last: 2026-10-01, evidence: papers/doors.md } }\n  erasure',
      'last: 2024-10-01, evidence: papers/doors.md } }\n  erasure',
    ),
    ['process/overdue'],
    [
      line(
        'said.yaml',
        'doors: { kind: organisational, text: Offices are locked., process: { owner: Facilities, every: P6M, last: 2024-10-01, evidence: papers/doors.md } }',
      ),
    ],
  ),
  sown(
    'energy',
    'process-of-the-future',
    replace(
      'said.yaml',
      'last: 2026-10-01, evidence: papers/doors.md } }\n  nothing-lost',
      'last: 2027-10-01, evidence: papers/doors.md } }\n  nothing-lost',
    ),
    ['process/in-future'],
    [
      line(
        'said.yaml',
        'doors-locked: { promise: Our offices are locked., process: { owner: Facilities, every: P6M, last: 2027-10-01, evidence: papers/doors.md } }',
      ),
    ],
  ),
  sown(
    'energy',
    'not-as-easy-as-it-was-given',
    replace(
      'lawful.yaml',
      'withdrawn: A link in each message and a switch in the app',
      'withdrawn: By registered letter to our head office',
    ),
    ['basis/consent-hard-to-withdraw'],
    [line('lawful.yaml', 'withdrawn: By registered letter to our head office')],
  ),
  sown(
    'energy',
    'household-members-are-no-party-2',
    replace(
      'doing.yaml',
      'dataSubjects: [customers]\n    retention: bills',
      'dataSubjects: [customers, household-members]\n    retention: bills',
    ),
    ['basis/contract-not-party'],
    [line('doing.yaml', 'lawfulBasis: supply-contract')],
  ),
  sown(
    'energy',
    'nobody-consents',
    replace('doing.yaml', 'article: 9(2)(g)', 'article: 9(2)(a)'),
    ['basis/condition-misfit'],
    [line('doing.yaml', 'article: 9(2)(a)')],
  ),
  sown(
    'energy',
    'no-basis',
    replace('doing.yaml', '    lawfulBasis: answering-law\n', ''),
    ['basis/missing'],
    [line('doing.yaml', 'handle-requests:')],
  ),
  sown(
    'energy',
    'joint-without-arrangement-and-essence',
    replace(
      'doing.yaml',
      'role: controller\n    lawfulBasis: systems-interest',
      'role: { joint: { with: [datahall] } }\n    lawfulBasis: systems-interest',
    ),
    ['role/joint-without-arrangement'],
    [line('doing.yaml', 'role: { joint: { with: [datahall] } }')],
  ),
  sown(
    'energy',
    'there-is-no-30-february',
    replace('others.yaml', 'signed: 2026-02-14 }', 'signed: 2026-02-30 }'),
    ['schema/invalid'],
    [line('others.yaml', 'contract: { type: dpa, url: "https://tidewater.example/dpa", signed: 2026-02-30 }')],
  ),
  sown(
    'energy',
    'ethnic-origin-without-condition-for-marketing',
    replace(
      'doing.yaml',
      'data: { contact.email: { source: person }, account.id: { source: derived } }',
      'data: { contact.email: { source: person }, account.id: { source: derived }, ethnicity.origin: { source: derived } }',
    ),
    ['basis/special-category-condition'],
    [
      line(
        'doing.yaml',
        'data: { contact.email: { source: person }, account.id: { source: derived }, ethnicity.origin: { source: derived } }',
      ),
    ],
  ),
])
