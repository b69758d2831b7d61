import { idText } from '../../keys/row-cache.ts'
import { JournalUnavailable } from '../errors.ts'
import type { Accepted, Begun, NewEvent } from '../port.ts'
import { acceptStatement } from './accept-statement.ts'
import { valuesOf } from './accept-values.ts'
import { type OrderKey, prepareOrderKeyQueue } from './order-key-queue.ts'
import { isKnown, type Sealed, type Sealer } from './sealer.ts'
import type { Session } from './session.ts'
import type { DatabaseTime } from './time.ts'

/**
 * An event that was stored; one that is known, by its first; a delivery that was parked, behind another one of its order
 * key; or, without an id, whether the keys were as they were.
 */
interface Answer {
  readonly id: string | null
  readonly first: string | null
  readonly parked: string | null
  readonly sealed: boolean | null
}

/** Stores what callers gave, a list for each, in one transaction, and answers each of them. */
export type StoreBatch = (
  session: Session,
  groups: readonly (readonly NewEvent[])[],
  begun: readonly Begun[],
) => Promise<readonly (readonly Accepted[])[]>

/** How often other routers may come first before a batch is refused. */
const ROUNDS = 8

export function prepareBatch(schema: string, time: DatabaseTime, sealer: Sealer): StoreBatch {
  const [plain, full] = [acceptStatement(schema, time.sql, 'plain'), acceptStatement(schema, time.sql, 'full')]
  const giveTurns = prepareOrderKeyQueue(schema, time.sql)

  /** Nothing, when another router has destroyed or made one of the keys meanwhile: then nothing is stored. */
  async function run(
    session: Session,
    events: readonly NewEvent[],
    begun: readonly Begun[],
  ): Promise<readonly Answer[]> {
    const sealed = await sealer.seal(session, events)
    const values = valuesOf(events, sealed, begun)
    const answers = await session.run((query) => query<Answer>(isPlain(events, sealed) ? plain : full, values))
    const found = answers.some((each) => each.sealed === true)
    sealer.settle(sealed, found)
    if (!found) return []
    const parked = new Set(answers.filter((each) => each.parked !== null).map((each) => each.id))
    const keys = events.filter((each) => parked.has(each.id)).flatMap(orderKeysOf)
    // The one that they are parked behind may have ended meanwhile, and have seen nobody wait.
    if (keys.length > 0) void session.run((query) => giveTurns(query, keys)).catch(() => {})
    return answers
  }

  return async (session, groups, begun) => {
    const wanted = new Set(begun.map(({ lease }) => lease.delivery))
    const { leaders, leaderOf } = choose(groups.flat())
    const results = new Map<NewEvent, Accepted>()
    let left = leaders
    for (let round = 0; left.length > 0; round++) {
      if (round === ROUNDS) throw new JournalUnavailable('contention')
      const found = await run(session, left, begun)
      const parked = new Set(found.map((each) => each.parked))
      const answers = new Map(found.filter((each) => each.parked === null).map((each) => [each.id, each]))
      for (const event of left) {
        const answer = answers.get(event.id)
        if (answer === undefined) continue
        const duplicate = answer.first !== null
        const ids = event.deliveries.map(({ id }) => id)
        const leased = duplicate ? [] : ids.filter((id) => wanted.has(id) && !parked.has(id))
        results.set(event, { id: answer.first ?? event.id, duplicate, ...(leased.length > 0 && { leased }) })
      }
      // Another router has stored the first of these a moment ago: the next look finds it.
      left = left.filter((each) => !results.has(each))
    }
    return groups.map((events) =>
      events.map((event) => {
        const leader = leaderOf.get(event)
        const result = results.get(leader ?? event) as Accepted
        return leader === undefined ? result : { id: result.id, duplicate: true }
      }),
    )
  }
}

/** Whether nothing is to be stored but events, their first deliveries and what is disclosed by them. */
const isPlain = (events: readonly NewEvent[], sealed: Sealed): boolean =>
  isKnown(sealed) &&
  events.every(
    ({ segments, deliveries }) =>
      deliveries.every(({ orderKey }) => orderKey === null) &&
      segments.every(({ people }) => people.every((ids) => ids.length === 1)),
  )

const orderKeysOf = ({ deliveries }: NewEvent): readonly OrderKey[] =>
  deliveries.flatMap(({ channel, orderKey }) => (orderKey === null ? [] : [{ channel, orderKey }]))

/** Of events of one batch that share a dedupe key the first leads; the others are its duplicates. */
function choose(events: readonly NewEvent[]) {
  const leaderOf = new Map<NewEvent, NewEvent>()
  const firsts = new Map<string, NewEvent>()
  const leaders: NewEvent[] = []
  for (const event of events) {
    const keys = event.dedupe.map(({ key }) => idText(key))
    const leader = keys.map((each) => firsts.get(each)).find((each) => each !== undefined)
    if (leader === undefined) leaders.push(event)
    else leaderOf.set(event, leader)
    for (const each of keys) if (!firsts.has(each)) firsts.set(each, leader ?? event)
  }
  return { leaders, leaderOf }
}
