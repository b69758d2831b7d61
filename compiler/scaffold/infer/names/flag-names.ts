import { all, type NameRule, rule, word } from './name-rule.ts'

/** What is true or false of somebody, besides what Art. 9 and consent are about. */
export const flagNames: readonly NameRule[] = [
  rule(
    'person.age',
    /(^|_)(age_(equal_or_)?over(_\d+)?|over_(16|18|21)|is_(minor|adult|of_age))$/,
    'named like whether somebody is old enough',
    all,
  ),
  rule('employment.history', word('veteran|military|armed_forces'), 'named like service', all),
  rule('employment.history', word('politically_exposed(_person)?|pep'), 'named like a public office', all),
  rule(
    'person.marital-status',
    word('married|has_(children|dependents|dependants|spouse)|single_parent'),
    'named like a family',
    all,
  ),
  rule(
    'person.nationality',
    word('(us_|eu_|uk_|national_)?citizen|(permanent|tax|non)_resident|resident_for_tax(_purposes)?|nationality'),
    'named like where somebody belongs',
    all,
  ),
  rule('child.data', word('in_(\\w+_)?care|looked_after'), 'named like who looks after a child', all),
  rule(
    'education.history',
    word('free_(school_)?(meals?|lunch)|pupil_premium|service_child(ren)?'),
    'named like what a pupil is granted',
    all,
  ),
  rule('person.marital-status', word('parental_responsibility|lives_with(_\\w+)?'), 'named like a family', all),
  rule('person.language', word('interpreter(_\\w+)?|native_speaker'), 'named like a language', all),
]
