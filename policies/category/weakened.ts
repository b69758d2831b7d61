import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { builtinCategory, isWeaker } from '../../compiler/language/catalogue.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const categoryWeakened = defineRule({
  name: 'category/weakened',
  summary: 'A built-in category that is declared again as less than it is.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 9(1)' },
  also: 'GDPR Art. 32(1)',
  severity: 'error',
  *found({ model }) {
    for (const category of model.declaredCategories.values()) {
      const builtin = builtinCategory(category.name)
      if (category.poisoned || !builtin) continue
      const { sensitivity, handling = null } = category.value
      if (isWeaker(builtin, { sensitivity, handling }, 'sensitivity'))
        yield {
          rule: 'category/weakened',
          message: `Category ${quote(category.name)} is ${quote(builtin.sensitivity)} to everybody, and here it is ${quote(sensitivity)}.`,
          at: valueAt(category, 'sensitivity'),
          help: `It counts as ${quote(builtin.sensitivity)} all the same: leave it out here, or declare a category of another name.`,
        } satisfies Finding
      else if (isWeaker(builtin, { sensitivity, handling }, 'handling'))
        yield {
          rule: 'category/weakened',
          message: `Category ${quote(category.name)} is handled as ${quote(builtin.handling ?? '')}, and here ${handling === null ? 'it is not' : `as ${quote(handling)}`}.`,
          at: handling === null ? keyAt(category) : valueAt(category, 'handling'),
          help: `It is handled so all the same: write \`handling: ${builtin.handling}\`, or leave it out here.`,
          because: { kind: 'law', ref: 'GDPR Art. 32(1)' },
        } satisfies Finding
    }
  },
})
