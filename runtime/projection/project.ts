import { type FieldTree, fieldTree, isLeaf, type PlannedFields } from '../contract/field-tree.ts'
import { isObject, isTree, setOwn } from '../core/objects.ts'
import { type PseudonymKeys, protect } from './protect.ts'

/**
 * The protected projection of an event: the listed fields and nothing else, each under its protection. Fields that the
 * event does not have are left out; lists keep their positions, an element of which nothing is listed stands as `{}`
 * or `null`. Values kept whole are shared with the event. Never throws.
 */
export function applyFields(event: object, fields: PlannedFields, keys: PseudonymKeys): Record<string, unknown> {
  const projected = project(event, fieldTree(fields), keys)
  return isObject(projected) ? projected : {}
}

/**
 * What is left of a value under a tree; `undefined` when nothing of it is listed. Where fields below are listed, an
 * object or list is walked and only they are taken; a protection of the value itself is for values that end here.
 */
function project(value: unknown, tree: FieldTree, keys: PseudonymKeys): unknown {
  const isList = Array.isArray(value)
  if (isList && tree.elements) return projectList(value, tree.elements, keys)
  if (!isList && isObject(value) && (tree.names.size > 0 || tree.protection === null))
    return projectObject(value, tree, keys)
  // Something below an object or elements of a list are listed, and this is the other one: nothing of it is.
  const elsewhere = isTree(value) && !isLeaf(tree)
  if (tree.protection !== null && !elsewhere) return protect(value, tree.protection, keys)
  // A list of which only is asked that it is there. Of a scalar nothing is listed, but that there is none may be said.
  if (isList && isLeaf(tree)) return []
  return value === null ? null : undefined
}

const projectList = (list: readonly unknown[], elements: FieldTree, keys: PseudonymKeys): unknown[] =>
  list.map((element) => project(element, elements, keys) ?? null)

function projectObject(object: object, tree: FieldTree, keys: PseudonymKeys): Record<string, unknown> {
  const projected: Record<string, unknown> = {}
  for (const [name, child] of tree.names) {
    const own = Object.getOwnPropertyDescriptor(object, name)
    if (own === undefined) continue
    const value = project(own.value, child, keys)
    if (value !== undefined) setOwn(projected, name, value)
  }
  return projected
}
