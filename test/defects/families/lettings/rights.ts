import { drop, family, key, set, value, word } from '../../mutation.ts'
import { lettings } from './line.ts'

/** One line of the letting platform changed, about rights and soft opt-in; sown from the law and the reference of the language before any rule was read. */
export const lettingsRights = family('lettings-rights', [
  lettings(
    'enquiry-made-subjects-applicant-keys-missing',
    drop('events/enquiry.made/subjects/applicant/keys'),
    'flow/undeclared-field',
    key('events/enquiry.made/subjects/applicant/unique/email'),
  ),
  lettings(
    'repair-asked-subjects-missing',
    drop('events/repair.asked/subjects'),
    'rights/unkeyed-subject',
    key('events/repair.asked'),
  ),
  lettings(
    'offer-services-purpose-soft-opt-in-missing',
    drop('activities/offer-services/purpose/softOptIn'),
    'basis/marketing-without-consent',
    value('activities/offer-services/lawfulBasis'),
  ),
  lettings(
    'offer-services-purpose-soft-opt-in-the-address-was-bought-with-a',
    set('activities/offer-services/purpose/softOptIn', 'The address was bought with a list from a partner'),
    'basis/marketing-without-consent',
  ),
  lettings(
    'offer-services-purpose-soft-opt-in-the-address-was-given-when-a',
    set(
      'activities/offer-services/purpose/softOptIn',
      'The address was given when a tenant bought cleaning from us; offers are of cruises and insurance',
    ),
    'basis/marketing-without-consent',
  ),
  lettings(
    'offer-services-purpose-soft-opt-in-the-address-was-given-when-a-2',
    set(
      'activities/offer-services/purpose/softOptIn',
      'The address was given when a tenant bought cleaning from us; offers are of cleaning, and refusing costs a fee',
    ),
    'basis/opt-in-beyond',
    word('activities/offer-services/purpose/softOptIn', 'refusing costs '),
  ),
  lettings(
    'offer-services-data-subjects-visitors',
    set('activities/offer-services/dataSubjects', ['visitors']),
    'basis/opt-in-without-sale',
    value('activities/offer-services/dataSubjects/0'),
  ),
])
