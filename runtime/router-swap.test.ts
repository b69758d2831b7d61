import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SettingsError } from './config/settings.ts'
import type { Generated, RouterPlan } from './contract/plan.ts'
import { keyFor, send, sendGithub, statusOf } from './ingress/testing/client.ts'
import { generated } from './ingress/testing/generated.ts'
import { type Running, startRouter } from './ingress/testing/harness.ts'

const { plan } = generated
const declared = (name: string, changes: Partial<RouterPlan>): Generated => ({
  ...generated,
  plan: { ...plan, digest: `sha256:${name}`, ...changes },
})

/** Readings keep nothing of what they are. */
const narrow = declared('narrow', {
  routes: plan.routes.map((route) =>
    route.name === 'readings' ? { ...route, to: route.to.map((to) => ({ ...to, fields: [] })) } : route,
  ),
})
const same = declared('same', {})

let running: Running
let next: Generated = same
beforeEach(async () => {
  running = await startRouter(generated, { reload: async () => next })
})
afterEach(() => running.stop())

const read = (value: number) =>
  fetch(`${running.url}/in/meter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ value }),
  })
const digestOf = async () => ((await send(running, { path: '/.well-known/bylaw' })).json as { digest: string }).digest

test('under load nothing is lost, and no request notices', async () => {
  let swapping = true
  const ids = new Set<string>()
  const other: unknown[] = []
  const sender = async (first: number): Promise<void> => {
    for (let value = first; swapping; value += 8) {
      const response = await read(value).catch((error: unknown) => other.push(error))
      if (typeof response === 'number') continue
      const { id } = (await response.json()) as { readonly id: string }
      if (response.status === 202) ids.add(id)
      else other.push(response.status)
    }
  }
  const senders = Array.from({ length: 8 }, (_, index) => sender(index))
  for (let count = 0; count < 6; count++) {
    await running.router.swap(count % 2 === 0 ? same : generated)
    const before = ids.size
    await expect.poll(() => ids.size, { interval: 5 }).toBeGreaterThan(before + 10)
  }
  swapping = false
  await Promise.all(senders)
  expect(other).toEqual([])
  await running.sink.until(ids.size)
  const received = new Set(running.sink.received.map((each) => JSON.parse(each.body).data.value as number))
  expect([received.size, running.sink.received.length]).toEqual([ids.size, ids.size])
})

test('when it answers, nothing is delivered any more that the new declaration forbids', async () => {
  running.sink.hold()
  const places = plan.channels.find((each) => each.name === 'archive')?.inFlight ?? 0
  for (let value = 0; value <= places; value++) await read(value)
  await running.sink.until(places)
  let answered = false
  const swapped = running.router.swap(narrow).then(() => {
    answered = true
  })
  await expect.poll(digestOf).toBe('sha256:narrow')
  // What has begun is still under way.
  expect(answered).toBe(false)
  running.sink.release()
  await swapped
  await read(99)
  await running.sink.until(places + 2)
  const data = running.sink.received.map((each) => JSON.parse(each.body).data as { readonly value?: number })
  // One of the last two came in under the wider declaration, and waited.
  expect(data.slice(places)).toEqual([{}, {}])
  expect(data.slice(0, places).every((each) => each.value !== undefined)).toBe(true)
})

test('a shorter period holds at once for what waits', async () => {
  running.sink.hold()
  const places = plan.channels.find((each) => each.name === 'archive')?.inFlight ?? 0
  for (let value = 0; value < places; value++) await read(value)
  await running.sink.until(places)
  const waiting = (await (await read(places)).json()) as { readonly id: string }
  const over = plan.retention.map((rule) => ({ ...rule, periods: { '': 'P0D' as const } }))
  const swapped = running.router.swap(declared('shorter', { retention: over }))
  await expect.poll(digestOf).toBe('sha256:shorter')
  running.sink.release()
  await swapped
  await expect.poll(async () => (await statusOf(running, waiting.id)).status).toBe(404)
  expect(running.sink.received).toHaveLength(places)
})

test('requests that have begun end under the declaration under which they began', async () => {
  const [slow, open] = [new TransformStream<Uint8Array, Uint8Array>(), new TextEncoder()]
  const writer = slow.writable.getWriter()
  const pending = fetch(`${running.url}/in/meter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: slow.readable,
    duplex: 'half',
  })
  await writer.write(open.encode('{"value":'))
  await send(running, { path: '/healthz' })
  await running.router.swap(declared('without', { sources: plan.sources.filter((each) => each.name !== 'meter') }))
  expect((await read(1)).status).toBe(404)
  await writer.write(open.encode('1}'))
  await writer.close()
  expect((await pending).status).toBe(202)
})

describe('a declaration that cannot run here is refused, and the one before goes on:', () => {
  test.each<[string, Generated, RegExp]>([
    ['another engine', declared('a', { journal: { engine: 'postgres' } }), /start the router anew/],
    ['another project', declared('b', { project: 'other' }), /another project/],
    ['no projection', { ...declared('c', {}), project: {} }, /no projection/],
    [
      'a secret that is missing',
      declared('d', {
        sources: plan.sources.map((each) => ({ ...each, verify: { ...each.verify, secret: 'nobody-has-it' } })),
      }),
      /`nobody-has-it`.* is missing/,
    ],
    [
      'a template that is none',
      declared('e', {
        routes: plan.routes.map((route) => ({ ...route, to: route.to.map((to) => ({ ...to, message: '{{' })) })),
      }),
      /a message cannot be compiled/,
    ],
    [
      'a condition that is none',
      declared('f', { routes: plan.routes.map((route) => ({ ...route, when: 'event.(' })) }),
      /cannot be compiled/,
    ],
  ])('%s', async (_, unfit, expected) => {
    const error = await running.router.swap(unfit).then(
      () => null,
      (found: unknown) => found,
    )
    expect(error).toBeInstanceOf(SettingsError)
    expect((error as SettingsError).problems.join('\n')).toMatch(expected)
    expect(await digestOf()).toBe(plan.digest)
    expect((await sendGithub(running)).status).toBe(202)
  })
})

describe('over the administration', () => {
  const reload = async (role: string) => {
    const headers = { authorization: `Bearer ${await keyFor(running, role)}` }
    return send({ ...running, url: running.admin }, { path: '/v1/declaration/reload', method: 'POST', headers })
  }

  test('an operator swaps it in', async () => {
    next = narrow
    expect(await reload('operator')).toMatchObject({ status: 200, json: { digest: 'sha256:narrow' } })
    expect(await digestOf()).toBe('sha256:narrow')
    expect((await reload('auditor')).status).toBe(403)
  })

  test('and reads why it cannot be', async () => {
    next = declared('other', { project: 'other' })
    expect(await reload('operator')).toMatchObject({
      status: 422,
      json: { errors: [{ message: expect.stringContaining('another project') }] },
    })
  })
})
