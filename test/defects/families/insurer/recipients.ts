import { drop, family, key, set, value } from '../../mutation.ts'
import { insurer } from './line.ts'

/** One line of the insurer changed, about recipients; written before a rule was read. */
export const insurerRecipients = family('insurer-recipients', [
  insurer(
    'recipients-fraud-register-engagement-on-our-behalf',
    set('recipients/fraud-register/engagement', 'on-our-behalf'),
    'recipient/role-mismatch',
    value('activities/find-fraud/role/joint/with/0'),
  ),
  insurer(
    'recipients-donau-engagement-own-purposes',
    set('recipients/donau/engagement', 'own-purposes'),
    'recipient/contract-wrong-type',
    value('recipients/donau/contract/type'),
  ),
  insurer(
    'recipients-maklerhaus-engagement-on-our-behalf',
    set('recipients/maklerhaus/engagement', 'on-our-behalf'),
    'recipient/contract-wrong-type',
    value('recipients/maklerhaus/contract/type'),
  ),
  insurer(
    'recipients-medgutacht-engagement-chosen-by-customer',
    set('recipients/medgutacht/engagement', 'chosen-by-customer'),
    'transfer/country-unknown',
  ),
  insurer(
    'recipients-lawyers-engagement-on-our-behalf',
    set('recipients/lawyers/engagement', 'on-our-behalf'),
    'recipient/contract-wrong-type',
    value('recipients/lawyers/contract/type'),
  ),
  insurer(
    'hudson-re-transfer-eu-gdpr-module-2',
    set('recipients/hudson-re/transfer/eu-gdpr/module', 2),
    'transfer/module-mismatch',
  ),
  insurer(
    'hudson-re-transfer-eu-gdpr-tool-adequacy',
    set('recipients/hudson-re/transfer/eu-gdpr/tool', 'adequacy'),
    'transfer/no-decision',
  ),
  insurer(
    'hudson-re-transfer-eu-gdpr-tool-dpf',
    set('recipients/hudson-re/transfer/eu-gdpr/tool', 'dpf'),
    'transfer/module-mismatch',
    value('recipients/hudson-re/transfer/eu-gdpr/module'),
  ),
  insurer(
    'hudson-re-transfer-eu-gdpr-assessed-gone',
    drop('recipients/hudson-re/transfer/eu-gdpr/assessed'),
    'transfer/not-assessed',
    key('recipients/hudson-re/transfer/eu-gdpr'),
  ),
  insurer(
    'somers-re-transfer-eu-gdpr-tool-adequacy',
    set('recipients/somers-re/transfer/eu-gdpr/tool', 'adequacy'),
    'transfer/no-decision',
  ),
  insurer(
    'recipients-somers-re-transfer-gone',
    drop('recipients/somers-re/transfer'),
    'transfer/mechanism-missing',
    key('recipients/somers-re'),
  ),
  insurer(
    're-transfer-eu-gdpr-terms-law-bermuda',
    set('recipients/somers-re/transfer/eu-gdpr/terms/law', 'Bermuda'),
    'transfer/terms-misfit',
  ),
  insurer(
    'transfer-eu-gdpr-signed-2027-12-03',
    set('recipients/somers-re/transfer/eu-gdpr/signed', '2027-12-03'),
    'transfer/signed-in-future',
  ),
  insurer(
    'recipients-medgutacht-accessedfrom-ch-ph',
    set('recipients/medgutacht/accessedFrom', ['CH', 'PH']),
    'transfer/no-decision',
    value('recipients/medgutacht/accessedFrom/1'),
  ),
  insurer(
    'recipients-medgutacht-stored-us',
    set('recipients/medgutacht/stored', ['US']),
    'transfer/no-decision',
    value('recipients/medgutacht/stored/0'),
  ),
  insurer(
    'recipients-fahrsinn-accessedfrom-de-rs',
    set('recipients/fahrsinn/accessedFrom', ['DE', 'RS']),
    'transfer/mechanism-missing',
    value('recipients/fahrsinn/accessedFrom/1'),
  ),
  insurer(
    'recipients-fahrsinn-contract-type-terms',
    set('recipients/fahrsinn/contract/type', 'terms'),
    'recipient/contract-wrong-type',
  ),
  insurer(
    'recipients-fahrsinn-contract-gone',
    drop('recipients/fahrsinn/contract'),
    'recipient/contract-missing',
    key('recipients/fahrsinn'),
  ),
  insurer(
    'recipients-fahrsinn-contract-expires-2026-05-01',
    set('recipients/fahrsinn/contract/expires', '2026-05-01'),
    'recipient/contract-expired',
  ),
  insurer(
    'recipients-fahrsinn-activefrom-2025-10-03',
    set('recipients/fahrsinn/activeFrom', '2025-10-03'),
    'recipient/notice-not-run',
  ),
  insurer(
    'recipients-postwerk-stored-us',
    set('recipients/postwerk/stored', ['US']),
    'transfer/mechanism-missing',
    value('recipients/postwerk/stored/0'),
  ),
  insurer(
    'recipients-postwerk-onward-zaehlwerk-hudson-re',
    set('recipients/postwerk/onward', ['zaehlwerk', 'hudson-re']),
    'recipient/onward-undeclared',
    value('recipients/postwerk/onward/1'),
  ),
  insurer(
    'recipients-maklerhaus-contract-type-dpa',
    set('recipients/maklerhaus/contract/type', 'dpa'),
    'recipient/contract-wrong-type',
  ),
  insurer(
    'recipients-zaehlwerk-diligence-date-2021-02-05',
    set('recipients/zaehlwerk/diligence/date', '2021-02-05'),
    'recipient/diligence-overdue',
  ),
  insurer(
    'recipients-brokers-kind-entity',
    set('recipients/brokers/kind', 'entity'),
    'transfer/country-unknown',
    key('recipients/brokers'),
  ),
  insurer('router-country-us', set('router/country', 'US'), 'transfer/host-country-mismatch'),
])
