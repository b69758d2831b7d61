import { drop, family, key, set, value, word } from '../../mutation.ts'
import { lettings } from './line.ts'

/** One line of the letting platform changed, about transfers; sown from the law and the reference of the language before any rule was read. */
export const lettingsTransfers2 = family('lettings-transfers-2', [
  lettings(
    'collector-accessed-from-gb-za',
    set('recipients/collector/accessedFrom', ['GB', 'ZA']),
    'transfer/mechanism-missing',
    value('recipients/collector/accessedFrom/1'),
  ),
  lettings(
    'paylane-stored-ie-sg',
    set('recipients/paylane/stored', ['IE', 'SG']),
    'transfer/mechanism-missing',
    value('recipients/paylane/stored/1'),
  ),
  lettings(
    'harbour-accessed-from-gb-in',
    set('recipients/harbour/accessedFrom', ['GB', 'IN']),
    'commitment/broken',
    value('commitments/identity-at-home/assert/must'),
  ),
  lettings(
    'guild-stored-us',
    set('recipients/guild/stored', ['US']),
    'transfer/mechanism-missing',
    value('recipients/guild/stored/0'),
  ),
  lettings(
    'deskline-transfer-eu-gdpr-assessed-missing',
    drop('recipients/deskline/transfer/eu-gdpr/assessed'),
    'transfer/not-assessed',
    key('recipients/deskline/transfer/eu-gdpr'),
  ),
  lettings(
    'deskline-transfer-eu-gdpr-assessed-2027-05-01',
    set('recipients/deskline/transfer/eu-gdpr/assessed', '2027-05-01'),
    'transfer/assessment-in-future',
  ),
  lettings(
    'deskline-transfer-eu-gdpr-evidence-date-2027-01-20',
    set('recipients/deskline/transfer/eu-gdpr/evidence/date', '2027-01-20'),
    'transfer/assessment-in-future',
  ),
  lettings(
    'deskline-transfer-eu-gdpr-terms-law-india',
    set('recipients/deskline/transfer/eu-gdpr/terms/law', 'India'),
    'transfer/terms-misfit',
  ),
  lettings(
    'deskline-transfer-eu-gdpr-terms-courts-england-and-wales',
    set('recipients/deskline/transfer/eu-gdpr/terms/courts', 'England and Wales'),
    'transfer/terms-misfit',
  ),
  lettings(
    'facegate-transfer-uk-gdpr-terms-law-massachusetts',
    set('recipients/facegate/transfer/uk-gdpr/terms/law', 'Massachusetts'),
    'transfer/terms-misfit',
  ),
  lettings(
    'facegate-transfer-eu-gdpr-terms-law-england-and-wales',
    set('recipients/facegate/transfer/eu-gdpr/terms/law', 'England and Wales'),
    'transfer/terms-misfit',
  ),
  lettings(
    'facegate-transfer-eu-gdpr-terms-subprocessors-missing',
    drop('recipients/facegate/transfer/eu-gdpr/terms/subprocessors'),
    'transfer/terms-misfit',
    value('recipients/facegate/transfer/eu-gdpr/terms/noticePeriod'),
  ),
  lettings(
    'facegate-transfer-eu-gdpr-terms-safeguards-none-are-needed',
    set('recipients/facegate/transfer/eu-gdpr/terms/safeguards', 'None are needed'),
    'transfer/terms-misfit',
  ),
  lettings(
    'deskline-transfer-eu-gdpr-tool-derogation-derogation-49-1-b',
    set('recipients/deskline/transfer/eu-gdpr', { tool: 'derogation', derogation: '49(1)(b)' }),
    'transfer/derogation-routine',
    value('recipients/deskline/transfer/eu-gdpr/tool'),
  ),
  lettings(
    'adreach-transfer-eu-gdpr-tool-derogation-derogation-49-1-f',
    set('recipients/adreach/transfer/eu-gdpr', { tool: 'derogation', derogation: '49(1)(f)' }),
    'transfer/derogation-routine',
    value('recipients/adreach/transfer/eu-gdpr/tool'),
  ),
  lettings(
    'deskline-transfer-eu-gdpr-tool-bcr-scope-binding-corporate-rules',
    set('recipients/deskline/transfer/eu-gdpr', {
      tool: 'bcr',
      scope: 'Binding corporate rules of Keyfold',
      signed: '2025-09-15',
      assessed: '2026-01-20',
      evidence: { url: 'https://docs.keyfold.example/bcr', date: '2026-01-20', review: 'P1Y' },
    }),
    'transfer/bcr-outsider',
    value('recipients/deskline/transfer/eu-gdpr/tool'),
  ),
  lettings(
    'deskline-transfer-eu-gdpr-expires-2026-05-01',
    set('recipients/deskline/transfer/eu-gdpr/expires', '2026-05-01'),
    'transfer/tool-expired',
  ),
  lettings('country-in', set('router/country', 'IN'), 'transfer/host-country-mismatch'),
  lettings('country-us', set('router/country', 'US'), 'transfer/host-country-mismatch'),
  lettings('hosted-by-adreach', set('router/hostedBy', 'adreach'), 'recipient/category-not-allowed'),
  lettings(
    'adreach-transfer-eu-gdpr-tool-dpf-scope-applied-for-not-listed-y',
    set('recipients/adreach/transfer/eu-gdpr', { tool: 'dpf', scope: 'Applied for; not listed yet' }),
    'transfer/dpf-not-listed',
    word('recipients/adreach/transfer/eu-gdpr/scope', 'not listed'),
  ),
])
