import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { small } from '../../../test/small.ts'
import { run } from '../main.ts'

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'bylaw-develop-'))
  writeFileSync(join(cwd, 'bylaw.yaml'), small)
})
afterEach(() => rmSync(cwd, { recursive: true }))

/** Runs `bylaw dev . --once` in the temporary folder. */
async function dev(...more: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = { env: {}, cwd, terminal: null, today: () => '2026-11-21' }
  const code = await run(['dev', '.', '--once', ...more], {
    ...io,
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  })
  return { code, out: out.join(''), err: err.join('') }
}

test('a sample made from the declaration reaches the stand-in through the built router', async () => {
  const { code, out, err } = await dev()
  expect(err.replace(/^(building|starting) the router \.\.\.\n/gm, '')).toBe('')
  expect(out).toMatch(/accepted as [0-9a-f-]{36} by /)
  expect(out).toContain('Dropped at the door\n  nothing')
  expect(out).toMatch(/delivered +1 attempt +200/)
  expect(code).toBe(0)
})

test('an event that the router refuses is a failure, in its own words', async () => {
  writeFileSync(join(cwd, 'bad.json'), '{"user": "Ann"}')
  const { code, err } = await dev('--event', 'user.joined', '--payload', 'bad.json')
  expect(code).toBe(1)
  expect(err).toMatch(/^bylaw: user\.joined: The router answered 422: .*must be an object/m)
})

test('an event that nobody sends is told with what to do', async () => {
  writeFileSync(join(cwd, 'one.json'), '{"user": {}}')
  const { err } = await dev('--event', 'user.left', '--payload', 'one.json')
  expect(err).toContain('user.left: There is no event type `user.left`; declared are `user.joined`.')
  writeFileSync(
    join(cwd, 'more.yaml'),
    'apiVersion: bylaw.dev/v1\nevents:\n  user.left: {schema: {type: object, properties: {at: {type: string, x-category: none}}}}\n',
  )
  const second = await dev('--event', 'user.left', '--payload', 'one.json')
  expect(second.err).toContain('No source sends events of type `user.left`: name it under `type` of a source')
})

test('a declaration with errors is not run', async () => {
  writeFileSync(join(cwd, 'bylaw.yaml'), small.replace('lawfulBasis: service', 'lawfulBasis: servic'))
  const { code, out } = await dev()
  expect(code).toBe(1)
  expect(out).toContain('error[ref/unresolved]')
})
