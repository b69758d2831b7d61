import { type Edit, replace } from '../mutation.ts'

/** The shop, said otherwise and as sound. */
export const shopVariations: Readonly<Record<string, readonly Edit[]>> = {
  'sources-pt3m': [replace('sources.yaml', 'PT10M', 'PT3M')],
  'sources-in-newsletters': [replace('sources.yaml', '/in/klaviyo', '/in/newsletters')],
  'sources-dealers-tenant-v1-stock': [replace('sources.yaml', '"/in/{tenant}/stock"', '/dealers/{tenant}/v1/stock')],
  'sources-klaviyo-webhook': [replace('sources.yaml', 'klaviyo-webhook', 'klaviyo.webhook')],
  'sources-x-trekpost-signature': [replace('sources.yaml', 'x-trekpost-signature', 'X-Trekpost-Signature')],
  'sources-x-shopify-event-id': [replace('sources.yaml', 'x-shopify-webhook-id', 'x-shopify-event-id')],
  'sources-body-true': [replace('sources.yaml', 'path: MessageSid', 'body: true')],
  'sources-shop-data-request': [replace('sources.yaml', 'customers/data_request:', 'shop/data_request:')],
  'sources-204': [replace('sources.yaml', '200, contentType: text/xml, body: <Response/>', '204')],
  'sources-shop-order': [replace('sources.yaml', 'shop.order, orders/updated: shop.order', 'shop.order')],
  'sources-challenge': [replace('sources.yaml', 'plain: true, challenge:', 'challenge:')],
  'sources-orders-paid': [replace('sources.yaml', 'orders/create:', 'orders/paid:')],
  'events-name-type-string-null-maxlength-40': [
    replace(
      'events.yaml',
      'name: { type: string, maxLength: 40, x-category:',
      'name: { type: [string, "null"], maxLength: 40, x-category:',
    ),
  ],
  'events-authorized-paid-partially-refunded-refunded': [
    replace('events.yaml', ' paid, refunded', ' authorized, paid, partially_refunded, refunded'),
  ],
  // Shopify sends an order again when it changes, under the same id.
  'routes-orders-by-their-id': [replace('routes.yaml', 'orderBy: customer.email', 'orderBy: id')],
  'events-gbp-sek': [replace('events.yaml', 'gbp', 'gbp, sek')],
  'events-minimum-0-001-maximum': [replace('events.yaml', 'minimum: 0, maximum:', 'minimum: 0.001, maximum:')],
  'events-class': [replace('events.yaml', 'linkedBy: [shopify], class:', 'class:')],
  'events-type-string-minlength-4-maxlength-20': [
    replace(
      'events.yaml',
      'type: string, maxLength: 20, x-category: contact.address',
      'type: string, minLength: 4, maxLength: 20, x-category: contact.address',
    ),
  ],
  'events-1': [replace('events.yaml', '1, maximum: 1000', '1')],
  'events-city-country-code': [replace('events.yaml', '[city', '[city, country_code')],
  'events-count-type-integer-null-minimum-0': [
    replace(
      'events.yaml',
      'count: { type: integer, minimum: 0, x-category:',
      'count: { type: [integer, "null"], minimum: 0, x-category:',
    ),
  ],
  'channels-https-api-stapel-example-443-v2': [
    replace(
      'channels.yaml',
      'https://api.stapel.example/v2/orders',
      'https://api.stapel.example:443/v2/orders?customer=veldkamp',
    ),
  ],
  'channels-https-api-stapel-example': [
    replace('channels.yaml', 'https://api.stapel.example/v2/orders', 'https://api.stapel.example'),
  ],
  'channels-pt1h-pt6h-p1d': [replace('channels.yaml', 'PT1H', 'PT1H, PT6H, P1D')],
  'channels-1000-min-inflight-20': [replace('channels.yaml', '20/s, inFlight: 6', '1000/min, inFlight: 20')],
  'channels-language-pt-br-parameters': [
    replace('channels.yaml', 'language: nl, parameters:', 'language: pt_BR, parameters:'),
  ],
  'channels-smtps-smtp-duif-example-465': [
    replace('channels.yaml', 'smtps://smtp.duif.example', 'smtps://smtp.duif.example:465'),
  ],
  'channels-orders-web-mail-veldkamp-example': [
    replace('channels.yaml', 'Veldkamp <orders@veldkamp.example>', 'orders+web@mail.veldkamp.example'),
  ],
  'channels-g0400500600': [replace('channels.yaml', 'C0400500600', 'G0400500600')],
  'channels-v23-0': [replace('channels.yaml', 'v24.0', 'v23.0')],
  'routes-financial-status-in-paid-refunded': [
    replace(
      'routes.yaml',
      'event.financial_status == "paid" && !event.test',
      '\'event.financial_status in ["paid", "refunded"]\'',
    ),
  ],
  'routes-financial-status-voided-financial-status-pending': [
    replace(
      'routes.yaml',
      'event.financial_status == "paid" && !event.test',
      '\'event.financial_status != "voided" && event.financial_status != "pending"\'',
    ),
  ],
  'routes-has-note-note-null-note-size': [
    replace(
      'routes.yaml',
      'event.financial_status == "paid" && !event.test',
      "'has(event.note) && event.note != null && event.note.size() > 10'",
    ),
  ],
  'routes-timestamp-created-at-getdayofweek-europe-amsterdam': [
    replace(
      'routes.yaml',
      'event.financial_status == "paid" && !event.test',
      '\'timestamp(event.created_at).getDayOfWeek("Europe/Amsterdam") in [0, 6]\'',
    ),
  ],
  'routes-line-items-exists-i-i-quantity': [
    replace(
      'routes.yaml',
      'event.financial_status == "paid" && !event.test',
      '\'event.line_items.exists(i, i.quantity > 10 && i.sku.startsWith("TENT"))\'',
    ),
  ],
  'routes-double-total-price-100-0': [
    replace('routes.yaml', 'event.financial_status == "paid" && !event.test', "'double(event.total_price) >= 100.0'"),
  ],
  'routes-shipping-address-country-code-nl-line': [
    replace(
      'routes.yaml',
      'event.financial_status == "paid" && !event.test',
      '\'event.shipping_address.country_code != "NL" || event.line_items.size() > 3\'',
    ),
  ],
  'routes-customer-email-endswith-veldkamp-example-false': [
    replace(
      'routes.yaml',
      'event.financial_status == "paid" && !event.test',
      '\'event.customer.email.endsWith("@veldkamp.example") == false\'',
    ),
  ],
  'routes-name-matches-0-9': [
    replace('routes.yaml', 'event.financial_status == "paid" && !event.test', '\'event.name.matches("^#[0-9]+$")\''),
  ],
  'routes-financial-status-in-voided-has-customer': [
    replace(
      'routes.yaml',
      'event.financial_status == "paid" && !event.test',
      '\'!(event.financial_status in ["voided"]) && (has(event.customer.phone) || event.test == false)\'',
    ),
  ],
  'routes-orderby-addressee-phone': [replace('routes.yaml', 'orderBy: tracking', 'orderBy: addressee.phone')],
  'routes-keep': [replace('routes.yaml', 'redact', 'keep')],
  'routes-created-at-generalise-date': [replace('routes.yaml', 'created_at: keep', 'created_at: generalise-date')],
  'routes-refund-id-of-order-order-id': [
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund {{ event.id }} of order {{ event.order_id }}{% unless event.restock %} (not back){% endunless %}'",
    ),
  ],
  'routes-refund-of-order-id-at-created': [
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of {{ event.order_id }} at {{ event.created_at | date: "%H:%M, %d.%m.%Y" }}\'',
    ),
  ],
  'routes-if-restock-true-back-else-not': [
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'{% if event.restock == true %}Back{% else %}Not back{% endif %}: {{ event.order_id }}'",
    ),
  ],
  'routes-data-object-amount-divided-by-100': [
    replace(
      'routes.yaml',
      'event.data.object.amount }} {{ event.data.object.currency',
      'event.data.object.amount | divided_by: 100.0 | round: 2 }} {{ event.data.object.currency',
    ),
  ],
  'routes-for-item-in-line-items-limit': [
    replace(
      'routes.yaml',
      '{ event.line_items | size }} lines',
      '% for item in event.line_items limit: 5 %}{{ forloop.index }}. {{ item.sku }} {% endfor %}',
    ),
  ],
  'routes-map-sku-uniq-join': [replace('routes.yaml', 'size }} lines', 'map: \\"sku\\" | uniq | join: \\", \\" }}')],
  'recipients-api-bericht-example-443': [
    replace('recipients.yaml', 'api.bericht.example', '"api.bericht.example:443"'),
  ],
  'company-512kib': [replace('company.yaml', '1MiB', '512KiB')],
  'company-8': [replace('company.yaml', '16', '8')],
  'company-replicas-5': [replace('company.yaml', 'replicas: 2', 'replicas: 5')],
  'company-networkpolicy': [replace('company.yaml', 'cilium', 'networkPolicy')],
  'company-p14d': [replace('company.yaml', 'P8D', 'P14D')],
}
