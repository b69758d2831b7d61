import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import { isObject } from '../core/objects.ts'
import type { Change, Records } from '../journal/port.ts'
import { bytesOf, read } from '../register/stored.ts'
import { outOfBackups } from './backups.ts'
import type { Memory } from './memory.ts'
import type { Reminded, Reminders } from './reminders.ts'

/** How a record stands as a whole. */
export interface RecordState extends Reminded {
  readonly kind: string
  readonly id: string
  /** `null` when it was deleted. */
  readonly value: Value | null
  readonly expiresAt: number | null
}

interface Value extends Readonly<Record<string, unknown>> {
  /** The state's time, in the record too; absent in those of earlier releases. */
  readonly changedAt?: number
}

/** A kind of records that a restored journal must not forget. */
export interface RememberedKind {
  readonly kind: string
  /** Whether it is outside before it is in the journal, set or deleted; of two at the same time this counts. */
  readonly protects: (is: 'set' | 'deleted') => boolean
  /** Whether one that the journal does not have is made anew; otherwise those that it has are changed and deleted. */
  readonly isMadeAnew: boolean
  /** Whether one that has expired still has to be known, once, to a journal from before it; absent where it need not. */
  readonly countsWhenOver?: true
}

export interface RecordMemoryOptions {
  readonly reminders: Reminders<RecordState>
  /** Without reminders of these. */
  readonly records: Records
  readonly clock: Clock
  readonly plan: () => RouterPlan
  readonly kinds: readonly RememberedKind[]
}

const DAY = 86_400_000

/** Kind of records that say, by the same ids, up to which time states have been in this journal. */
const seenOf = (kind: string): string => `${kind}-seen`

const parseMark = (value: unknown): { readonly upTo: number } | null =>
  isObject(value) && typeof value.upTo === 'number' ? { upTo: value.upTo } : null

const parseValue = (value: unknown): Value | null => (isObject(value) ? value : null)

/** Of records of some kinds, which have a time of their last change from now on. */
export function createRecordMemory(options: RecordMemoryOptions): Memory<RecordState> {
  const { reminders, records, clock, plan, kinds } = options
  const known = new Map(kinds.map((each) => [each.kind, each]))
  const protects = ({ kind, value }: RecordState): boolean =>
    known.get(kind)?.protects(value === null ? 'deleted' : 'set') ?? false

  async function stateOf({ kind, id, value, expiresAt }: Change): Promise<RecordState> {
    const subject = `${kind}/${id}`
    const before = await read(records, kind, id, parseValue)
    const at = Math.max(await reminders.time([subject]), (before?.value.changedAt ?? 0) + 1)
    const text = value === null ? null : Buffer.from(value).toString('utf8')
    return { subject, kind, id, at, value: text === null ? null : { ...JSON.parse(text), changedAt: at }, expiresAt }
  }

  /** What is noted of states that come into the journal, for longer than their reminders last. */
  async function marking(from: Records, states: readonly RecordState[]): Promise<readonly Change[]> {
    const until = outOfBackups(plan(), clock.now()) + DAY
    const changes: Change[] = []
    for (const { kind, id, at } of states) {
      if (known.get(kind)?.countsWhenOver !== true) continue
      const before = await read(from, seenOf(kind), id, parseMark)
      const expiresAt = Math.max(before?.expiresAt ?? 0, until)
      changes.push({ kind: seenOf(kind), id, value: bytesOf({ upTo: at }), expiresAt })
    }
    return changes
  }

  /** Whether it has expired, and has no effect any more that this journal has not seen. */
  async function isOver(from: Records, { kind, id, at, expiresAt }: RecordState): Promise<boolean> {
    if (expiresAt === null || expiresAt > clock.now()) return false
    if (known.get(kind)?.countsWhenOver !== true) return true
    return at <= ((await read(from, seenOf(kind), id, parseMark))?.value.upTo ?? 0)
  }

  async function restoring(from: Records, states: readonly RecordState[]): Promise<readonly Change[]> {
    const changes: Change[] = []
    const restored: RecordState[] = []
    for (const state of states) {
      const { kind, id, at, value, expiresAt } = state
      const stored = await read(from, kind, id, parseValue)
      const isKnown = stored === null ? value === null : (stored.value.changedAt ?? 0) >= at
      if (isKnown) continue
      if (stored === null && (known.get(kind)?.isMadeAnew !== true || (await isOver(from, state)))) continue
      restored.push(state)
      changes.push({
        kind,
        id,
        value: value === null ? null : bytesOf(value),
        expiresAt,
        expected: stored?.generation ?? 0,
      })
    }
    return [...changes, ...(await marking(from, restored))]
  }

  return {
    reminders,
    replayed: 'records-replayed',
    async noted(given) {
      const changes: Change[] = []
      const states: RecordState[] = []
      for (const change of given) {
        const own = known.get(change.kind)
        if (own === undefined) {
          changes.push(change)
          continue
        }
        // With its time, even where it is not remembered: one of the same id may have been deleted before it, and what
        // remembers that must not delete this one.
        const state = await stateOf(change)
        const isNew = change.expected === 0 && change.value !== null
        if (!isNew || own.isMadeAnew) states.push(state)
        changes.push(state.value === null ? change : { ...change, value: bytesOf(state.value) })
      }
      return { changes: [...changes, ...(await marking(records, states))], states }
    },
    topicOf: ({ kind, subject }) => (known.has(kind) ? subject : null),
    protects,
    outranks(one, other) {
      if (one.at !== other.at) return one.at > other.at
      if (protects(one) !== protects(other)) return protects(one)
      return one.value === null && other.value !== null
    },
    isMissing: async (state) => (await restoring(records, [state])).length > 0,
    restoring,
  }
}
