import { family, line, replace, set, value, word } from '../../mutation.ts'
import { freight } from './line.ts'

/** One line of the exchange for freight changed, about words of which the language has a few; written from the reference of the language alone. */
export const freightWords = family('freight-words', [
  freight('enum-typo-scheme-shopfy', set('sources/orders/http/verify/scheme', 'shopfy'), 'schema/invalid'),
  freight('enum-unknown-algorithm-md5', set('sources/telematics/http/verify/algorithm', 'md5'), 'schema/invalid'),
  freight(
    'enum-unknown-encoding-base64url',
    set('sources/telematics/http/verify/encoding', 'base64url'),
    'schema/invalid',
  ),
  freight('enum-unknown-unit-min', set('sources/telematics/http/verify/unit', 'min'), 'schema/invalid'),
  freight('enum-unknown-otherwise-ignore', set('sources/telematics/type/otherwise', 'ignore'), 'schema/invalid'),
  freight(
    'enum-typo-shop-redact-erase-tenants',
    replace('sources.yaml', 'shop/redact: { erase: tenant }', 'shop/redact: { erase: tenants }'),
    'schema/invalid',
    line('sources.yaml', 'shop/redact: { erase: tenants }'),
  ),
  freight('enum-unknown-answer-status-500', set('sources/replies/answer/status', 500), 'schema/invalid'),
  freight('enum-typo-origin-persons', set('sources/replies/origin', 'persons'), 'schema/invalid'),
  freight(
    'enum-typo-connection-tenants',
    set('sources/telematics/http/verify/connection', 'tenants'),
    'schema/invalid',
  ),
  freight('enum-unknown-shared-false', set('sources/orders/http/verify/shared', false), 'schema/invalid'),
  freight(
    'enum-typo-unique-phone-share',
    set('events/load.booked/subjects/consignee/unique/phone', 'share'),
    'schema/invalid',
  ),
  freight(
    'enum-typo-pallets-type-interger',
    set('events/load.booked/schema/properties/pallets/type', 'interger'),
    'schema/invalid',
  ),
  freight(
    'enum-value-gone-enum-open-booked',
    set('events/load.booked/schema/properties/status/enum', ['open', 'booked']),
    'schema/condition',
    word('routes/booked-loads/when', '"express"'),
  ),
  freight(
    'enum-value-gone-severity-type-string-enum-info-warn',
    set('events/truck.alarm/schema/properties/severity/enum/1', 'warn'),
    'schema/condition',
    word('routes/alarms/when', '"warning"'),
  ),
  freight(
    'enum-value-gone-enum-invoice-paid',
    set('events/invoice.settled/schema/properties/type/enum', ['invoice.paid']),
    'source/type-mistaken',
    value('sources/payments/type/values/invoice.payment_failed'),
  ),
  freight('enum-empty-enum', set('events/invoice.settled/schema/properties/type/enum', []), 'schema/invalid'),
  freight('enum-unknown-ambiguous-none', set('channels/invoices/retry/ambiguous', 'none'), 'schema/invalid'),
  freight('enum-typo-engine-postgresql', set('router/journal/engine', 'postgresql'), 'schema/invalid'),
  freight('enum-unknown-telemetry-prometheus', set('router/telemetry', 'prometheus'), 'schema/invalid'),
  freight('enum-unknown-telemetry-true', set('router/telemetry', true), 'schema/invalid'),
  freight('enum-unknown-egress-none', set('router/egress', 'none'), 'schema/invalid'),
  freight('enum-unknown-deployment-k8s', set('router/deployment', 'k8s'), 'schema/invalid'),
  freight('enum-unknown-level-strict', set('project/level', 'strict'), 'schema/invalid'),
  freight('enum-typo-regimes-eu-gpdr', set('organisation/regimes/0', 'eu-gpdr'), 'law/regime-unknown'),
  freight(
    'enum-unknown-apiversion-bylaw-dev-v2',
    replace('bylaw.yaml', 'apiVersion: bylaw.dev/v1', 'apiVersion: bylaw.dev/v2'),
    'schema/invalid',
    line('bylaw.yaml', 'apiVersion: bylaw.dev/v2'),
  ),
  freight('enum-typo-from-recieved', set('retention/positions/from', 'recieved'), 'schema/invalid'),
  freight(
    'enum-unknown-incidents-are-looked-into-within-two-weeks',
    set('retention/alerts/onExpiry', 'delete'),
    'schema/invalid',
  ),
  freight(
    'enum-typo-engagement-on-our-behalve',
    set('recipients/deltahost/engagement', 'on-our-behalve'),
    'schema/invalid',
  ),
  freight('enum-typo-kind-categories', set('recipients/tax-office/kind', 'categories'), 'schema/invalid'),
  freight('enum-typo-form-hash', set('activities/manage-accounts/data/secret.password/form', 'hash'), 'schema/invalid'),
  freight(
    'enum-typo-technical-ip-source-observerd',
    set('activities/run-platform/data/technical.ip/source', 'observerd'),
    'schema/invalid',
  ),
  freight(
    'enum-unknown-instructions-terms-for-shippers-atend-keep',
    set('activities/follow-loads/role/processor/atEnd', 'keep'),
    'schema/invalid',
  ),
  freight(
    'enum-unknown-recipients-tax-office-any-deltahost-all',
    set('activities/keep-books/recipients/tax-office', 'any'),
    'schema/invalid',
  ),
  freight('enum-typo-lifetime-sesion', set('trackers/language/lifetime', 'sesion'), 'schema/invalid'),
  freight('enum-typo-visits-kind-cookies', set('trackers/visits/kind', 'cookies'), 'schema/invalid'),
  freight('enum-unknown-severity-fatal', set('rules/no-names-in-discord/severity', 'fatal'), 'schema/invalid'),
  freight('enum-unknown-kind-privacy-note', set('notices/privacy/kind', 'privacy-note'), 'schema/invalid'),
  freight(
    'enum-typo-type-contracts-contract-terms-for-shippers',
    set('lawfulBases/shipper-terms/type', 'contracts'),
    'schema/invalid',
  ),
])
