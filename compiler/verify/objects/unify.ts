import { images } from '../../emit/kubernetes/parameters.ts'
import { isExtended, isList, isNamed, isStated, type Named, plain, type Tree } from '../../emit/kubernetes/tree.ts'

/** Steps into an object, list positions as numbers. */
export type Path = readonly (string | number)[]

/** One place where an object is not what the deployment makes it. */
export interface Deviation {
  readonly path: Path
  /** What is there: more than expected, nothing, or something else. */
  readonly change: 'extra' | 'missing' | 'changed'
  readonly expected: unknown
  readonly actual: unknown
}

/** What whoever deploys has set: parameters to the value found, the same in every object. */
export type Settings = ReadonlyMap<string, unknown>

export interface Unified {
  readonly settings: Settings
  readonly deviations: readonly Deviation[]
}

/** What may be there beside what is expected: what an API server fills in. */
export type Allowed = (path: Path, value: unknown) => boolean

/**
 * Compares an object with what a deployment makes of it, where parameters stand for whatever is found, and every part of
 * it that is not expected is a deviation unless it is allowed.
 */
export function unify(tree: Tree, actual: unknown, settings: Settings, allowed: Allowed, path: Path = []): Unified {
  if (tree === undefined) {
    if (actual === undefined || allowed(path, actual)) return { settings, deviations: [] }
    return deviating(settings, { path, change: 'extra', expected: undefined, actual })
  }
  if (isStated(tree)) {
    const unset = { value: undefined, code: tree.setting.code }
    const key = parameterOf(tree.setting)
    const known = key !== null && settings.has(key)
    const stated = unify(tree.then, actual, settings, allowed, path)
    const bare =
      known && settings.get(key) !== undefined
        ? null
        : unify(tree.otherwise, actual, bound(unset, settings), allowed, path)
    if (bare === null || (known && settings.get(key) === undefined)) return bare ?? stated
    return stated.deviations.length < bare.deviations.length ? stated : bare
  }
  if (isNamed(tree)) return unifyNamed(tree, actual, settings, allowed, path)
  if (actual === undefined) {
    const expected = plain(tree)
    return expected === undefined
      ? { settings, deviations: [] }
      : deviating(settings, { path, change: 'missing', expected, actual })
  }
  if (isExtended(tree)) {
    const base = isNamed(tree.base) ? tree.base.value : undefined
    return unify({ ...(base as { readonly [key: string]: Tree }), ...tree.more }, actual, settings, allowed, path)
  }
  if (typeof tree !== 'object')
    return tree === actual
      ? { settings, deviations: [] }
      : deviating(settings, { path, change: 'changed', expected: tree, actual })
  if (isList(tree)) {
    if (!Array.isArray(actual)) return deviating(settings, { path, change: 'changed', expected: plain(tree), actual })
    // An API server reads an empty list as none.
    const expected = plain(tree)
    if (actual.length === 0 && Array.isArray(expected) && expected.length > 0)
      return deviating(settings, { path, change: 'missing', expected, actual: undefined })
    return unifyLists(tree, actual, settings, allowed, path)
  }
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual))
    return deviating(settings, { path, change: 'changed', expected: plain(tree), actual })
  return unifyMaps(tree, actual as Readonly<Record<string, unknown>>, settings, allowed, path)
}

const deviating = (settings: Settings, deviation: Deviation): Unified => ({ settings, deviations: [deviation] })

/** The parameter that an expression is, or holds and nothing else. */
const parameterOf = ({ code }: { readonly code: string }): string | null =>
  /^(?:args\.)?(\w+)$/.exec(code.replace(/ \?\? '.*'$/, ''))?.[1] ?? null

const bound = (setting: { readonly code: string; readonly value: unknown }, settings: Settings): Settings => {
  const key = parameterOf(setting)
  return key === null || settings.has(key) ? settings : new Map(settings).set(key, setting.value)
}

const isParameter = ({ code }: Named): boolean => images.some((image) => image === code) || code.includes('args.')

function unifyNamed(tree: Named, actual: unknown, settings: Settings, allowed: Allowed, path: Path): Unified {
  if (!isParameter(tree)) return unify(tree.value, actual, settings, allowed, path)
  const value = plain(tree.value)
  // A composed one is what its parameter makes it; one with a default of ours is that, or anything.
  const composed = composedOf(tree)
  if (composed !== null) {
    const said = typeof actual === 'string' ? composed.read(actual) : undefined
    const known = settings.has(composed.key) ? composed.make(settings.get(composed.key)) : undefined
    if (known === undefined && said !== undefined)
      return { settings: new Map(settings).set(composed.key, said), deviations: [] }
    if (known !== undefined && known === actual) return { settings, deviations: [] }
    return deviating(settings, { path, change: 'changed', expected: known ?? value, actual })
  }
  const key = parameterOf(tree)
  if (tree.code.includes(' ?? ') && actual === value && (key === null || settings.get(key) === undefined))
    return { settings: bound({ code: tree.code, value: undefined }, settings), deviations: [] }
  if (key === null) return unify(tree.value, actual, settings, allowed, path)
  if (settings.has(key)) {
    const known = settings.get(key)
    if (known === actual) return { settings, deviations: [] }
    return deviating(settings, { path, change: actual === undefined ? 'missing' : 'changed', expected: known, actual })
  }
  if (actual === undefined && value === undefined)
    return { settings: bound({ code: tree.code, value }, settings), deviations: [] }
  if (actual === undefined) return deviating(settings, { path, change: 'missing', expected: value, actual })
  // The manifests hold nothing where nothing was stated, whose type is then a text's.
  if (typeof actual !== (value === undefined ? 'string' : typeof value))
    return deviating(settings, { path, change: 'changed', expected: value, actual })
  return { settings: bound({ code: tree.code, value: actual }, settings), deviations: [] }
}

/** An expression around one parameter, its text or a template: how a value is made of it, and told from it. */
interface Composed {
  readonly key: string
  readonly make: (value: unknown) => string
  /** `undefined` where no value of the parameter comes to this. */
  readonly read: (text: string) => string | number | undefined
}

function composedOf({ code }: Named): Composed | null {
  const text = /^pulumi\.output\(args\.(\w+)\)\.apply\(String\)$/.exec(code)
  if (text?.[1] !== undefined)
    return { key: text[1], make: String, read: (said) => (/^\d{1,9}$/.test(said) ? Number(said) : undefined) }
  const template = /^pulumi\.interpolate`(.*)\$\{args\.(\w+)\}(.*)`$/.exec(code)
  if (template === null) return null
  const [, before = '', key = '', after = ''] = template
  return {
    key,
    make: (value) => `${before}${value}${after}`,
    read: (said) =>
      said.startsWith(before) && said.endsWith(after) && said.length > before.length + after.length
        ? said.slice(before.length, said.length - after.length)
        : undefined,
  }
}

function unifyMaps(
  tree: { readonly [key: string]: Tree },
  actual: Readonly<Record<string, unknown>>,
  given: Settings,
  allowed: Allowed,
  path: Path,
): Unified {
  let settings = given
  const deviations: Deviation[] = []
  for (const [key, expected] of Object.entries(tree)) {
    const one = unify(expected, actual[key], settings, allowed, [...path, key])
    settings = one.settings
    deviations.push(...one.deviations)
  }
  for (const [key, value] of Object.entries(actual)) {
    if (Object.hasOwn(tree, key) || value === undefined || allowed([...path, key], value)) continue
    deviations.push({ path: [...path, key], change: 'extra', expected: undefined, actual: value })
  }
  return { settings, deviations }
}

/** Items find what they are first, whatever the order; what is left is compared by name, or one by one. */
function unifyLists(
  tree: readonly Tree[],
  actual: readonly unknown[],
  given: Settings,
  allowed: Allowed,
  path: Path,
): Unified {
  let settings = given
  const left = new Set(actual.keys())
  const open: Tree[] = []
  for (const [i, item] of tree.entries()) {
    // In its own place first: what has moved is looked for afterwards.
    const order = [i, ...[...left].filter((j) => j !== i)].filter((j) => left.has(j))
    const found = order
      .map((j) => ({ j, one: unify(item, actual[j], settings, allowed, [...path, j]) }))
      .find(({ one }) => one.deviations.length === 0)
    if (found === undefined) {
      open.push(item)
      continue
    }
    settings = found.one.settings
    left.delete(found.j)
  }
  const deviations: Deviation[] = []
  for (const item of open) {
    const expected = plain(item)
    const optional = expected === undefined || isStated(item)
    const name = nameOf(expected)
    const j = optional
      ? undefined
      : [...left].find((k) => (name === undefined ? open.length === left.size : nameOf(actual[k]) === name))
    if (j === undefined) {
      if (!optional) deviations.push({ path: [...path, '-'], change: 'missing', expected, actual: undefined })
      continue
    }
    const one = unify(item, actual[j], settings, allowed, [...path, j])
    settings = one.settings
    deviations.push(...one.deviations)
    left.delete(j)
  }
  for (const j of left) {
    if (allowed([...path, j], actual[j])) continue
    deviations.push({ path: [...path, j], change: 'extra', expected: undefined, actual: actual[j] })
  }
  return { settings, deviations }
}

const nameOf = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && 'name' in item ? item.name : undefined
