import type { Model } from '../../../compiler/model/model.ts'
import { isOfOtherType } from './basis-needs.ts'

/** The type of a lawful basis; `null` where there is none of that name, or where another rule tells that it is of the wrong one. */
export function basisType(model: Model, name: string): string | null {
  const basis = model.lawfulBases.get(name)
  return basis && !basis.poisoned && !isOfOtherType(model, basis) ? basis.value.type : null
}
