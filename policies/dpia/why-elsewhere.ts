import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { informing } from '../support/bases/informed.ts'
import { personalData } from '../support/retention/retention.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

export const dpiaWhyElsewhere = defineRule({
  name: 'dpia/why-elsewhere',
  summary: 'An impact assessment that was made because of data which the activity does not hold.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 35(7)(a)' },
  severity: 'warning',
  *found({ model }) {
    for (const activity of informing(model)) {
      const { dpia, dataSubjects = [] } = activity.value
      if (dpia?.required !== true || dpia.why === undefined) continue
      for (const { words, holds } of kinds) {
        const match = words.exec(dpia.why)
        if (!match || isIn(denied, dpia.why.slice(0, match.index)) || hides(model, activity)) continue
        if (holds(model, activity) || dataSubjects.some((name) => isIn(sick, name))) continue
        yield {
          rule: 'dpia/why-elsewhere',
          message: `Activity ${quote(activity.name)} was assessed because of ${quote(match[0])}, and holds none.`,
          at: {
            ...valueAt(activity, 'dpia', 'why'),
            within: { start: match.index, end: match.index + match[0].length },
          },
          related: [{ at: valueAt(activity, 'data'), message: 'What it holds.' }],
          help: 'Name the reason for which this activity was assessed, or declare the data.',
        } satisfies Finding
        break
      }
    }
  },
})

type Holds = (model: Model, activity: Resource<Activity>) => boolean

const any =
  (is: (category: string, model: Model) => boolean): Holds =>
  (model, activity) =>
    personalData(model, activity).some(([category]) => is(category, model))

const kinds: readonly { readonly words: RegExp; readonly holds: Holds }[] = [
  {
    words: /\b(?:health|medical|biometric|genetic) (?:data|records?|information)\b|\bspecial categor(?:y|ies)\b/i,
    holds: any((category, model) => model.categories.get(category)?.sensitivity === 'special'),
  },
  {
    words: /\bcriminal (?:data|records?|convictions?|offences)\b/i,
    holds: any((category, model) => model.categories.get(category)?.sensitivity === 'criminal'),
  },
  {
    words: /\blocation data\b|\bmovements? of (?:people|vehicles)\b/i,
    holds: any((category) => /location|gps|position|address|ip$/.test(category)),
  },
]
const denied = /\b(?:no|not|never|nor|without|like|as for)\b[^.;,]{0,24}$/i
/** Whose data is about their health whatever it is, or may be. */
const sick = /patient|health|care|clinic|donor|insured/i

/** What nobody has classified may hold anything. */
const hides: Holds = any(
  (category, model) =>
    /^(?:content|communication)\./.test(category) || model.categories.get(category)?.handling === 'opaque',
)
