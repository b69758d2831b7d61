import type { DeliveryPlan, Protection } from './plan.ts'

export type PlannedFields = DeliveryPlan['fields']

/**
 * A step that no property can take: a path that ends in it keeps that something is there, and of a list how long it
 * is, but nothing that it holds. Templates that only count or test need no more.
 */
export const onlyPresence = '\u0000presence'

/**
 * A step that no property can take: a path that ends in it keeps a value that ends there, and nothing of an object or a
 * list. What is left of two projections that list a value and different fields below it.
 */
export const onlyScalar = '\u0000scalar'

/** The paths of a projection as a tree, so that an event is walked once. */
export interface FieldTree {
  readonly names: Map<string, FieldTree>
  elements: FieldTree | null
  /** What happens to a value that stands here; `null` when only values below are listed. */
  protection: Protection | null
  /** Of an object or a list here nothing is shown but what is listed below, which may be nothing. */
  scalar: boolean
}

/** Nothing below is listed: the whole is shown, or that it is there. */
export const isLeaf = (tree: FieldTree): boolean => tree.names.size === 0 && tree.elements === null && !tree.scalar

/** From the weakest to the strongest: of two protections for one path the stronger holds. */
const strength: readonly Protection[] = ['keep', 'redact', 'generalise-date', 'truncate-ip', 'pseudonymise', 'mask']

/** Whether protection `a` leaves less of a value than `b`: the one order for router, plan and diff. */
export const isStronger = (a: Protection, b: Protection): boolean => strength.indexOf(a) > strength.indexOf(b)

const trees = new WeakMap<PlannedFields, FieldTree>()

/** The tree of a plan's fields, built once for each plan. */
export function fieldTree(fields: PlannedFields): FieldTree {
  const known = trees.get(fields)
  if (known) return known
  const root = emptyTree()
  for (const { path, protection } of fields) insert(root, path, protection)
  trees.set(fields, root)
  return root
}

const emptyTree = (): FieldTree => ({ names: new Map(), elements: null, protection: null, scalar: false })

function insert(root: FieldTree, path: readonly (string | null)[], protection: Protection): void {
  let tree = root
  for (const step of path) {
    if (step === onlyPresence) return
    if (step === onlyScalar) {
      tree.scalar = true
      break
    }
    tree = step === null ? elementsOf(tree) : childOf(tree, step)
  }
  if (tree.protection === null || isStronger(protection, tree.protection)) {
    tree.protection = protection
  }
}

function elementsOf(tree: FieldTree): FieldTree {
  tree.elements ??= emptyTree()
  return tree.elements
}

function childOf(tree: FieldTree, name: string): FieldTree {
  const known = tree.names.get(name)
  if (known) return known
  const child = emptyTree()
  tree.names.set(name, child)
  return child
}
