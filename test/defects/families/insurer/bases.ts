import { drop, family, key, set, word } from '../../mutation.ts'
import { insurer } from './line.ts'

/** One line of the insurer changed, about bases; written before a rule was read. */
export const insurerBases = family('insurer-bases', [
  insurer(
    'lawfulbases-telematics-consent-explicit-false',
    set('lawfulBases/telematics-consent/explicit', false),
    'basis/consent-not-explicit',
  ),
  insurer(
    'at-the-end-of-the-insurance-year',
    set('lawfulBases/telematics-consent/withdrawn', 'By registered letter at the end of the insurance year'),
    'basis/consent-hard-to-withdraw',
    word('lawfulBases/telematics-consent/withdrawn', 'at the end of the insurance year'),
  ),
  insurer(
    'lawfulbases-health-consent-explicit-false',
    set('lawfulBases/health-consent/explicit', false),
    'basis/consent-not-explicit',
  ),
  insurer(
    'say-that-answering-the-questions-is-consent',
    set('lawfulBases/health-consent/asked', 'The general terms say that answering the questions is consent'),
    'basis/consent-implied',
    word('lawfulBases/health-consent/asked', 'terms say that'),
  ),
  insurer(
    'in-the-portal-that-is-ticked-beforehand',
    set('lawfulBases/letter-consent/asked', 'A box in the portal that is ticked beforehand'),
    'basis/consent-implied',
    word('lawfulBases/letter-consent/asked', 'ticked beforehand'),
  ),
  insurer(
    'consent-withdrawn-only-when-the-policy-ends',
    set('lawfulBases/letter-consent/withdrawn', 'Only when the policy ends'),
    'basis/consent-hard-to-withdraw',
    word('lawfulBases/letter-consent/withdrawn', 'Only when'),
  ),
  insurer(
    'banner-with-one-button-that-says-accept',
    set('lawfulBases/cookie-consent/asked', 'A banner with one button that says accept'),
    'basis/consent-implied',
    word('lawfulBases/cookie-consent/asked', 'one button'),
  ),
  insurer(
    'book-duty-law-our-general-insurance-terms',
    set('lawfulBases/book-duty/law', 'Our general insurance terms'),
    'basis/law-vague',
  ),
  insurer(
    'lawfulbases-claims-interest-interest-gone',
    drop('lawfulBases/claims-interest/interest'),
    'basis/incomplete',
    key('lawfulBases/claims-interest'),
  ),
  insurer(
    'fraud-interest-assessment-date-2019-03-03',
    set('lawfulBases/fraud-interest/assessment/date', '2019-03-03'),
    'basis/assessment-overdue',
  ),
  insurer(
    'lawfulbases-fraud-interest-interest-earning-more',
    set('lawfulBases/fraud-interest/interest', 'Earning more'),
    'basis/interest-vague',
  ),
])
