import { absent, drop, family, key, line, rename, set, value, word } from '../mutation.ts'
import { payroll } from './payroll-line.ts'

/**
 * One line changed in the payroll company, about sources, events, channels and routes: written from the law and from the reference of the language by
 * somebody who had not read the rules.
 */
export const payrollRouter = family('payroll', [
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
  // Nobody can ask for it.
  payroll(
    'router-subjects-gone',
    drop('events/lab.result/subjects'),
    'rights/unkeyed-subject',
    absent('events/lab.result/subjects'),
    key('events/lab.result'),
  ),
  // No field.
  payroll('router-subject-at-typo', set('events/lab.result/subjects/patient/at', 'pateint'), 'flow/undeclared-field'),
  // No object.
  payroll(
    'router-subject-at-not-object',
    set('events/lab.result/subjects/patient/at', 'urgent'),
    'flow/undeclared-field',
    value('events/lab.result/subjects/patient/keys/0'),
  ),
  // No field.
  payroll(
    'router-subject-key-typo',
    set('events/lab.result/subjects/patient/keys/0', 'emial'),
    'flow/undeclared-field',
  ),
  // Nobody is found.
  payroll('router-subject-keys-none', set('events/lab.result/subjects/patient/keys', []), 'schema/invalid'),
  // Nobody is found.
  payroll(
    'router-subject-keys-gone',
    drop('events/lab.result/subjects/patient/keys'),
    'rights/unkeyed-subject',
    absent('events/lab.result/subjects/patient/keys'),
  ),
  // Thousands share it.
  payroll(
    'router-subject-key-birthday',
    set('events/lab.result/subjects/patient/keys/0', 'born'),
    'rights/unindexable-key',
  ),
  // Yes or no finds nobody.
  payroll(
    'router-subject-key-boolean',
    set('events/payroll.settled/subjects/worker/keys/1', 'church'),
    'flow/undeclared-field',
    key('events/payroll.settled/subjects/worker/unique/personnelNumber'),
  ),
  // A birthday joins strangers.
  payroll(
    'router-subject-key-name',
    set('events/lab.result/subjects/patient/keys', ['email', 'born']),
    'rights/unindexable-key',
    word('events/lab.result/subjects/patient/keys', 'born'),
    value('events/lab.result/subjects/patient/keys/1'),
  ),
  // No class.
  payroll('router-subject-class-typo', set('events/lab.result/subjects/patient/class', 'pateints'), 'ref/unresolved'),
  // Its activity is about patients.
  payroll(
    'router-subject-class-other',
    set('events/lab.result/subjects/patient/class', 'visitors'),
    'rights/class-unknown',
  ),
  // No field.
  payroll(
    'router-subject-about-typo',
    set('events/sicknote.filed/subjects/worker/about/0', 'form'),
    'flow/undeclared-field',
  ),
  // The diagnosis is nobody's.
  payroll(
    'router-subject-about-less',
    set('events/sicknote.filed/subjects/worker/about', ['from', 'until', 'kind', 'days']),
    'rights/content-of-nobody',
    value('events/sicknote.filed/schema/properties/diagnosis/x-category'),
  ),
  // No key of it.
  payroll(
    'router-subject-unique-typo',
    rename('events/payroll.settled/subjects/worker/unique/email', 'mail'),
    'flow/undeclared-field',
    key('events/payroll.settled/subjects/worker/unique/mail'),
  ),
  // No such word.
  payroll(
    'router-subject-unique-word',
    set('events/payroll.settled/subjects/worker/unique/email', 'persons'),
    'schema/invalid',
  ),
  // No source.
  payroll(
    'router-subject-linked-typo',
    set('events/payroll.settled/subjects/worker/linkedBy/0', 'hr-sytem'),
    'ref/unresolved',
  ),
  // Never gives this event.
  payroll(
    'router-subject-linked-elsewhere',
    set('events/payroll.settled/subjects/worker/linkedBy/0', 'payments'),
    'rights/link-unknown',
  ),
  // No category.
  payroll(
    'router-field-category-typo',
    set('events/lab.result/schema/properties/patient/properties/email/x-category', 'contact.emial'),
    'ref/unresolved',
  ),
  // Unclassified.
  payroll(
    'router-field-category-gone',
    drop('events/lab.result/schema/properties/patient/properties/email/x-category'),
    'flow/unclassified-field',
    absent('events/lab.result/schema/properties/patient/properties/email/x-category'),
    key('events/lab.result/schema/properties/patient/properties/email'),
  ),
  // A diagnosis is health data.
  payroll(
    'router-diagnosis-none',
    set('events/sicknote.filed/schema/properties/diagnosis/x-category', 'none'),
    'event/not-personal',
  ),
  // An address is personal.
  payroll(
    'router-email-none',
    set('events/lab.result/schema/properties/patient/properties/email/x-category', 'none'),
    'event/not-personal',
  ),
  // A bank account.
  payroll(
    'router-account-none',
    set('events/payroll.settled/schema/properties/payslips/items/properties/account/x-category', 'none'),
    'event/not-personal',
  ),
  // Church tax tells the religion.
  payroll(
    'router-church-none',
    set('events/payroll.settled/schema/$defs/worker/properties/church/x-category', 'none'),
    'event/not-personal',
  ),
  // A number is no name.
  payroll(
    'router-phone-as-name',
    set('events/sicknote.filed/schema/properties/worker/properties/phone/x-category', 'person.name'),
    'event/category-misfit',
  ),
  // A wage.
  payroll(
    'router-gross-none',
    set('events/payroll.settled/schema/properties/payslips/items/properties/gross/x-category', 'none'),
    'event/not-personal',
  ),
  // No type.
  payroll('router-type-typo', set('events/invoice.paid/schema/properties/amount/type', 'integr'), 'schema/invalid'),
  // No field.
  payroll('router-required-unknown', set('events/invoice.paid/schema/required/1', 'kind'), 'schema/invalid'),
  // The same twice.
  payroll('router-required-twice', set('events/invoice.paid/schema/required/1', 'id'), 'schema/invalid'),
  // Above the greatest.
  payroll(
    'router-minimum-above',
    set('events/sicknote.filed/schema/properties/days/minimum', 400),
    'event/never-valid',
    value('events/sicknote.filed/schema/properties/days/maximum'),
  ),
  // Above the most.
  payroll(
    'router-min-items-above',
    set('events/payroll.settled/schema/properties/payslips/minItems', 501),
    'event/never-valid',
    value('events/payroll.settled/schema/properties/payslips/maxItems'),
  ),
  // Always empty.
  payroll(
    'router-max-length-zero',
    set('events/payroll.settled/schema/properties/id/maxLength', 0),
    'event/never-valid',
  ),
  // Always empty.
  payroll('router-max-items-zero', set('events/lab.result/schema/properties/results/maxItems', 0), 'event/never-valid'),
  // Nothing is accepted.
  payroll('router-enum-empty', set('events/invoice.paid/schema/properties/currency/enum', []), 'schema/invalid'),
  // The same twice.
  payroll(
    'router-enum-twice',
    set('events/invoice.paid/schema/properties/currency/enum/1', 'eur'),
    'event/never-valid',
  ),
  // Texts for a number.
  payroll(
    'router-enum-of-other-type',
    set('events/sicknote.filed/schema/properties/days/enum', ['one', 'two']),
    'event/never-valid',
    value('events/sicknote.filed/schema/properties/days/enum/0'),
  ),
  // Not in the enum.
  payroll(
    'router-const-outside',
    set('events/invoice.paid/schema/properties/currency/const', 'usd'),
    'event/never-valid',
    value('events/invoice.paid/schema/properties/currency/enum/0'),
  ),
  // No schema.
  payroll(
    'router-ref-typo',
    set('events/payroll.settled/schema/properties/payslips/items/properties/worker/$ref', '#/$defs/wroker'),
    'schema/invalid',
  ),
  // No place.
  payroll(
    'router-ref-elsewhere',
    set('events/payroll.settled/schema/properties/payslips/items/properties/worker/$ref', '#/definitions/worker'),
    'schema/invalid',
  ),
  // What is not declared is dropped.
  payroll('router-additional-true', set('events/payroll.settled/schema/additionalProperties', true), 'schema/invalid'),
  // A list of what.
  payroll(
    'router-items-gone',
    drop('events/lab.result/schema/properties/results/items'),
    'schema/invalid',
    absent('events/lab.result/schema/properties/results/items'),
    key('events/lab.result/schema/properties/results'),
  ),
  // Prohibited here.
  payroll(
    'router-field-prohibited',
    set('events/lab.result/schema/properties/results/items/properties/value/x-category', 'genetic.data'),
    'flow/prohibited-category',
  ),
  // The activity does not hold it.
  payroll(
    'router-field-outside-activity',
    set('events/lab.result/schema/properties/patient/properties/email/x-category', 'contact.address'),
    'event/category-misfit',
  ),
  // An event is an object.
  payroll('router-event-is-a-list', set('events/lab.result/schema/type', 'array'), 'schema/invalid'),
  // Of texts alone.
  payroll(
    'router-length-of-a-number',
    set('events/invoice.paid/schema/properties/amount/minLength', 1),
    'event/never-valid',
  ),
  // Of numbers alone.
  payroll(
    'router-maximum-of-a-text',
    set('events/invoice.paid/schema/properties/email/maximum', 9),
    'event/never-valid',
  ),
  // A number.
  payroll('router-minimum-text', set('events/invoice.paid/schema/properties/amount/minimum', 'zero'), 'schema/invalid'),
  // A list on the way.
  payroll(
    'router-subject-path-without-star',
    set('events/payroll.settled/subjects/worker/at', 'payslips.worker'),
    'flow/undeclared-field',
  ),
  // Prohibited here.
  payroll(
    'router-card-in-a-field',
    set('events/payroll.settled/schema/properties/payslips/items/properties/account/x-category', 'payment.card'),
    'flow/prohibited-category',
  ),
  // What names it finds nothing.
  payroll(
    'router-event-renamed',
    rename('events/lab.result', 'lab.results'),
    'ref/unresolved',
    key('events/lab.results'),
  ),
  // What names it finds nothing.
  payroll(
    'router-field-renamed',
    rename('events/invoice.paid/schema/properties/email', 'mail'),
    'flow/undeclared-field',
    value('events/invoice.paid/subjects/payer/keys/0'),
  ),
  // No key.
  payroll(
    'router-property-key-typo',
    rename('events/invoice.paid/schema/properties', 'propertys'),
    'schema/unknown-key',
    key('events/invoice.paid/schema/propertys'),
  ),
  // No key.
  payroll(
    'router-x-category-key',
    set('events/invoice.paid/schema/properties/email', { type: 'string', 'x-categry': 'contact.email' }),
    'schema/unknown-key',
    key('events/invoice.paid/schema/properties/email/x-categry'),
  ),
  // No recipient.
  payroll('router-channel-recipient-typo', set('channels/to-employer/recipient', 'employr-hr'), 'ref/unresolved'),
  // Required.
  payroll(
    'router-channel-recipient-gone',
    drop('channels/to-employer/recipient'),
    'schema/invalid',
    absent('channels/to-employer/recipient'),
  ),
  // In the clear.
  payroll(
    'router-url-plain',
    set('channels/to-on-call/http/url', 'http://alert.weckdienst.example/v1'),
    'security/plaintext-destination',
  ),
  // Not a host of it.
  payroll(
    'router-url-other-host',
    set('channels/to-on-call/http/url', 'https://alert.weckdienst-sas.example/v1'),
    'route/host-not-declared',
    word('channels/to-on-call/http/url', 'alert.weckdienst-sas.example'),
  ),
  // A secret in the address.
  payroll(
    'router-url-password',
    set('channels/to-on-call/http/url', 'https://me:pass@alert.weckdienst.example/v1'),
    'security/secret-inline',
    word('channels/to-on-call/http/url', 'https://me:pass@alert.weckdienst.example'),
  ),
  // A secret in the query.
  payroll(
    'router-url-token',
    set('channels/to-on-call/http/url', 'https://alert.weckdienst.example/v1?token=9c1e2f'),
    'security/secret-inline',
    word('channels/to-on-call/http/url', '9c1e2f'),
  ),
  // No such port is declared.
  payroll(
    'router-url-port',
    set('channels/to-on-call/http/url', 'https://alert.weckdienst.example:8443/v1'),
    'route/host-not-declared',
    word('channels/to-on-call/http/url', 'alert.weckdienst.example:8443'),
  ),
  // No URL.
  payroll('router-url-no-url', set('channels/to-on-call/http/url', 'alert.weckdienst.example/v1'), 'schema/invalid'),
  // Not HTTP.
  payroll(
    'router-url-fragment',
    set('channels/to-on-call/http/url', 'ftp://alert.weckdienst.example/v1'),
    'route/host-not-declared',
    word('channels/to-on-call/http/url', 'ftp'),
  ),
  // A secret in the declaration.
  payroll(
    'router-channel-secret-inline',
    set('channels/to-printer/http/secret', 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'),
    'security/secret-inline',
  ),
  // Nothing shows that it is us.
  payroll(
    'router-channel-secret-gone',
    drop('channels/to-printer/http/secret'),
    'schema/invalid',
    key('channels/to-printer/passesOn'),
  ),
  // A secret in a header.
  payroll(
    'router-header-authorization',
    set('channels/to-bank/http/headers', { authorization: 'Bearer abcdef123456' }),
    'security/secret-inline',
    word('channels/to-bank/http/headers/authorization', 'abcdef123456'),
  ),
  // A secret in a header.
  payroll(
    'router-header-api-key',
    set('channels/to-bank/http/headers', { 'x-api-key': 'k_live_51H8sQ2eZvKYlo2C' }),
    'security/secret-inline',
    value('channels/to-bank/http/headers/x-api-key'),
  ),
  // Another host.
  payroll(
    'router-header-host',
    set('channels/to-bank/http/headers', { host: 'api.other.example' }),
    'channel/setting-misfit',
    key('channels/to-bank/http/headers/host'),
  ),
  // A second header.
  payroll(
    'router-header-newline',
    set('channels/to-bank/http/headers/x-client', 'heilwerk\r\nx-admin: 1'),
    'channel/setting-misfit',
  ),
  // Required.
  payroll(
    'router-mtls-key-gone',
    drop('channels/to-bank/http/mtls/key'),
    'schema/invalid',
    absent('channels/to-bank/http/mtls/key'),
  ),
  // The key is no certificate.
  payroll(
    'router-mtls-key-twice',
    set('channels/to-bank/http/mtls/certificate', 'bank-key'),
    'channel/setting-misfit',
    value('channels/to-bank/http/mtls/key'),
  ),
  // No rate.
  payroll('router-rate-words', set('channels/to-bank/limits/rate', '5/sec'), 'schema/invalid'),
  // Nothing goes out.
  payroll('router-rate-zero', set('channels/to-bank/limits/rate', '0/s'), 'schema/invalid'),
  // Nothing goes out.
  payroll('router-in-flight-zero', set('channels/to-bank/limits/inFlight', 0), 'schema/invalid'),
  // No period.
  payroll('router-schedule-words', set('channels/to-bank/retry/schedule/0', '5m'), 'schema/invalid'),
  // The data is gone by then.
  payroll('router-schedule-beyond', set('channels/to-employer/retry/schedule/2', 'P400D'), 'channel/retry-futile'),
  // Without a pause.
  payroll('router-schedule-down', set('channels/to-bank/retry/schedule/0', 'PT0S'), 'channel/retry-futile'),
  // No such word.
  payroll('router-ambiguous-word', set('channels/to-bank/retry/ambiguous', 'never'), 'schema/invalid'),
  // No mail.
  payroll(
    'router-server-http',
    set('channels/to-account-users/email/server', 'http://smtp.postfalcon.example'),
    'schema/invalid',
  ),
  // Not a host of it.
  payroll(
    'router-server-elsewhere',
    set('channels/to-account-users/email/server', 'smtps://smtp.other.example'),
    'route/host-not-declared',
    word('channels/to-account-users/email/server', 'smtp.other.example'),
  ),
  // No address.
  payroll('router-from-no-address', set('channels/to-account-users/email/from', 'rechnung'), 'schema/invalid'),
  // The same for all; no template.
  payroll(
    'router-subject-with-data',
    set('channels/to-account-users/email/subject', 'Invoice of {{ event.email }}'),
    'channel/setting-misfit',
    word('channels/to-account-users/email/subject', '{{ event.email }}'),
  ),
  // A user without a password.
  payroll(
    'router-password-gone',
    drop('channels/to-account-users/email/password'),
    'schema/invalid',
    key('channels/to-account-users/email/user'),
  ),
  // A password of nobody.
  payroll(
    'router-user-gone',
    drop('channels/to-account-users/email/user'),
    'schema/invalid',
    key('channels/to-account-users/email/password'),
  ),
  // No version.
  payroll('router-graph-version', set('channels/to-messenger/whatsapp/apiVersion', 'latest'), 'schema/invalid'),
  // No code.
  payroll(
    'router-template-language',
    set('channels/to-messenger/whatsapp/template/language', 'german'),
    'schema/invalid',
  ),
  // No field.
  payroll(
    'router-template-field-typo',
    set('channels/to-messenger/whatsapp/template/parameters/0', 'value.nam'),
    'schema/invalid',
  ),
  // Not among the fields of the route.
  payroll(
    'router-template-field-not-sent',
    set('channels/to-messenger/whatsapp/template/parameters/0', 'value.text'),
    'schema/invalid',
    key('routes/answers/to/to-messenger/fields'),
  ),
  // Http alone.
  payroll(
    'router-passes-on-by-mail',
    set('channels/to-account-users/passesOn', true),
    'schema/invalid',
    key('channels/to-account-users/passesOn'),
  ),
  // Two addresses.
  payroll(
    'router-url-and-connection',
    set('channels/to-employer/http/url', 'https://hr.example/in'),
    'schema/invalid',
    key('channels/to-employer/http'),
  ),
  // Its address is not the bank's.
  payroll('router-channel-of-another', set('channels/to-on-call/recipient', 'wage-bank'), 'route/host-not-declared'),
  // Required.
  payroll(
    'router-token-gone',
    drop('channels/to-messenger/whatsapp/token'),
    'schema/invalid',
    absent('channels/to-messenger/whatsapp/token'),
  ),
  // The printer can sign for us.
  payroll(
    'router-secret-in-two-hands',
    set('channels/to-lab/http/secret', 'printer-signing'),
    'security/secret-shared',
    value('channels/to-printer/http/secret'),
  ),
  // The laboratory can sign for us.
  payroll('router-secret-of-a-sender', set('channels/to-lab/http/secret', 'lab-signing'), 'security/secret-shared'),
  // Nowhere to go.
  payroll(
    'router-url-gone',
    drop('channels/to-printer/http/url'),
    'schema/invalid',
    absent('channels/to-printer/http/url'),
    key('channels/to-printer/http'),
  ),
  // No connection.
  payroll(
    'router-own-headers-without',
    set('channels/to-printer/http/ownHeaders', true),
    'schema/invalid',
    key('channels/to-printer/http/ownHeaders'),
  ),
  // One connector.
  payroll(
    'router-two-connectors',
    set('channels/to-printer/slack', { webhook: 'w' }),
    'schema/invalid',
    key('channels/to-printer/slack'),
  ),
  // No such field is sent.
  payroll(
    'router-body-field-not-sent',
    set('channels/to-lab/http/body', { from: 'body' }),
    'schema/invalid',
    value('channels/to-lab/http/body/from'),
  ),
  // No connector.
  payroll(
    'router-connector-typo',
    rename('channels/to-lab/http', 'htpp'),
    'schema/unknown-key',
    key('channels/to-lab/htpp'),
  ),
  // No activity.
  payroll('router-route-activity-typo', set('routes/receipts/activity', 'keep-boks'), 'ref/unresolved'),
  // Required.
  payroll(
    'router-route-activity-gone',
    drop('routes/receipts/activity'),
    'schema/invalid',
    absent('routes/receipts/activity'),
  ),
  // No source.
  payroll('router-route-source-typo', set('routes/receipts/source', 'paymets'), 'ref/unresolved'),
  // Never gives the event.
  payroll(
    'router-route-source-never',
    set('routes/receipts/source', 'laboratory'),
    'route/never-given',
    value('routes/receipts/events/0'),
  ),
  // No event.
  payroll('router-route-event-typo', set('routes/receipts/events/0', 'invoice.payed'), 'ref/unresolved'),
  // Takes nothing.
  payroll('router-route-event-none', set('routes/receipts/events', []), 'schema/invalid'),
  // The same twice.
  payroll(
    'router-route-event-twice',
    set('routes/receipts/events', ['invoice.paid', 'invoice.paid']),
    'schema/invalid',
    value('routes/receipts/events/1'),
  ),
  // No field.
  payroll(
    'router-when-field-typo',
    set('routes/wages-to-bank/when', 'event.curency == "EUR"'),
    'flow/undeclared-field',
    word('routes/wages-to-bank/when', 'event.curency'),
  ),
  // No comparison.
  payroll(
    'router-when-assignment',
    set('routes/wages-to-bank/when', 'event.currency = "EUR"'),
    'schema/condition',
    word('routes/wages-to-bank/when', '='),
  ),
  // Not in the enum.
  payroll(
    'router-when-outside-enum',
    set('routes/wages-to-bank/when', 'event.currency == "USD"'),
    'schema/condition',
    word('routes/wages-to-bank/when', '"USD"'),
  ),
  // Not in the enum.
  payroll(
    'router-when-case',
    set('routes/wages-to-bank/when', 'event.currency == "eur"'),
    'schema/condition',
    word('routes/wages-to-bank/when', '"eur"'),
  ),
  // A number and a text.
  payroll(
    'router-when-other-type',
    set('routes/wages-to-bank/when', 'event.total > "0"'),
    'schema/condition',
    word('routes/wages-to-bank/when', '"0"'),
  ),
  // No yes or no.
  payroll('router-when-not-bool', set('routes/wages-to-bank/when', 'event.total'), 'schema/condition'),
  // The least is 0.
  payroll(
    'router-when-below-minimum',
    set('routes/wages-to-bank/when', 'event.total < 0.0'),
    'route/never-true',
    value('routes/wages-to-bank/when'),
    word('routes/wages-to-bank/when', 'event.total < 0.0'),
  ),
  // Never both.
  payroll(
    'router-when-two-values',
    set('routes/wages-to-bank/when', 'event.currency == "EUR" && event.currency == "GBP"'),
    'route/never-true',
    word('routes/wages-to-bank/when', 'event.currency == "GBP"'),
  ),
  // Never.
  payroll(
    'router-when-false',
    set('routes/wages-to-bank/when', 'false'),
    'route/never-true',
    word('routes/wages-to-bank/when', 'false'),
  ),
  // No condition.
  payroll('router-when-empty', set('routes/wages-to-bank/when', ''), 'schema/invalid'),
  // Not in the enum.
  payroll(
    'router-when-in-typo',
    set('routes/sick-notes-to-employer/when', 'event.kind in ["frist"]'),
    'schema/condition',
    word('routes/sick-notes-to-employer/when', '"frist"'),
  ),
  // At most 365.
  payroll(
    'router-when-above-maximum',
    set('routes/sick-notes-to-employer/when', 'event.days > 400'),
    'route/never-true',
    value('routes/sick-notes-to-employer/when'),
    word('routes/sick-notes-to-employer/when', 'event.days > 400'),
  ),
  // At least 1.
  payroll(
    'router-when-equals-above',
    set('routes/sick-notes-to-employer/when', 'event.days == 0'),
    'route/never-true',
    value('routes/sick-notes-to-employer/when'),
    word('routes/sick-notes-to-employer/when', 'event.days == 0'),
  ),
  // The source says what stands there.
  payroll(
    'router-when-type-elsewhere',
    set('routes/sick-notes-to-employer/when', 'event.type == "sicknote.cancelled"'),
    'route/never-true',
  ),
  // Three letters.
  payroll(
    'router-when-length',
    set('routes/wages-to-bank/when', 'size(event.currency) == 5'),
    'route/never-true',
    value('routes/wages-to-bank/when'),
    word('routes/wages-to-bank/when', 'size(event.currency) == 5'),
  ),
  // At most 64.
  payroll(
    'router-when-too-long',
    set('routes/wages-to-bank/when', 'event.id.size() > 64'),
    'route/never-true',
    value('routes/wages-to-bank/when'),
    word('routes/wages-to-bank/when', 'event.id.size() > 64'),
  ),
  // At most 500.
  payroll(
    'router-when-many-items',
    set('routes/wages-to-bank/when', 'event.payslips.size() > 500'),
    'route/never-true',
  ),
  // At least 1.
  payroll('router-when-no-items', set('routes/wages-to-bank/when', 'event.payslips.size() == 0'), 'route/never-true'),
  // No root.
  payroll(
    'router-when-root-typo',
    set('routes/urgent-results/when', 'evnt.urgent'),
    'schema/condition',
    word('routes/urgent-results/when', 'evnt'),
  ),
  // Never both.
  payroll(
    'router-when-not-and-is',
    set('routes/urgent-results/when', 'event.urgent && !event.urgent'),
    'route/never-true',
    word('routes/urgent-results/when', '!event.urgent'),
  ),
  // No such value.
  payroll(
    'router-when-starts',
    set('routes/sick-notes-to-employer/when', 'event.kind.startsWith("sick")'),
    'route/never-true',
  ),
  // No field.
  payroll(
    'router-when-of-no-list',
    set('routes/urgent-results/when', 'event.results.exists(r, r.vlue == "high")'),
    'flow/undeclared-field',
    word('routes/urgent-results/when', 'r.vlue'),
  ),
  // Never both.
  payroll(
    'router-when-range-empty',
    set('routes/sick-notes-to-employer/when', 'event.days > 20 && event.days < 10'),
    'route/never-true',
    word('routes/sick-notes-to-employer/when', 'event.days < 10'),
  ),
  // No function.
  payroll(
    'router-when-unknown-function',
    set('routes/urgent-results/when', 'event.reportId.beginsWith("U")'),
    'schema/condition',
    value('routes/urgent-results/when'),
    word('routes/urgent-results/when', 'event.reportId.beginsWith("U")'),
  ),
  // No end.
  payroll(
    'router-when-bracket',
    set('routes/urgent-results/when', '(event.urgent'),
    'schema/condition',
    line('router.yaml', 'when: (event.urgent'),
  ),
  // No field.
  payroll('router-order-typo', set('routes/wages-to-bank/orderBy', 'mont'), 'flow/undeclared-field'),
  // Many values.
  payroll(
    'router-order-by-list',
    set('routes/wages-to-bank/orderBy', 'payslips.*.worker.email'),
    'flow/undeclared-field',
  ),
  // No value.
  payroll('router-order-by-object', set('routes/wages-to-bank/orderBy', 'payslips'), 'flow/undeclared-field'),
  // No field.
  payroll(
    'router-field-typo',
    rename('routes/wages-to-bank/to/to-bank/fields/id', 'idd'),
    'flow/undeclared-field',
    key('routes/wages-to-bank/to/to-bank/fields/idd'),
  ),
  // No protection.
  payroll('router-protection-typo', set('routes/wages-to-bank/to/to-bank/fields/id', 'maskk'), 'schema/invalid'),
  // A name is no address.
  payroll(
    'router-ip-of-a-name',
    set('routes/wages-to-bank/to/to-bank/fields/payslips.*.worker.name', 'truncate-ip'),
    'route/protection-misfit',
  ),
  // An account is no date.
  payroll(
    'router-date-of-an-account',
    set('routes/wages-to-bank/to/to-bank/fields/payslips.*.account', 'generalise-date'),
    'route/protection-misfit',
  ),
  // A wage is no date.
  payroll(
    'router-date-of-a-number',
    set('routes/wages-to-bank/to/to-bank/fields/payslips.*.gross', 'generalise-date'),
    'route/protection-misfit',
  ),
  // Promised never, and not allowed.
  payroll(
    'router-diagnosis-to-employer',
    set('routes/sick-notes-to-employer/to/to-employer/fields/diagnosis', 'keep'),
    ['commitment/broken', 'recipient/category-not-allowed'],
    key('routes/sick-notes-to-employer/to/to-employer/fields/diagnosis'),
    value('commitments/diagnosis-stays/assert/never'),
  ),
  // The bank may not have it.
  payroll(
    'router-church-to-bank',
    set('routes/wages-to-bank/to/to-bank/fields/payslips.*.worker.church', 'keep'),
    'recipient/category-not-allowed',
    key('routes/wages-to-bank/to/to-bank/fields/payslips.*.worker.church'),
  ),
  // The printer may not have it.
  payroll(
    'router-tax-class-to-printer',
    set('routes/payslips-to-printer/to/to-printer/fields/payslips.*.worker.taxClass', 'pseudonymise'),
    'recipient/category-not-allowed',
    key('routes/payslips-to-printer/to/to-printer/fields/payslips.*.worker.taxClass'),
  ),
  // No field.
  payroll(
    'router-message-field-typo',
    set('routes/urgent-results/to/to-on-call/message', 'Result {{ event.reprotId }} is urgent'),
    'flow/undeclared-field',
    word('routes/urgent-results/to/to-on-call/message', 'event.reprotId'),
  ),
  // The alert service may not have it.
  payroll(
    'router-message-patient',
    set('routes/urgent-results/to/to-on-call/message', 'Call {{ event.patient.email }}'),
    'recipient/category-not-allowed',
    word('routes/urgent-results/to/to-on-call/message', 'event.patient.email'),
  ),
  // Health data to the alert service.
  payroll(
    'router-message-values',
    set('routes/urgent-results/to/to-on-call/message', '{% for r in event.results %}{{ r.value }}{% endfor %}'),
    'recipient/category-not-allowed',
    word('routes/urgent-results/to/to-on-call/message', 'r.value'),
  ),
  // No end.
  payroll(
    'router-message-open',
    set('routes/urgent-results/to/to-on-call/message', 'Result {{ event.reportId is urgent'),
    'schema/template',
    word('routes/urgent-results/to/to-on-call/message', '{{ event.reportId is urgent'),
  ),
  // No end.
  payroll(
    'router-message-if-open',
    set('routes/urgent-results/to/to-on-call/message', '{% if event.urgent %}Now'),
    'schema/template',
    word('routes/urgent-results/to/to-on-call/message', '{% if event.urgent %}'),
  ),
  // No filter.
  payroll(
    'router-message-filter',
    set('routes/urgent-results/to/to-on-call/message', '{{ event.reportId | upcse }}'),
    'schema/template',
    word('routes/urgent-results/to/to-on-call/message', 'upcse'),
  ),
  // A whole object.
  payroll(
    'router-message-object',
    set('routes/urgent-results/to/to-on-call/message', '{{ event.patient }}'),
    'schema/template',
    word('routes/urgent-results/to/to-on-call/message', 'event.patient'),
  ),
  // The braces are not those of a template.
  payroll(
    'router-message-single-braces',
    set('routes/urgent-results/to/to-on-call/message', 'Result { event.reportId } is urgent'),
    'route/other-braces',
    word('routes/urgent-results/to/to-on-call/message', '{ event.reportId }'),
  ),
  // Not a template of Liquid.
  payroll(
    'router-message-dollar',
    set('routes/urgent-results/to/to-on-call/message', 'Result #{event.reportId} is urgent'),
    'route/other-braces',
    word('routes/urgent-results/to/to-on-call/message', '#{event.reportId}'),
  ),
  // Nothing is said.
  payroll('router-message-empty', set('routes/urgent-results/to/to-on-call/message', ''), 'schema/invalid'),
  // No root.
  payroll(
    'router-message-without-root',
    set('routes/urgent-results/to/to-on-call/message', 'Result {{ reportId }} is urgent'),
    'schema/template',
    word('routes/urgent-results/to/to-on-call/message', 'reportId'),
  ),
  // No field.
  payroll(
    'router-addressee-typo',
    set('routes/receipts/to/to-account-users/addressee', 'emial'),
    'flow/undeclared-field',
  ),
  // To whom.
  payroll(
    'router-addressee-gone',
    drop('routes/receipts/to/to-account-users/addressee'),
    'schema/invalid',
    absent('routes/receipts/to/to-account-users/addressee'),
    key('routes/receipts/to/to-account-users'),
  ),
  // No address.
  payroll(
    'router-addressee-amount',
    set('routes/receipts/to/to-account-users/addressee', 'amount'),
    'route/addressee-misfit',
  ),
  // A name is no number.
  payroll(
    'router-addressee-id',
    set('routes/answers/to/to-messenger/addressee', 'value.name'),
    'route/addressee-misfit',
  ),
  // One or the other.
  payroll(
    'router-message-and-fields',
    set('routes/receipts/to/to-account-users/fields', { id: 'keep' }),
    'schema/invalid',
    key('routes/receipts/to/to-account-users'),
  ),
  // No field.
  payroll(
    'router-protect-typo',
    set('routes/receipts/to/to-account-users/protect', { emial: 'mask' }),
    'flow/undeclared-field',
    key('routes/receipts/to/to-account-users/protect/emial'),
  ),
  // The message does not read it.
  payroll(
    'router-protect-in-vain',
    set('routes/receipts/to/to-account-users/protect', { amount: 'redact' }),
    'route/protection-misfit',
    value('routes/receipts/to/to-account-users/protect/amount'),
  ),
  // No channel.
  payroll(
    'router-route-channel-typo',
    rename('routes/wages-to-bank/to/to-bank', 'to-banc'),
    'ref/unresolved',
    key('routes/wages-to-bank/to/to-banc'),
  ),
  // Sends nothing.
  payroll(
    'router-route-to-nobody',
    set('routes/wages-to-bank/to', {}),
    'schema/invalid',
    key('routes/wages-to-bank/to'),
  ),
  // Sends nothing.
  payroll(
    'router-route-all-dropped',
    set('routes/payslips-to-printer/to/to-printer/fields', { id: 'drop' }),
    'route/delivers-nothing',
    key('routes/payslips-to-printer/to/to-printer/fields'),
  ),
  // It counts visits and sends no receipts.
  payroll(
    'router-route-in-another-activity',
    set('routes/receipts/activity', 'count-visits'),
    'flow/category-outside-activity',
    value('events/invoice.paid/schema/properties/amount/x-category'),
  ),
  // No key.
  payroll(
    'router-route-key-typo',
    rename('routes/receipts/events', 'event'),
    'schema/unknown-key',
    key('routes/receipts/event'),
  ),
  // Whole payslips with the church.
  payroll(
    'router-route-whole-list',
    set('routes/payslips-to-printer/to/to-printer/fields/payslips', 'keep'),
    'recipient/category-not-allowed',
    key('routes/payslips-to-printer/to/to-printer/fields/payslips'),
  ),
  // Where.
  payroll('router-router-country-gone', drop('router/country'), 'fact/missing', absent('router/country')),
  // Its host is in Germany; promised so.
  payroll(
    'router-router-country-other',
    set('router/country', 'IE'),
    ['commitment/broken', 'transfer/host-country-mismatch'],
    value('router/country'),
    value('commitments/journal-in-germany/assert/must'),
  ),
  // Not in Germany.
  payroll('router-router-region-us', set('router/region', 'us-east-1'), 'transfer/region-mismatch'),
  // London is not in Germany.
  payroll('router-router-region-london', set('router/region', 'eu-west-2'), 'transfer/region-mismatch'),
  // No recipient.
  payroll('router-router-host-typo', set('router/hostedBy', 'hots'), 'ref/unresolved'),
  // Who.
  payroll('router-router-host-gone', drop('router/hostedBy'), 'fact/missing', absent('router/hostedBy')),
  // A bank with purposes of its own.
  payroll('router-router-host-bank', set('router/hostedBy', 'wage-bank'), 'recipient/category-not-allowed'),
  // Not ours.
  payroll('router-router-host-customer', set('router/hostedBy', 'employer-hr'), 'recipient/category-not-allowed'),
  // No engine.
  payroll('router-engine-typo', set('router/journal/engine', 'postgress'), 'schema/invalid'),
  // One router alone.
  payroll(
    'router-engine-sqlite-two',
    set('router/journal/engine', 'sqlite'),
    'build/not-enforced',
    value('router/journal/replicas'),
  ),
  // None.
  payroll('router-replicas-zero', set('router/journal/replicas', 0), 'schema/invalid'),
  // Half a router.
  payroll('router-replicas-half', set('router/journal/replicas', 1.5), 'schema/invalid'),
  // No size.
  payroll('router-body-si', set('router/limits/body', '512KB'), 'schema/invalid'),
  // No unit.
  payroll('router-body-number', set('router/limits/body', 512), 'schema/invalid'),
  // No rate.
  payroll('router-router-rate-hour', set('router/limits/rate', '50 per second'), 'schema/invalid'),
  // Its events are deeper.
  payroll('router-depth-too-little', set('router/limits/depth', 2), 'route/too-deep'),
  // Always 503.
  payroll('router-backlog-zero', set('router/limits/backlog', 0), 'schema/invalid'),
  // No event fits.
  payroll('router-body-tiny', set('router/limits/body', '1B'), 'schema/invalid'),
  // Marks are kept with no period.
  payroll(
    'router-store-dedupe-gone',
    drop('router/stores/dedupe'),
    'retention/store-uncovered',
    absent('router/stores/dedupe'),
  ),
  // The audit log has no period.
  payroll(
    'router-store-audit-gone',
    drop('router/stores/audit'),
    'retention/store-uncovered',
    absent('router/stores/audit'),
  ),
  // Requests have no period.
  payroll(
    'router-store-requests-gone',
    drop('router/stores/requests'),
    'retention/store-uncovered',
    absent('router/stores/requests'),
  ),
  // Stores have no periods.
  payroll('router-stores-gone', drop('router/stores'), 'retention/store-uncovered', absent('router/stores')),
  // No activity.
  payroll('router-store-activity-typo', set('router/stores/audit/activity', 'keep-save'), 'ref/unresolved'),
  // No rule.
  payroll('router-store-retention-typo', set('router/stores/audit/retention', 'log'), 'ref/unresolved'),
  // How long.
  payroll(
    'router-store-retention-gone',
    drop('router/stores/audit/retention'),
    'retention/store-uncovered',
    absent('router/stores/audit/retention'),
  ),
  // Nobody but the router can erase there.
  payroll('router-store-by-people', set('router/stores/audit/retention', 'staff-file'), 'build/not-enforced'),
  // A log entry has no ticket.
  payroll('router-store-after-event', set('router/stores/access/retention', 'tickets'), 'build/not-enforced'),
  // A newsletter answers no requests.
  payroll(
    'router-store-unheld',
    set('router/stores/requests/activity', 'write-newsletter'),
    'retention/store-uncovered',
  ),
  // A log of ours is no examination.
  payroll(
    'router-store-of-processor',
    set('router/stores/audit/activity', 'examine-workers'),
    'retention/outlives-payload',
    value('router/stores/audit/retention'),
  ),
  // No such word.
  payroll('router-deployment-typo', set('router/deployment', 'k8s'), 'schema/invalid'),
  // No such word.
  payroll('router-egress-typo', set('router/egress', 'none'), 'schema/invalid'),
  // One machine, two replicas.
  payroll(
    'router-egress-cilium-systemd',
    set('router/deployment', 'systemd'),
    'build/not-enforced',
    value('router/journal/replicas'),
  ),
  // One machine, two replicas.
  payroll(
    'router-egress-own-machine',
    set('router/deployment', 'compose'),
    'build/not-enforced',
    value('router/journal/replicas'),
  ),
  // No such word.
  payroll('router-telemetry-typo', set('router/telemetry', 'otpl'), 'schema/invalid'),
  // No store.
  payroll(
    'router-store-key-typo',
    rename('router/stores/access', 'acces'),
    'schema/unknown-key',
    key('router/stores/acces'),
  ),
  // Broken.
  payroll('router-tls-old', set('router/tls', { minimum: '1.1' }), 'schema/invalid', value('router/tls/minimum')),
])
