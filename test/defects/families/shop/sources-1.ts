import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line changed, about sources; written from the reference of the language alone. */
export const shopSources1 = family('shop-sources-1', [
  sown(
    'shop',
    'a-query-in-a-path-is-never',
    replace('sources.yaml', '/in/shopify', '/in/shopify?shop=veldkamp'),
    ['schema/invalid'],
    [
      line(
        'sources.yaml',
        'http: { path: /in/shopify?shop=veldkamp, verify: { scheme: shopify, secret: shopify-webhook } }',
      ),
    ],
  ),
  sown(
    'shop',
    'a-path-begins-with',
    replace('sources.yaml', '/in/shopify', 'in/shopify'),
    ['schema/invalid'],
    [line('sources.yaml', 'http: { path: in/shopify, verify: { scheme: shopify, secret: shopify-webhook } }')],
  ),
  sown(
    'shop',
    'two-sources-on-paths-that-differ-in',
    replace('sources.yaml', '/in/shopify', '/in/Stripe'),
    ['source/path-taken'],
    [line('sources.yaml', 'http: { path: /in/Stripe, verify: { scheme: shopify, secret: shopify-webhook } }')],
  ),
  sown(
    'shop',
    'two-sources-on-one-path-but-for',
    replace('sources.yaml', '/in/klaviyo', '/in/stripe/'),
    ['schema/invalid'],
    [line('sources.yaml', 'path: /in/stripe/')],
  ),
  sown(
    'shop',
    'two-sources-on-one-path',
    replace('sources.yaml', '/in/klaviyo', '/in/stripe'),
    ['schema/invalid'],
    [
      line(
        'sources.yaml',
        'http: { path: /in/stripe, verify: { scheme: stripe, secret: stripe-webhook, tolerance: PT5M } }',
      ),
    ],
  ),
  sown(
    'shop',
    'an-empty-step-in-a-path',
    replace('sources.yaml', '/in/klaviyo', '/in//klaviyo'),
    ['schema/invalid'],
    [line('sources.yaml', 'path: /in//klaviyo')],
  ),
  sown(
    'shop',
    'dots-in-a-path-are-taken-away',
    replace('sources.yaml', '/in/klaviyo', '/in/../klaviyo'),
    ['schema/invalid'],
    [line('sources.yaml', 'path: /in/../klaviyo')],
  ),
  sown(
    'shop',
    'a-url-is-no-path',
    replace('sources.yaml', '/in/klaviyo', '"https://in.veldkamp.example/in/klaviyo"'),
    ['schema/invalid'],
    [line('sources.yaml', 'path: "https://in.veldkamp.example/in/klaviyo"')],
  ),
  sown(
    'shop',
    'a-fragment-is-never-sent',
    replace('sources.yaml', '/in/klaviyo', '/in/klaviyo#letters'),
    ['schema/invalid'],
    [line('sources.yaml', 'path: /in/klaviyo#letters')],
  ),
  sown(
    'shop',
    'the-router-answers-there-itself',
    replace('sources.yaml', '/in/klaviyo', '/readyz'),
    ['source/path-taken'],
    [line('sources.yaml', 'path: /readyz')],
  ),
  sown(
    'shop',
    'the-router-answers-there-itself-2',
    replace('sources.yaml', '/in/klaviyo', '/healthz'),
    ['source/path-taken'],
    [line('sources.yaml', 'path: /healthz')],
  ),
  sown(
    'shop',
    'the-router-answers-there-itself-3',
    replace('sources.yaml', '/in/klaviyo', '/.well-known/bylaw'),
    ['source/path-taken'],
    [line('sources.yaml', 'path: /.well-known/bylaw')],
  ),
  sown(
    'shop',
    'then-klaviyo-needs-tenants-in-stripe-would',
    replace('sources.yaml', '/in/klaviyo', '"/in/{tenant}"'),
    ['source/tenant-unneeded'],
    [line('sources.yaml', 'path: "/in/{tenant}"')],
  ),
  sown(
    'shop',
    'twice-the-tenant',
    replace('sources.yaml', '/stock', '/{tenant}/stock'),
    ['schema/invalid'],
    [line('sources.yaml', 'path: "/in/{tenant}/{tenant}/stock"')],
  ),
  sown(
    'shop',
    'not-the-placeholder',
    replace('sources.yaml', '/in/{tenant', '/in/{Tenant'),
    ['schema/invalid'],
    [line('sources.yaml', 'path: "/in/{Tenant}/stock"')],
  ),
  sown(
    'shop',
    'not-the-placeholder-2',
    replace('sources.yaml', '/in/{tenant}/stock', '/in/:tenant/stock'),
    ['schema/invalid'],
    [line('sources.yaml', 'path: "/in/:tenant/stock"')],
  ),
  sown(
    'shop',
    'unclosed',
    replace('sources.yaml', 'tenant}/stock', 'tenant/stock'),
    ['schema/invalid'],
    [line('sources.yaml', 'path: "/in/{tenant/stock"')],
  ),
  sown(
    'shop',
    'connection-tenant-without-a-tenant',
    replace('sources.yaml', '/in/{tenant}/stock', '/in/stock'),
    ['schema/invalid'],
    [line('sources.yaml', 'path: "/in/stock"')],
  ),
  sown(
    'shop',
    'a-star-is-no-placeholder',
    replace('sources.yaml', '"/in/{tenant}/stock"', '/in/{tenant}/stock*'),
    ['schema/invalid'],
    [line('sources.yaml', 'path: /in/{tenant}/stock*')],
  ),
  sown(
    'shop',
    'stripe-signs-no-x-shopify-topic',
    replace('sources.yaml', 'scheme: shopify', 'scheme: stripe'),
    ['source/header-foreign'],
    [line('sources.yaml', 'http: { path: /in/shopify, verify: { scheme: stripe, secret: shopify-webhook } }')],
  ),
  sown(
    'shop',
    'the-secret-of-another-sender',
    replace('sources.yaml', 'stripe-webhook', 'shopify-webhook'),
    ['security/secret-shared'],
    [
      line(
        'sources.yaml',
        'http: { path: /in/stripe, verify: { scheme: stripe, secret: shopify-webhook, tolerance: PT5M } }',
      ),
    ],
  ),
  sown(
    'shop',
    'the-password-of-the-mail-server-verifies',
    replace('sources.yaml', 'klaviyo-webhook', 'duif-password'),
    ['security/secret-shared'],
    [
      line(
        'channels.yaml',
        'email: { server: "smtp://smtp.duif.example", from: orders@veldkamp.example, to: office@veldkamp.example, subject: A refund, user: veldkamp, password: duif-password }',
      ),
    ],
  ),
  sown(
    'shop',
    'the-key-of-the-journal',
    replace('sources.yaml', 'klaviyo-webhook', 'journal-key'),
    ['security/secret-reserved'],
    [line('sources.yaml', 'secret: journal-key')],
  ),
  sown(
    'shop',
    'the-key-of-the-administration',
    replace('sources.yaml', 'klaviyo-webhook', 'admin-key'),
    ['security/secret-reserved'],
    [line('sources.yaml', 'secret: admin-key')],
  ),
  sown(
    'shop',
    'no-name',
    replace('sources.yaml', 'klaviyo-webhook', '../klaviyo'),
    ['schema/invalid'],
    [line('sources.yaml', 'secret: ../klaviyo')],
  ),
  sown(
    'shop',
    'what-previous-is-for',
    replace('sources.yaml', 'klaviyo-webhook', 'klaviyo-webhook.previous'),
    ['security/secret-reserved'],
    [line('sources.yaml', 'secret: klaviyo-webhook.previous')],
  ),
  sown(
    'shop',
    'nothing-is-ever-in-time',
    replace('sources.yaml', 'PT5M', 'PT0S'),
    ['security/replay-window'],
    [
      line(
        'sources.yaml',
        'http: { path: /in/stripe, verify: { scheme: stripe, secret: stripe-webhook, tolerance: PT0S } }',
      ),
    ],
  ),
  sown(
    'shop',
    'replay-for-a-month',
    replace('sources.yaml', 'PT5M', 'P30D'),
    ['security/replay-window'],
    [
      line(
        'sources.yaml',
        'http: { path: /in/stripe, verify: { scheme: stripe, secret: stripe-webhook, tolerance: P30D } }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-iso-period',
    replace('sources.yaml', 'PT5M', '5m'),
    ['schema/invalid'],
    [
      line(
        'sources.yaml',
        'http: { path: /in/stripe, verify: { scheme: stripe, secret: stripe-webhook, tolerance: 5m } }',
      ),
    ],
  ),
  sown(
    'shop',
    'a-second-is-no-time-for-clocks',
    replace('sources.yaml', 'PT5M', 'PT1S'),
    ['security/replay-window'],
    [
      line(
        'sources.yaml',
        'http: { path: /in/stripe, verify: { scheme: stripe, secret: stripe-webhook, tolerance: PT1S } }',
      ),
    ],
  ),
])
