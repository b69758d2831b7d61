import type { DatabaseSync } from 'node:sqlite'
import type { Disclosure, Page, SubjectId } from '../port.ts'
import { readDisclosure } from './disclosures.ts'
import { holdsAny, idSet } from './ids.ts'
import { pause, type Row } from './steps.ts'

/** The columns of a disclosure's key. */
export type DisclosureKey = readonly [
  event: Uint8Array,
  delivery: Uint8Array,
  attempt: number,
  until: number,
  round: number,
]

const STEP = 1000
const FIRST: DisclosureKey = [Buffer.alloc(0), Buffer.alloc(0), 0, 0, 0]

/** Disclosures that concern any of these people, in the order of their events, a list for each step. */
async function* walkDisclosed(
  database: DatabaseSync,
  ids: readonly SubjectId[],
  first: DisclosureKey = FIRST,
): AsyncGenerator<readonly Row[]> {
  const asked = idSet(ids)
  const statement = database.prepare(
    `SELECT * FROM disclosure WHERE (event, delivery, attempt, until, round) > (?, ?, ?, ?, ?)
     ORDER BY event, delivery, attempt, until, round LIMIT ?`,
  )
  let after = first
  for (;;) {
    const rows = statement.all(...after, STEP)
    const found = rows.filter((row) => holdsAny(row.subjects as Uint8Array, asked))
    if (found.length > 0) yield found
    const last = rows.at(-1)
    if (last === undefined || rows.length < STEP) return
    after = keyOf(last)
    await pause()
  }
}

export async function* disclosedKeys(
  database: DatabaseSync,
  ids: readonly SubjectId[],
): AsyncGenerator<readonly DisclosureKey[]> {
  for await (const rows of walkDisclosed(database, ids)) yield rows.map(keyOf)
}

export async function countDisclosed(database: DatabaseSync, ids: readonly SubjectId[]): Promise<number> {
  let count = 0
  for await (const rows of walkDisclosed(database, ids)) count += rows.length
  return count
}

export async function pageOfDisclosed(
  database: DatabaseSync,
  ids: readonly SubjectId[],
  after: string | null,
  limit: number,
): Promise<Page<Disclosure>> {
  const items: Disclosure[] = []
  const first = after === null ? FIRST : parseCursor(after)
  if (first === null) return { items, next: null }
  for await (const rows of walkDisclosed(database, ids, first)) {
    for (const row of rows) {
      items.push(readDisclosure(row))
      if (items.length === limit) return { items, next: cursorOf(keyOf(row)) }
    }
  }
  return { items, next: null }
}

const keyOf = (row: Row): DisclosureKey => [
  row.event as Uint8Array,
  row.delivery as Uint8Array,
  row.attempt as number,
  row.until as number,
  row.round as number,
]

const cursorOf = ([event, delivery, ...numbers]: DisclosureKey): string =>
  [hex(event), hex(delivery), ...numbers].join('.')

/** `null` when it is none of ours. */
function parseCursor(text: string): DisclosureKey | null {
  const found = /^([0-9a-f]{32})\.([0-9a-f]{32})\.(\d{1,15})\.(\d{1,15})\.(\d{1,15})$/.exec(text)
  if (found === null) return null
  const [, event = '', delivery = '', ...numbers] = found
  const [attempt = 0, until = 0, round = 0] = numbers.map(Number)
  return [Buffer.from(event, 'hex'), Buffer.from(delivery, 'hex'), attempt, until, round]
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
