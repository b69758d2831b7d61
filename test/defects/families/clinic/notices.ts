import { family, replace, set, value, word } from '../../mutation.ts'
import { clinic } from './line.ts'

/** One line of the online clinic changed, about notices; sown from the law and the reference of the language before any rule was read. */
export const clinicNotices = family('clinic-notices', [
  clinic(
    'visit-counter-exemption-emergency',
    replace('site.yaml', 'consent: cookie-consent', 'exemption: emergency'),
    'tracker/without-consent',
    value('trackers/visit-counter/exemption'),
  ),
  clinic(
    'patient-notice-we-answer-within-one-year',
    set(
      'notices/patient-notice/text/rights',
      'You may ask for a copy of your data, have it corrected, erased or restricted, take it with you, and object. We answer within one year.',
    ),
    'notice/untrue',
    word('notices/patient-notice/text/rights', 'answer within one year'),
  ),
  clinic(
    'patient-notice-you-may-not-ask-for-a-copy',
    set('notices/patient-notice/text/rights', 'You may not ask for a copy of your data. We answer within one month.'),
    'notice/untrue',
    word('notices/patient-notice/text/rights', 'You may not ask for a copy of your data'),
  ),
  clinic(
    'patient-notice-have-it-corrected-erased-or-restricted-for',
    set(
      'notices/patient-notice/text/rights',
      'You may ask for a copy of your data, have it corrected, erased or restricted for a fee of 25 pounds, take it with you, and object. We answer within one month.',
    ),
    'notice/untrue',
    word('notices/patient-notice/text/rights', 'erased or restricted for a fee'),
  ),
  clinic(
    'patient-notice-and-object-but-not-to-marketing-we',
    set(
      'notices/patient-notice/text/rights',
      'You may ask for a copy of your data, have it corrected, erased or restricted, take it with you, and object, but not to marketing. We answer within one month.',
    ),
    'notice/denies',
    word('notices/patient-notice/text/rights', 'object, but not to marketing'),
  ),
  clinic(
    'patient-notice-we-acknowledge-within-90-days',
    set(
      'notices/patient-notice/text/complaints',
      'Complain to us at privacy@tidewell.example; we acknowledge within 90 days. You may also complain to the Information Commission, or in Ireland to the Data Protection Commission.',
    ),
    'notice/misstates',
    word('notices/patient-notice/text/complaints', 'acknowledge within 90 days'),
  ),
  clinic(
    'patient-notice-you-may-not-complain-to-an-authority',
    set(
      'notices/patient-notice/text/complaints',
      'Complain to us at privacy@tidewell.example; we acknowledge within 30 days. You may not complain to an authority.',
    ),
    'notice/untrue',
    word('notices/patient-notice/text/complaints', 'You may not complain'),
  ),
  clinic(
    'patient-notice-you-may-also-complain-to-the-information',
    set(
      'notices/patient-notice/text/complaints',
      'Complain to us at privacy@tidewell.example; we acknowledge within 30 days. You may also complain to the Information Commission, or in Ireland to the CNIL.',
    ),
    'notice/misstates',
    word('notices/patient-notice/text/complaints', 'in Ireland to the CNIL'),
  ),
  clinic(
    'patient-notice-complaints-complain-to-us-at-privacy-tidewel',
    set(
      'notices/patient-notice/text/complaints',
      'Complain to us at privacy@tidewel.example; we acknowledge within 30 days. You may also complain to the Information Commission, or in Ireland to the Data Protection Commission.',
    ),
    'notice/misstates',
    word('notices/patient-notice/text/complaints', 'privacy@tidewel.example'),
  ),
  clinic(
    'patient-notice-effective-2028-06-01',
    set('notices/patient-notice/effective', '2028-06-01'),
    'notice/effective-in-future',
  ),
  clinic(
    'patient-notice-effective-2026-06-31',
    set('notices/patient-notice/effective', '2026-06-31'),
    'schema/invalid',
  ),
  clinic(
    'staff-notice-audience-clinicians-client-contacts',
    set('notices/staff-notice/audience', ['clinicians', 'client-contacts']),
    'information/no-notice',
    value('activities/answer-requests/dataSubjects/4'),
  ),
  clinic('patient-notice-approvedby-nobody', set('notices/patient-notice/approvedBy', 'Nobody'), 'fact/placeholder'),
  clinic(
    'patient-notice-url-http-localhost-privacy',
    set('notices/patient-notice/url', 'http://localhost/privacy'),
    'notice/not-public',
  ),
  clinic(
    'patient-notice-de-language-en',
    set('notices/patient-notice-de/language', 'en'),
    'notice/other-language',
    value('notices/patient-notice-de/title'),
  ),
  clinic(
    'patient-notice-de-title-how-tidewell-uses-your-data',
    set('notices/patient-notice-de/title', 'How Tidewell uses your data'),
    'notice/other-language',
  ),
  clinic('patient-notice-language-fr', set('notices/patient-notice/language', 'fr'), 'schema/invalid'),
  clinic(
    'patient-notice-changes-we-need-not-tell-you-of',
    set('notices/patient-notice/text/changes', 'We need not tell you of changes.'),
    'notice/denies',
    word('notices/patient-notice/text/changes', 'We need not tell you of changes'),
  ),
  clinic(
    'patient-notice-changes-wir-teilen-ihnen-a-nderungen-vorab',
    set('notices/patient-notice/text/changes', 'Wir teilen Ihnen Änderungen vorab per E-Mail mit.'),
    'notice/other-language',
    word('notices/patient-notice/text/changes', 'Wir teilen Ihnen Änderungen vorab per E-Mail mit'),
  ),
  clinic(
    'patient-notice-introduction-tidewell-est-une-clinique-en-ligne',
    set(
      'notices/patient-notice/text/introduction',
      'Tidewell est une clinique en ligne. Cet avis explique ce que nous utilisons et pourquoi.',
    ),
    'notice/other-language',
    word('notices/patient-notice/text/introduction', 'Cet avis explique ce que nous utilisons et pourquoi'),
  ),
  clinic(
    'patient-notice-introduction-harborview-is-an-online-shop-for',
    set(
      'notices/patient-notice/text/introduction',
      'Harborview is an online shop for shoes. This notice says what Harborview uses of yours and why.',
    ),
    'notice/misstates',
    word('notices/patient-notice/text/introduction', 'Harborview'),
  ),
  clinic(
    'patient-notice-introduction-lorem-ipsum-dolor-sit-amet',
    set('notices/patient-notice/text/introduction', 'Lorem ipsum dolor sit amet'),
    'fact/placeholder',
  ),
  clinic(
    'patient-notice-introduction-tidewell-is-an-online-clinic-we',
    set(
      'notices/patient-notice/text/introduction',
      'Tidewell is an online clinic. We never pass data to anyone and none of it leaves the United Kingdom.',
    ),
    'notice/untrue',
    word('notices/patient-notice/text/introduction', 'none of it leaves the United Kingdom'),
  ),
  clinic('patient-notice-version-0', set('notices/patient-notice/version', 0), 'schema/invalid'),
  clinic('cookies-kind-security-overview', set('notices/cookies/kind', 'security-overview'), 'notice/kind-misfit'),
  clinic(
    'subprocessor-list-kind-cookie-policy',
    set('notices/subprocessor-list/kind', 'cookie-policy'),
    'notice/kind-misfit',
  ),
])
