import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Evidence } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { relatedUses, usedBases } from '../support/bases/bases.ts'
import { needs } from '../support/bases/basis-needs.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { clip, quote } from '../support/text.ts'
import { isPlaceholder } from '../support/texts/placeholder.ts'
import { namesNoContract } from '../words/contract-names.ts'

export const basisIncomplete = defineRule({
  name: 'basis/incomplete',
  summary: 'A lawful basis in use that does not say what it rests on.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)' },
  severity: 'gap',
  *found({ model }) {
    for (const { basis, uses } of usedBases(model)) {
      for (const { path, what, ref } of needs[basis.value.type]) {
        const [first, second] = path
        const value: unknown = basis.value[first]
        // Without an assessment there is no point in asking for its date.
        const empty = isEmpty(value)
        if (second ? empty || isStated(value as Evidence, second) : !empty) continue
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
      const { contract } = basis.value
      if (contract !== undefined && !isPlaceholder(contract) && namesNoContract(contract))
        yield {
          rule: 'basis/incomplete',
          class: 'violation',
          message: `${quote(clip(contract, 60))} is not a contract on which ${quote(basis.name)} could rest.`,
          at: valueAt(basis, 'contract'),
          related: relatedUses(uses),
          help: 'Name the contract with the people under `party`, or rest on another basis.',
          because: { kind: 'law', ref: 'GDPR Art. 6(1)(b)' },
        } satisfies Finding
    }
  },
})

/** Nothing, or braces with nothing between them. */
const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

/** A file or an address: either says where the proof lies. */
const isStated = (evidence: Evidence, key: string): boolean =>
  Object.hasOwn(evidence, key) || (key === 'file' && evidence.url !== undefined)
