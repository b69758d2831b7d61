import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mostText } from './bounded.ts'

const bin = join(import.meta.dirname, '../bin.ts')
const shop = readFileSync(join(import.meta.dirname, '../../../policies/testing/shop.yaml'), 'utf8')
/** The line of the shop in which a text stands first. */
const lineOf = (text: string): number => shop.slice(0, shop.indexOf(text)).split('\n').length
const client = new Client({ name: 'test', version: '1' })
let folder = ''
let outside = ''

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'bylaw-mcp-')))
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'bylaw-outside-')))
  writeFileSync(join(outside, 'secret.json'), '{"heirloom": 1}')
  writeFileSync(join(outside, 'other.yaml'), 'apiVersion: bylaw.dev/v1\n')
  mkdirSync(join(folder, 'privacy'))
  writeFileSync(join(folder, 'privacy/shop.yaml'), shop)
  writeFileSync(join(folder, 'order.json'), '{"customer": {"email": "ada@example.org"}, "total": 3}')
  symlinkSync(join(outside, 'secret.json'), join(folder, 'link.json'))
  symlinkSync(outside, join(folder, 'linked'))
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      stdio: 'ignore',
    })
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'base')
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [bin, 'mcp', folder], env }))
}, 60_000)

afterAll(async () => {
  await client.close()
  for (const each of [folder, outside]) rmSync(each, { recursive: true })
})

async function call(name: string, given: Record<string, unknown> = {}): Promise<{ text: string; isError: boolean }> {
  const { content, isError = false } = (await client.callTool({ name, arguments: given })) as CallToolResult
  const [first] = content
  return { text: first?.type === 'text' ? first.text : '', isError }
}
const asked = async (name: string, given: Record<string, unknown> = {}) => JSON.parse((await call(name, given)).text)

test('offers tools that only read, and says so', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(['check', 'explain', 'infer', 'diff', 'questions', 'catalogue'])
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true)
})

test('an agent that writes a route is corrected by the findings of check, and told the remedy', async () => {
  expect(await asked('check', { path: 'privacy' })).toMatchObject({ summary: { errors: 0 }, findings: [] })
  writeFileSync(join(folder, 'privacy/shop.yaml'), shop.replace('retention: month', 'retention: mnoth'))
  expect(await asked('check', { path: 'privacy' })).toMatchObject({
    findings: [
      {
        rule: 'ref/unresolved',
        file: 'privacy/shop.yaml',
        line: lineOf('retention: month'),
        fix: { replacement: 'month' },
      },
    ],
  })
  expect((await call('explain', { name: 'ref/unresolved' })).text).toContain('# ref/unresolved')
  expect(await call('explain', { name: 'ref/unresolvd' })).toMatchObject({ isError: true })
  writeFileSync(join(folder, 'privacy/shop.yaml'), shop)
}, 60_000)

test('infers an event type from payloads and files, without their values', async () => {
  const { text } = await call('infer', {
    files: ['order.json'],
    payloads: ['{"customer": {"phone": "+353"}}'],
    event: 'order',
  })
  expect(text).toContain('contact.email')
  expect(text).toContain('phone')
  expect(text).not.toContain('ada@')
})

test('infers event types from what describes them', async () => {
  const payload = { type: 'object', properties: { email: { type: 'string', format: 'email' } } }
  const document = JSON.stringify({ asyncapi: '3.0.0', components: { messages: { joined: { payload } } } })
  const { text } = await call('infer', { payloads: [document] })
  expect(text).toContain('\n  joined:\n')
  expect(text).toContain('email: {type: string} # propose: contact.email')
})

test('compares with a revision', async () => {
  writeFileSync(
    join(folder, 'privacy/shop.yaml'),
    shop.replace('for: P30D, from: received', 'for: P90D, from: received'),
  )
  const { changes, summary } = await asked('diff', { base: 'HEAD', path: 'privacy' })
  expect(summary.widens).toBeGreaterThan(0)
  expect(changes[0]).toMatchObject({ class: 'widens' })
  writeFileSync(join(folder, 'privacy/shop.yaml'), shop)
}, 60_000)

test('lists open facts by person, and the categories', async () => {
  writeFileSync(
    join(folder, 'privacy/shop.yaml'),
    shop.replace('legalName: Desk Ltd', 'legalName: {missing: not told, ask: legal}'),
  )
  expect(await asked('questions', { path: 'privacy' })).toMatchObject({
    open: 1,
    facts: [
      {
        fact: 'recipients.desk.legalName',
        ask: 'legal',
        file: 'privacy/shop.yaml',
        line: lineOf('legalName: Desk Ltd'),
      },
    ],
  })
  expect(await asked('questions', { path: 'privacy', for: 'dpo' })).toMatchObject({ open: 0 })
  writeFileSync(join(folder, 'privacy/shop.yaml'), shop)
  const { categories } = await asked('catalogue', { search: 'telephone' })
  expect(categories.map(({ name }: { name: string }) => name)).toContain('contact.phone')
}, 60_000)

test('reads nothing outside of the project, also by links, options and revisions', async () => {
  const attempts: [string, Record<string, unknown>][] = [
    ['check', { path: '..' }],
    ['check', { path: outside }],
    ['check', { path: 'linked' }],
    ['check', { path: 'linked/other.yaml' }],
    ['check', { path: 'a\0b' }],
    ['infer', { files: ['link.json'] }],
    ['infer', { files: [join(outside, 'secret.json')] }],
    ['infer', { files: ['--out=x.yaml'] }],
    ['infer', { files: ['privacy'] }],
    ['diff', { base: outside, path: 'privacy' }],
    ['diff', { base: '../x', path: 'privacy' }],
    ['diff', { base: '--output=/tmp/x', path: 'privacy' }],
    ['questions', { path: '/etc' }],
  ]
  for (const [name, given] of attempts) {
    const { isError, text } = await call(name, given)
    expect([name, given, isError]).toEqual([name, given, true])
    expect(text).not.toContain('heirloom')
  }
  expect(await call('check', { path: '/etc/passwd' })).toMatchObject({
    text: expect.stringContaining('outside of the project'),
  })
  expect(await call('check', { path: '../no-such' })).toMatchObject({
    text: expect.stringContaining('outside of the project'),
  })
}, 60_000)

test.each([() => `../../${basename(outside)}`, () => `../../${basename(outside)}/other.yaml`, () => '../linked'])(
  'reads no shared folder outside of the repository',
  async (shared) => {
    mkdirSync(join(folder, 'sharing'), { recursive: true })
    const text = `apiVersion: bylaw.dev/v1\nproject: {name: sharing, shared: ["${shared()}"]}\n`
    writeFileSync(join(folder, 'sharing/bylaw.yaml'), text)
    expect((await call('check', { path: 'sharing' })).text).toContain('lies outside of the repository')
  },
  60_000,
)

test('writes nothing, and answers in bounds', async () => {
  const many = Array.from({ length: 3000 }, (_, i) => `  a-${i}: {purpose: 7}`)
  mkdirSync(join(folder, 'many'), { recursive: true })
  writeFileSync(join(folder, 'many/many.yaml'), `apiVersion: bylaw.dev/v1\nactivities:\n${many.join('\n')}\n`)
  const before = readdirSync(folder, { recursive: true }).sort()
  const { text } = await call('check', { path: 'many', limit: 200 })
  expect(text.length).toBeLessThanOrEqual(mostText)
  expect(JSON.parse(text).more).toBeGreaterThan(100)
  await call('infer', { files: ['order.json'] })
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before)
}, 60_000)
