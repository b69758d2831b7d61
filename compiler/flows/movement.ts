import type { Flow } from './flow.ts'

/** What an exception may cover, as it is written: `support/tickets: contact.email (mask) -> desk`. */
interface Movement {
  readonly activity: string
  /** The route or tracker that it begins at; `null` for what no route sends by itself. */
  readonly by: string | null
  readonly category: string
  /** `null` where it moves as it is. */
  readonly protection: string | null
  /** A recipient's name, or `store` and a store's. */
  readonly sink: string
}

/**
 * A flow as people write it into an exception: `accounts: contact.email -> mailer`, with the route that sends it after
 * the activity (`support/tickets`), its protection in brackets, and `-> store journal` for what is kept.
 */
export function movementText({ activity, origin, category, protection, sink }: Flow): string {
  const sent = sink.kind === 'recipient' && sink.channel !== null
  const by =
    origin.kind === 'route' && sent ? `/${origin.route}` : origin.kind === 'tracker' ? `/${origin.tracker}` : ''
  const how = protection === 'keep' ? '' : ` (${protection})`
  const end = sink.kind === 'store' ? `store ${sink.store}` : sink.recipient
  return `${activity}${by}: ${category}${how} -> ${end}`
}

/** The movements of several flows, each once, sorted: what a finding is about. */
export const movementsOf = (flows: Iterable<Flow>): readonly string[] =>
  [...new Set([...flows].map(movementText))].sort()

const pattern = /^([^\s/:]+)(?:\/([^\s/:]+))?\s*:\s*([^\s()]+)(?:\s*\(([a-z-]+)\))?\s*->\s*((?:store\s+)?\S+)$/

/** Reads what `movementText` writes; `null` for any other text. */
export function parseMovement(text: string): Movement | null {
  const match = pattern.exec(text.trim())
  if (!match) return null
  const [, activity = '', by, category = '', protection, sink = ''] = match
  return {
    activity,
    by: by ?? null,
    category,
    protection: protection ?? null,
    sink: sink.replace(/\s+/, ' '),
  }
}

/**
 * Whether a movement is one that was accepted. What was accepted of an activity holds for each of its routes, and what
 * was accepted as it is holds for what is protected; never the other way round.
 */
export function isAccepted(accepted: string, movement: string): boolean {
  const [a, b] = [parseMovement(accepted), parseMovement(movement)]
  if (!a || !b) return false
  return (
    a.activity === b.activity &&
    a.category === b.category &&
    a.sink === b.sink &&
    (a.by === null || a.by === b.by) &&
    (a.protection === null || a.protection === b.protection)
  )
}
