import type { Disclosure, Page, SubjectId } from '../port.ts'
import { holdsAny, idSet } from '../sqlite/ids.ts'
import { bytesArray } from './arrays.ts'
import { type DisclosureRow, readDisclosure } from './look-up.ts'
import type { Session, Statement, Value } from './session.ts'

/** Rows that one step looks at: they are narrow. */
const STEP = 10_000
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

interface Found {
  readonly subjects: Buffer
  /** Whether it is the last one that the step looked at. */
  readonly last: boolean
}

/** Rows of `step` that hold any of the ids in `$1`, and the last one; the database finds, and here it is verified. */
const holding = `
SELECT s.*, s.place = n.rows AS last FROM step s CROSS JOIN (SELECT count(*) AS rows FROM step) n
WHERE s.place = n.rows
  OR EXISTS (SELECT 1 FROM unnest($1::bytea[]) AS a (id) WHERE position(a.id IN s.subjects) > 0)
ORDER BY s.place`

async function* walk<Row extends Found>(
  session: Session,
  statement: Statement,
  ids: readonly SubjectId[],
  first: readonly Value[],
  keyOf: (row: Row) => readonly Value[],
): AsyncGenerator<readonly Row[]> {
  const asked = idSet(ids)
  for (let after: readonly Value[] | null = first; after !== null; ) {
    const values: readonly Value[] = [bytesArray(ids), ...after]
    const rows = await session.run((query) => query<Row>(statement, values))
    const found = rows.filter((row) => holdsAny(row.subjects, asked))
    if (found.length > 0) yield found
    const last = rows.find((row) => row.last)
    after = last === undefined ? null : keyOf(last)
  }
}

/** Ids of events that concern any of these people, in their order, a list for each step. */
export async function* concerned(
  schema: string,
  session: Session,
  ids: readonly SubjectId[],
  after: string | null = null,
): AsyncGenerator<readonly string[]> {
  const statement: Statement = {
    name: 'concerned',
    text: `
WITH step AS MATERIALIZED (
  SELECT event, subjects, row_number() OVER (ORDER BY event) AS place FROM (
    SELECT event, subjects FROM ${schema}.concern WHERE event > $2::uuid ORDER BY event LIMIT ${STEP}
  ) part
)${holding}`,
  }
  const rows = walk<Found & { readonly event: string }>(session, statement, ids, [after ?? FIRST_ID], ({ event }) => [
    event,
  ])
  for await (const found of rows) yield found.map((each) => each.event)
}

const KEY = 'event, delivery, attempt, until, round'

/** Disclosures that concern any of these people, in the order of their events, a list for each step. */
export function disclosed(
  schema: string,
  session: Session,
  ids: readonly SubjectId[],
  after: readonly Value[] = [FIRST_ID, FIRST_ID, 0, 0, 0],
): AsyncGenerator<readonly (Found & DisclosureRow)[]> {
  const statement: Statement = {
    name: 'disclosed',
    text: `
WITH step AS MATERIALIZED (
  SELECT part.*, row_number() OVER (ORDER BY ${KEY}) AS place FROM (
    SELECT * FROM ${schema}.disclosure
    WHERE (${KEY}) > ($2::uuid, $3::uuid, $4::int8, $5::int8, $6::int8) ORDER BY ${KEY} LIMIT ${STEP}
  ) part
)${holding}`,
  }
  return walk<Found & DisclosureRow>(session, statement, ids, after, keyOfDisclosure)
}

const keyOfDisclosure = ({ event, delivery, attempt, until, round }: DisclosureRow): readonly Value[] => [
  event,
  delivery,
  attempt,
  until,
  round,
]

export async function pageOfDisclosed(
  schema: string,
  session: Session,
  ids: readonly SubjectId[],
  after: string | null,
  limit: number,
): Promise<Page<Disclosure>> {
  const items: Disclosure[] = []
  const first = after === null ? undefined : parseCursor(after)
  if (first === null) return { items, next: null }
  for await (const rows of disclosed(schema, session, ids, first)) {
    for (const row of rows) {
      items.push(readDisclosure(row))
      if (items.length === limit) return { items, next: keyOfDisclosure(row).join('.') }
    }
  }
  return { items, next: null }
}

/** `null` when it is none of ours. */
function parseCursor(text: string): readonly Value[] | null {
  const parts = text.split('.')
  const [event = '', delivery = '', ...numbers] = parts
  const fit = parts.length === 5 && [event, delivery].every(isId) && numbers.every((each) => /^\d{1,15}$/.test(each))
  return fit ? [event, delivery, ...numbers] : null
}

/** Whether a text has the shape of an id, so that the database can take it. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
