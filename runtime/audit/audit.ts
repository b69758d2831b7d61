import { type KeyObject, randomBytes } from 'node:crypto'
import type { Clock } from '../core/clock.ts'
import type { Actor } from '../http/admin-route.ts'
import { RecordConflict } from '../journal/port/records.ts'
import type { Records } from '../journal/port.ts'
import { cutExpired, eraseFrom, type Whom } from './clean.ts'
import { type AuditEntry, chain, type Fact, type Opening, type PersonalPart, seal } from './entry.ts'
import { EMPTY, entriesAfter, entryChange, type Head, headChange, readHead } from './store.ts'
import { type AuditVerdict, createVerifier } from './verify.ts'

export interface AuditNote {
  /** `subject.erase`. */
  readonly action: string
  /** HTTP status of the outcome. */
  readonly status: number
  /** A caller's key, or a source; `null`: nobody who is known. */
  readonly actor: (Pick<Actor, 'key'> & { readonly role: Actor['role'] | 'source' }) | null
  readonly facts: Readonly<Record<string, Fact>>
  /** Pseudonyms of those whom it was about: subject ids in hex. */
  readonly about?: readonly string[]
}

export interface Audit {
  /** Resolves when it is on disk. Without a period in the declaration nothing is kept, and nothing is written. */
  note(note: AuditNote): Promise<void>
  /** Oldest first, after a number. */
  page(after: number, limit: number): Promise<readonly AuditEntry[]>
  /** The log as lines that `verifyAudit` reads. */
  lines(): AsyncGenerator<string>
  verify(): Promise<AuditVerdict>
  /** Deletes what expired and vouches for its end in the same commit; before the sweeper would. Answers how many. */
  cut(now: number): Promise<number>
  /** Deletes the actors with these keys, and these subjects, out of all entries; the chain still holds. Answers how many. */
  erase(whom: Whom): Promise<number>
}

export interface AuditOptions {
  readonly records: Records
  /** `identity.derive('audit')`. */
  readonly key: KeyObject
  readonly clock: Clock
  /** Until when an entry of that time is kept; `null` when the declaration keeps no audit log. */
  readonly expiresAt: (at: number) => number | null
}

interface Waiting {
  readonly note: AuditNote
  readonly at: number
  readonly until: number
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

const BATCH = 100
const SALT_BYTES = 16

/**
 * The audit log of a journal. Any number of routers append to it: each commit replaces the head by compare-and-set, so
 * the chain never forks. What waits while a commit is under way goes into the next one together.
 */
export function createAudit({ records, key, clock, expiresAt }: AuditOptions): Audit {
  let waiting: Waiting[] = []
  let running = false
  let known: Head | null = null

  /** Again after somebody else was faster; what is not a conflict means that the head is not known any more. */
  async function contend<T>(attempt: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await attempt()
      } catch (error) {
        known = null
        if (!(error instanceof RecordConflict)) throw error
      }
    }
  }

  async function append(batch: readonly Waiting[]): Promise<void> {
    known ??= await readHead(records)
    const { generation, cut } = known
    let last: { readonly seq: number; readonly hash: string } = known.head
    const changes = batch.map(({ note: { action, status, facts, actor, about = [] }, at, until }) => {
      const parts: PersonalPart[] = about.map((subject) => ({ subject }))
      if (actor !== null) parts.unshift({ key: actor.key, role: actor.role })
      const entry = chain(last, { at, action, status, facts, openings: parts.map(opening) })
      last = entry
      return entryChange(entry, until, 0)
    })
    const head = seal(key, 'head', { ...last, at: clock.now() })
    const written = await records.write([headChange({ head, cut, generation }), ...changes])
    known = { head, cut, generation: written }
  }

  async function drain(): Promise<void> {
    running = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH)
      waiting = waiting.slice(BATCH)
      await contend(() => append(batch)).then(
        () => batch.forEach(({ done }) => void done()),
        (error: unknown) => batch.forEach(({ failed }) => void failed(error)),
      )
    }
    running = false
  }

  /** Everything up to a head, which stays what it is while others append and cut. */
  async function* upTo({ head, cut }: Head): AsyncGenerator<unknown> {
    for await (const { value, entry } of entriesAfter(records, cut?.seq ?? 0)) {
      if (entry !== null && entry.seq > head.seq) return
      yield value
    }
  }

  async function verifyOnce(): Promise<{ readonly verdict: AuditVerdict; readonly moved: boolean }> {
    const at = await readHead(records)
    const verifier = createVerifier({ key })
    verifier.checkpoint(at.cut)
    for await (const value of upTo(at)) verifier.entry(value)
    verifier.head(at.generation === 0 ? null : at.head)
    return { verdict: verifier.verdict(), moved: (await readHead(records)).cut?.seq !== at.cut?.seq }
  }

  return {
    note(note) {
      const at = clock.now()
      const until = expiresAt(at)
      if (until === null) return Promise.resolve()
      return new Promise((done, failed) => {
        waiting.push({ note, at, until, done, failed })
        if (!running) void drain()
      })
    },
    async page(after, limit) {
      const found: AuditEntry[] = []
      for await (const { entry } of entriesAfter(records, after)) {
        if (entry !== null) found.push(entry)
        if (found.length === limit) break
      }
      return found
    },
    async *lines() {
      const at = await readHead(records)
      yield `${JSON.stringify({ checkpoint: at.cut })}\n`
      for await (const value of upTo(at)) yield `${JSON.stringify(value)}\n`
      yield `${JSON.stringify({ head: at.generation === EMPTY.generation ? null : at.head })}\n`
    },
    async verify() {
      for (;;) {
        const { verdict, moved } = await verifyOnce()
        if (verdict.ok || !moved) return verdict
      }
    },
    cut: (now) => cutExpired({ records, key, contend, until: expiresAt }, now),
    erase: (whom) => eraseFrom(records, whom),
  }
}

const opening = (part: PersonalPart): Opening => ({ salt: randomBytes(SALT_BYTES).toString('hex'), part })
