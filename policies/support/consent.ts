import type { Model } from '../../compiler/model/model.ts'

/** The type of a lawful basis; `null` where there is none of that name or it has an error of its own. */
export function basisType(model: Model, name: string): string | null {
  const basis = model.lawfulBases.get(name)
  return basis && !basis.poisoned ? basis.value.type : null
}
