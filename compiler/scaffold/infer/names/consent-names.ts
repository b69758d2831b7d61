import { all, type NameRule, rule, whole, word } from './name-rule.ts'

/** Agreement and refusal: proposed for what is only true or false, too. */
export const consentNames: readonly NameRule[] = [
  rule(
    'consent.record',
    word(
      'consent(s|ed)?|opt(ed)?_(in|out)|opted(in|out)|unsubscribed?|do_not_(call|email|contact|track|sell|record|film|photograph|share|publish)|accepts_marketing|has_opted_\\w+|marketing_(emails?|allowed)|(marketing|mailing_list|newsletter|sms|e_?mail|phone|call|contact)_permission|newsletter_(opt\\w*|subscribed)|(join|subscribe_to|add_to|receive)_(\\w+_)?(list|newsletter|updates|marketing|emails?)|privacy_(policy|consent\\w*|accepted)|gdpr_\\w+|would_you_like_to_receive\\w*|accepted_(terms|privacy)\\w*|(tos|terms)_(and_conditions_|of_(use|service)_)?(accept\\w*|agree\\w*)(_(date|at))?|(accepted|agreed)_(to_)?(tos|terms)\\w*|waiver_(signed|accepted)|do_?not_?e_?mail|(photo|image|picture|media|video|filming|trip|publication|data_share|data_sharing)_(permission|consent|release)|liability_(released?|agreement|waiver)\\w*',
    ),
    'named like consent or its withdrawal',
    all,
  ),
  rule(
    'consent.record',
    whole('(email|sms|push|post|phone|marketing)_subscription_(status|state)(_(date|at))?'),
    'named like consent to be written to',
    all,
  ),
  rule(
    'consent.record',
    whole(
      '(code_of_conduct|(health_and_safety|data_protection|cookie|refund|cancellation|house)_(policy|rules)|waiver)(_(accepted|agreed|read|signed))?',
    ),
    'named like what somebody agreed to',
    ['flag'],
  ),
  // A declaration of the donor (HMRC, Gift Aid).
  rule('consent.record', whole('gift_aid(_(declaration|declared|eligible|opt_in))?'), 'named like a declaration', [
    'flag',
    'text',
  ]),
  rule('consent.record', whole('(is_)?subscribed|newsletters?'), 'named like consent to be written to', ['flag']),
]
