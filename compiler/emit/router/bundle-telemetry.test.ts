import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Collector, startCollector } from '../../../runtime/telemetry/opentelemetry/testing/collector.ts'
import { compiled, sample } from '../testing/project-text.ts'
import { bundleRouter } from './bundle.ts'
import { generatedModule } from './generated-module.ts'
import { routerPlan } from './plan.ts'

let folder: string
let code: string
let collector: Collector
let child: ChildProcess | null = null
beforeAll(async () => {
  const { model, graph } = compiled(sample)
  const none = { sources: [], routes: [], channels: [], events: [], journal: { engine: 'sqlite' } } as const
  code = await bundleRouter(generatedModule({ ...routerPlan(model, graph), ...none }, new Map()))
  folder = await mkdtemp(join(tmpdir(), 'bylaw-bundle-'))
  await writeFile(join(folder, 'journal-key'), '0123456789abcdef'.repeat(4))
  await writeFile(join(folder, 'admin-key'), 'admin-key-for-tests-of-32-characters')
  collector = await startCollector()
})
afterEach(() => child?.kill('SIGKILL'))
afterAll(async () => {
  await collector.close()
  await rm(folder, { recursive: true })
})

/** Runs it until it listens, or says why not, and ends it. */
async function run(text: string, env: Readonly<Record<string, string>>): Promise<string> {
  await writeFile(join(folder, 'router.mjs'), text)
  const started = spawn(process.execPath, ['--no-warnings', join(folder, 'router.mjs')], {
    env: { CREDENTIALS_DIR: folder, DATA_DIR: join(folder, 'data'), PORT: '0', ADMIN_PORT: '0', ...env },
  })
  child = started
  const ended = once(started, 'exit')
  let said = ''
  started.stderr.on('data', (chunk) => {
    said += chunk
  })
  started.stdout.on('data', (chunk) => {
    said += chunk
    started.kill('SIGTERM')
  })
  await ended
  return said
}

const asked = () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint, OTEL_EXPORTER_OTLP_HEADERS: 'x-scope=a%20b' })

test('a bundled router loads OpenTelemetry only when it is asked for', async () => {
  const wrapper = '"node_modules/@opentelemetry/sdk-trace-base/build/src/index-shim.js"(exports) {'
  expect(code).toContain(wrapper)
  const mined = code.replace(wrapper, `${wrapper} throw Object.assign(new Error(), { code: 'OTEL_LOADED' });`)
  const said = await run(mined, {})
  expect(said).toContain('"listening"')
  expect(said).not.toContain('OTEL_LOADED')
  expect(await run(mined, asked())).toContain('OTEL_LOADED')
})

test('a bundled router sends its metrics at the latest when it ends', async () => {
  expect(await run(code, asked())).toContain('"listening"')
  expect(collector.exported).toMatchObject([{ path: '/v1/metrics', headers: { 'x-scope': 'a b' } }])
  expect(collector.metrics().map(({ name }) => name)).toContain('bylaw_backlog')
})
