import type { Because } from '../../compiler/diagnostics/finding.ts'
import { clauseText } from '../../compiler/language/clause.ts'
import type { Commitment, Measure, Process } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { quote } from './text.ts'

/** What people keep: a promise or a measure, and the process that stands for it. */
export interface Kept {
  readonly of: Resource<Commitment> | Resource<Measure>
  readonly process: Process
  /** As a sentence begins: "Promise `staff-trained`". */
  readonly who: string
  /** A promise holds on to its clause, a measure to Art. 32. */
  readonly because: Because
}

/** Every process of a sound commitment or measure, and none whose whole is marked as missing. */
export function* processesOf(model: Model, sections = ['commitments', 'measures']): Iterable<Kept> {
  if (sections.includes('commitments'))
    for (const of of model.commitments.values()) {
      const { process, clause, promise } = of.value
      if (of.poisoned || process === undefined) continue
      const because = { kind: 'promise', ref: clauseText(clause) ?? `commitments.${of.name}`, text: promise } as const
      yield { of, process, who: `Promise ${quote(of.name)}`, because }
    }
  if (sections.includes('measures'))
    for (const of of model.measures.values()) {
      const { process } = of.value
      if (of.poisoned || process === undefined) continue
      yield { of, process, who: `Measure ${quote(of.name)}`, because: { kind: 'law', ref: 'GDPR Art. 32(1)(d)' } }
    }
}
