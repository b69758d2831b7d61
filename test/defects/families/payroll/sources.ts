import { absent, drop, family, key, rename, set, value } from '../../mutation.ts'
import { payroll } from './line.ts'

/** One line changed in the payroll company, about sources, and how their senders are verified; written from the law and the reference of the language alone. */
export const payrollSources = family('payroll-sources', [
  // Begins with a slash.
  payroll('router-path-no-slash', set('sources/laboratory/http/path', 'in/lab'), 'schema/invalid'),
  // Two sources at one address.
  payroll('router-path-of-another', set('sources/payments/http/path', '/in/lab'), 'schema/invalid'),
  // Keys are the tenant's, and nothing says whose.
  payroll('router-path-without-tenant', set('sources/hr-system/http/path', '/in/hr'), 'schema/invalid'),
  // No placeholder.
  payroll('router-path-tenant-typo', set('sources/time-clock/http/path', '/in/{tenat}/app'), 'schema/invalid'),
  // A query is no path.
  payroll('router-path-with-query', set('sources/payments/http/path', '/in/payments?key=1'), 'schema/invalid'),
  // A space.
  payroll('router-path-space', set('sources/payments/http/path', '/in/pay ments'), 'schema/invalid'),
  // No scheme.
  payroll('router-scheme-typo', set('sources/payments/http/verify/scheme', 'strpe'), 'schema/invalid'),
  // Anybody can send; ingress.verified is promised.
  payroll(
    'router-scheme-none',
    set('sources/payments/http/verify', { scheme: 'none' }),
    'security/ingress-unverified',
    value('sources/payments/http/verify/scheme'),
  ),
  // Anybody can send.
  payroll(
    'router-verify-gone',
    drop('sources/payments/http/verify'),
    'security/ingress-unverified',
    absent('sources/payments/http/verify'),
  ),
  // Verified by nothing.
  payroll(
    'router-secret-gone',
    drop('sources/payments/http/verify/secret'),
    'security/ingress-unverified',
    absent('sources/payments/http/verify/secret'),
  ),
  // A secret in the declaration.
  payroll(
    'router-secret-inline',
    set('sources/payments/http/verify/secret', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'),
    'security/secret-inline',
  ),
  // A secret in the declaration.
  payroll(
    'router-secret-inline-hex',
    set('sources/laboratory/http/verify/secret', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'),
    'security/secret-inline',
  ),
  // Broken.
  payroll('router-algorithm-md5', set('sources/laboratory/http/verify/algorithm', 'md5'), 'schema/invalid'),
  // Weak.
  payroll(
    'router-algorithm-sha1',
    set('sources/laboratory/http/verify/algorithm', 'sha1'),
    'source/setting-misfit',
    value('sources/laboratory/http/verify/prefix'),
  ),
  // Not known.
  payroll('router-encoding-base32', set('sources/laboratory/http/verify/encoding', 'base32'), 'schema/invalid'),
  // Where is the signature.
  payroll(
    'router-hmac-header-gone',
    drop('sources/laboratory/http/verify/header'),
    'security/ingress-unverified',
    absent('sources/laboratory/http/verify/header'),
  ),
  // No header.
  payroll(
    'router-hmac-header-space',
    set('sources/laboratory/http/verify/header', 'x lab signature'),
    'schema/invalid',
  ),
  // A window without a time.
  payroll(
    'router-timestamp-gone',
    drop('sources/laboratory/http/verify/timestamp'),
    'security/setting-ignored',
    key('sources/laboratory/http/verify/unit'),
  ),
  // No unit.
  payroll('router-unit-typo', set('sources/laboratory/http/verify/unit', 'sec'), 'schema/invalid'),
  // Replays for a day.
  payroll('router-tolerance-day', set('sources/laboratory/http/verify/tolerance', 'P1D'), 'security/replay-window'),
  // Nothing gets in.
  payroll('router-tolerance-zero', set('sources/laboratory/http/verify/tolerance', 'PT0S'), 'security/replay-window'),
  // No unit.
  payroll('router-tolerance-number', set('sources/payments/http/verify/tolerance', 300), 'schema/invalid'),
  // Five months, not minutes.
  payroll(
    'router-tolerance-minutes-as-months',
    set('sources/payments/http/verify/tolerance', 'P5M'),
    'security/replay-window',
  ),
  // The body is not signed.
  payroll(
    'router-signs-nothing-of-the-body',
    set('sources/laboratory/http/verify/signs', '{timestamp}'),
    'schema/invalid',
  ),
  // No placeholder.
  payroll('router-signs-typo', set('sources/laboratory/http/verify/signs', '{time}.{body}'), 'schema/invalid'),
  // No publicUrl.
  payroll(
    'router-signs-url-without',
    set('sources/laboratory/http/verify/signs', '{url}{timestamp}{body}'),
    'security/ingress-unverified',
    absent('sources/laboratory/http/verify/publicUrl'),
  ),
  // The time is not signed.
  payroll(
    'router-signs-without-time',
    set('sources/laboratory/http/verify/signs', '{body}'),
    'source/setting-misfit',
    value('sources/laboratory/http/verify/timestamp'),
  ),
  // No field.
  payroll('router-type-path-typo', set('sources/payments/type/path', 'typ'), 'source/type-mistaken'),
  // No event.
  payroll(
    'router-type-value-typo',
    set('sources/payments/type/values/invoice.paid', 'invoice.payed'),
    'ref/unresolved',
  ),
  // No such word.
  payroll('router-type-otherwise', set('sources/payments/type/otherwise', 'ignore'), 'schema/invalid'),
  // No event.
  payroll('router-type-is-typo', set('sources/laboratory/type/is', 'lab.results'), 'ref/unresolved'),
  // Fixed and looked up.
  payroll(
    'router-type-two-ways',
    set('sources/laboratory/type/header', 'x-type'),
    'schema/invalid',
    key('sources/laboratory/type'),
  ),
  // What is what.
  payroll(
    'router-type-values-gone',
    drop('sources/payments/type/values'),
    'schema/invalid',
    absent('sources/payments/type/values'),
  ),
  // Children never come: their route cannot act.
  payroll(
    'router-type-values-shadow',
    set('sources/hr-system/type/values/dependant.added', 'payroll.settled'),
    'route/never-given',
  ),
  // No field.
  payroll('router-dedupe-path-typo', set('sources/laboratory/dedupe/path', 'reportID'), 'source/id-undeclared'),
  // A header that is not signed.
  payroll(
    'router-dedupe-unsigned',
    set('sources/laboratory/dedupe', { header: 'x-id' }),
    'security/dedupe-unsigned',
    value('sources/laboratory/dedupe/header'),
  ),
  // All deliveries have the same.
  payroll('router-dedupe-constant', set('sources/payments/dedupe/path', 'type'), 'source/id-not-unique'),
  // Two values: everything is a duplicate.
  payroll('router-dedupe-currency', set('sources/payments/dedupe/path', 'currency'), 'source/id-not-unique'),
  // Two payments of one amount.
  payroll('router-dedupe-amount', set('sources/payments/dedupe/path', 'amount'), 'source/id-not-unique'),
  // Two ways.
  payroll(
    'router-dedupe-both',
    set('sources/payments/dedupe/header', 'x-id'),
    'schema/invalid',
    key('sources/payments/dedupe'),
  ),
  // A map or `none`.
  payroll('router-dedupe-word', set('sources/payments/dedupe', 'id'), 'schema/invalid'),
  // A list.
  payroll('router-dedupe-list', set('sources/laboratory/dedupe/path', 'results'), 'source/id-not-unique'),
  // Art. 13 or 14.
  payroll('router-origin-gone', drop('sources/laboratory/origin'), 'fact/missing', absent('sources/laboratory/origin')),
  // The activity has it from others.
  payroll('router-origin-contradicts', set('sources/laboratory/origin', 'person'), 'information/source-mismatch'),
  // No such word.
  payroll('router-origin-typo', set('sources/laboratory/origin', 'thirdparty'), 'schema/invalid'),
  // No category.
  payroll(
    'router-request-category-typo',
    rename('sources/time-clock/requests/worker.left/erase/contact.email', 'contact.emial'),
    'ref/unresolved',
    key('sources/time-clock/requests/worker.left/erase/contact.emial'),
  ),
  // A slip in a path.
  payroll(
    'router-request-path-typo',
    set('sources/time-clock/requests/worker.left/erase/contact.email', 'worker.emial'),
    'source/request-unfit',
    value('sources/time-clock/requests/worker.left/erase/contact.email'),
  ),
  // No verb.
  payroll(
    'router-request-verb',
    set('sources/time-clock/requests/worker.left', { delete: { 'contact.email': 'worker.email' } }),
    'schema/unknown-key',
    key('sources/time-clock/requests/worker.left/delete'),
  ),
  // Asks nothing.
  payroll(
    'router-request-empty',
    set('sources/time-clock/requests/worker.left', {}),
    'schema/invalid',
    key('sources/time-clock/requests/worker.left'),
  ),
  // An event is no request.
  payroll(
    'router-request-name-is-event',
    rename('sources/time-clock/requests/worker.left', 'sicknote.filed'),
    'source/request-unfit',
    key('sources/time-clock/requests/sicknote.filed'),
  ),
  // No list.
  payroll('router-split-without-star', set('sources/messages/split/at', 'entry.changes'), 'schema/invalid'),
  // No star at its end.
  payroll('router-split-star-inside', set('sources/messages/split/at', 'entry.*.changes'), 'schema/invalid'),
  // Meta alone.
  payroll(
    'router-verify-token-on-stripe',
    set('sources/payments/http/verify/verifyToken', 'v'),
    'security/setting-ignored',
    key('sources/payments/http/verify/verifyToken'),
  ),
  // PayPal alone.
  payroll(
    'router-webhook-id-on-stripe',
    set('sources/payments/http/verify/webhookId', 'WH-1'),
    'security/setting-ignored',
    key('sources/payments/http/verify/webhookId'),
  ),
  // Not signed there.
  payroll(
    'router-public-url-on-stripe',
    set('sources/payments/http/verify/publicUrl', 'https://heilwerk.example/in'),
    'security/setting-ignored',
    key('sources/payments/http/verify/publicUrl'),
  ),
  // Hmac alone.
  payroll(
    'router-algorithm-on-stripe',
    set('sources/payments/http/verify/algorithm', 'sha512'),
    'security/setting-ignored',
    key('sources/payments/http/verify/algorithm'),
  ),
  // No tenant in the path.
  payroll(
    'router-shared-without-tenant',
    set('sources/laboratory/http/verify/shared', true),
    'security/setting-ignored',
    key('sources/laboratory/http/verify/shared'),
  ),
  // No mode.
  payroll('router-mode-typo', set('sources/laboratory/mode', 'reportonly'), 'schema/invalid'),
  // What was taken is not missing.
  payroll(
    'router-answer-404',
    set('sources/laboratory/answer', { status: 404 }),
    'schema/invalid',
    value('sources/laboratory/answer/status'),
  ),
  // 204 has no body.
  payroll(
    'router-answer-204-body',
    set('sources/laboratory/answer', { status: 204, body: 'ok' }),
    'source/setting-misfit',
    value('sources/laboratory/answer/body'),
  ),
  // Two ways.
  payroll(
    'router-secret-and-connection',
    set('sources/time-clock/http/verify/secret', 'app-key'),
    'schema/invalid',
    key('sources/time-clock/http/verify/secret'),
  ),
  // No such word.
  payroll('router-connection-typo', set('sources/time-clock/http/verify/connection', 'tenants'), 'schema/invalid'),
  // With a secret beside it.
  payroll(
    'router-connection-of-meta',
    set('sources/messages/http/verify/connection', 'tenant'),
    'schema/invalid',
    key('sources/messages/http/verify/connection'),
    key('sources/messages/http/verify/secret'),
  ),
  // A key has no time.
  payroll(
    'router-bearer-with-window',
    set('sources/payments/http/verify/scheme', 'bearer'),
    ['security/bearer-only', 'security/setting-ignored'],
    value('sources/payments/http/verify/scheme'),
    key('sources/payments/http/verify/tolerance'),
  ),
  // A form and a list.
  payroll(
    'router-body-two-ways',
    set('sources/payments/http/body', { fields: true, list: 'lines' }),
    'schema/invalid',
    key('sources/payments/http/body'),
  ),
  // No such field.
  payroll(
    'router-raw-field-unknown',
    set('sources/laboratory/http/body', { raw: { to: 'body' } }),
    'schema/invalid',
    value('sources/laboratory/http/body/raw/to'),
  ),
  // Asks nothing.
  payroll(
    'router-probe-empty',
    set('sources/laboratory/http/probe', {}),
    'schema/invalid',
    key('sources/laboratory/http/probe'),
  ),
  // No key.
  payroll(
    'router-source-key-typo',
    rename('sources/laboratory/dedupe', 'dedup'),
    'schema/unknown-key',
    key('sources/laboratory/dedup'),
  ),
  // VerifyToken is Meta's.
  payroll(
    'router-meta-as-github',
    set('sources/messages/http/verify/scheme', 'github'),
    'security/setting-ignored',
    key('sources/messages/http/verify/verifyToken'),
  ),
])
