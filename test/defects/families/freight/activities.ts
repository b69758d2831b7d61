import { absent, drop, family, key, rename, set, value } from '../../mutation.ts'
import { freight } from './line.ts'

/** One line of the exchange for freight changed, about activities and what they rest on; written from the reference of the language alone. */
export const freightActivities = family('freight-activities', [
  freight(
    'category-personal-as-none-lat-type-number-minimum-90',
    set('events/truck.position/schema/properties/lat/x-category', 'none'),
    'event/not-personal',
  ),
  freight(
    'category-coarser-lon-type-number-minimum-180-maximum-180',
    set('events/truck.position/schema/properties/lon/x-category', 'location.country'),
    'flow/category-outside-activity',
  ),
  freight(
    'category-personal-as-none-email-type-string-maxlength-320',
    set('events/load.booked/schema/properties/customer/properties/email/x-category', 'none'),
    'event/not-personal',
  ),
  freight(
    'category-of-another-email-type-string-maxlength-320-x',
    set('events/load.booked/schema/properties/customer/properties/email/x-category', 'contact.phone'),
    'event/category-misfit',
  ),
  freight(
    'category-of-another-phone-type-string-null-maxlength-40',
    set('events/load.booked/schema/properties/customer/properties/phone/x-category', 'contact.email'),
    'event/category-misfit',
  ),
  freight(
    'category-personal-as-none-name-type-string-maxlength-200',
    set('events/truck.alarm/schema/properties/driver/properties/name/x-category', 'none'),
    'event/not-personal',
  ),
  freight(
    'category-personal-as-none-text-type-string-maxlength-1000',
    set('events/truck.alarm/schema/properties/text/x-category', 'none'),
    'event/not-personal',
  ),
  freight(
    'category-personal-as-none-from-type-string-maxlength-40',
    set('events/sms.reply/schema/properties/From/x-category', 'none'),
    'rights/unindexable-key',
    value('events/sms.reply/subjects/sender/keys/0'),
  ),
  freight(
    'category-personal-as-none-body-type-string-maxlength-1600',
    set('events/sms.reply/schema/properties/Body/x-category', 'none'),
    'event/not-personal',
  ),
  freight(
    'category-of-another-customer-email-type-string-null-maxlength',
    set(
      'events/invoice.settled/schema/properties/data/properties/object/properties/customer_email/x-category',
      'event.metadata',
    ),
    'flow/category-outside-activity',
  ),
  freight(
    'category-absent-enum-open-booked-express',
    drop('events/load.booked/schema/properties/status/x-category'),
    'flow/unclassified-field',
    absent('events/load.booked/schema/properties/status/x-category'),
  ),
  freight(
    'category-of-another-street-type-string-maxlength-200-x',
    set('events/load.booked/schema/$defs/address/properties/street/x-category', 'person.birth-date'),
    'event/category-misfit',
  ),
  freight(
    'regime-not-of-country-regimes-uk-gdpr',
    set('organisation/regimes/0', 'uk-gdpr'),
    'law/regime-not-stated',
    key('organisation/regimes'),
  ),
  freight(
    'prohibited-flows-prohibited-special-criminal-location-precise',
    set('organisation/prohibited', ['special', 'criminal', 'location.precise']),
    'flow/prohibited-category',
    value('organisation/prohibited/2'),
  ),
  freight('text-empty-legalname', set('recipients/route-planner/legalName', ''), 'schema/invalid'),
  freight('text-placeholder-legalname-todo', set('recipients/route-planner/legalName', 'TODO'), 'fact/placeholder'),
  freight(
    'text-of-another-legalname-postbode-gmbh',
    set('recipients/route-planner/legalName', 'Postbode GmbH'),
    'recipient/name-twice',
  ),
  freight(
    'ceiling-route-planner-location-precise-event-metadata',
    set('activities/follow-loads/recipients/route-planner', ['location.precise', 'event.metadata']),
    'recipient/category-not-allowed',
    key('routes/positions/to/planner/fields/box'),
  ),
  freight(
    'role-tenant-role-processor-for-tennant',
    set('activities/follow-loads/role/processor/for', 'tennant'),
    'ref/near-owner',
  ),
  freight(
    'term-typo-dpv-requestedserviceprovison',
    set('activities/follow-loads/purpose/term', 'dpv:RequestedServiceProvison'),
    'schema/invalid',
  ),
  freight(
    'basis-absent',
    drop('activities/run-platform/lawfulBasis'),
    'basis/missing',
    absent('activities/run-platform/lawfulBasis'),
  ),
  freight(
    'basis-class-uncovered-drivers-driver-agreement',
    drop('activities/watch-incidents/lawfulBasis/by/consignees'),
    'basis/missing',
    absent('activities/watch-incidents/lawfulBasis/by/consignees'),
  ),
  freight(
    'basis-class-unknown-drivers-driver-agreement-consignee-handover',
    rename('activities/watch-incidents/lawfulBasis/by/consignees', 'consignee'),
    'ref/unresolved',
    key('activities/watch-incidents/lawfulBasis/by/consignee'),
  ),
  freight(
    'basis-not-party-drivers-shipper-terms-consignees-handover',
    set('activities/watch-incidents/lawfulBasis/by/drivers', 'shipper-terms'),
    'basis/contract-not-party',
  ),
  freight(
    'data-deleted',
    drop('activities/follow-loads/data/location.precise'),
    'flow/category-outside-activity',
    key('activities/follow-loads/data'),
  ),
  freight(
    'ceiling-host-meta-whatsapp',
    drop('activities/follow-loads/recipients/deltahost'),
    'recipient/category-not-allowed',
    value('router/hostedBy'),
  ),
  freight('text-placeholder-reason-todo', set('exceptions/shipper-country/reason', 'TODO'), 'fact/placeholder'),
  freight('text-placeholder-lorem-ipsum', set('notices/privacy/text/automation', 'Lorem ipsum.'), 'fact/placeholder'),
  freight('term-typo-dpv-encryptionatrst', set('measures/at-rest/dpv', 'dpv:EncryptionAtRst'), 'schema/invalid'),
  freight('basis-law', drop('lawfulBases/books/law'), 'basis/incomplete', absent('lawfulBases/books/law')),
  freight(
    'basis-withdrawal',
    drop('lawfulBases/statistics-consent/withdrawn'),
    'basis/incomplete',
    absent('lawfulBases/statistics-consent/withdrawn'),
  ),
])
