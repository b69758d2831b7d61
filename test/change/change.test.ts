import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBylaw } from '../run-bylaw.ts'
import { edit, small } from '../small.ts'

/** A team channel beside the archive: what a reviewer would have approved. */
const before = [
  [
    'activities:\n  notify:',
    `  slack:
    legalName: Slack Technologies Limited
    engagement: on-our-behalf
    established: IE
    stored: [IE]
    contract: {type: dpa, signed: 2025-01-10}
activities:
  notify:`,
  ],
  [
    '      contact.email: {source: person}\n',
    '      contact.email: {source: person}\n      contact.phone: {source: person}\n',
  ],
  ['contact.email], host: all}\n  account-for', 'contact.email], slack: [person.name], host: all}\n  account-for'],
  ['channels:\n', 'channels:\n  team: {slack: {webhook: team-webhook}, recipient: slack}\n'],
  [
    '            email: {type: string, x-category: contact.email}\n',
    '            email: {type: string, x-category: contact.email}\n            phone: {type: string, x-category: contact.phone}\n',
  ],
  ['    to:\n', '    to:\n      team: {message: "{{ event.user.name }} joined {{ event.team }}"}\n'],
].reduce((text, [from = '', to = '']) => edit(text, from, to), small)

/** `contact.phone` in the Slack message, a protection taken away, a period lengthened. */
const after = [
  ['{{ event.user.name }} joined', '{{ event.user.name }} ({{ event.user.phone }}) joined'],
  ['user.email: pseudonymise', 'user.email: keep'],
  ['business: P365D', 'business: P730D'],
].reduce((text, [from = '', to = '']) => edit(text, from, to), before)

let repository = ''
beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'bylaw-change-'))
  mkdirSync(join(repository, 'privacy'))
  const git = (...args: string[]) => execFileSync('git', args, { cwd: repository })
  git('init', '-q', '-b', 'main')
  git('config', 'user.email', 'tester@small.example')
  git('config', 'user.name', 'Tester')
  writeFileSync(join(repository, 'privacy/bylaw.yaml'), before)
  git('add', '.')
  git('commit', '-q', '-m', 'sound')
  writeFileSync(join(repository, 'privacy/bylaw.yaml'), after)
})
afterAll(() => rmSync(repository, { recursive: true, force: true }))

const bylaw = (...args: string[]) => runBylaw(repository, [...args, '--as-of', '2026-11-21'])

/** Without what says nothing of this change: digests, and the pages of rules. */
const steady = (text: string): string =>
  text
    .replace(/\b[0-9a-f]{64}\b|(?<=digest |[0-9a-f]{12} -> )[0-9a-f]{12}\b/g, '(digest)')
    .replace(/("markdown": ")# (\S+?)\\n(?:[^"\\]|\\.)*"/g, '$1(the page of $2)"')

const endings = {
  text: 'txt',
  concise: 'concise.txt',
  json: 'json',
  sarif: 'sarif',
  github: 'github.txt',
  gitlab: 'gitlab.json',
  junit: 'xml',
  markdown: 'md',
  rdjson: 'rdjson',
}

describe('a pull request that sends a telephone number to Slack, drops a protection and keeps data longer', () => {
  it('starts from a sound declaration', async () => {
    writeFileSync(join(repository, 'sound.yaml'), before)
    expect(await bylaw('check', 'sound.yaml', '--fail-on', 'note')).toMatchObject({ code: 0 })
    rmSync(join(repository, 'sound.yaml'))
  })

  it.each(Object.entries(endings))('its findings as %s', async (format, ending) => {
    const { code, out, err } = await bylaw('check', 'privacy', '--base', 'main', '--format', format)
    expect({ code, err }).toEqual({ code: 1, err: '' })
    await expect(steady(out)).toMatchFileSnapshot(`../fixtures/change/check.${ending}`)
  })

  it.each(['text', 'json', 'markdown'] as const)('its meaning as %s', async (format) => {
    const { out } = await bylaw('diff', 'main', '--path', 'privacy', '--format', format)
    await expect(steady(out)).toMatchFileSnapshot(`../fixtures/change/diff.${endings[format]}`)
  })

  it('several formats in one run', async () => {
    const { code, out } = await bylaw(...'check privacy --base main --format sarif=a.sarif --format concise'.split(' '))
    expect([code, out]).toEqual([1, (await bylaw('check', 'privacy', '--base', 'main', '--format', 'concise')).out])
    rmSync(join(repository, 'a.sarif'))
  })
})
