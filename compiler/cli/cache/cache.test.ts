import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { dump, load } from 'js-yaml'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { small } from '../../../test/small.ts'
import { type Declaration, randomEdit } from '../../diff/testing/edits.ts'
import { formatNames } from '../formats.ts'
import { run } from '../main.ts'
import { buildIdentity } from './build-identity.ts'
import { cacheFolder } from './cache-folder.ts'

const scratch = mkdtempSync(join(tmpdir(), 'bylaw-cache-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const project = join(scratch, 'project')
const cache = join(scratch, 'cache')
const entries = (): readonly string[] => (isFolder(cache) ? readdirSync(cache).sort() : [])
const entry = (): string => join(cache, entries()[0] as string)
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

beforeEach(() => {
  for (const folder of [project, cache]) rmSync(folder, { recursive: true, force: true })
  mkdirSync(project)
})

const kept = ['--cache-dir', cache]
const anew = ['--no-cache', '--cache-dir', cache]

interface Given {
  readonly asOf?: string
  readonly build?: string | null
  readonly formats?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** What a check answers: exit code, streams, and what it wrote for each format that is asked for. */
async function check(options: readonly string[], given: Given = {}): Promise<string> {
  const { asOf = '2026-11-21', build = 'a build', formats = [], env = {} } = given
  const out = join(scratch, 'out')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out)
  const said: string[] = []
  const asked = formats.flatMap((name) => ['--format', `${name}=${join(out, name)}`])
  const code = await run(['check', project, '--as-of', asOf, ...asked, ...options], {
    out: (text) => said.push(text),
    err: (text) => said.push(text.replace(/^[a-z]+ing\b.* \.\.\.\n/, '')),
    env,
    cwd: scratch,
    terminal: null,
    today: () => '2026-11-21',
    ...(build !== null && { build }),
  })
  const written = readdirSync(out).map((name) => `${name}:\n${readFileSync(join(out, name), 'utf8')}`)
  return [String(code), ...said, ...written].join('\n')
}

const put = (name: string, text: string | Buffer): void => writeFileSync(join(project, name), text)

/** Puts another text into an entry, as whole as before. */
function rewrite(path: string, change: (text: string) => string): void {
  const text = change(readFileSync(path, 'utf8').slice(65))
  writeFileSync(path, `${createHash('sha256').update(text).digest('hex')}\n${text}`)
}

/** Another message in an entry: who reads it tells that it was read. */
const mark = (path: string): void => rewrite(path, (text) => text.replaceAll('"message":"', '"message":"MARKED '))

const broken = 'apiVersion: bylaw.dev/v1\nproject: {nmae: acme}\n'

describe('what is kept', () => {
  test('an unchanged project is answered from it', async () => {
    put('bylaw.yaml', broken)
    expect(await check(kept)).not.toContain('MARKED')
    mark(entry())
    expect(await check(kept)).toContain('MARKED')
    expect(await check(anew)).not.toContain('MARKED')
  })

  const changes: [what: string, change: () => void, given?: Given][] = [
    ['another text', () => put('bylaw.yaml', `${broken}# a comment\n`)],
    ['another file', () => put('more.yaml', 'apiVersion: bylaw.dev/v1\n')],
    ['a YAML file that is passed over', () => put('other.yaml', 'a: b\n')],
    ['a file that cannot be read', () => put('bad.yaml', Buffer.from('apiVersion: bylaw.dev/v1\n\0'))],
    ['a file by another name', () => renameSync(join(project, 'bylaw.yaml'), join(project, 'other.yaml'))],
    ['another day', () => undefined, { asOf: '2026-11-22' }],
    ['another build', () => undefined, { build: 'another build' }],
  ]
  test.each(changes)('%s is judged anew', async (_, change, given = {}) => {
    put('bylaw.yaml', broken)
    await check(kept)
    mark(entry())
    change()
    expect(await check(kept, given)).not.toContain('MARKED')
    expect(entries()).toHaveLength(2)
  })
})

describe('where it is kept', () => {
  const at = (env: Readonly<Record<string, string>>, options = {}) =>
    cacheFolder({ cache: true, ...options }, project, { cwd: '/work', env })

  test('in the cache folder of the user, and never in a relative one', () => {
    expect(at({ XDG_CACHE_HOME: '/cache', HOME: '/home/ada' })).toBe('/cache/bylaw')
    expect(at({ XDG_CACHE_HOME: 'cache', HOME: '/home/ada' })).toBe('/home/ada/.cache/bylaw')
    expect(at({})).toBe(null)
    expect(at({ HOME: '' })).toBe(null)
  })

  test('in no folder of the repository: what is committed answers for no check', async () => {
    mkdirSync(join(project, '.git'))
    put('bylaw.yaml', broken)
    await check([], { env: { HOME: project } })
    expect(existsSync(join(project, '.cache'))).toBe(false)
    expect(at({ XDG_CACHE_HOME: join(project, 'made') })).toBe(null)
    expect(at({ XDG_CACHE_HOME: scratch })).toBe(join(scratch, 'bylaw'))
  })

  test('in CI only where a folder is named', () => {
    expect(at({ CI: 'true', HOME: '/home/ada' })).toBe(null)
    expect(at({ CI: 'false', HOME: '/home/ada' })).toBe('/home/ada/.cache/bylaw')
    expect(at({ CI: 'true', HOME: '/home/ada' }, { cacheDir: 'kept' })).toBe('/work/kept')
  })

  test('nowhere with `--no-cache`', async () => {
    put('bylaw.yaml', broken)
    await check(anew)
    expect(entries()).toEqual([])
  })

  test('nowhere where the command was not built', async () => {
    put('bylaw.yaml', broken)
    expect(buildIdentity()).toBe(null)
    await check(kept, { build: null })
    expect(entries()).toEqual([])
  })

  test('nowhere with `--base`, whose side is no file of the project', async () => {
    put('bylaw.yaml', broken.replace('nmae', 'name'))
    await check([...kept, '--base', project])
    expect(entries()).toEqual([])
  })

  test('at most 64 of them, the last used', async () => {
    mkdirSync(cache)
    for (let i = 0; i < 70; i++) writeFileSync(join(cache, `${String(i).padStart(64, '0')}.json`), '')
    writeFileSync(join(cache, 'notes.txt'), 'of somebody else')
    put('bylaw.yaml', broken)
    await check(kept)
    expect(entries()).toHaveLength(65)
    expect(entries()).toContain('notes.txt')
    mark(join(cache, entries().find((name) => readFileSync(join(cache, name), 'utf8').includes('nmae')) as string))
    expect(await check(kept)).toContain('MARKED')
  })
})

test('a sample that comes or goes is seen, though no declaration has changed', async () => {
  const sampled = small.replace('  user.joined:\n', '  user.joined:\n    samples: [joined.json]\n')
  put('bylaw.yaml', sampled)
  const without = await check(kept)
  expect(without).toContain('`joined.json`')
  put('joined.json', '{"team": "red", "user": {"email": "a@example.org"}}')
  expect(await check(kept)).not.toContain('`joined.json`')
  expect(await check(kept)).toBe(await check(anew))
  rmSync(join(project, 'joined.json'))
  expect(await check(kept)).toBe(without)
})

test('a sample that says something else is seen, and a right one is answered from what is kept', async () => {
  put('bylaw.yaml', small.replace('  user.joined:\n', '  user.joined:\n    samples: [joined.json]\n'))
  put('joined.json', '{"team": 1, "user": {"email": "a@example.org"}}')
  const refused = await check(kept)
  expect(refused).toContain('event/sample-misfit')
  put('joined.json', '{"team": "red", "user": {"email": "a@example.org"}}')
  const right = await check(kept)
  expect(right).not.toContain('event/sample-misfit')
  expect(await check(kept)).toBe(right)
  expect(right).toBe(await check(anew))
})

/** What may have become of an entry. */
const harms: Readonly<Record<string, (path: string) => void>> = {
  nothing: () => undefined,
  deleted: (path) => rmSync(path),
  truncated: (path) => truncateSync(path, 90),
  empty: (path) => truncateSync(path, 0),
  garbled: (path) => {
    const bytes = readFileSync(path)
    const middle = bytes.length >> 1
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    writeFileSync(path, bytes)
  },
  'of another key': (path) => {
    mark(path)
    rewrite(path, (text) => text.replace(/"key":"[0-9a-f]{4}/, '"key":"....'))
  },
  'a folder': (path) => {
    rmSync(path)
    mkdirSync(path)
  },
  'a link that goes round': (path) => {
    rmSync(path)
    symlinkSync(path, path)
  },
}

/** What may have become of the folder. */
const folders: Readonly<Record<string, () => void>> = {
  nothing: () => undefined,
  deleted: () => rmSync(cache, { recursive: true }),
  'a file': () => {
    rmSync(cache, { recursive: true })
    writeFileSync(cache, '')
  },
  'not to be written': () => chmodSync(cache, 0o500),
}

/** The sections of a declaration, spread over files. */
function write(declaration: Declaration, files: number): void {
  for (const name of readdirSync(project)) rmSync(join(project, name), { recursive: true })
  const parts: Declaration[] = Array.from({ length: files }, () => ({ apiVersion: 'bylaw.dev/v1' }))
  for (const [i, [section, value]] of Object.entries(declaration).entries()) {
    const part = parts[i % files]
    if (part && section !== 'apiVersion') part[section] = value
  }
  for (const [i, part] of parts.entries()) put(`${i}.yaml`, dump(part))
}

test('with what is kept, whatever became of it, a check answers to the byte what it answers without', async () => {
  const anyStep = fc.record({
    chances: fc.array(fc.nat({ max: 997 }), { minLength: 8, maxLength: 8 }),
    back: fc.boolean(),
    files: fc.integer({ min: 1, max: 4 }),
    spoil: fc.option(fc.record({ at: fc.nat({ max: 3000 }), text: fc.constantFrom('', ':', '\n- ', '{', '# ', '\0') })),
    asOf: fc.constantFrom('2026-11-21', '2031-01-01'),
    harm: fc.constantFrom(...Object.keys(harms)),
    folder: fc.constantFrom(...Object.keys(folders)),
    options: fc.constantFrom([], ['--due', 'P3Y'], ['--show-excepted'], ['--fail-on', 'note']),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 4 }), async (steps) => {
      rmSync(cache, { recursive: true, force: true })
      let last = load(small) as Declaration
      let before = last
      for (const { chances, back, files, spoil, asOf, harm, folder, options } of steps) {
        let i = 0
        const next = back ? before : randomEdit(last, (bound) => (chances[i++ % chances.length] ?? 0) % bound).head
        before = last
        last = next
        write(last, files)
        if (spoil) {
          const text = readFileSync(join(project, '0.yaml'), 'utf8')
          const at = spoil.at % text.length
          put('0.yaml', text.slice(0, at) + spoil.text + text.slice(at + 1))
        }
        const given = { asOf, formats: formatNames.filter((name) => name !== 'text') }
        const expected = await check([...anew, ...options], given)
        expect(await check([...kept, ...options], given)).toBe(expected)
        for (const name of entries()) if (lstatSync(join(cache, name)).isFile()) harms[harm]?.(join(cache, name))
        if (existsSync(cache)) folders[folder]?.()
        expect(await check([...kept, ...options], given)).toBe(expected)
        if (existsSync(cache)) chmodSync(cache, 0o700)
        if (folder === 'a file') rmSync(cache)
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)

test('processes that keep and read the same at once see all of an entry or none', async () => {
  const program = `
    import { keptReports } from ${JSON.stringify(join(import.meta.dirname, 'kept-reports.ts'))}
    const project = { problem: null, root: '/', files: [], passedOver: [], findings: [] }
    const reports = keptReports(${JSON.stringify(cache)}, { build: 'a build', project, asOf: '2026-11-21', due: undefined })
    let found = 0
    for (let i = 0; i < 40; i++) {
      const digest = String(process.pid).repeat(20_000 + i)
      reports.keep({ report: { files: [], digest }, looked: new Map() })
      const report = reports.find()
      if (report === null) continue
      found++
      if (!/^(\\d+?)\\1+$/.test(report.digest.slice(0, 60))) throw new Error('torn')
    }
    console.log(found)`.replaceAll('\\\\', '\\')
  const runs = Array.from({ length: 3 }, () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]),
  )
  const found = (await Promise.all(runs)).map(({ stdout }) => Number(stdout))
  expect(found).toEqual([40, 40, 40])
  expect(entries()).toHaveLength(1)
}, 60_000)
