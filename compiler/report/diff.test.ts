import { describe, expect, it } from 'vitest'
import type { Change } from '../diff/change.ts'
import { renderDiffJson } from './diff-json.ts'
import { renderDiffMarkdown } from './diff-markdown.ts'
import type { DiffReport } from './diff-report.ts'
import { renderDiffText } from './diff-text.ts'

const change: Change = {
  type: 'category-added',
  class: 'widens',
  message: '`contact.phone` now goes to `slack` for activity `notify`.',
  before: null,
  after: null,
  facts: {
    activity: 'notify',
    role: 'controller',
    categories: ['contact.phone'],
    sink: 'slack',
    bases: ['service'],
    retention: 'P30D from received',
    countries: ['US'],
    transfers: ['eu-gdpr: scc'],
    protection: 'keep',
  },
  duties: ['dpo-review', 'transfer-assessment'],
  at: { side: 'head', place: { section: 'routes', name: 'joined', path: [] } },
}

const told = [
  ['data', 'Telephone number'],
  ['basis', 'Contract (Art. 6(1)(b)) (service)'],
  ['kept', '30 days from receipt'],
] as const

const report: DiffReport = {
  base: { name: 'main', digest: 'a'.repeat(64), faults: 0 },
  head: { name: '.', digest: 'b'.repeat(64), faults: 0 },
  root: '.',
  changes: [{ ...change, position: { file: 'routes/a_b.yaml', line: 7, column: 3 }, told }],
  unversioned: [],
  documents: ['documents/public/subprocessors.md'],
}

describe('the comparison', () => {
  it('reads as text', () => {
    expect(renderDiffText(report, false)).toMatchInlineSnapshot(`
      "Widens

        category-added: \`contact.phone\` now goes to \`slack\` for activity \`notify\`.
          --> routes/a_b.yaml:7:3
          data          Telephone number
          basis         Contract (Art. 6(1)(b)) (service)
          kept          30 days from receipt
          duties        dpo-review, transfer-assessment

      Before it takes effect:
        - Have the data protection officer look at it.
        - Check the transfer tool and its assessment for it (Art. 44 to 46).

      Documents that change:
        - documents/public/subprocessors.md

      1 widens, 0 narrows, 0 neutral; digest aaaaaaaaaaaa -> bbbbbbbbbbbb
      "
    `)
  })

  it('is a comment that can be found again, in which no name is markup', () => {
    const hostile = {
      ...report,
      root: '.',
      changes: [{ ...change, message: '`x` <b>now</b> [goes](http://x) away.', position: null, told }],
    }
    const text = renderDiffMarkdown(hostile)
    expect(text.split('\n')[0]).toBe('<!-- bylaw:diff -->')
    expect(text).toContain('`x` &lt;b&gt;now&lt;/b&gt; \\[goes\\](http:&#8203;//x) away.')
    expect(text).toContain('- [ ] Have the data protection officer look at it.')
  })

  it('says which side could not be read whole, and calls nothing unchanged then', () => {
    const faulty = { ...report, head: { ...report.head, faults: 2 }, changes: [] }
    expect(renderDiffText(faulty, false).split('\n').slice(-3, -1)).toEqual([
      '. could not be read whole (2 errors), and what hangs on that is not known; `bylaw check` says where.',
      "No change for people's data is known; digest aaaaaaaaaaaa -> bbbbbbbbbbbb",
    ])
    expect(renderDiffMarkdown(faulty)).toContain('Nothing that is known.\n\n**. could not be read whole** (2 errors)')
    expect(JSON.parse(renderDiffJson(faulty)).head).toMatchObject({ name: '.', faults: 2 })
  })

  it('is JSON for machines', () => {
    expect(JSON.parse(renderDiffJson(report))).toMatchObject({
      version: 1,
      summary: { widens: 1, narrows: 0, neutral: 0, duties: ['dpo-review', 'transfer-assessment'] },
      changes: [{ type: 'category-added', side: 'head', position: { file: 'routes/a_b.yaml', line: 7, column: 3 } }],
    })
  })
})
