import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { comparedWith } from '../compiler/check/compared-with.ts'
import { unversionedNotices } from '../compiler/cli/unversioned-notices.ts'
import { compile } from '../compiler/compile.ts'
import type { Diagnostic, Located } from '../compiler/diagnostics/diagnostic.ts'
import type { SourceFile } from '../compiler/source/source-file.ts'
import { gdprParagraphs } from '../law/citation.ts'
import { ruleByName, rules } from './registry.ts'
import { laidOver } from './testing/overlay.ts'

const root = import.meta.dirname
const ordinaryDay = '2026-11-21'
const update = process.env.UPDATE === '1'

/** What a fixture's `.expected.json` holds: the findings of its own rule. */
interface Expected {
  readonly severity: string
  readonly at: string
  readonly message: string
  readonly related: readonly string[]
}

interface Fixture {
  readonly rule: string
  readonly name: string
  readonly files: readonly SourceFile[]
  /** Other rules that its first line, `# also: rule/name`, allows for. */
  readonly also: readonly string[]
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** A fixture is a file, or a folder where it takes several. */
function fixturesOf(rule: string): readonly Fixture[] {
  const folder = join(root, rule)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((entry) => !entry.endsWith('.expected.json'))
    .sort()
    .map((entry) => {
      const path = join(rule, entry)
      const names = statSync(join(root, path)).isDirectory() ? readdirSync(join(root, path)).sort() : ['']
      const files = names.flatMap((name) =>
        laidOver({ path: name || entry, text: read(join(path, name)) }).map((file) =>
          name === 'base.yaml' && file.path !== name ? { ...file, path: `base.${file.path}` } : file,
        ),
      )
      const also = files.flatMap(({ text }) => /^# also: (.+)/m.exec(text)?.[1]?.trim().split(/,\s*/) ?? [])
      return { rule, name: entry.replace(/\.ya?ml$/, ''), files, also }
    })
}

/** Where one of the files is called `base.yaml`, the others are compared with it and what it is laid over. `# as-of: 2032-01-01` sets the day, `# absent: samples/a.json` what is not there, `# sample: samples/a.json {"id": 1}` what a sample holds. */
function run(files: readonly SourceFile[]): readonly Diagnostic[] {
  const [asOf = ordinaryDay] = files.flatMap(({ text }) => /^# as-of: (\S+)/m.exec(text)?.[1] ?? [])
  const base = files.filter(({ path }) => path.startsWith('base.'))
  const { model, graph, faults, diagnostics } = compile(base, { asOf })
  const absent = new Set(files.flatMap(({ text }) => /^# absent: (\S+)/m.exec(text)?.[1] ?? []))
  const samples = new Map(
    files.flatMap(({ text }) =>
      [...text.matchAll(/^# sample: (\S+) (.+)/gm)].map(([, path = '', held = '']) => [path, held]),
    ),
  )
  const side =
    base.length > 0 && model && graph
      ? comparedWith({
          model,
          flows: graph.flows,
          faults,
          diagnostics,
          unversioned: unversionedNotices({ model, graph }, asOf),
        })
      : undefined
  return compile(
    files.filter((file) => !base.includes(file)),
    { asOf, absent, samples, ...(side && { base: side }) },
  ).diagnostics
}

function rangeOf({ file, start, end }: Located, several: boolean): string {
  return `${several ? `${file}:` : ''}${start.line}:${start.column}-${end.line}:${end.column}`
}

const expectedOf = (diagnostic: Diagnostic, several: boolean): Expected => ({
  severity: diagnostic.severity,
  at: rangeOf(diagnostic, several),
  message: diagnostic.message,
  related: diagnostic.related.map((related) => `${rangeOf(related, several)} ${related.message}`),
})

/** The yaml blocks below a heading of a page; `# file: name` begins the next file of a project. */
function projectBelow(page: string, heading: string): readonly SourceFile[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  const block = /```yaml\n([\s\S]*?)```/.exec(section)?.[1] ?? ''
  const parts = block.split(/^# file: (.+)\n/m)
  if (parts.length === 1) return [{ path: 'bylaw.yaml', text: block }]
  return parts.flatMap((text, i) => (i % 2 === 0 && i > 0 ? [{ path: String(parts[i - 1]), text }] : []))
}

/** `6(1)`, `10`: the page of the law by paragraph goes by what rules say that they cite. */
const paragraphsIn = (ref: string): readonly string[] =>
  gdprParagraphs(ref).map(({ article, paragraph }) => (paragraph === null ? `${article}` : `${article}(${paragraph})`))

function citedBy(name: string): readonly string[] {
  const { because, also } = ruleByName.get(name) ?? {}
  return [because?.ref, also].flatMap((ref) => (ref === undefined ? [] : paragraphsIn(ref)))
}

const allFixtures = rules.flatMap((rule) => fixturesOf(rule.name))

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const [family = '', own = ''] = name.split('/')
  const page = existsSync(join(root, `${name}.md`)) ? read(`${name}.md`) : ''

  test('stands in a file of its name, with a summary of one sentence', () => {
    expect(readdirSync(join(root, family))).toContain(`${own}.ts`)
    expect(rule.summary).toMatch(/^[A-Z][^\n]*\.$/)
  })

  test('has a page with its sections', () => {
    expect(page.startsWith(`# ${name}\n`)).toBe(true)
    expect(page.match(/^## .+$/gm)).toEqual(['## Why', '## Wrong', '## Right', '## How to mend'])
    for (const row of ['class', 'severity', 'reported by', 'law'])
      expect(page).toMatch(new RegExp(`^\\| ${row} \\|`, 'm'))
    expect(page).toContain(`| class | ${rule.class} |`)
    expect(page).toContain(rule.summary)
  })

  test('finds what its page calls wrong, and nothing in what it calls right', () => {
    expect(run(projectBelow(page, 'Wrong')).map((diagnostic) => diagnostic.rule)).toContain(name)
    expect(run(projectBelow(page, 'Right')).map((diagnostic) => diagnostic.rule)).not.toContain(name)
  })

  test('has fixtures that it finds something in, and at least one that it does not', () => {
    const fixtures = fixturesOf(name)
    expect(fixtures.filter((fixture) => fixture.name.startsWith('ok-')).length).toBeGreaterThan(0)
    expect(fixtures.filter((fixture) => !fixture.name.startsWith('ok-')).length).toBeGreaterThan(0)
  })
})

test.each(allFixtures.map((fixture) => [`${fixture.rule}/${fixture.name}`, fixture] as const))(
  '%s',
  (path, fixture) => {
    const diagnostics = run(fixture.files)
    const own = diagnostics.filter((diagnostic) => diagnostic.rule === fixture.rule)
    const several = fixture.files.length > 1
    const found = own.map((diagnostic) => expectedOf(diagnostic, several))
    const file = join(root, `${path}.expected.json`)
    if (update) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`)
    expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')))
    expect(found.length > 0, 'a fixture called ok- has no finding, every other has one').toBe(
      !fixture.name.startsWith('ok-'),
    )
    for (const { message, because, rule } of diagnostics) {
      if (because?.kind === 'law') expect(citedBy(rule)).toEqual(expect.arrayContaining([...paragraphsIn(because.ref)]))
      expect(message).toMatch(/\.$/)
      expect(message.length).toBeLessThanOrEqual(200)
    }
    // Another rule's note is advice, which a fixture that shows one thing need not follow.
    const heard = diagnostics.filter(({ rule, severity }) => severity !== 'note' || fixture.also.includes(rule))
    const others = [...new Set(heard.map(({ rule }) => rule))].filter((rule) => rule !== fixture.rule)
    expect(others.sort()).toEqual([...fixture.also].sort())
  },
)

test('every rule in a folder is registered, and every rule that a pass reports', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[a-z]+\/[a-z-]+\.ts$/.test(path) && read(path).includes('= defineRule('))
    .map((path) => path.replace(/\.ts$/, ''))
  expect([...ruleByName.keys()].sort()).toEqual(files.sort())
  expect(ruleByName.size).toBe(rules.length)
  const compiler = join(root, '../compiler')
  const reported = readdirSync(compiler, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !/^(report|cli|emit)\//.test(path))
    .flatMap((path) => [...readFileSync(join(compiler, path), 'utf8').matchAll(/rule: '([a-z]+\/[a-z-]+)'/g)])
    .map(([, rule]) => rule)
  expect(reported.length).toBeGreaterThan(0)
  for (const rule of reported) expect([...ruleByName.keys()]).toContain(rule)
})
