import type { Accepted } from '../journal/port.ts'
import type { Kind } from './kinds.ts'
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
  const names = routes.map((route) => route.json).join(',')
  const paths = dropped.length === 0 ? '[]' : JSON.stringify(dropped)
  return `{"id":${id},"stored":${stored},"duplicate":${duplicate},"event":${event},"routes":[${names}],"dropped":${paths}}`
}
