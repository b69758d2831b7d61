import type { ResourceIndex } from '../bind/bound.ts'
import { locate } from '../bind/locate.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { type FactKind, hangingOn, hangingOnMovement } from '../diagnostics/hanging.ts'
import { isSpan, type Location } from '../diagnostics/place.ts'
import { type Model, placeKey } from '../model/model.ts'

/** Where names of findings lead: the model is `null` when a file cannot be read. */
export interface Declared {
  readonly model: Model | null
  readonly index: ResourceIndex
}

/** What a finding can be joined to another by: keys, of which one has to be the same. */
export type Join = (finding: Finding, declared: Declared) => readonly string[]

const resourceKey = (at: Location): string => (isSpan(at) ? at.file : `${at.section}.${at.name}`)

/** The rules say enough. */
export const anywhere: Join = () => ['']

/** A key of a file that is no section: everything that its section is joined to. */
export const unknownSection: Join = ({ message }) => (message.startsWith('There is no section ') ? [''] : [])

/** The same words. */
export const inWords: Join = ({ message }) => [message]

/** The very place, or the same stretch of text. */
export const atPlace: Join = ({ at }, { index }) => {
  const { file, start, end } = locate(at, index).span
  return [...(isSpan(at) ? [] : [placeKey(at)]), `${file}:${start}-${end}`]
}

/** The same stretch of text, with the quotes around it or without. */
export const quoted: Join = ({ at }, { index }) => {
  const { file, start, end } = locate(at, index).span
  return [`${file}:${start}-${end}`, `${file}:${start - 1}-${end + 1}`]
}

/** The place and its other halves. */
export const placed: Join = ({ at, related = [] }) =>
  [at, ...related.map((one) => one.at)].flatMap((one) => (isSpan(one) ? [] : [placeKey(one)]))

/** The channel that it stands at. */
export const atChannel: Join = ({ at }) => (!isSpan(at) && at.section === 'channels' ? [at.name] : [])

/** The channels that routes send by, at its place and those of its other halves. */
export const byChannel: Join = ({ at, related = [] }) =>
  [at, ...related.map((one) => one.at)].flatMap((one) =>
    !isSpan(one) && one.section === 'routes' && one.path[0] === 'to' ? [String(one.path[1])] : [],
  )

/** What is about the router and whoever hosts it, and nothing else. */
export const hosted: Join = ({ at, related = [] }) => {
  const places = isSpan(at) || at.section !== 'router' ? related.map((one) => one.at) : [at]
  return places.length > 0 && places.every((one) => !isSpan(one) && one.section === 'router') ? [''] : []
}

/** The same entry of a resource: one category of an activity, one store of the router. */
export const inEntry: Join = ({ at }) => (isSpan(at) ? [] : [placeKey({ ...at, path: at.path.slice(0, 2) })])

/** The same resource; the same file, where there is none yet. */
export const inResource: Join = ({ at }) => [resourceKey(at)]

/** The resources that it names: its own first, then those of its other halves. */
export const named: Join = ({ at, related = [] }) => [
  ...new Set([resourceKey(at), ...related.map((one) => resourceKey(one.at))]),
]

/** Its resource, where nothing else of the section has to do with it. */
export const soleIn =
  (section: string): Join =>
  ({ at, related = [] }) =>
    related.some((one) => !isSpan(one.at) && one.at.section === section) ? [] : [resourceKey(at)]

/** What moves. */
export const moving: Join = ({ movements = [] }) => movements

/** The single thing that moves, where there is no other. */
export const movingOne: Join = ({ movements = [] }) => (movements.length === 1 ? movements : [])

/** Below one key of a resource. */
export const under =
  (key: string): Join =>
  ({ at }) =>
    !isSpan(at) && at.path[0] === key ? [`${resourceKey(at)}.${key}`] : []

/** The parties of the lawful basis of the activity that it stands in, as `under('party')` names them. */
export const parties: Join = ({ at }, { model }) => {
  if (isSpan(at) || at.section !== 'activities') return []
  const { lawfulBasis } = model?.activities.get(at.name)?.value ?? {}
  const named = typeof lawfulBasis === 'string' ? [lawfulBasis] : Object.values(lawfulBasis?.by ?? {})
  return named.map((name) => `lawfulBases.${name}.party`)
}

/** The activity of the routes that it is about, as `under('activity')` names it. */
export const routed: Join = ({ at, related = [] }) =>
  [at, ...related.map((one) => one.at)].flatMap((one) =>
    !isSpan(one) && one.section === 'routes' ? [`${resourceKey(one)}.activity`] : [],
  )

/** Any that stands at or below a key of this name, in whatever resource of the section. */
export const anyOf =
  (section: string, ...keys: readonly string[]): Join =>
  ({ at }) =>
    !isSpan(at) && at.section === section && at.path.some((step) => keys.includes(String(step))) ? [''] : []

/** Where nothing stands at all: what somebody has marked as missing is an answer, from which the law is read strictly. */
export const unmarked =
  (join: Join): Join =>
  (finding, declared) => {
    const { at } = finding
    const key = isSpan(at) ? null : placeKey(at)
    return declared.model?.missing.some(({ place }) => placeKey(place) === key) ? [] : join(finding, declared)
  }

/** Its resource, where it is about a key of this name. */
export const about =
  (...keys: readonly string[]): Join =>
  ({ at }) =>
    !isSpan(at) && at.path.some((step) => keys.includes(String(step))) ? [resourceKey(at)] : []

/** The recipient that an activity's entry is about. */
export const recipientOf: Join = ({ at }) =>
  !isSpan(at) && at.path[0] === 'recipients' ? [`recipients.${at.path[1]}`] : []

/** Where its other halves are. */
export const pointsAt =
  (section: string, key: string): Join =>
  ({ related = [] }) =>
    related.some(({ at }) => !isSpan(at) && at.section === section && at.path[0] === key) ? [''] : []

/** A kind of fact at its place and at what holds that place, and as it moves; never what the calendar has made. */
export const states =
  (kind: FactKind): Join =>
  ({ at, byDate, movements = [], related = [] }) => {
    if (isSpan(at) || byDate) return []
    // What nobody has stated is asked for by whoever points at where it should stand.
    const places = kind === 'open' ? [at, ...related.map((one) => one.at)] : [at]
    const steps = places.flatMap((place) =>
      isSpan(place) ? [] : [...place.path, ''].map((_, i) => ({ ...place, path: place.path.slice(0, i) })),
    )
    return [
      ...steps.map((place) => hangingOn(kind, place)),
      ...(kind === 'data' ? movements.map(hangingOnMovement) : []),
    ]
  }

/** What a broken exception was given for: its rule, where that can be read, and its target as far as it is right. */
export const excepted: Join = ({ at }, declared) => {
  const name = exceptionAt(at, declared.index)
  const { rule, target } = (declared.model?.exceptions.get(name ?? '')?.value ?? {}) as Record<string, unknown>
  if (typeof target !== 'string') return []
  const [key] = isSpan(at) ? [] : at.path
  const wrong = key === 'target' && !isSpan(at) ? (at.within?.start ?? 0) : 0
  // Nothing of it is right: it was given for any of its rule.
  if (key === 'target' && wrong === 0 && typeof rule === 'string') return [`${rule} ?`]
  return [
    `${typeof rule === 'string' && key !== 'rule' ? rule : ''} ${wrong > 0 ? target.slice(0, wrong - 1) : target}`,
  ]
}

function exceptionAt(at: Location, index: ResourceIndex): string | null {
  if (!isSpan(at)) return at.section === 'exceptions' ? at.name : null
  for (const [name, { file }] of index.get('exceptions') ?? []) {
    if (file.file.path !== at.file) continue
    const map = file.root?.byKey.get('exceptions')?.value
    const entry = map?.kind === 'map' ? map.byKey.get(name) : undefined
    if (entry && entry.keyStart <= at.start && at.start <= entry.value.end) return name
  }
  return null
}

/** The resource that an exception which covers nothing was given for. */
export const targeted: Join = ({ at }, declared) => {
  const name = isSpan(at) ? null : at.name
  const target: unknown = declared.model?.exceptions.get(name ?? '')?.value.target
  if (typeof target !== 'string') return []
  const steps = target.split('.')
  // Names have dots: any beginning of it may be one.
  return steps.slice(1).map((_, i) => steps.slice(0, i + 2).join('.'))
}

/** The exceptions that could be for it. */
export const asTarget: Join = ({ rule, at }) => {
  if (isSpan(at) || at.section === 'exceptions') return []
  const steps = [at.section, ...(at.name === '' ? [] : [at.name]), ...at.path.map(String)]
  const targets = steps.map((_, i) => steps.slice(0, steps.length - i).join('.'))
  return [...targets.flatMap((target) => [`${rule} ${target}`, ` ${target}`]), `${rule} ?`]
}
