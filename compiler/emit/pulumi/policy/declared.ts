import { type Context, isOptional, type Manifest } from '../../kubernetes/manifest.ts'
import { manifests } from '../../kubernetes/objects.ts'
import { images } from '../../kubernetes/parameters.ts'
import { isExtended, isList, isNamed, isStated, type Named, plain, type Tree } from '../../kubernetes/tree.ts'

/** JSON in which settings of the stack are nodes of their own: `{"$set": ...}`, `{"$if": ...}`, `{"$text": ...}`. */
type Pattern = string | number | boolean | readonly Pattern[] | { readonly [key: string]: Pattern }

/** What a stack of the declaration holds: what the pack compares with. */
export function declaredObjects(context: Context): object {
  const { facts } = context
  // A place that is declared is no setting: pods elsewhere would betray it.
  const fixed = facts.region === null ? [] : ['nodeRegion']
  return {
    declaration: facts.digest,
    project: facts.project,
    selector: plain(context.selector),
    labels: plain(context.labels),
    objects: manifests(context).map((manifest) => ({
      type: typeOf(manifest),
      name: plain(manifest.metadata.name ?? ''),
      purpose: manifest.purpose,
      // There when a setting is stated, or unless one is.
      ...(manifest.condition && { optional: true }),
      ...(isOptional(manifest) && { absent: true }),
      ...(manifest.retained && { retained: true }),
      object: pattern(treeOf(manifest), fixed) ?? {},
    })),
  }
}

/** The type of a resource as Pulumi names it. */
const typeOf = ({ apiVersion, kind }: Manifest): string =>
  `kubernetes:${apiVersion.includes('/') ? apiVersion : `core/${apiVersion}`}:${kind}`

const treeOf = ({ apiVersion, kind, metadata, body }: Manifest): Tree => ({ apiVersion, kind, metadata, ...body })

/** @param fixed settings that the declaration itself has */
function pattern(tree: Tree, fixed: readonly string[]): Pattern | undefined {
  if (typeof tree !== 'object') return tree
  if (isNamed(tree)) return isSetting(tree) && !fixed.includes(keyOf(tree)) ? setting(tree) : pattern(tree.value, fixed)
  if (isStated(tree)) {
    if (fixed.includes(keyOf(tree.setting))) return pattern(tree.then, fixed)
    const otherwise = pattern(tree.otherwise, fixed)
    return {
      $if: keyOf(tree.setting),
      stated: pattern(tree.then, fixed) ?? {},
      ...(otherwise !== undefined && { otherwise }),
    }
  }
  if (isExtended(tree))
    return {
      ...(pattern(tree.base, fixed) as Record<string, Pattern>),
      ...(pattern(tree.more, fixed) as Record<string, Pattern>),
    }
  if (isList(tree)) return tree.flatMap((item) => pattern(item, fixed) ?? [])
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, item]) => {
      const value = pattern(item, fixed)
      return value === undefined ? [] : [[key, value] as const]
    }),
  )
}

const isImage = (code: string): boolean => images.some((image) => image === code)
const isSetting = ({ code }: Named): boolean => isImage(code) || code.includes('args.')

/** The setting that an expression is, or is made of. */
const keyOf = ({ code }: Named): string => /args\.(\w+)/.exec(code)?.[1] ?? code

/** A setting is any text or number of its own, the same in every object; around it there may be a text. */
function setting(tree: Named): Pattern {
  const key = keyOf(tree)
  const template = /^pulumi\.interpolate`(.*)\$\{args\.\w+\}(.*)`$/.exec(tree.code)
  if (template) return { $text: key, before: template[1] ?? '', after: template[2] ?? '' }
  if (tree.code.includes('.apply(String)')) return { $text: key, before: '', after: '' }
  if (tree.code.includes(' ?? ')) return { $set: key, or: String(tree.value) }
  return {
    $set: key,
    ...(isImage(tree.code) && { pinned: true }),
    ...(typeof tree.value === 'number' && { number: true }),
    ...(tree.value === undefined && { optional: true }),
  }
}
