import type { KeyObject } from 'node:crypto'
import { RecordConflict } from '../journal/port/records.ts'
import type { Records, Stored } from '../journal/port.ts'
import { type AuditEntry, type Opening, seal } from './entry.ts'
import { readEntry } from './read.ts'
import { decode, ENTRIES, entriesAfter, entryChange, headChange, readHead } from './store.ts'

/** What takes entries, or people, out of an audit log that has to stay verifiable. */

export interface CleanParts {
  readonly records: Records
  readonly key: KeyObject
  /** Runs again after somebody else was faster. */
  readonly contend: <T>(attempt: () => Promise<T>) => Promise<T>
  /** Until when an entry of that time is kept by the declaration of today; `null` when it keeps none. */
  readonly until: (at: number) => number | null
}

export interface Whom {
  /** Ids of the keys by which somebody acted. */
  readonly keys?: readonly string[]
  /** Subject ids in hex. */
  readonly subjects?: readonly string[]
}

const STEP = 500
/** Clocks of routers differ a little: so many entries behind the last expired one are looked at as well. */
const LOOK_AHEAD = 10

/** Deletes what expired at the beginning, and in the same commit vouches for where it ended. */
export async function cutExpired(parts: CleanParts, now: number): Promise<number> {
  let total = 0
  for (;;) {
    const count = await parts.contend(() => cutOnce(parts, now))
    total += count
    if (count === 0) return total
  }
}

async function cutOnce({ records, key, until }: CleanParts, now: number): Promise<number> {
  const { head, cut, generation } = await readHead(records)
  const first: { readonly entry: AuditEntry; readonly record: Stored }[] = []
  let over = 0
  for await (const { entry, record } of entriesAfter(records, cut?.seq ?? 0)) {
    // What cannot be read is no end to vouch for: `verify` tells of it.
    if (entry === null || first.length === STEP || first.length - over === LOOK_AHEAD) break
    first.push({ entry, record })
    // By the period of then or of today, whichever is over first; what stands before an expired entry goes with it.
    const ends = Math.min(record.expiresAt ?? Number.POSITIVE_INFINITY, until(entry.at) ?? Number.POSITIVE_INFINITY)
    if (ends <= now) over = first.length
  }
  const gone = first.slice(0, over)
  const last = gone.at(-1)?.entry
  if (last === undefined) return 0
  const next = seal(key, 'cut', { seq: last.seq, hash: last.hash, at: now })
  await records.write([
    headChange({ head, cut: next, generation }),
    ...gone.map(({ record }) => ({
      kind: ENTRIES,
      id: record.id,
      value: null,
      expiresAt: null,
      expected: record.generation,
    })),
  ])
  return gone.length
}

/** Deletes who acted or whom it was about, wherever it is one of these; answers in how many entries. */
export async function eraseFrom(records: Records, { keys = [], subjects = [] }: Whom): Promise<number> {
  const [actors, people] = [new Set(keys), new Set(subjects)]
  const concerned = (each: Opening | null): boolean =>
    each !== null && ('key' in each.part ? actors.has(each.part.key) : people.has(each.part.subject))
  let total = 0
  for await (const { entry, record } of entriesAfter(records, 0)) {
    if (entry === null || !entry.openings.some(concerned)) continue
    total++
    let current: Stored | null = record
    while (current !== null && !(await eraseOne(records, current, concerned))) {
      current = await records.get(ENTRIES, record.id)
    }
  }
  return total
}

/** `false` when somebody else was faster. */
async function eraseOne(
  records: Records,
  record: Stored,
  concerned: (each: Opening | null) => boolean,
): Promise<boolean> {
  const entry = readEntry(decode(record))
  if (entry === null) return true
  const openings = entry.openings.map((each) => (concerned(each) ? null : each))
  try {
    await records.write([entryChange({ ...entry, openings }, record.expiresAt, record.generation)])
    return true
  } catch (error) {
    if (error instanceof RecordConflict) return false
    throw error
  }
}
