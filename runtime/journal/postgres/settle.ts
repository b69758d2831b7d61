import { reasonToWait } from '../interrupted.ts'
import type { Lease, Outcome, Reach } from '../port.ts'
import { bytesArray, intArray, textArray, uuidArray } from './arrays.ts'
import { type OrderKey, oldestParked } from './order-key-queue.ts'
import type { Query, Statement } from './session.ts'
import type { DatabaseTime } from './time.ts'

export interface Settlement {
  readonly lease: Lease
  readonly outcome: Outcome
  readonly now: number
}

type Deferral = Settlement & { readonly outcome: { readonly kind: 'defer' } }
type Ending = Settlement & { readonly outcome: Exclude<Outcome, { readonly kind: 'defer' }> }

export interface Settled {
  /** Ids of the deliveries that have come to an end. */
  readonly ended: ReadonlySet<string>
  /** Order keys of which nobody was seen to wait. Who was accepted meanwhile is: turns are given again after the commit. */
  readonly loose: readonly OrderKey[]
}

interface EndedRow {
  readonly id: string
  readonly ended: boolean
  readonly channel: string
  readonly order_key: Buffer | null
  readonly loose: boolean
}

/**
 * What the transaction of some settlements does, in one statement for each kind. Running it again changes
 * nothing.
 */
export function prepareSettle(schema: string, { sql: now }: DatabaseTime) {
  // The end of a lease tells its claims apart where attempts are counted anew.
  const held = `d.event = g.event AND d.id = g.id AND d.state = 'sending' AND d.attempt = g.attempt
    AND (d.held_until = g.until OR d.held_until IS NULL)`
  const its =
    'c.event = g.event AND c.delivery = g.id AND c.attempt = g.attempt AND c.until = g.until AND c.ended_at IS NULL'
  // An older one of its order key, that was brought back meanwhile, goes first.
  const next = `CASE WHEN NOT EXISTS (
      SELECT 1 FROM ${schema}.delivery p WHERE p.channel = d.channel AND p.order_key = d.order_key
        AND p.order_key IS NOT NULL AND p.due_at IS NULL AND p.state IN ('queued', 'retry')
        AND (p.event, p.id) < (d.event, d.id)
    ) THEN ${now} + g.due_in END`
  const passOn = (from: string): string => `
  UPDATE ${schema}.delivery d SET due_at = ${now}
  FROM (SELECT DISTINCT channel, order_key FROM ${from} WHERE order_key IS NOT NULL AND due_at IS NULL) k
    CROSS JOIN LATERAL ${oldestParked(schema)} f
  WHERE d.event = f.event AND d.id = f.id AND d.due_at IS NULL RETURNING d.channel, d.order_key`
  const end: Statement = {
    name: 'settle',
    text: `
WITH given AS (
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int8[], $4::int8[], $5::text[], $6::int8[], $7::int8[], $8::text[],
    $9::int8[], $10::text[], $11::int8[], $12::bytea[])
    AS g (event, id, attempt, until, state, due_in, status, reason, delivered_at, reach, ended_at, ref)
), ended AS (
  UPDATE ${schema}.delivery d SET state = g.state, due_at = ${next}, last_status = g.status, last_reason = g.reason,
    delivered_at = g.delivered_at, ref = g.ref
  FROM given g WHERE ${held} RETURNING d.id, d.state, d.channel, d.order_key, d.due_at
), passed_on AS (${passOn('ended')}
), recorded AS (
  UPDATE ${schema}.disclosure c SET outcome = g.reach, status = g.status, ended_at = g.ended_at
  FROM given g WHERE ${its}
)
SELECT id, state <> 'retry' AS ended, channel, order_key,
  order_key IS NOT NULL AND due_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM passed_on p WHERE p.channel = e.channel AND p.order_key = e.order_key) AS loose
FROM ended e`,
  }
  const giveBack: Statement = {
    name: 'settle-deferred',
    text: `
WITH given AS (
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int8[], $4::int8[], $5::int8[], $6::text[])
    AS g (event, id, attempt, until, due_in, reason)
), back AS (
  UPDATE ${schema}.delivery d SET state = CASE WHEN d.attempt = 1 THEN 'queued' ELSE 'retry' END,
    attempt = d.attempt - 1, due_at = ${next}, last_reason = coalesce(g.reason, d.last_reason)
  FROM given g WHERE ${held} RETURNING d.id, d.channel, d.order_key, d.due_at
), passed_on AS (${passOn('back')}
)
DELETE FROM ${schema}.disclosure c USING given g WHERE ${its} AND (g.id IN (SELECT id FROM back)) IS TRUE`,
  }

  return async (query: Query, settlements: readonly Settlement[]): Promise<Settled> => {
    const deferrals = settlements.filter((each): each is Deferral => each.outcome.kind === 'defer')
    const endings = settlements.filter((each): each is Ending => each.outcome.kind !== 'defer')
    const keys = (some: readonly Settlement[]): Buffer[] => [
      uuidArray(some.map((each) => each.lease.event)),
      uuidArray(some.map((each) => each.lease.delivery)),
      intArray(some.map((each) => each.lease.attempt)),
      intArray(some.map((each) => each.lease.until)),
    ]
    const deferred = [
      intArray(deferrals.map(({ outcome, now }) => outcome.at - now)),
      textArray(deferrals.map(({ lease, outcome }) => reasonToWait(lease, outcome.reason))),
    ]
    const [rows] = await Promise.all([
      endings.length === 0 ? [] : query<EndedRow>(end, [...keys(endings), ...columns(endings)]),
      deferrals.length > 0 && query(giveBack, [...keys(deferrals), ...deferred]),
    ])
    return {
      ended: new Set(rows.filter((each) => each.ended).map((each) => each.id)),
      loose: rows.flatMap(({ channel, order_key: orderKey, loose }) =>
        loose && orderKey !== null ? [{ channel, orderKey }] : [],
      ),
    }
  }
}

function columns(endings: readonly Ending[]): readonly Buffer[] {
  const outcomes = endings.map((each) => each.outcome)
  return [
    textArray(outcomes.map((each) => each.kind)),
    intArray(endings.map(({ outcome, now }) => (outcome.kind === 'retry' ? outcome.at - now : null))),
    intArray(outcomes.map((each) => each.status)),
    textArray(outcomes.map((each) => each.reason ?? null)),
    intArray(endings.map(({ outcome, now }) => (outcome.kind === 'delivered' ? now : null))),
    textArray(outcomes.map((each): Reach => (each.kind === 'delivered' ? 'received' : each.reach))),
    intArray(endings.map((each) => each.now)),
    bytesArray(outcomes.map((each) => (each.kind === 'delivered' ? (each.ref ?? null) : null))),
  ]
}
