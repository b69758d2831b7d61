import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { noConsent, reasonAgainst } from '../support/bases/condition-fit.ts'
import { answered } from '../support/bases/role.ts'
import { meantBy } from '../support/category-terms.ts'
import { quote } from '../support/text.ts'

export const basisConditionMisfit = defineRule({
  name: 'basis/condition-misfit',
  summary: 'A condition for special categories that nothing else in the activity bears out.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 9(2)' },
  also: 'GDPR Art. 9(2)(a), 9(2)(c), 9(2)(d), 9(2)(e), 9(2)(f), 9(2)(h), 9(2)(j)',
  severity: 'warning',
  *found({ model }) {
    const told = new Set<string>()
    for (const activity of answered(model)) {
      // A basis that fits none of the conditions is one mistake.
      let agreed = true
      for (const [category, { condition, source, from }] of Object.entries(activity.value.data ?? {})) {
        if (!condition) continue
        if (model.declaredCategories.get(category)?.poisoned) continue
        const sensitivity = model.categories.get(category)?.sensitivity
        if (sensitivity === 'personal' || sensitivity === 'none') {
          // A declared category that its own term makes special is `category/term-misfit`.
          if (model.declaredCategories.get(category)?.value.dpv !== undefined && isWeaker(model, category)) continue
          const declared = model.declaredCategories.get(category)
          if (declared && heldOnConditions(model, category)) {
            if (told.has(category)) continue
            told.add(category)
            yield {
              rule: 'basis/condition-misfit',
              message: `Category ${quote(category)} is declared ${quote(sensitivity)}, and is held on a condition for special or criminal data alone.`,
              at: valueAt(declared, 'sensitivity'),
              related: [{ at: valueAt(activity, 'data', category, 'condition', 'article'), message: 'The condition.' }],
              help: 'Declare the sensitivity that it has, or take the condition away.',
            } satisfies Finding
            continue
          }
          yield {
            rule: 'basis/condition-misfit',
            message: `Condition ${quote(condition.article)} is stated for ${quote(category)}, which is neither special nor criminal.`,
            at: valueAt(activity, 'data', category, 'condition', 'article'),
            help: 'Take the condition away, or name the category that it is for.',
          } satisfies Finding
          continue
        }
        if (sensitivity !== 'special') continue
        const why = reasonAgainst(model, activity, condition.article, source, from, condition.law)
        if (!why || (why === noConsent && !agreed)) continue
        if (why === noConsent) agreed = false
        yield {
          rule: 'basis/condition-misfit',
          message: `Condition ${quote(condition.article)} for ${quote(category)} does not fit activity ${quote(activity.name)}: ${why}.`,
          at: valueAt(activity, 'data', category, 'condition', 'article'),
          help: 'Name the condition that does apply, with what it asks for.',
          because: { kind: 'law', ref: `GDPR Art. ${condition.article}` },
          // What the bases say is no matter of words.
          ...(condition.article === '9(2)(c)' && { severity: 'error' as const }),
        } satisfies Finding
      }
    }
  },
})

/** Whether whoever holds a category states a condition for it: then not the conditions are the mistake. */
const heldOnConditions = (model: Model, category: string): boolean =>
  answered(model).every(({ value: { data = {} } }) => {
    const datum = data[category]
    return datum === undefined || datum.condition !== undefined
  })

const isWeaker = (model: Model, category: string): boolean => {
  const { dpv, sensitivity } = model.declaredCategories.get(category)?.value ?? {}
  const meant = meantBy(dpv)
  return (meant === 'special' || meant === 'criminal') && meant !== sensitivity
}
