import { drop, family, key, rename, replace, set, value, word } from '../../mutation.ts'
import { freight } from './line.ts'

/** One line of the exchange for freight changed, about channels, their addresses and secrets; written from the reference of the language alone. */
export const freightChannels2 = family('freight-channels-2', [
  freight(
    'secret-clear-webhook-https-discord-com-api-webhooks-12345',
    set('channels/operations/discord/webhook', 'https://discord.com/api/webhooks/12345/abcDEF'),
    'security/secret-inline',
  ),
  freight(
    'secret-clear-token-xoxb-2345678901-abcdefghij',
    set('channels/dispatchers/slack/token', 'xoxb-2345678901-abcdefghij'),
    'security/secret-inline',
  ),
  freight(
    'secret-clear-password-zomer2026',
    set('channels/confirmation-mail/email/password', 'Zomer2026!'),
    'schema/invalid',
  ),
  freight(
    'channel-conversation-conversation-dispatch',
    set('channels/dispatchers/slack/conversation', '#dispatch'),
    'schema/invalid',
  ),
  freight(
    'channel-phone-number-id-phonenumberid-31-10-1234567',
    set('channels/arrival-whatsapp/whatsapp/phoneNumberId', '+31 10 1234567'),
    'schema/invalid',
  ),
  freight(
    'channel-api-version-apiversion-24',
    set('channels/arrival-whatsapp/whatsapp/apiVersion', '24'),
    'schema/invalid',
  ),
  freight(
    'channel-api-version-apiversion-v2-4',
    set('channels/arrival-whatsapp/whatsapp/apiVersion', 'v2.4'),
    'channel/setting-misfit',
  ),
  freight(
    'channel-template-parameter-parameters-load-id-arrival',
    set('channels/arrival-whatsapp/whatsapp/template/parameters/1', 'arrival'),
    'schema/invalid',
  ),
  freight(
    'channel-language-language-english',
    set('channels/arrival-whatsapp/whatsapp/template/language', 'english'),
    'schema/invalid',
  ),
  freight(
    'channel-server-server-https',
    set('channels/confirmation-mail/email/server', 'https://smtp.postbode.example'),
    'schema/invalid',
  ),
  freight(
    'channel-server-server-smtp-postbode-example',
    set('channels/confirmation-mail/email/server', 'smtp.postbode.example'),
    'schema/invalid',
  ),
  freight(
    'url-foreign-host-server-smtps-smtp-postbote-example',
    set('channels/confirmation-mail/email/server', 'smtps://smtp.postbote.example'),
    'route/host-not-declared',
    word('channels/confirmation-mail/email/server', 'smtp.postbote.example'),
  ),
  freight(
    'channel-server-port-server-smtp-smtp-postbode-example',
    set('channels/confirmation-mail/email/server', 'smtp://smtp.postbode.example'),
    'route/host-not-declared',
    word('channels/confirmation-mail/email/server', 'smtp.postbode.example'),
  ),
  freight(
    'channel-server-port-server-smtps-smtp-postbode-example-25',
    set('channels/confirmation-mail/email/server', 'smtps://smtp.postbode.example:25'),
    'channel/setting-misfit',
  ),
  freight(
    'channel-from-from-vrachtplein',
    set('channels/confirmation-mail/email/from', 'Vrachtplein'),
    'schema/invalid',
  ),
  freight(
    'channel-from-from-vrachtplein-loads-vrachtplein',
    set('channels/confirmation-mail/email/from', 'Vrachtplein <loads@vrachtplein>'),
    'fact/reserved-address',
    word('channels/confirmation-mail/email/from', 'vrachtplein'),
  ),
  freight(
    'channel-subject-placeholder-subject-your-load-event-load-id',
    set('channels/confirmation-mail/email/subject', 'Your load {{ event.load_id }} is booked'),
    'channel/setting-misfit',
    word('channels/confirmation-mail/email/subject', '{{ event.load_id }}'),
  ),
  freight(
    'channel-user-without-password',
    drop('channels/confirmation-mail/email/password'),
    'schema/invalid',
    key('channels/confirmation-mail/email/user'),
  ),
  freight(
    'channel-password-without-user',
    drop('channels/confirmation-mail/email/user'),
    'schema/invalid',
    key('channels/confirmation-mail/email/password'),
  ),
  freight(
    'channel-passes-on-passeson-true',
    replace('channels.yaml', '    recipient: dispatch-slack\n', '    recipient: dispatch-slack\n    passesOn: true\n'),
    'schema/invalid',
    key('channels/dispatchers/passesOn'),
  ),
  freight(
    'channel-recipient-of-another-recipient-ledgerline',
    set('channels/planner/recipient', 'ledgerline'),
    'route/host-not-declared',
  ),
  freight(
    'channel-recipient-of-another-recipient-ops-discord',
    set('channels/dispatchers/recipient', 'ops-discord'),
    'route/host-not-declared',
    value('channels/dispatchers/slack/token'),
  ),
  freight(
    'channel-both-connection-tenant-url-https-a-shipper-example',
    replace(
      'channels.yaml',
      '{ connection: tenant, secret: shipper-signing }',
      '{ connection: tenant, url: "https://a.shipper.example/in", secret: shipper-signing }',
    ),
    'schema/invalid',
    key('channels/shipper/http'),
  ),
  freight(
    'channel-fixed-for-customer-url-https-a-shipper-example',
    replace(
      'channels.yaml',
      '{ connection: tenant, secret: shipper-signing }',
      '{ url: "https://a.shipper.example/in", secret: shipper-signing }',
    ),
    'channel/fixed-choice',
    value('channels/shipper/http/url'),
  ),
  freight(
    'channel-secret-twice-secret-ledgerline-signing',
    set('channels/planner/http/secret', 'ledgerline-signing'),
    'security/secret-shared',
  ),
  freight(
    'channel-connector-of-another-slack-webhook-discord-hook',
    rename('channels/operations/discord', 'slack'),
    'route/host-not-declared',
    value('channels/operations/slack/webhook'),
  ),
  freight(
    'mail-form-privacy-privacy-vrachtplein',
    set('organisation/contacts/privacy', 'privacy@vrachtplein'),
    'fact/reserved-address',
    word('organisation/contacts/privacy', 'vrachtplein'),
  ),
  freight(
    'mail-form-privacy-privacy-at-vrachtplein-example',
    set('organisation/contacts/privacy', 'privacy at vrachtplein.example'),
    'fact/unusable-address',
  ),
  freight(
    'url-local-url-http-localhost-3000-privacy',
    set('notices/privacy/url', 'http://localhost:3000/privacy'),
    'notice/not-public',
  ),
])
