import { fieldsOf } from '../fields.ts'
import { observe } from '../observe.ts'

/** What is proposed for one property of a payload, by its path; lists are passed through. */
export function proposed(payload: unknown, ...path: readonly string[]): string | null {
  let field = fieldsOf(observe([payload]))
  for (const step of path) {
    if (field.kind === 'list') field = field.items
    if (field.kind !== 'object') throw new Error(`${step}: ${field.kind}`)
    const next = field.properties.get(step)
    if (next === undefined) throw new Error(step)
    field = next
  }
  if (field.kind === 'list') field = field.items
  return field.kind === 'leaf' ? (field.proposal?.category ?? null) : null
}
