import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { edit, small } from '../../test/small.ts'
import type { Io } from './io.ts'
import { run } from './main.ts'

const widened = edit(small, 'user.email: pseudonymise', 'user.email: keep')
let repository = ''

const git = (...args: string[]): void => {
  const names = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...names, ...args], { cwd: repository, stdio: 'pipe' })
}

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'bylaw-diff-'))
  mkdirSync(join(repository, 'privacy'))
  git('init', '-q', '-b', 'main')
  writeFileSync(join(repository, 'privacy/bylaw.yaml'), small)
  git('add', '.')
  git('commit', '-q', '-m', 'sound')
  writeFileSync(join(repository, 'privacy/bylaw.yaml'), widened)
})

afterAll(() => rmSync(repository, { recursive: true, force: true }))

async function bylaw(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const text = { out: '', err: '' }
  const io: Io = {
    out: (more) => {
      text.out += more
    },
    err: (more) => {
      text.err += more
    },
    env: {},
    cwd: repository,
    terminal: null,
    today: () => '2026-11-21',
  }
  return { code: await run(args, io), ...text }
}

describe('bylaw diff', () => {
  it('compares a revision with the files as they are', async () => {
    const { code, out } = await bylaw('diff', 'main', '--path', 'privacy')
    expect(code).toBe(0)
    expect(out).toContain('protection-removed: `contact.email` is protected less at `archive` for activity `notify`.')
    expect(out).toContain('--> privacy/bylaw.yaml:')
    expect(out).toContain('documents/internal/flows.json')
  })

  it('finds nothing between a revision and itself', async () => {
    const { code, out } = await bylaw('diff', 'main', 'HEAD', '--path', 'privacy', '--exit-code')
    expect(code).toBe(0)
    expect(out).toContain("No changes for people's data")
  })

  it('exits with 1 on changes when asked to', async () => {
    expect((await bylaw('diff', 'main', 'privacy', '--path', 'privacy', '--exit-code')).code).toBe(1)
  })

  it('does not call two sides the same of which one could not be read whole', async () => {
    mkdirSync(join(repository, 'faulty'))
    writeFileSync(join(repository, 'faulty/bylaw.yaml'), `${small}trakcers: {}\n`)
    const { code, out } = await bylaw('diff', 'faulty', 'faulty', '--exit-code')
    expect(code).toBe(1)
    expect(out).toContain("No change for people's data is known")
  })

  it('reads of a revision what it reads of a folder', async () => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: repository })
    mkdirSync(join(repository, 'odd/.hidden'), { recursive: true })
    mkdirSync(join(repository, 'odd/node_modules'))
    writeFileSync(
      join(repository, 'odd/Quoted.YAML'),
      small.replace('apiVersion: bylaw.dev/v1', '"apiVersion": bylaw.dev/v1'),
    )
    for (const other of ['.hidden/a.yaml', 'node_modules/a.yaml']) writeFileSync(join(repository, 'odd', other), small)
    git('add', '-f', 'odd')
    git('commit', '-q', '-m', 'odd')
    const { code, out, err } = await bylaw('diff', 'HEAD', '--path', 'odd', '--exit-code')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain("No changes for people's data")
  })

  it('says plainly what is no revision', async () => {
    const { code, err } = await bylaw('diff', '--path', 'privacy', '--', '-no-such')
    expect(code).toBe(2)
    expect(err).toContain('`-no-such` is neither a folder nor a git revision of `privacy`.')
  })
})

describe('bylaw check --base', () => {
  it('reports what widens since the base as findings', async () => {
    const { code, out } = await bylaw('check', 'privacy', '--base', 'main', '--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(out).diagnostics.map(({ rule }: { rule: string }) => rule)).toEqual(['change/protection-removed'])
    expect((await bylaw('check', 'privacy', '--base', 'main', '--fail-on', 'warning')).code).toBe(1)
  })

  it('places what stands in the base alone at what is left of it, and says where it stood', async () => {
    const promise = (name: string): string => `  ${name}: {promise: At most a year, control: ingress.verified}\n`
    const dpo = 'contacts: {privacy: privacy@small.example}'
    mkdirSync(join(repository, 'before'), { recursive: true })
    mkdirSync(join(repository, 'after'), { recursive: true })
    const more = `${small}commitments:\n${promise('kept')}${promise('broken')}`
    writeFileSync(join(repository, 'before/bylaw.yaml'), more)
    writeFileSync(join(repository, 'after/bylaw.yaml'), edit(edit(more, promise('broken'), ''), dpo, 'contacts: {}'))
    const { out } = await bylaw('check', 'after', '--base', 'before', '--format', 'json')
    const lineOf = (text: string): number => more.slice(0, more.indexOf(text)).split('\n').length
    const found = (JSON.parse(out).diagnostics as { rule: string; start: { line: number }; help: string }[])
      .filter(({ rule }) => rule.startsWith('change/'))
      .map(({ rule, start, help }) => [rule, start.line, /It stood in .*$/.exec(help)?.[0]])
    expect(found).toEqual([
      ['change/information-lost', lineOf(dpo), `It stood in \`bylaw.yaml:${lineOf(dpo)}\` of the base.`],
      ['change/promise-loosened', lineOf('  kept:'), `It stood in \`bylaw.yaml:${lineOf('  broken:')}\` of the base.`],
    ])
  })
})
