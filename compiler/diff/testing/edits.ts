import type { Step } from '../../diagnostics/place.ts'
import { isMap } from '../../syntax/plain-value.ts'
import { layersAt } from '../../syntax/schema-walk.ts'

/** A declaration as plain values: sections, resources by name, and what they say. */
export type Declaration = Record<string, unknown>

/** Chooses a whole number below a bound; a test's source of chance. */
export type Choose = (bound: number) => number

/** One random edit, in words and applied. */
export interface Edit {
  readonly says: string
  readonly head: Declaration
}

interface Spot {
  readonly path: readonly Step[]
  readonly value: unknown
}

/** Every value below the sections, parents first. */
function spotsIn(declaration: Declaration): readonly Spot[] {
  const spots: Spot[] = []
  const walk = (value: unknown, path: readonly Step[]): void => {
    if (path.length > 1 || (path.length === 1 && typeof value !== 'object')) spots.push({ path, value })
    if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, [...path, i])
    else if (isMap(value)) for (const [key, item] of Object.entries(value)) walk(item, [...path, key])
  }
  for (const [section, value] of Object.entries(declaration)) if (section !== 'apiVersion') walk(value, [section])
  return spots
}

/** A copy with another value at a path; `undefined` takes it away. */
function withAt(value: unknown, path: readonly Step[], to: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return to
  if (Array.isArray(value))
    return value.flatMap((item, i) =>
      i !== step ? [item] : rest.length === 0 && to === undefined ? [] : [withAt(item, rest, to)],
    )
  const map: Record<string, unknown> = { ...(isMap(value) ? value : {}) }
  if (rest.length === 0 && to === undefined) delete map[step]
  else map[step] = withAt(map[step], rest, to)
  return map
}

const periods = ['P1D', 'P7D', 'P30D', 'P90D', 'P1Y', 'P5Y', 'PT1H', 'PT5M']

/** Another value of the same kind; what the schema lists comes first. */
function otherValue(declaration: Declaration, { path, value }: Spot, spots: readonly Spot[], choose: Choose): unknown {
  const listed = layersAt(declaration, path).flatMap(({ schema }) => (schema.enum ?? []) as readonly unknown[])
  if (listed.length > 1) return listed[choose(listed.length)]
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1 - 2 * choose(2)
  if (typeof value !== 'string') return undefined
  if (/^P\d|^PT\d/.test(value)) return periods[choose(periods.length)]
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return `${2025 + choose(3)}-0${1 + choose(9)}-1${choose(9)}`
  const alike = spots.filter(
    (spot) =>
      typeof spot.value === 'string' &&
      spot.path[0] === path[0] &&
      spot.path.at(-1) === path.at(-1) &&
      spot.value !== value,
  )
  if (alike.length > 0 && choose(3) > 0) return alike[choose(alike.length)]?.value
  return `${value} anew`
}

/** Deletes, changes, copies, moves or renames something. */
export function randomEdit(declaration: Declaration, choose: Choose): Edit {
  const spots = spotsIn(declaration)
  const spot = spots[choose(spots.length)] as Spot
  const at = spot.path.join('.')
  const put = (path: readonly Step[], value: unknown): Declaration => withAt(declaration, path, value) as Declaration
  const kind = choose(6)
  const last = spot.path.at(-1)
  if (kind === 0) return { says: `${at} goes`, head: put(spot.path, undefined) }
  if (kind === 1 && typeof last === 'string') {
    // What another resource of the section has under the key, or at any place of that name.
    const donors = spots.filter(({ path }) => path[0] === spot.path[0] && path.at(-1) === last && path.join('.') !== at)
    const donor = donors[choose(Math.max(1, donors.length))]
    if (donor) return { says: `${at} is ${donor.path.join('.')}`, head: put(spot.path, donor.value) }
  }
  if (kind === 2 && typeof last === 'string') {
    const name = `${last}-2`
    return { says: `${at} again as ${name}`, head: put([...spot.path.slice(0, -1), name], spot.value) }
  }
  if (kind === 3 && typeof last === 'string') {
    const name = `${last}-2`
    const gone = put(spot.path, undefined)
    return {
      says: `${at} is called ${name}`,
      head: withAt(gone, [...spot.path.slice(0, -1), name], spot.value) as Declaration,
    }
  }
  if (kind === 4) {
    // A key that a sibling resource has and this one lacks.
    const wider = spots.filter(({ path }) => path[0] === spot.path[0] && path.length === 3)
    const donor = wider[choose(Math.max(1, wider.length))]
    const name = spot.path[1]
    if (donor && name !== undefined) {
      const path = [donor.path[0] as Step, name, ...donor.path.slice(2)]
      return { says: `${path.join('.')} as at ${donor.path.join('.')}`, head: put(path, donor.value) }
    }
  }
  const scalars = spots.filter(({ value }) => typeof value !== 'object')
  const scalar = scalars[choose(scalars.length)] as Spot
  const to = otherValue(declaration, scalar, spots, choose)
  return { says: `${scalar.path.join('.')} becomes ${JSON.stringify(to)}`, head: put(scalar.path, to ?? scalar.value) }
}
