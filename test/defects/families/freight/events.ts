import { absent, drop, family, key, line, rename, replace, set, value, word } from '../../mutation.ts'
import { freight } from './line.ts'

/** One line of the exchange for freight changed, about event types and whom they are about; written from the reference of the language alone. */
export const freightEvents = family('freight-events', [
  freight(
    'subject-at-at-costumer-keys-email-phone',
    set('events/load.booked/subjects/consignee/at', 'costumer'),
    'flow/undeclared-field',
  ),
  freight(
    'subject-key-keys-mail-phone',
    set('events/load.booked/subjects/consignee/keys/0', 'mail'),
    'flow/undeclared-field',
  ),
  freight(
    'subject-about-shipping-address-country-notes',
    set('events/load.booked/subjects/consignee/about/3', 'notes'),
    'flow/undeclared-field',
  ),
  freight(
    'subject-unique-unique-fone-shared',
    rename('events/load.booked/subjects/consignee/unique/phone', 'fone'),
    'flow/undeclared-field',
    key('events/load.booked/subjects/consignee/unique/fone'),
  ),
  freight(
    'subject-class-shipping-address-country-note-class-consignee',
    set('events/load.booked/subjects/consignee/class', 'consignee'),
    'ref/unresolved',
  ),
  freight(
    'subject-class-of-another-about-lat-lon-box-speed',
    set('events/truck.position/subjects/driver/class', 'shippers'),
    'rights/class-unknown',
  ),
  freight(
    'schema-required-required-loadid-status-customer',
    set('events/load.booked/schema/required/0', 'loadid'),
    'schema/invalid',
  ),
  freight(
    'schema-empty-range-minimum-1-maximum-0',
    set('events/load.booked/schema/properties/pallets/maximum', 0),
    'event/never-valid',
  ),
  freight(
    'schema-empty-range-minimum-44000-maximum-0',
    [
      set('events/load.booked/schema/properties/weight/minimum', 44000),
      set('events/load.booked/schema/properties/weight/maximum', 0),
    ],
    'event/never-valid',
    value('events/load.booked/schema/properties/weight/maximum'),
  ),
  freight('schema-zero-maxitems-0', set('events/load.booked/schema/properties/lines/maxItems', 0), 'event/never-valid'),
  freight(
    'schema-empty-range-minlength-3-maxlength-2',
    set('events/load.booked/schema/$defs/address/properties/country/minLength', 3),
    'event/never-valid',
    value('events/load.booked/schema/$defs/address/properties/country/maxLength'),
  ),
  freight(
    'schema-ref-defs-adress',
    set('events/load.booked/schema/properties/shipping_address/$ref', '#/$defs/adress'),
    'schema/invalid',
  ),
  freight(
    'schema-ref-defs-address',
    set('events/load.booked/schema/properties/shipping_address/$ref', '#/defs/address'),
    'schema/invalid',
  ),
  freight(
    'schema-type-changed-hazardous-type-string',
    set('events/load.booked/schema/properties/hazardous/type', 'string'),
    'schema/condition',
    word('routes/confirm-booking/when', '!event.hazardous'),
  ),
  freight(
    'schema-type-changed-speed-type-string-maxlength-20',
    replace(
      'events/trucks.yaml',
      'speed: { type: number, minimum: 0, maximum: 200',
      'speed: { type: string, maxLength: 20',
    ),
    'schema/condition',
    word('routes/positions/when', '5.0'),
  ),
  freight(
    'schema-keyword-of-other-type-speed-type-string-minimum',
    set('events/truck.position/schema/properties/speed/type', 'string'),
    'schema/condition',
    word('routes/positions/when', '5.0'),
  ),
  freight(
    'subject-key-driver-at-keys-phone-about-lat',
    set('events/truck.position/subjects/driver/at', '.'),
    'flow/undeclared-field',
    value('events/truck.position/subjects/driver/keys/0'),
  ),
  freight(
    'subject-at-driver-at-driver-name-keys-phone-about',
    set('events/truck.alarm/subjects/driver/at', 'driver.name'),
    'flow/undeclared-field',
    value('events/truck.alarm/subjects/driver/keys/0'),
  ),
  freight(
    'schema-null-note-type-string-null',
    set('events/load.booked/schema/properties/note/type/1', null),
    'schema/invalid',
  ),
  freight(
    'schema-empty-range-minimum-90-maximum-90',
    [
      set('events/truck.position/schema/properties/lat/minimum', 90),
      set('events/truck.position/schema/properties/lat/maximum', -90),
    ],
    'event/never-valid',
    value('events/truck.position/schema/properties/lat/maximum'),
  ),
  freight(
    'schema-keyword-sku-type-string-pattern-a-z',
    replace('events/loads.yaml', 'sku: { type: string, maxLength: 60', 'sku: { type: string, pattern: "^[a-z]+$"'),
    'schema/unknown-key',
    line('events/loads.yaml', 'sku: { type: string, pattern: "^[a-z]+$", x-category: none }'),
  ),
  freight(
    'schema-keyword-sku-type-string-format-uuid',
    replace('events/loads.yaml', 'sku: { type: string, maxLength: 60', 'sku: { type: string, format: uuid'),
    'schema/unknown-key',
    line('events/loads.yaml', 'sku: { type: string, format: uuid, x-category: none }'),
  ),
  freight(
    'schema-keyword-queue-type-string-maxlength-60-x-category',
    rename('events/queue.long/schema/properties/queue/maxLength', 'maxlength'),
    'schema/unknown-key',
    key('events/queue.long/schema/properties/queue/maxlength'),
  ),
  freight('subject-deleted', set('events/truck.alarm/subjects', null), 'schema/invalid'),
  freight(
    'subject-deleted-2',
    drop('events/truck.alarm/subjects'),
    'rights/unkeyed-subject',
    absent('events/truck.alarm/subjects'),
  ),
  freight(
    'subject-key-payer-at-data-keys',
    set('events/invoice.settled/subjects/payer/at', 'data'),
    'flow/undeclared-field',
  ),
  freight('subject-no-keys-sender-at-keys', set('events/sms.reply/subjects/sender/keys', []), 'schema/invalid'),
  freight(
    'subject-key-not-identifying-keys-nummedia',
    set('events/sms.reply/subjects/sender/keys/0', 'NumMedia'),
    'rights/unindexable-key',
  ),
  freight(
    'subject-key-not-identifying-keys-messagesid',
    set('events/sms.reply/subjects/sender/keys/0', 'MessageSid'),
    'rights/unindexable-key',
  ),
  freight(
    'schema-empty-range-currency-type-string-minlength-30',
    set('events/invoice.settled/schema/properties/data/properties/object/properties/currency/minLength', 30),
    'event/never-valid',
    value('events/invoice.settled/schema/properties/data/properties/object/properties/currency/maxLength'),
  ),
  freight(
    'schema-required-required-messagesid-from-body',
    set('events/sms.reply/schema/required/0', 'messageSid'),
    'schema/invalid',
  ),
  freight(
    'schema-type-changed-amount-due-type-string',
    set('events/invoice.settled/schema/properties/data/properties/object/properties/amount_due/type', 'string'),
    'schema/condition',
    word('routes/settled-invoices/when', '0'),
  ),
  freight(
    'schema-min-not-integer-amount-due-type-integer-minimum',
    set('events/invoice.settled/schema/properties/data/properties/object/properties/amount_due/minimum', 0.5),
    'event/never-valid',
  ),
  freight(
    'schema-keyword-of-other-type-attempt-count-type-integer',
    rename(
      'events/invoice.settled/schema/properties/data/properties/object/properties/attempt_count/minimum',
      'minLength',
    ),
    'event/never-valid',
    value('events/invoice.settled/schema/properties/data/properties/object/properties/attempt_count/minLength'),
  ),
])
