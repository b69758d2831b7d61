import { absent, drop, family, key, set, value } from '../../mutation.ts'
import { clinic } from './line.ts'

/** One line of the online clinic changed, about recipients, their contracts and what is known of them; sown from the law and the reference of the language before any rule was read. */
export const clinicRecipients = family('clinic-recipients', [
  clinic(
    'hearth-contract-type-terms-file-contracts-hearth-pdf-signed',
    set('recipients/hearth/contract/type', 'terms'),
    'recipient/contract-wrong-type',
  ),
  clinic(
    'hearth-expires-2026-01-12',
    set('recipients/hearth/contract/expires', '2026-01-12'),
    'recipient/contract-expired',
  ),
  clinic(
    'hearth-expires-2024-01-12',
    set('recipients/hearth/contract/expires', '2024-01-12'),
    'recipient/contract-expired',
  ),
  clinic(
    'hearth-signed-2026-12-13',
    set('recipients/hearth/contract/signed', '2026-12-13'),
    'recipient/contract-in-future',
  ),
  clinic('hearth-signed-2025-03-13', set('recipients/hearth/contract/signed', '2025-03-13'), 'recipient/start-far'),
  clinic('hearth-signed-2025-13-01', set('recipients/hearth/contract/signed', '2025-13-01'), 'schema/invalid'),
  clinic(
    'hearth-activefrom-2024-10-20',
    set('recipients/hearth/activeFrom', '2024-10-20'),
    'recipient/notice-not-run',
    value('recipients/hearth/announced'),
  ),
  clinic('hearth-activefrom-2024-11-15', set('recipients/hearth/activeFrom', '2024-11-15'), 'recipient/notice-not-run'),
  clinic(
    'hearth-announced-2025-01-15',
    set('recipients/hearth/announced', '2025-01-15'),
    'recipient/notice-not-run',
    value('recipients/hearth/activeFrom'),
  ),
  clinic('hearth-announced-2027-11-01', set('recipients/hearth/announced', '2027-11-01'), 'recipient/notice-not-run'),
  clinic(
    'scribe-engagement-own-purposes',
    set('recipients/scribe/engagement', 'own-purposes'),
    'transfer/module-mismatch',
    value('recipients/scribe/transfer/eu-gdpr/module'),
  ),
  clinic(
    'postbote-engagement-own-purposes',
    set('recipients/postbote/engagement', 'own-purposes'),
    'recipient/contract-wrong-type',
    value('recipients/postbote/contract/type'),
  ),
  clinic(
    'postbote-type-controller-to-controller',
    set('recipients/postbote/contract/type', 'controller-to-controller'),
    'recipient/contract-wrong-type',
  ),
  clinic(
    'facetime-us-type-terms',
    set('recipients/facetime-us/contract/type', 'terms'),
    'recipient/contract-wrong-type',
  ),
  clinic('payhaven-type-dpa', set('recipients/payhaven/contract/type', 'dpa'), 'recipient/contract-wrong-type'),
  clinic(
    'payhaven-engagement-on-our-behalf',
    set('recipients/payhaven/engagement', 'on-our-behalf'),
    'recipient/contract-wrong-type',
    value('recipients/payhaven/contract/type'),
  ),
  clinic(
    'university-engagement-own-purposes',
    set('recipients/university/engagement', 'own-purposes'),
    'recipient/role-mismatch',
    value('activities/study-exercises/role/joint/with/0'),
  ),
  clinic(
    'university-engagement-on-our-behalf',
    set('recipients/university/engagement', 'on-our-behalf'),
    'recipient/role-mismatch',
    value('activities/study-exercises/role/joint/with/0'),
  ),
  clinic('university-type-dpa', set('recipients/university/contract/type', 'dpa'), 'recipient/contract-wrong-type'),
  clinic(
    'vetting-bureau-without-contract-type-dpa-file-contracts-candour',
    drop('recipients/vetting-bureau/contract'),
    'recipient/contract-missing',
    absent('recipients/vetting-bureau/contract'),
  ),
  clinic(
    'client-systems-engagement-on-our-behalf',
    set('recipients/client-systems/engagement', 'on-our-behalf'),
    'recipient/choice-misfit',
  ),
  clinic(
    'hearth-keeps-for-p300y-after-the-end-of-the',
    set('recipients/hearth/keeps/for', 'P300Y'),
    'retention/absurd',
  ),
  clinic(
    'scribe-keeps-for-p14y-after-delivery-of-the-text',
    set('recipients/scribe/keeps/for', 'P14Y'),
    'retention/recipient-outlives',
  ),
  clinic(
    'scribe-keeps-for-p1y-after-delivery-of-the-text',
    set('recipients/scribe/keeps/for', 'P1Y'),
    'retention/recipient-outlives',
  ),
  clinic('hearth-measures-none', set('recipients/hearth/measures/0', 'None'), 'fact/placeholder'),
  clinic(
    'hearth-diligence-file-diligence-hearth-md-date-2021-03',
    set('recipients/hearth/diligence/date', '2021-03-02'),
    'recipient/diligence-overdue',
  ),
  clinic('hearth-date-2026-13-02', set('recipients/hearth/diligence/date', '2026-13-02'), 'schema/invalid'),
  clinic(
    'scribe-diligence-file-diligence-scribewell-md-date-2029-03',
    set('recipients/scribe/diligence/date', '2029-03-10'),
    'recipient/diligence-overdue',
  ),
  clinic('facetime-us-contact-privacy', set('recipients/facetime-us/contact', 'privacy@'), 'fact/unusable-address'),
  clinic(
    'childrens-services-engagement-on-our-behalf',
    set('recipients/childrens-services/engagement', 'on-our-behalf'),
    'recipient/not-a-category',
    value('recipients/childrens-services/kind'),
  ),
  clinic(
    'tax-authorities-kind-entity',
    set('recipients/tax-authorities/kind', 'entity'),
    'fact/missing',
    key('recipients/tax-authorities'),
  ),
  clinic(
    'quay-pharmacy-engagement-on-our-behalf',
    set('recipients/quay-pharmacy/engagement', 'on-our-behalf'),
    'recipient/contract-wrong-type',
    value('recipients/quay-pharmacy/contract/type'),
  ),
])
