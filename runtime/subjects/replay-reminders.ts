import type { Records } from '../journal/port.ts'
import type { Logger } from '../log.ts'
import type { Replicas } from '../register/port.ts'
import { isLater } from './consent.ts'
import { idOf } from './identifiers.ts'
import type { Reminders } from './reminders.ts'
import { restoring } from './restoring.ts'
import { outranks, type Right, topicOf } from './right.ts'
import type { Standings } from './standing.ts'
import { change } from './stored.ts'
import { NO_SUPPRESSION, withRight } from './suppression.ts'

export interface ReplayRemindersParts {
  readonly records: Records
  readonly replicas: Pick<Replicas, 'passed'>
  /** Of a register that has started. */
  readonly standings: Standings
  /** `null` where no directory is set. */
  readonly reminders: Reminders | null
  readonly logger: Logger
}

/** Rights that are restored in one commit. */
const STEP = 500
/** What somebody else changes meanwhile is here within seconds. */
const PATIENCE_MS = 250
const MOST_LOOKS = 240

/**
 * Restores every right that stands otherwise in the journal than it did last: the journal is a backup from before it,
 * or the process died between the reminder and the journal. To be awaited before anything is taken or delivered, and
 * after erasures have been run again. Reminders that no backup needs any more are removed.
 *
 * @returns how many were restored
 * @throws SettingsError when a reminder cannot be opened; JournalUnavailable
 */
export async function replayReminders(parts: ReplayRemindersParts): Promise<number> {
  const { records, replicas, reminders, logger } = parts
  if (reminders === null) return 0
  await reminders.removeOld()
  let restored = 0
  let idle = 0
  // Until nothing is missing: while this looks, another router may change a right, erase somebody, or restore them too.
  for (;;) {
    const missing = await missingRights(reminders, parts.standings)
    if (missing.length === 0) break
    let generation = 0
    for (let from = 0; from < missing.length; from += STEP) {
      const some = missing.slice(from, from + STEP)
      const [names, rights] = [some.map(({ name }) => name), some.map(({ right }) => right)]
      const written = await change(records, async () => {
        const changes = await restoring(records, rights)
        // In this order: an erasure removes reminders before it changes what was read.
        return (await reminders.have(names)) ? changes : []
      })
      if (written > 0) restored += some.length
      generation = Math.max(generation, written)
    }
    if (generation > 0) await replicas.passed(generation)
    else if (++idle === MOST_LOOKS) throw new Error(`${missing.length} rights of people cannot be restored.`)
    else await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  }
  if (restored > 0) logger.warn('rights-replayed', { count: restored })
  return restored
}

/** As they stood last, those that do not stand so in the journal. */
async function missingRights(
  reminders: Reminders,
  standings: Standings,
): Promise<readonly { readonly name: string; readonly right: Right }[]> {
  const last = new Map<string, { readonly name: string; readonly right: Right }>()
  for await (const [name, right] of reminders.all()) {
    const known = last.get(topicOf(right))
    if (known === undefined || outranks(right, known.right)) last.set(topicOf(right), { name, right })
  }
  return [...last.values()].filter(({ right }) => isMissing(right, standings))
}

function isMissing(right: Right, { suppressions, consentOf }: Standings): boolean {
  if (right.kind !== 'consent') {
    const known = suppressions.get(right.subject) ?? NO_SUPPRESSION
    return withRight(known, right) !== known
  }
  const { subject, activity, consent } = right
  const word = consentOf([idOf(subject)], activity)
  return isLater(consent, word) && (consent.at !== word?.at || consent.state !== word.state)
}
