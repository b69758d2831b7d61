import { absent, drop, family, key, rename, set, value, word } from '../../mutation.ts'
import { payroll } from './line.ts'

/** One line changed in the payroll company, about channels; written from the law and the reference of the language alone. */
export const payrollChannels = family('payroll-channels', [
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
])
