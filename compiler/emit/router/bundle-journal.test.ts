import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { compiled, sample } from '../testing/project-text.ts'
import { bundleRouter } from './bundle.ts'
import { generatedModule } from './generated-module.ts'
import { routerPlan } from './plan.ts'

/** The bundle of the sample without routes, so that the journal is all that it needs. */
async function bundled(engine: 'sqlite' | 'postgres'): Promise<string> {
  const { model, graph } = compiled(sample)
  const none = { sources: [], routes: [], channels: [], events: [] }
  return bundleRouter(generatedModule({ ...routerPlan(model, graph), ...none, journal: { engine } }, new Map()))
}

/** Fails as soon as PostgreSQL's client is loaded. */
function mined(code: string): string {
  const wrapper = '"node_modules/pg/lib/client.js"(exports, module) {'
  expect(code).toContain(wrapper)
  return code.replace(wrapper, `${wrapper} throw Object.assign(new Error(), { code: 'PG_LOADED' });`)
}

let folder: string
let child: ChildProcess | null = null
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bylaw-bundle-'))
  await writeFile(join(folder, 'journal-key'), '0123456789abcdef'.repeat(4))
  await writeFile(join(folder, 'admin-key'), 'admin-key-for-tests-of-32-characters')
})
afterEach(() => child?.kill('SIGKILL'))
afterAll(() => rm(folder, { recursive: true }))

/** What it says first, on either stream, beside what is only for information. */
async function firstWords(code: string, env: Readonly<Record<string, string>>, ...given: readonly string[]) {
  await writeFile(join(folder, 'router.mjs'), code)
  const started = spawn(process.execPath, ['--no-warnings', join(folder, 'router.mjs'), ...given], {
    env: { CREDENTIALS_DIR: folder, PORT: '0', ADMIN_PORT: '0', ...env },
  })
  child = started
  return new Promise<string>((said) => {
    started.stdout.once('data', (chunk) => said(String(chunk)))
    started.stderr.on('data', (chunk) => {
      if (!String(chunk).includes('"level":"info"')) said(String(chunk))
    })
  })
}

describe('a bundled router', () => {
  test('does not load the client of PostgreSQL for a journal on SQLite', async () => {
    const said = await firstWords(mined(await bundled('sqlite')), {
      DATA_DIR: join(folder, 'data'),
      TOMBSTONES_DIR: join(folder, 'tombstones'),
    })
    expect(said).toContain('"listening"')
  })

  test('loads it for a journal on PostgreSQL, and not to check its settings', async () => {
    const DATABASE_URL = 'postgresql://a:b@127.0.0.1:9/c'
    const code = mined(await bundled('postgres'))
    expect(await firstWords(code, { DATABASE_URL }, '--check')).toContain('"checked"')
    expect(await firstWords(code, { DATABASE_URL })).toContain('PG_LOADED')
  })

  test('holds the client, and says when there is no database', async () => {
    const DATABASE_URL = 'postgresql://a:b@127.0.0.1:9/c'
    const code = await bundled('postgres')
    expect(await firstWords(code, { DATABASE_URL })).toContain('econnrefused')
    expect(await firstWords(code, {}, '--check')).toContain('DATABASE_URL is required')
  })
})
