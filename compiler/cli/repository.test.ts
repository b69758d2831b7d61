import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from './main.ts'
import { rootOf } from './repository.ts'

let top: string
beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'bylaw-root-')))
  for (const folder of ['repo/.git', 'repo/a/conf', 'repo/b/conf', 'other']) {
    mkdirSync(join(top, folder), { recursive: true })
  }
  for (const folder of ['repo/a/conf', 'repo/b/conf', 'other'])
    writeFileSync(join(top, folder, 'bylaw.yaml'), 'apiVersion: bylaw.dev/v1\nproject: {nmae: acme}\n')
})
afterEach(() => rmSync(top, { recursive: true }))

describe('the root of paths', () => {
  it('is the repository, from wherever it is asked', () => {
    expect(rootOf(join(top, 'repo/a/conf'), join(top, 'repo'))).toEqual({ path: '.', folder: 'a/conf' })
    expect(rootOf(join(top, 'repo/a/conf'), join(top, 'repo/a'))).toEqual({ path: '..', folder: 'a/conf' })
    expect(rootOf(join(top, 'repo'), join(top, 'other'))).toEqual({ path: '../repo', folder: '' })
  })

  it('without a repository is the working folder, or else the project', () => {
    expect(rootOf(join(top, 'other'), top)).toEqual({ path: '.', folder: 'other' })
    expect(rootOf(join(top, 'other'), join(top, 'repo'))).toEqual({ path: '../other', folder: '' })
  })

  it('is the same through a link', () => {
    symlinkSync(join(top, 'repo/a'), join(top, 'linked'))
    expect(rootOf(join(top, 'linked/conf'), join(top, 'repo'))).toEqual({ path: '.', folder: 'a/conf' })
  })

  it('of a folder that is gone is where it was', () => {
    expect(rootOf(join(top, 'repo/gone'), join(top, 'repo'))).toEqual({ path: '.', folder: 'gone' })
  })
})

it.each(['text', 'json', 'concise', 'sarif', 'github', 'gitlab', 'junit', 'markdown', 'rdjson'])(
  'two declarations of one repository are told apart as %s',
  async (format) => {
    const shown = async (...argv: string[]): Promise<string> => {
      let out = ''
      const io = { err: () => {}, env: {}, terminal: null, today: () => '2026-11-21' }
      await run(argv, {
        ...io,
        cwd: join(top, 'repo/a'),
        out: (text) => {
          out += text
        },
      })
      return out
    }
    expect(await shown('check', 'conf', '--format', format)).toContain('a/conf/bylaw.yaml')
    expect(await shown('check', '../b/conf', '--format', format)).toContain('b/conf/bylaw.yaml')
  },
)
