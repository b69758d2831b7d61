import type { LawfulBasis } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { answered } from './role.ts'

/** The bases that nothing rests on; none where what cannot be read, is misspelt or lacks a basis may rest on one. */
export function unusedBases(model: Model): readonly Resource<LawfulBasis>[] {
  const users = [...model.activities.values(), ...model.trackers.values()]
  // What cannot be read may rest on any of them.
  if (users.some(({ poisoned }) => poisoned)) return []
  const used = new Set<string | undefined>([...model.trackers.values()].map(({ value }) => value.consent))
  for (const { value } of model.activities.values())
    if (typeof value.lawfulBasis === 'object') for (const name of Object.values(value.lawfulBasis.by)) used.add(name)
    else used.add(value.lawfulBasis)
  // What lacks a basis may be what one of them was declared for.
  const own = answered(model)
  if (own.length === 0 || own.some(({ value: { lawfulBasis } }) => lawfulBasis === undefined)) return []
  // A name that is misspelt is told where it is.
  if ([...used].some((name) => name !== undefined && !model.lawfulBases.has(name))) return []
  return [...model.lawfulBases.values()].filter((basis) => !basis.poisoned && !used.has(basis.name))
}
