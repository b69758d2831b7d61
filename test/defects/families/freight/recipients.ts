import { absent, drop, family, key, rename, replace, set, value, word } from '../../mutation.ts'
import { freight } from './line.ts'

/** One line of the exchange for freight changed, about recipients, their hosts and contracts; written from the reference of the language alone. */
export const freightRecipients = family('freight-recipients', [
  freight('country-form-country-nld', set('organisation/country', 'NLD'), 'schema/invalid'),
  freight('country-form-country-netherlands', set('organisation/country', 'Netherlands'), 'schema/invalid'),
  freight(
    'engagement-contract-engagement-own-purposes',
    set('recipients/deltahost/engagement', 'own-purposes'),
    'recipient/contract-wrong-type',
    value('recipients/deltahost/contract/type'),
  ),
  freight('country-form-stored-usa', set('recipients/route-planner/stored/0', 'USA'), 'schema/invalid'),
  freight('country-form-stored-uk', set('recipients/ledgerline/stored/0', 'UK'), 'schema/invalid'),
  freight(
    'contract-type-contract-type-terms-signed-2025-11-03',
    set('recipients/deltahost/contract/type', 'terms'),
    'recipient/contract-wrong-type',
  ),
  freight(
    'contract-expired-signed-2025-12-12-expires-2026-06',
    replace('recipients.yaml', 'signed: 2025-12-12', 'signed: 2025-12-12, expires: 2026-06-30'),
    'recipient/contract-expired',
    value('recipients/ledgerline/contract/expires'),
  ),
  freight(
    'contract-expires-before-signed-2025-12-12-expires-2024',
    replace('recipients.yaml', 'signed: 2025-12-12', 'signed: 2025-12-12, expires: 2024-06-30'),
    'recipient/contract-expired',
    value('recipients/ledgerline/contract/expires'),
  ),
  freight(
    'contract-absent',
    drop('recipients/ledgerline/contract'),
    'recipient/contract-missing',
    absent('recipients/ledgerline/contract'),
  ),
  freight('transfer-absent', set('recipients/route-planner/transfer', null), 'schema/invalid'),
  freight(
    'transfer-tool-tool-adequacy',
    [
      drop('recipients/route-planner/transfer/eu-gdpr/module'),
      set('recipients/route-planner/transfer/eu-gdpr/tool', 'adequacy'),
    ],
    'transfer/no-decision',
    value('recipients/route-planner/transfer/eu-gdpr/tool'),
  ),
  freight(
    'transfer-unsigned-assessed',
    drop('recipients/route-planner/transfer/eu-gdpr/signed'),
    'transfer/unsigned',
    absent('recipients/route-planner/transfer/eu-gdpr/signed'),
  ),
  freight(
    'transfer-regime-uk-gdpr-tool',
    rename('recipients/route-planner/transfer/eu-gdpr', 'uk-gdpr'),
    'transfer/mechanism-missing',
    key('recipients/route-planner/transfer'),
  ),
  freight(
    'host-misses-connector-hosts-graph-facebok-com',
    set('recipients/meta-whatsapp/hosts/0', 'graph.facebok.com'),
    'route/host-not-declared',
    value('recipients/meta-whatsapp/hosts/0'),
  ),
  freight('host-form-hosts', set('recipients/dispatch-slack/hosts/0', '*'), 'schema/invalid'),
  freight(
    'host-wide-hosts-slack-com-com',
    set('recipients/dispatch-slack/hosts', ['slack.com', '*.com']),
    'security/host-too-wide',
    value('recipients/dispatch-slack/hosts/1'),
  ),
  freight(
    'host-form-hosts-https-slack-com',
    set('recipients/dispatch-slack/hosts/0', 'https://slack.com'),
    'schema/invalid',
  ),
  freight(
    'host-private-hosts-slack-com-10-0-0-5',
    set('recipients/dispatch-slack/hosts', ['slack.com', '10.0.0.5']),
    'recipient/host-foreign',
    value('recipients/dispatch-slack/hosts/1'),
  ),
  freight(
    'host-private-hosts-slack-com-localhost',
    set('recipients/dispatch-slack/hosts', ['slack.com', 'localhost']),
    'recipient/host-foreign',
    value('recipients/dispatch-slack/hosts/1'),
  ),
  freight(
    'host-of-another-hosts-discord-com-api-wayfold-example',
    set('recipients/ops-discord/hosts', ['discord.com', 'api.wayfold.example']),
    'recipient/host-foreign',
    value('recipients/ops-discord/hosts/1'),
  ),
  freight(
    'host-port-smtp-postbode-example-25',
    set('recipients/postbode/hosts/0', 'smtp.postbode.example:25'),
    'route/host-not-declared',
    word('channels/confirmation-mail/email/server', 'smtp.postbode.example'),
  ),
  freight(
    'engagement-misfit-engagement-own-purposes',
    set('recipients/shipper-system/engagement', 'own-purposes'),
    'recipient/choice-misfit',
  ),
])
