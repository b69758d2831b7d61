import { REMEMBERED_KEYS } from '../admin/keys/key.ts'
import type { Clock } from '../journal/clock.ts'
import type { Journal } from '../journal/port.ts'
import type { Logger } from '../log.ts'
import type { RouterPlan } from '../plan.ts'
import type { Replicas } from '../register/port.ts'
import { createRecordMemory, type RecordState } from '../reminders/record-memory.ts'
import { createReminders } from '../reminders/reminders.ts'
import { reminding } from '../reminders/reminding.ts'
import { replayReminders } from '../reminders/replay.ts'
import { REMEMBERED_HOLDS } from '../retention/records.ts'

export interface RememberedOptions {
  readonly journal: Journal
  /** Outside of what backups restore; `null` remembers nothing. */
  readonly directory: string | null
  readonly clock: Clock
  readonly logger: Logger
  readonly plan: () => RouterPlan
  readonly replicas: Pick<Replicas, 'passed'>
}

/** What a restored journal must not forget beside the rights of people. */
export interface Remembered {
  /** Writes nothing of it without reminders. */
  readonly journal: Journal
  /**
   * After the register and the heartbeat have started, and before anybody is erased again, or anything is taken,
   * delivered or deleted: brings keys and holds back as they stood last. Answers how many.
   *
   * @throws SettingsError when a reminder cannot be opened
   */
  replay(): Promise<number>
}

export function rememberRecords(options: RememberedOptions): Remembered {
  const { journal, directory, clock, logger, plan, replicas } = options
  if (directory === null) return { journal, replay: async () => 0 }
  const { records, identity } = journal
  const reminders = createReminders<RecordState>({ directory, kind: 'record-reminder', identity, clock, plan })
  const memory = createRecordMemory({ reminders, records, clock, kinds: [REMEMBERED_KEYS, REMEMBERED_HOLDS] })
  return {
    journal: reminding(journal, memory),
    replay: () => replayReminders({ records, replicas, memory, logger }),
  }
}
