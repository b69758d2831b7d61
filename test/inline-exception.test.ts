import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteInput } from '../compiler/cli/site-input.ts'
import { compile } from '../compiler/compile.ts'
import { runBylaw } from './run-bylaw.ts'
import { edit, small } from './small.ts'

const unsigned = edit(small, '    contract: {type: dpa, signed: 2025-01-10}\n    hosts', '    hosts')
const accepted = (until: string): string =>
  edit(
    unsigned,
    '  archive:\n    legalName',
    `  # bylaw-ignore recipient/contract-missing: The contract is being signed until=${until}\n  archive:\n    legalName`,
  )

let folder: string
const write = (text: string): void => writeFileSync(join(folder, 'privacy/bylaw.yaml'), text)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inline-'))
  mkdirSync(join(folder, 'privacy'))
  write(unsigned)
  const git = (...argv: string[]): Buffer => execFileSync('git', argv, { cwd: folder, stdio: 'pipe' })
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', '.')
  git('-c', 'user.name=Ada', '-c', 'user.email=ada@small.example', 'commit', '--quiet', '--message', 'As it was')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('an exception in a comment', () => {
  it('is told in a pull request with what it accepts, and the finding is no error there any more', async () => {
    write(accepted('2027-01-31'))
    const { code, out } = await runBylaw(folder, ['pr', 'privacy', '--base', 'main', '--dry-run'])
    expect(code).toBe(0)
    expect(out).toContain('**1** widens · 0 narrow · 0 neutral\n')
    expect(out).toContain(
      '| 1 | `exception to recipient/contract-missing at recipients.archive` accepts findings: recipient/contract-missing at recipients.archive until 2027-01-31: The contract is being signed (new) (`privacy/bylaw.yaml:22`) |',
    )
    expect(out).toContain('- [ ] Have the data protection officer look at it. For 1.')
    expect(out).not.toContain('error')
  })

  it('is told by a diff where it runs longer, and not where it moves with its line', async () => {
    write(accepted('2027-01-31').replace('recipients:\n', '# Who receives what\n\nrecipients:\n'))
    const folders = ['before', 'after', 'longer']
    for (const name of folders) mkdirSync(join(folder, name))
    writeFileSync(join(folder, 'before/bylaw.yaml'), accepted('2027-01-31'))
    writeFileSync(join(folder, 'after/bylaw.yaml'), `# Moved down\n\n${accepted('2027-01-31')}`)
    writeFileSync(join(folder, 'longer/bylaw.yaml'), accepted('2027-02-28'))
    expect((await runBylaw(folder, ['diff', 'before', 'after'])).out).toMatch(/^No changes for people's data; /)
    const { out } = await runBylaw(folder, ['diff', 'before', 'longer', '--format', 'json'])
    const [change, ...more] = JSON.parse(out).changes
    expect(more).toEqual([])
    expect(change).toMatchObject({
      type: 'exception-widened',
      class: 'widens',
      message:
        '`exception to recipient/contract-missing at recipients.archive until` accepts more, for longer or on less authority.',
      before: '2027-01-31',
      after: '2027-02-28',
      position: { file: 'longer/bylaw.yaml', line: 22 },
    })
  })

  it('is named in the documents by where it stands, as it has no name', () => {
    const compilation = compile([{ path: 'bylaw.yaml', text: accepted('2027-01-31') }], { asOf: '2026-11-21' })
    const [question] = siteInput({ compilation }, {}).questions
    expect(question?.accepted).toBe('in the comment beside it')
  })
})
