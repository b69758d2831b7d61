import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createRig, type Rig } from './testing/rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await createRig()
})
afterEach(() => rig.close())

const titleOf = ({ body }: { readonly body: string }): string => JSON.parse(body).data.title
const note = (title: string, order: string) => rig.accept({ channel: 'archive', payload: { title }, order })

describe('deliveries of one key', () => {
  test('go one after the other, in the order of their events, and hold up no other key', async () => {
    const first = Promise.withResolvers<void>()
    rig.sink.answer = async (request) => {
      if (titleOf(request) === 'a1') await first.promise
      return { status: 200 }
    }
    await rig.start()
    for (const title of ['a1', 'a2', 'a3']) await note(title, 'a')
    const [other] = await note('b1', 'b')
    await rig.settled(other)
    await rig.turns()
    expect(rig.sink.requests.map(titleOf).sort()).toEqual(['a1', 'b1'])
    first.resolve()
    await rig.sink.received(4)
    expect(rig.sink.requests.map(titleOf).filter((each) => each.startsWith('a'))).toEqual(['a1', 'a2', 'a3'])
  })

  test('wait while the first is tried again, and go on when it has got through', async () => {
    let failing = true
    rig.sink.answer = async () => ({ status: failing ? 503 : 200 })
    await rig.start()
    const [head] = await note('a1', 'a')
    await rig.settled(head)
    const [next] = await note('a2', 'a')
    await rig.pass(4999)
    expect(await rig.delivery(next)).toMatchObject({ state: 'queued', attempts: 0 })
    failing = false
    await rig.pass(1)
    await rig.settled(next)
    expect(rig.sink.requests.map(titleOf)).toEqual(['a1', 'a1', 'a2'])
  })

  test('go on when the first is dead, and keep their order over two routers', async () => {
    rig.sink.answer = async (request) => ({ status: titleOf(request) === 'a1' ? 422 : 200 })
    await rig.start()
    await rig.start()
    const [head] = await note('a1', 'a')
    for (let number = 2; number <= 12; number++) await note(`a${number}`, 'a')
    await rig.sink.received(12)
    expect(rig.sink.requests.map(titleOf)).toEqual(Array.from({ length: 12 }, (_, index) => `a${index + 1}`))
    expect(await rig.delivery(head)).toMatchObject({ state: 'dead' })
  })
})

describe('two routers', () => {
  test('deliver each event once', async () => {
    await rig.start()
    await rig.start()
    const ids = await rig.accept({ channel: 'archive', count: 60 })
    for (const id of ids) await rig.settled(id)
    expect(new Set(rig.sink.requests.map(({ headers }) => headers['webhook-id'])).size).toBe(60)
    expect(rig.sink.requests).toHaveLength(60)
  })

  test('share the rate of an address', async () => {
    rig.sink.answer = async () => ({ status: 200, body: 'ok' })
    await rig.start({ alive: 2 })
    await rig.start({ alive: 2 })
    await rig.accept({ channel: 'chat', count: 12 })
    await rig.until(async () => rig.sink.requests.length === 2)
    for (let second = 0; second < 4; second++) await rig.pass(1000)
    // Each begins with one, and then has one in two seconds.
    expect(rig.sink.requests).toHaveLength(6)
  })
})

describe('tenants with addresses of their own', () => {
  const addressOf = (_: string, tenant: string) => `https://customer.example/${tenant}`

  test('one that is gone is not claimed again, and the others are delivered', async () => {
    rig.sink.answer = async ({ path }) => ({ status: path === '/dead' ? 410 : 200 })
    const router = await rig.start({ addressOf })
    const [first] = await rig.accept({ channel: 'customers', tenant: 'dead' })
    await rig.settled(first)
    const claims: (readonly string[])[] = []
    const { claim } = rig.journal
    Object.assign(rig.journal, {
      claim: (request: Parameters<typeof claim>[0]) => {
        for (const { name, except = [] } of request.channels) if (name === 'customers') claims.push(except)
        return claim(request)
      },
    })
    const waiting = await rig.accept({ channel: 'customers', tenant: 'dead', count: 20 })
    const others = await rig.accept({ channel: 'customers', tenant: 'alive', count: 20 })
    for (const id of others) await rig.settled(id)
    expect(claims.filter((except) => !except.includes('dead'))).toEqual([])
    for (const id of waiting) expect(await rig.delivery(id)).toMatchObject({ state: 'queued', lastReason: null })
    expect(router.channels().find((each) => each.channel === 'customers')).toMatchObject({
      addresses: 2,
      resting: [{ tenants: ['dead'] }],
    })
  })

  test('one that hangs never takes the last place', async () => {
    rig.sink.answer = ({ path }) => (path === '/slow' ? new Promise(() => {}) : Promise.resolve({ status: 200 }))
    await rig.start({ addressOf })
    for (let count = 0; count < 3; count++) {
      await rig.accept({ channel: 'customers', tenant: 'slow' })
      await rig.sink.received(count + 1)
    }
    await rig.accept({ channel: 'customers', tenant: 'slow', count: 10 })
    const others = await rig.accept({ channel: 'customers', tenant: 'quick', count: 10 })
    for (const id of others) await rig.settled(id)
    expect(rig.sink.requests.filter(({ path }) => path === '/slow')).toHaveLength(3)
  })

  test('one that moves to another address is called there, although the old one is gone', async () => {
    let path = 'old'
    rig.sink.answer = async (request) => ({ status: request.path === '/old' ? 410 : 200 })
    await rig.start({ addressOf: () => `https://customer.example/${path}` })
    const [first] = await rig.accept({ channel: 'customers' })
    await rig.settled(first)
    path = 'new'
    const [second] = await rig.accept({ channel: 'customers' })
    await rig.pass(60_000)
    await rig.settled(second)
    expect(await rig.delivery(second)).toMatchObject({ state: 'delivered', attempts: 1 })
  })
})

describe('a channel with a first day', () => {
  const day = Date.UTC(2026, 1, 10)

  test('keeps what comes before until then', async () => {
    await rig.start()
    const [id] = await rig.accept({ channel: 'later' })
    await rig.until(async () => (await rig.delivery(id))?.lastReason === 'not-active')
    expect(await rig.delivery(id)).toMatchObject({ state: 'queued', attempts: 0, nextAt: day })
    await rig.pass(day - rig.clock.now())
    await rig.settled(id)
    expect(await rig.delivery(id)).toMatchObject({ state: 'delivered', attempts: 1 })
  })

  test('never sends what expires before', async () => {
    await rig.start()
    const [id] = await rig.accept({ channel: 'later', expiresIn: 60_000 })
    await rig.until(async () => (await rig.delivery(id))?.lastReason === 'not-active')
    await rig.pass(60_000)
    await rig.until(async () => (await rig.delivery(id))?.state === 'expired')
    expect(rig.sink.requests).toHaveLength(0)
  })
})
