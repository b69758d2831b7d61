import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, startClient } from '../compiler/editor/testing/client.ts'
import { destinations } from '../compiler/scaffold/init/answers.ts'
import { starterProject } from '../compiler/scaffold/init/starter-project.ts'

const root = join(import.meta.dirname, '..')
const require = createRequire(import.meta.url)
const program = join(dirname(require.resolve('yaml-language-server/package.json')), 'bin/yaml-language-server')
const schema = pathToFileURL(join(root, 'schema/v1/bylaw.schema.json')).href
let client: Client
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bylaw-yaml-'))
  const yaml = { validate: true, schemaStore: { enable: false }, schemas: {} }
  client = await startClient([process.execPath, program, '--stdio'], [folder], {}, { yaml })
}, 60_000)
afterAll(async () => {
  await client.close()
  rmSync(folder, { recursive: true })
})

let count = 0

/** What the editor's YAML server says of a text that names the published schema in its first line. */
async function said(text: string): Promise<readonly string[]> {
  const uri = pathToFileURL(join(folder, `${count++}.yaml`)).href
  const named = `# yaml-language-server: $schema=${schema}\n${text.replaceAll(/^# yaml-language-server:.*\n/gm, '')}`
  await client.open(uri, named)
  const list = await client.diagnostics(uri)
  return list.map(({ message, range }) => `${range.start.line + 1}: ${message}`)
}

test('what init writes is not painted', async () => {
  const unknown = { name: 'acme', organisation: null, country: null, regimes: null, source: 'github' } as const
  for (const destination of destinations)
    for (const { path, text } of starterProject({ ...unknown, destination })) {
      if (path.endsWith('.yaml')) expect(await said(text)).toEqual([])
    }
}, 60_000)

test('nor are the examples', async () => {
  const examples = join(root, 'examples/routes')
  const paths = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))
  for (const path of paths) {
    const text = readFileSync(join(examples, path), 'utf8')
    if (text.includes('apiVersion: bylaw.dev')) expect([path, ...(await said(text))]).toEqual([path])
  }
}, 120_000)

test('a mistake is painted where it is', async () => {
  const text = `apiVersion: bylaw.dev/v1
recipients:
  host: {legalName: {missing: why}, engagement: on-our-behalves, stored: {misssing: why}}
retention:
  month: {for: 30 days}
`
  const lines = (await said(text)).map((each) => each.slice(0, 2))
  expect([...new Set(lines)].sort()).toEqual(['4:', '6:'])
}, 60_000)
