import { codes, days, last, type NameRule, rule, whole, word } from './name-rule.ts'

/** Names of the event itself; tried last. */
export const eventNames: readonly NameRule[] = [
  rule('payment.invoice', word('invoice'), 'named like an invoice', days),
  rule(
    'payment.transaction',
    last(
      'revenue|payment_(method|type)|amount|(order|invoice|payment|basket|cart)_sum|total|subtotal|price|balance|currency(_code)?|price_(net|gross)|(net|gross)_(price|total)|tax|discount|fee|tip|refund|amount_\\w+|total_(?!score|count|points|time|pages|items|results|duration|size|weight|volume|height|width|length|quantity|units|distance|area|calls|hours|minutes|seconds|records)\\w+|\\w+_total',
    ),
    'named like a payment',
    codes,
  ),
  rule(
    'payment.transaction',
    last('paid|premium|rent|(?<!battery_|last_|dis|re)charge|installment|down_payment'),
    'named like a payment',
    ['number'],
  ),
  rule(
    'account.subscription',
    last('(?<!meal_)plan|subscription|tier|membership(_(type|level|tier))?'),
    'named like a plan',
  ),
  rule('event.metadata', last('at|timestamp|time|date|created|updated|expires|ts'), 'named like a time', days),
  rule(
    'event.metadata',
    last('id|uuid|guid|sid|node_id|sha|ref|event|event_type|event_name|type|action|status|state|version|kind|object'),
    'named like a type or identifier',
    codes,
  ),
  rule(
    'event.metadata',
    whole(
      'number|(\\w+_)?(order|issue|build|sequence|line|tracking|confirmation|page|version|serial|pull_request)_number',
    ),
    'named like a number of the event',
    codes,
  ),
]
