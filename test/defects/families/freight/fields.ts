import { absent, drop, family, key, line, rename, replace, set, value, word } from '../../mutation.ts'
import { freight } from './line.ts'

/** One line of the exchange for freight changed, about fields that a route sends, their protection and order; written from the reference of the language alone. */
export const freightFields = family('freight-fields', [
  freight('order-field-gone-orderby-loadid', set('routes/booked-loads/orderBy', 'loadId'), 'flow/undeclared-field'),
  freight('order-measurement-orderby-speed', set('routes/positions/orderBy', 'speed'), 'route/order-misfit'),
  freight('order-own-id-orderby-id', set('routes/positions/orderBy', 'id'), 'route/order-misfit'),
  freight('order-constant-orderby-kind', set('routes/positions/orderBy', 'kind'), 'route/order-misfit'),
  freight('order-list-orderby-lines-sku', set('routes/booked-loads/orderBy', 'lines.*.sku'), 'flow/undeclared-field'),
  freight('order-object-orderby-customer', set('routes/booked-loads/orderBy', 'customer'), 'flow/undeclared-field'),
  freight(
    'protect-not-sent-protect-driver-phone-mask',
    rename('routes/alarms/to/dispatchers/protect/driver.name', 'driver.phone'),
    'route/protection-misfit',
    key('routes/alarms/to/dispatchers/protect/driver.phone'),
  ),
  freight(
    'protect-field-gone-protect-name-mask',
    rename('routes/alarms/to/dispatchers/protect/driver.name', 'name'),
    'flow/undeclared-field',
    key('routes/alarms/to/dispatchers/protect/name'),
  ),
  freight(
    'protect-dropped-customer-email-keep',
    set('routes/booked-loads/to/shipper/fields/customer.email', 'keep'),
    'house/broken',
    value('rules/mails-masked-to-shippers/must'),
  ),
  freight(
    'protect-dropped-reason-keep-customer-email-keep',
    set('routes/cancelled-loads/to/shipper/fields/customer.email', 'keep'),
    'house/broken',
    value('rules/mails-masked-to-shippers/must'),
  ),
  freight(
    'protect-wrong-kind-customer-email-truncate-ip',
    set('routes/booked-loads/to/shipper/fields/customer.email', 'truncate-ip'),
    'route/protection-misfit',
  ),
  freight(
    'protect-wrong-kind-customer-name-generalise-date',
    set('routes/booked-loads/to/shipper/fields/customer.name', 'generalise-date'),
    'route/protection-misfit',
  ),
  freight('protect-unknown-box-hash', set('routes/positions/to/planner/fields/box', 'hash'), 'schema/invalid'),
  freight(
    'protect-unknown-protect-driver-name-none',
    set('routes/alarms/to/dispatchers/protect/driver.name', 'none'),
    'schema/invalid',
  ),
  freight(
    'fields-gone-shipping-adress-keep',
    rename('routes/booked-loads/to/shipper/fields/shipping_address', 'shipping_adress'),
    'flow/undeclared-field',
    key('routes/booked-loads/to/shipper/fields/shipping_adress'),
  ),
  freight(
    'fields-template-parameter-gone-fields-load-id-keep',
    drop('routes/express-notice/to/arrival-whatsapp/fields/pickup_at'),
    'schema/invalid',
    absent('routes/express-notice/to/arrival-whatsapp/fields/pickup_at'),
  ),
  freight(
    'fields-template-channel-message-load-event-load-id-arrives',
    [
      drop('routes/express-notice/to/arrival-whatsapp/fields'),
      set('routes/express-notice/to/arrival-whatsapp/message', 'Load {{ event.load_id }} arrives'),
    ],
    'schema/invalid',
    absent('routes/express-notice/to/arrival-whatsapp/fields'),
  ),
  freight(
    'fields-empty-fields',
    replace('routes.yaml', 'fields: { load: keep, at: keep, lat: keep, lon: keep }', 'fields: {}'),
    'schema/invalid',
    line('routes.yaml', 'fields: {}'),
  ),
  freight(
    'fields-star-fields-keep',
    replace('routes.yaml', 'fields: { load: keep, at: keep, lat: keep, lon: keep }', 'fields: { "*": keep }'),
    'flow/undeclared-field',
    key('routes/positions/to/shipper/fields/*'),
  ),
  freight(
    'fields-gone-fields-load-keep-at-keep-latitude-keep',
    rename('routes/positions/to/shipper/fields/lat', 'latitude'),
    'flow/undeclared-field',
    key('routes/positions/to/shipper/fields/latitude'),
  ),
  freight(
    'fields-list-fields-load-at-lat-lon',
    set('routes/positions/to/shipper/fields', ['load', 'at', 'lat', 'lon']),
    'schema/invalid',
    key('routes/positions/to/shipper/fields'),
  ),
  freight(
    'field-renamed-gross-weight-type-number',
    rename('events/load.booked/schema/properties/weight', 'gross_weight'),
    'flow/undeclared-field',
    key('routes/booked-loads/to/shipper/fields/weight'),
  ),
  freight(
    'field-renamed-sincewhen-type-string',
    rename('events/queue.long/schema/properties/since', 'sinceWhen'),
    'flow/undeclared-field',
    word('routes/long-queues/to/operations/message', 'event.since'),
  ),
  freight(
    'field-renamed-time-type-string-maxlength-40-x-category',
    rename('events/truck.position/schema/properties/at', 'time'),
    'flow/undeclared-field',
    key('routes/positions/to/planner/fields/at'),
  ),
  freight(
    'field-deleted',
    drop('events/load.booked/schema/properties/weight'),
    'flow/undeclared-field',
    key('routes/booked-loads/to/shipper/fields/weight'),
  ),
])
