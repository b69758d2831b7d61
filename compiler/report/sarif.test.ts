import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import type { Log } from 'sarif'
import { beforeAll, describe, expect, it } from 'vitest'
import { ruleByName } from '../../policies/registry.ts'
import { compileText, edit, small } from '../../test/small.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { reportOf } from './report-of.ts'
import { type RootedReport, rooted } from './rooted.ts'
import { renderSarif } from './sarif.ts'
import { hostileReport } from './testing/hostile.ts'

let validate: (value: unknown) => void
beforeAll(() => {
  const text = readFileSync(new URL('./testing/sarif-2.1.0.json', import.meta.url), 'utf8')
  const { id: _, $schema: __, ...schema } = JSON.parse(text)
  const formats = { uri: /^[a-z][a-z0-9+.-]*:\S*$/i, 'uri-reference': /^[^\s\\]*$/, 'date-time': true } as const
  const check = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats }).compile(schema)
  validate = (value) => expect(check(value) ? [] : check.errors).toEqual([])
})

const sarif = (report: RootedReport): Log =>
  JSON.parse(renderSarif(report, { version: '1.2.3', ruleOf: (name) => ruleByName.get(name), pageOf: () => '# page' }))
const reportOn = (text: string, folder = 'privacy'): RootedReport =>
  rooted(reportOf(compileText(text)), { path: '.', folder })

const broken = edit(
  edit(small, 'archive: [person.name, contact.email]', 'archive: [person.name]'),
  '    lawfulBasis: service\n    dataSubjects: [users]\n    retention: payload',
  '    dataSubjects: [users]\n    retention: payload',
)

describe('SARIF', () => {
  it('is SARIF 2.1.0, with and without findings', () => {
    const found = sarif(reportOn(broken))
    validate(found)
    expect(found.runs[0]?.results?.length).toBeGreaterThan(1)
    const none = sarif(reportOn(small))
    validate(none)
    expect(none.runs[0]?.results).toEqual([])
    expect(none.runs[0]?.tool.driver.rules).toEqual([])
  })

  it('is SARIF 2.1.0 whatever stands in the YAML', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        validate(sarif(report))
      }),
      { numRuns: 100 },
    )
  })

  it('names rules by index and places below the root, errors first', () => {
    const [run] = sarif(reportOn(broken)).runs
    for (const result of run?.results ?? []) {
      expect(run?.tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId)
      const { artifactLocation, region } = result.locations?.[0]?.physicalLocation ?? {}
      expect(artifactLocation?.uri).toBe('privacy/bylaw.yaml')
      expect(region?.startLine).toBeGreaterThan(1)
      expect(result.message.text).not.toBe('')
    }
    const levels = (run?.results ?? []).map(({ level }) => level)
    expect(levels).toEqual([...levels].sort())
    expect(run?.automationDetails?.id).toBe('bylaw/privacy/')
  })

  it('keeps its fingerprints while lines move, and has each once', () => {
    const prints = (text: string) => sarif(reportOn(text)).runs[0]?.results?.map((one) => one.partialFingerprints)
    expect(prints(`# one\n# two\n${broken}`)).toEqual(prints(broken))
    const lines = prints(broken)?.map((one) => one?.primaryLocationLineHash)
    expect(new Set(lines).size).toBe(lines?.length)
    for (const line of lines ?? []) expect(line).toMatch(/^[0-9a-f]{16}:\d+$/)
  })

  it('has what an exception covers as suppressed, with the reason', () => {
    const until = 'rule: recipient/category-not-allowed, target: routes.joined.to.archive, reason: Counsel decides'
    const text = `${broken}exceptions:\n  later: {${until}, acceptedBy: dpo, until: 2027-01-31}\n`
    const suppressed = sarif(reportOn(text)).runs[0]?.results?.filter((one) => one.suppressions)
    expect(suppressed?.map(({ ruleId, suppressions }) => [ruleId, suppressions?.[0]?.justification])).toEqual([
      ['recipient/category-not-allowed', 'later: Counsel decides'],
    ])
  })

  it('keeps within the limits of code scanning and says what it left out', () => {
    const [one] = reportOn(broken).diagnostics as [Diagnostic]
    const many = Array.from({ length: 25_003 }, (_, i): Diagnostic => {
      const related = Array.from({ length: i === 0 ? 1500 : 1 }, () => ({ ...one, message: 'here' }))
      return { ...one, severity: i === 7 ? 'error' : 'warning', message: `\`${i}\` ${one.message}`, related }
    })
    const text = renderSarif(
      { ...reportOn(small), diagnostics: many },
      { version: '1', ruleOf: (name) => ruleByName.get(name), pageOf: () => 'x' },
    )
    const [run] = (JSON.parse(text) as Log).runs
    expect(run?.results).toHaveLength(25_000)
    expect(run?.results?.[0]?.level).toBe('error')
    expect(run?.results?.[1]?.relatedLocations).toHaveLength(100)
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toBe(
      '3 warnings more are left out; the JSON report has all.',
    )
    expect(gzipSync(text, { level: 1 }).length).toBeLessThan(10 * 1024 * 1024)
  })
})
