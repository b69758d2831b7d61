import { idText } from '../../keys/key-cache.ts'
import type { NewEvent } from '../port.ts'
import { bytesArray, intArray, textArray, uuidArray } from './arrays.ts'
import type { Value } from './line.ts'
import { concernOf, keyValues, linkValues, type Sealed } from './sealer.ts'

/** The parameters of the accept statement, in its order. */
export function valuesOf(events: readonly NewEvent[], sealed: Sealed): readonly Value[] {
  const marks = events.flatMap(({ id, dedupe }) => distinct(dedupe).map((each) => ({ ...each, event: id })))
  const deliveries = events.flatMap(({ id, tenant, deliveries }) =>
    deliveries.map((each) => ({ ...each, tenant, event: id })),
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
  ]
}

const distinct = (keys: NewEvent['dedupe']): NewEvent['dedupe'] => [
  ...new Map(keys.map((each) => [idText(each.key), each])).values(),
]
