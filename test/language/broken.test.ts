import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { compile } from '../../compiler/compile.ts'
import { resourceText } from '../../compiler/diagnostics/place.ts'
import { diff } from '../../compiler/diff/diff.ts'
import type { Side } from '../../compiler/diff/side.ts'
import { viewOf } from '../../compiler/emit/documents/content/view.ts'
import { emitDocuments } from '../../compiler/emit/documents/documents.ts'
import { revisionsOf } from '../../compiler/emit/documents/public/revisions.ts'
import { inWords, sidesOf } from '../../compiler/report/pull-request/in-words.ts'
import { reportOf } from '../../compiler/report/report-of.ts'
import { withTransferDuties } from '../../policies/support/recipients/transfer-duty.ts'
import { runs } from '../runs.ts'

type Path = readonly (string | number)[]
type Tree = Record<string | number, unknown>

const project = parse(readFileSync(join(import.meta.dirname, 'everything.yaml'), 'utf8').replace(/^#.*\n/, '')) as Tree

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

const below = (value: unknown, path: Path): Path[] =>
  isTree(value)
    ? Object.keys(value).flatMap((key) => {
        const inner = [...path, Array.isArray(value) ? Number(key) : key]
        return [inner, ...below(value[key], inner)]
      })
    : []

/**
 * What somebody may have left where another kind of value belongs, with what JSON has not: no number, one without end, half
 * of a pair of surrogates. `undefined` takes the key away.
 */
const others = fc.constantFrom<unknown>(
  ...[undefined, null, 'xyz', 7, true, ['xyz'], { xyz: 1 }, [{ missing: 'asked' }], {}, []],
  ...[Number.NaN, Number.POSITIVE_INFINITY, '\ud800'],
)

function changed(path: Path, other: unknown): string {
  const copy = structuredClone(project)
  const holder = path.slice(0, -1).reduce<Tree>((at, step) => at[step] as Tree, copy)
  const last = path.at(-1) ?? ''
  if (other !== undefined) holder[last] = structuredClone(other)
  else if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else delete holder[last]
  return stringify(copy)
}

const asOf = '2026-11-21'

const compiled = (text: string) => compile([{ path: 'bylaw.yaml', text }], { asOf })

/** `null` where the file cannot be read, and has no documents. */
const viewIn = ({ model, graph }: ReturnType<typeof compiled>) => (model && graph ? viewOf(model, graph, asOf) : null)

/** `null` where the file cannot be read, and nothing is compared. */
const sideOf = ({ model, graph, faults }: ReturnType<typeof compiled>): Side | null =>
  model && graph ? { model, flows: graph.flows, faults } : null

test('whatever stands where another kind of value belongs, the check ends with findings', () => {
  fc.assert(
    fc.property(fc.constantFrom(...below(project, [])), others, (path, other) => {
      expect(compiled(changed(path, other)).diagnostics.length).toBeGreaterThan(0)
    }),
    { numRuns: runs(200) },
  )
}, 300_000)

test('whatever stands where another kind of value belongs, it can be compared with what was sound', () => {
  const sound = sideOf(compiled(stringify(project))) as Side
  fc.assert(
    fc.property(fc.constantFrom(...below(project, [])), others, (path, other) => {
      const compilation = compiled(changed(path, other))
      const faulty = sideOf(compilation)
      if (faulty === null) return
      expect(reportOf(compilation, 'P9Y').digest).toBe(faulty.model.digest)
      for (const [before, after] of [
        [sound, faulty],
        [faulty, sound],
      ] as const) {
        const sides = sidesOf(before, after, asOf)
        for (const change of withTransferDuties(diff(before, after), after.model, asOf)) {
          expect(change.message).toMatch(/^\S.*\.$/s)
          expect(JSON.stringify([change, inWords(change, sides)])).not.toMatch(/\[object |\bundefined\b/)
        }
      }
      // What could not be read is not less.
      const { places } = faulty.faults
      for (const { class: kind, type, at } of diff(sound, faulty))
        if (at && places.has(resourceText(at.place))) expect([kind, type]).not.toEqual(['narrows', expect.anything()])
    }),
    { numRuns: runs(200) },
  )
}, 300_000)

test('whatever stands where another kind of value belongs, its documents can be made and compared', async () => {
  const sound = compiled(stringify(project))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...below(project, [])), others, async (path, other) => {
      const faulty = compiled(changed(path, other))
      const [before, after] = [sound, faulty].map(viewIn)
      if (!before || !after) return
      for (const one of [revisionsOf(before, after), revisionsOf(after, before)]) expect(one).toBeInstanceOf(Array)
      const { files } = await emitDocuments(after.model, after.graph, { locate: () => '', draft: true, asOf })
      for (const { content } of files) expect(content).not.toMatch(/\[object |\bundefined\b/)
    }),
    { numRuns: runs(100) },
  )
}, 300_000)
