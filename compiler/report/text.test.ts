import { expect, test } from 'vitest'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { positionAt, type SourceFile } from '../source/source-file.ts'
import type { Report } from './report.ts'
import { renderText, type TextOptions } from './text.ts'

const activities: SourceFile = {
  path: 'activities.yaml',
  text: `apiVersion: bylaw.dev/v1
activities:
  keep-secure:
    purpose: Prevent abuse
    role: controller
    data:
      technical.ip: {source: observed}

  accounts:
    purpose: Run accounts
`,
}
const routes: SourceFile = {
  path: 'routes/pushes.yaml',
  text: 'apiVersion: bylaw.dev/v1\nroutes:\n  pushes:\n    activity: keep-secure\n',
}

/** The location of the n-th occurrence of a text. */
function where(file: SourceFile, text: string) {
  const start = file.text.indexOf(text)
  return { file: file.path, start: positionAt(file, start), end: positionAt(file, start + text.length) }
}

const base: Diagnostic = {
  rule: 'basis/missing',
  severity: 'error',
  class: 'gap',
  message: 'Activity `keep-secure` has no lawful basis.',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)', text: 'processing needs one of six grounds' },
  help: 'Add `lawfulBasis` with one of `lawfulBases`.',
  ...where(activities, 'keep-secure'),
  related: [{ ...where(routes, 'keep-secure'), message: 'route `pushes` processes as part of it' }],
  resource: { section: 'activities', name: 'keep-secure' },
  pointer: '/activities/keep-secure',
  fingerprint: '0123456789abcdef',
  fix: null,
  excepted: null,
}

function report(diagnostics: readonly Diagnostic[], files = [activities, routes]): Report {
  const count = (severity: string) => diagnostics.filter((one) => one.severity === severity && !one.excepted).length
  return {
    files,
    diagnostics,
    asOf: '2026-11-21',
    digest: 'ab12cd34ef56ab12cd34ef56',
    promises: [],
    passedOver: [],
    counts: {
      errors: count('error'),
      warnings: count('warning'),
      notes: count('note'),
      excepted: diagnostics.filter((one) => one.excepted).length,
      questions: 0,
      marks: 0,
      documents: files.length,
      flows: 57,
    },
  }
}

const options: TextOptions = { color: false, width: 100, maxProblems: 100, showExcepted: false, verbose: false }

test('a finding shows the place, the other half in another file, the reason and the help', () => {
  expect(renderText(report([base]), options)).toMatchInlineSnapshot(`
    "error[basis/missing]: Activity \`keep-secure\` has no lawful basis.
     --> activities.yaml:3:3
      |
    3 |   keep-secure:
      |   ^^^^^^^^^^^
     ::: routes/pushes.yaml:4:15
      |
    4 |     activity: keep-secure
      |               ----------- route \`pushes\` processes as part of it
      |
      = because: GDPR Art. 6(1): processing needs one of six grounds
      = help: Add \`lawfulBasis\` with one of \`lawfulBases\`.

    1 error in 2 documents, 57 flows; digest ab12cd34ef56; checked as of 2026-11-21
    "
  `)
})

test('related places of the same file share a frame, in its order', () => {
  const related = [
    { ...where(activities, 'technical.ip'), message: 'collected here' },
    { ...where(activities, 'accounts'), message: 'has the same purpose' },
    { ...where(activities, 'controller'), message: 'so a basis is needed' },
  ]
  const whole = { ...where(activities, 'purpose: Prevent abuse\n    role: controller\n') }
  const fix = {
    title: 'add `lawfulBasis: platform-security`',
    span: { file: activities.path, start: 0, end: 0 },
    replacement: '',
    safe: true,
  }
  expect(renderText(report([{ ...base, ...whole, related, fix, because: null }]), options)).toMatchInlineSnapshot(`
    "error[basis/missing]: Activity \`keep-secure\` has no lawful basis.
     --> activities.yaml:4:5
      |
    4 |     purpose: Prevent abuse
      |     ^^^^^^^^^^^^^^^^^^^^^^ (to line 5)
    5 |     role: controller
      |           ---------- so a basis is needed
    6 |     data:
    7 |       technical.ip: {source: observed}
      |       ------------ collected here
    8 |
    9 |   accounts:
      |   -------- has the same purpose
      |
      = help: Add \`lawfulBasis\` with one of \`lawfulBases\`.
      = fix: add \`lawfulBasis: platform-security\`

    1 error in 2 documents, 57 flows; digest ab12cd34ef56; checked as of 2026-11-21
    "
  `)
})

test('two marks on one line get a row each, the primary first', () => {
  const related = [{ ...where(activities, 'technical.ip'), message: 'this category' }]
  const one: Diagnostic = {
    ...base,
    ...where(activities, 'observed'),
    related,
    because: null,
    help: null,
    severity: 'warning',
    class: 'violation',
  }
  expect(renderText(report([one]), options)).toMatchInlineSnapshot(`
    "warning[basis/missing]: Activity \`keep-secure\` has no lawful basis.
     --> activities.yaml:7:30
      |
    7 |       technical.ip: {source: observed}
      |                              ^^^^^^^^
      |       ------------ this category

    1 warning in 2 documents, 57 flows; digest ab12cd34ef56; checked as of 2026-11-21
    "
  `)
})

test('what an exception covers is counted, and shown on request', () => {
  const excepted = { name: 'known', reason: 'The registrar has not answered', until: '2027-02-28' }
  const one: Diagnostic = { ...base, related: [], because: null, help: 'Line one.\nLine two.', excepted }
  expect(renderText(report([one]), options)).toMatchInlineSnapshot(`
    "no findings (1 excepted, shown by --show-excepted) in 2 documents, 57 flows; digest ab12cd34ef56; checked as of 2026-11-21
    "
  `)
  expect(renderText(report([one]), { ...options, showExcepted: true })).toMatchInlineSnapshot(`
    "error[basis/missing]: Activity \`keep-secure\` has no lawful basis.
     --> activities.yaml:3:3
      |
    3 |   keep-secure:
      |   ^^^^^^^^^^^
      |
      = help: Line one.
              Line two.
      = excepted: by \`known\` until 2027-02-28: The registrar has not answered

    no findings (1 excepted) in 2 documents, 57 flows; digest ab12cd34ef56; checked as of 2026-11-21
    "
  `)
})

test('above the limit the worst are shown and the rest counted', () => {
  const note: Diagnostic = { ...base, severity: 'note', class: 'violation', related: [], because: null, help: null }
  const error: Diagnostic = { ...note, severity: 'error', message: 'Shown.' }
  const text = renderText(report([note, error, note]), { ...options, maxProblems: 1 })
  expect(text).toContain('error[basis/missing]: Shown.')
  expect(text).not.toContain('note[')
  expect(text).toContain('2 more (2 notes); --max-problems 0 shows all')
  expect(renderText(report([note, error, note]), { ...options, maxProblems: 0 }).match(/note\[/g)).toHaveLength(2)
})

test('long lines are cut around the mark', () => {
  const file: SourceFile = { path: 'long.yaml', text: `key: ${'x'.repeat(500)}HERE${'y'.repeat(500)}\n` }
  const one: Diagnostic = { ...base, ...where(file, 'HERE'), related: [], because: null, help: null }
  expect(renderText(report([one], [file]), { ...options, width: 60 })).toMatchInlineSnapshot(`
    "error[basis/missing]: Activity \`keep-secure\` has no lawful basis.
     --> long.yaml:1:506
      |
    1 | …xxxxxxxxxxxxHEREyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…
      |              ^^^^

    1 error in 1 document, 57 flows; digest ab12cd34ef56; checked as of 2026-11-21
    "
  `)
})

test('tabs, wide and combining characters keep the underline in place', () => {
  const file: SourceFile = { path: 'wide.yaml', text: 'a:\t"漢字 👩‍🚀 e\u0301" # HERE\r\n' }
  const one: Diagnostic = { ...base, ...where(file, 'HERE'), related: [], because: null, help: null }
  expect(renderText(report([one], [file]), options)).toMatchInlineSnapshot(`
    "error[basis/missing]: Activity \`keep-secure\` has no lawful basis.
     --> wide.yaml:1:20
      |
    1 | a:  "漢字 👩‍🚀 é" # HERE
      |                   ^^^^

    1 error in 1 document, 57 flows; digest ab12cd34ef56; checked as of 2026-11-21
    "
  `)
})

test('no declaration can send the terminal a control sequence or reorder its text', () => {
  const evil = 'x\u001b[2J\u0007\u202e\u009b31m\u2028y'
  const file: SourceFile = { path: `${evil}.yaml`, text: `name: ${evil} HERE\n` }
  const related = [{ ...where(file, 'name'), message: evil }]
  const excepted = { name: evil, reason: evil, until: evil }
  const because = { kind: 'promise', ref: evil, text: evil } as const
  const fix = { title: evil, span: { file: '', start: 0, end: 0 }, replacement: '', safe: true }
  const one: Diagnostic = {
    ...base,
    ...where(file, 'HERE'),
    message: evil,
    help: evil,
    related,
    excepted,
    because,
    fix,
  }
  const text = renderText(report([one], [file]), { ...options, showExcepted: true })
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u)
  expect(text).toContain('x␛[2J␇\\u{202e}\\u{9b}31m\\u{2028}y')
})

test('a finding beyond the text of its file, or in a file that is not there, is still printed', () => {
  const beyond = { start: { line: 99, column: 7 }, end: { line: 99, column: 9 } }
  const lost = { file: 'gone.yaml', start: { line: 1, column: 1 }, end: { line: 1, column: 1 }, message: 'was here' }
  expect(renderText(report([{ ...base, ...beyond, related: [lost] }]), options)).toContain('--> activities.yaml:99:7')
})

test('nothing found is said', () => {
  expect(renderText(report([]), options)).toMatchInlineSnapshot(`
    "no findings in 2 documents, 57 flows; digest ab12cd34ef56; checked as of 2026-11-21
    "
  `)
})

test('promises are counted, and what is unproven never as kept', () => {
  const promise = (answer: 'holds' | 'broken' | 'unproven') => ({ name: answer, clause: null, answer })
  const promises = [promise('holds'), promise('holds'), promise('broken'), promise('unproven')]
  expect(renderText({ ...report([]), promises }, options)).toContain('; 4 promises: 2 hold, 1 broken, 1 unproven; ')
  expect(renderText({ ...report([]), promises: [promise('unproven')] }, options)).toContain(
    '; 1 promise: 0 hold, 1 unproven; ',
  )
})

test('colour only when asked for', () => {
  expect(renderText(report([base]), options)).not.toContain('\u001b')
  expect(renderText(report([base]), { ...options, color: true })).toContain('\u001b[1m\u001b[31merror[basis/missing]')
})

test('what is wrong comes last, open facts are one line each resource and person, marks that nothing needs are counted', () => {
  const gap: Diagnostic = { ...base, severity: 'warning', related: [] }
  const asked: Diagnostic = {
    ...gap,
    pointer: '/activities/keep-secure/lawfulBasis',
    mark: { why: 'x', ask: 'legal', pointer: null },
  }
  const period: Diagnostic = { ...asked, rule: 'retention/missing', pointer: '/activities/keep-secure/retention' }
  const idle: Diagnostic = { ...asked, rule: 'fact/missing', class: 'advice', severity: 'note' }
  const advice: Diagnostic = { ...gap, class: 'advice', severity: 'note', message: 'An advice.' }
  const wrong: Diagnostic = {
    ...gap,
    class: 'violation',
    severity: 'error',
    message: 'Wrong.',
    because: null,
    help: null,
  }
  const all = [wrong, asked, { ...wrong, severity: 'warning' as const, message: 'Odd.' }, period, gap, idle, advice]
  const text = renderText(report(all), options)
  expect(text.slice(0, text.indexOf('note['))).toMatchInlineSnapshot(`
    "3 open facts: 2 on the lawful basis, 1 on periods; legal 2, nobody named 1
      lawfulness
        activities.keep-secure  ask legal: lawfulBasis, retention  activities.yaml:3
        activities.keep-secure  nobody named: Activity \`keep-secure\` has no lawful basis  activities.yaml:3
      --verbose shows each in full; \`bylaw questions --for NAME\` writes the list to send

    "
  `)
  expect(text.match(/^(note|warning|error)/gm)).toEqual(['note', 'warning', 'error'])
  expect(text.trimEnd().split('\n\n').at(-2)).toContain('Wrong.')
  const verbose = renderText(report(all), { ...options, verbose: true })
  expect(verbose.match(/^(?:note|warning|error)\[/gm)).toHaveLength(7)
  expect(verbose).not.toContain('open facts:')
})
