import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildPlace, type Place, refusalOf, textOf } from './project.ts'

let place: Place
beforeAll(async () => {
  place = await buildPlace(textOf({ schemes: ['github'], kinds: ['http'], engine: 'sqlite' }))
}, 60_000)
afterAll(() => place.remove())

/** Has SQLite fail as nobody expects. */
const broken = `data:text/javascript,${encodeURIComponent(
  "process.getBuiltinModule('node:sqlite').DatabaseSync.prototype.exec = () => { throw new TypeError('broken') }",
)}`

async function brokenAt(...options: readonly string[]): Promise<readonly string[]> {
  const { code, log } = await refusalOf(place, { NODE_OPTIONS: [...options, `--import=${broken}`].join(' ') })
  expect(code).toBe(1)
  const failed = log.split('\n').map((line) => JSON.parse(line) as { readonly event: string; readonly at?: string[] })
  return failed.find(({ event }) => event === 'failed')?.at ?? []
}

test('an unexpected error is logged with the functions that it came from, whose places the source map knows', async () => {
  const at = await brokenAt()
  expect(at.join('\n')).toMatch(/^lockDirectory \(.*router\.mjs:\d+:\d+\)$/m)
  const [, line = '', column = ''] = /lockDirectory \(.*:(\d+):(\d+)\)/.exec(at.join('\n')) ?? []
  const map = new SourceMap(JSON.parse(readFileSync(join(place.workspace.build, 'router/router.mjs.map'), 'utf8')))
  const entry = map.findEntry(Number(line) - 1, Number(column) - 1)
  expect('originalSource' in entry ? entry.originalSource : '').toContain('runtime/journal/sqlite/lock.ts')
}, 60_000)

test('and with the places in the sources, where Node is told to look for them', async () => {
  const at = await brokenAt('--enable-source-maps')
  expect(at.join('\n')).toMatch(/lockDirectory \(.*runtime\/journal\/sqlite\/lock\.ts:\d+:\d+\)/)
}, 60_000)
