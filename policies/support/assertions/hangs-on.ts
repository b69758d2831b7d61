import { type FactKind, hangingOn, hangingOnMovement } from '../../../compiler/diagnostics/hanging.ts'
import { type Owner, type Place, valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Flow } from '../../../compiler/flows/flow.ts'
import { movementText } from '../../../compiler/flows/movement.ts'
import type { Undecided } from './judge.ts'
import { isFault } from './partial/value.ts'
import { readsOf } from './reads.ts'

/** Which kind of fact each field of a flow is; of those that are not here no other rule speaks. */
const kinds: Readonly<Record<string, FactKind>> = {
  category: 'data',
  sensitivity: 'data',
  handling: 'data',
  protection: 'data',
  dataSource: 'data',
  recipient: 'data',
  channel: 'data',
  bases: 'ground',
  basisTypes: 'ground',
  consentExplicit: 'ground',
  parties: 'ground',
  condition: 'ground',
  role: 'party',
  engagement: 'party',
  relationship: 'party',
  contractType: 'party',
  contractSigned: 'party',
  announced: 'party',
  activeFrom: 'party',
  noticeDays: 'party',
  countries: 'place',
  established: 'place',
  stored: 'place',
  accessedFrom: 'place',
  transferTools: 'place',
  region: 'place',
}

/** The facts on which it hangs that flows break a condition: for each flow those which the condition asks about. */
export function breachesHangOn(flows: readonly Flow[], text: string): readonly (readonly string[])[] {
  const fields = readsOf({ must: text })
  if (fields === null) return []
  const asked = new Set([...fields].map((field) => (field.startsWith('retention') ? 'period' : kinds[field])))
  return flows.map((flow) => [...asked].flatMap((kind) => (kind ? factsOf(flow, kind) : [])))
}

/** The facts that nobody has stated, and whose resources say so. */
export const gapsHangOn = (undecided: readonly Undecided[]): readonly (readonly string[])[] =>
  undecided.map(({ why }) => (isFault(why) || !why.at ? [] : [hangingOn('open', { ...why.at, path: [] })]))

const factsOf = (flow: Flow, kind: FactKind): readonly string[] => [
  ...statedBy(flow, kind).map((place) => hangingOn(kind, place)),
  ...(kind === 'data' ? [hangingOnMovement(movementText(flow))] : []),
]

/** Where a kind of fact of a flow is stated. */
function statedBy({ activity, bases, category, sink, retention, places }: Flow, kind: FactKind): readonly Place[] {
  const own: Owner = { section: 'activities', name: activity }
  const router: Owner = { section: 'router', name: '' }
  const named = (section: Owner['section'], name: string | null | undefined): readonly Owner[] =>
    name === null || name === undefined ? [] : [{ section, name }]
  const party = sink.kind === 'recipient' ? named('recipients', sink.recipient) : [router]
  const host = sink.kind === 'store' ? named('recipients', sink.hostedBy) : sink.channel === null ? [router] : []
  const whole = (...owners: readonly Owner[]): readonly Place[] => owners.map((owner) => valueAt(owner))
  switch (kind) {
    case 'data':
      return [...places, ...whole({ section: 'categories', name: category })]
    case 'ground':
      return whole(own, ...bases.flatMap((name) => named('lawfulBases', name)))
    case 'party':
      return whole(own, ...party)
    case 'period':
      return whole(...named('retention', retention?.name), own, router)
    case 'place':
      return whole(...party, ...host)
    case 'open':
      return []
  }
}
