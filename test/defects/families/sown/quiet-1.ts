import { drop, family, set, value, word } from '../../mutation.ts'
import { change, to } from '../one-line.ts'

/** One line of the complete project changed, so that a promise or a text that people read says what is not so; sown before any rule was read. */
export const sownQuiet1 = family('sown-quiet-1', [
  change(
    'letters-gone-after-thirty-days',
    set(
      'commitments/letters-by-consent/promise',
      'The newsletter goes only to those who asked for it, and addresses go 30 days after they left.',
    ),
    ['commitment/not-asked'],
    word('commitments/letters-by-consent/promise', '30 days'),
  ),
  change(
    'letters-from-the-union',
    set(
      'commitments/letters-by-consent/promise',
      'The newsletter goes only to those who asked for it, from servers in the European Union.',
    ),
    ['commitment/not-asked'],
    word('commitments/letters-by-consent/promise', 'servers in the European Union'),
  ),
  change(
    'notes-in-ireland',
    set(
      'commitments/no-notes-outside/promise',
      'Notes to a booking reach nobody but the clinic and our host, in Ireland.',
    ),
    ['commitment/not-asked'],
    word('commitments/no-notes-outside/promise', 'host, in Ireland'),
  ),
  change(
    'router-keeps-a-day',
    set(
      'commitments/only-declared-places/promise',
      'Our router reaches only the services that we name and keeps nothing longer than a day.',
    ),
    ['commitment/not-asked'],
    word('commitments/only-declared-places/promise', 'longer than a day'),
  ),
  change(
    'notes-for-whatsapp',
    set(
      'commitments/no-notes-outside/assert/never',
      'flow.category == "booking.note" && flow.sink == "recipient" && flow.recipient != "host" && flow.recipient != "whatsapp"',
    ),
    ['commitment/leaves-out'],
    word('commitments/no-notes-outside/assert/never', '"whatsapp"'),
  ),
  change(
    'chats-without-phone-numbers',
    set('rules/no-patients-in-chats/message', 'A chat gets no phone number in the clear.'),
    ['house/says-otherwise'],
    word('rules/no-patients-in-chats/where', '"person.id"'),
  ),
  change(
    'officer-at-the-desk',
    set('organisation/dpo/email', 'dpo@tresen.example'),
    ['fact/at-another'],
    value('organisation/dpo/email'),
  ),
  to('officer-one-slip-away', 'organisation/dpo/email', 'dpo@lindn.example', 'ref/near-domain'),
  to('signatory-at-the-desk', 'organisation/signatory/contact', 'niamh@tresen.example', 'fact/at-another'),
  to('letters-from-the-desk', 'channels/letters/email/from', 'Linden <orders@tresen.example>', 'fact/at-another'),
  change(
    'another-mailbox',
    set('notices/privacy/text/changes', 'Write to privacy@lindencare.example about changes.'),
    ['notice/misstates'],
    word('notices/privacy/text/changes', 'privacy@lindencare.example'),
  ),
  change(
    'another-company',
    set('notices/privacy/text/introduction', 'This notice says which data Rowan Health plc handles, and why.'),
    ['notice/recipient-undeclared'],
    word('notices/privacy/text/introduction', 'Rowan Health plc'),
  ),
  change(
    'another-provider',
    set('notices/privacy/text/introduction', 'This notice says which data we handle. Stripe takes payments for us.'),
    ['notice/recipient-undeclared'],
    word('notices/privacy/text/introduction', 'Stripe'),
  ),
  change(
    'another-address',
    set('notices/privacy/text/introduction', 'We are Linden Care Limited, 5 High Street, Galway.'),
    ['notice/misstates'],
    word('notices/privacy/text/introduction', '5 High Street, Galway'),
  ),
  change(
    'another-letter',
    set('notices/privacy/text/introduction', 'We are Lindon Care Limited. This notice says which data we handle.'),
    ['notice/misstates'],
    word('notices/privacy/text/introduction', 'Lindon Care Limited'),
  ),
  change(
    'swiss-law',
    set('notices/privacy/text/introduction', 'This notice is given under the Swiss Federal Act on Data Protection.'),
    ['notice/misstates'],
    word('notices/privacy/text/introduction', 'Swiss Federal Act on Data Protection'),
  ),
  change(
    'law-of-california',
    set('notices/privacy/text/introduction', 'This notice fulfils the California Consumer Privacy Act.'),
    ['notice/misstates'],
    word('notices/privacy/text/introduction', 'California Consumer Privacy Act'),
  ),
  change(
    'the-desk-answers',
    set('activities/measure-ads/role/joint/essence', 'We ask for consent, Tresen answers requests'),
    ['role/essence-misfit'],
    word('activities/measure-ads/role/joint/essence', 'Tresen'),
  ),
  change(
    'instructed-by-the-mailer',
    set('activities/book-for-clinics/role/processor/instructions', 'Agreement with Pigeon Mail, annex 2'),
    ['role/instructed-by-helper'],
    word('activities/book-for-clinics/role/processor/instructions', 'Pigeon Mail'),
  ),
  change(
    'orders-count-as-consent',
    set('lawfulBases/newsletter-consent/asked', 'Every order counts as consent'),
    ['basis/consent-implied'],
    word('lawfulBases/newsletter-consent/asked', 'order counts as consent'),
  ),
  change(
    'clauses-without-a-docking-clause',
    drop('recipients/pager/transfer/eu-gdpr/terms/docking'),
    ['transfer/annex-unfilled'],
    { at: 'key', path: 'recipients/pager/transfer/eu-gdpr/terms' },
  ),
])
