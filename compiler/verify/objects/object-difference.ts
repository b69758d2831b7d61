import type { Place } from '../../diagnostics/place.ts'
import { hostText } from '../../emit/kubernetes/destinations.ts'
import type { Manifest } from '../../emit/kubernetes/manifest.ts'
import { objectOf } from '../../emit/kubernetes/objects.ts'
import { plain } from '../../emit/kubernetes/tree.ts'
import { declaredAmong, place } from '../betrayed.ts'
import type { Difference } from '../difference.ts'
import { type LineChange, lineChanges } from '../documents/line-changes.ts'
import type { CompareOptions } from './comparison.ts'
import { directionOf } from './direction.ts'
import { at, type FoundObject, foundIn, objectId } from './found-object.ts'
import { squidDirection } from './squid-direction.ts'
import type { Deviation } from './unify.ts'

/** The configuration of the egress proxy, in its map. */
const squidFile = 'squid.conf'

/** What a deviation of an object is, in which direction, and what of the declaration it betrays. */
export function differencesOf(
  object: FoundObject,
  deviation: Deviation,
  options: CompareOptions,
): readonly Difference[] {
  const where = `\`${objectId(object)}\` of \`${object[foundIn]}\``
  const { path, change, expected, actual } = deviation
  const field = path.filter((step) => step !== '-').join('.')
  if (isLong(expected) && isLong(actual))
    return lineChanges(expected.split('\n'), actual.split('\n')).map((line) => ({
      direction: path.at(-1) === squidFile ? squidDirection(line) : 'other',
      message: lineMessage(`${where} at \`${field}\`, line ${line.line},`, line),
      at: placeOf(object, { ...deviation, expected: line.expected, actual: line.actual }, options),
    }))
  const message =
    change === 'extra'
      ? `${where} has \`${text(actual)}\` at \`${field}\`, which the declaration does not make.`
      : change === 'missing'
        ? `${where} lacks \`${text(expected)}\` at \`${field}\`.`
        : `${where} has \`${text(actual)}\` at \`${field}\`, where the declaration makes \`${text(expected)}\`.`
  const direction = directionOf(object.kind, deviation, deniesAll(object.metadata.name))
  return [{ direction, message, at: placeOf(object, deviation, options) }]
}

/** Whether a policy of this name is one that denies everything. */
const deniesAll = (name: string): boolean => name.endsWith('-default-deny')

/** A text of several lines: a file in a map. */
const isLong = (value: unknown): value is string => typeof value === 'string' && value.includes('\n')

function lineMessage(where: string, { expected, actual }: LineChange): string {
  const [ours = '', theirs = ''] = [expected, actual].map((lines) => text(lines.join(' ')).trim())
  if (ours === theirs) return `${where} is laid out otherwise.`
  if (ours === '') return `${where} has \`${theirs}\`, which the declaration does not make.`
  if (theirs === '') return `${where} lacks \`${ours}\`.`
  return `${where} has \`${theirs}\`, where the declaration makes \`${ours}\`.`
}

const most = 120

function text(value: unknown): string {
  const said = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const one = said.replace(/\s+/g, ' ').replaceAll('`', "'")
  return one.length > most ? `${one.slice(0, most)}…` : one
}

/** That an object is not there. */
export const lacking = (manifest: Manifest, options: CompareOptions): Difference => {
  const { kind } = manifest
  const name = String(plain(manifest.metadata.name ?? ''))
  const lies = options.leftOut?.find((object) => objectId(object) === `${kind}/${name}`)
  return {
    direction: deniesAll(name) ? 'wider' : 'narrower',
    message: `There is no \`${kind}/${name}\`: ${manifest.purpose}`,
    absent: true,
    ...(lies !== undefined && {
      help: `It is in \`${lies[foundIn]}\`, which the kustomization beside it does not list.`,
    }),
    at: placeOf(manifest, { path: [], change: 'missing', expected: objectOf(manifest), actual: undefined }, options),
  }
}

/** The match of a route that a path leads into. */
const matchOf = (object: unknown, path: Deviation['path']): unknown =>
  path.includes('matches') ? at(object, ...path.filter((_, i) => i <= path.indexOf('matches') + 1)) : undefined

/** What of the declaration an object's part comes from: the host, the path, the place, the journal, or the router. */
function placeOf(
  object: Pick<FoundObject, 'kind'>,
  { path, expected, actual }: Deviation,
  { model, facts }: CompareOptions,
): Place {
  const { kind } = object
  const router = place('router', '')
  const said = JSON.stringify([expected, actual, matchOf(object, path)])
  if (kind === 'HTTPRoute') {
    const named = [...model.sources.values()].filter(({ value }) => {
      // A path is matched as it is, or by what stands before the tenant.
      const { path: whole = '' } = value.http ?? {}
      return [whole, whole.split('/{tenant}')[0] ?? ''].some((each) => each !== '' && said.includes(`"${each}"`))
    })
    const [one] = named
    const source = one === undefined || named.length > 1 ? null : place('sources', one.name, 'http', 'path')
    return declaredAmong(model, source, router)
  }
  if (kind === 'NetworkPolicy' || kind === 'CiliumNetworkPolicy') {
    const named = facts.destinations.filter(({ hosts }) =>
      hosts.some((host) => said.includes(`"${host.host}"`) || said.includes(hostText(host))),
    )
    // What is of several is of none of them alone.
    const [one] = named
    const recipient = one === undefined || named.length > 1 ? null : place('recipients', one.recipient, 'hosts')
    return declaredAmong(model, recipient, place('router', '', 'egress'))
  }
  if (path.includes('nodeSelector')) return declaredAmong(model, place('router', '', 'region'))
  if (path.at(-1) === squidFile) {
    const lines = JSON.stringify(expected).split(/[^\w.-]+/)
    const [one, ...more] = facts.destinations.filter(({ hosts }) => hosts.some(({ host }) => lines.includes(host)))
    const recipient = one === undefined || more.length > 0 ? null : place('recipients', one.recipient, 'hosts')
    return declaredAmong(model, recipient, place('router', '', 'egress'))
  }
  const journal = ['PersistentVolumeClaim', 'HorizontalPodAutoscaler'].includes(kind) || path.includes('replicas')
  return declaredAmong(model, journal ? place('router', '', 'journal') : router)
}
