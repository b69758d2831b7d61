import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { answered } from '../support/bases/role.ts'
import { quote } from '../support/text.ts'

export const basisUnused = defineRule({
  name: 'basis/unused',
  summary: 'A lawful basis that nothing rests on.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'note',
  needsWhole: true,
  *found({ model }) {
    const users = [...model.activities.values(), ...model.trackers.values()]
    // What cannot be read may rest on any of them.
    if (users.some(({ poisoned }) => poisoned)) return
    const used = new Set<string | undefined>([...model.trackers.values()].map(({ value }) => value.consent))
    for (const { value } of model.activities.values())
      if (typeof value.lawfulBasis === 'object') for (const name of Object.values(value.lawfulBasis.by)) used.add(name)
      else used.add(value.lawfulBasis)
    // What lacks a basis may be what one of them was declared for.
    const own = answered(model)
    if (own.length === 0 || own.some(({ value: { lawfulBasis } }) => lawfulBasis === undefined)) return
    // A name that is misspelt is told where it is.
    if ([...used].some((name) => name !== undefined && !model.lawfulBases.has(name))) return
    for (const basis of model.lawfulBases.values())
      if (!basis.poisoned && !used.has(basis.name))
        yield {
          rule: 'basis/unused',
          message: `Nothing rests on lawful basis ${quote(basis.name)}.`,
          at: keyAt(basis),
          help: 'Name it with the activity that rests on it, or take it away.',
        } satisfies Finding
  },
})
