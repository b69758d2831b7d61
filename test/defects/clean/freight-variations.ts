import { drop, type Edit, replace, set } from '../mutation.ts'

/** The exchange for freight, said otherwise and as sound. */
export const freightVariations: Readonly<Record<string, readonly Edit[]>> = {
  'condition-narrower': [set('routes/long-queues/when', 'event.length > 250')],
  'condition-narrower-2': [set('routes/positions/when', 'event.speed >= 5.0 && event.speed < 150.0')],
  'condition-has': [set('routes/positions/when', 'has(event.speed) && event.speed >= 5.0')],
  'condition-split-or': [
    set('routes/booked-loads/when', '(event.status == "booked" || event.status == "express") && event.pallets >= 1'),
  ],
  'condition-not': [set('routes/confirm-booking/when', 'event.status == "booked" && event.hazardous == false')],
  'condition-quotes': [set('routes/cancelled-loads/when', "event.reason != 'weather'")],
  'condition-startswith': [set('routes/long-queues/when', 'event.length > 100 && event.queue.startsWith("loads")')],
  'condition-matches': [set('routes/long-queues/when', 'event.length > 100 && event.queue.matches("^loads-[0-9]+$")')],
  'condition-size': [
    set(
      'routes/booked-loads/when',
      'event.status in ["booked", "express"] && event.pallets >= 1 || event.lines.size() > 2',
    ),
  ],
  'condition-exists': [
    set('routes/booked-loads/when', 'event.status in ["booked", "express"] && event.lines.exists(l, l.quantity > 10)'),
  ],
  'condition-deleted': [drop('routes/long-queues/when')],
  'condition-time': [
    set('routes/long-queues/when', 'event.length > 100 && timestamp(event.since) > timestamp("2026-01-01T00:00:00Z")'),
  ],
  'condition-unequal-many': [
    set('routes/cancelled-loads/when', 'event.reason != "weather" && event.reason != "other"'),
  ],
  'condition-parentheses': [
    set('routes/settled-invoices/when', '(event.livemode) && (event.data.object.amount_due > 0)'),
  ],
  'message-text': [set('routes/driver-replies/to/dispatchers/message', 'Reply of a driver - {{ event.Body }}')],
  'message-filter': [
    set('routes/driver-replies/to/dispatchers/message', 'A driver replied: {{ event.Body | truncate: 200 }}'),
  ],
  'message-if': [
    set(
      'routes/long-queues/to/operations/message',
      'Queue {{ event.queue }} holds {{ event.length }}{% if event.since %} since {{ event.since }}{% endif %}',
    ),
  ],
  'message-block': [set('routes/driver-replies/to/dispatchers/message', 'A driver replied:\n{{ event.Body }}')],
  'message-default': [
    set(
      'routes/alarms/to/dispatchers/message',
      '[{{ event.severity }}] {{ event.driver.name }}: {{ event.text }} ({{ event.at | default: event.id }})',
    ),
  ],
  'fields-order': [
    replace(
      'routes.yaml',
      'fields: { load: keep, at: keep, lat: keep, lon: keep }',
      'fields: { lon: keep, lat: keep, at: keep, load: keep }',
    ),
  ],
  'fields-fewer': [drop('routes/positions/to/shipper/fields/at')],
  'fields-stronger': [set('routes/booked-loads/to/shipper/fields/customer.name', 'redact')],
  'fields-drop-one': [set('routes/booked-loads/to/shipper/fields/shipping_address.street', 'drop')],
  'yaml-comment': [
    replace(
      'routes.yaml',
      '    when: event.length > 100',
      '    # A hundred is what a queue holds on a busy morning.\n    when: event.length > 100',
    ),
  ],
  'yaml-quoted': [replace('routes.yaml', 'source: queue-monitor', 'source: "queue-monitor"')],
  'yaml-flow': [replace('routes.yaml', '    events: [queue.long]', '    events:\n      - queue.long')],
  'yaml-anchor': [
    replace(
      'events/trucks.yaml',
      'at: { type: string, maxLength: 40, x-category: event.metadata }\n        box: { type: string, maxLength: 60, x-category: technical.device }\n        lat',
      'at: &time { type: string, maxLength: 40, x-category: event.metadata }\n        box: { type: string, maxLength: 60, x-category: technical.device }\n        lat',
    ),
    replace(
      'events/trucks.yaml',
      'at: { type: string, maxLength: 40, x-category: event.metadata }\n        text',
      'at: *time\n        text',
    ),
  ],
  'yaml-keys-swapped': [
    replace(
      'routes.yaml',
      '    activity: watch-incidents\n    source: replies\n',
      '    source: replies\n    activity: watch-incidents\n',
    ),
  ],
  'order-by-person-key': [set('routes/positions/orderBy', 'driver.phone')],
  'order-gone': [drop('routes/positions/orderBy')],
  'source-path': [set('sources/queue-monitor/http/path', '/hooks/queue')],
  'source-tolerance': [set('sources/telematics/http/verify/tolerance', 'PT1M')],
  'source-sha256': [set('sources/telematics/http/verify/algorithm', 'sha256')],
  'source-default-left-out': [drop('sources/payments/http/verify/tolerance')],
  'source-own-header-name': [set('sources/telematics/http/verify/header', 'x-hauler-signature')],
  'source-prefix-gone': [drop('sources/telematics/http/verify/prefix')],
  'source-otherwise': [set('sources/telematics/type/otherwise', 'drop')],
  'source-dedupe-body': [drop('sources/replies/dedupe/path'), set('sources/replies/dedupe/body', true)],
  'event-optional-field': [
    replace(
      'events/loads.yaml',
      '        hazardous: {',
      '        cooled: { type: boolean, x-category: none }\n        hazardous: {',
    ),
  ],
  'event-enum-more': [
    set('events/load.booked/schema/properties/status/enum', ['open', 'booked', 'express', 'delayed']),
  ],
  'event-longer': [set('events/load.booked/schema/properties/note/maxLength', 4000)],
  'event-description': [
    replace('events/loads.yaml', 'weight: { type: number', 'weight: { description: In kilograms, type: number'),
  ],
  'event-required-more': [set('events/truck.alarm/schema/required', ['id', 'kind', 'severity', 'at', 'driver'])],
  'event-unit-interval': [set('events/truck.position/schema/properties/speed/maximum', 250)],
  'channel-retry': [set('channels/shipper/retry/schedule', ['PT30S', 'PT5M', 'PT1H', 'PT6H', 'PT12H'])],
  'channel-rate': [set('channels/planner/limits/rate', '3000/min')],
  'channel-path': [set('channels/planner/http/url', 'https://api.wayfold.example/v3/positions')],
  'channel-limits-gone': [drop('channels/operations/limits')],
  'channel-subject': [set('channels/confirmation-mail/email/subject', 'We have booked your load')],
  'router-replicas': [set('router/journal/replicas', 2)],
  'router-limits': [set('router/limits/body', '1MiB')],
  'router-egress': [set('router/egress', 'networkPolicy')],
  'router-telemetry-gone': [drop('router/telemetry')],
  'period-same': [set('retention/site-figures/for', 'P1Y1M')],
  'period-same-2': [set('retention/redeliveries/for', 'PT192H')],
  'period-shorter': [set('retention/positions/for', 'P5D')],
  'period-shorter-2': [set('retention/load-events/byPlan/fleet', 'P60D')],
  'tracker-shorter': [set('trackers/visits/lifetime', 'P3M')],
  'promise-stricter': [
    set(
      'commitments/positions-two-weeks/assert/must',
      'flow.retention.maxDays <= 14 && flow.retention.onExpiry == "erase"',
    ),
  ],
  'rule-severity': [set('rules/mails-masked-to-shippers/severity', 'warning')],
  'recipient-title': [set('recipients/route-planner/title', 'Wayfold arrival estimates')],
  'recipient-host': [set('recipients/route-planner/hosts/0', '*.wayfold.example')],
  'date-renewed': [set('recipients/deltahost/diligence/date', '2026-09-10')],
}
