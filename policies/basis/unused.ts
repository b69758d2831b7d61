import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { unusedBases } from '../support/bases/unused.ts'
import { quote } from '../support/text.ts'

export const basisUnused = defineRule({
  name: 'basis/unused',
  summary: 'A lawful basis that nothing rests on.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'note',
  needsWhole: true,
  *found({ model }) {
    for (const basis of unusedBases(model))
      yield {
        rule: 'basis/unused',
        message: `Nothing rests on lawful basis ${quote(basis.name)}.`,
        at: keyAt(basis),
        help: 'Name it with the activity that rests on it, or take it away.',
      } satisfies Finding
  },
})
