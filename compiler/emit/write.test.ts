import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EmittedFile } from './emitted-file.ts'
import { NotWritten, writeBuild } from './write.ts'

const build = (...paths: string[]): readonly EmittedFile[] => [
  ...paths.map((path) => ({ path, content: `content of ${path}` })),
  {
    path: 'bylaw.json',
    content: JSON.stringify({ generator: 'bylaw', files: Object.fromEntries(paths.map((path) => [path, {}])) }),
  },
]

let folder: string
let out: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bylaw-write-'))
  out = join(folder, 'deep/build')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const all = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

describe('writeBuild', () => {
  test('writes a new folder with the folders above it', async () => {
    await writeBuild(build('router/router.mjs', 'types/events.d.ts'), out)
    expect(await all()).toEqual([
      'deep/build/bylaw.json',
      'deep/build/router/router.mjs',
      'deep/build/types/events.d.ts',
    ])
    expect(await readFile(join(out, 'router/router.mjs'), 'utf8')).toBe('content of router/router.mjs')
  })

  test('replaces an empty folder, and a build of ours whole', async () => {
    await mkdir(out, { recursive: true })
    await writeBuild(build('old.txt', 'both.txt'), out)
    await writeBuild(build('new.txt', 'both.txt'), out)
    expect(await all()).toEqual(['deep/build/both.txt', 'deep/build/bylaw.json', 'deep/build/new.txt'])
  })

  test('leaves alone what it did not write', async () => {
    await mkdir(out, { recursive: true })
    await writeFile(join(out, 'thesis.txt'), 'years of work')
    await expect(writeBuild(build('a'), out)).rejects.toThrow(/neither empty nor a build of bylaw/)
    await writeFile(join(out, 'bylaw.json'), '{"name": "something else"}')
    await expect(writeBuild(build('a'), out)).rejects.toThrow(NotWritten)
    expect(await all()).toEqual(['deep/build/bylaw.json', 'deep/build/thesis.txt'])
  })

  test('does not replace a build that something else has moved into', async () => {
    await writeBuild(build('a'), out)
    await mkdir(join(out, 'data'))
    await writeFile(join(out, 'data/journal.db'), 'events')
    await expect(writeBuild(build('a'), out)).rejects.toThrow('`data/journal.db`')
    expect(await readFile(join(out, 'data/journal.db'), 'utf8')).toBe('events')
  })

  test('refuses a file in the place of the folder', async () => {
    await mkdir(join(folder, 'deep'))
    await writeFile(out, '')
    await expect(writeBuild(build('a'), out)).rejects.toThrow('is not a folder')
  })

  test('leaves nothing half-written when it fails', async () => {
    await writeBuild(build('a'), out)
    await expect(writeBuild([...build('b'), { path: '../c', content: '' }], out)).rejects.toThrow('leads out')
    await expect(writeBuild([...build('b'), { path: 'b/c', content: '' }], out)).rejects.toThrow()
    expect(await all()).toEqual(['deep/build/a', 'deep/build/bylaw.json'])
    expect(await readdir(join(folder, 'deep'))).toEqual(['build'])
  })
})
