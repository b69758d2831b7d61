import { verifyPlan } from './plans.ts'
import type { Vector } from './vectors.ts'

/**
 * Requests of providers that have no scheme of their own here and are declared as `hmac`. Those of Square and WorkOS stand in
 * the tests of their SDKs. The others publish none with its secret: theirs were made by OpenSSL with the documented formula.
 */
export const declaredVectors: readonly Vector[] = [
  {
    // https://developer.helpscout.com/webhooks: base64 of HMAC-SHA1 over the body; Front's rules sign alike.
    name: 'Help Scout',
    plan: verifyPlan('hmac', { header: 'x-helpscout-signature', algorithm: 'sha1', encoding: 'base64' }),
    secret: 'app-secret',
    other: 'next',
    body: '{"id":"1","type":"convo.created"}',
    headers: { 'x-helpscout-signature': 'wHwluM9B6D9N469VOrWhl0TTiak=' },
    now: 0,
  },
  {
    // square-python-sdk, tests/integration/test_webhooks_helper.py.
    name: 'Square',
    plan: verifyPlan('hmac', {
      header: 'x-square-hmacsha256-signature',
      encoding: 'base64',
      signs: '{url}{body}',
      publicUrl: 'https://webhook.site/679a4f3a-dcfa-49ee-bac5-9d0edad886b9',
    }),
    secret: 'Ibxx_5AKakO-3qeNVR61Dw',
    other: 'MCmhFRxGX82xMwg5FsaoQA',
    body: '{"merchant_id":"MLEFBHHSJGVHD","type":"webhooks.test_notification","event_id":"ac3ac95b-f97d-458c-a6e6-18981597e05f","created_at":"2022-07-13T20:30:59.037339943Z","data":{"type":"webhooks","id":"bc368e64-01aa-407e-b46e-3231809b1129"}}',
    headers: { 'x-square-hmacsha256-signature': 'GF4YkrJgGBDZ9NIYbNXBnMzqb2HoL4RW/S6vkZ9/2N4=' },
    now: 0,
  },
  {
    // https://developer.atlassian.com/cloud/trello/guides/rest-api/webhooks/#webhook-signatures
    name: 'Trello',
    plan: verifyPlan('hmac', {
      header: 'x-trello-webhook',
      algorithm: 'sha1',
      encoding: 'base64',
      signs: '{body}{url}',
      publicUrl: 'https://hooks.example/in/{tenant}',
    }),
    secret: 'oauth-secret',
    other: 'next',
    body: '{"action":{"type":"createCard"}}',
    headers: { 'x-trello-webhook': 'sfAQ8PWp1HCjsZi8CjH/F3DSNoU=' },
    now: 0,
  },
  {
    // The documented formula, by the secret that Zendesk signs its trial requests with:
    // https://developer.zendesk.com/documentation/webhooks/verifying/
    name: 'Zendesk',
    plan: verifyPlan('hmac', {
      header: 'x-zendesk-webhook-signature',
      timestamp: 'x-zendesk-webhook-signature-timestamp',
      encoding: 'base64',
      signs: '{timestamp}{body}',
      unit: 'date',
    }),
    secret: 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==',
    other: 'next',
    body: '{"event":"ticket.updated","id":123}',
    headers: {
      'x-zendesk-webhook-signature': 'S/RDdU2ERmj7LHDDoWJ2onPYH+t7/f2+LTM4dL7UiLM=',
      'x-zendesk-webhook-signature-timestamp': '2021-03-25T05:09:27Z',
    },
    now: Date.UTC(2021, 2, 25, 5, 9, 27),
  },
  {
    // https://developers.klaviyo.com/en/docs/working_with_system_webhooks: the body first.
    name: 'Klaviyo, with a date of HTTP',
    plan: verifyPlan('hmac', {
      header: 'klaviyo-signature',
      timestamp: 'klaviyo-timestamp',
      signs: '{body}{timestamp}',
      unit: 'date',
    }),
    secret: 'a-secret-of-klaviyo',
    other: 'next',
    body: '{"data":[]}',
    headers: {
      'klaviyo-signature': 'ef661c278d03b4688645705db2810dcf2e98edda32249da6cd3bc9d6b11507df',
      'klaviyo-timestamp': 'Tue, 14 Apr 2026 03:50:12 GMT',
    },
    now: Date.UTC(2026, 3, 14, 3, 50, 12),
  },
  {
    // workos-python, tests/test_webhooks.py.
    name: 'WorkOS',
    plan: verifyPlan('hmac', {
      header: 'workos-signature',
      parts: { signature: 'v1', timestamp: 't' },
      unit: 'ms',
    }),
    secret: '1lyKDzhJjuCkIscIWqkSe4YsQ',
    other: 'next',
    body: '{"id":"wh_01FG9JXJ9C9S052FX59JVG4EG1","data":{"id":"conn_01EHWNC0FCBHZ3BJ7EGKYXK0E6","name":"Foo Corp\'s Connection","state":"active","object":"connection","domains":[{"id":"conn_domain_01EHWNFTAFCF3CQAE5A9Q0P1YB","domain":"foo-corp.com","object":"connection_domain"}],"connection_type":"OktaSAML","organization_id":"org_01EHWNCE74X7JSDV0X3SZ3KJNY"},"event":"connection.activated"}',
    headers: {
      'workos-signature': 't=1632409405772, v1=67612f0e74f008b436a13b00266f90ef5c13f9cbcf6262206f5f4a539ff61702',
    },
    now: 1_632_409_405_772,
  },
  {
    // https://dev.frontapp.com/docs/application-webhooks: milliseconds and a colon.
    name: "Front's applications",
    plan: verifyPlan('hmac', {
      header: 'x-front-signature',
      timestamp: 'x-front-request-timestamp',
      encoding: 'base64',
      signs: '{timestamp}:{body}',
      unit: 'ms',
    }),
    secret: 'app-secret',
    other: 'next',
    body: '{"type":"sync"}',
    headers: {
      'x-front-signature': 'zINIZywEwxT19fRZuMzywf36LmTClnKF9V5YdnVOyv4=',
      'x-front-request-timestamp': '1700000000000',
    },
    now: 1_700_000_000_000,
  },
  {
    // https://docs.customer.io/integrations/api/webhooks/: a version before the time.
    name: 'Customer.io',
    plan: verifyPlan('hmac', {
      header: 'x-cio-signature',
      timestamp: 'x-cio-timestamp',
      signs: 'v0:{timestamp}:{body}',
    }),
    secret: 'signing-key',
    other: 'next',
    body: '{"event":1}',
    headers: {
      'x-cio-signature': 'b433ac145c9238ce31b045fbf6e6c8dfd8cdd6578c4018e104bd85bc3c72d251',
      'x-cio-timestamp': '1700000000',
    },
    now: 1_700_000_000_000,
  },
]
