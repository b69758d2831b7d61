import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { isStronger } from '../../runtime/contract/field-tree.ts'
import { runs } from '../../test/runs.ts'
import { small } from '../../test/small.ts'
import { compile } from '../compile.ts'
import type { Faults } from '../diagnostics/faults.ts'
import type { Flow } from '../flows/flow.ts'
import type { FlowGraph } from '../flows/graph.ts'
import { maxDays, parseDuration } from '../language/duration.ts'
import type { Model } from '../model/model.ts'
import type { Change, ChangeClass } from './change.ts'
import { diff } from './diff.ts'
import { type Declaration, randomEdit } from './testing/edits.ts'
import { outputsOf } from './testing/outputs.ts'
import { sourceRank } from './verification.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** With one spelling of each period: another is printed as written, and is no change. */
const spelt = (text: string): string => text.replaceAll('P12M', 'P1Y')

/** The files of an example as one declaration; they merge by section. */
function example(folder: string): Declaration {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  )
  const whole: Record<string, Record<string, unknown>> = {}
  for (const name of names.sort())
    for (const [section, value] of Object.entries(parse(spelt(read(join(folder, name)))) as Declaration))
      if (section !== 'apiVersion') whole[section] = { ...whole[section], ...(value as object) }
  return { apiVersion: 'bylaw.dev/v1', ...whole }
}

const declarations: readonly Declaration[] = [
  parse(small),
  parse(read('policies/testing/shop.yaml')),
  parse(spelt(read('test/sketch/bylaw.yaml'))),
].concat(process.env.RUNS === undefined ? [] : [example('examples/routes/inngest'), example('examples/routes/zaptic')])

interface Whole {
  readonly model: Model
  readonly graph: FlowGraph
  readonly flows: readonly Flow[]
  readonly faults: Faults
}

/** `null` where the language refuses it: nothing is made of that. */
function compiled(declaration: Declaration): Whole | null {
  const { model, graph, faults, diagnostics } = compile([{ path: 'bylaw.yaml', text: stringify(declaration) }], {
    asOf: '2026-11-21',
  })
  const broken = diagnostics.some(
    ({ rule, severity }) => severity === 'error' && /^(yaml|schema|ref|flow)\//.test(rule),
  )
  return model && graph && !broken ? { model, graph, flows: graph.flows, faults } : null
}

const end = ({ sink }: Flow): string => (sink.kind === 'store' ? `store ${sink.store}` : sink.recipient)

/** Days with the backups on top; `null` where it has no bound. */
function days({ model }: Whole, { retention }: Flow): number | null {
  const backups = parseDuration(model.retention.get(retention?.name ?? '')?.value.backups ?? 'P0D')
  return !retention || retention.maxDays === null ? null : retention.maxDays + (backups ? maxDays(backups) : 0)
}

/** Written anew, without looking at how the diff does it. */
function isCovered(base: Whole, head: Whole, flow: Flow): boolean {
  const value = base.model.activities.get(flow.activity)?.value
  const allowed = flow.sink.kind === 'recipient' ? value?.recipients?.[flow.sink.recipient] : 'all'
  // What an activity holds beside the router is told by its declaration; a route that goes brings such a flow about.
  const holds = flow.origin.kind === 'activity' && value?.data?.[flow.category] !== undefined
  if (holds && flow.sink.kind === 'recipient' && (allowed === 'all' || allowed?.includes(flow.category))) return true
  if (holds && flow.sink.kind === 'store' && flow.sink.store === 'records') return true
  return base.flows.some((other) => {
    if (other.activity !== flow.activity || other.category !== flow.category || end(other) !== end(flow)) return false
    const [was, is] = [days(base, other), days(head, flow)]
    const source = ({ model }: Whole, { origin }: Flow): number =>
      origin.kind === 'route' ? sourceRank(model.sources.get(origin.source)?.value) : 0
    return (
      !isStronger(other.protection, flow.protection) &&
      other.condition === flow.condition &&
      (is === null ? was === null && other.retention?.after === flow.retention?.after : was === null || is <= was) &&
      flow.sink.countries.every((country) => other.sink.countries.includes(country)) &&
      source(base, other) <= source(head, flow)
    )
  })
}

const textOf = ({ class: kind, type, message }: Change): string => `${kind} ${type} ${message}`

const chances = fc.infiniteStream(fc.nat())
const cases = fc.tuple(fc.nat(declarations.length - 1), fc.integer({ min: 1, max: 2 }), chances)

describe('a diff', () => {
  it('is silent only where nothing that is made changes, and widens where a movement is not covered', {
    timeout: 3_600_000,
  }, async () => {
    let tried = 0
    await fc.assert(
      fc.asyncProperty(cases, async ([which, edits, chance]) => {
        const from = declarations[which] as Declaration
        const choose = (bound: number): number => (chance.next().value as number) % Math.max(1, bound)
        const says: string[] = []
        let to = from
        for (let i = 0; i < edits; i++) {
          const edit = randomEdit(to, choose)
          says.push(edit.says)
          to = edit.head
        }
        const [base, head] = [compiled(from), compiled(to)]
        if (!base || !head) return
        tried++
        const changes = diff(base, head)
        const told = changes.map((change) => `${change.class} ${change.type} ${change.message}`)
        if (changes.length === 0) {
          const [before, after] = [await outputsOf(base.model, base.graph), await outputsOf(head.model, head.graph)]
          const different = [...after.keys()].filter((path) => before.get(path) !== after.get(path))
          expect({ says, different }).toEqual({ says, different: [] })
        }
        // What only has another name is covered under its old one.
        if (!changes.some((change) => change.class === 'widens' || change.type === 'renamed')) {
          const open = head.flows.filter((flow) => !isCovered(base, head, flow)).map(({ id }) => id)
          expect({ says, told, open }).toEqual({ says, told, open: [] })
        }
        for (const { message } of changes) expect(message.length).toBeLessThanOrEqual(200)
      }),
      { numRuns: runs(50) },
    )
    expect(tried).toBeGreaterThan(5)
  })

  it('takes back what it told where the sides are swapped', { timeout: 3_600_000 }, () => {
    let tried = 0
    fc.assert(
      fc.property(cases, ([which, , chance]) => {
        const from = declarations[which] as Declaration
        const choose = (bound: number): number => (chance.next().value as number) % Math.max(1, bound)
        const { says, head: to } = randomEdit(from, choose)
        const [base, head] = [compiled(from), compiled(to)]
        if (!base || !head) return
        tried++
        const there = diff(base, head)
        const back = diff(head, base)
        const of = (changes: typeof there, kind: ChangeClass): readonly string[] =>
          changes.filter((change) => change.class === kind).map(({ type, message }) => `${type} ${message}`)
        const said = { says, there: there.map(textOf), back: back.map(textOf) }
        // Nothing is seen from one side alone.
        expect({ ...said, seen: there.length > 0 }).toEqual({ ...said, seen: back.length > 0 })
        // What narrows one way widens the other, and where nothing widens, there is nothing to take back.
        for (const [one, other] of [
          [there, back],
          [back, there],
        ] as const) {
          if (of(one, 'narrows').length > 0)
            expect({ ...said, widens: of(other, 'widens').length > 0 }).toMatchObject({ widens: true })
          if (of(one, 'widens').length === 0)
            expect({ ...said, narrows: of(other, 'narrows') }).toMatchObject({ narrows: [] })
        }
      }),
      { numRuns: Number(process.env.SWAPS ?? 40) },
    )
    expect(tried).toBeGreaterThan(10)
  })

  it.each(declarations.map((declaration, i) => [i, declaration] as const))(
    'is empty for %d however it is written',
    (_, declaration) => {
      const base = compiled(declaration)
      const reversed = (value: unknown, depth: number): unknown =>
        typeof value !== 'object' || value === null || Array.isArray(value) || depth === 0
          ? value
          : Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, item]) => [key, reversed(item, depth - 1)]),
            )
      const respelt = JSON.parse(
        JSON.stringify(declaration)
          .replaceAll('"P1Y"', '"P12M"')
          .replaceAll('"P7D"', '"P1W"')
          .replaceAll('"PT5M"', '"PT300S"'),
      )
      const files = Object.entries(reversed(respelt, 9) as Declaration)
        .filter(([section]) => section !== 'apiVersion')
        .map(([section, value]) => ({
          path: `${section}.yaml`,
          text: stringify({ apiVersion: 'bylaw.dev/v1', [section]: value }),
        }))
      const { model, graph, faults } = compile(files, { asOf: '2026-11-21' })
      if (!base || !model || !graph) throw new Error('it cannot be read')
      expect(diff(base, { model, flows: graph.flows, faults })).toEqual([])
    },
  )
})
