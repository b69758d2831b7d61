import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { answered } from '../support/bases/role.ts'
import { quote } from '../support/text.ts'

export const basisOptInBeyond = defineRule({
  name: 'basis/opt-in-beyond',
  summary: 'A soft opt-in for what others sell, or that nobody can refuse.',
  class: 'violation',
  because: { kind: 'law', ref: 'ePrivacy Directive Art. 13(2), PECR reg. 22(3)' },
  severity: 'warning',
  *found({ model }) {
    for (const activity of answered(model)) {
      const { purpose } = activity.value
      if (typeof purpose !== 'object' || purpose.softOptIn === undefined) continue
      const optIn = valueAt(activity, 'purpose', 'softOptIn')
      const others = theirs.exec(purpose.text)
      if (others)
        yield {
          rule: 'basis/opt-in-beyond',
          message: `Activity ${quote(activity.name)} writes about articles ${quote(others[0])} by soft opt-in, which is for our own similar ones alone.`,
          at: {
            ...valueAt(activity, 'purpose', 'text'),
            within: { start: others.index, end: others.index + others[0].length },
          },
          related: [{ at: optIn, message: 'The soft opt-in.' }],
          help: 'Rest it on consent, or write about our own articles alone.',
        } satisfies Finding
      const barred = noRefusal.exec(purpose.softOptIn)
      if (barred)
        yield {
          rule: 'basis/opt-in-beyond',
          message: `The soft opt-in of ${quote(activity.name)} cannot be refused, and it has to be, when the address is given and in every message.`,
          at: { ...optIn, within: { start: barred.index, end: barred.index + barred[0].length } },
          help: 'Offer a refusal that is simple and free of charge, and say how.',
        } satisfies Finding
    }
  },
})

const theirs =
  /\b(?:of|from|by) (?:(?:our|its|selected|chosen|trusted|other) )*(?:partners?|third parties|sponsors?|advertisers?|other (?:companies|sellers|shops|firms|brands)|affiliates)\b/i
const refusing = '(?:refus\\w*|opt(?:s|ing)?[ -]?out|unsubscrib\\w*|object\\w*|declin\\w*)'
const noRefusal = new RegExp(
  `\\b${refusing}\\b[^.;,]{0,20}\\b(?:(?:is |are )?not (?:possible|offered|foreseen|allowed)|(?:is |are )?impossible)\\b|\\b(?:cannot|can't|can not|no way to|not possible to|unable to) (?:be )?${refusing}\\b|\\bno (?:way to )?${refusing}\\b`,
  'i',
)
