import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatNames } from '../compiler/cli/formats.ts'
import { runBylaw } from './run-bylaw.ts'

const guide = readFileSync(new URL('../docs/formats.md', import.meta.url), 'utf8')
const fixtures = new URL('./fixtures/change/', import.meta.url)

/** The code block that follows a marker in the guide. */
function block(marker: string): string {
  const after = guide.split(`<!-- example: ${marker} -->\n`)[1] ?? ''
  return /^```\w*\n([\s\S]*?)^```$/m.exec(after)?.[1] ?? ''
}

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'bylaw-guide-'))
  writeFileSync(join(cwd, 'bylaw.yaml'), block('declaration'))
})
afterAll(() => rmSync(cwd, { recursive: true }))

const bylaw = (...argv: string[]) => runBylaw(cwd, argv)

describe('the guide on formats', () => {
  it('names every format, and every one of a change is kept', () => {
    for (const name of formatNames) expect(guide).toContain(`| \`${name}\` |`)
    expect(readdirSync(fixtures).filter((name) => name.startsWith('check.'))).toHaveLength(formatNames.length)
  })

  it.each(['check.concise.txt', 'check.github.txt'])('shows what %s holds', (name) => {
    const real = readFileSync(new URL(name, fixtures), 'utf8')
    expect(block(name)).toBe(real.split('\n').slice(0, -2).join('\n').concat('\n'))
  })

  it('asks and takes the answer as it says', async () => {
    const asked = await bylaw('questions', '.', '--for', 'finance', '--format', 'csv')
    expect(asked.out.replaceAll('\r\n', '\n')).toBe(block('questions'))
    writeFileSync(join(cwd, 'finance.csv'), block('answers'))
    const { code, err } = await bylaw('answer', '.', 'finance.csv')
    expect({ code, err }).toMatchObject({ code: 0 })
    const before = block('declaration').split('\n')
    const after = readFileSync(join(cwd, 'bylaw.yaml'), 'utf8').split('\n')
    expect(`${after.filter((line) => !before.includes(line)).join('\n')}\n`).toBe(block('answered'))
  })
})
