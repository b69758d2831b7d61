import { Client } from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTestClock } from '../testing/clock.ts'
import { callEverything } from '../testing/every-call.ts'
import { PostgresBench } from '../testing/postgres-bench.ts'

/** What looks at all that there is because it counts it, and is not run for events: at a start, for an administrator. */
const COUNTING = ['epochs', 'evidence-dedupe', 'evidence-disclosures', 'evidence-events', 'evidence-records']
const MOST = 1e6
const ROWS = 20_000
const TABLES = ['event', 'concern', 'key', 'link', 'delivery', 'dedupe', 'disclosure', 'record']

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Cond'?: string
  readonly 'Total Cost': number
  readonly 'Plan Rows': number
  readonly Plans?: readonly Plan[]
}

const bench = new PostgresBench()
const statements = new Map<string, string>()
const settings: string[] = []

beforeEach(() => {
  const { query } = Client.prototype
  vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given: readonly unknown[]) {
    const [asked] = given as readonly { readonly name?: string; readonly text?: string }[]
    if (typeof asked === 'string' && /^SET /.test(asked)) settings.push(asked)
    if (asked?.name !== undefined && asked.text !== undefined) statements.set(asked.name, asked.text)
    return Reflect.apply(query, this, given)
  })
})
afterEach(() => vi.restoreAllMocks())

test('no statement is planned by reading a table from end to end, or at a cost that would have it compiled', async () => {
  const clock = createTestClock(Date.now())
  await callEverything(await bench.open({ clock }), clock)
  vi.restoreAllMocks()
  expect(statements.size).toBeGreaterThan(60)
  await fill(bench.schema)
  for (const setting of new Set(settings)) await bench.admin.query(setting)
  const found: string[] = []
  const counting: string[] = []
  for (const [name, text] of [...statements].sort()) {
    const { rows } = await bench.admin.query(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${text}`)
    const plan: Plan = rows[0]['QUERY PLAN'][0].Plan
    const wrong = [...nodesOf(plan)].flatMap(faultsOf)
    if (plan['Total Cost'] > MOST) wrong.push(`costs ${plan['Total Cost']}`)
    if (wrong.length === 0) continue
    if (COUNTING.includes(name)) counting.push(name)
    else found.push(`${name}: ${wrong.join(', ')}`)
  }
  expect(found).toEqual([])
  expect(counting).toEqual(COUNTING)
})

/** Without what a limit stops at its first row. */
function* nodesOf(plan: Plan): Generator<Plan> {
  yield plan
  for (const each of plan.Plans ?? []) {
    if (plan['Node Type'] !== 'Limit' || plan['Plan Rows'] > 1) yield* nodesOf(each)
  }
}

function faultsOf(node: Plan): readonly string[] {
  const table = node['Relation Name']
  if (table === undefined) return []
  if (node['Node Type'] === 'Seq Scan') return [`reads all of ${table}`]
  const whole = /^Index/.test(node['Node Type']) && node['Index Cond'] === undefined
  return whole && node['Plan Rows'] >= ROWS / 2 ? [`reads an index of ${table} from end to end`] : []
}

/** As many rows as make the planner choose as it would for millions, most deliveries at their end. */
async function fill(schema: string): Promise<void> {
  const n = `generate_series(1, ${ROWS}) AS n`
  const id = `lpad(to_hex(n), 32, '0')::uuid`
  const bytes = `decode(md5(n::text), 'hex')`
  for (const sql of [
    `event SELECT ${id}, 't' || n % 50, 's', 'x', n, n, n, 'd', ${bytes} FROM ${n}`,
    `concern SELECT ${id}, ${bytes} FROM ${n}`,
    `key SELECT ${bytes}, ${bytes}, 1, n FROM ${n}`,
    `link SELECT ${bytes}, ${bytes}, n FROM ${n}`,
    `delivery (event, id, tenant, route, channel, state, attempt, due_at, order_key) SELECT ${id}, ${id}, 't' || n % 50, 'r', 'ops',
       CASE WHEN n % 100 = 0 THEN 'queued' WHEN n % 101 = 0 THEN 'dead' ELSE 'delivered' END, 1,
       CASE WHEN n % 100 = 0 THEN n END, CASE WHEN n % 3 = 0 THEN ${bytes} END FROM ${n}`,
    `dedupe SELECT ${bytes}, ${id}, n FROM ${n}`,
    `disclosure SELECT ${id}, ${id}, 1, n, 0, 'r', '[]', ${bytes}, n, n, 'received', 200, n FROM ${n}`,
    `record SELECT 'k' || n % 5, n::text, ${bytes}, n, n FROM ${n}`,
  ]) {
    await bench.admin.query(`INSERT INTO ${schema}.${sql}`)
  }
  for (const table of TABLES) await bench.admin.query(`ANALYZE ${schema}.${table}`)
}
