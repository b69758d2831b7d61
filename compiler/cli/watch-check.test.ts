import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { edit, small } from '../../test/small.ts'
import type { Io } from './io.ts'
import { run } from './main.ts'
import { printReport } from './print-report.ts'
import { watchCheck } from './watch-check.ts'

const asOf = '2026-12-01'
const print = { color: 'never', maxProblems: 100, showExcepted: false, verbose: false, failOn: 'error' } as const

let top = ''
let end: () => Promise<void>
let heard: { out: string; err: string }
/** Called whenever something was said. */
let said = (): void => undefined

const io = (): Io => ({
  out: (text) => {
    heard.out += text
    said()
  },
  err: (text) => {
    heard.err += text
    said()
  },
  env: {},
  cwd: top,
  terminal: null,
  today: () => asOf,
})

beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'bylaw-watch-')))
  mkdirSync(join(top, 'privacy'))
  heard = { out: '', err: '' }
  end = async () => undefined
})
afterEach(async () => {
  await end()
  rmSync(top, { recursive: true, force: true })
})

function write(path: string, text: string): void {
  writeFileSync(join(top, path), text)
}

/** Waits until stderr ends with a text, and gives what was printed since the last time. */
async function until(text: string): Promise<string> {
  await new Promise<void>((resolve) => {
    said = () => {
      if (heard.err.trimEnd().endsWith(text)) resolve()
    }
    said()
  })
  const { out } = heard
  heard = { out: '', err: '' }
  return out
}

/** Begins to watch; what was printed first. */
async function begin(clears = false): Promise<string> {
  const controller = new AbortController()
  const running = watchCheck(
    'privacy',
    {
      asOf,
      clears,
      signal: controller.signal,
      show: (report, folder) => printReport(report, folder, [{ format: 'concise', file: null }], print, io()),
    },
    io(),
  )
  end = async () => {
    controller.abort()
    await running
  }
  return until('Ctrl-C ends.')
}

/** What a check of the files as they are says. */
async function cold(): Promise<string> {
  let out = ''
  const quiet = { ...io(), err: () => undefined, out: (text: string) => (out += text) }
  await run(['check', 'privacy', '--format', 'concise', '--as-of', asOf, '--no-cache'], quiet)
  return out
}

describe('a project that is watched', () => {
  test('is told as a check of each state tells it', async () => {
    write('privacy/bylaw.yaml', small)
    expect(await begin()).toBe(await cold())
    const states = [
      small.replaceAll('lawfulBasis: service', 'lawfulBasis: servic'),
      edit(small, 'user.email: pseudonymise', 'user.email: keep'),
      `${small}: : :\n`,
      edit(small, 'for: P3Y', 'for: {missing: how long, ask: product}'),
      small,
    ]
    for (const state of states) {
      write('privacy/bylaw.yaml', state)
      expect(await until('`privacy/bylaw.yaml` changed. Watching 1 file; Ctrl-C ends.')).toBe(await cold())
    }
  })

  test('takes files that come, go and are renamed, in new folders too', async () => {
    write('privacy/bylaw.yaml', small)
    await begin()
    mkdirSync(join(top, 'privacy/more'))
    write('privacy/more/idle.yaml', 'apiVersion: bylaw.dev/v1\nretention:\n  idle: { for: P1Y, why: Look-ups }\n')
    expect(await until('`privacy/more/idle.yaml` changed. Watching 2 files; Ctrl-C ends.')).toContain(
      'retention/unused',
    )
    renameSync(join(top, 'privacy/more'), join(top, 'privacy/other'))
    await until('`privacy/more/idle.yaml`, `privacy/other/idle.yaml` changed. Watching 2 files; Ctrl-C ends.')
    rmSync(join(top, 'privacy/other/idle.yaml'))
    expect(await until('`privacy/other/idle.yaml` changed. Watching 1 file; Ctrl-C ends.')).toBe(await cold())
  })

  test('waits for it where there is nothing to check for a while', async () => {
    write('privacy/bylaw.yaml', small)
    await begin()
    renameSync(join(top, 'privacy'), join(top, 'elsewhere'))
    await until(`There is no file or folder \`${join(top, 'privacy')}\`.`)
    renameSync(join(top, 'elsewhere'), join(top, 'privacy'))
    expect(await until('Watching 1 file; Ctrl-C ends.')).toBe(await cold())
  })

  test('is not told again where a file was saved as it was', async () => {
    write('privacy/bylaw.yaml', small)
    await begin()
    write('privacy/bylaw.yaml', small)
    write('privacy/notes.yaml', 'kind: Deployment\n')
    // That a YAML file is passed over is in the summary.
    expect(await until('Watching 1 file; Ctrl-C ends.')).toBe(await cold())
  })

  test('is told on a screen without what was there', async () => {
    write('privacy/bylaw.yaml', small)
    expect((await begin(true)).startsWith('\u001b')).toBe(false)
    write('privacy/bylaw.yaml', edit(small, 'user.email: pseudonymise', 'user.email: keep'))
    expect(await until('Ctrl-C ends.')).toBe(`\u001b[2J\u001b[3J\u001b[H${await cold()}`)
  })
})

test('ends while it checks, and watches nothing then', async () => {
  write('privacy/bylaw.yaml', small)
  const controller = new AbortController()
  let shown = 0
  const show = async (): Promise<void> => {
    shown += 1
    if (shown === 1) return
    controller.abort()
    // What is under way goes on for a while.
    await new Promise((resolve) => setImmediate(resolve))
  }
  const running = watchCheck('privacy', { asOf, clears: false, signal: controller.signal, show }, io())
  await until('Ctrl-C ends.')
  write('privacy/bylaw.yaml', `${small}\n`)
  await running
  await until('`privacy/bylaw.yaml` changed. Watching 1 file; Ctrl-C ends.')
  await new Promise((resolve) => setImmediate(resolve))
  expect(process.getActiveResourcesInfo()).not.toContain('FSEventWrap')
})

test.each(['--fix', '--prune'])('%s is refused beside --watch', async (option) => {
  write('privacy/bylaw.yaml', small)
  expect(await run(['check', 'privacy', '--watch', option], io())).toBe(2)
  expect(heard.err).toContain(`\`${option}\` writes files`)
})
