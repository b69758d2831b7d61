import { family, set, value } from '../../mutation.ts'
import { insurer } from './line.ts'

/** One line of the insurer changed, about retention; written before a rule was read. */
export const insurerRetention = family('insurer-retention', [
  insurer('retention-positions-for-p2y', set('retention/positions/for', 'P2Y'), 'retention/why-says-less'),
  insurer(
    'retention-trips-for-p5y',
    set('retention/trips/for', 'P5Y'),
    'commitment/broken',
    value('commitments/trips-a-year/assert/must'),
  ),
  insurer('retention-trips-backups-p3y', set('retention/trips/backups', 'P3Y'), 'retention/backup-outlives'),
  insurer(
    'retention-claims-onexpiry-archive',
    set('retention/claims/onExpiry', 'archive'),
    'retention/restricted-for-ever',
  ),
  insurer('retention-books-for-p3y', set('retention/books/for', 'P3Y'), 'retention/below-minimum'),
  insurer('retention-books-for-p30y', set('retention/books/for', 'P30Y'), 'retention/absurd'),
  insurer('retention-letters-for-p10y', set('retention/letters/for', 'P10Y'), 'retention/after-withdrawal'),
  insurer('retention-offers-for-p10y', set('retention/offers/for', 'P10Y'), 'retention/why-says-less'),
  insurer('retention-logs-for-p6y', set('retention/logs/for', 'P6Y'), 'retention/excessive'),
])
