import { idText } from '../../keys/row-cache.ts'
import type { Begun, NewEvent } from '../port.ts'
import { bytesArray, intArray, textArray, uuidArray } from './arrays.ts'
import { concernOf, keyValues, linkValues, type Sealed } from './sealer.ts'
import type { Value } from './session.ts'

/** The parameters of the accept statement, in its order. */
export function valuesOf(events: readonly NewEvent[], sealed: Sealed, begun: readonly Begun[]): readonly Value[] {
  const marks = events.flatMap(({ id, dedupe }) => distinct(dedupe).map((each) => ({ ...each, event: id })))
  const deliveries = events.flatMap(({ id, tenant, deliveries }) =>
    deliveries.map((each) => ({ ...each, tenant, event: id })),
  )
  const leases = new Map(begun.map((each) => [each.lease.delivery, each]))
  const leased = deliveries.map(({ id }) => leases.get(id))
  const intended = leased.flatMap((each) =>
    each === undefined || each.intent === null ? [] : [{ ...each, ...each.intent }],
  )
  const people = events.map(({ segments }) => segments.flatMap((each) => each.people))
  return [
    uuidArray(events.map((each) => each.id)),
    textArray(events.map((each) => each.tenant)),
    textArray(events.map((each) => each.source)),
    textArray(events.map((each) => each.type)),
    intArray(events.map((each) => each.receivedAt)),
    intArray(events.map((each) => each.expiresAt)),
    intArray(events.map((each) => each.deleteAt)),
    textArray(events.map((each) => each.digest)),
    bytesArray(sealed.bodies),
    bytesArray(events.map(({ segments }) => concernOf(segments))),
    intArray(events.map(({ dedupe }) => distinct(dedupe).length)),
    uuidArray(marks.map((each) => each.event)),
    bytesArray(marks.map((each) => each.key)),
    intArray(marks.map((each) => each.expiresAt)),
    ...keyValues(sealed),
    ...linkValues(events.map((event, index) => ({ ...event, people: people[index] ?? [] }))),
    uuidArray(deliveries.map((each) => each.event)),
    uuidArray(deliveries.map((each) => each.id)),
    textArray(deliveries.map((each) => each.tenant)),
    textArray(deliveries.map((each) => each.route)),
    textArray(deliveries.map((each) => each.channel)),
    bytesArray(deliveries.map((each) => each.orderKey)),
    Math.min(...events.map((each) => each.receivedAt)),
    intArray(leased.map((each) => (each === undefined ? null : each.lease.until - each.at))),
    intArray(leased.map((each) => each?.lease.until ?? null)),
    uuidArray(intended.map(({ lease }) => lease.event)),
    uuidArray(intended.map(({ lease }) => lease.delivery)),
    intArray(intended.map(({ lease }) => lease.until)),
    textArray(intended.map((each) => each.recipient)),
    textArray(intended.map((each) => JSON.stringify(each.categories))),
    bytesArray(intended.map((each) => Buffer.concat(each.subjects))),
    intArray(intended.map((each) => each.at)),
    intArray(intended.map((each) => each.expiresAt)),
  ]
}

const distinct = (keys: NewEvent['dedupe']): NewEvent['dedupe'] => [
  ...new Map(keys.map((each) => [idText(each.key), each])).values(),
]
