import { family } from '../../mutation.ts'
import { sow } from './sow.ts'

/** Conditions, messages and fields of routes. */
export const recruitingRoutes2 = family('recruiting-routes-2', [
  sow('never-so-12', 'router', 'event.data.amount > 0.0', 'event.data.amount < 0.0', 'route/never-true'),
  sow('inverted-test-invoices-go-to-the', 'router', 'event.livemode &&', '!event.livemode &&', 'yaml/syntax'),
  sow(
    'the-ceiling-does-not-let-the',
    'router',
    'data.name: keep',
    'data.email: keep',
    'recipient/category-not-allowed',
  ),
  sow('no-such-field-7', 'router', 'data.currency: keep', 'data.curency: keep', 'flow/undeclared-field'),
])
