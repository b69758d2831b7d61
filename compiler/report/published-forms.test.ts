import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { renderGitlab } from './gitlab.ts'
import { renderJunit } from './junit.ts'
import { renderRdjson } from './rdjson.ts'
import type { RootedReport } from './rooted.ts'
import { hostileReport } from './testing/hostile.ts'

/** Runs a property over reports whose every text is hostile. */
const holds = (check: (report: RootedReport) => void): void =>
  fc.assert(fc.property(hostileReport, check), { numRuns: 100 })

/** What `junit-10.xsd` of the xUnit plugin of Jenkins lets each element have; `file` of a case is what GitLab reads. */
const junit: Readonly<Record<string, readonly string[]>> = {
  testsuites: ['name', 'time', 'tests', 'failures', 'errors'],
  testsuite: ['name', 'tests', 'failures', 'errors', 'group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'file'],
  testcase: ['name', 'time', 'classname', 'group', 'file'],
  failure: ['type', 'message'],
  skipped: ['type', 'message'],
}

it('JUnit has the attributes that its readers know, and no other', () =>
  holds((report) => {
    const text = renderJunit(report, ({ severity }) => severity === 'error')
    for (const [, name = '', attributes = ''] of text.matchAll(/<([a-z]+)((?: [a-z]+="[^"]*")*) ?\/?>/g)) {
      const known = junit[name] ?? []
      for (const [, attribute = ''] of attributes.matchAll(/ ([a-z]+)="[^"]*"/g))
        expect(known, name).toContain(attribute)
    }
  }))

const object = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
})
const text = { type: 'string' }
const count = { type: 'integer', minimum: 1 }

/** What GitLab asks of a Code Quality report. */
const codeQuality = {
  type: 'array',
  items: object({
    description: text,
    check_name: text,
    fingerprint: text,
    severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
    location: object({
      path: { type: 'string', pattern: '^(?!\\./|/)' },
      lines: object({ begin: count }),
    }),
  }),
}

const range = object({ start: object({ line: count, column: count }), end: object({ line: count, column: count }) }, [
  'start',
])

/** `DiagnosticResult` of reviewdog's `rdf`, whose severities are those of `reviewdog.proto`. */
const severity = { enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO'] }
const diagnosticResult = object(
  {
    source: object({ name: text, url: text }, ['name']),
    severity,
    diagnostics: {
      type: 'array',
      items: object(
        {
          message: text,
          severity,
          location: object({ path: text, range }, ['path']),
          code: object({ value: text, url: text }, ['value']),
          suggestions: { type: 'array', items: object({ range, text: { type: 'string' } }) },
        },
        ['message', 'location'],
      ),
    },
  },
  ['diagnostics'],
)

it.each([
  ['Code Quality of GitLab', codeQuality, renderGitlab],
  ['rdjson of reviewdog', diagnosticResult, renderRdjson],
] as const)('%s has the form that is published', (_, schema, render) => {
  const valid = new Ajv({ allErrors: true }).compile(schema)
  holds((report) => {
    expect(valid(JSON.parse(render(report))), JSON.stringify(valid.errors)).toBe(true)
  })
})
