import { family } from '../../mutation.ts'
import { line, sow } from './sow.ts'

/** Controllers, processors and those who are joint. */
export const recruitingRoles = family('recruiting-roles', [
  sow(
    'a-processor-declares-a-basis-the',
    'activities',
    'retention: by-plan',
    'lawfulBasis: account-terms',
    'role/basis-on-processor',
  ),
  sow(
    'a-processor-declares-a-basis-subjects',
    'activities',
    'dataSubjects: [applicants]',
    'lawfulBasis: board-interest',
    'role/basis-on-processor',
  ),
  sow(
    'a-processor-without-instructions',
    'activities',
    'instructions: Data processing agreement, version 7',
    'instructions: None',
    'role/processor-without-instructions',
  ),
  sow(
    'our-own-notice-is-no-instruction',
    'activities',
    'instructions: Data processing agreement, version 7',
    'instructions: Our privacy notice',
    'role/processor-without-instructions',
  ),
  sow(
    'typo-of-a-key',
    'activities',
    'instructions: Data processing agreement, version 7',
    'instruction: Data processing agreement, version 7',
    'schema/unknown-key',
  ),
  sow('no-such-value', 'activities', 'atEnd: controller-chooses', 'atEnd: keep', 'schema/invalid'),
  sow('typo-of-a-key-2', 'activities', 'atEnd: controller-chooses', 'atEnds: controller-chooses', 'schema/unknown-key'),
  sow('no-time-to-object', 'activities', 'noticePeriod: P30D', 'noticePeriod: P0D', 'recipient/notice-not-run'),
  sow(
    'subprocessors-started-sooner-than-the-notice',
    'activities',
    'noticePeriod: P30D',
    'noticePeriod: P90D',
    'recipient/notice-not-run',
    line('recipients', 'activeFrom: 2025-06-10'),
  ),
  sow('no-iso-8601', 'activities', 'noticePeriod: P30D', 'noticePeriod: 30 days', 'schema/invalid'),
  sow('typo-of-tenant', 'activities', 'for: tenant', 'for: tenants', 'ref/near-owner'),
  sow(
    'a-processor-with-direct-marketing-of',
    'activities',
    '    purpose: { text: Pass applications on to the employer that advertised the job, term: "dpv:ServiceProvision"',
    '    purpose: { text: Pass applications on to the employer that advertised the job, term: "dpv:DirectMarketing"',
    'role/processor-own-purposes',
  ),
  sow(
    'a-processor-with-a-purpose-of',
    'activities',
    'purpose: { text: Pass applications on to the employer that advertised the job, term',
    'purpose: { text: Improve our own matching with applications and pass them on, term',
    'role/processor-own-purposes',
  ),
  sow(
    'the-tax-adviser-is-engaged-for',
    'activities',
    'with: [jobnetz]',
    'with: [bookkeeper]',
    'recipient/role-mismatch',
  ),
  sow('typo', 'activities', 'with: [jobnetz]', 'with: [jobnets]', 'ref/unresolved'),
  sow('joint-with-nobody', 'activities', 'with: [jobnetz]', 'with: []', 'schema/invalid'),
  sow(
    'no-essence',
    'activities',
    'essence: We inform people and answer their requests, Jobnetz runs the search; people may turn to either of us',
    'essence: See the contract',
    'fact/placeholder',
  ),
  sow(
    'no-essence-2',
    'activities',
    'essence: We inform people and answer their requests, Jobnetz runs the search; people may turn to either of us',
    'essence: Confidential',
    'fact/placeholder',
  ),
  sow('arrangement-of-the-future', 'activities', 'date: 2026-01-15', 'date: 2027-11-15', 'basis/assessment-in-future'),
  sow(
    'arrangement-gone-unknown-key',
    'activities',
    'arrangement: { file: arrangement-jobnetz.pdf, date: 2026-01-15, review: P1Y }',
    'essenc: none',
    'schema/unknown-key',
  ),
  sow(
    'a-processor-for-whom-with-a',
    'activities',
    `    purpose: { text: Run the account in which candidates keep their profile, term: "dpv:ServiceRegistration" }
    role: controller`,
    `    purpose: { text: Run the account in which candidates keep their profile, term: "dpv:ServiceRegistration" }
    role: processor`,
    'role/processor-without-instructions',
    line('activities', 'role: processor'),
  ),
  sow(
    'typo-2',
    'activities',
    `    purpose: { text: Run the account in which candidates keep their profile, term: "dpv:ServiceRegistration" }
    role: controller`,
    `    purpose: { text: Run the account in which candidates keep their profile, term: "dpv:ServiceRegistration" }
    role: contoller`,
    'schema/invalid',
    line('activities', 'role: contoller'),
  ),
  sow(
    'joint-without-arrangement',
    'activities',
    `    purpose: { text: Run the account in which candidates keep their profile, term: "dpv:ServiceRegistration" }
    role: controller`,
    `    purpose: { text: Run the account in which candidates keep their profile, term: "dpv:ServiceRegistration" }
    role: joint`,
    'role/joint-without-arrangement',
    line('activities', 'role: joint'),
  ),
  sow(
    'a-processor-with-a-basis',
    'activities',
    `    purpose: { text: Give employers' recruiters access and help them, term: "dpv:CustomerManagement" }
    role: controller`,
    `    purpose: { text: Give employers' recruiters access and help them, term: "dpv:CustomerManagement" }
    role: { processor: { for: tenant, instructions: Data processing agreement, atEnd: erase, noticePeriod: P30D } }`,
    'role/basis-on-processor',
    line('activities', 'lawfulBasis: employer-interest'),
  ),
  sow(
    'there-are-consequences-where-data-is',
    'activities',
    'consequences: Without a name, a mailbox and a password there is no account.',
    'consequences: None',
    'fact/placeholder',
  ),
])
