import type { Leaf, Proposal } from './leaf.ts'
import { has, personAround } from './surroundings.ts'
import { singular, snake } from './words.ts'

/** What stands for whatever a project puts there. */
const open =
  /^custom_(value|prop)$|^((custom|extra|additional|user|profile|registration|registrant)_?)?(field|attribute|property|data)(_value)?$|^(field|attribute|user_defined)$/
const labels =
  /^(field|field_name|title|question_id|display_name|variable_name|label|name|key|id|type|kind|question|attribute(_\w+)?|data_element|definition|custom_field(_id)?|field_id)$/

/**
 * `{ fieldName, value }` in what describes somebody: what it is the label says, which another event has otherwise. It is
 * personal, and nobody has said what.
 */
export function ofLabelled(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders, listed } = leaf
  const [holder] = holders
  if (holder === undefined || (holds !== 'text' && holds !== 'number')) return undefined
  const [, which] = /^(?:(field|attribute|property|custom|custom_field)_)?value$/.exec(own) ?? []
  if (!(own === 'value' || which !== undefined || (listed && own === 'values'))) return undefined
  // A list of nothing but labels and values.
  const pairs =
    holder.object.properties.size < 6 &&
    has(holder.object, /^(field|field_name|field_id|question|question_id|title|label|key)$/)
  if (which === undefined && !pairs && !open.test(singular(snake(holder.name)))) return undefined
  if (!has(holder.object, labels)) return undefined
  const whose =
    holders.slice(1).some((_, i) => personAround(holders.slice(i + 1)) !== null) ||
    (pairs &&
      holders
        .slice(1)
        .some(({ object }) =>
          [...object.properties].some(
            ([name, { value }]) => value.object !== null && personAround([{ name, object: value.object }]) !== null,
          ),
        ))
  return whose ? { category: 'content.opaque', why: 'whatever the label beside it says' } : undefined
}
