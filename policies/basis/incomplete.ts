import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { LawfulBasis } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { valueAt } from '../support/place.ts'
import { regimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'
import { basisUses } from '../support/uses.ts'

interface Need {
  readonly path: readonly string[]
  readonly what: string
  readonly ref: string
}

const need = (path: string, what: string, ref: string): Need => ({
  path: path.split('.'),
  what,
  ref: `GDPR Art. ${ref}`,
})

/** What each type of basis rests on. */
const needs: Readonly<Record<LawfulBasis['type'], readonly Need[]>> = {
  consent: [
    need('asked', 'does not say how it is asked for', '7(1)'),
    need('withdrawn', 'does not say how it is withdrawn', '7(3)'),
  ],
  contract: [
    need('contract', 'does not say which contract', '6(1)(b)'),
    need('party', 'does not say who is party to it', '6(1)(b)'),
  ],
  'legal-obligation': [need('law', 'does not say which law obliges', '6(3)')],
  'public-task': [need('law', 'does not say which law lays the task down', '6(3)')],
  'vital-interests': [need('whose', 'does not say whose interests', '6(1)(d)')],
  'legitimate-interests': [
    need('interest', 'does not say which interest', '13(1)(d)'),
    need('assessment', 'has no balancing test', '6(1)(f)'),
    need('assessment.date', 'does not say when the balancing test was made', '6(1)(f)'),
  ],
  'recognised-legitimate-interests': [],
}

export const basisIncomplete = defineRule({
  name: 'basis/incomplete',
  summary: 'A lawful basis in use that does not say what it rests on.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)' },
  severity: 'gap',
  *found({ model }) {
    for (const [name, uses] of basisUses(model)) {
      const basis = model.lawfulBases.get(name)
      if (!basis || basis.poisoned) continue
      const related = uses.slice(0, 5).map(({ at }) => ({ at, message: 'It is used here.' }))
      const executed = uses.some((use) => use.executed)
      const { type } = basis.value
      const regimes = regimesOf(model)
      const abroad = uses.filter(({ at }) => at.path.at(-1) !== 'uk-gdpr' && regimes.includes('eu-gdpr'))
      if (type === 'recognised-legitimate-interests' && abroad.length > 0)
        yield {
          rule: 'basis/incomplete',
          class: 'violation',
          message: `Lawful basis ${quote(name)} is a recognised legitimate interest, which the EU GDPR does not know.`,
          at: valueAt(basis, 'type'),
          related: abroad.slice(0, 5).map(({ at }) => ({ at, message: 'It is used here under both regimes.' })),
          help: 'Use it for `uk-gdpr` alone (`by: {uk-gdpr: ..., eu-gdpr: ...}`), or rest on another basis.',
          executed,
          because: { kind: 'law', ref: 'UK GDPR Art. 6(1)(ea)' },
        } satisfies Finding
      for (const { path, what, ref } of needs[type]) {
        const [first = '', second] = path
        const value: unknown = basis.value[first as keyof LawfulBasis]
        // Without an assessment there is no point in asking for its date.
        if (second ? value === undefined || Object.hasOwn(value as object, second) : value !== undefined) continue
        if (second && markAt(model, basis, first)) continue
        yield {
          rule: 'basis/incomplete',
          message: `Lawful basis ${quote(name)} ${what}.`,
          related,
          executed,
          because: { kind: 'law', ref },
          ...absentAt(model, basis, path, `State it under ${quote(path.join('.'))}.`),
        } satisfies Finding
      }
    }
  },
})
