import { REMEMBERED_KEYS } from '../admin/keys/key.ts'
import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import type { Logger } from '../core/log.ts'
import { REMEMBERED_CREDENTIALS } from '../ingress/credentials/credential.ts'
import type { Journal } from '../journal/port.ts'
import type { Membership } from '../register/port.ts'
import type { Memory } from '../reminders/memory.ts'
import { createRecordMemory, type RecordState, type RememberedKind } from '../reminders/record-memory.ts'
import { createReminders, type Reminders } from '../reminders/reminders.ts'
import { reminding } from '../reminders/reminding.ts'
import { replayReminders } from '../reminders/replay.ts'
import { REMEMBERED_HOLDS, REMEMBERED_LIFECYCLE } from '../retention/records.ts'

export interface RecoveryOptions {
  readonly journal: Journal
  /** Outside of what backups restore; `null` remembers nothing. */
  readonly directory: string | null
  readonly clock: Clock
  readonly logger: Logger
  readonly plan: () => RouterPlan
  readonly replicas: Pick<Membership, 'passed'>
}

/** What a restored journal must not forget beside the rights of people. */
export interface Recovery {
  /** Writes nothing of it without reminders. */
  readonly journal: Journal
  /** `null` where no directory is set. */
  readonly reminders: Reminders<RecordState> | null
  /**
   * After the register and the heartbeat have started, and before anybody is erased again, or anything is taken,
   * delivered or deleted: brings keys and holds back as they stood last. Answers how many.
   *
   * @throws SettingsError when a reminder cannot be opened
   */
  replay(): Promise<number>
  /** The same with lifecycle events, after erasures have been run again, which forget those of before them. */
  replayLifecycle(): Promise<number>
}

const none = async (): Promise<number> => 0

/** Before the register starts; over the journal that the register and the heartbeat use. */
export function createRecovery(options: RecoveryOptions): Recovery {
  const { journal, directory, clock, logger, plan, replicas } = options
  if (directory === null) return { journal, reminders: null, replay: none, replayLifecycle: none }
  const { records, identity } = journal
  const reminders = createReminders<RecordState>({ directory, kind: 'record-reminder', identity, clock, plan })
  const memoryOf = (...kinds: readonly RememberedKind[]): Memory<RecordState> =>
    createRecordMemory({ reminders, records, clock, plan, kinds })
  const [first, lifecycle] = [
    memoryOf(REMEMBERED_KEYS, REMEMBERED_CREDENTIALS, REMEMBERED_HOLDS),
    memoryOf(REMEMBERED_LIFECYCLE),
  ]
  return {
    journal: reminding(reminding(journal, first), lifecycle),
    reminders,
    replay: () => replayReminders({ records, replicas, memory: first, logger }),
    replayLifecycle: () => replayReminders({ records, replicas, memory: lifecycle, logger }),
  }
}
