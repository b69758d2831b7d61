import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runBylaw } from '../../test/run-bylaw.ts'
import { catalogue } from '../language/catalogue.ts'
import { topicsOn } from './topics.ts'

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'bylaw-cli-'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

const write = (name: string, text: string) => writeFileSync(join(cwd, name), text)

/** Runs a command line in the temporary folder. */
const bylaw = (...argv: readonly string[]) => runBylaw(cwd, argv)

const clean = 'apiVersion: bylaw.dev/v1\nproject: {name: acme}\n'
const broken = 'apiVersion: bylaw.dev/v1\nproject: {nmae: acme}\n'

test('a clean declaration: 0', async () => {
  write('bylaw.yaml', clean)
  const { code, out, err } = await bylaw('check', '.')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^no findings in 1 document, 0 flows; digest [0-9a-f]{12}; checked as of 2026-11-21\n$/)
})

test('the working folder, where no path is named', async () => {
  write('bylaw.yaml', broken)
  expect(await bylaw('check')).toEqual(await bylaw('check', '.'))
  expect((await bylaw('questions')).code).toBe((await bylaw('questions', '.')).code)
})

test('findings: 1, on stdout, with paths that can be opened from here', async () => {
  mkdirSync(join(cwd, 'conf'))
  write('conf/bylaw.yaml', broken)
  const { code, out, err } = await bylaw('check', 'conf')
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(out).toContain('--> conf/bylaw.yaml:2:')
})

test('--fail-on decides what counts', async () => {
  write('bylaw.yaml', broken)
  expect((await bylaw('check', '.', '--fail-on', 'never')).code).toBe(0)
  expect((await bylaw('check', '.', '--fail-on', 'note')).code).toBe(1)
})

test('json on stdout is nothing but json; the same code', async () => {
  write('bylaw.yaml', broken)
  const { code, out } = await bylaw('check', '.', '--format', 'json', '--as-of', '2027-01-02')
  expect(code).toBe(1)
  const report = JSON.parse(out)
  expect(Object.keys(report)).toEqual([
    'version',
    'root',
    'digest',
    'asOf',
    'summary',
    'passedOver',
    'promises',
    'diagnostics',
  ])
  expect(report.asOf).toBe('2027-01-02')
  expect(report.summary.errors).toBeGreaterThan(0)
  expect(report.diagnostics[0].file).toBe('bylaw.yaml')
})

test('json to a file leaves the text on stdout', async () => {
  write('bylaw.yaml', clean)
  const { out } = await bylaw('check', '.', '--format', 'json=found.json')
  expect(out).toContain('no findings')
  expect(JSON.parse(readFileSync(join(cwd, 'found.json'), 'utf8')).version).toBe(1)
})

test('a report that cannot be written: 2', async () => {
  write('bylaw.yaml', clean)
  const { code, err } = await bylaw('check', '.', '--format', 'json=no/such/folder.json')
  expect({ code, err }).toEqual({
    code: 2,
    err: 'bylaw: Cannot write `no/such/folder.json`: there is no such file or folder.\n',
  })
})

test('no documents: 3', async () => {
  write('other.yaml', 'kind: Deployment\n')
  const { code, err } = await bylaw('check', '.')
  expect(code).toBe(3)
  expect(err).toMatch(/^bylaw: No documents in `\.` \(1 YAML file passed over\)\./)
})

test('what was not read is said, and which on request', async () => {
  write('bylaw.yaml', clean)
  write('deployment.yaml', 'apiVersion: apps/v1\nkind: Deployment\n')
  expect((await bylaw('check', '.')).out).toContain('1 document (1 YAML file passed over), 0 flows')
  const { out } = await bylaw('check', '.', '--verbose')
  expect(out).toContain('passed over, because they are not declarations:\n  deployment.yaml\n')
  expect(JSON.parse((await bylaw('check', '.', '--format', 'json')).out).passedOver).toEqual(['deployment.yaml'])
})

test.each([
  ['apiversion: bylaw.dev/v1\nproject: {name: acme}\n'],
  ['ApiVersion: bylaw.dev/v1\nproject: {name: acme}\n'],
  ['version: bylaw.dev/v1\nproject: {name: acme}\n'],
  ['recipients:\n  host: {engagement: on-our-behalf}\n'],
])('a declaration that does not say so fails the check beside one that does: %j', async (text) => {
  write('bylaw.yaml', clean)
  write('lost.yaml', text)
  const { code, out } = await bylaw('check', '.')
  expect([code, out.includes('--> lost.yaml:1:1')]).toEqual([1, true])
})

test('nothing there: 2', async () => {
  const { code, out, err } = await bylaw('check', 'nowhere')
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^bylaw: .*nowhere.*\n$/)
})

test.each([
  ['chek', '.'],
  ['answer'],
  ['check', '.', '..'],
  ['check', '.', '--as-of', 'tomorrow'],
  ['check', '.', '--format', 'xml'],
  ['check', '.', '--color', 'red'],
  ['check', '.', '--fial-on', 'error'],
  ['build', '.'],
  ['dev', '.', '--event', 'a'],
])('misused: 2, and nothing on stdout: %s %s', async (...argv) => {
  const { code, out, err } = await bylaw(...argv)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).not.toContain('    at ')
})

test('build refuses a declaration with errors and writes nothing', async () => {
  write('bylaw.yaml', broken)
  const { code, out, err } = await bylaw('build', '.', '--out', 'built')
  expect(code).toBe(1)
  expect(out).toContain('error[')
  expect(err).toBe('bylaw: Nothing was built, because the declaration has errors.\n')
  expect(() => readFileSync(join(cwd, 'built'))).toThrow('ENOENT')
})

test('law says what is covered on a day, and what is not', async () => {
  const { code, out } = await bylaw('law')
  expect(code).toBe(0)
  expect(out).toContain('as of 2026-11-21')
  expect(out).toContain('GB: Commission Implementing Decision (EU) 2021/1772, renewed')
  expect(out).toMatch(/ch-fadp {2}CH: Federal Act on Data Protection/)
  const later = JSON.parse((await bylaw('law', '--as-of', '2031-12-28', '--format', 'json')).out)
  expect(Object.keys(later)).toEqual(['version', 'asOf', 'covered', 'notCovered'])
  const decisions: readonly { id: string; regime: string }[] = later.covered.adequacy
  expect(decisions.some(({ id, regime }) => id === 'GB' && regime === 'eu-gdpr')).toBe(false)
  expect((await bylaw('law', '--as-of', 'soon')).code).toBe(2)
})

test('explain prints the page, lists the rules, and knows what was meant', async () => {
  const page = await bylaw('explain', 'basis/missing')
  expect(page.code).toBe(0)
  expect(page.out).toContain('rule:     basis/missing\n')
  expect((await bylaw('explain')).out).toMatch(/^basis\/missing +\S/m)
  expect(await bylaw('explain', 'basis/mising')).toEqual({
    code: 2,
    out: '',
    err: 'bylaw: There is no rule `basis/mising`. Did you mean `basis/missing`?\n',
  })
})

test.each([
  ['health.data', 'category:  health.data', 'special category'],
  ['none', 'category: none', 'no personal data'],
  ['none', 'scheme:   none', 'anybody can send events'],
  ['tls.minimum', 'control:  tls.minimum', 'is sent nothing'],
  ['flow.protection', 'field:    flow.protection', 'redact'],
  ['flow', 'One movement of one category of data', '  flow.recipient\n'],
  ['flow.retention', 'field:    flow.retention', '  flow.retention.days\n'],
  ['slack', 'connector: slack', 'webhook'],
  ['stripe', 'scheme:   stripe', 'holds for a while only'],
  ['us', 'country:  US', 'dpf'],
  ['Recipient.stored', 'key:      Recipient.stored', 'example:'],
])('explain %s', async (name, ...expected) => {
  const { code, out } = await bylaw('explain', name)
  expect(code).toBe(0)
  for (const text of expected) expect(out.replace(/: +/g, ': ')).toContain(text.replace(/: +/g, ': '))
})

test('explain lists each kind, and finds words', async () => {
  for (const { kind, name } of topicsOn('2026-11-21')) {
    const { code, out } = await bylaw('explain', name, '--kind', kind)
    expect({ name, code, filled: out.includes(': ') }).toEqual({ name, code: 0, filled: true })
  }
  expect((await bylaw('explain', '--kind', 'category')).out.split('\n')).toHaveLength(catalogue.length + 1)
  for (const [plural, kind] of [
    ['categories', 'category'],
    ['controls', 'control'],
    ['keys', 'key'],
  ] as const)
    expect(await bylaw('explain', plural)).toEqual(await bylaw('explain', '--kind', kind))
  expect((await bylaw('explain', '--search', 'Telephone NUMBER')).out).toMatch(/^category +contact\.phone/m)
  // What a field may be called, where no text says it.
  for (const [name, category] of [
    ['ssn', 'person.official-id'],
    ['Geburtsdatum', 'person.birth-date'],
    ['userAgent', 'technical.user-agent'],
  ])
    expect((await bylaw('explain', '--search', name ?? '')).out).toMatch(new RegExp(`^category +${category}`, 'm'))
  expect(await bylaw('explain', '--search', 'xyzzy')).toMatchObject({ code: 2, out: '' })
})

test('help and version: 0, on stdout', async () => {
  expect(await bylaw('--version')).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' })
  const help = await bylaw('--help')
  expect(help.code).toBe(0)
  expect(help.out).toContain('Exit codes:')
})
