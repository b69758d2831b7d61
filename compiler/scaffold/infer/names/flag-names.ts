import { all, type NameRule, rule } from './name-rule.ts'

/** What is true or false of somebody, besides what Art. 9 and consent are about. */
export const flagNames: readonly NameRule[] = [
  rule(
    'person.age',
    /(^|_)(age_(equal_or_)?over(_\d+)?|over_(16|18|21)|is_(minor|adult|of_age))$/,
    'named like whether somebody is old enough',
    all,
  ),
]
