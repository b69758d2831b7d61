import { drop, family, key, line, replace, set, value, word } from '../../mutation.ts'
import { market } from './line.ts'

/** One line of the marketplace changed, about sources; written from the reference of the language alone. */
export const marketSources2 = family('market-sources-2', [
  market(
    'payment-intent-succeeded-payment-succeded',
    set('sources/stripe/type/values/payment_intent.succeeded', 'payment.succeded'),
    'ref/unresolved',
  ),
  market(
    'otherwise-dropp-dedupe-path-id-origin-third-party-adyen',
    set('sources/stripe/type/otherwise', 'dropp'),
    'schema/invalid',
  ),
  market('type-is-sms-recieved', set('sources/twilio/type/is', 'sms.recieved'), 'ref/unresolved'),
  market(
    'type-is-listing-judged-header-x-kind',
    set('sources/moderation/type/header', 'x-kind'),
    'schema/invalid',
    key('sources/moderation/type'),
  ),
  market(
    'type-header-x-quickpost-event-values',
    set('sources/carrier/type/header', 'x-quickpost event'),
    'schema/invalid',
  ),
  market(
    'otherwise-drop-dedupe-path-idd-origin-third-party-adyen',
    set('sources/stripe/dedupe/path', 'idd'),
    'source/id-undeclared',
  ),
  market(
    'otherwise-drop-dedupe-path-livemode-origin-third-party-adyen',
    set('sources/stripe/dedupe/path', 'livemode'),
    'source/id-not-unique',
  ),
  market(
    'otherwise-drop-dedupe-path-data-object-currency-origin-third',
    set('sources/stripe/dedupe/path', 'data.object.currency'),
    'source/id-not-unique',
  ),
  market(
    'otherwise-drop-dedupe-path-data-origin-third-party-adyen',
    set('sources/stripe/dedupe/path', 'data'),
    'source/id-not-unique',
  ),
  market(
    'otherwise-drop-dedupe-header-x-request-id-origin-third-party',
    replace(
      'intake.yaml',
      'otherwise: drop }\n    dedupe: { path: id }\n    origin: third-party\n  adyen',
      'otherwise: drop }\n    dedupe: { header: x-request-id }\n    origin: third-party\n  adyen',
    ),
    'security/dedupe-unsigned',
    value('sources/stripe/dedupe/header'),
  ),
  market('dedupe-path-at', set('sources/carrier/dedupe/path', 'at'), 'source/id-not-unique'),
  market('split-at-notificationitems', set('sources/adyen/split/at', 'notificationItems'), 'schema/invalid'),
  market('split-at-notificationitem', set('sources/adyen/split/at', 'notificationItem.*'), 'source/split-misfit'),
  market(
    'customers-redact-erase-contact-emial-customer-email',
    replace(
      'intake.yaml',
      'customers/redact: { erase: { contact.email: customer.email } }',
      'customers/redact: { erase: { contact.emial: customer.email } }',
    ),
    'ref/unresolved',
    line('intake.yaml', 'customers/redact: { erase: { contact.emial: customer.email } }'),
  ),
  market(
    'shop-redact-erase-tenants',
    replace('intake.yaml', 'shop/redact: { erase: tenant }', 'shop/redact: { erase: tenants }'),
    'schema/invalid',
    word('sources/shopify/requests', 'tenants'),
  ),
  market(
    'shop-redact-export-tenant',
    replace('intake.yaml', 'shop/redact: { erase: tenant }', 'shop/redact: { export: tenant }'),
    'schema/invalid',
    word('sources/shopify/requests', 'tenant'),
  ),
  market(
    'orders-create-erase-tenant',
    replace('intake.yaml', 'shop/redact: { erase: tenant }', 'orders/create: { erase: tenant }'),
    'source/request-unfit',
    line('intake.yaml', 'orders/create: { erase: tenant }'),
  ),
  market('answer-status-203', set('sources/adyen/answer/status', 203), 'schema/invalid'),
  market(
    'answer-status-204-contenttype',
    set('sources/adyen/answer/status', 204),
    'source/setting-misfit',
    value('sources/adyen/answer/body'),
  ),
  market('contenttype-text', set('sources/adyen/answer/contentType', 'text'), 'schema/invalid'),
  market('mode-report-only', set('sources/trial/mode', 'report_only'), 'schema/invalid'),
  market('origin-observe', set('sources/sendgrid/origin', 'observe'), 'schema/invalid'),
  market('probe-plain-true', set('sources/market/http/probe/plain', 'true'), 'schema/invalid'),
  market(
    'scheme-bearer-connection-tenants-ownheader-true',
    set('sources/shop-api/http/verify/connection', 'tenants'),
    'schema/invalid',
  ),
  market(
    'scheme-intercom-secret-intercom-client-secret-ownheader-true',
    set('sources/desk/http/verify/ownHeader', true),
    'schema/invalid',
    key('sources/desk/http/verify/ownHeader'),
  ),
  market(
    'scheme-intercom-secret-intercom-client-secret-verifytoken-de',
    set('sources/desk/http/verify/verifyToken', 'desk-token'),
    'security/setting-ignored',
    key('sources/desk/http/verify/verifyToken'),
  ),
  market(
    'scheme-intercom-secret-intercom-client-secret-shared-true',
    set('sources/desk/http/verify/shared', true),
    'security/setting-ignored',
    key('sources/desk/http/verify/shared'),
  ),
  market(
    'scheme-intercom-secret-intercom-client-secret-tolerance-pt5m',
    set('sources/desk/http/verify/tolerance', 'PT5M'),
    'security/setting-ignored',
    key('sources/desk/http/verify/tolerance'),
  ),
  market(
    'scheme-bearer-connection-tenant-secret-shop-key-ownheader-tr',
    set('sources/shop-api/http/verify/secret', 'shop-key'),
    'schema/invalid',
    key('sources/shop-api/http/verify/secret'),
  ),
  market(
    'secret-intercom-client-secret',
    set('sources/desk/http/verify/secret', 'Intercom Client Secret'),
    'schema/invalid',
  ),
  market(
    'without-split-at',
    drop('sources/sendgrid/split'),
    'source/split-misfit',
    value('sources/sendgrid/http/verify/scheme'),
  ),
  market('dedupe-header-svix-event', set('sources/accounts/dedupe/header', 'svix-event'), 'security/dedupe-unsigned'),
])
