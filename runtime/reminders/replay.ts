import type { Logger } from '../core/log.ts'
import type { Records } from '../journal/port.ts'
import type { Membership } from '../register/port.ts'
import { change } from '../register/stored.ts'
import type { Memory } from './memory.ts'
import type { Reminded } from './reminders.ts'

export interface ReplayParts<T extends Reminded> {
  readonly records: Records
  readonly replicas: Pick<Membership, 'passed'>
  /** `null` where no directory is set. */
  readonly memory: Memory<T> | null
  readonly logger: Logger
}

/** States that are restored in one commit. */
const STEP = 500
/** What somebody else changes meanwhile is here within seconds. */
const PATIENCE_MS = 250
const MOST_LOOKS = 240

/**
 * Restores everything of a memory that stands otherwise in the journal than it did last: the journal is a backup from
 * before it, or the process died between the reminder and the journal. To be awaited before anything is taken, delivered
 * or deleted. Reminders that no backup needs any more are removed.
 *
 * @returns how many were restored
 * @throws SettingsError when a reminder cannot be opened; JournalUnavailable
 */
export async function replayReminders<T extends Reminded>(parts: ReplayParts<T>): Promise<number> {
  const { records, replicas, memory, logger } = parts
  if (memory === null) return 0
  const { reminders } = memory
  await reminders.removeOld()
  let restored = 0
  let idle = 0
  // Until nothing is missing: while this looks, another router may change it, erase somebody, or restore it too.
  for (;;) {
    const missing = await missingStates(memory)
    if (missing.length === 0) break
    let generation = 0
    for (let from = 0; from < missing.length; from += STEP) {
      const some = missing.slice(from, from + STEP)
      const [names, states] = [some.map(({ name }) => name), some.map(({ state }) => state)]
      const written = await change(records, async () => {
        const changes = await memory.restoring(records, states)
        // In this order: an erasure removes reminders before it changes what was read.
        return (await reminders.have(names)) ? changes : []
      })
      if (written > 0) restored += some.length
      generation = Math.max(generation, written)
    }
    if (generation > 0) await replicas.passed(generation)
    else if (++idle === MOST_LOOKS) throw new Error(`${missing.length} reminders cannot be brought into the journal.`)
    else await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  }
  if (restored > 0) logger.warn(memory.replayed, { count: restored })
  return restored
}

/** As they stood last, those that do not stand so in the journal. */
async function missingStates<T extends Reminded>(
  memory: Memory<T>,
): Promise<readonly { readonly name: string; readonly state: T }[]> {
  const last = new Map<string, { readonly name: string; readonly state: T }>()
  for await (const [name, state] of memory.reminders.all()) {
    const topic = memory.topicOf(state)
    if (topic === null) continue
    const known = last.get(topic)
    if (known === undefined || memory.outranks(state, known.state)) last.set(topic, { name, state })
  }
  const missing = []
  for (const each of last.values()) if (await memory.isMissing(each.state)) missing.push(each)
  return missing
}
