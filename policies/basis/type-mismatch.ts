import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { relatedUses } from '../support/bases/bases.ts'
import { idleKey, isOfOtherType, strangeKeys } from '../support/bases/basis-needs.ts'
import { quote, quoteAll } from '../support/text.ts'
import { basisUses } from '../support/uses.ts'

export const basisTypeMismatch = defineRule({
  name: 'basis/type-mismatch',
  summary: 'A lawful basis of one type that says what another type rests on.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)' },
  severity: 'error',
  *found({ model }) {
    for (const [name, uses] of basisUses(model)) {
      const basis = model.lawfulBases.get(name)
      if (basis && !basis.poisoned && basis.value.explicit === true && basis.value.type !== 'consent') {
        yield {
          rule: 'basis/type-mismatch',
          message: `Lawful basis ${quote(basis.name)} is of type ${quote(basis.value.type)} and is said to be explicit, as a consent is.`,
          at: valueAt(basis, 'explicit'),
          related: relatedUses(uses),
          help: 'Take `explicit` away, or write `type: consent` with how it is asked for and withdrawn.',
          severity: 'warning',
        } satisfies Finding
        continue
      }
      if (basis && !basis.poisoned && isOfOtherType(model, basis))
        yield {
          rule: 'basis/type-mismatch',
          message: `Lawful basis ${quote(basis.name)} is of type ${quote(basis.value.type)} and says what belongs to another: ${quoteAll(strangeKeys(basis.value))}.`,
          at: valueAt(basis, 'type'),
          related: relatedUses(uses),
          help: 'Choose the type that it rests on, and state what that type needs.',
        } satisfies Finding
      else if (basis && !basis.poisoned) {
        // Of what its own type lacks, `basis/incomplete` speaks first: then the type may be the mistake.
        const key = idleKey(basis.value)
        if (key !== undefined)
          yield {
            rule: 'basis/type-mismatch',
            message: `Lawful basis ${quote(basis.name)} is of type ${quote(basis.value.type)}, of which ${quote(key)} says nothing.`,
            at: keyAt(basis, key),
            related: relatedUses(uses),
            help: `Take ${quote(key)} away, or declare the basis that it is of by a name of its own.`,
            severity: 'warning',
          } satisfies Finding
      }
    }
  },
})
