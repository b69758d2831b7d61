import { drop, family, key, set, value } from '../../mutation.ts'
import { lettings } from './line.ts'

/** One line of the letting platform changed, about transfers; sown from the law and the reference of the language before any rule was read. */
export const lettingsTransfers1 = family('lettings-transfers-1', [
  lettings(
    'deskline-transfer-uk-gdpr-missing',
    drop('recipients/deskline/transfer/uk-gdpr'),
    'transfer/mechanism-missing',
    key('recipients/deskline/transfer'),
  ),
  lettings(
    'deskline-transfer-eu-gdpr-missing',
    drop('recipients/deskline/transfer/eu-gdpr'),
    'transfer/mechanism-missing',
    key('recipients/deskline/transfer'),
  ),
  lettings(
    'deskline-transfer-uk-gdpr-tool-scc',
    set('recipients/deskline/transfer/uk-gdpr/tool', 'scc'),
    'transfer/tool-wrong-regime',
  ),
  lettings(
    'deskline-transfer-eu-gdpr-tool-idta',
    set('recipients/deskline/transfer/eu-gdpr/tool', 'idta'),
    'transfer/tool-wrong-regime',
  ),
  lettings(
    'deskline-transfer-eu-gdpr-module-1',
    set('recipients/deskline/transfer/eu-gdpr/module', 1),
    'transfer/module-mismatch',
  ),
  lettings(
    'deskline-transfer-eu-gdpr-module-4',
    set('recipients/deskline/transfer/eu-gdpr/module', 4),
    'transfer/module-mismatch',
  ),
  lettings(
    'deskline-transfer-eu-gdpr-module-3',
    set('recipients/deskline/transfer/eu-gdpr/module', 3),
    'transfer/module-mismatch',
  ),
  lettings(
    'adreach-transfer-eu-gdpr-module-2',
    set('recipients/adreach/transfer/eu-gdpr/module', 2),
    'transfer/module-mismatch',
  ),
  lettings(
    'adreach-transfer-uk-gdpr-module-3',
    set('recipients/adreach/transfer/uk-gdpr/module', 3),
    'transfer/module-mismatch',
  ),
  lettings(
    'deskline-transfer-eu-gdpr-signed-2027-01-01',
    set('recipients/deskline/transfer/eu-gdpr/signed', '2027-01-01'),
    'transfer/signed-in-future',
  ),
  lettings(
    'deskline-transfer-eu-gdpr-signed-2021-01-15',
    set('recipients/deskline/transfer/eu-gdpr/signed', '2021-01-15'),
    'transfer/signed-too-early',
  ),
  lettings(
    'deskline-transfer-uk-gdpr-signed-2022-01-15',
    set('recipients/deskline/transfer/uk-gdpr/signed', '2022-01-15'),
    'transfer/signed-too-early',
  ),
  lettings(
    'facegate-transfer-uk-gdpr-signed-2021-12-01',
    set('recipients/facegate/transfer/uk-gdpr/signed', '2021-12-01'),
    'transfer/signed-too-early',
  ),
  lettings(
    'deskline-transfer-eu-gdpr-signed-missing',
    drop('recipients/deskline/transfer/eu-gdpr/signed'),
    'transfer/unsigned',
    key('recipients/deskline/transfer/eu-gdpr'),
  ),
  lettings(
    'postbird-established-in',
    set('recipients/postbird/established', 'IN'),
    'transfer/no-decision',
    value('recipients/postbird/transfer/eu-gdpr/tool'),
  ),
  lettings(
    'postbird-transfer-uk-gdpr-scope-listed-as-postbird-inc',
    set('recipients/postbird/transfer/uk-gdpr/scope', 'Listed as Postbird Inc.'),
    'transfer/dpf-entry-misfit',
  ),
  lettings(
    'statly-transfer-eu-gdpr-scope-a-public-body-of-ontario-under-its',
    set('recipients/statly/transfer/eu-gdpr/scope', 'A public body of Ontario under its own act'),
    'transfer/scope-unknown',
  ),
  lettings(
    'statly-established-in',
    set('recipients/statly/established', 'IN'),
    'transfer/no-decision',
    value('recipients/statly/transfer/eu-gdpr/tool'),
  ),
  lettings(
    'statly-transfer-uk-gdpr-tool-dpf',
    set('recipients/statly/transfer/uk-gdpr/tool', 'dpf'),
    'transfer/no-decision',
  ),
  lettings(
    'statly-transfer-eu-gdpr-scope-missing',
    drop('recipients/statly/transfer/eu-gdpr/scope'),
    'transfer/scope-missing',
    key('recipients/statly/transfer/eu-gdpr'),
  ),
  lettings(
    'veritas-established-us',
    set('recipients/veritas/established', 'US'),
    'transfer/mechanism-missing',
    key('recipients/veritas'),
  ),
  lettings(
    'veritas-stored-gb-us',
    set('recipients/veritas/stored', ['GB', 'US']),
    'transfer/mechanism-missing',
    value('recipients/veritas/stored/1'),
  ),
])
