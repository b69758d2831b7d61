import { drop, type Edit, set } from '../mutation.ts'

/** The trade union, said otherwise and as sound. */
export const unionVariations: Readonly<Record<string, readonly Edit[]>> = {
  'statutes-contract-membership-of-the-union-under-its-statutes': [
    set('lawfulBases/statutes/contract', 'Membership of the union under its statutes'),
  ],
  'keep-members-recipients-orbitdesk-person-name': [
    set('activities/keep-members/recipients/orbitdesk', ['person.name']),
  ],
  'orbitdesk-accessed-from-nl-ph-in': [set('recipients/orbitdesk/accessedFrom', ['NL', 'PH', 'IN'])],
  'touhyo-transfer-eu-gdpr-scope-subject-to-the-appi-as-a-business': [
    set('recipients/touhyo/transfer/eu-gdpr/scope', 'Subject to the APPI as a business operator'),
  ],
  'maple-transfer-eu-gdpr-scope-pipeda-applies-to-it': [
    set('recipients/maple/transfer/eu-gdpr/scope', 'PIPEDA applies to it'),
  ],
  'hanmaeum-transfer-eu-gdpr-scope-subject-to-pipa-the-personal-inf': [
    set('recipients/hanmaeum/transfer/eu-gdpr/scope', 'Subject to PIPA, the Personal Information Protection Act'),
  ],
  'books-minimum-missing': [drop('retention/books/minimum')],
  'report-for-p1y': [set('retention/report/for', 'P1Y')],
  'former-for-p5y': [set('retention/former/for', 'P5Y')],
  'case-afterwards-for-p3y': [set('retention/case/afterwards/for', 'P3Y')],
  'case-afterwards-law-missing': [drop('retention/case/afterwards/law')],
  'hear-reports-not-informed-why-whoever-is-reported-and-hears-of-i': [
    set('activities/hear-reports/notInformed/why', 'Whoever is reported and hears of it could destroy evidence'),
  ],
  'support-cases-data-criminal-offence-condition-law-f-rordning-201': [
    set('activities/support-cases/data/criminal.offence/condition/law', 'Förordning (2018:219) 5 §'),
  ],
  'bookkeeping-law-bokf-ringslagen-1999-1078-7-kap-2': [
    set('lawfulBases/bookkeeping/law', 'Bokföringslagen (1999:1078), 7 kap. 2 §'),
  ],
  'bookkeeping-law-bokf-ringslag-1999-1078': [set('lawfulBases/bookkeeping/law', 'Bokföringslag (1999:1078)')],
  'whistleblowing-law-lag-2021-890-om-skydd-f-r-personer-som-rappor': [
    set(
      'lawfulBases/whistleblowing/law',
      'Lag (2021:890) om skydd för personer som rapporterar om missförhållanden, 5 kap. 2 §',
    ),
  ],
  'payroll-consent-withdrawn-a-click-in-the-member-pages-or-a-word': [
    set('lawfulBases/payroll-consent/withdrawn', 'A click in the member pages, or a word to us or the employer'),
  ],
  'newsletter-consent-asked-readers-tick-a-box-that-is-empty': [
    set('lawfulBases/newsletter-consent/asked', 'Readers tick a box that is empty'),
  ],
  'authority-integritetsskyddsmyndigheten': [set('organisation/authority', 'Integritetsskyddsmyndigheten')],
  'minimum-age-13': [set('organisation/minimumAge', 13)],
  'dpo-name-dataskyddsombudet': [set('organisation/dpo/name', 'Dataskyddsombudet')],
  'help-delegates-data-health-data-source-person': [set('activities/help-delegates/data/health.data/source', 'person')],
  'remember-former-members-data-union-membership-condition-article-2': [
    set('activities/remember-former-members/data/union.membership/condition/article', '9(2)(d)'),
  ],
  'letterly-transfer-eu-gdpr-terms-law-ireland': [set('recipients/letterly/transfer/eu-gdpr/terms/law', 'Ireland')],
  'letterly-transfer-eu-gdpr-terms-courts-stockholm-sweden': [
    set('recipients/letterly/transfer/eu-gdpr/terms/courts', 'Stockholm, Sweden'),
  ],
  'letter-size-lifetime-p6m': [set('trackers/letter-size/lifetime', 'P6M')],
  'issues-set-by-norrmoln': [set('trackers/issues/setBy', 'norrmoln')],
  'staff-for-p1y': [set('retention/staff/for', 'P1Y')],
  'rescue-whose-anybody-at-the-congress-who-is-unconscious': [
    set('lawfulBases/rescue/whose', 'Anybody at the congress who is unconscious'),
  ],
  'klick-transfer-eu-gdpr-scope-on-the-data-privacy-framework-list': [
    set('recipients/klick/transfer/eu-gdpr/scope', 'On the Data Privacy Framework List since 2024, non-HR data'),
  ],
  'survey-wages-role-joint-essence-you-can-turn-to-either-of-us-we': [
    set('activities/survey-wages/role/joint/essence', 'You can turn to either of us; we answer'),
  ],
}
