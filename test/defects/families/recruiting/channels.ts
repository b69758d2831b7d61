import { family } from '../../mutation.ts'
import { line, sow } from './sow.ts'

/** Where events go. */
export const recruitingChannels = family('recruiting-channels', [
  sow(
    'the-customers-address-belongs-to-gradient',
    'router',
    'recipient: employer-system',
    'recipient: gradient',
    'recipient/category-not-allowed',
  ),
  sow('typo', 'router', 'recipient: employer-system', 'recipient: employers-system', 'ref/unresolved'),
  sow(
    'a-month-a-slip',
    'router',
    'schedule: [PT1M, PT10M, PT1H]',
    'schedule: [P1M, PT10M, PT1H]',
    'channel/retry-futile',
  ),
  sow('no-rate', 'router', 'rate: 10/s', 'rate: 10 per second', 'schema/invalid'),
  sow('nothing-is-ever-sent', 'router', 'inFlight: 4', 'inFlight: 0', 'schema/invalid'),
  sow('no-such-value', 'router', 'ambiguous: retry', 'ambiguous: retries', 'schema/invalid'),
  sow('a-value', 'router', 'secret: employer-signing', 'secret: "hunter2-Real!Value"', 'schema/invalid'),
  sow(
    'not-a-mail-server',
    'router',
    `    title: Confirmation of an application
    recipient: mailwerk
    email: { server: "smtps://smtp.mailwerk.example`,
    `    title: Confirmation of an application
    recipient: mailwerk
    email: { server: "http://smtp.mailwerk.example`,
    'schema/invalid',
    line('router', 'email: { server: "ht'),
  ),
  sow(
    'not-an-address',
    'router',
    `    title: Confirmation of an application
    recipient: mailwerk
    email: { server: "smtps://smtp.mailwerk.example", from: "Pfadhire <no-reply@pfadhire.example>"`,
    `    title: Confirmation of an application
    recipient: mailwerk
    email: { server: "smtps://smtp.mailwerk.example", from: "Pfadhire <no-reply>"`,
    'schema/invalid',
    line('router', 'email: { server: "sm'),
  ),
  sow(
    'a-subject-is-the-same-for',
    'router',
    'subject: Your application',
    'subject: "Your application, {{ event.applicant.name }}"',
    'channel/setting-misfit',
  ),
  sow(
    'typo-of-a-key',
    'router',
    '    email: { server: "smtps://smtp.mailwerk.example", from: "Pfadhire <no-reply@pfadhire.example>", subject: Your application, user: mail-user, password: mail-password',
    '    email: { server: "smtps://smtp.mailwerk.example", from: "Pfadhire <no-reply@pfadhire.example>", subject: Your application, user: mail-user, pasword: mail-password',
    'schema/unknown-key',
  ),
  sow(
    'mailwerks-server-under-another-name',
    'router',
    `    title: Welcome
    recipient: mailwerk`,
    `    title: Welcome
    recipient: rheinhost`,
    'route/host-not-declared',
    line('router', 'recipient: rheinhost'),
  ),
  sow(
    'not-encrypted',
    'router',
    'https://api.kiteline.example/v1/invites',
    'http://api.kiteline.example/v1/invites',
    'security/plaintext-destination',
  ),
  sow(
    'another-host',
    'router',
    'https://api.kiteline.example/v1/invites',
    'https://api.kite1ine.example/v1/invites',
    'route/host-not-declared',
  ),
  sow(
    'a-secret-in-the-query',
    'router',
    'https://api.kiteline.example/v1/invites',
    'https://api.kiteline.example/v1/invites?key=9f8e7d6c5b4a39281706',
    'security/secret-inline',
  ),
  sow(
    'not-true',
    'router',
    `    http: { url: "https://api.kiteline.example/v1/invites", secret: kiteline-signing }
    passesOn: true`,
    `    http: { url: "https://api.kiteline.example/v1/invites", secret: kiteline-signing }
    passesOn: yes`,
    'schema/invalid',
    line('router', 'passesOn: yes'),
  ),
  sow(
    'the-host-is-gradients',
    'router',
    'recipient: gradient',
    'recipient: kiteline',
    'route/host-not-declared',
    line(
      'router',
      `recipient: kiteline
    http: { url: "https://api.gradient.example/v2/feedback", secret: gradient-signing }`,
    ),
  ),
  sow('no-rate-2', 'router', 'rate: 30/min', 'rate: 30/minute', 'schema/invalid'),
  sow(
    'credentials-in-the-url',
    'router',
    'https://api.gradient.example/v2/feedback',
    'https://user:pa55w0rd@api.gradient.example/v2/feedback',
    'security/secret-inline',
  ),
  sow(
    'a-secret-in-a-header',
    'router',
    'headers: { x-board: pfadhire }',
    'headers: { authorization: Bearer 8c1f0b7e6d5a4938 }',
    'security/secret-inline',
  ),
  sow(
    'a-secret-in-a-header-2',
    'router',
    'headers: { x-board: pfadhire }',
    'headers: { x-api-key: 8c1f0b7e6d5a49388c1f0b7e }',
    'security/secret-inline',
  ),
  sow(
    'a-header-of-the-protocol',
    'router',
    'headers: { x-board: pfadhire }',
    'headers: { content-length: "12" }',
    'channel/setting-misfit',
  ),
  sow(
    'an-address-inside-no-host-of',
    'router',
    'https://in.ledger.example/vouchers',
    'https://10.0.0.8/vouchers',
    'route/host-not-declared',
  ),
])
