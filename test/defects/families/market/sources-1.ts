import { drop, family, key, rename, set, value } from '../../mutation.ts'
import { market } from './line.ts'

/** One line of the marketplace changed, about sources; written from the reference of the language alone. */
export const marketSources1 = family('market-sources-1', [
  market('path-in-stripe', set('sources/stripe/http/path', 'in/stripe'), 'schema/invalid'),
  market('path-in-adyen', set('sources/stripe/http/path', '/in/adyen'), 'schema/invalid'),
  market('path-in-tenent-shopify', set('sources/shopify/http/path', '/in/{tenent}/shopify'), 'schema/invalid'),
  market('path-in-shop', set('sources/shop-api/http/path', '/in/shop'), 'schema/invalid'),
  market('path-in-sendgrid-key-1', set('sources/sendgrid/http/path', '/in/sendgrid?key=1'), 'schema/invalid'),
  market('path-in-send-grid', set('sources/sendgrid/http/path', '/in/send grid'), 'schema/invalid'),
  market('path-healthz', set('sources/desk/http/path', '/healthz'), 'source/path-taken'),
  market('path-well-known-bylaw', set('sources/desk/http/path', '/.well-known/bylaw'), 'source/path-taken'),
  market('scheme-strip', set('sources/stripe/http/verify/scheme', 'strip'), 'schema/invalid'),
  market(
    'scheme-stripe-tolerance-pt5m',
    drop('sources/stripe/http/verify/secret'),
    'security/ingress-unverified',
    key('sources/stripe/http/verify'),
  ),
  market(
    'secret-whsec-5wbx5kewllfzsgnjh64i8looqub6e8fh',
    set('sources/stripe/http/verify/secret', 'whsec_5WbX5kEWLlfzsGNjH64I8lOOqUB6e8FH'),
    'security/secret-inline',
  ),
  market('secret-adyen-hmac-key', set('sources/stripe/http/verify/secret', 'adyen-hmac-key'), 'security/secret-shared'),
  market('tolerance-5m', set('sources/stripe/http/verify/tolerance', '5m'), 'schema/invalid'),
  market('tolerance-pt0s', set('sources/stripe/http/verify/tolerance', 'PT0S'), 'security/replay-window'),
  market('tolerance-p30d', set('sources/stripe/http/verify/tolerance', 'P30D'), 'security/replay-window'),
  market('tolerance-p5m', set('sources/stripe/http/verify/tolerance', 'P5M'), 'security/replay-window'),
  market(
    'secret-twilio-auth-token',
    drop('sources/twilio/http/verify/publicUrl'),
    'security/ingress-unverified',
    key('sources/twilio/http/verify'),
  ),
  market(
    'http-hooks-stallgate-example-in-twilio',
    set('sources/twilio/http/verify/publicUrl', 'http://hooks.stallgate.example/in/twilio'),
    'schema/invalid',
  ),
  market(
    'https-hooks-stallgate-example-in-twillio',
    set('sources/twilio/http/verify/publicUrl', 'https://hooks.stallgate.example/in/twillio'),
    'source/setting-misfit',
  ),
  market('algorithm-md5', set('sources/carrier/http/verify/algorithm', 'md5'), 'schema/invalid'),
  market('algorithm-sha-512', set('sources/carrier/http/verify/algorithm', 'sha-512'), 'schema/invalid'),
  market('encoding-base-64', set('sources/carrier/http/verify/encoding', 'base-64'), 'schema/invalid'),
  market('unit-msec', set('sources/carrier/http/verify/unit', 'msec'), 'schema/invalid'),
  market('signs-timestamp-url', set('sources/carrier/http/verify/signs', '{timestamp}:{url}'), 'schema/invalid'),
  market(
    'signs-timestamp-uri-body',
    set('sources/carrier/http/verify/signs', '{timestamp}:{uri}:{body}'),
    'schema/invalid',
  ),
  market(
    'signs-url-body',
    set('sources/carrier/http/verify/signs', '{url}:{body}'),
    'source/setting-misfit',
    value('sources/carrier/http/verify/timestamp'),
  ),
  market(
    'without-publicurl-https-hooks-stallgate-example-in-carrier',
    drop('sources/carrier/http/verify/publicUrl'),
    'security/ingress-unverified',
    key('sources/carrier/http/verify'),
  ),
  market(
    'header-x-quickpost-signature',
    set('sources/carrier/http/verify/header', 'X Quickpost Signature'),
    'schema/invalid',
  ),
  market(
    'timestamp-x-quickpost-signature',
    set('sources/carrier/http/verify/timestamp', 'x-quickpost-signature'),
    'source/setting-misfit',
  ),
  market(
    'without-header-x-quickpost-signature',
    drop('sources/carrier/http/verify/header'),
    'security/ingress-unverified',
    key('sources/carrier/http/verify'),
  ),
  market(
    'body-form-payload-fields-true',
    set('sources/moderation/http/body/fields', true),
    'schema/invalid',
    key('sources/moderation/http/body'),
  ),
  market(
    'body-from-payload',
    rename('sources/moderation/http/body/form', 'from'),
    'schema/unknown-key',
    key('sources/moderation/http/body/from'),
  ),
])
