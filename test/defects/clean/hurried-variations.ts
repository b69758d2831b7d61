import { type Edit, set } from '../mutation.ts'

const asked = (text: string): readonly Edit[] => [set('lawfulBases/newsletter-consent/asked', text)]
const withdrawn = (text: string): readonly Edit[] => [set('lawfulBases/newsletter-consent/withdrawn', text)]

/** Lines of the complete project that are near to what is not allowed, and sound. */
export const hurriedVariations: Readonly<Record<string, readonly Edit[]>> = {
  'no-answer-is-a-refusal': [
    set(
      'lawfulBases/cookie-consent/asked',
      'A banner with accept and refuse side by side; using the site without an answer counts as a refusal',
    ),
  ],
  'who-does-not-answer-has-not-agreed': asked(
    'A link in a first letter confirms; whoever does not answer has not agreed',
  ),
  'who-does-not-click-gets-no-more': asked('By a link in a first letter; who does not click it gets no more'),
  'not-ticked-beforehand': asked('A box that is not ticked beforehand, apart from the terms of sale'),
  'off-until-turned-on': asked('A switch that is off until somebody turns it on'),
  'at-the-end-of-a-letter': withdrawn('A link at the end of each letter, at any time'),
  'no-registered-letter': withdrawn('By the same form as it is given; no registered letter is asked for'),
  'free-of-charge': withdrawn('A link in every letter, at any time and free of charge'),
  'opt-in-said-otherwise': [
    set(
      'activities/recommend/purpose/softOptIn',
      'Customers gave the address when they bought; only similar articles; nothing is sent to those who refused, in the form or by the link in each message',
    ),
  ],
  'decided-anew-by-people': [
    set(
      'activities/lend/automatedDecisions/intervention',
      'Nobody has to accept it; on request an employee decides anew and hears the customer',
    ),
  ],
  // What is only compared may be a hash, and what is read again may not.
  'support-by-hash': [set('activities/help/data/contact.email/form', 'hashed')],
  'address-encrypted': [set('activities/sell/data/contact.email/form', 'encrypted')],
  'cookie-encrypted': [set('activities/count-visits/data/technical.cookie-id/form', 'encrypted')],
  'records-at-home': [set('activities/answer-calls/stored', ['IE'])],
  'records-beside': [set('activities/sell/stored', ['DE'])],
  'days-of-trackers': [
    set('commitments/clicks-a-quarter', {
      promise: 'Advertisements follow nobody for longer than a quarter.',
      assert: { where: 'flow.activity == "measure-ads"', must: 'flow.trackerDays <= 90' },
    }),
  ],
  'letters-by-consent-the-other-way-round': [
    set('commitments/letters-by-consent/assert', {
      never: 'flow.activity == "write-letters" && !("consent" in flow.basisTypes)',
    }),
  ],
  'a-query-without-a-secret': [set('channels/desk/http/url', 'https://hooks.tresen.example/v2/tokens/orders?team=red')],
  'a-condition-that-can-be': [set('routes/orders/when', 'event.total >= 100 && event.priority != "express"')],
  'restricted-for-a-year': [
    set('retention/care-files/onExpiry', 'restrict'),
    set('retention/care-files/afterwards', { for: 'P1Y', why: 'Claims that are pending' }),
  ],
}
