import { absent, drop, family, key, line, replace, set } from '../../mutation.ts'
import { freight } from './line.ts'

/** One line of the exchange for freight changed, about the form of what is written; written from the reference of the language alone. */
export const freightForms = family('freight-forms', [
  freight(
    'yaml-indent-when-event-length',
    replace('routes.yaml', '    when: event.length', '   when: event.length'),
    'yaml/syntax',
    line('routes.yaml', 'when: event.length > 100'),
  ),
  freight(
    'yaml-tab-when-event-length',
    replace('routes.yaml', '    when: event.length', '	when: event.length'),
    'yaml/syntax',
    line('routes.yaml', 'when: event.length > 100'),
  ),
  freight('type-list-events-load-cancelled', set('routes/cancelled-loads/events', 'load.cancelled'), 'schema/invalid'),
  freight('type-text-number-answer-status-200', set('sources/replies/answer/status', '200'), 'schema/invalid'),
  freight('type-boolean-text-probe-plain-yes', set('sources/queue-monitor/http/probe/plain', 'yes'), 'schema/invalid'),
  freight(
    'type-text-number-currency-type-string-minlength-3',
    set('events/invoice.settled/schema/properties/data/properties/object/properties/currency/minLength', '3'),
    'schema/invalid',
  ),
  freight(
    'list-duplicate-enum-invoice-paid-invoice-paid',
    set('events/invoice.settled/schema/properties/type/enum/1', 'invoice.paid'),
    'event/never-valid',
  ),
  freight('type-text-number-x-account-4711', set('channels/planner/http/headers/x-account', 4711), 'schema/invalid'),
  freight('type-text-number-inflight-4', set('channels/shipper/limits/inFlight', '4'), 'schema/invalid'),
  freight(
    'type-number-text-phonenumberid-104567890123456',
    set('channels/arrival-whatsapp/whatsapp/phoneNumberId', 104567890123456),
    'schema/invalid',
  ),
  freight(
    'yaml-duplicate-dispatchers',
    replace('channels.yaml', '  operations:\n', '  dispatchers:\n'),
    'ref/unresolved',
    key('routes/long-queues/to/operations'),
  ),
  freight('type-text-number-replicas-3', set('router/journal/replicas', '3'), 'schema/invalid'),
  freight('type-number-replicas-2-5', set('router/journal/replicas', 2.5), 'schema/invalid'),
  freight('number-absurd-minimumage-180', set('organisation/minimumAge', 180), 'schema/invalid'),
  freight('type-text-number-minimumage-18', set('organisation/minimumAge', '18'), 'schema/invalid'),
  freight(
    'yaml-duplicate-deployment-compose',
    replace('bylaw.yaml', 'deployment: kubernetes', 'deployment: kubernetes\n  deployment: compose'),
    'yaml/duplicate-key',
    line('bylaw.yaml', 'deployment: compose'),
  ),
  freight(
    'yaml-quote-egress-cilium',
    replace('bylaw.yaml', 'egress: cilium', 'egress: "cilium '),
    'yaml/syntax',
    line('bylaw.yaml', 'egress: "cilium'),
  ),
  freight(
    'yaml-duplicate-for-p14d',
    replace('retention.yaml', '    for: P7D\n', '    for: P7D\n    for: P14D\n'),
    'yaml/duplicate-key',
    line('retention.yaml', 'for: P14D'),
  ),
  freight('type-list-stored-us', set('recipients/route-planner/stored', 'US'), 'schema/invalid'),
  freight(
    'form-plain-form-plain',
    set('activities/manage-accounts/data/secret.password/form', 'plain'),
    'security/secret-plain',
  ),
  freight(
    'form-plain',
    drop('activities/manage-accounts/data/secret.password/form'),
    'security/secret-plain',
    absent('activities/manage-accounts/data/secret.password/form'),
  ),
  freight(
    'form-plain-form-plain-2',
    set('activities/manage-accounts/data/secret.token/form', 'plain'),
    'security/secret-plain',
  ),
  freight('type-boolean-text-automateddecisions-no', set('activities/bill/automatedDecisions', 'no'), 'schema/invalid'),
  freight(
    'type-boolean-text-contact-email-source-person-required-yes',
    set('activities/manage-accounts/data/contact.email/required', 'yes'),
    'schema/invalid',
  ),
  freight(
    'subjects-none-datasubjects',
    set('activities/count-visits/dataSubjects', []),
    'fact/missing',
    key('activities/count-visits/dataSubjects'),
  ),
  freight(
    'list-duplicate-contact-email-contact-phone-location-precise-location',
    set('activities/follow-loads/recipients/shipper-system/6', 'location.precise'),
    'schema/invalid',
  ),
  freight('number-zero-version-0', set('notices/privacy/version', 0), 'schema/invalid'),
  freight('type-text-number-version-2', set('notices/privacy/version', '2'), 'schema/invalid'),
  freight(
    'subject-class-audience-shippers-driver-consignees-site-visitors',
    set('notices/privacy/audience/1', 'driver'),
    'ref/unresolved',
  ),
  freight('subject-class-party-driver', set('lawfulBases/driver-agreement/party/0', 'driver'), 'ref/unresolved'),
])
