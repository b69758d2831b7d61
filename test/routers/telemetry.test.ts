import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Collector, startCollector } from '../../runtime/telemetry/opentelemetry/testing/collector.ts'
import { type BuiltRouter, buildPlace, type Place, startRouter, textOf } from './project.ts'

let collector: Collector
let place: Place
let router: BuiltRouter | null = null
beforeAll(async () => {
  collector = await startCollector()
  place = await buildPlace(textOf({ schemes: ['github'], kinds: ['http'], engine: 'sqlite', telemetry: true }))
}, 60_000)
afterAll(async () => {
  await router?.stop()
  await place.remove()
  await collector.close()
})

test('a router that was built with OpenTelemetry sends a collector its metrics and traces, and lets them be scraped', async () => {
  router = await startRouter(place, {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    OTEL_EXPORTER_OTLP_HEADERS: 'x-scope=a%20b',
  })
  expect(await router.send('of-github')).toMatchObject([{ channel: 'by-http', state: 'delivered' }])
  const scraped = await (await router.ask('/metrics')).text()
  expect(scraped).toMatch(/^bylaw_journal_key_since_timestamp_seconds\{epoch="1"\} 1\d{9}/m)
  expect(scraped).toMatch(/^bylaw_events_accepted_total\{.*\} 1$/m)
  // All is sent at the latest when it ends.
  await router.stop()
  router = null
  expect(collector.exported.map(({ headers }) => headers['x-scope'])).toContain('a b')
  expect(collector.metrics().map(({ name }) => name)).toContain('bylaw_backlog')
  const kinds = new Set(collector.spans().map(({ kind }) => kind))
  // A server's for the request, a client's for the attempt.
  expect(kinds).toEqual(new Set([2, 3]))
}, 60_000)

test('without a collector it loads nothing of OpenTelemetry', async () => {
  expect(await loadedBy({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint })).toContain('@opentelemetry/sdk-metrics')
  const loaded = await loadedBy({})
  expect(loaded).toContain('fastify')
  expect(loaded).not.toContain('@opentelemetry/sdk-metrics')
}, 60_000)

/** The packages of which a router has run anything from its start to its end, by V8's coverage. */
async function loadedBy(env: Readonly<Record<string, string>>): Promise<ReadonlySet<string>> {
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-coverage-'))
  try {
    await (await startRouter(place, { ...env, NODE_V8_COVERAGE: folder })).stop()
    const bundle = join(place.workspace.build, 'router/router.mjs')
    const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')))
    const lines = lineStarts(readFileSync(bundle, 'utf8'))
    // A file for each thread.
    const functions = readdirSync(folder)
      .flatMap((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Coverage).result)
      .flatMap(({ url, functions }) => (url === pathToFileURL(bundle).href ? functions : []))
    return new Set(
      functions.flatMap(({ ranges: [range] }) => (range?.count ? packageOf(map, lines, range.startOffset) : [])),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Coverage {
  readonly result: readonly {
    readonly url: string
    /** The first range is the whole function. */
    readonly functions: readonly {
      readonly ranges: readonly { readonly startOffset: number; readonly count: number }[]
    }[]
  }[]
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function packageOf(map: SourceMap, lines: readonly number[], offset: number): readonly string[] {
  const line = lines.findLastIndex((start) => start <= offset)
  const entry = map.findEntry(line, offset - (lines[line] ?? 0))
  const source = 'originalSource' in entry ? entry.originalSource : ''
  return /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.slice(1, 2) ?? []
}
