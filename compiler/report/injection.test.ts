import fc from 'fast-check'
import { Lexer, walkTokens } from 'marked'
import { describe, expect, it } from 'vitest'
import { ruleByName } from '../../policies/registry.ts'
import { renderConcise } from './concise.ts'
import { renderDiffJson } from './diff-json.ts'
import { renderDiffMarkdown } from './diff-markdown.ts'
import type { DiffReport, LocatedChange } from './diff-report.ts'
import { renderDiffText } from './diff-text.ts'
import { renderGithub } from './github.ts'
import { renderGitlab } from './gitlab.ts'
import { renderJson } from './json.ts'
import { renderJunit } from './junit.ts'
import { renderMarkdown } from './markdown.ts'
import { isIdle } from './questions.ts'
import { renderRdjson } from './rdjson.ts'
import type { RootedReport } from './rooted.ts'
import { renderSarif } from './sarif.ts'
import { hostile, hostileReport } from './testing/hostile.ts'
import { readXml } from './testing/read-xml.ts'
import { renderText } from './text.ts'

const textOptions = { color: false, width: 100, maxProblems: 0, showExcepted: true }
const formats: Readonly<Record<string, (report: RootedReport) => string>> = {
  text: (report) => renderText(report, { ...textOptions, verbose: false }),
  verbose: (report) => renderText(report, { ...textOptions, verbose: true }),
  concise: (report) => renderConcise(report, true),
  json: renderJson,
  sarif: (report) =>
    renderSarif(report, { version: '1.0.0', ruleOf: (name) => ruleByName.get(name), pageOf: () => 'a page' }),
  github: renderGithub,
  gitlab: renderGitlab,
  junit: (report) => renderJunit(report, ({ severity, excepted }) => severity === 'error' && excepted === null),
  markdown: (report) => renderMarkdown(report, true),
  rdjson: renderRdjson,
}

/** Runs a property over reports whose every text is hostile. */
const holds = (check: (report: RootedReport) => void): void =>
  fc.assert(fc.property(hostileReport, check), { numRuns: 150 })

describe.each(Object.entries(formats))('whatever stands in the YAML, as %s', (name, render) => {
  it('moves no cursor, hides nothing and reorders nothing', () => {
    holds((report) => {
      // Joiners and selectors belong to emoji; they are seen as part of them.
      const shown = render(report).replace(/\u200c|\u200d|\ufe0f/g, '')
      expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
    })
  })

  it('is no command of a CI', () => {
    holds((report) => {
      for (const line of render(report).split('\n')) {
        expect(line).not.toMatch(/##\w*\[/)
        if (name !== 'github') expect(line.trimStart()).not.toMatch(/^::/)
      }
    })
  })
})

it('GitHub reads one command for each annotation, of our own kinds, with our own properties', () => {
  holds((report) => {
    const lines = renderGithub(report).trimEnd().split('\n')
    const commands = lines.slice(0, -1)
    for (const command of commands)
      expect(command).toMatch(
        /^::(?:error|warning|notice) (?:file=[^,:]*,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,)?title=[^,:]*::/,
      )
    const open = report.diagnostics.filter((one) => one.excepted === null && !isIdle(one))
    expect(commands.length).toBeLessThanOrEqual(open.length + 1)
    expect(lines.at(-1)).not.toMatch(/^\s*::/)
  })
})

it('JUnit is XML with one case for each finding', () => {
  holds((report) => {
    const elements = readXml(renderJunit(report, ({ severity }) => severity === 'error'))
    const open = report.diagnostics.filter((one) => one.excepted === null && !isIdle(one))
    const passing = new Set(report.files.map(({ path }) => path)).size - new Set(open.map(({ file }) => file)).size
    expect(elements.filter((element) => element === 'testcase')).toHaveLength(open.length + Math.max(passing, 0))
    for (const element of elements)
      expect(['testsuites', 'testsuite', 'testcase', 'failure', 'skipped']).toContain(element)
  })
})

it.each(['json', 'sarif', 'gitlab', 'rdjson'])('%s is JSON that has the message', (name) => {
  holds((report) => {
    const value: unknown = JSON.parse((formats[name] as (report: RootedReport) => string)(report))
    expect(value).toBeTypeOf('object')
  })
})

it('the JSON has every text as it was', () => {
  holds((report) => {
    const { diagnostics } = JSON.parse(renderJson(report)) as { diagnostics: { message: string; help: string }[] }
    expect(diagnostics.map(({ message }) => message)).toEqual(report.diagnostics.map(({ message }) => message))
    expect(diagnostics.map(({ help }) => help)).toEqual(report.diagnostics.map(({ help }) => help))
  })
})

describe('the comparison', () => {
  const change = fc.record({ message: hostile, before: hostile, after: hostile, file: hostile, name: hostile }).map(
    ({ message, before, after, file, name }): LocatedChange => ({
      type: 'category-added',
      class: 'widens',
      message,
      before,
      after,
      facts: {
        activity: name,
        role: 'controller',
        categories: [name, file],
        sink: before,
        bases: [after],
        retention: message,
        countries: [],
        transfers: [name],
        protection: 'keep',
      },
      duties: ['dpo-review'],
      at: null,
      position: { file, line: 1, column: 1 },
      told: [
        ['data', name],
        ['kept', after],
      ],
    }),
  )
  const reports = fc
    .record({
      changes: fc.array(change, { maxLength: 3 }),
      unversioned: fc.array(
        fc.record({ name: hostile, message: hostile, file: hostile }).map(({ name, message, file }) => ({
          name,
          message,
          at: { section: 'notices' as const, name, path: [] },
          position: { file, line: 1, column: 1 },
        })),
        { maxLength: 2 },
      ),
      documents: fc.array(hostile, { maxLength: 2 }),
    })
    .map(
      ({ changes, unversioned, documents }): DiffReport => ({
        base: { name: 'main', digest: 'a'.repeat(64), faults: 0 },
        head: { name: '.', digest: 'b'.repeat(64), faults: 0 },
        root: '.',
        changes,
        unversioned,
        documents,
      }),
    )
  const printers = [
    ['text', (report: DiffReport) => renderDiffText(report, false)],
    ['json', renderDiffJson],
    ['markdown', renderDiffMarkdown],
  ] as const

  it.each(printers)('carries nothing out and hides nothing as %s', (_, render) => {
    fc.assert(
      fc.property(reports, (report) => {
        const shown = render(report).replace(/\u200c|\u200d|\ufe0f/g, '')
        expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        for (const line of shown.split('\n')) {
          expect(line).not.toMatch(/##\w*\[/)
          expect(line.trimStart()).not.toMatch(/^::/)
        }
      }),
      { numRuns: 150 },
    )
  })
})

it('Markdown has no markup but ours', () => {
  const ours = /^(?:<details>\n|<summary>\d+ open facts?<\/summary>\n*|<\/details>\n*|<\/?code>|<br>)+$/
  const types = ['paragraph', 'text', 'escape', 'heading', 'list', 'list_item', 'table', 'codespan', 'space', 'strong']
  holds((report) => {
    walkTokens(new Lexer({ gfm: true }).lex(renderMarkdown(report, true)), (token) => {
      if (token.type === 'html') expect(token.raw).toMatch(ours)
      else expect(types).toContain(token.type)
      if (token.type === 'strong') expect(ruleByName.has(token.text)).toBe(true)
      if (token.type === 'heading') expect(token.text).toMatch(/^\d+ (?:Error|Warning|Note)s?$|^[A-Z][a-z ]+$/)
    })
  })
})
