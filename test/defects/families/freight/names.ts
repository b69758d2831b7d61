import { absent, drop, family, key, rename, replace, set, value, word } from '../../mutation.ts'
import { freight } from './line.ts'

/** One line of the exchange for freight changed, about names and keys; written from the reference of the language alone. */
export const freightNames = family('freight-names', [
  freight('ref-typo-events-truck-positions', set('routes/positions/events/0', 'truck.positions'), 'ref/unresolved'),
  freight(
    'ref-typo-activity-watch-incident',
    set('routes/driver-replies/activity', 'watch-incident'),
    'ref/unresolved',
  ),
  freight(
    'ref-typo-planer',
    rename('routes/positions/to/planner', 'planer'),
    'ref/unresolved',
    key('routes/positions/to/planer'),
  ),
  freight('ref-typo-events-invoice-paid', set('routes/settled-invoices/events/0', 'invoice.paid'), 'ref/unresolved'),
  freight(
    'key-typo-mesage-a-driver',
    rename('routes/driver-replies/to/dispatchers/message', 'mesage'),
    'schema/unknown-key',
    key('routes/driver-replies/to/dispatchers/mesage'),
  ),
  freight('key-absent', drop('routes/long-queues/source'), 'schema/invalid', absent('routes/long-queues/source')),
  freight(
    'ref-typo-position-truck-positon',
    set('sources/telematics/type/values/position', 'truck.positon'),
    'ref/unresolved',
  ),
  freight(
    'ref-typo-customers-redact-erase-contact-mail-customer-email',
    replace(
      'sources.yaml',
      'customers/redact: { erase: { contact.email: customer.email } }',
      'customers/redact: { erase: { contact.mail: customer.email } }',
    ),
    'ref/unresolved',
    word('sources/orders/requests', 'contact.mail'),
  ),
  freight(
    'ref-typo-street-type-string-maxlength-200-x-category',
    set('events/load.booked/schema/$defs/address/properties/street/x-category', 'contact.adress'),
    'ref/unresolved',
  ),
  freight(
    'key-absent-2',
    drop('channels/invoices/http/mtls/key'),
    'schema/invalid',
    absent('channels/invoices/http/mtls/key'),
  ),
  freight(
    'key-absent-3',
    drop('channels/dispatchers/slack/conversation'),
    'schema/invalid',
    key('channels/dispatchers/slack/token'),
  ),
  freight('key-absent-4', drop('channels/invoices/recipient'), 'schema/invalid', absent('channels/invoices/recipient')),
  freight(
    'key-typo-auditt',
    rename('router/stores/audit', 'auditt'),
    'schema/unknown-key',
    key('router/stores/auditt'),
  ),
  freight(
    'ref-typo-requests-activity-account-for-retention-leger',
    set('router/stores/requests/retention', 'leger'),
    'ref/unresolved',
  ),
  freight('name-form-project-name-vracht-plein', set('project/name', 'vracht plein'), 'schema/invalid'),
  freight(
    'key-absent-5',
    drop('retention/positions/why'),
    'retention/no-justification',
    absent('retention/positions/why'),
  ),
  freight('ref-typo-postions', rename('retention/positions', 'postions'), 'ref/unresolved', key('retention/postions')),
  freight(
    'ref-unknown-onward-wayfold-maps',
    set('recipients/route-planner/onward', ['wayfold-maps']),
    'ref/unresolved',
    value('recipients/route-planner/onward/0'),
  ),
  freight(
    'ref-self-onward-route-planner',
    set('recipients/route-planner/onward', ['route-planner']),
    'recipient/onward-unknown',
    value('recipients/route-planner/onward/0'),
  ),
  freight('ref-typo-retention-alert', set('activities/watch-incidents/retention', 'alert'), 'ref/unresolved'),
  freight(
    'ref-typo-ops-discord-event-meta',
    set('activities/watch-incidents/recipients/ops-discord/0', 'event.meta'),
    'ref/unresolved',
  ),
  freight(
    'ref-typo-lawfulbasis-running-savely',
    set('activities/run-platform/lawfulBasis', 'running-savely'),
    'ref/unresolved',
  ),
  freight(
    'ref-unknown-kind-cookie-setby-google-class-analytics',
    replace('promises.yaml', 'kind: cookie, class: analytics', 'kind: cookie, setBy: google, class: analytics'),
    'ref/unresolved',
    value('trackers/visits/setBy'),
  ),
  freight(
    'ref-typo-control-ingress-verify',
    set('commitments/senders-known/control', 'ingress.verify'),
    'build/not-enforced',
  ),
  freight(
    'ref-typo-rule-transfer-country-unkown',
    set('exceptions/shipper-country/rule', 'transfer/country-unkown'),
    'exception/unknown-target',
  ),
  freight(
    'ref-typo-target-recipients-shipper-sytem',
    set('exceptions/shipper-country/target', 'recipients.shipper-sytem'),
    'exception/unknown-target',
    word('exceptions/shipper-country/target', 'shipper-sytem'),
  ),
  freight(
    'ref-typo-control-journal-encryption-dpv',
    set('measures/at-rest/control', 'journal.encryption'),
    'build/not-enforced',
  ),
])
