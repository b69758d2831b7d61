import type { Recipient } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'

const indexes = new WeakMap<Model, ReadonlySet<string>>()

/** Recipients that some activity names as joint controllers (Art. 26). */
export function jointPartners(model: Model): ReadonlySet<string> {
  let partners = indexes.get(model)
  if (!partners) {
    partners = new Set(
      [...model.activities.values()].flatMap(({ poisoned, value: { role } }) =>
        !poisoned && typeof role === 'object' ? (role.joint?.with ?? []) : [],
      ),
    )
    indexes.set(model, partners)
  }
  return partners
}

/** Whether a recipient is engaged jointly and no activity names it, while no joint activity leaves its partners out. */
export const unpartnered = (model: Model, { name, value }: Resource<Recipient>): boolean =>
  value.engagement === 'jointly' && !jointPartners(model).has(name) && !openPartners(model)

/** Whether some activity is joint with controllers that nobody names. */
const openPartners = (model: Model): boolean =>
  [...model.activities.values()].some(
    ({ poisoned, value: { role } }) =>
      poisoned ||
      role === 'joint' ||
      (typeof role === 'object' && role.joint !== undefined && role.joint.with === undefined),
  )
