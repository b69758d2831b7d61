import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runBylaw } from '../../test/run-bylaw.ts'
import { edit, small } from '../../test/small.ts'
import { compile } from '../compile.ts'
import { mend } from './mend.ts'

const asOf = '2026-11-21'
const found = (text: string) => compile([{ path: 'bylaw.yaml', text }], { asOf })

/** What becomes of a text. */
function mended(text: string, guesses = false) {
  const { files, mended: all } = mend(found(text), asOf, guesses)
  return { text: files[0]?.text ?? '', titles: all.map(({ title }) => title) }
}

const slips = [
  ['  country: GB\n  address', '  country: UK # where we are\n  address'],
  ['    dedupe: {header: webhook-id}', '    dedup: {header: webhook-id}'],
  ['apiVersion: bylaw.dev/v1', 'apiversion: bylaw.dev/v1'],
].reduce((text, [from = '', to = '']) => edit(text, from, to), small)

describe('check --fix', () => {
  it('mends what can mean nothing else, and keeps everything beside it', () => {
    const { text, titles } = mended(slips)
    expect(titles).toHaveLength(3)
    expect(text).toBe(edit(small, '  country: GB\n  address', '  country: GB # where we are\n  address'))
  })

  it('is done after once', () => {
    expect(mended(mended(slips).text)).toEqual({ text: mended(slips).text, titles: [] })
    expect(mended(small)).toEqual({ text: small, titles: [] })
  })

  it('leaves a name that is nearly another to somebody who knows', () => {
    const wrong = edit(small, '    activity: notify', '    activity: notifi')
    expect(mended(wrong)).toEqual({ text: wrong, titles: [] })
    expect(mended(wrong, true)).toEqual({ text: small, titles: ['Replace it with `notify`'] })
  })
})

describe('in files', () => {
  let cwd = ''
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'bylaw-mend-'))
    writeFileSync(join(cwd, 'bylaw.yaml'), slips)
  })
  afterEach(() => rmSync(cwd, { recursive: true }))

  const bylaw = (...argv: string[]) => runBylaw(cwd, argv)

  it('says what it mended where, and judges what is left', async () => {
    expect((await bylaw('check', '.')).code).toBe(1)
    const { code, err } = await bylaw('check', '.', '--fix')
    expect(err).toContain('bylaw: bylaw.yaml:5: Replace it with `GB`\n')
    expect(err).toContain('bylaw: 3 findings mended in 1 file.\n')
    expect(code).toBe(0)
    expect(readFileSync(join(cwd, 'bylaw.yaml'), 'utf8')).toBe(mended(slips).text)
  })

  it('puts in guesses only where it is asked to mend', async () => {
    const { code, err } = await bylaw('check', '.', '--unsafe-fixes')
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('`--unsafe-fixes` needs `--fix`.') })
    expect(readFileSync(join(cwd, 'bylaw.yaml'), 'utf8')).toBe(slips)
  })
})
