import { family, set, value, word } from '../../mutation.ts'
import { clinic } from './line.ts'

/** One line of the online clinic changed, about purposes; sown from the law and the reference of the language before any rule was read. */
export const clinicPurposes = family('clinic-purposes', [
  clinic(
    'offer-courses-directmarketing-false',
    set('activities/offer-courses/purpose/directMarketing', false),
    'information/marketing-unmarked',
  ),
  clinic(
    'offer-courses-softoptin-the-addresses-were-bought-from-a',
    set('activities/offer-courses/purpose/softOptIn', 'The addresses were bought from a broker of lists'),
    'basis/marketing-without-consent',
  ),
  clinic(
    'offer-courses-products-of-our-partners-are-offered',
    set(
      'activities/offer-courses/purpose/softOptIn',
      'The address was given when a course of therapy was bought; products of our partners are offered; refusing is free when the address is given and by a link in each mail',
    ),
    'basis/opt-in-beyond',
    word('activities/offer-courses/purpose/softOptIn', 'products of our partners'),
  ),
  clinic(
    'offer-courses-it-cannot-be-refused',
    set(
      'activities/offer-courses/purpose/softOptIn',
      'The address was given when a course of therapy was bought; only courses of ours like it are offered; it cannot be refused',
    ),
    'basis/opt-in-beyond',
    word('activities/offer-courses/purpose/softOptIn', 'cannot be refused'),
  ),
  clinic(
    'offer-courses-refusing-costs-one-pound',
    set(
      'activities/offer-courses/purpose/softOptIn',
      'The address was given when a course of therapy was bought; only courses of ours like it are offered; refusing costs one pound',
    ),
    'basis/opt-in-beyond',
    word('activities/offer-courses/purpose/softOptIn', 'refusing costs '),
  ),
  clinic(
    'confirm-to-clients-purpose-text-train-our-own-models',
    set('activities/confirm-to-clients/purpose/text', 'Train our own models for the products that we sell'),
    'role/processor-own-purposes',
    word('activities/confirm-to-clients/purpose/text', 'Train our own models'),
  ),
  clinic(
    'confirm-to-clients-purpose-text-send-our-newsletter-to',
    [
      set('activities/confirm-to-clients/purpose/text', 'Send our newsletter to the staff of employers'),
      set('activities/confirm-to-clients/purpose/term', 'dpv:DirectMarketing'),
    ],
    'role/processor-own-purposes',
    value('activities/confirm-to-clients/purpose/term'),
  ),
  clinic(
    'treat-patients-text-various-business-purposes',
    set('activities/treat-patients/purpose/text', 'Various business purposes'),
    'information/purpose-vague',
  ),
  clinic(
    'keep-safe-text-find-attacks-on-the-site-and',
    set('activities/keep-safe/purpose/text', 'Find attacks on the site and show visitors advertisements'),
    'basis/for-another',
    value('activities/keep-safe/lawfulBasis'),
  ),
])
