import type { Change, Records, Stored } from '../journal/port.ts'
import { type AuditEntry, type Mark, NO_HASH } from './entry.ts'
import { readEntry, readMark } from './read.ts'

/** How the audit log lies in the records: an entry each under its number, and one record that says where it ends. */

export const ENTRIES = 'audit'
const HEADS = 'audit-head'
const HEAD_ID = 'head'

export interface Head {
  readonly head: Mark
  /** The last entry that was deleted when its time was over. */
  readonly cut: Mark | null
  /** Of its record; 0 when nothing was ever written. */
  readonly generation: number
}

const decoder = new TextDecoder()
const encoder = new TextEncoder()

export const EMPTY: Head = { head: { seq: 0, hash: NO_HASH, at: 0, seal: '' }, cut: null, generation: 0 }

export const decode = ({ value }: Stored): unknown => (value === null ? null : JSON.parse(decoder.decode(value)))

/** @throws Error when the record cannot be read: nothing may be added to a log whose end is unknown */
export async function readHead(records: Records): Promise<Head> {
  const stored = await records.get(HEADS, HEAD_ID)
  if (stored === null || stored.value === null) return EMPTY
  const value = decode(stored) as { readonly head: unknown; readonly cut: unknown }
  const head = readMark(value.head)
  const cut = value.cut === null ? null : readMark(value.cut)
  if (head === null) throw new Error('The head of the audit log cannot be read.')
  return { head, cut, generation: stored.generation }
}

export const headChange = ({ head, cut, generation }: Head): Change => ({
  kind: HEADS,
  id: HEAD_ID,
  value: encoder.encode(JSON.stringify({ head, cut })),
  expiresAt: null,
  expected: generation,
})

/** Numbers in the order of texts. */
export const idOf = (seq: number): string => String(seq).padStart(16, '0')

export const entryChange = (entry: AuditEntry, expiresAt: number | null, expected: number): Change => ({
  kind: ENTRIES,
  id: idOf(entry.seq),
  value: encoder.encode(JSON.stringify(entry)),
  expiresAt,
  expected,
})

export interface StoredEntry {
  /** As it was stored, also when it is not an entry. */
  readonly value: unknown
  readonly entry: AuditEntry | null
  readonly record: Stored
}

const PAGE = 500

/** Entries after a number, in their order. */
export async function* entriesAfter(records: Records, seq: number): AsyncGenerator<StoredEntry> {
  let after = idOf(seq)
  for (;;) {
    const page = await records.list(ENTRIES, { after, limit: PAGE })
    for (const record of page) {
      const value = decode(record)
      yield { value, entry: readEntry(value), record }
    }
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = last.id
  }
}
