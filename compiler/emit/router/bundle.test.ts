import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { packageRoot } from '../package-root.ts'
import { type BundledRouter, bundleRouter } from './bundle.ts'
import { absentModules, allParts } from './parts.ts'

const generated = 'export const plan = { journal: {} }\nexport const project = {}\n'

let all: BundledRouter
let none: BundledRouter
beforeAll(async () => {
  ;[all, none] = await Promise.all([bundleRouter(generated, allParts), bundleRouter(generated, [])])
}, 60_000)

test('each part is in a router that has all of them, and each that no other part needs is out of one without', () => {
  const modules = [...absentModules([])].map((module) => `runtime/${module}`)
  expect(all.modules).toEqual(expect.arrayContaining(modules))
  // It also answers how a webhook of Meta's is subscribed, which every listener can be asked.
  expect(none.modules.filter((module) => modules.includes(module))).toEqual(['runtime/ingress/schemes/meta.ts'])
  expect(none.notices).toContain('fastify ')
})

test('the libraries that only a part needs are there with it alone', () => {
  const packagesOf = ({ modules }: BundledRouter) =>
    new Set<string>(modules.flatMap((module) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? []))
  const without = packagesOf(none)
  const more = [...packagesOf(all)].filter((name) => !without.has(name))
  const expected = ['@marcbachmann/cel-js', '@opentelemetry/sdk-metrics', 'liquidjs', 'nodemailer', 'pg']
  expect(more).toEqual(expect.arrayContaining(expected))
})

test('what another part needs of a part stays', async () => {
  const { modules } = await bundleRouter(generated, ['scheme github'])
  expect(modules).toContain('runtime/ingress/schemes/hmac.ts')
  expect(modules).not.toContain('runtime/ingress/schemes/adyen.ts')
})

test('alone in a folder it says what is missing before it starts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bylaw-bundle-'))
  try {
    await writeFile(join(folder, 'router.mjs'), none.code)
    expect(await readdir(folder)).toEqual(['router.mjs'])
    const run = promisify(execFile)(process.execPath, ['router.mjs', '--check'], { cwd: folder, env: {} })
    const refused = await run.catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('CREDENTIALS_DIR is required') })
    expect(refused).toMatchObject({ stderr: expect.not.stringMatching(/^\s+at /m) })
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('is the same each time and names no folder of this machine', async () => {
  const again = await bundleRouter(generated, [])
  expect([again.code, again.map, again.notices]).toEqual([none.code, none.map, none.notices])
  for (const text of [none.code, none.map, none.notices]) {
    expect(text).not.toContain(packageRoot())
    expect(text).not.toMatch(/"(?:\.\.)?\/(?:work|tmp|home|Users)\//)
  }
})
