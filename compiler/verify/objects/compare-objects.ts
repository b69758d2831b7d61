import { type Context, contextOf, isOptional, type Manifest } from '../../emit/kubernetes/manifest.ts'
import { manifests } from '../../emit/kubernetes/objects.ts'
import { examples } from '../../emit/kubernetes/optional/examples.ts'
import { appArmor, images } from '../../emit/kubernetes/parameters.ts'
import { plain, type Tree } from '../../emit/kubernetes/tree.ts'
import { declaredAmong, place } from '../betrayed.ts'
import type { Difference } from '../difference.ts'
import { beside } from './beside.ts'
import { claimedBy } from './claimed.ts'
import type { ComparedObjects, CompareOptions } from './comparison.ts'
import { allowedInManifests, allowedLive } from './defaults.ts'
import { type FoundObject, idIn } from './found-object.ts'
import { differencesOf, lacking } from './object-difference.ts'
import { ownOf } from './own.ts'
import { pods } from './pods.ts'
import { type Settings, unify } from './unify.ts'

/** Compares objects with those that the declaration makes, and looks for others that touch the router. */
export function compareObjects(objects: readonly FoundObject[], options: CompareOptions): ComparedObjects {
  const { model, facts, live, stated } = options
  const claimed = claimedBy(objects, facts)
  // By their own word first: what only follows from another declaration is said once, and not at every object.
  const context = contextOf({ ...facts, ...claimed.of })
  const own = new Map<string, FoundObject[]>()
  for (const object of objects) {
    const key = idIn(object)
    own.set(key, [...(own.get(key) ?? []), object])
  }
  const differences: Difference[] = [...claimed.differences(model)]
  let settings: Settings = settingsOf(context, stated)
  const absent: Manifest[] = []
  const found: FoundObject[] = []
  const all = manifests(context)
  for (const manifest of [...all, ...monitors(context)]) {
    const name = String(plain(manifest.metadata.name ?? ''))
    const same = own.get(idIn({ ...manifest, metadata: { name } })) ?? []
    if (same.length === 0 && all.includes(manifest)) absent.push(manifest)
    for (const object of same) {
      const tree = treeOf(manifest)
      const allowed = live ? allowedLive(object.kind) : allowedInManifests
      const compared = unify(tree, object, settings, allowed)
      settings = compared.settings
      found.push(object)
      differences.push(...compared.deviations.flatMap((deviation) => differencesOf(object, deviation, options)))
    }
  }
  for (const manifest of absent) {
    const given = manifest.condition && settings.get(manifest.condition.parameter)
    if (isOptional(manifest) || given !== undefined) continue
    differences.push(lacking(manifest, options))
  }
  for (const parameter of images) {
    const image = settings.get(parameter)
    if (typeof image === 'string' && !/@sha256:[0-9a-f]{64}$/.test(image))
      differences.push({
        direction: 'other',
        message: `The image \`${image}\` is named by no digest: what runs may change without anything being applied.`,
        at: declaredAmong(model, place('router', '')),
      })
  }
  const present = [...objects, ...(options.leftOut ?? [])]
  const others = beside(present, ownOf(present, settings, context, all), options)
  differences.push(...others.differences)
  if (live) differences.push(...pods(objects, ownOf(objects, settings, context, all), context, options))
  const { unproven } = others
  return { digest: claimed.digest, compared: found.length, settings: shown(context, settings), differences, unproven }
}

/** What watches the routers, where a cluster has an operator that reads it: compared where it is, and asked of nobody. */
const monitors = (context: Context): readonly Manifest[] =>
  examples(context).filter(({ kind }) => kind === 'PodMonitor' || kind === 'PrometheusRule')

const treeOf = ({ apiVersion, kind, metadata, body }: Manifest): { readonly [key: string]: Tree } => ({
  apiVersion,
  kind,
  metadata,
  ...body,
})

/**
 * What was stated, an empty text as nothing. Blocks of addresses, which open ways, are not there unless somebody has stated
 * them, and the guard that a node may be without is, unless somebody has stated that it is not.
 */
function settingsOf({ parameters }: Context, stated: CompareOptions['stated']): Settings {
  const known = new Map<string, unknown>([...stated].map(([key, value]) => [key, value === '' ? undefined : value]))
  for (const { key, value } of parameters)
    if ((key.endsWith('Cidr') || key === appArmor) && !known.has(key)) known.set(key, value)
  return known
}

/** Settings that are not those of the manifests as they are generated. */
function shown({ parameters }: Context, settings: Settings): Record<string, string | number> {
  return Object.fromEntries(
    parameters.flatMap(({ key, value }) => {
      const set = settings.get(key)
      return (typeof set === 'string' || typeof set === 'number') && set !== value ? [[key, set] as const] : []
    }),
  )
}
