import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line changed, about sources; written from the reference of the language alone. */
export const shopSources2 = family('shop-sources-2', [
  sown(
    'shop',
    'five-months-instead-of-minutes',
    replace('sources.yaml', 'PT5M', 'P5M'),
    ['security/replay-window'],
    [
      line(
        'sources.yaml',
        'http: { path: /in/stripe, verify: { scheme: stripe, secret: stripe-webhook, tolerance: P5M } }',
      ),
    ],
  ),
  sown(
    'shop',
    'shopify-signs-no-time',
    replace('sources.yaml', 'secret: shopify-webhook', 'secret: shopify-webhook, tolerance: PT5M'),
    ['security/setting-ignored'],
    [
      line(
        'sources.yaml',
        'http: { path: /in/shopify, verify: { scheme: shopify, secret: shopify-webhook, tolerance: PT5M } }',
      ),
    ],
  ),
  sown(
    'shop',
    'shopify-has-its-own-header',
    replace('sources.yaml', 'secret: shopify-webhook', 'secret: shopify-webhook, header: x-signature'),
    ['security/setting-ignored'],
    [
      line(
        'sources.yaml',
        'http: { path: /in/shopify, verify: { scheme: shopify, secret: shopify-webhook, header: x-signature } }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-tenants-here-to-share-it',
    replace('sources.yaml', 'secret: shopify-webhook', 'secret: shopify-webhook, shared: true'),
    ['security/setting-ignored'],
    [
      line(
        'sources.yaml',
        'http: { path: /in/shopify, verify: { scheme: shopify, secret: shopify-webhook, shared: true } }',
      ),
    ],
  ),
  sown(
    'shop',
    'both',
    replace('sources.yaml', 'secret: shopify-webhook', 'secret: shopify-webhook, connection: tenant'),
    ['schema/invalid'],
    [
      line(
        'sources.yaml',
        'http: { path: /in/shopify, verify: { scheme: shopify, secret: shopify-webhook, connection: tenant } }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-secret',
    replace('sources.yaml', 'shopify, secret: shopify-webhook', 'shopify'),
    ['security/ingress-unverified'],
    [line('sources.yaml', 'http: { path: /in/shopify, verify: { scheme: shopify } }')],
  ),
  sown(
    'shop',
    'the-secret-itself',
    replace('sources.yaml', 'secret: shopify-webhook', 'secret: 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'),
    ['security/secret-inline'],
    [
      line(
        'sources.yaml',
        'http: { path: /in/shopify, verify: { scheme: shopify, secret: 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 } }',
      ),
    ],
  ),
  sown(
    'shop',
    'stripe-signs-no-url',
    replace(
      'sources.yaml',
      ' secret: stripe-webhook',
      ' publicUrl: "https://in.veldkamp.example/in/stripe", secret: stripe-webhook',
    ),
    ['security/setting-ignored'],
    [
      line(
        'sources.yaml',
        'http: { path: /in/stripe, verify: { scheme: stripe, publicUrl: "https://in.veldkamp.example/in/stripe", secret: stripe-webhook, tolerance: PT5M } }',
      ),
    ],
  ),
  sown(
    'shop',
    'that-is-meta',
    replace('sources.yaml', ' secret: packers-signing', ' verifyToken: v, secret: packers-signing'),
    ['security/setting-ignored'],
    [
      line(
        'sources.yaml',
        'http: { path: /in/packers, verify: { scheme: slack, verifyToken: v, secret: packers-signing, tolerance: PT2M }, body: { form: payload } }',
      ),
    ],
  ),
  sown(
    'shop',
    'signature-and-time-in-one-header',
    replace('sources.yaml', 'klaviyo-signature', 'klaviyo-timestamp'),
    ['source/setting-misfit'],
    [line('sources.yaml', 'timestamp: klaviyo-timestamp')],
  ),
  sown(
    'shop',
    'no-header-name',
    replace('sources.yaml', 'klaviyo-signature', '"klaviyo signature"'),
    ['schema/invalid'],
    [line('sources.yaml', 'header: "klaviyo signature"')],
  ),
  sown(
    'shop',
    'a-signature-is-not-there',
    replace('sources.yaml', 'klaviyo-signature', 'content-type'),
    ['source/header-common'],
    [line('sources.yaml', 'header: content-type')],
  ),
  sown(
    'shop',
    'the-body-is-not-signed',
    replace('sources.yaml', 'body}{timestamp', 'timestamp'),
    ['schema/invalid'],
    [line('sources.yaml', 'signs: "{timestamp}"')],
  ),
  sown(
    'shop',
    'the-time-is-not-signed',
    replace('sources.yaml', '{timestamp}', ''),
    ['source/setting-misfit'],
    [line('sources.yaml', 'timestamp: klaviyo-timestamp')],
  ),
  sown(
    'shop',
    'no-such-placeholder',
    replace('sources.yaml', '{timestamp', '{time'),
    ['schema/invalid'],
    [line('sources.yaml', 'signs: "{body}{time}"')],
  ),
  sown(
    'shop',
    'the-body-twice',
    replace('sources.yaml', '{timestamp', '{body}{timestamp'),
    ['schema/invalid'],
    [line('sources.yaml', 'signs: "{body}{body}{timestamp}"')],
  ),
  sown(
    'shop',
    'no-unit',
    replace('sources.yaml', 'unit: date', 'unit: seconds'),
    ['schema/invalid'],
    [line('sources.yaml', 'unit: seconds')],
  ),
  sown(
    'shop',
    'signs-a-time-that-is-not-declared',
    replace('sources.yaml', 'timestamp: klaviyo-timestamp', 'publicUrl: "https://in.veldkamp.example/in/klaviyo"'),
    ['security/setting-ignored'],
    [line('sources.yaml', 'publicUrl: "https://in.veldkamp.example/in/klaviyo"')],
  ),
  sown(
    'shop',
    'one-part-for-both',
    replace('sources.yaml', 'signature: v1', 'signature: t'),
    ['source/setting-misfit'],
    [line('sources.yaml', 'parts: { signature: t, timestamp: t }')],
  ),
  sown(
    'shop',
    'a-unit-without-a-time',
    replace('sources.yaml', 'v1, timestamp: t', 'v1'),
    ['security/setting-ignored'],
    [line('sources.yaml', 'unit: ms')],
  ),
  sown(
    'shop',
    'the-name-with-its-sign',
    replace('sources.yaml', 'signature: v1', 'signature: "v1="'),
    ['schema/invalid'],
    [line('sources.yaml', 'parts: { signature: "v1=", timestamp: t }')],
  ),
  sown(
    'shop',
    'yaml-comma-in-block',
    replace('sources.yaml', 'x-trekpost-signature', 'x-trekpost-signature, prefix: "v1="'),
    ['yaml/syntax'],
    [line('sources.yaml', 'header: x-trekpost-signature, prefix: "v1="')],
  ),
  sown(
    'shop',
    'no-algorithm',
    replace('sources.yaml', 'sha512', 'md5'),
    ['schema/invalid'],
    [line('sources.yaml', 'algorithm: md5')],
  ),
  sown(
    'shop',
    'one-key-for-all-tenants-and-own',
    replace(
      'sources.yaml',
      'connection: tenant, ownHeader: true, header: x-dealer-key',
      'secret: dealer-key, ownHeader: true',
    ),
    ['schema/invalid'],
    [line('sources.yaml', 'verify: { scheme: bearer, secret: dealer-key, ownHeader: true }')],
  ),
  sown(
    'shop',
    'anybody-can-send',
    replace('sources.yaml', 'bearer, connection: tenant, ownHeader: true, header: x-dealer-key', 'none'),
    ['security/ingress-unverified'],
    [line('sources.yaml', 'verify: { scheme: none }')],
  ),
  sown(
    'shop',
    'bearer-encodes-nothing',
    replace('sources.yaml', 'ownHeader: true, header: x-dealer-key', 'encoding: base64'),
    ['security/setting-ignored'],
    [line('sources.yaml', 'verify: { scheme: bearer, connection: tenant, encoding: base64 }')],
  ),
  sown(
    'shop',
    'another-path-than-the-source-has',
    replace('sources.yaml', 'https://in.veldkamp.example/in/texts', 'https://in.veldkamp.example/in/text'),
    ['source/setting-misfit'],
    [
      line(
        'sources.yaml',
        'verify: { scheme: twilio, secret: texts-token, publicUrl: "https://in.veldkamp.example/in/text" }',
      ),
    ],
  ),
  sown(
    'shop',
    'plain-http',
    replace('sources.yaml', 'https://in.veldkamp.example/in/texts', 'http://in.veldkamp.example/in/texts'),
    ['schema/invalid'],
    [
      line(
        'sources.yaml',
        'verify: { scheme: twilio, secret: texts-token, publicUrl: "http://in.veldkamp.example/in/texts" }',
      ),
    ],
  ),
  sown(
    'shop',
    'a-query',
    replace('sources.yaml', 'https://in.veldkamp.example/in/texts', 'https://in.veldkamp.example/in/texts?sid=1'),
    ['schema/invalid'],
    [
      line(
        'sources.yaml',
        'verify: { scheme: twilio, secret: texts-token, publicUrl: "https://in.veldkamp.example/in/texts?sid=1" }',
      ),
    ],
  ),
  sown(
    'shop',
    'twilio-does-not-reach-localhost',
    replace('sources.yaml', 'https://in.veldkamp.example/in/texts', 'https://localhost/in/texts'),
    ['fact/reserved-address'],
    [line('sources.yaml', 'verify: { scheme: twilio, secret: texts-token, publicUrl: "https://localhost/in/texts" }')],
  ),
])
