import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line of the supplier of energy changed, sown before any rule was read: what the law does not allow, or asks for and misses. */
export const energyLaw2 = family('energy-law-2', [
  sown(
    'energy',
    'a-processor-for-itself',
    replace('doing.yaml', '        for: tenant', '        for: Brightfield Energy DAC'),
    ['role/processor-for-itself'],
    [line('doing.yaml', 'for: Brightfield Energy DAC')],
  ),
  sown(
    'energy',
    'module-between-controllers-for-a-processor',
    replace('others.yaml', 'scc, module: 2, signed: 2025-10-01', 'scc, module: 1, signed: 2025-10-01'),
    ['transfer/module-mismatch'],
    [line('others.yaml', 'eu-gdpr: { tool: scc, module: 1, signed: 2025-10-01, assessed: 2025-09-20 }')],
  ),
  sown(
    'energy',
    'signed-in-the-future',
    replace('others.yaml', 'scc, module: 2, signed: 2025-10-01', 'scc, module: 2, signed: 2027-10-01'),
    ['transfer/signed-in-future'],
    [line('others.yaml', 'eu-gdpr: { tool: scc, module: 2, signed: 2027-10-01, assessed: 2025-09-20 }')],
  ),
  sown(
    'energy',
    'india-without-tool-for-the-uk',
    replace(
      'others.yaml',
      '      uk-gdpr: { tool: uk-addendum, module: 2, signed: 2025-10-01, assessed: 2025-09-20 }\n',
      '',
    ),
    ['transfer/mechanism-missing'],
    [
      line(
        'others.yaml',
        'transfer:\n      eu-gdpr: { tool: scc, module: 2, signed: 2025-10-01, assessed: 2025-09-20 }',
      ),
    ],
  ),
  sown(
    'energy',
    'eu-clauses-carry-nothing-in-the-uk',
    replace('others.yaml', 'uk-addendum, module: 2, signed: 2025-10-01', 'scc, module: 2, signed: 2025-10-01'),
    ['transfer/tool-wrong-regime'],
    [line('others.yaml', 'uk-gdpr: { tool: scc, module: 2, signed: 2025-10-01, assessed: 2025-09-20 }')],
  ),
  sown(
    'energy',
    'india-has-no-adequacy',
    replace('others.yaml', '{ tool: scc, module: 2, signed: 2025-10-01, assessed: 2025-09-20 }', '{ tool: adequacy }'),
    ['transfer/no-decision'],
    [line('others.yaml', 'accessedFrom: [DE, IN]')],
  ),
  sown(
    'energy',
    'announced-after-it-began',
    replace('others.yaml', 'announced: 2026-01-10', 'announced: 2026-12-10'),
    ['recipient/notice-not-run'],
    [line('others.yaml', 'announced: 2026-12-10')],
  ),
  sown(
    'energy',
    'a-processor-without-contract',
    replace(
      'others.yaml',
      'contact: dpo@gridworks.example\n    engagement: own-purposes',
      'contact: dpo@gridworks.example\n    engagement: on-our-behalf',
    ),
    ['recipient/contract-missing'],
    [line('others.yaml', 'grid-operator:')],
  ),
  sown(
    'energy',
    'a-processor-without-dpa',
    replace('others.yaml', 'type: dpa, url: "https://fairpay', 'type: controller-to-controller, url: "https://fairpay'),
    ['recipient/contract-wrong-type'],
    [
      line(
        'others.yaml',
        'contract: { type: controller-to-controller, url: "https://fairpay.example/dpa", signed: 2026-04-01, expires: 2027-03-31 }',
      ),
    ],
  ),
  sown(
    'energy',
    'contract-expired',
    replace('others.yaml', 'expires: 2027-03-31', 'expires: 2026-06-30'),
    ['recipient/contract-expired'],
    [
      line(
        'others.yaml',
        'contract: { type: dpa, url: "https://fairpay.example/dpa", signed: 2026-04-01, expires: 2026-06-30 }',
      ),
    ],
  ),
  sown(
    'energy',
    'us-without-tool',
    replace(
      'others.yaml',
      'contact: dpo@fairpay.example\n    engagement: on-our-behalf\n    established: IE',
      'contact: dpo@fairpay.example\n    engagement: on-our-behalf\n    established: US',
    ),
    ['transfer/no-decision'],
    [
      line(
        'others.yaml',
        'transfer: { uk-gdpr: { tool: adequacy } }\n    contract: { type: dpa, url: "https://fairpay.example/dpa", signed: 2026-04-01, expires: 2027-03-31 }',
      ),
    ],
  ),
  sown(
    'energy',
    'ukraine-without-tool',
    replace(
      'others.yaml',
      'accessedFrom: [GB]\n    transfer: { eu-gdpr: { tool: adequacy } }\n    contract: { type: controller-to-controller',
      'accessedFrom: [GB, UA]\n    transfer: { eu-gdpr: { tool: adequacy } }\n    contract: { type: controller-to-controller',
    ),
    ['transfer/no-decision'],
    [line('others.yaml', 'accessedFrom: [GB, UA]')],
  ),
  sown(
    'energy',
    'signed-before-the-clauses-of-2021-were-there',
    replace(
      'others.yaml',
      'eu-gdpr: { tool: scc, module: 2, signed: 2026-01-15, assessed: 2026-01-10 }',
      'eu-gdpr: { tool: scc, module: 2, signed: 2021-05-01, assessed: 2026-01-10 }',
    ),
    ['transfer/signed-too-early'],
    [line('others.yaml', 'eu-gdpr: { tool: scc, module: 2, signed: 2021-05-01, assessed: 2026-01-10 }')],
  ),
  sown(
    'energy',
    'signed-before-the-addendum-was-there',
    replace(
      'others.yaml',
      'uk-gdpr: { tool: uk-addendum, module: 2, signed: 2026-01-15, assessed: 2026-01-10 }',
      'uk-gdpr: { tool: uk-addendum, module: 2, signed: 2021-11-01, assessed: 2026-01-10 }',
    ),
    ['transfer/signed-too-early'],
    [line('others.yaml', 'uk-gdpr: { tool: uk-addendum, module: 2, signed: 2021-11-01, assessed: 2026-01-10 }')],
  ),
  sown(
    'energy',
    'tool-expired',
    replace(
      'others.yaml',
      'eu-gdpr: { tool: scc, module: 2, signed: 2026-01-15, assessed: 2026-01-10 }',
      'eu-gdpr: { tool: scc, module: 2, signed: 2026-01-15, assessed: 2026-01-10, expires: 2026-07-01 }',
    ),
    ['transfer/tool-expired'],
    [
      line(
        'others.yaml',
        'eu-gdpr: { tool: scc, module: 2, signed: 2026-01-15, assessed: 2026-01-10, expires: 2026-07-01 }',
      ),
    ],
  ),
  sown(
    'energy',
    'the-representative-has-no-name',
    replace('bylaw.yaml', '      name: Brightfield Representation Ltd\n', ''),
    ['officer/unreachable'],
    [line('bylaw.yaml', 'uk-gdpr:')],
  ),
  sown(
    'energy',
    'no-representative-in-the-union',
    replace('bylaw.yaml', '  country: IE\n  address', '  country: US\n  address'),
    ['transfer/operator-access'],
    [line('bylaw.yaml', 'country: US')],
  ),
  sown(
    'energy',
    'a-representative-for-a-law-that-does-not-count',
    replace('bylaw.yaml', 'regimes: [eu-gdpr, uk-gdpr]', 'regimes: [eu-gdpr]'),
    ['law/regime-hinted'],
    [line('bylaw.yaml', 'uk-gdpr:')],
  ),
  sown(
    'energy',
    'marketing-without-consent-and-soft-opt-in',
    replace('doing.yaml', 'lawfulBasis: tariff-consent', 'lawfulBasis: debt-interest'),
    ['basis/marketing-without-consent'],
    [line('doing.yaml', 'lawfulBasis: debt-interest\n    dataSubjects: [customers]\n    retention: news')],
  ),
  sown(
    'energy',
    'direct-marketing-by-its-term-denied-by-its-key',
    replace('doing.yaml', 'directMarketing: true }', 'directMarketing: false }'),
    ['information/marketing-unmarked'],
    [
      line(
        'doing.yaml',
        'purpose: { text: Tell customers of new tariffs, term: "dpv:DirectMarketing", directMarketing: false }',
      ),
    ],
  ),
  sown(
    'energy',
    'no-notice-for-household-members',
    replace('said.yaml', 'audience: [customers, household-members, staff]', 'audience: [customers, staff]'),
    ['information/no-notice'],
    [line('doing.yaml', 'dataSubjects: [customers, household-members, staff]')],
  ),
  sown(
    'energy',
    'no-officer-where-monitoring-is-on-a-large-scale',
    replace(
      'bylaw.yaml',
      '  dpo: { name: Aoife Brennan, email: dpo@brightfield.example, address: "Wind House, Cork" }\n',
      '',
    ),
    ['officer/missing'],
    [line('bylaw.yaml', 'organisation:')],
  ),
  sown(
    'energy',
    'assessment-of-the-future',
    replace('doing.yaml', 'date: 2026-03-15, review: P1Y', 'date: 2027-03-15, review: P1Y'),
    ['dpia/in-future'],
    [
      line(
        'doing.yaml',
        'dpia: { required: true, why: Readings by the half hour show when somebody is at home, file: papers/dpia-readings.md, date: 2027-03-15, review: P1Y, advice: { file: papers/dpia-readings-advice.md, date: 2026-03-08 } }',
      ),
    ],
  ),
  sown(
    'energy',
    'from-whom-is-not-said',
    replace(
      'doing.yaml',
      'credit.standing: { source: third-party, from: The credit agency }',
      'credit.standing: { source: third-party }',
    ),
    ['information/source-unnamed'],
    [line('doing.yaml', 'credit.standing: { source: third-party }')],
  ),
])
