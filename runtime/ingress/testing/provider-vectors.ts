import { verifyPlan } from './plans.ts'
import type { Vector } from './vectors.ts'

/**
 * Requests of more providers. Those of SendGrid, Adyen, Paddle, HubSpot and Amazon SNS are published. The others publish none with its
 * secret: theirs were made by OpenSSL with the documented formula, and what the provider itself gives out to verify with was
 * run over them and took them, as it says where they stand.
 */

const time = { now: 1_700_000_000_000 } as const

/** Signed in headers over the whole body. */
export const providerVectors: readonly Vector[] = [
  {
    // Taken by `isEventVerified` of @zoom/rivet 0.4.0.
    name: 'Zoom',
    plan: verifyPlan('zoom'),
    secret: 'secret-token-of-zoom',
    other: 'next',
    body: '{"event":"meeting.started"}',
    headers: {
      'x-zm-request-timestamp': '1700000000',
      'x-zm-signature': 'v0=dcc1d2276fd7d717dd02a693cc629398d6e94070a8ce122eaa316075b5fa5d68',
    },
    ...time,
  },
  {
    // Calendly gives out no library: its own sample application (buzzwordcrm) computes the same.
    name: 'Calendly',
    plan: verifyPlan('calendly'),
    secret: 'signing-key',
    other: 'next',
    body: '{"event":"invitee.created"}',
    headers: {
      'calendly-webhook-signature': 't=1700000000,v1=372f72588af1e3af76b360730e53401de0f7c11ccdbc634e903f2e9656352579',
    },
    ...time,
  },
  {
    // paddle-python-sdk, tests/Unit/Notification/test_Verifier.py.
    name: 'Paddle, while a secret is rotated',
    plan: verifyPlan('paddle'),
    secret: 'pdl_ntf_01hbpjmytsa32fhr36nqgc3kgb_WvRO0eL4Bj9rgYYIBZY6wZhG4EHy9jzh',
    other: 'pdl_ntf_01hbpjmytsa32fhr36nqgc3kgb_vB/yIOnTOCWIvpBadM5jzBZPHc7OmdSo',
    body: 'hello-world',
    headers: {
      'paddle-signature': 'ts=1696195954;h1=dummy;h1=d96299976a6eb066f484d7fde011ac56fc32b38fc9940bc419d6e537fdc6ef02',
    },
    now: 1_696_195_954_000,
  },
  {
    // hubspot-api-python, tests/spec/utils/test_signature.py.
    name: 'HubSpot, version 3',
    plan: verifyPlan('hubspot', { publicUrl: 'https://www.example.com/webhook_uri' }),
    secret: 'yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy',
    other: 'next',
    body: "{'example_field':'example_value'}",
    headers: {
      'x-hubspot-signature-v3': 'HPW73RUtKmcYoEDADG0s6MmGFWUzWJKAW07r8RDgcQw=',
      'x-hubspot-request-timestamp': '15000000',
    },
    now: 15_000_000,
  },
  {
    // What hubspot-api-client 12.0.0 (PyPI) makes of it.
    name: 'HubSpot, version 3, with encoded brackets in the query',
    plan: verifyPlan('hubspot', { publicUrl: 'https://hooks.example/in/hubspot' }),
    secret: 'client-secret',
    other: 'next',
    body: '[{"eventId":1}]',
    query: '?a=%28b%29',
    headers: {
      'x-hubspot-signature-v3': 'U1dqpHGE47nxNOQ2GVddw0uAihuht1t7T+z3cP8YJHk=',
      'x-hubspot-request-timestamp': '1700000000000',
    },
    ...time,
  },
  {
    // Taken by `verify_signature` of Intercom's own sample application (intercom-webhooks, ruby/webhook.rb).
    name: 'Intercom',
    plan: verifyPlan('intercom'),
    secret: 'client-secret',
    other: 'next',
    body: '{"topic":"ping"}',
    headers: { 'x-hub-signature': 'sha1=83f283f5997678fbf9b02534c0762a8eacaf2d8d' },
    now: 0,
  },
  {
    // sendgrid-python, test/unit/test_eventwebhook.py; sendgrid-nodejs, packages/eventwebhook/src/eventwebhook.spec.js.
    name: 'SendGrid',
    plan: verifyPlan('sendgrid'),
    secret:
      'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==',
    other:
      'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEc9IHk3B6g6NRjPnnuXBfgAv+7bfBjZp6rap+j4cOkEYMEx8ivybKl71AMwUCblXwNPdJqt7GR2za/kn6fUMwTw==',
    body: '[{"email":"hello@world.com","event":"dropped","reason":"Bounced Address","sg_event_id":"ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA","sg_message_id":"LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0","smtp-id":"<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>","timestamp":1600112492}]\r\n',
    headers: {
      'x-twilio-email-event-webhook-timestamp': '1600112502',
      'x-twilio-email-event-webhook-signature':
        'MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM=',
    },
    now: 1_600_112_502_000,
  },
]

/** What Zoom asks for when an address is entered (the token of its documentation), and what @zoom/rivet 0.4.0 answers. */
export const zoomValidation = {
  secret: 'secret-token-of-zoom',
  plainToken: 'qgg8vlvZRS6UYooatFL8Aw',
  encryptedToken: 'ce89f398beb6f59ef9df1de994fb153107c3bf49ec466cf4676ef9ee1d83e612',
} as const

/** Adyen's documentation ("Verify HMAC signatures") and the tests of its SDKs for PHP and Node. */
export const adyenVector = {
  secret: '44782DEF547AAA06C910C43932B1EB0C71FC68D9D0C057550C48EC2ACF6BA056',
  signature: 'coqCmt/IZ4E3CzPvMY8zTjQVL5hYJUiBRg8UU+iCWo0=',
  item: {
    amount: { value: 1130, currency: 'EUR' },
    pspReference: '7914073381342284',
    eventCode: 'AUTHORISATION',
    merchantAccountCode: 'TestMerchant',
    merchantReference: 'TestPayment-1407325143704',
    paymentMethod: 'visa',
    success: 'true',
  },
} as const

/** The same item under another key: adyen-php-api-library, tests/Adyen/Util/HmacSignatureTest.php. */
export const adyenUnderAnother = {
  secret: 'DFB1EB5485895CFA84146406857104ABB4CBCABDC8AAF103A624C8F6A3EAAB00',
  signature: 'Ny9gS2veKo5E4w8/OL6xz1/wvT/hYkAXy1xNc/QvO4I=',
} as const

/** Taken by `verify_webhook` of mailgun 1.10.0 (PyPI). */
export const mailgunVector = {
  secret: 'signing-key',
  timestamp: '1700000000',
  token: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  signature: '0a113263b3550600c5b521ccaa6f4b5390af82540dc1cf1ead8d7ebdb9fee55e',
  ...time,
} as const

/** A certificate made for these vectors; its key was thrown away. */
export const certificate = `-----BEGIN CERTIFICATE-----
MIIDGzCCAgOgAwIBAgIUJI5yXjHLkMDhBhHiApbjTBiDwMMwDQYJKoZIhvcNAQEL
BQAwHDEaMBgGA1UEAwwRc25zLmFtYXpvbmF3cy5jb20wIBcNMjYxMTI5MDEwNjU1
WhgPMjEyNjExMDUwMTA2NTVaMBwxGjAYBgNVBAMMEXNucy5hbWF6b25hd3MuY29t
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqvHOIkOEqgf9K4cvLMB3
8ah+hOkNRS7R+oZ8kyVEqNqz0Im5UdQ7U8O5gSgsTbOoMlzIOc3uQImY8Bi2NTgd
IJX2aftFu8NLEsSEUEuU7dykOsg6h5hQaxbLQeJ+SflVSFY19G5UWCJ0MYmL5DBP
n4zzgUW/TwnGY75U6pc/kCroFZjvtBo4DZrHts6bmuU7MvUU0UXoWdAzq0idr3pW
5LYaphQFDPn1w9h36nZII7XRS/qWklRGAE2/y8GiPxxRfCi3VmaJAi/e0eyUw12Y
jjs3dukpBvS8uKO7z0x+xok3GibfvfWIkYLkfabqYVrEHC2n0kxcJ0wC4yX9NRIA
GwIDAQABo1MwUTAdBgNVHQ4EFgQU8MujDM4th0/c2iEyVB4395OCAXkwHwYDVR0j
BBgwFoAU8MujDM4th0/c2iEyVB4395OCAXkwDwYDVR0TAQH/BAUwAwEB/zANBgkq
hkiG9w0BAQsFAAOCAQEABoe/+LGLCAyN2nLmJAF/ZrrzUK8LSfeFHp22+P8widhx
EV5F6vKbE+TBneXHkINW8OMGhRRFm+hUj8/b7d4Rv94a128ZSfwZp52RREd5U/xI
uG/LfqFM4oJnPRBr0qSH7zPx8mrE1kUWiM55nlzU7VFbjWQvcnBAbwfMi9akQyzL
f52EATKeuH6yharfLbMm+HPzcce2AOg38UDY3nv4QkJ85tbK3bjRMA2Le9erkunO
oVSZzLoVtCPWW249PlNHoeOUmgfFouEQSBDLwf7cAWVT4sHZuryb8LLHcqHIUw+3
mjMbQzU9RJKH0oA4yr8LnLAv53Vfh9HOcIvSY7LXiQ==
-----END CERTIFICATE-----`

export const otherCertificate = `-----BEGIN CERTIFICATE-----
MIIDBzCCAe+gAwIBAgIUStL+YFxXd8xjweRV/2Xl1OrIV9wwDQYJKoZIhvcNAQEL
BQAwEjEQMA4GA1UEAwwHYW5vdGhlcjAgFw0yNjExMjkwMTA2NTZaGA8yMTI2MTEw
NTAxMDY1NlowEjEQMA4GA1UEAwwHYW5vdGhlcjCCASIwDQYJKoZIhvcNAQEBBQAD
ggEPADCCAQoCggEBALp48dMlpVrLxhDNMGNbuWIyjUMvdLMvopfLMGdyuAT4sF2X
lrl64JzU1JbfeGni1oqrhi+U+ePDND7uWxuLfE7zSApd204QpJDl7A7KfSTwhq11
jv8aNIlBJm8P/3TE8Z0Xt3oW1s4E/T7KgehnDcEurxa/ZIxua3LI3rxzovPN04EH
5Kpm+SjgNYeNm0+/P4AivjOMGRjqeNAzbO4qdmP0lTFJi5pF62mYoQePRbi1RRRc
lLJelZEh+D7r2Y1fb/Y/qyo0L34fMdbS5z/3mUQEIh3iMFGb5r4I7Y1f8DKh0X4s
rorZg5ftBk2TQ5ZYMzO4lijyErjyRlDu6CYQDyUCAwEAAaNTMFEwHQYDVR0OBBYE
FC6JPkv4SKAx0XcBrxyjdzNFmeLfMB8GA1UdIwQYMBaAFC6JPkv4SKAx0XcBrxyj
dzNFmeLfMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQELBQADggEBAINe4ueO
5ExCdh3+t4XsggyJX+ZpPOMyeJKulEsuj3NX+r0rzLPp/Hyc4pLArSm0GEeUqDGF
cUCVBn92lrhWNrliOAUwUL9EcOLgzCVHBeLwCvtOtatZET9Fef73gLJBPOmpdW42
GPvnY/MJbpHVRcKr7xJ5AndTcKzS5xoLeZlkzE071pT/hL9y8vS14aYSLe0dxTLs
3qsQ8zYqxpOXlnYaXDVoyieo5zGRJGrMQDQVY7amfDkA4qyJHN+5hjRSC8LsNvFb
9H0Y3/KZ3BMkZyZr27yvnplgXW2PswClIGJXrNp+Sax44wXY/zMXt7rjBoa+mdWW
cR6zLjZA/Sf1ylk=
-----END CERTIFICATE-----`

/** The example of "Parsing message formats" in the documentation of Amazon SNS, signed anew under the certificate. */
export const snsVector = {
  message: {
    Type: 'Notification',
    MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
    TopicArn: 'arn:aws:sns:us-west-2:123456789012:MyTopic',
    Subject: 'My First Message',
    Message: 'Hello world!',
    Timestamp: '2012-05-02T00:54:06.655Z',
    SigningCertURL: 'https://sns.us-west-2.amazonaws.com/SimpleNotificationService-1.pem',
  },
  signatures: {
    '1': 'YEE1Lm9iVj3T3VrQOaoK838IO9JOXrhTKnDboDQGKAozGWBn3Jj4giTAQtjpBWA7GUIafHqIadnM2fWLNhM+W9u89n341G1H3YmjQWtR3U/qN1oirRtC1nUdKJpsrc54MJHmpAXYRyqt/B9ZEv+35vc8j3/eWg/sRU1y7dajEzOPbvMa7O9fQAke+nZd8pvxbf9QqVyslKf1+mgwGH+xfFo7d1OhDfImSgTmIWoOJLCj/MPAKZ89biw5OVsU5HWfLR1cQjS+2slmfmw9mC5CvBQtpZ784a7nrKgB0ObIshE1E2PgbITMj1GxNa+GxQ8mmV2MCoVvQwpGXViuHLB0CQ==',
    '2': 'Sbbi/hb7UBqJjCyN7wywOAVtMY76Zg38PelvfCn+IwhsS5U3i8vKhPlNQ2hEcfonfvzLJEJJ0eWa3glneIu8mS1g0tXyBz63/QxPTAQ3tKhOouqzqKHgJ7XPiiJu4LqqBuTD7yrMTiZ1qW6D8kjGsI2gdUCtjQjMDr/EKtH3Xuk5Enz+yDRCBQmzZ1wVXNj4lGTjyHfLicXXCfB8QX0JXncdhIXtmC+D1gcnMngYHE5pN/Uj8Nk0rbI9C6cO398y71LQ58k0YHCc5nHUrfT6cvUjjt4UoLt60iwwW72LjrKuj4LCmSY1dqjvytWsvqkDtIILhyAk27mnFoim2+6TKA==',
  },
  confirmation: {
    Type: 'SubscriptionConfirmation',
    MessageId: '165545c9-2a5c-472c-8df2-7ff2be2b3b1b',
    Token: '2336',
    TopicArn: 'arn:aws:sns:us-west-2:123456789012:MyTopic',
    Message: 'You have chosen',
    SubscribeURL: 'https://sns.us-west-2.amazonaws.com/?Action=ConfirmSubscription&Token=2336',
    Timestamp: '2012-04-26T20:45:04.751Z',
    SignatureVersion: '2',
    Signature:
      'Bujl4sLafVc2UOYQ1dbFwVhz4qIg3/tKQTB4uOGAzoxQhhxgCy2x9fc1COGdkO7Yev7B44KNR9C0IPS4JYPG4Rltc9m4OL7UgCKE7oO8YMlDKDiK0mgWwIWn5iyuFW2ZdFSqbyVV/46rA9Rq8stu77nsoxwS/iaWfYxEIHL2AwedWix9Gqd/n2ire+9wMIGrb+WUawOFr89q3xWd6jKt+B7OhvnYQzH7U99Rebe/vZV/uhzpL6H0WsxfvEaDReGZ3+V7hplcyX6dVdP8gdBh5pDVa8jpbXdsG/llDn0LgWUx/G49TyNy5XO/lBUfEgz7ThafX+2MEn4XiMejlAsCrA==',
    SigningCertURL: 'https://sns.us-west-2.amazonaws.com/SimpleNotificationService-1.pem',
  },
} as const

/**
 * With the transmission of PayPal's documentation. PayPal publishes signatures without their certificates; under the one
 * above, `WebhookEvent._verify_signature` of paypalrestsdk 1.13.3 (PyPI, pyOpenSSL 23.2.0) takes this one.
 */
export const paypalVector = {
  webhookId: 'WH-HOOK',
  body: '{"id":"WH-1"}',
  headers: {
    'paypal-transmission-id': '69cd13f0-d67a-11e5-baa3-778b53f4ae55',
    'paypal-transmission-time': '2016-02-18T20:01:35Z',
    'paypal-auth-algo': 'SHA256withRSA',
    'paypal-cert-url': 'https://api.paypal.com/v1/notifications/certs/CERT-1',
    'paypal-transmission-sig':
      'SnZuFzRVPAupkHzVzPbNkm8hyCQ73erVqAWNkpFJ7cwEjH4HBYjwMY7wNuLceJ0gZyMdGpfM+EHIxaMtVFSiecN+Y+MRgrAAgwsOXm7Yfk2mYx9fw+ODZeWasPBow5A8iqT/dHgDxwAYCQMDf4v1a6R7X5JtSyz5xZen31JYHKAppgS9nu0g2gTwqtYLy9aATjwXtfi2sY5eamL4dXSntqQOaZSjAKwIM6FmLKh9Dey7lT6JiDjW1C8Bj8XfZUjp7NLBlPWKhlbipdb19s8vcVaPydUMLrflDtI1MK+x9rEzlXg8gamweMOj0y+TO8bWdpOHk8pcVnVy93W238bjIw==',
  },
} as const

/** Messages that Amazon SNS sent, and its certificate of that time: aws-sdk-ruby, gems/aws-sdk-sns/spec/message_verifier_spec.rb. */
export const snsPublished = {
  certificate: `-----BEGIN CERTIFICATE-----
MIIF1zCCBL+gAwIBAgIQB9pYWG3Mi7xej22g9pobJTANBgkqhkiG9w0BAQsFADBG
MQswCQYDVQQGEwJVUzEPMA0GA1UEChMGQW1hem9uMRUwEwYDVQQLEwxTZXJ2ZXIg
Q0EgMUIxDzANBgNVBAMTBkFtYXpvbjAeFw0yMTA5MDcwMDAwMDBaFw0yMjA4MTcy
MzU5NTlaMBwxGjAYBgNVBAMTEXNucy5hbWF6b25hd3MuY29tMIIBIjANBgkqhkiG
9w0BAQEFAAOCAQ8AMIIBCgKCAQEAutFqueT3XgP13udzxE6UpbdjOtVO5DwoMpSM
iDNMnGzF1TYH5/R2LPUOBeTB0SkKnR4kpNcUZhicpGD4aKciz/GEZ6wu65xncfT9
H/KBOQwoXYTuClHwp6fYpGzcGFaFoEYMnijL/o4qmTSd+ukglQUgKpsDw4ofw6rU
m2CttJo+GQSNQ9NfGR1h/0J+zsApkeSYrXRx5wNlu87z8os1C/6PBrUHwt3xXeaf
Xzfwut8aRRYsS8BySOA9DAgLfNHlfdQCjKPXKrG/ussgReyWD6n/HH+j7Uha3xos
TzQqJifcxlTq6MxWdPR6fDaJNvqw6DOE7UjUNxHguXHlVfxhlQIDAQABo4IC6TCC
AuUwHwYDVR0jBBgwFoAUWaRmBlKge5WSPKOUByeWdFv5PdAwHQYDVR0OBBYEFAqz
C+vyouneE7mWWLbi9i0UsWUbMBwGA1UdEQQVMBOCEXNucy5hbWF6b25hd3MuY29t
MA4GA1UdDwEB/wQEAwIFoDAdBgNVHSUEFjAUBggrBgEFBQcDAQYIKwYBBQUHAwIw
OwYDVR0fBDQwMjAwoC6gLIYqaHR0cDovL2NybC5zY2ExYi5hbWF6b250cnVzdC5j
b20vc2NhMWIuY3JsMBMGA1UdIAQMMAowCAYGZ4EMAQIBMHUGCCsGAQUFBwEBBGkw
ZzAtBggrBgEFBQcwAYYhaHR0cDovL29jc3Auc2NhMWIuYW1hem9udHJ1c3QuY29t
MDYGCCsGAQUFBzAChipodHRwOi8vY3J0LnNjYTFiLmFtYXpvbnRydXN0LmNvbS9z
Y2ExYi5jcnQwDAYDVR0TAQH/BAIwADCCAX0GCisGAQQB1nkCBAIEggFtBIIBaQFn
AHYAKXm+8J45OSHwVnOfY6V35b5XfZxgCvj5TV0mXCVdx4QAAAF7vfDVkQAABAMA
RzBFAiEA2XfHuy36aqRFiaL8c3md2mH451go8707+fRE0pEdSRACIE/g5FXTUXUZ
PFcmOhm9TZ+uMY1i4CIQ/CKVWln6C3t+AHYAUaOw9f0BeZxWbbg3eI8MpHrMGyfL
956IQpoN/tSLBeUAAAF7vfDVjAAABAMARzBFAiBF1MhhFP0+FQt3daDFfMYoWwnr
muTInrjNpwfzlvQBugIhAPYadFzr+LaxSJoiZEbEHBvTts7bT0M3eCQONA2O7w6n
AHUAQcjKsd8iRkoQxqE6CUKHXk4xixsD6+tLx2jwkGKWBvYAAAF7vfDVdAAABAMA
RjBEAiAtPapmFAuA71ih4NoSd5hJelzAltNQpxDMcDfDyHyU8gIgWxmaa6+2KbBu
9xdv379zvnJACFR7jc+4asl08Dn4aagwDQYJKoZIhvcNAQELBQADggEBAA54QX0u
oFWXfMmv02CGZv4NWo5TapyeeixQ2kKpZHRdVZjxZrw+hoF6HD7P3kGjH8ztyJll
tDxB0qgMltbPhQdScwhA6iTgoaBYqEUC/VHKd4PmmPT6yIsM36NBZVmkGlzl5uNo
/dBgBaG0SsVJnhr5zro3c2quC7n6fVGEZhf/UgQwRnnvThnvbNKguglDMq4uEqv8
njKyleht+glkcmXO0m9qLKt6BOS0amy6U2GlAwRn0Wx02ndJtnRCSC6kPuRWK/SQ
FEjB7gCK4hdKaAOuWdZpI55vF6ifOeM8toC3g7ofO8qLTnJupAG+ZitY5J3cvHWr
HqOUdKigPDHYLRo=
-----END CERTIFICATE-----`,
  common: {
    Type: 'Notification',
    Message: 'Hello world',
    SigningCertURL:
      'https://sns.us-east-2.amazonaws.com/SimpleNotificationService-7ff5318490ec183fbaddaa2a969abfda.pem',
  },
  messages: [
    {
      MessageId: '792cda85-518f-5dd3-9163-81d851212f3a',
      TopicArn: 'arn:aws:sns:us-east-2:295079676684:publish-and-verify-892f85fe-4836-424d-8188-ab85bef0f362',
      Timestamp: '2022-07-28T21:23:58.317Z',
      SignatureVersion: '1',
      Signature:
        'ghtf+deOBAzHJJZ6s6CdRLfTQAlcGzq9naoFM1wi0CJiq//uVRuZnamrkWNF0fhouMFvuLVRwcz8PZLUMSfnmd5VpdTKpTyiKmy1qJAZXma0w+yi7G+I33hD1Jyk1Nbym2n0kqp3fVu2aoooiN2ZeLAT2bH0/BtjLSfN1yAOKNoprco4qV9gGUZinXJdj9a1YdNhDR2jKi33ldlsVtEXAtiaDklGEk7DgRKX38GerBPiLg3FdtgY6KC7cdeGpU/dGK+4hjc83Ive1HoFkAwqhpgInM2sMytBosoiXfCmOKmU4xeGD0gHDNZTlJUJQDlzw8Eag0H9f/5zXF9d3uy0YQ==',
    },
    {
      MessageId: '17dea24b-55c2-540b-8362-f916557af765',
      TopicArn: 'arn:aws:sns:us-east-2:295079676684:publish-and-verify-62674b1d-4295-426b-88e7-5fb75652a04e',
      Timestamp: '2022-07-28T21:24:08.324Z',
      SignatureVersion: '2',
      Signature:
        'CXVqp9PfZAL+4JHS3Zxo1PFbQsvnOjvmYhtIf17TWpwc+iIVas8kZ8GopuzVzVMdatE7rCl/O4P91Zp05Dwz8lk8dLhfp8gSu3Njlzxlyrmzo9x3va3Jb7zFnedgS2GKnZWHGBdwTXho+TosNUE+3e10OMSlwN5XGDwX7+R3WL+rn+AXmFAqp3alg27sYa55h1dLE9cGszGPjScPdtF3BmZsUDMx9wSdNKsCk+vSvE8yBjnCmUl7laSFj3LzPVrlSwgNYCF3kYnNAkah7NplK4SFhJYLwS0HCVCQJKa8rVbQLf9cBTu60U402mrgy0bN8xWoyimzbYbrOMJjalqkUg==',
    },
  ],
} as const
