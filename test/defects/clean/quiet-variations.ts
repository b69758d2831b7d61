import { type Edit, file, set } from '../mutation.ts'

const introduction = (text: string): readonly Edit[] => [set('notices/privacy/text/introduction', text)]
const changes = (text: string): readonly Edit[] => [set('notices/privacy/text/changes', text)]

/** Names, mailboxes, addresses and laws in texts of the complete project that are as they are declared. */
const texts: Readonly<Record<string, readonly Edit[]>> = {
  'own-name-and-address': introduction('We are Linden Care Limited of 12 Mill Lane, Cork.'),
  'own-address-with-a-code': introduction('We answer calls every day. Our address is 12 Mill Lane, Cork T12 AB34.'),
  'another-house-in-our-town': introduction('We are Linden Care Limited, registered at 9 South Mall, Cork.'),
  'number-of-the-company': introduction('We are Linden Care Limited, company number 123456, 12 Mill Lane, Cork.'),
  'how-many-we-are': introduction('We are 40 people in Cork, and this notice says which data we handle.'),
  'mailbox-of-the-authority': changes(
    'Write to dpo@linden.example, or to the Data Protection Commission at info@dataprotection.test.',
  ),
  'mailbox-of-the-hospital': changes('Write to care@finbarrs.example about what the hospital keeps.'),
  'mailbox-below-our-domain': changes('Write to news@mail.linden.example about changes.'),
  'representative-at-work': introduction('Harbour Representatives Ltd receives letters for us in the United Kingdom.'),
  'host-at-work': introduction('Emerald Cloud Limited hosts our systems in Ireland.'),
  'mailer-at-work': introduction('Pigeon Mail, Inc. carries our mail.'),
  'law-of-the-union': introduction('Your rights follow from the GDPR and the UK GDPR.'),
  'law-that-may-apply': introduction('If you live in Switzerland, the Swiss Data Protection Act may apply to you.'),
  'law-that-does-not': introduction('The California Consumer Privacy Act does not apply to what we do.'),
  'provider-of-others': introduction('Your clinic may use Stripe, of which we learn nothing.'),
  'essence-with-its-party': [
    set(
      'activities/measure-ads/role/joint/essence',
      'We ask for consent, Clickwise answers requests; either may be asked for all rights',
    ),
  ],
  'essence-with-our-host': [
    set(
      'activities/refer/role/joint/essence',
      'The hospital answers for the care; we and Emerald Cloud, our host, for the booking; either may be asked for all rights',
    ),
  ],
  'instructions-of-the-clinic': [
    set(
      'activities/book-for-clinics/role/processor/instructions',
      'Agreement with the clinic, annex 2, on mail and chats',
    ),
  ],
}

/** Mailboxes that are elsewhere for a reason. */
const mailboxes: Readonly<Record<string, readonly Edit[]>> = {
  'officer-for-hire': [
    set('organisation/dpo/name', 'Shannon Privacy Ltd'),
    set('organisation/dpo/email', 'linden@shannon.example'),
  ],
  'carrier-lends-its-domain': [set('channels/letters/email/from', 'Linden <linden@pigeon.example>')],
  'sender-below-our-domain': [set('channels/letters/email/from', 'Linden <orders@mail.linden.example>')],
  'officer-below-our-domain': [set('channels/officer/email/to', 'officer@rights.linden.example')],
  'officer-in-another-country': [set('channels/officer/email/to', 'dpo@linden.ie')],
  'desk-below-its-domain': [set('organisation/contacts/support', 'linden@inbox.tresen.example')],
  'page-at-a-host-of-pages': [set('notices/nurses/url', 'https://linden.pages.example/nurses')],
  'another-domain-of-ours': [
    set('notices/nurses/url', 'https://linden-nurses.example/privacy'),
    set('organisation/contacts/support', 'help@linden-nurses.example'),
  ],
}

/** Promises in other words, with what is asked for them. */
const promises: Readonly<Record<string, readonly Edit[]>> = {
  'letters-twice-a-month': [
    set(
      'commitments/letters-by-consent/promise',
      'The newsletter, which goes every two weeks, goes only to those who asked for it.',
    ),
  ],
  'notes-and-whoever-runs-the-router': [
    set(
      'commitments/no-notes-outside/promise',
      'Notes to a booking reach nobody but the clinic and those who run our systems.',
    ),
  ],
  'calls-in-two-countries': [
    set('commitments/calls-stay-in-europe/promise', 'What you tell the nurses stays in Ireland and Germany.'),
  ],
  'senders-within-minutes': [
    set(
      'commitments/senders-proven/promise',
      'Every system that sends us data proves who it is, and that it sends it now.',
    ),
  ],
  'message-without-names': [set('rules/no-patients-in-chats/message', 'A chat never shows who has called.')],
}

/** Papers, proofs and samples. */
const papers: Readonly<Record<string, readonly Edit[]>> = {
  'trained-again': [
    set('measures/training/process/last', '2026-10-12'),
    set('measures/training/process/evidence', 'training/2026-10.csv'),
    set('commitments/staff-trained/process/last', '2026-10-12'),
    set('commitments/staff-trained/process/evidence', 'training/2026-10.csv'),
  ],
  'report-of-the-month-before': [set('measures/drills/process/evidence', 'drills/2026-08.md')],
  'handbook-of-another-year': [set('measures/drills/process/evidence', 'drills/handbook-2021.md')],
  'clauses-with-a-mark': [
    set('recipients/pager/transfer/eu-gdpr/terms/safeguards', 'Alerts hold pseudonyms alone'),
    set('recipients/pager/transfer/uk-gdpr/terms/endedBy', 'neither'),
  ],
  'sample-with-more': [
    file(
      'events/samples/order.json',
      '{"type": "order.placed", "id": "o-2", "note": null, "total": 0, "customer": {"email": "m@example.org", "vip": true}, "shop": {"id": 7}}',
    ),
  ],
}

/** What reads like the defects of a project that says what is not so, and is sound. */
export const quietVariations: Readonly<Record<string, readonly Edit[]>> = {
  ...texts,
  ...mailboxes,
  ...promises,
  ...papers,
}
