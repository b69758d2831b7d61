import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readSettings, SettingsError } from './settings.ts'

const directory = mkdtempSync(join(tmpdir(), 'bylaw-settings-'))
const file = join(directory, 'file')
writeFileSync(file, '{}')
const env = { DATA_DIR: join(directory, 'data', 'journal'), CREDENTIALS_DIR: directory }
const standIns = (value: unknown) => ({ ...env, STAND_INS: JSON.stringify(value) })

afterAll(() => rmSync(directory, { recursive: true }))

function problemsOf(given: Record<string, string>): readonly string[] {
  try {
    readSettings(given)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
}

test('a data and a credentials directory are enough, and the data directory is for its owner only', () => {
  expect(readSettings(env)).toEqual({
    host: '127.0.0.1',
    port: 8080,
    dataDir: env.DATA_DIR,
    credentialsDir: directory,
    tenantsFile: null,
    standIns: new Map(),
  })
  expect(statSync(env.DATA_DIR).mode & 0o777).toBe(0o700)
})

test('everything that is wrong is said at once, and nothing is created', () => {
  const data = join(directory, 'other')
  const problems = problemsOf({ DATA_DIR: data, PORT: '80x', CREDENTIALS_DIR: file, TENANTS_FILE: `${file}.missing` })
  expect(problems.map((line) => line.split(' ')[0])).toEqual(['PORT', 'CREDENTIALS_DIR', 'TENANTS_FILE'])
  expect(problems.every((line) => !line.includes('\n'))).toBe(true)
  expect(statSync(data, { throwIfNoEntry: false })).toBeUndefined()
  expect(problemsOf({}).map((line) => line.split(' ')[0])).toEqual(['CREDENTIALS_DIR', 'DATA_DIR'])
})

test.each(['-1', '65536', '1.5', 'http'])('PORT cannot be %s', (port) => {
  expect(problemsOf({ ...env, PORT: port })).toHaveLength(1)
})

test('DATA_DIR cannot be a file', () => {
  expect(problemsOf({ ...env, DATA_DIR: file })).toEqual(['DATA_DIR cannot be created as a directory.'])
})

test('stand-ins are for loopback alone', () => {
  const good = { 'https://hooks.slack.com': 'http://127.0.0.1:9000', 'https://a.example:8443': 'http://[::1]:9' }
  expect(readSettings(standIns(good)).standIns).toEqual(new Map(Object.entries(good)))
  for (const wrong of [
    { 'https://hooks.slack.com': 'http://10.0.0.1:9000' },
    { 'https://hooks.slack.com': 'http://127.0.0.1.example:9000' },
    { 'https://hooks.slack.com/path': 'http://127.0.0.1:9000' },
    { 'hooks.slack.com': 'http://127.0.0.1:9000' },
    { 'https://hooks.slack.com': 9000 },
    ['https://hooks.slack.com'],
    'http://127.0.0.1:9000',
  ]) {
    expect(problemsOf(standIns(wrong))).toHaveLength(1)
  }
  expect(problemsOf({ ...standIns(good), HOST: '0.0.0.0' })).toEqual([
    'STAND_INS is for local runs: HOST must be a loopback address.',
  ])
})
