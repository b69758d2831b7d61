import { absent, drop, family, key, rename, set, value, word } from '../../mutation.ts'
import { clinic } from './line.ts'

/** One line of the online clinic changed, about who answers for what; sown from the law and the reference of the language before any rule was read. */
export const clinicRoles = family('clinic-roles', [
  clinic(
    'keep-books-role-processor-for-tenant-instructions-the-treatment',
    set('activities/keep-books/role', {
      processor: { for: 'tenant', instructions: 'The treatment terms', atEnd: 'erase', noticePeriod: 'P30D' },
    }),
    'role/basis-on-processor',
    key('activities/keep-books/lawfulBasis'),
  ),
  clinic(
    'treat-patients-role-processor-for-patients-instructions-terms-of',
    set('activities/treat-patients/role', {
      processor: { for: 'patients', instructions: 'Terms of treatment', atEnd: 'erase', noticePeriod: 'P30D' },
    }),
    'role/basis-on-processor',
    key('activities/treat-patients/lawfulBasis'),
  ),
  clinic(
    'confirm-to-clients-instructions-missing-nothing-is-written-ask',
    set('activities/confirm-to-clients/role/processor/instructions', { missing: 'nothing is written', ask: 'sales' }),
    'role/processor-without-instructions',
    key('activities/confirm-to-clients/role/processor/instructions'),
  ),
  clinic(
    'confirm-to-clients-instructions-we-decide-ourselves-what-is',
    set('activities/confirm-to-clients/role/processor/instructions', 'We decide ourselves what is useful'),
    'role/processor-without-instructions',
  ),
  clinic(
    'confirm-to-clients-without-noticeperiod-p30d',
    drop('activities/confirm-to-clients/role/processor/noticePeriod'),
    'recipient/notice-not-run',
    absent('activities/confirm-to-clients/role/processor/noticePeriod'),
  ),
  clinic(
    'confirm-to-clients-noticeperiod-p0d',
    set('activities/confirm-to-clients/role/processor/noticePeriod', 'P0D'),
    'recipient/notice-not-run',
  ),
  clinic(
    'confirm-to-clients-noticeperiod-p90d',
    set('activities/confirm-to-clients/role/processor/noticePeriod', 'P90D'),
    'recipient/notice-not-run',
    value('recipients/hearth/activeFrom'),
  ),
  clinic(
    'confirm-to-clients-without-atend-controller-chooses',
    drop('activities/confirm-to-clients/role/processor/atEnd'),
    'role/processor-without-end',
    absent('activities/confirm-to-clients/role/processor/atEnd'),
  ),
  clinic(
    'study-exercises-essence-the-university-informs-patients-and-answers',
    set(
      'activities/study-exercises/role/joint/essence',
      'The university informs patients and answers their requests; we keep the study safe',
    ),
    'role/essence-misfit',
    word('activities/study-exercises/role/joint/essence', 'informs patients'),
  ),
  clinic(
    'study-exercises-essence-confidential',
    set('activities/study-exercises/role/joint/essence', 'Confidential'),
    'fact/placeholder',
  ),
  clinic(
    'study-exercises-ours-requests-contact-security',
    set('activities/study-exercises/role/joint/duties/ours', ['requests', 'contact', 'security']),
    'role/duties-of-nobody',
    key('activities/study-exercises/role/joint/duties'),
  ),
  clinic(
    'study-exercises-theirs-payhaven-security-breaches',
    rename('activities/study-exercises/role/joint/duties/theirs/university', 'payhaven'),
    'role/duties-of-others',
    key('activities/study-exercises/role/joint/duties/theirs/payhaven'),
  ),
  clinic(
    'study-exercises-with-payhaven',
    set('activities/study-exercises/role/joint/with/0', 'payhaven'),
    'recipient/role-mismatch',
  ),
  clinic(
    'study-exercises-date-2027-01-12',
    set('activities/study-exercises/role/joint/arrangement/date', '2027-01-12'),
    'basis/assessment-in-future',
  ),
])
