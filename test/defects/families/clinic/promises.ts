import { family, set, value, word } from '../../mutation.ts'
import { clinic } from './line.ts'

/** One line of the online clinic changed, about promises, rules of the house and exceptions; sown from the law and the reference of the language before any rule was read. */
export const clinicPromises = family('clinic-promises', [
  clinic(
    'records-stay-must-flow-countries-ie',
    set('commitments/records-stay/assert/must', 'flow.countries == ["IE"]'),
    'commitment/broken',
  ),
  clinic(
    'records-stay-promise-your-health-record-is-kept-in',
    set('commitments/records-stay/promise', 'Your health record is kept in Ireland.'),
    'commitment/says-more',
    word('commitments/records-stay', '"GB"'),
  ),
  clinic(
    'short-recordings-promise-recordings-are-deleted-after-three-weeks',
    set(
      'commitments/short-recordings/promise',
      'Recordings are deleted after three weeks at the latest, backups included.',
    ),
    'commitment/says-more',
    value('commitments/short-recordings/assert/must'),
  ),
  clinic(
    'short-recordings-must-flow-retention-maxdays-3500',
    set('commitments/short-recordings/assert/must', 'flow.retention.maxDays <= 3500'),
    'commitment/says-more',
  ),
  clinic(
    'messages-gone-promise-messages-leave-our-systems-within-28',
    set('commitments/messages-gone/promise', 'Messages leave our systems within 28 hours.'),
    'commitment/says-more',
    value('commitments/messages-gone/assert/must'),
  ),
  clinic(
    'messages-gone-must-flow-retention-maxdays-28',
    set('commitments/messages-gone/assert/must', 'flow.retention.maxDays >= 28'),
    'commitment/says-more',
  ),
  clinic(
    'no-cards-never-flow-category-payment-crad',
    set('commitments/no-cards/assert/never', 'flow.category == "payment.crad"'),
    'schema/condition',
    word('commitments/no-cards/assert/never', '"payment.crad"'),
  ),
  clinic(
    'answers-in-time-promise-we-answer-requests-about-your',
    set('commitments/answers-in-time/promise', 'We answer requests about your data within six months.'),
    'commitment/beyond-law',
    word('commitments/answers-in-time/promise', 'answer requests about your data within six months'),
  ),
  clinic(
    'answers-in-time-last-2025-10-05',
    set('commitments/answers-in-time/process/last', '2025-10-05'),
    'commitment/evidence-overdue',
  ),
  clinic(
    'no-health-in-mail-never-flow-sensitivity-special-flow',
    set('rules/no-health-in-mail/never', 'flow.sensitivity == "special" && flow.recipient == "postbode"'),
    'schema/condition',
    word('rules/no-health-in-mail/never', '"postbode"'),
  ),
  clinic(
    'senders-proven-control-journal-encrypted',
    set('commitments/senders-proven/control', 'journal.encrypted'),
    'commitment/control-misfit',
  ),
  clinic(
    'customers-choose-until-2025-05-31',
    set('exceptions/customers-choose/until', '2025-05-31'),
    'exception/expired',
  ),
  clinic(
    'customers-choose-until-2099-05-31',
    set('exceptions/customers-choose/until', '2099-05-31'),
    'exception/too-long',
  ),
  clinic('customers-choose-reason-todo', set('exceptions/customers-choose/reason', 'todo'), 'fact/placeholder'),
  clinic(
    'customers-choose-acceptedby-nobody',
    set('exceptions/customers-choose/acceptedBy', 'nobody'),
    'exception/reason-vague',
  ),
  clinic(
    'customers-choose-target-recipients-client-system',
    set('exceptions/customers-choose/target', 'recipients.client-system'),
    'exception/unknown-target',
    word('exceptions/customers-choose/target', 'client-system'),
  ),
])
