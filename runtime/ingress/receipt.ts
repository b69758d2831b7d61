import type { Accepted } from '../journal/port.ts'
import type { KeptFields } from './kept-fields.ts'
import type { Kind } from './kind.ts'
import type { MatchedRoute } from './routes.ts'

/** What is said of an event that was not looked at. */
export const IGNORED = '{"id":null,"stored":false,"duplicate":false,"event":null,"routes":[],"dropped":[]}'

/**
 * What a sender is told of an event. By hand, for speed: all of it but the paths of dropped fields is known to be safe
 * or already JSON.
 */
export function receipt(
  accepted: Accepted | null,
  { json: event }: Kind,
  routes: readonly MatchedRoute[],
  dropped: readonly string[],
): string {
  const id = accepted === null ? 'null' : `"${accepted.id}"`
  const duplicate = accepted?.duplicate ?? false
  const stored = accepted !== null && !duplicate
  const paths = dropped.length === 0 ? '[]' : JSON.stringify(dropped)
  return `{"id":${id},"stored":${stored},"duplicate":${duplicate},"event":${event},"routes":[${names(routes)}],"dropped":${paths}}`
}

/** The same for an event of a source that only reports: nothing was stored, and this is what would have been kept. */
export function report(
  { json: event }: Kind,
  routes: readonly MatchedRoute[],
  dropped: readonly string[],
  kept: KeptFields,
): string {
  const rest = `"event":${event},"routes":[${names(routes)}],"dropped":${JSON.stringify(dropped)}`
  return `{"id":null,"stored":false,"duplicate":false,"reportOnly":true,${rest},"kept":${JSON.stringify(kept)}}`
}

const names = (routes: readonly MatchedRoute[]): string => routes.map((route) => route.json).join(',')
