import { drop, family, key, rename, set, value, word } from '../../mutation.ts'
import { freight } from './line.ts'

/** One line of the exchange for freight changed, about channels, their addresses and secrets; written from the reference of the language alone. */
export const freightChannels1 = family('freight-channels-1', [
  freight(
    'secret-clear-secret-whsec-mfkq9r8gkyqrtwjupd8ilpzio2lalasw',
    set('sources/payments/http/verify/secret', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'),
    'security/secret-inline',
  ),
  freight(
    'secret-clear-secret-12345f67890abcdef1234567890abcde',
    set('sources/replies/http/verify/secret', '12345f67890abcdef1234567890abcde'),
    'security/secret-inline',
  ),
  freight(
    'secret-clear-secret-k3y-9f8e7d6c5b4a39281706f5e4d3c2b1a0',
    set('sources/queue-monitor/http/verify/secret', 'k3y-9f8e7d6c5b4a39281706f5e4d3c2b1a0'),
    'security/secret-inline',
  ),
  freight(
    'url-http-publicurl-http-in',
    set('sources/replies/http/verify/publicUrl', 'http://in.vrachtplein.example/in/sms'),
    'schema/invalid',
  ),
  freight(
    'url-other-path-example-in-smss',
    set('sources/replies/http/verify/publicUrl', 'https://in.vrachtplein.example/in/smss'),
    'source/setting-misfit',
  ),
  freight(
    'url-query-example-in-sms-from-twilio',
    set('sources/replies/http/verify/publicUrl', 'https://in.vrachtplein.example/in/sms?from=twilio'),
    'schema/invalid',
  ),
  freight(
    'url-tenant-path-in-tenant-sms',
    set('sources/replies/http/path', '/in/{tenant}/sms'),
    'source/tenant-unneeded',
    word('sources/replies/http/path', '{tenant}'),
  ),
  freight(
    'url-http-url-http-api-wayfold',
    set('channels/planner/http/url', 'http://api.wayfold.example/v2/positions'),
    'security/plaintext-destination',
  ),
  freight(
    'url-foreign-host-url-https-api-wayf0ld-example-v2',
    set('channels/planner/http/url', 'https://api.wayf0ld.example/v2/positions'),
    'route/host-not-declared',
    word('channels/planner/http/url', 'api.wayf0ld.example'),
  ),
  freight(
    'url-foreign-host-url-https-hooks-ledgerline-example-8443',
    set('channels/planner/http/url', 'https://hooks.ledgerline.example:8443/v2'),
    'route/host-not-declared',
    word('channels/planner/http/url', 'hooks.ledgerline.example:8443'),
  ),
  freight(
    'url-credentials-url-https-vrachtplein-s3cretpw-api-wayfold',
    set('channels/planner/http/url', 'https://vrachtplein:s3cretpw@api.wayfold.example/v2/positions'),
    'security/secret-inline',
    word('channels/planner/http/url', 'https://vrachtplein:s3cretpw@api.wayfold.example'),
  ),
  freight(
    'url-secret-in-query-v2-positions-api-key-9f8e7d6c5b4a3928',
    set('channels/planner/http/url', 'https://api.wayfold.example/v2/positions?api_key=9f8e7d6c5b4a3928'),
    'security/secret-inline',
    word('channels/planner/http/url', '9f8e7d6c5b4a3928'),
  ),
  freight(
    'url-port-ledgerline-example-in',
    set('channels/invoices/http/url', 'https://hooks.ledgerline.example/in'),
    'route/host-not-declared',
    word('channels/invoices/http/url', 'hooks.ledgerline.example'),
  ),
  freight(
    'url-fragment-v2-positions-eu',
    set('channels/planner/http/url', 'https://api.wayfold.example/v2/positions#eu'),
    'channel/setting-misfit',
    word('channels/planner/http/url', '#eu'),
  ),
  freight(
    'url-form-url-api-wayfold-example-v2-positions',
    set('channels/planner/http/url', 'api.wayfold.example/v2/positions'),
    'schema/invalid',
  ),
  freight(
    'url-template-url-https-api-wayfold-example-v2-event',
    set('channels/planner/http/url', 'https://api.wayfold.example/v2/{{ event.load }}'),
    'channel/setting-misfit',
    word('channels/planner/http/url', '{{ event.load }}'),
  ),
  freight(
    'url-foreign-host-url-https-localhost-v2-positions',
    set('channels/planner/http/url', 'https://localhost/v2/positions'),
    'route/host-not-declared',
    word('channels/planner/http/url', 'localhost'),
  ),
  freight(
    'secret-clear-authorization-bearer-sk-live-51hxq9ra8gkyqrtw',
    [
      drop('channels/planner/http/headers/x-account'),
      set('channels/planner/http/headers/authorization', 'Bearer sk_live_51HxQ9rA8GKYqrTw'),
    ],
    'security/secret-inline',
    word('channels/planner/http/headers', 'sk_live_51HxQ9rA8GKYqrTw'),
  ),
  freight(
    'channel-header-reserved-content-length-10',
    [drop('channels/planner/http/headers/x-account'), set('channels/planner/http/headers/content-length', '10')],
    'channel/setting-misfit',
    key('channels/planner/http/headers/content-length'),
  ),
  freight(
    'channel-header-reserved-host-wayfold-example',
    [drop('channels/planner/http/headers/x-account'), set('channels/planner/http/headers/host', 'wayfold.example')],
    'channel/setting-misfit',
    key('channels/planner/http/headers/host'),
  ),
  freight(
    'channel-header-form-x-account-vrachtplein',
    rename('channels/planner/http/headers/x-account', 'x account'),
    'schema/invalid',
    key('channels/planner/http/headers/x account'),
  ),
  freight(
    'channel-header-reserved-webhook-id-vrachtplein',
    rename('channels/planner/http/headers/x-account', 'webhook-id'),
    'channel/setting-misfit',
    key('channels/planner/http/headers/webhook-id'),
  ),
  freight(
    'channel-mtls-same-key-ledgerline-cert',
    set('channels/invoices/http/mtls/key', 'ledgerline-cert'),
    'channel/setting-misfit',
  ),
  freight(
    'channel-secret-twice-key-ledgerline-signing',
    set('channels/invoices/http/mtls/key', 'ledgerline-signing'),
    'security/secret-shared',
  ),
  freight('retry-outlives-pt1m-pt1h-p120d', set('channels/invoices/retry/schedule/2', 'P120D'), 'channel/retry-futile'),
  freight('retry-outlives-pt5s-pt30s-p14d', set('channels/planner/retry/schedule/2', 'P14D'), 'channel/retry-futile'),
  freight('retry-outlives-pt5s-pt30s-p2m', set('channels/planner/retry/schedule/2', 'P2M'), 'channel/retry-futile'),
  freight('retry-empty', set('channels/shipper/retry/schedule', []), 'schema/invalid'),
  freight(
    'retry-zero-pt0s-pt0s-pt0s',
    set('channels/shipper/retry/schedule', ['PT0S', 'PT0S', 'PT0S']),
    'channel/retry-futile',
    value('channels/shipper/retry/schedule/0'),
  ),
  freight(
    'retry-outlives-pt30s-p5m-pt1h-pt6h',
    set('channels/shipper/retry/schedule/1', 'P5M'),
    'channel/retry-futile',
  ),
])
