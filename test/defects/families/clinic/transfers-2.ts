import { absent, drop, family, key, replace, set, value, word } from '../../mutation.ts'
import { clinic } from './line.ts'

/** One line of the online clinic changed, about where data goes, and by what tool; sown from the law and the reference of the language before any rule was read. */
export const clinicTransfers2 = family('clinic-transfers-2', [
  clinic(
    'facetime-us-without-the-uk-extension-for-non-hr',
    set(
      'recipients/facetime-us/transfer/uk-gdpr/scope',
      'Active on the Data Privacy Framework List without the UK Extension, for non-HR data',
    ),
    'transfer/dpf-entry-misfit',
  ),
  clinic(
    'facetime-us-scope-active-on-the-data-privacy-framework',
    set('recipients/facetime-us/transfer/uk-gdpr/scope', 'Active on the Data Privacy Framework List, for non-HR data'),
    'transfer/dpf-entry-misfit',
  ),
  clinic(
    'facetime-us-scope-certification-withdrawn-in-2025',
    set('recipients/facetime-us/transfer/eu-gdpr/scope', 'Certification withdrawn in 2025'),
    'transfer/dpf-not-listed',
    word('recipients/facetime-us/transfer/eu-gdpr/scope', 'withdrawn'),
  ),
  clinic(
    'facetime-us-established-br',
    set('recipients/facetime-us/established', 'BR'),
    'transfer/no-decision',
    value('recipients/facetime-us/transfer/eu-gdpr/tool'),
  ),
  clinic(
    'facetime-us-accessedfrom-us-vn',
    set('recipients/facetime-us/accessedFrom', ['US', 'VN']),
    'transfer/no-decision',
    value('recipients/facetime-us/accessedFrom/1'),
  ),
  clinic(
    'facetime-us-stored-us-sg',
    set('recipients/facetime-us/stored', ['US', 'SG']),
    'transfer/no-decision',
    value('recipients/facetime-us/stored/1'),
  ),
  clinic(
    'hearth-accessedfrom-gb-in',
    set('recipients/hearth/accessedFrom', ['GB', 'IN']),
    'transfer/no-decision',
    value('recipients/hearth/accessedFrom/1'),
  ),
  clinic('hearth-stored-us', set('recipients/hearth/stored/0', 'US'), 'transfer/no-decision'),
  clinic('hearth-stored-uk', set('recipients/hearth/stored/0', 'UK'), 'schema/invalid'),
  clinic(
    'hearth-accessedfrom-missing-not-known-ask-hosting',
    set('recipients/hearth/accessedFrom', { missing: 'not known', ask: 'hosting' }),
    'transfer/country-unknown',
    key('recipients/hearth/accessedFrom'),
  ),
  clinic(
    'hearth-eu-gdpr-tool-dpf-scope-on-the-list',
    [
      set('recipients/hearth/transfer/eu-gdpr/scope', 'On the list'),
      set('recipients/hearth/transfer/eu-gdpr/tool', 'dpf'),
    ],
    'transfer/no-decision',
    value('recipients/hearth/transfer/eu-gdpr/tool'),
  ),
  clinic(
    'maple-stats-eu-gdpr-tool-adequacy',
    drop('recipients/maple-stats/transfer/eu-gdpr/scope'),
    'transfer/scope-missing',
    absent('recipients/maple-stats/transfer/eu-gdpr/scope'),
  ),
  clinic(
    'maple-stats-eu-gdpr-tool-adequacy-scope-a-public',
    set('recipients/maple-stats/transfer/eu-gdpr/scope', 'A public hospital to which the Act does not apply'),
    'transfer/scope-unknown',
    word('recipients/maple-stats/transfer/eu-gdpr/scope', 'not'),
  ),
  clinic(
    'maple-stats-uk-gdpr-tool-derogation-derogation-49-1',
    replace(
      'recipients.yaml',
      'uk-gdpr: { tool: adequacy, scope: A commercial organisation subject to the Personal Information Protection and Electronic Documents Act }',
      'uk-gdpr: { tool: derogation, derogation: 49(1)(b) }',
    ),
    'transfer/derogation-routine',
    value('recipients/maple-stats/transfer/uk-gdpr/tool'),
  ),
  clinic(
    'maple-stats-stored-ca-us',
    set('recipients/maple-stats/stored', ['CA', 'US']),
    'transfer/no-decision',
    value('recipients/maple-stats/stored/1'),
  ),
  clinic(
    'postbote-accessedfrom-de-tr',
    set('recipients/postbote/accessedFrom', ['DE', 'TR']),
    'transfer/mechanism-missing',
    value('recipients/postbote/accessedFrom/1'),
  ),
  clinic(
    'postbote-stored-de-ru',
    set('recipients/postbote/stored', ['DE', 'RU']),
    'transfer/mechanism-missing',
    value('recipients/postbote/stored/1'),
  ),
  clinic('postbote-established-eu', set('recipients/postbote/established', 'EU'), 'schema/invalid'),
  clinic(
    'payhaven-stored-ie-us',
    set('recipients/payhaven/stored', ['IE', 'US']),
    'transfer/mechanism-missing',
    value('recipients/payhaven/stored/1'),
  ),
  clinic(
    'university-stored-ie-in',
    set('recipients/university/stored', ['IE', 'IN']),
    'transfer/mechanism-missing',
    value('recipients/university/stored/1'),
  ),
  clinic(
    'helpline-accessedfrom-ph-xx',
    set('recipients/helpline/accessedFrom', ['PH', 'XX']),
    'schema/invalid',
    word('recipients/helpline/accessedFrom', 'XX'),
  ),
  clinic('helpline-tool-bcr', set('recipients/helpline/transfer/uk-gdpr/tool', 'bcr'), 'transfer/bcr-outsider'),
  clinic(
    'helpline-tool-code-of-conduct',
    set('recipients/helpline/transfer/eu-gdpr/tool', 'code-of-conduct'),
    'transfer/module-mismatch',
    value('recipients/helpline/transfer/eu-gdpr/module'),
  ),
  clinic(
    'helpline-tool-certification',
    set('recipients/helpline/transfer/eu-gdpr/tool', 'certification'),
    'transfer/module-mismatch',
    value('recipients/helpline/transfer/eu-gdpr/module'),
  ),
  clinic(
    'helpline-signed-2027-09-01',
    set('recipients/helpline/transfer/eu-gdpr/signed', '2027-09-01'),
    'transfer/signed-in-future',
  ),
  clinic(
    'helpline-underukgdpr-maybe',
    set('recipients/helpline/transfer/uk-gdpr/terms/underUkGdpr', 'maybe'),
    'schema/invalid',
  ),
  clinic(
    'scribe-evidence-file-contracts-scribewell-scc-pdf-date-2024',
    set('recipients/scribe/transfer/eu-gdpr/evidence/date', '2024-03-10'),
    'transfer/review-overdue',
    value('recipients/scribe/transfer/eu-gdpr/evidence/review'),
  ),
  clinic(
    'university-contract-missing-never-written-down-ask-legal',
    replace(
      'recipients.yaml',
      'contract: { type: joint-arrangement, file: contracts/galway.pdf, signed: 2026-01-12 }',
      'contract: { missing: never written down, ask: legal }',
    ),
    'fact/missing',
    key('recipients/university/contract'),
  ),
  clinic(
    'vetting-bureau-contract-missing-being-negotiated-ask-legal',
    replace(
      'recipients.yaml',
      'contract: { type: dpa, file: contracts/candour.pdf, signed: 2025-02-17 }',
      'contract: { missing: being negotiated, ask: legal }',
    ),
    'recipient/contract-missing',
    key('recipients/vetting-bureau/contract'),
  ),
])
