import { family } from '../../mutation.ts'
import { line, sow } from './sow.ts'

/** Where events come in. */
export const recruitingSources = family('recruiting-sources', [
  sow('typo', 'router', 'scheme: standard-webhooks', 'scheme: standard-webhook', 'schema/invalid'),
  sow(
    'anybody-may-send-applications',
    'router',
    'scheme: standard-webhooks',
    'scheme: none',
    'security/ingress-unverified',
  ),
  sow(
    'a-secrets-value',
    'router',
    'secret: career-signing',
    'secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'security/secret-inline',
  ),
  sow(
    'five-months-a-slip',
    'router',
    '      verify: { scheme: standard-webhooks, secret: career-signing, tolerance: PT5M',
    '      verify: { scheme: standard-webhooks, secret: career-signing, tolerance: P5M',
    'security/replay-window',
  ),
  sow(
    'nothing-is-ever-in-time',
    'router',
    '      verify: { scheme: standard-webhooks, secret: career-signing, tolerance: PT5M',
    '      verify: { scheme: standard-webhooks, secret: career-signing, tolerance: PT0S',
    'security/replay-window',
  ),
  sow(
    'not-signed',
    'router',
    'dedupe: { header: webhook-id }',
    'dedupe: { header: x-request-id }',
    'security/dedupe-unsigned',
  ),
  sow(
    'no-such-field',
    'router',
    'dedupe: { header: webhook-id }',
    'dedupe: { path: identifier }',
    'source/id-undeclared',
  ),
  sow('typo-2', 'router', 'type: { is: application.received }', 'type: { is: application.recieved }', 'ref/unresolved'),
  sow(
    'typo-of-the-placeholder',
    'router',
    'path: /in/{tenant}/applications',
    'path: /in/{tenat}/applications',
    'schema/invalid',
  ),
  sow(
    'no-leading-slash',
    'router',
    'path: /in/{tenant}/applications',
    'path: in/{tenant}/applications',
    'schema/invalid',
  ),
  sow(
    'the-path-of-another-source',
    'router',
    'path: /in/{tenant}/applications',
    'path: /in/{tenant}/interviews',
    'schema/invalid',
  ),
  sow(
    'only-true',
    'router',
    '      verify: { scheme: standard-webhooks, secret: career-signing, tolerance: PT5M, shared: true',
    '      verify: { scheme: standard-webhooks, secret: career-signing, tolerance: PT5M, shared: false',
    'schema/invalid',
  ),
  sow('typo-3', 'router', 'scheme: hmac', 'scheme: hmacs', 'schema/invalid'),
  sow('no-headers-name', 'router', 'header: x-board-signature', 'header: "x board signature"', 'schema/invalid'),
  sow(
    'hmac-without-a-header',
    'router',
    'header: x-board-signature,',
    '',
    'security/ingress-unverified',
    line('router', 'verify: { scheme: hm'),
  ),
  sow(
    'a-tolerance-without-a-time',
    'router',
    'timestamp: x-board-time, tolerance: PT2M',
    'tolerance: PT2M',
    'security/setting-ignored',
  ),
  sow(
    'a-name-tells-no-deliveries-apart',
    'router',
    `      otherwise: reject
    dedupe: { path: id }`,
    `      otherwise: reject
    dedupe: { path: candidate.name }`,
    'source/id-not-unique',
    line('router', 'dedupe: { path: candidate.name }'),
  ),
  sow(
    'the-type-tells-no-deliveries-apart',
    'router',
    `      otherwise: reject
    dedupe: { path: id }`,
    `      otherwise: reject
    dedupe: { path: type }`,
    'source/id-not-unique',
    line('router', 'dedupe: { path: type }'),
  ),
  sow('no-such-value', 'router', 'otherwise: reject', 'otherwise: ignore', 'schema/invalid'),
  sow('typo-4', 'router', 'alert.due: alert.due', 'alert.due: alert.dew', 'ref/unresolved'),
  sow(
    'public-profiles-read-as-rankings-profiles',
    'router',
    'profile.published: profile.published }',
    'profile.published: candidate.matched }',
    'route/never-given',
  ),
  sow(
    'typo-of-a-category',
    'router',
    'erase: { contact.email: candidate.email }',
    'erase: { contact.mail: candidate.email }',
    'ref/unresolved',
  ),
  sow(
    'nobody-is-found-by-it',
    'router',
    'export: { contact.email: candidate.email }',
    'export: { payment.invoice: candidate.email }',
    'source/request-unfit',
  ),
  sow(
    'typo-5',
    'router',
    `      candidate.copy: { export: { contact.email: candidate.email } }
    origin: person`,
    `      candidate.copy: { export: { contact.email: candidate.email } }
    origin: persons`,
    'schema/invalid',
    line('router', 'origin: persons'),
  ),
  sow(
    'stripe-sends-no-such-type',
    'router',
    'values: { invoice.paid: invoice.paid }',
    'values: { invoice.payed: invoice.paid }',
    'ref/near-header',
  ),
  sow('another-senders-scheme', 'router', 'scheme: stripe', 'scheme: github', 'security/setting-ignored'),
  sow(
    'the-activity-has-it-from-others',
    'router',
    `    dedupe: { path: id }
    origin: third-party`,
    `    dedupe: { path: id }
    origin: person`,
    'information/source-mismatch',
    line(
      'router',
      `origin: person

events:`,
    ),
  ),
  sow('no-such-field-2', 'router', 'path: event', 'path: evnt', 'source/type-mistaken'),
  sow(
    'no-such-field-3',
    'router',
    'dedupe: { path: payload.uri }',
    'dedupe: { path: payload.url }',
    'source/id-undeclared',
  ),
])
