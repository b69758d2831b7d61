import { drop, family, key, set, value } from '../../mutation.ts'
import { lettings } from './line.ts'

/** One line of the letting platform changed, about who receives data and under which contract; sown from the law and the reference of the language before any rule was read. */
export const lettingsRecipients = family('lettings-recipients', [
  lettings(
    'harbour-engagement-own-purposes',
    set('recipients/harbour/engagement', 'own-purposes'),
    'recipient/contract-wrong-type',
    value('recipients/harbour/contract/type'),
  ),
  lettings(
    'harbour-contract-missing',
    drop('recipients/harbour/contract'),
    'recipient/contract-missing',
    key('recipients/harbour'),
  ),
  lettings(
    'harbour-contract-type-terms',
    set('recipients/harbour/contract/type', 'terms'),
    'recipient/contract-wrong-type',
  ),
  lettings(
    'harbour-contract-signed-2027-01-01',
    set('recipients/harbour/contract/signed', '2027-01-01'),
    'recipient/contract-in-future',
  ),
  lettings(
    'harbour-contract-expires-2026-06-01',
    set('recipients/harbour/contract/expires', '2026-06-01'),
    'recipient/contract-expired',
  ),
  lettings(
    'harbour-contract-expires-2025-01-01',
    set('recipients/harbour/contract/expires', '2025-01-01'),
    'recipient/contract-expired',
  ),
  lettings(
    'veritas-engagement-on-our-behalf',
    set('recipients/veritas/engagement', 'on-our-behalf'),
    'recipient/contract-wrong-type',
    value('recipients/veritas/contract/type'),
  ),
  lettings(
    'veritas-contract-type-dpa',
    set('recipients/veritas/contract/type', 'dpa'),
    'recipient/contract-wrong-type',
  ),
  lettings(
    'collector-engagement-missing',
    drop('recipients/collector/engagement'),
    'fact/missing',
    key('recipients/collector'),
  ),
  lettings(
    'postbird-announced-2025-06-09',
    set('recipients/postbird/announced', '2025-06-09'),
    'recipient/notice-not-run',
    value('recipients/postbird/activeFrom'),
  ),
  lettings(
    'deskline-onward-adreach',
    set('recipients/deskline/onward', ['adreach']),
    'commitment/broken',
    value('commitments/ads-without-names/assert/must'),
  ),
  lettings('facegate-keeps-for-p10y', set('recipients/facegate/keeps/for', 'P10Y'), 'retention/recipient-outlives'),
  lettings(
    'harbour-diligence-date-2021-02-10',
    set('recipients/harbour/diligence/date', '2021-02-10'),
    'recipient/diligence-overdue',
  ),
  lettings(
    'harbour-diligence-date-2027-02-10',
    set('recipients/harbour/diligence/date', '2027-02-10'),
    'recipient/diligence-overdue',
  ),
  lettings('police-kind-entity', set('recipients/police/kind', 'entity'), 'fact/missing', key('recipients/police')),
  lettings(
    'harbour-legal-name-missing',
    drop('recipients/harbour/legalName'),
    'fact/missing',
    key('recipients/harbour'),
  ),
  lettings('guild-contract-type-dpa', set('recipients/guild/contract/type', 'dpa'), 'recipient/contract-wrong-type'),
  lettings(
    'take-applications-recipients-adreach-all',
    set('activities/take-applications/recipients/adreach', 'all'),
    'commitment/broken',
    value('commitments/ads-without-names/assert/must'),
  ),
  lettings(
    'compare-faces-recipients-adreach-all',
    set('activities/compare-faces/recipients/adreach', 'all'),
    'recipient/advertiser-beside-purpose',
    key('activities/compare-faces/recipients/adreach'),
  ),
  lettings(
    'crm-engagement-on-our-behalf',
    set('recipients/crm/engagement', 'on-our-behalf'),
    'recipient/choice-misfit',
  ),
  lettings(
    'check-right-to-rent-recipients-postbird-person-official-id',
    set('activities/check-right-to-rent/recipients/postbird', ['person.official-id']),
    'commitment/broken',
    value('commitments/identity-at-home/assert/must'),
  ),
  lettings(
    'report-fraud-recipients-guild-all',
    set('activities/report-fraud/recipients/guild', 'all'),
    'role/joint-elsewhere',
    key('activities/report-fraud/recipients/guild'),
  ),
])
