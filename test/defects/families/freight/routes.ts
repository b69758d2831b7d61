import { family, key, rename, set, value, word } from '../../mutation.ts'
import { freight } from './line.ts'

/** One line of the exchange for freight changed, about routes; written from the reference of the language alone. */
export const freightRoutes = family('freight-routes', [
  freight(
    'route-other-event-events-load-booked',
    set('routes/cancelled-loads/events/0', 'load.booked'),
    'flow/undeclared-field',
  ),
  freight(
    'route-source-never-gives-source-orders',
    set('routes/positions/source', 'orders'),
    'route/never-given',
    value('routes/positions/events/0'),
  ),
  freight(
    'route-activity-without-category-activity-bill',
    set('routes/positions/activity', 'bill'),
    'flow/category-outside-activity',
  ),
  freight(
    'route-activity-without-category-activity-run-platform',
    set('routes/alarms/activity', 'run-platform'),
    'flow/category-outside-activity',
  ),
  freight(
    'route-other-channel-operations',
    rename('routes/driver-replies/to/dispatchers', 'operations'),
    'recipient/category-not-allowed',
    word('routes/driver-replies/to/operations', 'event.Body'),
  ),
  freight(
    'route-other-channel-invoices',
    rename('routes/positions/to/shipper', 'invoices'),
    'recipient/category-not-allowed',
    key('routes/positions/to/invoices/fields/load'),
  ),
  freight('route-no-events-events', set('routes/long-queues/events', []), 'schema/invalid'),
])
