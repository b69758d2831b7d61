import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { isRegime } from '../support/bases/bases.ts'
import { purposeText } from '../support/bases/marketing.ts'
import { answered } from '../support/bases/role.ts'
import { clip, quote } from '../support/text.ts'
import { wordsOf } from '../words/wording.ts'

export const basisTwoForOnePurpose = defineRule({
  name: 'basis/two-for-one-purpose',
  summary: "One purpose that rests on two bases for the same people's data.",
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1), 13(1)(c)' },
  severity: 'error',
  *found({ model }) {
    const byPurpose = new Map<string, Resource<Activity>[]>()
    for (const activity of answered(model)) {
      yield* mixed(activity)
      const { lawfulBasis } = activity.value
      const purpose = wordsOf(purposeText(activity.value)).join(' ')
      if (purpose === '' || typeof lawfulBasis !== 'string') continue
      const earlier = byPurpose.get(purpose) ?? []
      const other = earlier.find((one) => one.value.lawfulBasis !== lawfulBasis && shareSomebody(one, activity))
      if (other)
        yield {
          rule: 'basis/two-for-one-purpose',
          message: `Activities ${quote(other.name)} and ${quote(activity.name)} rest one purpose, "${clip(purposeText(activity.value), 50)}", on two bases.`,
          at: valueAt(activity, 'lawfulBasis'),
          related: [{ at: valueAt(other, 'lawfulBasis'), message: 'The other basis of the same purpose.' }],
          help: 'Choose one basis for the purpose, or say what makes these two purposes.',
        } satisfies Finding
      byPurpose.set(purpose, [...earlier, activity])
    }
  },
})

const shareSomebody = (one: Resource<Activity>, other: Resource<Activity>): boolean =>
  (one.value.dataSubjects ?? []).some((name) => other.value.dataSubjects?.includes(name))

/** `by` divides people by class or by regime: with both, somebody falls under two. */
function* mixed(activity: Resource<Activity>): Iterable<Finding> {
  const { lawfulBasis } = activity.value
  if (typeof lawfulBasis !== 'object') return
  const keys = Object.keys(lawfulBasis.by)
  const regimes = keys.filter(isRegime)
  const other = keys.find((key) => !isRegime(key))
  const [regime] = regimes
  if (regime === undefined || other === undefined) return
  yield {
    rule: 'basis/two-for-one-purpose',
    message: `Activity ${quote(activity.name)} divides its bases by class and by regime, so that ${quote(other)} under ${quote(regime)} has two.`,
    at: keyAt(activity, 'lawfulBasis', 'by', regimes.length < keys.length - regimes.length ? regime : other),
    help: 'Divide by classes of people or by regimes; where both differ, make two activities.',
  }
}
