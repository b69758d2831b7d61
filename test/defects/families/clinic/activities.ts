import { absent, drop, family, key, line, rename, replace, set, value, word } from '../../mutation.ts'
import { clinic } from './line.ts'

/** One line of the online clinic changed, about what an activity holds, for how long and whom it gives it to; sown from the law and the reference of the language before any rule was read. */
export const clinicActivities = family('clinic-activities', [
  clinic(
    'treat-patients-law-our-own-house-rules',
    replace(
      'activities.yaml',
      'law: Section 11 of the Data Protection Act 2018 and section 52 of the Irish Data Protection Act 2018',
      'law: Our own house rules',
    ),
    'basis/law-vague',
    word('activities', 'Our own house rules'),
  ),
  clinic(
    'treat-patients-and-section-520-of-the-irish-data',
    replace(
      'activities.yaml',
      'and section 52 of the Irish Data Protection Act 2018',
      'and section 520 of the Irish Data Protection Act 2018',
    ),
    'basis/law-vague',
    word(
      'activities',
      'Section 11 of the Data Protection Act 2018 and section 520 of the Irish Data Protection Act 2018',
    ),
  ),
  clinic(
    'treat-patients-law-section-1100-of-the-data-protection',
    replace(
      'activities.yaml',
      'law: Section 11 of the Data Protection Act 2018',
      'law: Section 1100 of the Data Protection Act 2018',
    ),
    'basis/law-vague',
    word(
      'activities',
      'Section 1100 of the Data Protection Act 2018 and section 52 of the Irish Data Protection Act 2018',
    ),
  ),
  clinic(
    'treat-patients-law-missing-nobody-has-looked-ask-legal',
    replace(
      'activities.yaml',
      '          law: Section 11 of the Data Protection Act 2018 and section 52 of the Irish Data Protection Act 2018',
      '          law: { missing: nobody has looked, ask: legal }',
    ),
    'basis/condition-without-law',
    line('activities.yaml', 'law: { missing: nobody has looked, ask: legal }'),
  ),
  clinic(
    'engage-clinicians-union-membership-source-person',
    [
      drop('activities/engage-clinicians/data/employment.salary'),
      set('activities/engage-clinicians/data/union.membership', { source: 'person' }),
    ],
    'basis/special-category-condition',
    key('activities/engage-clinicians/data/union.membership'),
  ),
  clinic(
    'choose-applicants-criminal-conviction-source-person',
    rename('activities/choose-applicants/data/employment.history', 'criminal.conviction'),
    'basis/criminal-data',
    key('activities/choose-applicants/data/criminal.conviction'),
  ),
  clinic(
    'choose-applicants-health-disability-source-person',
    rename('activities/choose-applicants/data/employment.history', 'health.disability'),
    'basis/special-category-condition',
    key('activities/choose-applicants/data/health.disability'),
  ),
  clinic(
    'write-newsletter-health-record-source-derived',
    rename('activities/write-newsletter/data/consent.record', 'health.record'),
    'basis/special-category-condition',
    key('activities/write-newsletter/data/health.record'),
  ),
  clinic(
    'measure-site-sex-orientation-source-derived',
    [
      drop('activities/measure-site/data/usage.browsing'),
      set('activities/measure-site/data/sex.orientation', { source: 'derived' }),
    ],
    'basis/special-category-condition',
    key('activities/measure-site/data/sex.orientation'),
  ),
  clinic(
    'treat-patients-dpia-required-false-why-not-needed',
    replace(
      'activities.yaml',
      'dpia: { required: true, why: Health data of patients on a large scale, file: assessments/dpia-treatment.pdf, date: 2026-02-02, review: P1Y, advice: { file: assessments/dpia-treatment-advice.pdf, date: 2026-01-26 } }',
      'dpia: { required: false, why: Not needed }',
    ),
    'dpia/required-missing',
    value('activities/treat-patients/dpia/required'),
  ),
  clinic(
    'treat-patients-dpia-missing-not-begun-ask-dpo',
    replace(
      'activities.yaml',
      'dpia: { required: true, why: Health data of patients on a large scale, file: assessments/dpia-treatment.pdf, date: 2026-02-02, review: P1Y, advice: { file: assessments/dpia-treatment-advice.pdf, date: 2026-01-26 } }',
      'dpia: { missing: not begun, ask: dpo }',
    ),
    'dpia/required-missing',
    key('activities/treat-patients/dpia'),
  ),
  clinic(
    'assess-yourself-dpia-required-false-why-an-algorithm-decides',
    replace(
      'activities.yaml',
      'dpia: { required: true, why: Health data decides by automation whether a course is offered, file: assessments/dpia-triage.pdf, date: 2026-03-16, review: P1Y, advice: { file: assessments/dpia-triage-advice.pdf, date: 2026-03-09 } }',
      'dpia: { required: false, why: An algorithm decides and nobody has complained }',
    ),
    'dpia/required-missing',
    value('activities/assess-yourself/dpia/required'),
  ),
  clinic(
    'treat-children-dpia-required-true-why-health-data-of',
    replace(
      'activities.yaml',
      'dpia: { required: true, why: Health data of children, file: assessments/dpia-children.pdf, date: 2026-02-02, review: P1Y, advice: { file: assessments/dpia-children-advice.pdf, date: 2026-01-26 } }',
      'dpia: { required: true, why: Health data of children }',
    ),
    'dpia/required-missing',
    key('activities/treat-children/dpia'),
  ),
  clinic(
    'confirm-to-clients-datasubjects-clinicians',
    set('activities/confirm-to-clients/dataSubjects/0', 'clinicians'),
    'ref/unresolved',
    value('events/screening.done/subjects/member/class'),
  ),
  clinic(
    'study-exercises-arrangement-missing-agreed-by-word-of-mouth',
    replace(
      'activities.yaml',
      'arrangement: { file: contracts/galway.pdf, date: 2026-01-12, review: P1Y }',
      'arrangement: { missing: agreed by word of mouth, ask: legal }',
    ),
    'fact/missing',
    key('activities/study-exercises/role/joint/arrangement'),
  ),
  clinic(
    'treat-children-child-data-source-third-party',
    drop('activities/treat-children/data/child.data/from'),
    'information/source-unnamed',
    value('activities/treat-children/data/child.data/source'),
  ),
  clinic(
    'take-payments-payment-card-source-third-party-from-payhaven',
    rename('activities/take-payments/data/payment.card-summary', 'payment.card'),
    'flow/prohibited-category',
    key('activities/take-payments/data/payment.card'),
  ),
  clinic(
    'take-payments-biometric-face-source-observed',
    replace(
      'activities.yaml',
      'payment.card-summary: { source: third-party, from: Payhaven }',
      'biometric.face: { source: observed }',
    ),
    'flow/prohibited-category',
    key('activities/take-payments/data/biometric.face'),
  ),
  clinic(
    'take-payments-payment-transaction-source-third-party-from-unknown',
    set('activities/take-payments/data/payment.transaction/from', 'Unknown'),
    'fact/placeholder',
  ),
  clinic(
    'take-payments-without-consequences-without-payment-no-session-takes',
    drop('activities/take-payments/consequences'),
    'information/consequences-missing',
    absent('activities/take-payments/consequences'),
  ),
  clinic(
    'keep-accounts-consequences-none-all-of-it-is-voluntary',
    set('activities/keep-accounts/consequences', 'None; all of it is voluntary.'),
    'information/consequences-denied',
    word('activities/keep-accounts/consequences', 'None'),
  ),
  clinic(
    'treat-patients-consequences-nothing-happens-if-you-keep-it',
    set('activities/treat-patients/consequences', 'Nothing happens if you keep it to yourself.'),
    'information/consequences-denied',
    word('activities/treat-patients/consequences', 'Nothing happens'),
  ),
  clinic(
    'keep-accounts-secret-password-source-person-required-true-form',
    set('activities/keep-accounts/data/secret.password/form', 'plain'),
    'security/secret-plain',
  ),
  clinic(
    'keep-accounts-recipients-hearth-all-helpline-person-name-contact',
    set('activities/keep-accounts/recipients/helpline', ['person.name', 'contact.email', 'secret.password']),
    'flow/secret-allowed',
    value('activities/keep-accounts/recipients/helpline/2'),
  ),
  clinic(
    'keep-accounts-recipients-hearth-all-helpline-all',
    set('activities/keep-accounts/recipients/helpline', 'all'),
    'flow/secret-allowed',
    key('activities/keep-accounts/recipients/helpline'),
  ),
  clinic(
    'plan-capacity-minimumgroup-1',
    set('activities/plan-capacity/data/usage.analytics/aggregation/minimumGroup', 1),
    'schema/invalid',
  ),
  clinic(
    'plan-capacity-form-pseudonymised',
    set('activities/plan-capacity/data/usage.analytics/form', 'pseudonymised'),
    'retention/unbounded',
    value('activities/plan-capacity/retention'),
  ),
  clinic(
    'plan-capacity-assessment-missing-not-tested-ask-data',
    replace(
      'activities.yaml',
      'assessment: { file: assessments/aggregation.md, date: 2026-05-11, review: P1Y }',
      'assessment: { missing: not tested, ask: data }',
    ),
    'retention/unbounded',
    value('activities/plan-capacity/retention'),
  ),
  clinic(
    'study-exercises-recipients-hearth-all-university-person-age-therapy',
    set('activities/study-exercises/recipients/university', ['person.age', 'therapy.exercise', 'person.name']),
    'recipient/allowed-in-vain',
    value('activities/study-exercises/recipients/university/2'),
  ),
  clinic(
    'write-newsletter-datasubjects-suscribers',
    set('activities/write-newsletter/dataSubjects/0', 'suscribers'),
    'ref/near-class',
  ),
  clinic(
    'write-newsletter-datasubjects-subscribers-young-patients',
    set('activities/write-newsletter/dataSubjects', ['subscribers', 'young-patients']),
    'basis/child-consent',
    value('activities/write-newsletter/lawfulBasis'),
  ),
  clinic(
    'treat-patients-maple-stats-person-birth-date-health-record',
    rename('activities/treat-patients/recipients/alpen-lab', 'maple-stats'),
    'house/broken',
    value('rules/health-to-few/must'),
  ),
  clinic(
    'treat-patients-postbote-person-birth-date-health-record',
    rename('activities/treat-patients/recipients/alpen-lab', 'postbote'),
    'house/broken',
    value('rules/health-to-few/must'),
  ),
  clinic(
    'offer-courses-contact-email-source-third-party-from-a',
    [
      set('activities/offer-courses/data/contact.email/from', 'A broker of addresses'),
      set('activities/offer-courses/data/contact.email/source', 'third-party'),
    ],
    'basis/opt-in-beyond',
    value('activities/offer-courses/data/contact.email/source'),
  ),
  clinic(
    'speak-to-clients-person-name-source-third-party-from',
    set('activities/speak-to-clients/data/person.name/from', ''),
    'schema/invalid',
  ),
  clinic(
    'book-appointments-contact-phone-source-person-when-never',
    set('activities/book-appointments/data/contact.phone/when', 'never'),
    'fact/placeholder',
  ),
  clinic(
    'plan-capacity-retention-visits-old',
    set('activities/plan-capacity/retention', 'visits-old'),
    'ref/unresolved',
  ),
  clinic(
    'keep-accounts-retention-figures',
    set('activities/keep-accounts/retention', 'figures'),
    'retention/unbounded',
  ),
  clinic('keep-books-retention-visits', set('activities/keep-books/retention', 'visits'), 'retention/below-minimum'),
  clinic(
    'choose-applicants-retention-engagement-end',
    set('activities/choose-applicants/retention', 'engagement-end'),
    'retention/trigger-of-others',
  ),
  clinic(
    'treat-patients-communication-voice-source-observed-retention-figures',
    set('activities/treat-patients/data/communication.voice/retention', 'figures'),
    'retention/unbounded',
  ),
  clinic(
    'treat-patients-retention-missing-nobody-has-decided-ask-dpo',
    set('activities/treat-patients/retention', { missing: 'nobody has decided', ask: 'dpo' }),
    'retention/missing',
    key('activities/treat-patients/retention'),
  ),
])
