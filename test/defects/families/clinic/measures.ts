import { family, set, value } from '../../mutation.ts'
import { clinic } from './line.ts'

/** One line of the online clinic changed, about measures and who sees to them; sown from the law and the reference of the language before any rule was read. */
export const clinicMeasures = family('clinic-measures', [
  clinic('training-last-2023-04-20', set('measures/training/process/last', '2023-04-20'), 'process/overdue'),
  clinic('training-last-2027-04-20', set('measures/training/process/last', '2027-04-20'), 'process/in-future'),
  clinic(
    'access-review-every-p1m',
    set('measures/access-review/process/every', 'P1M'),
    'process/overdue',
    value('measures/access-review/process/last'),
  ),
  clinic('access-review-every-p60y', set('measures/access-review/process/every', 'P60Y'), 'process/absurd'),
  clinic(
    'access-review-text-every-week-somebody-reviews-who-may',
    set('measures/access-review/text', 'Every week somebody reviews who may open records'),
    'commitment/says-more',
    value('measures/access-review/process/every'),
  ),
  clinic('training-owner-nobody', set('measures/training/process/owner', 'nobody'), 'process/unowned'),
  clinic(
    'encryption-text-stored-messages-are-not-encrypted',
    set('measures/encryption/text', 'Stored messages are not encrypted'),
    'measure/contradicted',
  ),
  clinic(
    'encryption-control-ingress-verified',
    set('measures/encryption/control', 'ingress.verified'),
    'commitment/control-misfit',
  ),
])
