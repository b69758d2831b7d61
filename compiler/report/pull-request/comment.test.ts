import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeTypes } from '../../diff/change.ts'
import { dutyTexts } from '../../diff/duty-texts.ts'
import { type CommentOptions, largestComment, markerOf, renderComment } from './comment.ts'
import { type PullRequestReport, type Row, readPullRequestReport } from './pull-request-report.ts'
import { ticksIn } from './ticks.ts'

const nothing: PullRequestReport = {
  version: 4,
  project: 'privacy',
  asOf: '2026-11-21',
  digest: 'a'.repeat(64),
  base: { name: 'main', ref: 'main', state: 'compared' },
  head: 'b'.repeat(40),
  counts: { widens: 0, narrows: 0, neutral: 0, errors: 0, warnings: 0, notes: 0, faults: 0 },
  rows: [],
  widening: [],
  rest: [],
  duties: [],
  notices: [],
  documents: [],
  questions: [],
  findings: [],
}

const options: CommentOptions = {
  blob: 'https://github.com/acme/shop/blob/abc/',
  rest: 'https://github.com/acme/shop/actions/runs/42',
  ticks: new Map(),
  foreign: false,
  largest: largestComment,
}

const idOf = (i: number): string => i.toString(16).padStart(12, '0')

const row = (i: number): Row => ({
  id: idOf(i),
  type: 'category-added',
  detail: null,
  categories: ['Telephone number'],
  whose: ['Customers'],
  activity: { title: `Activity ${i}`, name: `activity-${i}` },
  onBehalf: false,
  bases: [{ title: 'Contract (Art. 6(1)(b))', name: 'service' }],
  kept: '30 days from receipt',
  keptBefore: null,
  keptThere: '7 days after receipt',
  to: { title: 'Slack', name: 'slack' },
  countries: ['United States'],
  transfers: [],
  protection: 'keep',
  protectionBefore: [],
  accepted: [],
  where: { file: 'privacy/bylaw.yaml', line: i + 1, side: 'head' },
})

describe('a comment', () => {
  it('says that nothing changes where nothing does', () => {
    const { body, folded } = renderComment(nothing, options)
    expect(body.split('\n').slice(0, 4)).toEqual([
      markerOf('privacy'),
      "## What changes for people's data in `privacy`",
      '',
      'Nothing.',
    ])
    expect(folded).toBe(false)
  })

  it('does not say that nothing changes where not all could be read', () => {
    const counts = { ...nothing.counts, errors: 1, faults: 1 }
    const { body } = renderComment({ ...nothing, counts }, options)
    expect(body.split('\n').slice(3, 6)).toEqual([
      'Nothing that is known. **1 error**, below.',
      '',
      '> Not all of it could be read (1 error), and what hangs on that is not known: look again when it is mended.',
    ])
  })

  it('is cut by rows, says how many there are more, and where all of it is', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => row(i))
    const duties = [{ duty: 'dpo-review' as const, changes: rows.map(({ id }) => id) }]
    const { body, folded } = renderComment({ ...nothing, rows, duties }, options)
    expect(folded).toBe(true)
    expect(body.length).toBeLessThanOrEqual(largestComment)
    expect(body.length).toBeGreaterThan(largestComment / 2)
    const shown = body.match(/^\| \d+ \|/gm)?.length ?? 0
    expect(body).toContain(`… and ${2000 - shown} more rows.`)
    expect(body).toContain('- [ ] Have the data protection officer look at it. For 1, 2, 3')
    expect(body).toContain('**Cut to fit in a comment.** [All of it](https://github.com/acme/shop/actions/runs/42)')
  })

  it('gives way with what matters least first', () => {
    const rows = Array.from({ length: 100 }, (_, i) => row(i))
    const finding = { severity: 'warning' as const, rule: 'a/b', help: null, because: null, where: null, isNew: true }
    const findings = Array.from({ length: 2000 }, (_, i) => ({ ...finding, message: `Something about number ${i}.` }))
    const { body } = renderComment({ ...nothing, rows, findings }, options)
    expect(body.match(/^\| \d+ \|/gm)).toHaveLength(100)
    expect(body).toMatch(/… and \d+ more\.\n\n<\/details>/)
  })

  it('keeps a tick for many changes for exactly these', () => {
    const changes = Array.from({ length: 1000 }, (_, i) => idOf(i))
    const report = { ...nothing, duties: [{ duty: 'dpo-review' as const, changes }] }
    const ticks = ticksIn(renderComment(report, options).body.replaceAll('- [ ]', '- [x]'))
    expect(renderComment(report, { ...options, ticks }).body).toContain('- [x] Have the data')
    const more = { ...nothing, duties: [{ duty: 'dpo-review' as const, changes: [...changes, idOf(1000)] }] }
    expect(renderComment(more, { ...options, ticks }).body).toContain('- [ ] Have the data')
  })

  it('links to files of the commit, and to nothing else', () => {
    const at = (file: string): string =>
      renderComment({ ...nothing, rows: [{ ...row(0), where: { file, line: 1, side: 'head' } }] }, options).body
    expect(at('a b/(c).yaml')).toContain('](https://github.com/acme/shop/blob/abc/a%20b/%28c%29.yaml#L1)')
    expect(at('../../../mallory/x')).not.toContain('](https')
    expect(at('a//b')).not.toContain('](https')
  })

  it('has one marker for each project, whatever its name', () => {
    const names = ['', 'privacy', 'a-b', 'a--b', 'a--> x', 'ä/ö', '\ud800']
    const markers = names.map(markerOf)
    expect(new Set(markers).size).toBe(names.length)
    for (const marker of markers) expect(marker).toMatch(/^<!-- bylaw:pr [^\s<>-]+ -->$/)
  })
})

const keys = <T extends string>(table: Readonly<Record<T, unknown>>): T[] => Object.keys(table) as T[]
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    ...[
      '@acme',
      '<!-- bylaw:pr privacy -->',
      '- [x] Have <!-- duty dpo-review 000000000000 -->',
      '</details>',
      '| a |',
    ],
    ...['\n\n# x', '`', '```', '![x](https://evil.example)', '#12', '"--> '.repeat(150), '&'.repeat(1000)],
  ),
)
const id = fc.nat(50).map(idOf)
const where = fc.option(
  fc.record({
    file: text,
    line: fc.integer({ min: 1, max: 9 }),
    side: fc.constantFrom('base' as const, 'head' as const),
  }),
)
const few = fc.array(text, { maxLength: 12 })
const maybe = fc.option(text)
const named = fc.record({ title: text, name: text })
const type = fc.constantFrom(...keys(changeTypes))
const change = fc.record({
  id,
  type,
  class: fc.constantFrom('widens' as const, 'narrows' as const, 'neutral' as const),
  message: text,
  before: maybe,
  after: maybe,
  about: maybe,
  accepted: few,
  where,
})
const report: fc.Arbitrary<PullRequestReport> = fc.record({
  notices: fc.array(fc.record({ id, name: text, message: text, where }), { maxLength: 3 }),
  version: fc.constant(4 as const),
  project: text,
  asOf: fc.constant('2026-11-21'),
  digest: fc.constant('a'.repeat(64)),
  base: fc.record({ name: text, ref: maybe, state: fc.constantFrom('compared', 'none', 'unreadable') }),
  head: maybe,
  counts: fc.record({
    widens: fc.nat(9),
    narrows: fc.nat(9),
    neutral: fc.nat(9),
    errors: fc.nat(9),
    warnings: fc.nat(9),
    notes: fc.nat(9),
    faults: fc.nat(2),
  }),
  rows: fc.array(
    fc.record({
      id,
      type,
      detail: maybe,
      categories: few,
      whose: few,
      activity: named,
      onBehalf: fc.boolean(),
      bases: fc.array(named, { maxLength: 12 }),
      kept: maybe,
      keptBefore: maybe,
      keptThere: maybe,
      to: fc.option(named),
      countries: few,
      transfers: few,
      protection: maybe,
      protectionBefore: few,
      accepted: few,
      where,
    }),
    { maxLength: 20 },
  ),
  widening: fc.array(change, { maxLength: 20 }),
  rest: fc.array(change, { maxLength: 20 }),
  duties: fc.uniqueArray(
    fc.record({ duty: fc.constantFrom(...keys(dutyTexts)), changes: fc.array(id, { maxLength: 5 }) }),
    { selector: ({ duty }) => duty },
  ),
  documents: few,
  questions: fc.array(
    fc.record({
      asked: maybe,
      open: fc.array(fc.record({ message: text, where, isNew: fc.boolean(), blocks: fc.boolean() }), { maxLength: 5 }),
    }),
    { maxLength: 20 },
  ),
  findings: fc.array(
    fc.record({
      severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
      rule: text,
      message: text,
      help: maybe,
      because: maybe,
      where,
      isNew: fc.boolean(),
    }),
    { maxLength: 20 },
  ),
})

describe('whatever a report says', () => {
  it('fits, is found again, ticks nothing and calls nobody', () => {
    fc.assert(
      fc.property(report, (value) => {
        const { body } = renderComment(value, options)
        expect(body.length).toBeLessThanOrEqual(largestComment)
        expect(body.split('\n')[0]).toBe(markerOf(value.project))
        expect(ticksIn(body).size).toBe(0)
        expect(body.match(/^- \[ \] /gm)?.length ?? 0).toBe(value.duties.length)
        const outside = body.replace(/<code>[^<]*<\/code>|`[^`\n]*`/g, '')
        expect(outside.match(/<details>/g)?.length ?? 0).toBe(outside.match(/<\/details>/g)?.length ?? 0)
        expect(outside).not.toMatch(/@acme|(?<!&)#12|!\[|\]\(https:\/\/evil/)
      }),
      { numRuns: 150 },
    )
  })

  it('is read as it was written', () => {
    fc.assert(
      fc.property(report, (value) => {
        const read = readPullRequestReport(JSON.stringify(value))
        expect(read).toEqual({ report: JSON.parse(JSON.stringify(value)) })
      }),
      { numRuns: 50 },
    )
  })
})
