import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageRoot } from '../package-root.ts'
import { event } from '../testing/events.ts'
import { bundleRouter } from './bundle.ts'
import { generatedModule } from './generated-module.ts'

const plan = {
  version: 1,
  project: 'shop',
  journal: { engine: 'sqlite' },
  plans: [],
  events: [{ name: 'test.event' }],
  sources: [],
  channels: [],
  routes: [],
}
const type = event('test.event', { type: 'object', properties: { id: { type: 'string', 'x-category': 'none' } } })
const generated = generatedModule(plan as never, new Map([['test.event', type]]))

let folder: string
let bundle: string
beforeAll(async () => {
  bundle = await bundleRouter(generated)
  folder = await mkdtemp(join(tmpdir(), 'bylaw-bundle-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs a router in a folder that holds nothing else, with no environment. */
async function run(code: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  await writeFile(join(folder, 'router.mjs'), code)
  expect(await readdir(folder)).toEqual(['router.mjs'])
  try {
    const done = await promisify(execFile)(process.execPath, ['router.mjs', ...args], { cwd: folder, env: {} })
    return { code: 0, ...done }
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string }
  }
}

describe('a bundled router', () => {
  test('holds all that it needs', async () => {
    const main = join(packageRoot(), 'compiler/emit/testing/stand-in-main.ts')
    const result = await run(await bundleRouter(generated, { main }))
    expect(result).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(result.stdout)).toEqual({
      cel: '3',
      liquid: 'X',
      project: 'shop',
      projection: { ok: true, value: { id: '1' }, dropped: ['extra'] },
    })
  })

  test('made of the real runtime, says what is missing before it starts', async () => {
    const result = await run(bundle, '--check')
    expect(result.code).toBeGreaterThan(0)
    expect(result.stderr).toContain('CREDENTIALS_DIR is required')
    expect(result.stderr).not.toMatch(/^\s+at /m)
  })

  test('is the same each time and names no folder of this machine', async () => {
    expect(await bundleRouter(generated)).toBe(bundle)
    expect(bundle).not.toContain(packageRoot())
    expect(bundle).not.toMatch(/\/(work|tmp|home|Users)\//)
    expect(bundle).not.toMatch(/^\/\/ \.\.\//m)
    expect(bundle).toContain('// runtime/main.ts\n')
    expect(bundle).toContain('// node_modules/fastify/fastify.js\n')
  })
})
