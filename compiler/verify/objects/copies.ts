import { at, type FoundObject, listAt } from './found-object.ts'

/**
 * What an object takes a copy of, of some Secrets and claims (`kind/name`); `null` for nothing. A snapshot by itself is a
 * backup, which the declaration knows of; a claim that is made of one is another journal.
 */
export function copied(object: FoundObject, ours: ReadonlySet<string>, objects: readonly FoundObject[]): string | null {
  const { kind } = object
  const among = (names: readonly string[]): string | null => names.find((name) => ours.has(name)) ?? null
  if (kind === 'PushSecret') return among([`Secret/${String(at(object, 'spec', 'selector', 'secret', 'name'))}`])
  if (kind !== 'PersistentVolumeClaim') return null
  const sources = ['dataSource', 'dataSourceRef'].map((key) => at(object, 'spec', key))
  return among(sources.flatMap((source) => claimsOf(source, objects)))
}

/** The claim that a new one is made of, itself or by a snapshot that is known. */
function claimsOf(source: unknown, objects: readonly FoundObject[]): readonly string[] {
  const name = at(source, 'name')
  const claim = (of: unknown): string => `PersistentVolumeClaim/${String(of)}`
  if (at(source, 'kind') === 'PersistentVolumeClaim') return [claim(name)]
  if (at(source, 'kind') !== 'VolumeSnapshot') return []
  return objects
    .filter(({ kind, metadata }) => kind === 'VolumeSnapshot' && metadata.name === name)
    .map((snapshot) => claim(at(snapshot, 'spec', 'source', 'persistentVolumeClaimName')))
}

/**
 * Programs that a mesh or a gateway runs in the way of traffic: of pods, by the labels that they select, of all where they
 * name none; or of routes and Services that they name.
 */
export const isInTheWay = ({ kind }: FoundObject): boolean => programs.has(kind)

const programs = new Set(['EnvoyFilter', 'WasmPlugin', 'EnvoyExtensionPolicy'])

/** What a program is for that names what it is for. */
export function targetsOf(object: FoundObject): readonly { group: string; kind: string; name: string }[] {
  const one = at(object, 'spec', 'targetRef')
  return [...listAt(object, 'spec', 'targetRefs'), ...(one === undefined ? [] : [one])].map((each) => ({
    group: String(at(each, 'group') ?? ''),
    kind: String(at(each, 'kind')),
    name: String(at(each, 'name')),
  }))
}

/** Labels by which an Istio object selects pods; `undefined` where it is for something that it names (`targetRefs`). */
export function meshSelector(object: FoundObject): unknown {
  if (object.kind === 'EnvoyExtensionPolicy' || targetsOf(object).length > 0) return undefined
  return at(object, 'spec', 'workloadSelector', 'labels') ?? at(object, 'spec', 'selector', 'matchLabels') ?? {}
}
