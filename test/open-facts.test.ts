import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile } from '../compiler/compile.ts'
import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts'
import type { SourceFile } from '../compiler/source/source-file.ts'
import { withoutMarks } from './without-marks.ts'

const examples = join(import.meta.dirname, '../examples/routes')
const names = ['dispatchkit', 'inngest', 'whatsapp-automation', 'zaptic']

const filesOf = (name: string): readonly SourceFile[] =>
  readdirSync(join(examples, name), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(examples, name, path), 'utf8') }))

/**
 * What is open: facts that are not known. From where a recipient reaches data is asked of nobody but those who admit
 * that they do not know it.
 */
const gapsOf = (files: readonly SourceFile[]): readonly Diagnostic[] =>
  compile(files, { asOf: '2026-11-28' }).diagnostics.filter(
    ({ class: kind, message }) => kind === 'gap' && !message.includes('from where it reaches the data'),
  )

describe.each(names)('%s', (name) => {
  const marked = filesOf(name)
  const bare = marked.map((file) => withoutMarks(file))

  test('is readable without its marks', () => {
    const broken = compile(bare, { asOf: '2026-11-28' }).diagnostics.filter(({ rule }) => /^(yaml|schema)\//.test(rule))
    expect(broken).toEqual([])
  })

  test('has no fewer open facts when nobody admits to them', () => {
    expect(gapsOf(bare).length).toBeGreaterThanOrEqual(gapsOf(marked).length)
  })
})
