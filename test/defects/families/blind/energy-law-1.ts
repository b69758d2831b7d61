import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line of the supplier of energy changed, sown before any rule was read: what the law does not allow, or asks for and misses. */
export const energyLaw1 = family('energy-law-1', [
  sown(
    'energy',
    'customers-are-no-party',
    replace(
      'lawful.yaml',
      'supply-contract: { type: contract, contract: Contract of supply, party: [customers] }',
      'supply-contract: { type: contract, contract: Contract of supply, party: [residents] }',
    ),
    ['basis/contract-not-party'],
    [line('doing.yaml', 'lawfulBasis: supply-contract')],
  ),
  sown(
    'energy',
    'implied-consent',
    replace(
      'lawful.yaml',
      'asked: "A switch in the app, off at first, beside the words that say what half-hourly readings show"',
      'asked: Using the app means that you agree',
    ),
    ['basis/consent-implied'],
    [line('lawful.yaml', 'asked: Using the app means that you agree')],
  ),
  sown(
    'energy',
    'cannot-be-withdrawn',
    replace('lawful.yaml', 'withdrawn: The same switch', 'withdrawn: Not possible once it was given'),
    ['basis/consent-hard-to-withdraw'],
    [line('lawful.yaml', 'withdrawn: Not possible once it was given')],
  ),
  sown(
    'energy',
    'withdrawal-is-not-said',
    replace('lawful.yaml', '    withdrawn: The same switch\n', ''),
    ['basis/incomplete'],
    [line('lawful.yaml', 'readings-consent:')],
  ),
  sown(
    'energy',
    'practice-is-no-law',
    replace(
      'lawful.yaml',
      'law: "Electricity Regulation Act 1999, section 14; Electricity Act 1989, section 6"',
      'law: Good practice of the industry',
    ),
    ['basis/law-vague'],
    [line('lawful.yaml', 'law: Good practice of the industry')],
  ),
  sown(
    'energy',
    'vital-interests-of-nobody',
    replace(
      'lawful.yaml',
      'books-law: { type: legal-obligation, law: "Taxes Consolidation Act 1997, section 886" }',
      'books-law: { type: vital-interests }',
    ),
    ['basis/incomplete'],
    [line('lawful.yaml', 'books-law: { type: vital-interests }')],
  ),
  sown(
    'energy',
    'balancing-test-of-the-future',
    replace('lawful.yaml', 'file: papers/debt.md, date: 2026-02-02', 'file: papers/debt.md, date: 2028-02-02'),
    ['basis/assessment-in-future'],
    [line('lawful.yaml', 'assessment: { file: papers/debt.md, date: 2028-02-02, review: P1Y }')],
  ),
  sown(
    'energy',
    'automated-decisions-on-interest',
    replace('doing.yaml', 'lawfulBasis: application', 'lawfulBasis: debt-interest'),
    ['basis/automation-not-allowed'],
    [line('doing.yaml', 'lawfulBasis: debt-interest')],
  ),
  sown(
    'energy',
    'logic-is-not-said',
    replace('doing.yaml', '      logic: A score of the agency below 40 means that we ask for payment ahead\n', ''),
    ['information/automation-unexplained'],
    [line('doing.yaml', 'automatedDecisions:\n      significance: Who pays ahead needs a prepayment meter')],
  ),
  sown(
    'energy',
    'no-way-to-a-person',
    replace(
      'doing.yaml',
      '      intervention: A call to our credit team, which looks at it anew and hears what you say\n',
      '',
    ),
    ['information/automation-unexplained'],
    [
      line(
        'doing.yaml',
        'automatedDecisions:\n      logic: A score of the agency below 40 means that we ask for payment ahead',
      ),
    ],
  ),
  sown(
    'energy',
    'significance-is-not-said',
    replace('doing.yaml', '      significance: Who pays ahead needs a prepayment meter\n', ''),
    ['information/automation-unexplained'],
    [
      line(
        'doing.yaml',
        'automatedDecisions:\n      logic: A score of the agency below 40 means that we ask for payment ahead',
      ),
    ],
  ),
  sown(
    'energy',
    'no-assessment-of-automated-decisions',
    replace(
      'doing.yaml',
      '    dpia: { required: true, why: Decisions by automation about who may pay afterwards, file: papers/dpia-credit.md, date: 2026-02-20, review: P1Y, advice: { file: papers/dpia-credit-advice.md, date: 2026-02-13 } }\n',
      '',
    ),
    ['dpia/required-missing'],
    [line('doing.yaml', 'check-credit:')],
  ),
  sown(
    'energy',
    'no-claims-here',
    replace('doing.yaml', 'article: 9(2)(g)', 'article: 9(2)(f)'),
    ['basis/condition-misfit'],
    [line('doing.yaml', 'article: 9(2)(f)')],
  ),
  sown(
    'energy',
    'no-paragraph-of-schedule-1',
    replace('doing.yaml', '          schedule1: paragraph 18\n', ''),
    ['basis/schedule-one-missing'],
    [line('doing.yaml', 'condition:')],
  ),
  sown(
    'energy',
    'there-is-no-paragraph-99',
    replace('doing.yaml', 'schedule1: paragraph 18', 'schedule1: paragraph 99'),
    ['basis/schedule-one-missing'],
    [line('doing.yaml', 'schedule1: paragraph 99')],
  ),
  sown(
    'energy',
    'paragraph-2-is-of-9',
    replace('doing.yaml', 'schedule1: paragraph 18', 'schedule1: paragraph 2'),
    ['basis/schedule-one-misfit'],
    [line('doing.yaml', 'schedule1: paragraph 2')],
  ),
  sown(
    'energy',
    'no-policy-document',
    replace(
      'doing.yaml',
      '          policyDocument: { file: papers/policy-document.md, date: 2026-01-10, review: P1Y }\n',
      '',
    ),
    ['basis/schedule-one-missing'],
    [line('doing.yaml', 'condition:')],
  ),
  sown(
    'energy',
    'policy-document-overdue',
    replace('doing.yaml', 'policy-document.md, date: 2026-01-10', 'policy-document.md, date: 2023-01-10'),
    ['basis/assessment-overdue'],
    [line('doing.yaml', 'policyDocument: { file: papers/policy-document.md, date: 2023-01-10, review: P1Y }')],
  ),
  sown(
    'energy',
    'no-law-of-9',
    replace(
      'doing.yaml',
      '          law: "S.I. 463/2011, regulation 4; Data Protection Act 2018, section 10(3)"\n',
      '',
    ),
    ['basis/condition-without-law'],
    [line('doing.yaml', 'condition:')],
  ),
  sown(
    'energy',
    'deviations-are-not-said',
    replace('doing.yaml', '          deviations: none\n', ''),
    ['basis/schedule-one-missing'],
    [line('doing.yaml', 'condition:')],
  ),
  sown(
    'energy',
    'assessment-overdue',
    replace('doing.yaml', 'date: 2026-01-12, review: P2Y', 'date: 2022-01-12, review: P2Y'),
    ['dpia/overdue'],
    [
      line(
        'doing.yaml',
        'dpia: { required: true, why: Health data of people who depend on power, file: papers/dpia-register.md, date: 2022-01-12, review: P2Y, advice: { file: papers/dpia-register-advice.md, date: 2026-01-05 } }',
      ),
    ],
  ),
  sown(
    'energy',
    'no-instructions',
    replace('doing.yaml', "        instructions: The landlord's service agreement, annex 2\n", ''),
    ['role/processor-without-instructions'],
    [line('doing.yaml', 'processor:')],
  ),
  sown(
    'energy',
    'nothing-is-said-of-the-end-of-the-service',
    replace('doing.yaml', '        atEnd: erase\n', ''),
    ['role/processor-without-end'],
    [line('doing.yaml', 'processor:')],
  ),
  sown(
    'energy',
    'a-processor-has-no-basis-of-its-own',
    replace(
      'doing.yaml',
      '    dataSubjects: [residents]\n',
      '    dataSubjects: [residents]\n    lawfulBasis: supply-contract\n',
    ),
    ['role/basis-on-processor'],
    [line('doing.yaml', 'lawfulBasis: supply-contract\n    retention: landlord-readings')],
  ),
])
