import type { Lease, Outcome, Reach } from '../port.ts'
import { intArray, textArray, uuidArray } from './arrays.ts'
import type { Query, Statement } from './line.ts'
import type { DatabaseTime } from './time.ts'

export interface Settlement {
  readonly lease: Lease
  readonly outcome: Outcome
  readonly now: number
}

type Deferral = Settlement & { readonly outcome: { readonly kind: 'defer' } }
type Ending = Settlement & { readonly outcome: Exclude<Outcome, { readonly kind: 'defer' }> }

/**
 * What the transaction of some settlements does, in one statement for each kind; answers which deliveries have come to
 * an end by it. Running it again changes nothing.
 */
export function prepareSettle(schema: string, { sql: now }: DatabaseTime) {
  const held = `d.event = g.event AND d.id = g.id AND d.state = 'sending' AND d.attempt = g.attempt`
  const end: Statement = {
    name: 'settle',
    text: `
WITH given AS (
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int8[], $4::text[], $5::int8[], $6::int8[], $7::text[], $8::int8[],
    $9::text[], $10::int8[]) AS g (event, id, attempt, state, due_in, status, reason, delivered_at, reach, ended_at)
), ended AS (
  UPDATE ${schema}.delivery d SET state = g.state, due_at = ${now} + g.due_in, last_status = g.status,
    last_reason = g.reason, delivered_at = g.delivered_at
  FROM given g WHERE ${held} RETURNING d.id, d.due_at
), recorded AS (
  UPDATE ${schema}.disclosure c SET outcome = g.reach, status = g.status, ended_at = g.ended_at
  FROM given g WHERE c.event = g.event AND c.delivery = g.id AND c.attempt = g.attempt
)
SELECT id FROM ended WHERE due_at IS NULL`,
  }
  const giveBack: Statement = {
    name: 'settle-deferred',
    text: `
WITH given AS (
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int8[], $4::int8[]) AS g (event, id, attempt, due_in)
), back AS (
  UPDATE ${schema}.delivery d SET state = CASE WHEN d.attempt = 1 THEN 'queued' ELSE 'retry' END,
    attempt = d.attempt - 1, due_at = ${now} + g.due_in
  FROM given g WHERE ${held} RETURNING d.event, d.id, g.attempt
)
DELETE FROM ${schema}.disclosure c USING back
WHERE c.event = back.event AND c.delivery = back.id AND c.attempt = back.attempt`,
  }

  return async (query: Query, settlements: readonly Settlement[]): Promise<ReadonlySet<string>> => {
    const deferrals = settlements.filter((each): each is Deferral => each.outcome.kind === 'defer')
    const endings = settlements.filter((each): each is Ending => each.outcome.kind !== 'defer')
    const keys = (some: readonly Settlement[]): Buffer[] => [
      uuidArray(some.map((each) => each.lease.event)),
      uuidArray(some.map((each) => each.lease.delivery)),
      intArray(some.map((each) => each.lease.attempt)),
    ]
    const dueIn = deferrals.map(({ outcome, now }) => outcome.at - now)
    const [rows] = await Promise.all([
      endings.length === 0 ? [] : query<{ readonly id: string }>(end, [...keys(endings), ...columns(endings)]),
      deferrals.length > 0 && query(giveBack, [...keys(deferrals), intArray(dueIn)]),
    ])
    return new Set(rows.map((each) => each.id))
  }
}

function columns(endings: readonly Ending[]): readonly Buffer[] {
  const outcomes = endings.map((each) => each.outcome)
  return [
    textArray(outcomes.map((each) => each.kind)),
    intArray(endings.map(({ outcome, now }) => (outcome.kind === 'retry' ? outcome.at - now : null))),
    intArray(outcomes.map((each) => each.status)),
    textArray(outcomes.map((each) => (each.kind === 'delivered' ? null : each.reason))),
    intArray(endings.map(({ outcome, now }) => (outcome.kind === 'delivered' ? now : null))),
    textArray(outcomes.map((each): Reach => (each.kind === 'delivered' ? 'received' : each.reach))),
    intArray(endings.map((each) => each.now)),
  ]
}
