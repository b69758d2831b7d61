import { drop, family, key, line, rename, replace, set, word } from '../../mutation.ts'
import { market } from './line.ts'

/** One line of the marketplace changed, about routes; written from the reference of the language alone. */
export const marketRoutes2 = family('market-routes-2', [
  market('orderby-parcell', set('routes/scans/orderBy', 'parcell'), 'flow/undeclared-field'),
  market('orderby-receiver', set('routes/scans/orderBy', 'receiver'), 'flow/undeclared-field'),
  market('orderby-scan', set('routes/scans/orderBy', 'scan'), 'route/order-misfit'),
  market('orderby-express', set('routes/orders/orderBy', 'express'), 'route/order-misfit'),
  market('orderby-lines-sku', set('routes/orders/orderBy', 'lines.*.sku'), 'flow/undeclared-field'),
  market('receipt', rename('routes/orders/to/receipts', 'receipt'), 'ref/unresolved', key('routes/orders/to/receipt')),
  market(
    'we-have-your-order-event-idd',
    set(
      'routes/orders/to/receipts/message',
      '{% if event.buyer.name %}Dear {{ event.buyer.name }},{% else %}Hello,{% endif %}\nwe have your order {{ event.idd }} over {{ event.total }}, placed on {{ event.placed_at | date: "%d %B %Y" }}.\n',
    ),
    'flow/undeclared-field',
    word('routes/orders/to/receipts/message', 'event.idd'),
  ),
  market(
    'we-have-your-order-order-id',
    replace('outlet.yaml', 'we have your order {{ event.id }}', 'we have your order {{ order.id }}'),
    'schema/template',
    line(
      'outlet.yaml',
      'we have your order {{ order.id }} over {{ event.total }}, placed on {{ event.placed_at | date: "%d %B %Y" }}.',
    ),
  ),
  market(
    'we-have-your-order-event-id',
    set(
      'routes/orders/to/receipts/message',
      '{% if event.buyer.name %}Dear {{ event.buyer.name }},{% else %}Hello,{% endif %}\nwe have your order { event.id }} over {{ event.total }}, placed on {{ event.placed_at | date: "%d %B %Y" }}.\n',
    ),
    'route/other-braces',
    word('routes/orders/to/receipts/message', '{ event.id }}'),
  ),
  market(
    'else-hello',
    set(
      'routes/orders/to/receipts/message',
      '{% if event.buyer.name %}Dear {{ event.buyer.name }},{% else %}Hello,\nwe have your order {{ event.id }} over {{ event.total }}, placed on {{ event.placed_at | date: "%d %B %Y" }}.\n',
    ),
    'schema/template',
    word('routes/orders/to/receipts/message', '{% if event.buyer.name %}'),
  ),
  market(
    'elseif-hello-endif',
    set(
      'routes/orders/to/receipts/message',
      '{% if event.buyer.name %}Dear {{ event.buyer.name }},{% elseif %}Hello,{% endif %}\nwe have your order {{ event.id }} over {{ event.total }}, placed on {{ event.placed_at | date: "%d %B %Y" }}.\n',
    ),
    'schema/template',
    word('routes/orders/to/receipts/message', 'elseif'),
  ),
  market(
    'event-placed-at-dat-d-b-y',
    set(
      'routes/orders/to/receipts/message',
      '{% if event.buyer.name %}Dear {{ event.buyer.name }},{% else %}Hello,{% endif %}\nwe have your order {{ event.id }} over {{ event.total }}, placed on {{ event.placed_at | dat: "%d %B %Y" }}.\n',
    ),
    'schema/template',
    word('routes/orders/to/receipts/message', 'dat'),
  ),
  market(
    'event-total-date-d-b-y',
    replace('outlet.yaml', '{{ event.placed_at | date: "%d %B %Y" }}', '{{ event.total | date: "%d %B %Y" }}'),
    'schema/template',
    line(
      'outlet.yaml',
      'we have your order {{ event.id }} over {{ event.total }}, placed on {{ event.total | date: "%d %B %Y" }}.',
    ),
  ),
  market(
    'event-buyer-address-upcase',
    set(
      'routes/big-orders/to/ops/message',
      'Large order {{ event.id }}: {{ event.total }} to {{ event.buyer.address | upcase }}, {{ event.lines.size }} lines',
    ),
    'schema/template',
    word('routes/big-orders/to/ops/message', 'event.buyer.address'),
  ),
  market(
    'event-line-size-lines',
    set(
      'routes/big-orders/to/ops/message',
      'Large order {{ event.id }}: {{ event.total }} to {{ event.buyer.address.country | upcase }}, {{ event.line.size }} lines',
    ),
    'flow/undeclared-field',
    word('routes/big-orders/to/ops/message', 'event.line'),
  ),
  market(
    'divided-by-0',
    set(
      'routes/card-receipts/to/receipts/message',
      'We got {{ event.data.object.amount | divided_by: 0 }} {{ event.data.object.currency | upcase }} from you.',
    ),
    'schema/template',
    word('routes/card-receipts/to/receipts/message', '0'),
  ),
  market(
    'divided-by',
    set(
      'routes/card-receipts/to/receipts/message',
      'We got {{ event.data.object.amount | divided_by }} {{ event.data.object.currency | upcase }} from you.',
    ),
    'schema/template',
    word('routes/card-receipts/to/receipts/message', 'divided_by'),
  ),
  market(
    'truncate-eighty',
    replace('outlet.yaml', 'truncate: 80', 'truncate: "eighty"'),
    'yaml/syntax',
    word('routes/payout-failures/to/ops', 'eighty"'),
  ),
  market(
    'truncate-0',
    set(
      'routes/payout-failures/to/ops/message',
      'Payout {{ event.NotificationRequestItem.pspReference }} was declined: {{ event.NotificationRequestItem.reason | truncate: 0 }}',
    ),
    'schema/template',
    word('routes/payout-failures/to/ops/message', 'truncate: 0'),
  ),
  market('addressee-buyer-mail', set('routes/orders/to/receipts/addressee', 'buyer.mail'), 'flow/undeclared-field'),
  market('addressee-buyer-phone', set('routes/orders/to/receipts/addressee', 'buyer.phone'), 'route/addressee-misfit'),
  market('addressee-id', set('routes/orders/to/receipts/addressee', 'id'), 'route/addressee-misfit'),
  market(
    'from-you',
    drop('routes/card-receipts/to/receipts/addressee'),
    'schema/invalid',
    key('routes/card-receipts/to/receipts'),
  ),
  market(
    'buyer-phon-mask',
    rename('routes/orders/to/labels/fields/buyer.phone', 'buyer.phon'),
    'flow/undeclared-field',
    key('routes/orders/to/labels/fields/buyer.phon'),
  ),
  market('buyer-phone-masked', set('routes/orders/to/labels/fields/buyer.phone', 'masked'), 'schema/invalid'),
  market(
    'buyer-phone-truncate-ip',
    set('routes/orders/to/labels/fields/buyer.phone', 'truncate-ip'),
    'route/protection-misfit',
  ),
  market(
    'address-generalise-date',
    set('routes/reports/to/score/fields/address', 'generalise-date'),
    'route/protection-misfit',
  ),
  market(
    'amount-truncate-ip-address',
    set('routes/reports/to/score/fields/amount', 'truncate-ip'),
    'route/protection-misfit',
  ),
  market(
    'list-fields',
    drop('routes/newsletter/to/list/fields/data.email'),
    'schema/invalid',
    key('routes/newsletter/to/list/fields'),
  ),
  market(
    'list-fields-data-email-keep-data-password-keep',
    set('routes/newsletter/to/list/fields/data.password', 'keep'),
    'flow/undeclared-field',
    key('routes/newsletter/to/list/fields/data.password'),
  ),
  market(
    'list-fields-data-keep',
    rename('routes/newsletter/to/list/fields/data.email', 'data'),
    'recipient/category-not-allowed',
    key('routes/newsletter/to/list/fields/data'),
  ),
  market(
    'protect-customer-email-mask',
    rename('routes/shop-orders/to/shops-chat/protect/customer.name', 'customer.email'),
    'route/protection-misfit',
    key('routes/shop-orders/to/shops-chat/protect/customer.email'),
  ),
  market(
    'protect-customer-nam-mask',
    rename('routes/shop-orders/to/shops-chat/protect/customer.name', 'customer.nam'),
    'flow/undeclared-field',
    key('routes/shop-orders/to/shops-chat/protect/customer.nam'),
  ),
  market(
    'protect-listing-text-drop',
    set('routes/judged/to/moderators/protect/listing.text', 'drop'),
    'route/protection-misfit',
  ),
  market(
    'fields-email-keep-reason-redact-email-mask',
    replace(
      'outlet.yaml',
      '{ fields: { email: keep, reason: redact } }',
      '{ fields: { email: keep, reason: redact, email: mask } }',
    ),
    'yaml/duplicate-key',
    line('outlet.yaml', 'to: { tickets: { fields: { email: keep, reason: redact, email: mask } } }'),
  ),
  market(
    'fields-email-drop-reason-drop',
    replace('outlet.yaml', '{ fields: { email: keep, reason: redact } }', '{ fields: { email: drop, reason: drop } }'),
    'route/delivers-nothing',
    key('routes/bounces/to/tickets/fields'),
  ),
  market('to-ops-message', set('routes/closing/to/ops/message', ''), 'schema/invalid'),
  market('to', drop('routes/closing/to/ops'), 'schema/invalid', key('routes/closing/to')),
])
