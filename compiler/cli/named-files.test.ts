import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { runBylaw } from '../../test/run-bylaw.ts'

/** A folder with these files, taken away after the test. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-named-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) put(folder, path, text)
  return folder
}

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const found = async (folder: string, path = '.'): Promise<string> =>
  (await runBylaw(folder, ['check', path, '--format', 'json'])).out

const event = `apiVersion: bylaw.dev/v1
events:
  ticket:
    schema: {type: object, properties: {number: {type: string, x-category: none}}}
    samples: [samples/ticket.json]
`

test('a sample is looked for beside the file that names it', async () => {
  const folder = folderOf({ 'events/ticket.yaml': event })
  const message = 'Sample `samples/ticket.json` of event type `ticket` does not exist.'
  expect(await found(folder)).toContain(message)
  put(folder, 'events/samples/ticket.json', '{"number": "1"}')
  expect(await found(folder)).not.toContain(message)
})

test('a sample is held to the event type that names it, and one outside of the project to none', async () => {
  const folder = folderOf({ 'events/ticket.yaml': event, 'events/samples/ticket.json': '{"number": 1}' })
  expect(await found(folder)).toContain('`number` is not a string')
  put(folder, 'events/samples/ticket.json', '{"number": "1"}')
  expect(await found(folder)).not.toContain('event/sample-misfit')
  put(folder, 'outside.json', '{"number": 1}')
  put(folder, 'events/ticket.yaml', event.replace('samples/ticket.json', '../outside.json'))
  expect(await found(folder, 'events')).not.toContain('event/sample')
})

describe('papers', () => {
  const dpa = (name: string): string =>
    `{engagement: on-our-behalf, established: IE, stored: [IE], contract: {type: dpa, signed: 2026-01-10, file: ${name}}}`
  const recipients = `apiVersion: bylaw.dev/v1
recipients:
  desk: ${dpa('legal/desk.pdf')}
  mail: ${dpa('legal/mial.pdf')}
  host: ${dpa('vault/host.pdf')}
`
  const missed = 'which `mail` names, does not exist'

  test('one is missed where another of its kind is there beside it', async () => {
    const folder = folderOf({ 'privacy/recipients.yaml': recipients, 'privacy/legal/desk.pdf': 'signed' })
    const out = await found(folder)
    expect(out).toContain(missed)
    expect(out).not.toContain('which `host` names')
    put(folder, 'privacy/legal/mial.pdf', 'signed')
    expect(await found(folder)).not.toContain(missed)
  })

  test('none is where papers are kept elsewhere, or those of another kind are there', async () => {
    expect(await found(folderOf({ 'recipients.yaml': recipients }))).not.toContain('fact/file-absent')
    expect(await found(folderOf({ 'recipients.yaml': recipients, 'legal/desk.md': '' }))).not.toContain(
      'fact/file-absent',
    )
  })

  test('they may lie in any folder up to that of the repository', async () => {
    const folder = folderOf({
      'conf/privacy/recipients.yaml': recipients,
      'legal/desk.pdf': 'signed',
      'conf/legal/mial.pdf': 'signed',
      '.git/HEAD': '',
    })
    expect(await found(folder, 'conf/privacy')).not.toContain('fact/file-absent')
    rmSync(join(folder, 'conf/legal/mial.pdf'))
    expect(await found(folder, 'conf/privacy')).toContain(missed)
  })

  test('what shows that a measure is seen to may be told in words', async () => {
    const measure = (evidence: string): string => `apiVersion: bylaw.dev/v1
measures:
  drill: {kind: organisational, text: Backups are restored., process: {owner: ops, every: P1Y, last: 2026-03-01, evidence: runs/drill.csv}}
  look: {kind: organisational, text: Logs are read., process: {owner: ops, every: P1Y, last: 2026-03-01, evidence: ${evidence}}}
`
    const of = (evidence: string) => found(folderOf({ 'measures.yaml': measure(evidence), 'runs/drill.csv': '' }))
    expect(await of('The log of the tickets')).not.toContain('fact/file-absent')
    expect(await of('runs/look.csv')).toContain('which `look` names, does not exist')
  })
})
