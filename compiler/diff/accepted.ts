import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { namesMore } from '../diagnostics/named.ts'
import { type Place, resourceText } from '../diagnostics/place.ts'
import type { Flow } from '../flows/flow.ts'
import { movementText } from '../flows/movement.ts'
import type { Change } from './change.ts'
import { concerned } from './concerned.ts'
import { resourcesIn } from './place-movements.ts'
import type { Side } from './side.ts'
import { same } from './verdict.ts'

/** What an exception accepted in the base, where it stands in the head as it stood there. */
interface Standing {
  /** `desk: recipient/contract-missing`, as reports name it. */
  readonly said: string
  readonly resource: string
  readonly movements: ReadonlySet<string> | null
}

/**
 * Names at each change that widens the exceptions that go on accepting what is wrong there, though nobody has looked at
 * them again: more of people's data then moves under what was accepted for less.
 */
export function acceptedUnder(base: Side, head: Side): (change: Change, flows?: readonly Flow[]) => Change {
  const standing = standingIn(base, head)
  if (standing.length === 0) return (change) => change
  return (change, flows) => {
    if (change.class !== 'widens' || change.at?.place.section === 'exceptions') return change
    const [at, moved] = touched(change, flows, head)
    const found = standing.filter(({ resource, movements }) =>
      movements === null ? at.has(resource) : moved.some((flow) => movements.has(movementText(flow))),
    )
    return found.length === 0 ? change : { ...change, accepted: [...new Set(found.map(({ said }) => said))].sort() }
  }
}

function standingIn({ model, diagnostics = [] }: Side, head: Side): readonly Standing[] {
  return diagnostics.flatMap(({ excepted, rule, resource, movements }): Standing[] => {
    if (excepted === null || resource === null || !isUntouched(model, head.model, excepted.name)) return []
    return [
      {
        said: `${excepted.name}: ${rule}`,
        resource: resourceText(resource),
        movements: movements ? new Set(movements) : null,
      },
    ]
  })
}

const isUntouched = (base: Side['model'], head: Side['model'], name: string): boolean => {
  const [was, is] = [base, head].map(({ exceptions }) => exceptions.get(name))
  return was !== undefined && is !== undefined && same(was.value, is.value)
}

/** The resources at which a change is, and the flows that it is about. */
function touched(
  { type, facts, at, after }: Change,
  flows: readonly Flow[] | undefined,
  head: Side,
): readonly [ReadonlySet<string>, readonly Flow[]] {
  const place = at?.side === 'head' ? at.place : null
  const moved = flows ?? (place ? concerned(place, head) : [])
  const own = place ? [resourceText(place), ...namedAt(place, after, moved)] : []
  // Further people are further data wherever it goes.
  const ways = facts !== null || type === 'subjects-added' ? moved.flatMap(allOf) : []
  return [new Set([...own, ...ways]), moved]
}

/** What a place refers to now: who rests on another basis is under what was accepted of that one. */
function namedAt({ section, path }: Place, after: string | null, moved: readonly Flow[]): readonly string[] {
  const key = path.at(-1)
  if (section === 'activities' && key === 'retention')
    return moved.flatMap(({ retention }) => (retention ? [`retention.${retention.name}`] : []))
  if (section === 'activities' && path[0] === 'recipients') return [`recipients.${path[1]}`]
  if (after === null) return []
  if (key === 'lawfulBasis' || path.at(-2) === 'by') return [`lawfulBases.${after}`]
  return section === 'trackers' && key === 'setBy' ? [`recipients.${after}`] : []
}

/** The resources that a flow has to do with, with those on which it rests. */
const allOf = (flow: Flow): readonly string[] => [
  ...resourcesIn(flow),
  ...flow.bases.map((name) => `lawfulBases.${name}`),
  ...(flow.retention ? [`retention.${flow.retention.name}`] : []),
  ...(flow.origin.kind === 'tracker' ? [`trackers.${flow.origin.tracker}`] : []),
]

/** What exceptions that nobody has touched accept in the head and did not accept in the base, where no change names them. */
export function newlyAccepted(base: Side, head: Side, changes: readonly Change[]): readonly Change[] {
  if (!base.diagnostics || !head.diagnostics) return []
  const before = Map.groupBy(base.diagnostics, siteOf)
  const told = new Set(changes.flatMap(({ accepted = [] }) => accepted))
  const found = new Map<string, Set<string>>()
  for (const one of head.diagnostics) {
    const { excepted, rule, resource } = one
    if (excepted === null || resource === null || !isUntouched(base.model, head.model, excepted.name)) continue
    if (told.has(`${excepted.name}: ${rule}`) || isKnown(one, before.get(siteOf(one)) ?? [])) continue
    const places = found.get(excepted.name) ?? new Set()
    found.set(excepted.name, places.add(`${rule} at ${resourceText(resource)}`))
  }
  return [...found].map(
    ([name, places]): Change => ({
      type: 'exception-widened',
      class: 'widens',
      message: `\`exceptions.${name}\` now accepts what it did not, though it is as it was.`,
      before: null,
      after: [...places].sort().join(', '),
      facts: null,
      duties: ['dpo-review'],
      at: { side: 'head', place: { section: 'exceptions', name, path: [], part: 'key' } },
    }),
  )
}

const siteOf = ({ rule, site, fingerprint }: Diagnostic): string =>
  `${rule} ${site ?? fingerprint.replace(/:\d+$/, '')}`

function isKnown({ movements, message }: Diagnostic, earlier: readonly Diagnostic[]): boolean {
  if (earlier.length === 0) return false
  if (movements === undefined)
    return !namesMore(
      message,
      earlier.map((one) => one.message),
    )
  const before = new Set(earlier.flatMap((one) => one.movements ?? []))
  return movements.every((movement) => before.has(movement))
}
