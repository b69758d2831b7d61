import { hash } from 'node:crypto'
import type { SourcePlan } from '../plan.ts'
import { compileKey } from './key.ts'
import type { Incoming } from './schemes/scheme.ts'

/** One event of a request, once its type is known. */
export interface Arrival {
  readonly request: Incoming
  readonly type: string
  readonly value: Record<string, unknown>
  /** Its place in a request that holds several, `null` in one that is the event. */
  readonly index: number | null
}

/**
 * The text by which the same event is known again, `null` when the sender's id that was declared is absent. The result
 * is `null` for sources that declare nothing.
 *
 * GitHub signs the body and not the header with its delivery id, so whoever has seen a request can send it again under
 * another id, or as another type: there the body counts, which holds times of its own and comes again unchanged when a
 * delivery is repeated.
 */
export function createDedupe(source: SourcePlan): ((arrival: Arrival) => string | null) | null {
  const { dedupe } = source
  if (dedupe === null) return null
  if ('body' in dedupe) return (arrival) => `${arrival.type} ${fingerprint(arrival)}`
  const read = compileKey(dedupe)
  const signedBodyOnly = source.verify.scheme === 'github'
  const shared = 'header' in dedupe
  return (arrival) => {
    const { request, value, index } = arrival
    const id = read(request.headers, value)
    if (id === null) return null
    if (signedBodyOnly) return fingerprint(arrival)
    // A header belongs to the whole request.
    return shared && index !== null ? `${id} ${index}` : id
  }
}

/** Of what came over the wire; of one event among several, its JSON: senders put them together anew. */
function fingerprint({ request, value, index }: Arrival): string {
  return hash('sha256', index === null ? request.body : JSON.stringify(value), 'hex')
}
