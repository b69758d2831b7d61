import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runBylaw } from '../../test/run-bylaw.ts'

const event = `apiVersion: bylaw.dev/v1
events:
  ticket:
    schema: {type: object, properties: {number: {type: string, x-category: none}}}
    samples: [samples/ticket.json]
`

test('a sample is looked for beside the file that names it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-sample-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'events/samples'), { recursive: true })
  writeFileSync(join(folder, 'events/ticket.yaml'), event)
  const message = 'Sample `samples/ticket.json` of event type `ticket` does not exist.'
  expect((await runBylaw(folder, ['check', '.', '--format', 'json'])).out).toContain(message)
  writeFileSync(join(folder, 'events/samples/ticket.json'), '{"number": "1"}')
  expect((await runBylaw(folder, ['check', '.', '--format', 'json'])).out).not.toContain(message)
})
