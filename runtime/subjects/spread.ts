import type { Change, Records } from '../journal/port.ts'
import { describeError, type Logger } from '../log.ts'
import { change, read } from '../register/stored.ts'
import { changeSuppressions, parseSuppression, SUPPRESSION, type Suppression } from './suppression.ts'

/** Lets what holds for one identifier of a person hold for the others too. Told of ids in hexadecimal; at once. */
export type Spread = (ids: readonly string[]) => void

/** Whoever has asked for more than others are waited for is asked again with the next event. */
const MOST = 1000

/**
 * Somebody restricted or objected under an identifier, and an event shows that they have another, which nobody knew
 * then. An erasure needs none of it: it looks for all identifiers behind its own fence.
 */
export function createSpread(records: Records, logger: Logger): Spread {
  const waiting = new Map<string, readonly string[]>()
  let running = false

  async function run(): Promise<void> {
    for (const [key, ids] of waiting) {
      waiting.delete(key)
      try {
        await change(records, () => evened(records, ids))
      } catch (error) {
        logger.error('suppression-not-spread', describeError(error))
      }
    }
    running = false
  }

  return (ids) => {
    if (waiting.size >= MOST) return
    waiting.set(ids.join(), ids)
    if (running) return
    running = true
    void run()
  }
}

/** What changes so that all of somebody's ids have what any of them has asked for. */
export async function evened(records: Records, ids: readonly string[]): Promise<Change[]> {
  const known: Suppression[] = []
  for (const id of ids) {
    const stored = await read(records, SUPPRESSION, id, parseSuppression)
    if (stored !== null) known.push(stored.value)
  }
  const restricted = known.find((each) => each.restricted !== null)?.restricted ?? null
  const objections: Suppression['objections'] = Object.assign({}, ...known.map((each) => each.objections))
  return changeSuppressions(records, ids, (before) => {
    const missing = Object.keys(objections).some((activity) => before.objections[activity] === undefined)
    if (!missing && (before.restricted !== null || restricted === null)) return before
    return {
      ...before,
      restricted: before.restricted ?? restricted,
      objections: { ...objections, ...before.objections },
    }
  })
}
