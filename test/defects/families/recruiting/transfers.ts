import { family } from '../../mutation.ts'
import { line, sow } from './sow.ts'

/** What carries data to third countries. */
export const recruitingTransfers = family('recruiting-transfers', [
  sow(
    'a-module-and-terms-belong-to',
    'recipients',
    `    accessedFrom: [US]
    transfer:
      eu-gdpr:
        tool: scc`,
    `    accessedFrom: [US]
    transfer:
      eu-gdpr:
        tool: dpf`,
    'transfer/module-mismatch',
    line('recipients', 'module: 3'),
  ),
  sow(
    'an-idta-carries-nothing-under-the',
    'recipients',
    `    accessedFrom: [US]
    transfer:
      eu-gdpr:
        tool: scc`,
    `    accessedFrom: [US]
    transfer:
      eu-gdpr:
        tool: idta`,
    'transfer/tool-wrong-regime',
    line('recipients', 'tool: idta'),
  ),
  sow(
    'no-adequacy-decision-that-covers-it',
    'recipients',
    `    accessedFrom: [US]
    transfer:
      eu-gdpr:
        tool: scc`,
    `    accessedFrom: [US]
    transfer:
      eu-gdpr:
        tool: adequacy`,
    'transfer/no-decision',
    line('recipients', 'tool: adequacy'),
  ),
  sow(
    'typo',
    'recipients',
    `    accessedFrom: [US]
    transfer:
      eu-gdpr:
        tool: scc`,
    `    accessedFrom: [US]
    transfer:
      eu-gdpr:
        tool: sccs`,
    'schema/invalid',
    line('recipients', 'tool: sccs'),
  ),
  sow(
    'we-are-a-processor-here-module',
    'recipients',
    `        tool: scc
        module: 3`,
    `        tool: scc
        module: 2`,
    'transfer/module-mismatch',
    line('recipients', 'module: 2'),
  ),
  sow(
    'controller-to-controller',
    'recipients',
    `        tool: scc
        module: 3`,
    `        tool: scc
        module: 1`,
    'transfer/module-mismatch',
    line('recipients', 'module: 1'),
  ),
  sow(
    'processor-to-controller',
    'recipients',
    `        tool: scc
        module: 3`,
    `        tool: scc
        module: 4`,
    'transfer/module-mismatch',
    line('recipients', 'module: 4'),
  ),
  sow(
    'no-such-module',
    'recipients',
    `        tool: scc
        module: 3`,
    `        tool: scc
        module: 5`,
    'schema/invalid',
    line('recipients', 'module: 5'),
  ),
  sow(
    'signed-in-the-future',
    'recipients',
    `        tool: scc
        module: 3
        signed: 2025-10-01`,
    `        tool: scc
        module: 3
        signed: 2027-10-01`,
    'transfer/signed-in-future',
    line('recipients', 'signed: 2027-10-01'),
  ),
  sow(
    'these-clauses-are-of-2021',
    'recipients',
    `        tool: scc
        module: 3
        signed: 2025-10-01`,
    `        tool: scc
        module: 3
        signed: 2019-10-01`,
    'transfer/signed-too-early',
    line('recipients', 'signed: 2019-10-01'),
  ),
  sow(
    'in-use-before-the-clauses-were',
    'recipients',
    `        tool: scc
        module: 3
        signed: 2025-10-01`,
    `        tool: scc
        module: 3
        signed: 2025-12-01`,
    'recipient/start-far',
    line('recipients', 'signed: 2025-12-01'),
  ),
  sow(
    'assessed-in-the-future',
    'recipients',
    `        tool: scc
        module: 3
        signed: 2025-10-01
        assessed: 2025-09-20`,
    `        tool: scc
        module: 3
        signed: 2025-10-01
        assessed: 2027-09-20`,
    'transfer/assessment-in-future',
    line('recipients', 'assessed: 2027-09-20'),
  ),
  sow(
    'expired-and-not-assessed',
    'recipients',
    `        tool: scc
        module: 3
        signed: 2025-10-01
        assessed: 2025-09-20`,
    `        tool: scc
        module: 3
        signed: 2025-10-01
        expires: 2026-03-01`,
    'transfer/tool-expired',
    line('recipients', 'expires: 2026-03-01'),
  ),
  sow(
    'the-law-of-a-member-state',
    'recipients',
    '        terms: { frequency: With each interview, subprocessors: general, noticePeriod: P30D, docking: false, redress: false, law: Germany, courts: Germany',
    '        terms: { frequency: With each interview, subprocessors: general, noticePeriod: P30D, docking: false, redress: false, law: California, courts: Germany',
    'transfer/terms-misfit',
  ),
  sow(
    'courts-of-a-member-state-clause',
    'recipients',
    '        terms: { frequency: With each interview, subprocessors: general, noticePeriod: P30D, docking: false, redress: false, law: Germany, courts: Germany',
    '        terms: { frequency: With each interview, subprocessors: general, noticePeriod: P30D, docking: false, redress: false, law: Germany, courts: San Francisco',
    'transfer/terms-misfit',
  ),
  sow(
    'no-time-to-object',
    'recipients',
    'subprocessors: general, noticePeriod: P30D',
    'subprocessors: general, noticePeriod: P0D',
    'transfer/terms-misfit',
  ),
  sow(
    'no-such-value',
    'recipients',
    'subprocessors: general, noticePeriod: P30D',
    'subprocessors: none, noticePeriod: P30D',
    'schema/invalid',
  ),
  sow(
    'typo-of-a-regime',
    'recipients',
    `        evidence: { file: kiteline-scc.pdf, date: 2025-10-01 }
      uk-gdpr:`,
    `        evidence: { file: kiteline-scc.pdf, date: 2025-10-01 }
      uk-gpdr:`,
    'schema/unknown-key',
    line('recipients', 'uk-gpdr:'),
  ),
  sow(
    'no-such-regime',
    'recipients',
    `        evidence: { file: kiteline-scc.pdf, date: 2025-10-01 }
      uk-gdpr:`,
    `        evidence: { file: kiteline-scc.pdf, date: 2025-10-01 }
      gdpr-uk:`,
    'schema/unknown-key',
    line('recipients', 'gdpr-uk:'),
  ),
  sow(
    'eu-clauses-alone-carry-nothing-in',
    'recipients',
    'tool: uk-addendum',
    'tool: scc',
    'transfer/tool-wrong-regime',
    line(
      'recipients',
      `tool: scc
        module: 3
        signed: 2025-10-01
        assessed: 2025-09-20
        terms: { endedBy: neither }`,
    ),
  ),
  sow('no-such-tool', 'recipients', 'tool: uk-addendum', 'tool: addendum', 'schema/invalid'),
  sow('no-such-value-2', 'recipients', 'terms: { endedBy: neither }', 'terms: { endedBy: nobody }', 'schema/invalid'),
  sow(
    'not-on-the-list',
    'recipients',
    'eu-gdpr: { tool: dpf, scope: Listed as Gradient Labs; non-HR data,',
    'eu-gdpr: { tool: dpf, scope: Not listed yet,',
    'transfer/dpf-not-listed',
  ),
  sow(
    'a-bare-derogation-for-a-steady',
    'recipients',
    'eu-gdpr: { tool: dpf, scope: Listed as Gradient Labs; non-HR data,',
    'eu-gdpr: { tool: derogation, scope: Listed as Gradient Labs; non-HR data,',
    'transfer/derogation-routine',
  ),
  sow(
    'bcr-with-an-outsider',
    'recipients',
    'eu-gdpr: { tool: dpf, scope: Listed as Gradient Labs; non-HR data,',
    'eu-gdpr: { tool: bcr, scope: Listed as Gradient Labs; non-HR data,',
    'transfer/bcr-outsider',
  ),
  sow(
    'the-uk-needs-the-extension',
    'recipients',
    'uk-gdpr: { tool: dpf, scope: Listed with the UK Extension,',
    'uk-gdpr: { tool: dpf, scope: Listed without the UK Extension,',
    'transfer/dpf-entry-misfit',
  ),
  sow(
    'typo-2',
    'recipients',
    'uk-gdpr: { tool: dpf, scope: Listed with the UK Extension,',
    'uk-gdpr: { tool: uk-adendum, scope: Listed with the UK Extension,',
    'schema/invalid',
  ),
  sow(
    'the-dpf-is-for-the-us',
    'recipients',
    `    contact: privacy@gradient.example
    engagement: on-our-behalf
    established: US`,
    `    contact: privacy@gradient.example
    engagement: on-our-behalf
    established: CN`,
    'transfer/no-decision',
    line('recipients', 'eu-gdpr: { tool: dpf'),
  ),
  sow(
    'the-dpf-is-for-the-us-2',
    'recipients',
    `    contact: privacy@gradient.example
    engagement: on-our-behalf
    established: US
    stored: [US]`,
    `    contact: privacy@gradient.example
    engagement: on-our-behalf
    established: US
    stored: [SG]`,
    'transfer/no-decision',
    line('recipients', 'stored: [SG]'),
  ),
  sow(
    'evidence-overdue',
    'recipients',
    '      eu-gdpr: { tool: dpf, scope: Listed as Gradient Labs; non-HR data, evidence: { url: "https://www.dataprivacyframework.gov/list", date: 2026-05-02, review: P1Y',
    '      eu-gdpr: { tool: dpf, scope: Listed as Gradient Labs; non-HR data, evidence: { url: "https://www.dataprivacyframework.gov/list", date: 2024-05-02, review: P1Y',
    'transfer/review-overdue',
  ),
  sow(
    'the-dpf-is-for-the-us-3',
    'recipients',
    'eu-gdpr: { tool: adequacy }',
    'eu-gdpr: { tool: dpf }',
    'transfer/no-decision',
  ),
  sow(
    'no-decision-on-russia',
    'recipients',
    'established: CH',
    'established: RU',
    'transfer/no-decision',
    line('recipients', 'eu-gdpr: { tool: adequacy }'),
  ),
  sow(
    'no-decision-on-serbia',
    'recipients',
    'stored: [CH]',
    'stored: [CH, RS]',
    'transfer/no-decision',
    line('recipients', 'stored: [CH, RS]'),
  ),
  sow(
    'no-decision-on-ukraine',
    'recipients',
    'accessedFrom: [CH]',
    'accessedFrom: [CH, UA]',
    'transfer/no-decision',
    line('recipients', 'accessedFrom: [CH, UA]'),
  ),
  sow(
    'no-such-key-and-the-uk',
    'recipients',
    'uk-gdpr: { tool: adequacy }',
    'ch-fadp: { tool: adequacy }',
    'schema/unknown-key',
  ),
  sow(
    'a-joint-controller-as-a-processor',
    'recipients',
    'engagement: jointly',
    'engagement: on-our-behalf',
    'recipient/role-mismatch',
    line('activities', 'with: [jobnetz]'),
  ),
  sow(
    'joint-controllers-need-an-arrangement-not',
    'recipients',
    'type: joint-arrangement',
    'type: dpa',
    'recipient/contract-wrong-type',
    line('recipients', 'contract: { type: dpa, file: a'),
  ),
  sow(
    'we-are-controller-here-module-2',
    'recipients',
    'module: 2',
    'module: 3',
    'transfer/module-mismatch',
    line(
      'recipients',
      `module: 3
        signed: 2025-11-03`,
    ),
  ),
  sow(
    'eu-clauses-alone-carry-nothing-in-2',
    'recipients',
    'tool: idta',
    'tool: scc',
    'transfer/tool-wrong-regime',
    line(
      'recipients',
      `tool: scc
        signed: 2025-11-03`,
    ),
  ),
  sow(
    'the-dpf-is-for-the-us-4',
    'recipients',
    'tool: idta',
    'tool: dpf',
    'transfer/no-decision',
    line(
      'recipients',
      `tool: dpf
        signed: 2025-11-03`,
    ),
  ),
  sow('no-country', 'recipients', 'accessedFrom: [IN]', 'accessedFrom: [IN, XX]', 'schema/invalid'),
  sow('not-a-boolean', 'recipients', 'underUkGdpr: false', 'underUkGdpr: no idea', 'schema/invalid'),
  sow(
    'no-period',
    'recipients',
    'subprocessors: specific, noticePeriod: P30D',
    'subprocessors: specific, noticePeriod: P-30D',
    'schema/invalid',
  ),
  sow(
    'no-such-month',
    'recipients',
    'evidence: { file: lotus-scc.pdf, date: 2025-11-03 }',
    'evidence: { file: lotus-scc.pdf, date: 2025-13-03 }',
    'schema/invalid',
  ),
  sow(
    'typo-of-a-key',
    'recipients',
    `        module: 2
        signed: 2025-11-03
        assessed: 2025-10-28`,
    `        module: 2
        signed: 2025-11-03
        assesed: 2025-10-28`,
    'schema/unknown-key',
    line('recipients', 'assesed: 2025-10-28'),
  ),
])
