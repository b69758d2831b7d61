import { family, set, value } from '../../mutation.ts'
import { freight } from './line.ts'

/** One line of the exchange for freight changed, about days; written from the reference of the language alone. */
export const freightDates = family('freight-dates', [
  freight(
    'expiry-no-afterwards-within-two-weeks-onexpiry-archive',
    set('retention/alerts/onExpiry', 'archive'),
    'build/not-enforced',
  ),
  freight('date-form-signed-2025-13-03', set('recipients/deltahost/contract/signed', '2025-13-03'), 'schema/invalid'),
  freight('date-form-signed-03-11-2025', set('recipients/deltahost/contract/signed', '03-11-2025'), 'schema/invalid'),
  freight(
    'date-future-signed-2027-11-03',
    set('recipients/deltahost/contract/signed', '2027-11-03'),
    'recipient/contract-in-future',
  ),
  freight('date-form-signed-2025-02-29', set('recipients/deltahost/contract/signed', '2025-02-29'), 'schema/invalid'),
  freight(
    'date-absurd-signed-1025-11-03',
    set('recipients/deltahost/contract/signed', '1025-11-03'),
    'recipient/contract-before-law',
  ),
  freight(
    'date-overdue-date-2024-02-10-review-p1y',
    set('recipients/deltahost/diligence/date', '2024-02-10'),
    'recipient/diligence-overdue',
  ),
  freight(
    'date-future-assessed-2036-01-28',
    set('recipients/route-planner/transfer/eu-gdpr/assessed', '2036-01-28'),
    'transfer/assessment-in-future',
  ),
  freight(
    'date-overdue-every-p1y-last-2024-02-10',
    set('commitments/audits/process/last', '2024-02-10'),
    'commitment/evidence-overdue',
  ),
  freight(
    'date-future-every-p1y-last-2027-02-10',
    set('commitments/audits/process/last', '2027-02-10'),
    'process/in-future',
  ),
  freight(
    'date-overdue-every-p1d-last-2026-02-10',
    set('commitments/audits/process/every', 'P1D'),
    'commitment/evidence-overdue',
    value('commitments/audits/process/last'),
  ),
  freight('date-form-effective-2026-06-31', set('notices/privacy/effective', '2026-06-31'), 'schema/invalid'),
  freight('date-form-last-2026-03-32', set('measures/training/process/last', '2026-03-32'), 'schema/invalid'),
  freight(
    'date-form-assessment-file-docs-lia-platform-md-date',
    set('lawfulBases/running-safely/assessment/date', '2026-5-4'),
    'schema/invalid',
  ),
])
