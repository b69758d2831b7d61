import { drop, family, key, rename, set, value, word } from '../../mutation.ts'
import { change, to } from '../one-line.ts'

/** What an officer would not sign of a project that is otherwise in order, one line each at level `enforced`: what the law asks for. */
export const untenableLaw = family('untenable', [
  // Bases.
  to('security-by-contract', 'activities/keep-secure/lawfulBasis', 'sale', 'basis/contract-not-party'),
  to(
    'figures-by-contract-of-patients',
    'activities/publish-figures/lawfulBasis',
    'care-contract',
    'basis/contract-not-party',
  ),
  to(
    'visits-by-contract',
    'activities/count-visits/lawfulBasis',
    'sale',
    'basis/contract-not-party',
    'tracker/basis-not-consent',
  ),
  to(
    'letters-by-accountability',
    'activities/write-letters/lawfulBasis',
    'accountability',
    'basis/marketing-without-consent',
  ),
  to('recommending-by-duty', 'activities/recommend/lawfulBasis', 'tax-duty', 'basis/marketing-without-consent'),
  change(
    'machines-by-duty-of-nobody',
    set('activities/lend/lawfulBasis', 'interest-figures'),
    ['basis/automation-not-allowed'],
    value('activities/lend/lawfulBasis'),
    key('activities/lend/automatedDecisions'),
  ),
  change(
    'machines-in-the-shop',
    set('activities/publish-figures/automatedDecisions', {
      logic: 'Scores',
      significance: 'Prices differ',
      intervention: 'On request',
    }),
    ['basis/automation-not-allowed'],
    key('activities/publish-figures/automatedDecisions'),
    value('activities/publish-figures/lawfulBasis'),
  ),
  change(
    'safeguarding-in-the-union',
    set('activities/protect/lawfulBasis/by/eu-gdpr', 'uk-safeguarding'),
    ['basis/recognised-not-listed'],
    value('activities/protect/lawfulBasis/by/eu-gdpr'),
    value('lawfulBases/uk-safeguarding/type'),
  ),
  change(
    'consent-turned-to-opt-out',
    set('lawfulBases/cookie-consent/asked', 'Visitors are told and may object'),
    ['basis/consent-implied'],
    value('lawfulBases/cookie-consent/asked'),
    word('lawfulBases/cookie-consent/asked', 'may object'),
    word('lawfulBases/cookie-consent/asked', 'object'),
  ),
  change(
    'consent-bundled',
    set('lawfulBases/referral-consent/asked', 'Accepted together with the terms of the care line'),
    ['basis/consent-implied'],
    value('lawfulBases/referral-consent/asked'),
    word('lawfulBases/referral-consent/asked', 'terms'),
    word('lawfulBases/referral-consent/asked', 'together with the terms'),
    word('lawfulBases/referral-consent/asked', 'Accepted together with the terms'),
  ),
  change(
    'consent-kept-back',
    set('lawfulBases/cookie-consent/withdrawn', 'By fax to the head office'),
    ['basis/consent-hard-to-withdraw'],
    value('lawfulBases/cookie-consent/withdrawn'),
    word('lawfulBases/cookie-consent/withdrawn', 'fax'),
    word('lawfulBases/cookie-consent/withdrawn', 'By fax'),
  ),
  change(
    'consent-kept-for-a-year',
    set('lawfulBases/referral-consent/withdrawn', 'At the end of the contract year'),
    ['basis/consent-hard-to-withdraw'],
    value('lawfulBases/referral-consent/withdrawn'),
    word('lawfulBases/referral-consent/withdrawn', 'At the end of'),
  ),
  change(
    'age-lowered',
    set('organisation/minimumAge', 13),
    ['basis/child-consent'],
    value('organisation/minimumAge'),
    value('activities/write-letters/lawfulBasis'),
  ),
  change(
    'party-widened-away',
    drop('lawfulBases/credit-contract/party'),
    ['basis/incomplete'],
    key('lawfulBases/credit-contract'),
  ),
  to('duty-without-provision', 'lawfulBases/insurance-duty/law', 'Insurance law', 'basis/law-vague'),
  change(
    'balance-for-another-day',
    set('lawfulBases/interest-safeguarding/assessment/date', '2026-12-24'),
    ['basis/assessment-in-future'],
    value('lawfulBases/interest-safeguarding/assessment/date'),
  ),

  // Special categories and criminal data.
  change(
    'referral-by-insurance',
    set('activities/refer/data/health.record/condition/article', '9(2)(b)'),
    ['basis/condition-without-law', 'basis/schedule-one-missing'],
    value('activities/refer/data/health.record/condition/article'),
    key('activities/refer/data/health.record/condition'),
  ),
  change(
    'lives-by-public-health',
    set('activities/save-lives/data/health.data/condition/article', '9(2)(i)'),
    ['basis/condition-without-law', 'basis/schedule-one-missing'],
    value('activities/save-lives/data/health.data/condition/article'),
    key('activities/save-lives/data/health.data/condition'),
  ),
  to(
    'vetting-by-consent',
    'activities/vet/data/criminal.conviction/condition/article',
    '9(2)(a)',
    'basis/special-category-condition',
    'basis/criminal-data',
  ),
  change(
    'health-in-support',
    set('activities/help/data/health.data', { source: 'person' }),
    ['basis/special-category-condition'],
    key('activities/help/data/health.data'),
  ),

  // Roles.
  change(
    'clinics-data-for-ourselves',
    set('activities/book-for-clinics/recipients/ads', ['contact.phone']),
    ['role/processor-own-purposes', 'recipient/role-mismatch'],
    key('activities/book-for-clinics/recipients/ads'),
  ),
  change(
    'shop-for-the-customer',
    set('activities/take-payments/role', {
      processor: { for: 'tenant', instructions: 'Terms of sale', atEnd: 'erase' },
    }),
    ['role/basis-on-processor'],
    value('activities/take-payments/lawfulBasis'),
    key('activities/take-payments/lawfulBasis'),
  ),
  change(
    'essence-emptied',
    set('activities/refer/role/joint/essence', ''),
    ['role/joint-without-essence', 'schema/invalid'],
    value('activities/refer/role/joint/essence'),
  ),

  // Periods.
  to('prolonged-by-backups', 'retention/calls/backups', 'P5Y', 'retention/backup-outlives'),
  to(
    'keys-prolonged-by-backups',
    'retention/keys/backups',
    'P1Y',
    'retention/backup-outlives',
    'retention/outlives-payload',
  ),
  to(
    'logs-for-a-decade',
    'router/stores/disclosures/retention',
    'care-files',
    'retention/outlives-payload',
    'retention/router-holds-nothing',
  ),
  change(
    'account-after-nothing',
    set('retention/account/after', 'purpose.fulfilled'),
    ['retention/vague'],
    value('retention/account/after'),
    word('retention/account/after', 'purpose'),
  ),
  change(
    'files-for-ever',
    set('retention/care-files/for', 'indefinite'),
    ['retention/unbounded'],
    value('retention/care-files/for'),
    value('activities/save-lives/retention'),
  ),
  to('vetting-for-a-century', 'retention/vetting/for', 'P150Y', 'retention/absurd'),
  to('why-of-nothing', 'retention/calls/why', 'As long as required', 'retention/vague'),

  // Recipients, contracts, transfers.
  to('contract-next-year', 'recipients/statistics/contract/signed', '2027-05-05', 'recipient/contract-in-future'),
  change(
    'contract-ended',
    set('recipients/statistics/contract/expires', '2026-05-05'),
    ['recipient/contract-expired'],
    value('recipients/statistics/contract/expires'),
  ),
  to(
    'assessed-after-the-fact',
    'recipients/night-desk/transfer/eu-gdpr/assessed',
    '2027-01-20',
    'transfer/assessment-in-future',
  ),
  to('addendum-swapped', 'recipients/pager/transfer/uk-gdpr/tool', 'scc', 'transfer/tool-wrong-regime'),
  to('clauses-swapped', 'recipients/pager/transfer/eu-gdpr/tool', 'idta', 'transfer/tool-wrong-regime'),
  to(
    'framework-swapped',
    'recipients/night-desk/transfer/eu-gdpr/tool',
    'dpf',
    'transfer/dpf-not-listed',
    'transfer/tool-wrong-regime',
    'transfer/no-decision',
  ),
  to('decision-of-nobody', 'recipients/night-desk/transfer/uk-gdpr/tool', 'adequacy', 'transfer/no-decision'),
  change(
    'vault-moved',
    set('recipients/vault/stored/0', 'CN'),
    ['transfer/no-decision', 'transfer/mechanism-missing'],
    value('recipients/vault/stored/0'),
    value('recipients/vault/transfer/eu-gdpr/tool'),
  ),
  change(
    'chat-reached-from-abroad',
    set('recipients/team-chat/accessedFrom', ['US']),
    ['transfer/mechanism-missing'],
    value('recipients/team-chat/accessedFrom/0'),
    key('recipients/team-chat'),
  ),
  to('joint-by-terms', 'recipients/ads/contract/type', 'dpa', 'recipient/contract-wrong-type'),
  change(
    'own-purposes-of-the-host',
    set('recipients/host/engagement', 'own-purposes'),
    ['recipient/contract-wrong-type', 'role/processor-own-purposes'],
    value('recipients/host/engagement'),
    value('recipients/host/contract/type'),
    key('activities/book-for-clinics/recipients/host'),
  ),

  // Information, people's rights.
  change(
    'notice-for-fewer',
    set('notices/privacy/audience', ['customers', 'readers', 'visitors', 'clinic-staff']),
    ['information/no-notice'],
    value('activities/answer-calls/dataSubjects/0'),
    key('activities/answer-calls'),
    value('activities/account-for/dataSubjects/1'),
  ),
  to(
    'excuse-of-effort',
    'activities/settle-insurance/notInformed/article',
    '13(4)',
    'information/not-informed-mismatch',
    'information/no-notice',
    'information/source-unnamed',
  ),
  change(
    'keys-dropped',
    drop('events/booking/subjects/patient/keys'),
    ['rights/unkeyed-subject'],
    key('events/booking/subjects/patient'),
  ),
  change('replies-of-nobody', drop('events/reply/subjects'), ['rights/unkeyed-subject'], key('events/reply')),
  change('officer-gone', drop('organisation/dpo'), ['officer/missing'], key('organisation')),
  change(
    'tracker-essential',
    set('trackers/visits/class', 'essential'),
    ['tracker/not-essential'],
    value('trackers/visits/class'),
  ),
  to('tracker-for-a-decade', 'trackers/visits/lifetime', 'P10Y', 'tracker/lifetime-excessive'),

  // Who may have it, said once.
  change(
    'desk-for-statistics',
    rename('activities/sell/recipients/desk', 'statistics'),
    ['recipient/category-not-allowed'],
    key('activities/sell/recipients/statistics'),
  ),
  change(
    'pager-for-statistics',
    rename('activities/answer-calls/recipients/pager', 'statistics'),
    ['recipient/category-not-allowed'],
    key('activities/answer-calls/recipients/statistics'),
  ),
  to('hosted-by-the-desk', 'router/hostedBy', 'desk', 'recipient/category-not-allowed'),
  change(
    'safeguarding-retyped',
    set('lawfulBases/uk-safeguarding/type', 'legitimate-interests'),
    ['basis/incomplete'],
    key('lawfulBases/uk-safeguarding'),
  ),
  to(
    'notice-of-nothing',
    'activities/book-for-clinics/role/processor/noticePeriod',
    'PT1H',
    'recipient/notice-not-run',
  ),
])
