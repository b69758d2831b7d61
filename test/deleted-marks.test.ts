import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { failsFrom, thresholds } from '../compiler/cli/fail-on.ts'
import { compile } from '../compiler/compile.ts'
import { questionsOf } from '../compiler/report/questions.ts'
import type { Report } from '../compiler/report/report.ts'
import { reportOf } from '../compiler/report/report-of.ts'
import { risks } from '../compiler/report/risk.ts'
import { loadProject } from '../compiler/source/load.ts'
import type { SourceFile } from '../compiler/source/source-file.ts'
import { withoutMarks } from './without-marks.ts'

const examples = fileURLToPath(new URL('../examples/routes/', import.meta.url))
const names = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
  .map(({ name }) => name)

const judged = (files: readonly SourceFile[]): Report => reportOf(compile(files, { asOf: '2026-11-21' }))

/** What a reader judges a project by; more is worse. */
const impression = ({ counts, diagnostics }: Report): Readonly<Record<string, number>> => {
  const questions = questionsOf(diagnostics)
  return {
    errors: counts.errors,
    warnings: counts.errors + counts.warnings,
    notes: counts.errors + counts.warnings + counts.notes,
    questions: questions.length,
    ...Object.fromEntries(risks.map((risk) => [risk, questions.filter((one) => one.risk === risk).length])),
    ...Object.fromEntries(thresholds.map((from) => [`fails from ${from}`, Number(diagnostics.some(failsFrom(from)))])),
  }
}

it('has examples', () => expect(names).toHaveLength(5))

describe.each(names)('%s', (name) => {
  it('never looks better when its marks are deleted than when they are stated, all or those of one person', async () => {
    const loaded = await loadProject(`${examples}${name}`)
    if (loaded.problem !== null) throw new Error(loaded.message)
    const { files } = loaded
    const stated = judged(files)
    // The inbox leaves nothing open.
    if (name !== 'inbox') expect(stated.counts.marks).toBeGreaterThan(0)
    const people = [...new Set(compile(files, { asOf: '2026-11-21' }).model?.missing.map(({ ask }) => ask))]
    const deletions = [null, ...people].map((ask) => files.map((file) => withoutMarks(file, ask)))
    for (const deleted of deletions) {
      const after = impression(judged(deleted))
      const better = Object.entries(impression(stated)).filter(([what, count]) => (after[what] as number) < count)
      expect(better).toEqual([])
    }
  })
})
