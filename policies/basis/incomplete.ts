import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { relatedUses, usedBases } from '../support/bases.ts'
import { isOfOtherType, needs } from '../support/basis-needs.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { quote } from '../support/text.ts'

export const basisIncomplete = defineRule({
  name: 'basis/incomplete',
  summary: 'A lawful basis in use that does not say what it rests on.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)' },
  severity: 'gap',
  *found({ model }) {
    for (const { basis, uses } of usedBases(model)) {
      if (isOfOtherType(model, basis)) continue
      for (const { path, what, ref } of needs[basis.value.type]) {
        const [first, second] = path
        const value: unknown = basis.value[first]
        // Without an assessment there is no point in asking for its date.
        if (second ? value === undefined || Object.hasOwn(value as object, second) : value !== undefined) continue
        if (second && markAt(model, basis, first)) continue
        yield {
          rule: 'basis/incomplete',
          message: `Lawful basis ${quote(basis.name)} ${what}.`,
          related: relatedUses(uses),
          executed: uses.some((use) => use.executed),
          because: { kind: 'law', ref },
          ...absentAt(model, basis, path, `State it under ${quote(path.join('.'))}.`),
        } satisfies Finding
      }
    }
  },
})
