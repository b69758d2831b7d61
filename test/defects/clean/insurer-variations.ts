import { type Edit, set } from '../mutation.ts'

/** The insurer, said otherwise and as sound. */
export const insurerVariations: Readonly<Record<string, readonly Edit[]>> = {
  'trips-for-half-a-year': [set('retention/trips/for', 'P6M')],
  'terms-under-german-law': [set('recipients/hudson-re/transfer/eu-gdpr/terms/law', 'Germany')],
  'assessed-three-days-later': [set('recipients/hudson-re/transfer/eu-gdpr/assessed', '2025-12-01')],
  'lawyers-see-payments': [set('activities/keep-books/recipients/lawyers', ['payment.transaction'])],
  'letters-in-ones-language': [set('activities/write-letters/data/person.language', { source: 'person' })],
  'box-maker-from-austria': [set('recipients/fahrsinn/accessedFrom', ['DE', 'AT'])],
  'court-asks-for-a-policy': [set('activities/run-policies/recipients/courts', ['policy.terms'])],
  'asked-with-two-answers': [
    set(
      'lawfulBases/letter-consent/asked',
      'A question in the app with the answers yes and no, neither chosen beforehand',
    ),
  ],
  'switched-off-as-easily': [
    set('lawfulBases/telematics-consent/withdrawn', 'A switch in the app, as easy as it was to agree'),
  ],
  'age-of-the-injured': [set('activities/settle-claims/data/person.birth-date', { source: 'person' })],
  'lawyers-in-a-claim': [
    set('activities/settle-claims/recipients/lawyers', ['person.name', 'claim.details', 'health.data']),
  ],
  'court-in-a-claim': [set('activities/settle-claims/recipients/courts', ['claim.details'])],
  'policy-that-is-taken-out': [set('lawfulBases/offer/contract', 'The car policy that somebody takes out')],
  'complaints-where-you-live': [
    set(
      'notices/privacy/text/complaints',
      'You can complain to the data protection authority in Vienna, and to the one where you live.',
    ),
  ],
  'not-erased-while-the-law-asks-for-it': [
    set(
      'notices/privacy/text/rights',
      'You can ask for a copy, correction, deletion, restriction and transfer of your data, object where we rely on our interests, and withdraw consent at any time. We cannot delete data that the law obliges us to keep, and erasure is not possible while a claim is open.',
    ),
  ],
  'messages-that-are-no-marketing': [
    set(
      'notices/privacy/text/introduction',
      'We insure cars, homes and people. You cannot opt out of messages about your policy, but you can opt out of marketing at any time.',
    ),
  ],
  'visits-for-half-a-year': [set('trackers/zaehlwerk/lifetime', 'P6M')],
  'kept-in-the-browser': [set('trackers/zaehlwerk/kind', 'local-storage')],
  'underwriter-hears-you': [
    set(
      'activities/price-policies/automatedDecisions/intervention',
      'Call us, and an underwriter hears you and can change the decision',
    ),
  ],
  'data-given-back': [set('activities/score-fleets/role/processor/atEnd', 'return')],
  'register-for-two-years': [set('retention/register-entries/for', 'P2Y')],
  'hard-requests-take-longer': [
    set(
      'commitments/answered-in-a-month/promise',
      'We answer each request within one month, and complex ones within three.',
    ),
  ],
  'exception-ends-earlier': [set('exceptions/fleet-system-country/until', '2027-03-31')],
  'scores-above-nothing': [set('routes/trips/when', 'event.score > 0')],
  'version-five': [set('notices/privacy/version', 5)],
  'training-in-autumn': [set('measures/training/process/last', '2026-10-01')],
}
