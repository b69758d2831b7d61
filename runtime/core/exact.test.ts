import { afterEach, describe, expect, test } from 'vitest'
import { adminHeaders, keyFor, send, statusOf } from '../ingress/testing/client.ts'
import { exactOrders } from '../ingress/testing/exact.ts'
import { type Running, startRouter } from '../ingress/testing/harness.ts'

let running: Running
afterEach(() => running.stop())

const post = (body: string) =>
  send(running, { path: '/in/acme/shop', method: 'POST', body, headers: { 'content-type': 'application/json' } })

/** `data` of what came to the archive, as it was written. */
const received = async (count: number): Promise<readonly string[]> =>
  (await running.sink.until(count)).map(({ body }) => /"data":(.*)\}$/s.exec(body)?.[1] ?? '')

/** A call about people. */
async function ask(path: string, body: string) {
  const key = await keyFor(running, 'privacy-officer')
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  return send({ url: running.admin }, { path: `/v1/subjects/${path}`, method: 'POST', headers, body })
}

const about = (value: string) =>
  `"tenant":"acme","identifiers":[{"type":"shop.customer","value":${JSON.stringify(value)}}]`

describe('what comes in goes out', () => {
  const written = ['115310627314723954', '1.10', '-0', '1E5', '1e400', '0.1000000000000000055', '18446744073709551615']

  test('numbers with the digits that they came with', async () => {
    running = await startRouter(exactOrders())
    for (const [index, n] of written.entries()) {
      const answer = await post(`{"id":"o${index}","total":${n},"customer":{"id":${n},"not":"kept"},"other":${n}}`)
      expect(answer.status).toBe(202)
    }
    const sent = await received(written.length)
    expect([...sent].sort()).toEqual(
      written.map((n, index) => `{"id":"o${index}","total":${n},"customer":{"id":${n},"not":"kept"}}`).sort(),
    )
  })

  test('in messages too', async () => {
    const message = '{{ event.total }}|{{ event.customer.id | append: "!" }}|{{ event.note }}|{{ nil }}'
    running = await startRouter(exactOrders({ message }))
    await post('{"id":1,"total":1.10,"customer":{"id":115310627314723954},"note":"a@b *c* ~d~"}')
    expect((await received(1))[0]).toContain('"1.10|115310627314723954!|a@b *c* ~d~|"')
  })
})

describe('a number identifies as it was written', () => {
  test('a delivery: the same twice is a duplicate, and one that reads alike is not', async () => {
    running = await startRouter(exactOrders())
    const answers = []
    for (const id of ['115310627314723954', '115310627314723954', '115310627314723950', '1.10', '1.1']) {
      answers.push((await post(`{"id":${id},"customer":{"id":1}}`)).json)
    }
    expect(answers.map(({ stored, duplicate }) => [stored, duplicate])).toEqual([
      [true, false],
      [false, true],
      [true, false],
      [true, false],
      [true, false],
    ])
  })

  test('a person: exported, rectified and erased by it, and nobody else with them', async () => {
    running = await startRouter(exactOrders())
    const id = '115310627314723954'
    await post(`{"id":1,"total":1.10,"customer":{"id":${id}}}`)
    await post('{"id":2,"total":2.20,"customer":{"id":115310627314723953}}')
    await received(2)

    const found = await ask('export', `{${about(id)}}`)
    expect(found.text).toContain(`"customer":{"id":${id}}`)
    expect(found.text).not.toContain('115310627314723953')

    const set = await ask('rectify', `{${about(id)},"set":[{"path":"customer.id","value":115310627314723955}]}`)
    expect(set.json).toMatchObject({ events: 1 })
    const after = await ask('export', `{${about(id)}}`)
    expect(after.text).toContain('"customer":{"id":115310627314723955}')

    const erasing = { authorization: `Bearer ${await keyFor(running, 'auditor')}` }
    const erased = await ask('erase', `{${about('115310627314723953')}}`)
    const receipt = async () =>
      (await send({ url: running.admin }, { path: String(erased.json.receipt), headers: erasing })).json
    await expect.poll(receipt).toMatchObject({ state: 'done', erased: { events: 1 } })
    expect((await ask('export', `{${about('115310627314723955')}}`)).text).toContain('"customer"')
  })

  test('what can identify nobody is refused, not told to be erased', async () => {
    running = await startRouter(exactOrders())
    const answer = await ask('erase', `{${about('  ')}}`)
    expect([answer.status, answer.json.errors]).toMatchObject([422, [{ path: 'identifiers.0.value' }]])
  })
})

test('a replay sends the digits that came in, by the same condition', async () => {
  running = await startRouter(exactOrders({ when: 'event.count == 115310627314723954 && event.total / 2 > 3' }))
  const { json } = await post('{"id":1,"total":7,"count":115310627314723954,"customer":{"id":1}}')
  await post('{"id":2,"total":7,"count":115310627314723955,"customer":{"id":1}}')
  const [first] = await received(1)
  const key = await keyFor(running, 'operator')
  const headers = { ...adminHeaders, authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const replayed = await send(
    { url: running.admin },
    {
      path: '/v1/replays',
      method: 'POST',
      headers,
      body: JSON.stringify({ event: json.id }),
    },
  )
  expect(replayed.status, replayed.text).toBeLessThan(300)
  expect(await received(2)).toEqual([first, first])
})

test('a text that its channel does not take whole ends in `…`, and that is stored, logged and counted', async () => {
  running = await startRouter(exactOrders({ message: '{{ event.note }}', channel: 'team-slack' }))
  const { json } = await post(JSON.stringify({ id: 1, note: 'x'.repeat(40_000), customer: { id: 1 } }))
  const { json: longer } = await post(JSON.stringify({ id: 2, note: 'x'.repeat(40_001), customer: { id: 1 } }))
  const sent = (await running.sink.until(2)).map(({ body }) => (JSON.parse(body) as { readonly text: string }).text)
  expect(sent).toContain('x'.repeat(40_000))
  expect(sent).toContain(`${'x'.repeat(39_999)}…`)

  const delivery = async (id: unknown) =>
    ((await statusOf(running, id)).json.deliveries as readonly Record<string, unknown>[])[0]
  await expect.poll(() => delivery(longer.id)).toMatchObject({ state: 'delivered', lastReason: 'cut' })
  await expect.poll(() => delivery(json.id)).toMatchObject({ state: 'delivered', lastReason: null })
  expect(running.log.filter((line) => line.includes('delivery-cut'))).toHaveLength(1)
  const headers = { authorization: `Bearer ${await keyFor(running, 'scrape')}` }
  const text = await (await fetch(`${running.admin}/metrics`, { headers })).text()
  expect(text).toContain('bylaw_messages_cut_total{route="orders",channel="team-slack"} 1')
})

test('a condition on a time without a zone, or on a day that there is not, routes nothing', async () => {
  running = await startRouter(exactOrders({ when: 'timestamp(event.seen) > timestamp("2026-01-01T00:00:00Z")' }))
  const routed = []
  for (const [id, seen] of ['2026-02-28T00:00:00Z', '2026-02-30T00:00:00Z', '2026-02-28T00:00:00.000'].entries()) {
    routed.push((await post(JSON.stringify({ id, seen, customer: { id: 1 } }))).json.routes)
  }
  expect(routed).toEqual([['orders'], [], []])
})
