import { family, line, replace, set, value, word } from '../../mutation.ts'
import { market } from './line.ts'

/** One line of the marketplace changed, about routes; written from the reference of the language alone. */
export const marketRoutes1 = family('market-routes-1', [
  market(
    'activity-handle-order-source-market-events-order-placed-when',
    set('routes/orders/activity', 'handle-order'),
    'ref/unresolved',
  ),
  market('source-sendgird', set('routes/bounces/source', 'sendgird'), 'ref/unresolved'),
  market(
    'events-payment-refund',
    set('routes/refunds/events', ['payment.refund']),
    'ref/unresolved',
    value('routes/refunds/events/0'),
  ),
  market(
    'events-payout-declined',
    set('routes/refunds/events', ['payout.declined']),
    'route/never-given',
    value('routes/refunds/events/0'),
  ),
  market('source-desk', set('routes/texts/source', 'desk'), 'route/never-given', value('routes/texts/events/0')),
  market(
    'event-totl-0-0-event-lines-size-0',
    set('routes/orders/when', 'event.totl > 0.0 && event.lines.size() > 0'),
    'flow/undeclared-field',
    word('routes/orders/when', 'event.totl'),
  ),
  market(
    'event-total-0-event-lines-size-0',
    set('routes/orders/when', 'event.total > "0" && event.lines.size() > 0'),
    'schema/condition',
    word('routes/orders/when', '"0"'),
  ),
  market(
    'event-total-200000-0-event-lines-size-0',
    set('routes/orders/when', 'event.total > 200000.0 && event.lines.size() > 0'),
    'route/never-true',
    word('routes/orders/when', 'event.total > 200000.0'),
  ),
  market(
    'event-total-0-0-event-lines-size-0',
    set('routes/orders/when', 'event.total > 0.0 && event.lines.size > 0'),
    'flow/undeclared-field',
    word('routes/orders/when', 'event.lines.size'),
  ),
  market(
    'event-total-0-0-event-lines-size-0-2',
    set('routes/orders/when', 'event.total > 0.0 & event.lines.size() > 0'),
    'schema/condition',
    word('routes/orders/when', '&'),
  ),
  market(
    'events-total-0-0-event-lines-size-0',
    set('routes/orders/when', 'events.total > 0.0 && event.lines.size() > 0'),
    'schema/condition',
    word('routes/orders/when', 'events'),
  ),
  market(
    'event-total-0-0-event-lines-size-60',
    set('routes/orders/when', 'event.total > 0.0 && event.lines.size() > 60'),
    'route/never-true',
    word('routes/orders/when', 'event.lines.size() > 60'),
  ),
  market(
    'event-express-true',
    replace('outlet.yaml', 'event.express == true', 'event.express = true'),
    'schema/condition',
    line('outlet.yaml', 'when: event.total >= 5000.0 && has(event.express) && event.express = true'),
  ),
  market(
    'has-express-event-express-true',
    set('routes/big-orders/when', 'event.total >= 5000.0 && has(express) && event.express == true'),
    'schema/condition',
    word('routes/big-orders/when', 'express'),
  ),
  market(
    'event-express-true-2',
    set('routes/big-orders/when', 'event.total >= 5000.0 && has(event.express) && event.express == "true"'),
    'schema/condition',
    word('routes/big-orders/when', '"true"'),
  ),
  market(
    'currency-in-eur-gbp',
    set(
      'routes/card-receipts/when',
      'has(event.data.object.receipt_email) && event.data.object.amount > 0 && event.data.object.currency in ["EUR", "GBP"]',
    ),
    'schema/condition',
    word('routes/card-receipts/when', '"EUR"'),
  ),
  market(
    'currency-in-eur-chf',
    set(
      'routes/card-receipts/when',
      'has(event.data.object.receipt_email) && event.data.object.amount > 0 && event.data.object.currency in ["eur", "chf"]',
    ),
    'schema/condition',
    word('routes/card-receipts/when', '"chf"'),
  ),
  market(
    'success-true',
    set('routes/payouts/when', 'event.NotificationRequestItem.success == "True"'),
    'schema/condition',
    word('routes/payouts/when', '"True"'),
  ),
  market(
    'success-true-2',
    set('routes/payouts/when', 'event.NotificationRequestItem.success == true'),
    'schema/condition',
    word('routes/payouts/when', 'true'),
  ),
  market(
    'event-data-newsletter-true-timestamp-event-data-agreed',
    set(
      'routes/newsletter/when',
      'event.data.newsletter == true && timestamp(event.data.agreed) > timestamp("2026-01-01T00:00:00Z")',
    ),
    'flow/undeclared-field',
    word('routes/newsletter/when', 'event.data.agreed'),
  ),
  market(
    'timestamp-2026-13-01t00-00-00z',
    set(
      'routes/newsletter/when',
      'event.data.newsletter == true && timestamp(event.data.agreed_at) > timestamp("2026-13-01T00:00:00Z")',
    ),
    'schema/condition',
    word('routes/newsletter/when', '"2026-13-01T00:00:00Z"'),
  ),
  market(
    'timestamp-2026-01-01',
    set(
      'routes/newsletter/when',
      'event.data.newsletter == true && timestamp(event.data.agreed_at) > timestamp("2026-01-01")',
    ),
    'schema/condition',
    word('routes/newsletter/when', '"2026-01-01"'),
  ),
  market(
    'p-startwith-https',
    set('routes/judged/when', 'event.verdict != "keep" && event.listing.pictures.exists(p, p.startWith("https://"))'),
    'schema/condition',
    word('routes/judged/when', 'startWith'),
  ),
  market(
    'event-listing-pictures-exist-p',
    set('routes/judged/when', 'event.verdict != "keep" && event.listing.pictures.exist(p, p.startsWith("https://"))'),
    'schema/condition',
    word('routes/judged/when', 'exist'),
  ),
  market(
    'event-verdict-kept',
    set('routes/judged/when', 'event.verdict != "kept" && event.listing.pictures.exists(p, p.startsWith("https://"))'),
    'schema/condition',
    word('routes/judged/when', '"kept"'),
  ),
  market(
    'event-startswith-https',
    replace('outlet.yaml', 'p.startsWith("https://")', 'event.startsWith("https://")'),
    'schema/condition',
    line(
      'outlet.yaml',
      'when: event.verdict != "keep" && event.listing.pictures.exists(p, event.startsWith("https://"))',
    ),
  ),
  market(
    'event-weight-10',
    set('routes/reports/when', 'event.weight > 10 && event.reason in ["fraud", "stolen"]'),
    'route/never-true',
    word('routes/reports/when', 'event.weight > 10'),
  ),
  market(
    'event-reason-in-fraud-stole',
    set('routes/reports/when', 'event.weight >= 3 && event.reason in ["fraud", "stole"]'),
    'schema/condition',
    word('routes/reports/when', '"stole"'),
  ),
  market(
    'event-reason-fraud-event-reason-stolen',
    set('routes/reports/when', 'event.weight >= 3 && event.reason == "fraud" && event.reason == "stolen"'),
    'route/never-true',
    word('routes/reports/when', 'event.reason == "stolen"'),
  ),
  market(
    'matches-a-z0-9-4-20',
    set('routes/stolen/when', 'event.serial.matches("^[A-Z0-9{4,20}$") && event.tags.all(t, t != "accessory")'),
    'schema/condition',
    word('routes/stolen/when', '"^[A-Z0-9{4,20}$"'),
  ),
  market(
    'matches-a-z0-9',
    set('routes/stolen/when', 'event.serial.matches("^([A-Z0-9]+)+$") && event.tags.all(t, t != "accessory")'),
    'schema/condition',
    word('routes/stolen/when', '"^([A-Z0-9]+)+$"'),
  ),
  market(
    'tag-accessory',
    replace('outlet.yaml', 't != "accessory"', 'tag != "accessory"'),
    'schema/condition',
    line('outlet.yaml', 'when: event.serial.matches("^[A-Z0-9]{4,20}$") && event.tags.all(t, tag != "accessory")'),
  ),
  market(
    'event-status-return-event-attempt-2',
    set('routes/scans/when', 'event.status == "return" || event.attempt > 2'),
    'schema/condition',
    word('routes/scans/when', '"return"'),
  ),
  market(
    'event-status-returned-event-attempt-1',
    set('routes/scans/when', 'event.status == "returned" || event.attempt >= 1'),
    'route/always-true',
  ),
  market(
    'event-status-returned-or-event-attempt-2',
    set('routes/scans/when', 'event.status == "returned" or event.attempt > 2'),
    'schema/condition',
    word('routes/scans/when', 'or'),
  ),
  market(
    'event-attempts-2',
    set('routes/scans/when', 'event.status == "returned" || event.attempts > 2'),
    'flow/undeclared-field',
    word('routes/scans/when', 'event.attempts'),
  ),
  market('event-value-0-0', set('routes/lost/when', 'event.value < 0.0'), 'route/never-true'),
  market(
    'event-value-100-0',
    set('routes/lost/when', 'event.value > 100,0'),
    'schema/condition',
    word('routes/lost/when', ','),
  ),
])
