import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line changed, about event types; written from the reference of the language alone. */
export const shopEvents1 = family('shop-events-1', [
  sown(
    'shop',
    'no-such-object',
    replace('events.yaml', 'at: customer', 'at: costumer'),
    ['flow/undeclared-field'],
    [
      line(
        'events.yaml',
        'customer: { at: costumer, keys: [email, phone], unique: { email: person, phone: shared }, about: [note, created_at, name, shipping_address.address1, shipping_address.city, shipping_address.zip, shipping_address.country_code], linkedBy: [shopify], class: customers }',
      ),
    ],
  ),
  sown(
    'shop',
    'a-text-is-no-object',
    replace('events.yaml', 'at: customer', 'at: customer.email'),
    ['flow/undeclared-field'],
    [
      line(
        'events.yaml',
        'customer: { at: customer.email, keys: [email, phone], unique: { email: person, phone: shared }, about: [note, created_at, name, shipping_address.address1, shipping_address.city, shipping_address.zip, shipping_address.country_code], linkedBy: [shopify], class: customers }',
      ),
    ],
  ),
  sown(
    'shop',
    'a-list-without-a-star',
    replace('events.yaml', 'at: customer', 'at: line_items'),
    ['flow/undeclared-field'],
    [
      line(
        'events.yaml',
        'customer: { at: line_items, keys: [email, phone], unique: { email: person, phone: shared }, about: [note, created_at, name, shipping_address.address1, shipping_address.city, shipping_address.zip, shipping_address.country_code], linkedBy: [shopify], class: customers }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-such-field',
    replace('events.yaml', ' phone], unique:', ' mobile], unique:'),
    ['flow/undeclared-field'],
    [
      line(
        'events.yaml',
        'customer: { at: customer, keys: [email, mobile], unique: { email: person, phone: shared }, about: [note, created_at, name, shipping_address.address1, shipping_address.city, shipping_address.zip, shipping_address.country_code], linkedBy: [shopify], class: customers }',
      ),
    ],
  ),
  sown(
    'shop',
    'twice',
    replace('events.yaml', ' phone], unique:', ' email, phone], unique:'),
    ['schema/invalid'],
    [
      line(
        'events.yaml',
        'customer: { at: customer, keys: [email, email, phone], unique: { email: person, phone: shared }, about: [note, created_at, name, shipping_address.address1, shipping_address.city, shipping_address.zip, shipping_address.country_code], linkedBy: [shopify], class: customers }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-key',
    replace('events.yaml', ' phone: shared', ' id: shared'),
    ['flow/undeclared-field'],
    [
      line(
        'events.yaml',
        'customer: { at: customer, keys: [email, phone], unique: { email: person, id: shared }, about: [note, created_at, name, shipping_address.address1, shipping_address.city, shipping_address.zip, shipping_address.country_code], linkedBy: [shopify], class: customers }',
      ),
    ],
  ),
  sown(
    'shop',
    'stripe-sends-no-orders',
    replace('events.yaml', 'shopify', 'stripe'),
    ['rights/link-unknown'],
    [
      line(
        'events.yaml',
        'customer: { at: customer, keys: [email, phone], unique: { email: person, phone: shared }, about: [note, created_at, name, shipping_address.address1, shipping_address.city, shipping_address.zip, shipping_address.country_code], linkedBy: [stripe], class: customers }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-such-field-2',
    replace('events.yaml', 'about: [note, created_at, name', 'about: [notes, created_at, name'),
    ['flow/undeclared-field'],
    [
      line(
        'events.yaml',
        'customer: { at: customer, keys: [email, phone], unique: { email: person, phone: shared }, about: [notes, created_at, name, shipping_address.address1, shipping_address.city, shipping_address.zip, shipping_address.country_code], linkedBy: [shopify], class: customers }',
      ),
    ],
  ),
  sown(
    'shop',
    'twice-2',
    replace('events.yaml', ' created_at, name', ' note, name'),
    ['schema/invalid'],
    [
      line(
        'events.yaml',
        'customer: { at: customer, keys: [email, phone], unique: { email: person, phone: shared }, about: [note, note, name, shipping_address.address1, shipping_address.city, shipping_address.zip, shipping_address.country_code], linkedBy: [shopify], class: customers }',
      ),
    ],
  ),
  sown(
    'shop',
    'a-slip',
    replace(
      'events.yaml',
      'shopify], class: customers }\n    schema:\n      type: object',
      'shopify], class: costumers }\n    schema:\n      type: object',
    ),
    ['ref/unresolved'],
    [
      line(
        'events.yaml',
        'customer: { at: customer, keys: [email, phone], unique: { email: person, phone: shared }, about: [note, created_at, name, shipping_address.address1, shipping_address.city, shipping_address.zip, shipping_address.country_code], linkedBy: [shopify], class: costumers }',
      ),
    ],
  ),
  sown(
    'shop',
    'the-routes-activity-is-about-customers',
    replace(
      'events.yaml',
      'shopify], class: customers }\n    schema:\n      type: object',
      'shopify], class: readers }\n    schema:\n      type: object',
    ),
    ['rights/class-unknown'],
    [
      line(
        'events.yaml',
        'customer: { at: customer, keys: [email, phone], unique: { email: person, phone: shared }, about: [note, created_at, name, shipping_address.address1, shipping_address.city, shipping_address.zip, shipping_address.country_code], linkedBy: [shopify], class: readers }',
      ),
    ],
  ),
  sown(
    'shop',
    'a-boolean-identifies-nobody',
    replace('events.yaml', '[user_id', '[restock'),
    ['rights/unindexable-key'],
    [line('events.yaml', 'customer: { at: ., keys: [restock], about: [note, created_at], class: customers }')],
  ),
  sown(
    'shop',
    'a-note-identifies-nobody',
    replace('events.yaml', '[user_id', '[note'),
    ['rights/unindexable-key'],
    [line('events.yaml', 'customer: { at: ., keys: [note], about: [note, created_at], class: customers }')],
  ),
  sown(
    'shop',
    'no-key-2',
    replace('events.yaml', '[user_id', '['),
    ['schema/invalid'],
    [line('events.yaml', 'customer: { at: ., keys: [], about: [note, created_at], class: customers }')],
  ),
  sown(
    'shop',
    'a-time-identifies-nobody',
    replace('events.yaml', '[user_id', '[created_at'),
    ['rights/unindexable-key'],
    [line('events.yaml', 'customer: { at: ., keys: [created_at], about: [note, created_at], class: customers }')],
  ),
  sown(
    'shop',
    'below-at',
    replace('events.yaml', '[phone], about:', '[addressee.phone], about:'),
    ['flow/undeclared-field'],
    [
      line(
        'events.yaml',
        'addressee: { at: addressee, keys: [addressee.phone], about: [tracking, place, id, at], class: customers }',
      ),
    ],
  ),
  sown(
    'shop',
    'a-status-identifies-nobody',
    replace('events.yaml', '[To', '[MessageStatus'),
    ['rights/unindexable-key'],
    [line('events.yaml', 'addressee: { at: ., keys: [MessageStatus], about: [MessageSid], class: customers }')],
  ),
  sown(
    'shop',
    'two-topics-identify-nobody',
    replace(
      'events.yaml',
      '{ at: ., keys: [email], about: [id, at], class: readers }\n    schema: &reader',
      '{ at: ., keys: [topic], about: [id, at], class: readers }\n    schema: &reader',
    ),
    ['rights/unindexable-key'],
    [line('events.yaml', 'reader: { at: ., keys: [topic], about: [id, at], class: readers }')],
  ),
  sown(
    'shop',
    'not-declared',
    replace('events.yaml', ' line_items]\n      properties:', ' items]\n      properties:'),
    ['schema/invalid'],
    [line('events.yaml', 'required: [id, customer, items]')],
  ),
  sown(
    'shop',
    'twice-3',
    replace('events.yaml', ' line_items]\n      properties:', ' customer, line_items]\n      properties:'),
    ['schema/invalid'],
    [line('events.yaml', 'required: [id, customer, customer, line_items]')],
  ),
  sown(
    'shop',
    'no-integer',
    replace('events.yaml', 'minimum: 1, x-category:', 'minimum: 1.5, x-category:'),
    ['event/never-valid'],
    [line('events.yaml', 'id: { type: integer, minimum: 1.5, x-category: event.metadata }')],
  ),
  sown(
    'shop',
    'a-length-of-a-number',
    replace('events.yaml', 'integer, minimum: 1, x-category:', 'integer, minLength: 1, x-category:'),
    ['event/never-valid'],
    [line('events.yaml', 'id: { type: integer, minLength: 1, x-category: event.metadata }')],
  ),
  sown(
    'shop',
    'a-text',
    replace('events.yaml', 'minimum: 1, x-category:', 'minimum: "1", x-category:'),
    ['schema/invalid'],
    [line('events.yaml', 'id: { type: integer, minimum: "1", x-category: event.metadata }')],
  ),
  sown(
    'shop',
    'the-maximum-of-a-text',
    replace(
      'events.yaml',
      ' type: string, maxLength: 40, x-category: event.metadata }\n        created_at:',
      ' type: string, maximum: 40, x-category: event.metadata }\n        created_at:',
    ),
    ['event/never-valid'],
    [line('events.yaml', 'name: { type: string, maximum: 40, x-category: event.metadata }')],
  ),
  sown(
    'shop',
    'always-empty',
    replace(
      'events.yaml',
      'string, maxLength: 40, x-category: event.metadata }\n        created_at:',
      'string, maxLength: 0, x-category: event.metadata }\n        created_at:',
    ),
    ['event/never-valid'],
    [line('events.yaml', 'name: { type: string, maxLength: 0, x-category: event.metadata }')],
  ),
  sown(
    'shop',
    'items-of-a-text',
    replace(
      'events.yaml',
      ' type: string, maxLength: 40, x-category: event.metadata }\n        created_at:',
      ' type: string, maxItems: 40, x-category: event.metadata }\n        created_at:',
    ),
    ['event/never-valid'],
    [line('events.yaml', 'name: { type: string, maxItems: 40, x-category: event.metadata }')],
  ),
  sown(
    'shop',
    'twice-4',
    replace(
      'events.yaml',
      'name: { type: string, maxLength: 40, x-category:',
      'name: { type: [string, string], maxLength: 40, x-category:',
    ),
    ['schema/invalid'],
    [line('events.yaml', 'name: { type: [string, string], maxLength: 40, x-category: event.metadata }')],
  ),
  sown(
    'shop',
    'no-such-key',
    replace(
      'events.yaml',
      '40, x-category: event.metadata }\n        created_at:',
      '40, format: email, x-category: event.metadata }\n        created_at:',
    ),
    ['schema/unknown-key'],
    [line('events.yaml', 'name: { type: string, maxLength: 40, format: email, x-category: event.metadata }')],
  ),
])
