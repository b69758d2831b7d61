import { hash } from 'node:crypto'
import type { SourcePlan } from '../contract/plan.ts'
import { schemeFacts } from '../contract/scheme-facts.ts'
import { compileKey } from './key.ts'
import type { Incoming } from './schemes/scheme.ts'

/** One event of a request, once its type is known. */
export interface Arrival {
  readonly request: Incoming
  /** The id that its signature covers, `null` where it covers none. */
  readonly signedId: string | null
  readonly type: string
  readonly value: Record<string, unknown>
  /** Its place in a request that holds several, `null` in one that is the event. */
  readonly index: number | null
}

/** By what an event is known again: it is a duplicate when any of these texts is known. */
export type Dedupe = (arrival: Arrival) => readonly string[] | null

/**
 * The texts by which the same event is known again, `null` when the sender's id that was declared is absent. The result
 * is `null` for sources that declare nothing.
 *
 * Where a scheme signs an id and that is declared, what was verified counts and no header is read again. GitHub and
 * Shopify sign the body and not the header with their delivery id, so whoever has seen a request can send it again under
 * another id. At GitHub the body alone counts, whatever id or type it comes with: it holds times of its own and comes
 * again unchanged when a delivery is repeated. Shopify sends one and the same body under several topics, so there it
 * counts with its type, and the id beside it. Where a signature does not bind the body, what it covers counts and nothing
 * else could.
 */
export function createDedupe(source: SourcePlan): Dedupe | null {
  const { dedupe } = source
  const { ids, known } = schemeFacts[source.verify.scheme]
  if (dedupe === null) return null
  const shared = 'header' in dedupe
  if (known === 'verified' || (shared && ids.includes(dedupe.header.toLowerCase())))
    return ({ signedId, index }) => (signedId === null ? null : [placed(signedId, index)])
  if ('body' in dedupe) return (arrival) => [known === 'body' ? fingerprint(arrival) : typed(arrival)]
  const read = compileKey(dedupe)
  return (arrival) => {
    const { request, value, index } = arrival
    const id = read(request.headers, value)
    if (id === null) return null
    if (known === 'body') return [fingerprint(arrival)]
    const own = shared ? placed(id, index) : id
    return shared && known === 'body-too' ? [own, typed(arrival)] : [own]
  }
}

/**
 * The texts by which a request about somebody is known again: the id that its signature covers, else its body and
 * whatever id is declared. Somebody who asks again later asks for something new: the fence ends with the dedupe period.
 */
export function createAskDedupe(source: SourcePlan): (arrival: Arrival) => readonly string[] {
  const idsOf = createDedupe(source)
  return (arrival) => {
    const ids = arrival.signedId === null ? [typed(arrival), ...(idsOf?.(arrival) ?? [])] : [arrival.signedId]
    return [...new Set(ids)].map((id) => `asked ${id}`)
  }
}

/** What belongs to a whole request is the same for all its events. */
const placed = (id: string, index: number | null): string => (index === null ? id : `${id} ${index}`)

const typed = (arrival: Arrival): string => `${arrival.type} ${fingerprint(arrival)}`

/** Of what came over the wire; of one event among several, its JSON: senders put them together anew. */
function fingerprint({ request, value, index }: Arrival): string {
  return hash('sha256', index === null ? request.body : JSON.stringify(value), 'hex')
}
