import { type FieldTree, fieldTree, isLeaf, isStronger, onlyPresence, onlyScalar } from '../contract/field-tree.ts'
import type { DeliveryPlan } from '../contract/plan.ts'

type Fields = DeliveryPlan['fields']
type Field = Fields[number]

/**
 * What two projections both show: the paths that are in both, each under the stronger of its two protections. A path
 * that one of them lists as a whole gives way to what the other lists below it.
 */
export function narrower(a: Fields, b: Fields): Fields {
  const fields: Field[] = []
  meet(fieldTree(a), fieldTree(b), [], fields)
  return fields
}

function meet(a: FieldTree, b: FieldTree, path: readonly (string | null)[], fields: Field[]): void {
  // The root is no value: a projection without fields shows nothing.
  if (path.length > 0 && (isPresence(a) || isPresence(b))) {
    fields.push({ path: [...path, onlyPresence], protection: 'keep' })
    return
  }
  if (isLeaf(a) && !isLeaf(b)) below(a, b, path, fields)
  else if (isLeaf(b) && !isLeaf(a)) below(b, a, path, fields)
  else both(a, b, path, fields)
  for (const [name, child] of a.names) {
    const other = b.names.get(name)
    if (other !== undefined) meet(child, other, [...path, name], fields)
  }
  if (a.elements !== null && b.elements !== null) meet(a.elements, b.elements, [...path, null], fields)
}

/**
 * A value that stands at the path itself. Where both list something below it, it is for values that end there, also
 * when nothing is below that both list.
 */
function both(a: FieldTree, b: FieldTree, path: Field['path'], fields: Field[]): void {
  if (a.protection === null || b.protection === null) return
  const protection = isStronger(a.protection, b.protection) ? a.protection : b.protection
  fields.push({ path: isLeaf(a) || isLeaf(b) ? path : [...path, onlyScalar], protection })
}

/** One lists a value as a whole, the other what is below it: kept whole it hides nothing of that, protected all. */
function below(whole: FieldTree, parts: FieldTree, path: readonly (string | null)[], fields: Field[]): void {
  if (whole.protection === 'keep') flatten(parts, path, fields)
  else both(whole, parts, path, fields)
}

function flatten(tree: FieldTree, path: readonly (string | null)[], fields: Field[]): void {
  if (isPresence(tree)) fields.push({ path: [...path, onlyPresence], protection: 'keep' })
  if (tree.protection !== null) {
    fields.push({ path: tree.scalar ? [...path, onlyScalar] : path, protection: tree.protection })
  }
  for (const [name, child] of tree.names) flatten(child, [...path, name], fields)
  if (tree.elements !== null) flatten(tree.elements, [...path, null], fields)
}

/** Nothing of the value is shown but that it is there. */
const isPresence = (tree: FieldTree): boolean => isLeaf(tree) && tree.protection === null
