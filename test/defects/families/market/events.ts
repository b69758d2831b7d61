import { drop, family, key, rename, replace, set, value, word } from '../../mutation.ts'
import { market } from './line.ts'

/** One line of the marketplace changed, about events; written from the reference of the language alone. */
export const marketEvents = family('market-events', [
  market(
    'buyer-at-data-objects-keys-receipt-email-customer',
    set('events/payment.succeeded/subjects/buyer/at', 'data.objects'),
    'flow/undeclared-field',
  ),
  market(
    'keys-reciept-email-customer',
    set('events/payment.succeeded/subjects/buyer/keys', ['reciept_email', 'customer']),
    'flow/undeclared-field',
    value('events/payment.succeeded/subjects/buyer/keys/0'),
  ),
  market(
    'unique-custommer-person-linkedby',
    rename('events/payment.succeeded/subjects/buyer/unique/customer', 'custommer'),
    'flow/undeclared-field',
    key('events/payment.succeeded/subjects/buyer/unique/custommer'),
  ),
  market(
    'unique-customer-persons-linkedby',
    set('events/payment.succeeded/subjects/buyer/unique/customer', 'persons'),
    'schema/invalid',
  ),
  market(
    'linkedby-stripes',
    set('events/payment.succeeded/subjects/buyer/linkedBy', ['stripes']),
    'ref/unresolved',
    value('events/payment.succeeded/subjects/buyer/linkedBy/0'),
  ),
  market(
    'linkedby-adyen',
    set('events/payment.succeeded/subjects/buyer/linkedBy', ['adyen']),
    'rights/link-unknown',
    value('events/payment.succeeded/subjects/buyer/linkedBy/0'),
  ),
  market(
    'linkedby-stripe-class-buyer',
    set('events/payment.succeeded/subjects/buyer/class', 'buyer'),
    'ref/unresolved',
  ),
  market(
    'subjects-buyer-at-data-object-receipt-email-keys-receipt-ema',
    set('events/payment.refunded/subjects/buyer/at', 'data.object.receipt_email'),
    'flow/undeclared-field',
    value('events/payment.refunded/subjects/buyer/keys/0'),
  ),
  market(
    'keys-account-email-about-reasons-class-sellers',
    set('events/abuse.reported/subjects/suspect/about', ['reasons']),
    'flow/undeclared-field',
    value('events/abuse.reported/subjects/suspect/about/0'),
  ),
  market(
    'created-type-int-x-category-event-metadata',
    set('events/payment.succeeded/schema/properties/created/type', 'int'),
    'schema/invalid',
  ),
  market(
    'receipt-email-type-string-null-x-category-contact-mail',
    set(
      'events/payment.succeeded/schema/properties/data/properties/object/properties/receipt_email/x-category',
      'contact.mail',
    ),
    'ref/unresolved',
  ),
  market(
    'receipt-email-type-string-null',
    set('events/payment.succeeded/schema/properties/data/properties/object/properties/receipt_email/type', [
      'string',
      null,
    ]),
    'schema/invalid',
    value('events/payment.succeeded/schema/properties/data/properties/object/properties/receipt_email/type/1'),
  ),
  market(
    'required-id-createdat-data',
    set('events/payment.succeeded/schema/required', ['id', 'createdAt', 'data']),
    'schema/invalid',
    value('events/payment.succeeded/schema/required/1'),
  ),
  market(
    'enum-eur-eur-usd',
    set('events/payment.succeeded/schema/properties/data/properties/object/properties/currency/enum', [
      'eur',
      'eur',
      'usd',
    ]),
    'event/never-valid',
    value('events/payment.succeeded/schema/properties/data/properties/object/properties/currency/enum/1'),
  ),
  market(
    'enum',
    set('events/payment.succeeded/schema/properties/data/properties/object/properties/currency/enum', []),
    'schema/invalid',
  ),
  market(
    'minimum-100000000-maximum-99999999',
    set('events/payment.succeeded/schema/properties/data/properties/object/properties/amount/minimum', 100000000),
    'event/never-valid',
    value('events/payment.succeeded/schema/properties/data/properties/object/properties/amount/maximum'),
  ),
  market(
    'minlength-84-maxlength-80',
    set('events/payment.succeeded/schema/properties/id/minLength', 84),
    'event/never-valid',
    value('events/payment.succeeded/schema/properties/id/maxLength'),
  ),
  market(
    'version-type-integer-const-2',
    set('events/order.placed/schema/properties/version/const', '2'),
    'event/never-valid',
  ),
  market(
    'card-ref-defs-crad',
    set('events/payment.succeeded/schema/properties/data/properties/object/properties/card/$ref', '#/$defs/crad'),
    'schema/invalid',
  ),
  market(
    'address-ref-defs-address',
    set('events/order.placed/schema/properties/buyer/properties/address/$ref', '#/defs/address'),
    'schema/invalid',
  ),
  market(
    'minitems-51-maxitems-50',
    set('events/order.placed/schema/properties/lines/minItems', 51),
    'event/never-valid',
    value('events/order.placed/schema/properties/lines/maxItems'),
  ),
  market(
    'tags-type-array-x-category-none',
    replace(
      'intake.yaml',
      'tags: { type: array, items: { type: string, x-category: none } }',
      'tags: { type: array, x-category: none }',
    ),
    'schema/invalid',
    key('events/listing.offered/schema/properties/tags'),
  ),
  market(
    'serial-type-string',
    drop('events/listing.offered/schema/properties/serial/x-category'),
    'flow/unclassified-field',
    key('events/listing.offered/schema/properties/serial'),
  ),
  market(
    'status-type-string-enum-accepted-2-out-delivered-returned',
    set('events/parcel.scanned/schema/properties/status/enum', ['accepted', 2, 'out', 'delivered', 'returned']),
    'event/never-valid',
    value('events/parcel.scanned/schema/properties/status/enum/1'),
  ),
  market(
    'enum-gbp-usd',
    set('events/payment.succeeded/schema/properties/data/properties/object/properties/currency/enum', ['gbp', 'usd']),
    'schema/condition',
    word('routes/card-receipts/when', '"eur"'),
  ),
  market(
    'required-type-data-object',
    set('events/account.opened/schema/required', ['type', 'data', 'object']),
    'schema/invalid',
    value('events/account.opened/schema/required/2'),
  ),
  market(
    'email-type-string-x-category-none-reason-type-string-x-categ',
    set('events/mail.bounced/schema/properties/email/x-category', 'none'),
    'event/not-personal',
  ),
  market(
    'order-place-title-an-order',
    rename('events/order.placed', 'order.place'),
    'ref/unresolved',
    key('events/order.place'),
  ),
  market(
    'messagesid-type-string-x-category-event-metadata',
    rename('events/sms.received/schema/properties/MessageSid', 'MessageSID'),
    'schema/invalid',
    value('events/sms.received/schema/required/0'),
  ),
  market(
    'quantity-type-integer-minimun-1-maximum-20',
    rename('events/order.placed/schema/properties/lines/items/properties/quantity/minimum', 'minimun'),
    'schema/unknown-key',
    key('events/order.placed/schema/properties/lines/items/properties/quantity/minimun'),
  ),
  market(
    'from-type-string-x-category-contact-phone-properties-a-type',
    set('events/sms.received/schema/properties/From/properties', { a: { type: 'string', 'x-category': 'none' } }),
    'schema/invalid',
    value('events/sms.received/schema/properties/From/type'),
  ),
])
