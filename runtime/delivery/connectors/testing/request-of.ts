import type { OutgoingRequest } from '../../outgoing.ts'
import type { Unfit } from '../over-http.ts'

/** @throws when there is no request */
export function requestOf(made: OutgoingRequest | Unfit): OutgoingRequest {
  if ('kind' in made) throw new Error(`There is no request: ${made.reason}.`)
  return made
}
