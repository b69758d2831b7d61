import { drop, family, key, set, value, word } from '../../mutation.ts'
import { union } from './line.ts'

/** One line of the trade union changed, about transfers; sown from the law and the reference of the language before any rule was read. */
export const unionTransfers = family('union-transfers', [
  union(
    'touhyo-transfer-eu-gdpr-scope-missing',
    drop('recipients/touhyo/transfer/eu-gdpr/scope'),
    'transfer/scope-missing',
    key('recipients/touhyo/transfer/eu-gdpr'),
  ),
  union(
    'touhyo-transfer-eu-gdpr-scope-a-ministry-of-japan',
    set('recipients/touhyo/transfer/eu-gdpr/scope', 'A ministry of Japan'),
    'transfer/scope-unknown',
  ),
  union(
    'touhyo-transfer-missing',
    drop('recipients/touhyo/transfer'),
    'transfer/mechanism-missing',
    key('recipients/touhyo'),
  ),
  union(
    'touhyo-established-in',
    set('recipients/touhyo/established', 'IN'),
    'transfer/no-decision',
    value('recipients/touhyo/transfer/eu-gdpr/tool'),
  ),
  union(
    'touhyo-stored-jp-cn',
    set('recipients/touhyo/stored', ['JP', 'CN']),
    'transfer/no-decision',
    value('recipients/touhyo/stored/1'),
  ),
  union(
    'touhyo-accessed-from-jp-vn',
    set('recipients/touhyo/accessedFrom', ['JP', 'VN']),
    'transfer/no-decision',
    value('recipients/touhyo/accessedFrom/1'),
  ),
  union(
    'hanmaeum-transfer-eu-gdpr-tool-dpf',
    set('recipients/hanmaeum/transfer/eu-gdpr/tool', 'dpf'),
    'transfer/no-decision',
  ),
  union(
    'hanmaeum-transfer-eu-gdpr-scope-a-religious-organisation-in-its',
    set('recipients/hanmaeum/transfer/eu-gdpr/scope', 'A religious organisation in its missionary work'),
    'transfer/scope-unknown',
  ),
  union(
    'hanmaeum-stored-us',
    set('recipients/hanmaeum/stored', ['US']),
    'transfer/no-decision',
    value('recipients/hanmaeum/stored/0'),
  ),
  union(
    'maple-transfer-eu-gdpr-scope-a-public-body-of-qu-bec-under-its-o',
    set('recipients/maple/transfer/eu-gdpr/scope', 'A public body of Québec under its own act'),
    'transfer/scope-unknown',
  ),
  union(
    'maple-established-us',
    set('recipients/maple/established', 'US'),
    'transfer/no-decision',
    value('recipients/maple/transfer/eu-gdpr/tool'),
  ),
  union(
    'maple-stored-ca-mx',
    set('recipients/maple/stored', ['CA', 'MX']),
    'transfer/no-decision',
    value('recipients/maple/stored/1'),
  ),
  union(
    'orbitdesk-transfer-missing',
    drop('recipients/orbitdesk/transfer'),
    'transfer/mechanism-missing',
    value('recipients/orbitdesk/accessedFrom/1'),
  ),
  union(
    'orbitdesk-transfer-eu-gdpr-scope-missing',
    drop('recipients/orbitdesk/transfer/eu-gdpr/scope'),
    'transfer/bcr-outsider',
    value('recipients/orbitdesk/transfer/eu-gdpr/tool'),
  ),
  union(
    'orbitdesk-transfer-eu-gdpr-scope-binding-corporate-rules-of-the',
    set(
      'recipients/orbitdesk/transfer/eu-gdpr/scope',
      'Binding corporate rules of the OrbitDesk Group for controllers',
    ),
    'transfer/bcr-outsider',
    value('recipients/orbitdesk/transfer/eu-gdpr/tool'),
  ),
  union(
    'orbitdesk-transfer-eu-gdpr-expires-2026-01-31',
    set('recipients/orbitdesk/transfer/eu-gdpr/expires', '2026-01-31'),
    'transfer/tool-expired',
  ),
  union(
    'orbitdesk-transfer-eu-gdpr-assessed-missing',
    drop('recipients/orbitdesk/transfer/eu-gdpr/assessed'),
    'transfer/not-assessed',
    key('recipients/orbitdesk/transfer/eu-gdpr'),
  ),
  union(
    'letterly-transfer-eu-gdpr-tool-uk-addendum',
    set('recipients/letterly/transfer/eu-gdpr/tool', 'uk-addendum'),
    'transfer/tool-wrong-regime',
  ),
  union(
    'letterly-transfer-eu-gdpr-tool-idta',
    set('recipients/letterly/transfer/eu-gdpr/tool', 'idta'),
    'transfer/tool-wrong-regime',
  ),
  union(
    'letterly-transfer-eu-gdpr-tool-adequacy',
    set('recipients/letterly/transfer/eu-gdpr', { tool: 'adequacy' }),
    'transfer/no-decision',
    value('recipients/letterly/transfer/eu-gdpr/tool'),
  ),
  union(
    'letterly-transfer-eu-gdpr-module-1',
    set('recipients/letterly/transfer/eu-gdpr/module', 1),
    'transfer/module-mismatch',
  ),
  union(
    'letterly-transfer-eu-gdpr-module-4',
    set('recipients/letterly/transfer/eu-gdpr/module', 4),
    'transfer/module-mismatch',
  ),
  union(
    'letterly-transfer-eu-gdpr-signed-2020-12-01',
    set('recipients/letterly/transfer/eu-gdpr/signed', '2020-12-01'),
    'transfer/signed-too-early',
  ),
  union(
    'letterly-transfer-eu-gdpr-signed-2027-03-16',
    set('recipients/letterly/transfer/eu-gdpr/signed', '2027-03-16'),
    'transfer/signed-in-future',
  ),
  union(
    'letterly-transfer-eu-gdpr-assessed-missing',
    drop('recipients/letterly/transfer/eu-gdpr/assessed'),
    'transfer/not-assessed',
    key('recipients/letterly/transfer/eu-gdpr'),
  ),
  union(
    'letterly-transfer-eu-gdpr-evidence-date-2023-03-10',
    set('recipients/letterly/transfer/eu-gdpr/evidence/date', '2023-03-10'),
    'transfer/review-overdue',
    value('recipients/letterly/transfer/eu-gdpr/evidence/review'),
  ),
  union(
    'letterly-transfer-eu-gdpr-terms-law-california',
    set('recipients/letterly/transfer/eu-gdpr/terms/law', 'California'),
    'transfer/terms-misfit',
  ),
  union(
    'letterly-transfer-eu-gdpr-terms-law-switzerland',
    set('recipients/letterly/transfer/eu-gdpr/terms/law', 'Switzerland'),
    'transfer/terms-misfit',
  ),
  union(
    'letterly-transfer-eu-gdpr-terms-courts-new-york',
    set('recipients/letterly/transfer/eu-gdpr/terms/courts', 'New York'),
    'transfer/terms-misfit',
  ),
  union(
    'letterly-transfer-eu-gdpr-terms-notice-period-missing',
    drop('recipients/letterly/transfer/eu-gdpr/terms/noticePeriod'),
    'transfer/terms-misfit',
    value('recipients/letterly/transfer/eu-gdpr/terms/subprocessors'),
  ),
  union(
    'klick-transfer-eu-gdpr-scope-its-certification-has-lapsed',
    set('recipients/klick/transfer/eu-gdpr/scope', 'Its certification has lapsed'),
    'transfer/dpf-not-listed',
    word('recipients/klick/transfer/eu-gdpr/scope', 'lapsed'),
  ),
  union(
    'klick-transfer-eu-gdpr-scope-listed-as-klick-media-llc-for-hr-da',
    set('recipients/klick/transfer/eu-gdpr/scope', 'Listed as Klick Media LLC for HR data alone'),
    'transfer/dpf-entry-misfit',
  ),
  union(
    'klick-transfer-eu-gdpr-tool-derogation-derogation-49-1-c',
    set('recipients/klick/transfer/eu-gdpr', { tool: 'derogation', derogation: '49(1)(c)' }),
    'transfer/derogation-routine',
    value('recipients/klick/transfer/eu-gdpr/tool'),
  ),
  union(
    'klick-transfer-eu-gdpr-tool-derogation-derogation-49-1-d',
    set('recipients/klick/transfer/eu-gdpr', { tool: 'derogation', derogation: '49(1)(d)' }),
    'transfer/derogation-routine',
    value('recipients/klick/transfer/eu-gdpr/tool'),
  ),
  union(
    'kanzlei-established-us',
    set('recipients/kanzlei/established', 'US'),
    'house/broken',
    value('rules/cases-stay/must'),
  ),
  union(
    'trygg-stored-se-in',
    set('recipients/trygg/stored', ['SE', 'IN']),
    'transfer/mechanism-missing',
    value('recipients/trygg/stored/1'),
  ),
  union(
    'gewerkschaft-ch-accessed-from-ch-rs',
    set('recipients/gewerkschaft-ch/accessedFrom', ['CH', 'RS']),
    'house/broken',
    value('rules/cases-stay/must'),
  ),
  union(
    'norrmoln-accessed-from-se-fi-by',
    set('recipients/norrmoln/accessedFrom', ['SE', 'FI', 'BY']),
    'house/broken',
    value('rules/cases-stay/must'),
  ),
  union('country-ru', set('router/country', 'RU'), 'transfer/host-country-mismatch'),
  union(
    'wage-institute-stored-se-us',
    set('recipients/wage-institute/stored', ['SE', 'US']),
    'transfer/mechanism-missing',
    value('recipients/wage-institute/stored/1'),
  ),
])
