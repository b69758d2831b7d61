const kind: unique symbol = Symbol('kind')

/** A value with an expression for it: the manifests hold the value, the generated program the expression. */
export interface Named {
  readonly [kind]: 'named'
  readonly code: string
  readonly value: Tree
}

/** A map that begins with the entries of a named one. */
export interface Extended {
  readonly [kind]: 'extended'
  readonly base: Named
  readonly more: { readonly [key: string]: Tree }
}

/** One of two, by whether a setting is stated: what the manifests hold is decided by its default. */
export interface Stated {
  readonly [kind]: 'stated'
  readonly setting: Named
  readonly then: Tree
  /** `undefined`: the entry or element is not there. */
  readonly otherwise: Tree
}

/** What a Kubernetes object is made of; entries that are `undefined` are not there. */
export type Tree =
  | string
  | number
  | boolean
  | undefined
  | Named
  | Extended
  | Stated
  | readonly Tree[]
  | { readonly [key: string]: Tree }

export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain }

/** @param code a TypeScript expression that has the value when the generated program runs with its defaults */
export const named = (code: string, value: Tree): Named => ({ [kind]: 'named', code, value })

export const extended = (base: Named, more: Extended['more']): Extended => ({ [kind]: 'extended', base, more })

export const ifStated = (setting: Named, then: Tree, otherwise?: Tree): Stated => ({
  [kind]: 'stated',
  setting,
  then,
  otherwise,
})

export const isNamed = (tree: Tree): tree is Named => typeof tree === 'object' && kind in tree && tree[kind] === 'named'

export const isExtended = (tree: Tree): tree is Extended =>
  typeof tree === 'object' && kind in tree && tree[kind] === 'extended'

export const isStated = (tree: Tree): tree is Stated =>
  typeof tree === 'object' && kind in tree && tree[kind] === 'stated'

/** Plain data for YAML: values instead of expressions. */
export function plain(tree: Tree): Plain | undefined {
  if (typeof tree !== 'object') return tree
  if (isNamed(tree)) return plain(tree.value)
  if (isStated(tree)) return plain(tree.setting.value === undefined ? tree.otherwise : tree.then)
  if (isExtended(tree)) {
    return { ...(plain(tree.base) as Record<string, Plain>), ...(plain(tree.more) as Record<string, Plain>) }
  }
  if (isList(tree)) return tree.flatMap((item) => plain(item) ?? [])
  const entries = Object.entries(tree).flatMap(([key, item]) => {
    const value = plain(item)
    return value === undefined ? [] : [[key, value] as const]
  })
  return Object.fromEntries(entries)
}

export const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree)
