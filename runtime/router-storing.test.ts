import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { expectProblem, keyFor, send, sendMeter } from './ingress/testing/client.ts'
import { type Running, startRouter } from './ingress/testing/harness.ts'

let running: Running
beforeEach(async () => {
  running = await startRouter()
})
afterEach(() => running.stop())

const PATIENCE = { timeout: 10_000 }
const ready = async (): Promise<number> => (await send(running, { path: '/readyz' })).status

test('a router whose database was moved away acknowledges nothing and is not ready, until it is back', async () => {
  expect(await ready()).toBe(200)
  const { dataDir } = running.place.settings
  const path = join(dataDir, 'journal.db')
  renameSync(path, `${path}.away`)
  expectProblem(await sendMeter(running, '{"value":1}'), 503, 'journal')
  await expect.poll(ready, PATIENCE).toBe(503)
  expect(running.log.filter((line) => line.includes('"storing-lost"'))).toHaveLength(1)
  renameSync(`${path}.away`, path)
  await expect.poll(ready, PATIENCE).toBe(200)
  expect((await sendMeter(running, '{"value":1}')).status).toBe(202)
  expect(running.log.join('\n')).toContain('"storing-back"')
})

test('a router whose clock has leapt, or is behind what its journal knows, acknowledges nothing until it is right', async () => {
  let offset = 0
  const clock = { now: () => Date.now() + offset, monotonic: () => performance.now() }
  const leaping = await startRouter(undefined, { clock })
  for (const days of [31, -400]) {
    offset = days * 86_400_000
    expectProblem(await sendMeter(leaping, '{"value":1}'), 503, 'clock-in-doubt')
    expectProblem(await send(leaping, { path: '/readyz' }), 503, 'clock-in-doubt')
    offset = 0
    expect((await sendMeter(leaping, '{"value":1}')).status).toBe(202)
    expect((await send(leaping, { path: '/readyz' })).status).toBe(200)
  }
  await leaping.stop()
})

test('a router that cannot write tombstones says so, and is not ready, until it can', async () => {
  const officer = await keyFor(running, 'privacy-officer')
  const { tombstonesDir } = running.place.settings
  const path = tombstonesDir ?? ''
  renameSync(path, `${path}.away`)
  // No file can be made in what is none.
  writeFileSync(path, '')
  const restricted = () =>
    send(
      { url: running.admin },
      {
        path: '/v1/subjects/restrict',
        method: 'POST',
        headers: { authorization: `Bearer ${officer}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          tenant: 'acme',
          identifiers: [{ type: 'contact.email', value: 'ada@example.org' }],
          ground: 'claims',
        }),
      },
    )
  expectProblem(await restricted(), 503, 'not-remembered')
  await expect.poll(ready, PATIENCE).toBe(503)
  rmSync(path)
  renameSync(`${path}.away`, path)
  await expect.poll(ready, PATIENCE).toBe(200)
  expect((await restricted()).status).toBe(200)
})
