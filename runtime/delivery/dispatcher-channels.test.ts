import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createRig, type Rig } from './testing/rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await createRig()
})
afterEach(() => rig.close())

const delivered = { state: 'delivered', attempts: 1, lastStatus: 200, nextAt: null }

describe('several channels', () => {
  test('one that hangs does not hold up another', async () => {
    rig.sink.answer = ({ path }) => (path === '/slow' ? new Promise(() => {}) : Promise.resolve({ status: 200 }))
    await rig.start()
    await rig.accept({ channel: 'slow', count: 20 })
    const ids = await rig.accept({ channel: 'archive', count: 20 })
    for (const id of ids) await rig.settled(id)
    expect(rig.sink.requests.filter(({ path }) => path === '/slow')).toHaveLength(2)
    expect(rig.sink.requests.filter(({ path }) => path === '/hook')).toHaveLength(20)
  })

  test('a customer who has connected nothing, or a private address, gets nothing', async () => {
    const addresses: Record<string, string> = { inside: 'https://10.0.0.7/', there: 'https://customer.example/' }
    await rig.start({ addressOf: (_, tenant) => addresses[tenant] ?? null })
    const [nobody] = await rig.accept({ channel: 'customers', tenant: 'nobody' })
    const [inside] = await rig.accept({ channel: 'customers', tenant: 'inside' })
    const [there] = await rig.accept({ channel: 'customers', tenant: 'there' })
    for (const id of [nobody, inside, there]) await rig.settled(id)
    expect(await rig.delivery(nobody)).toMatchObject({ state: 'dead', lastReason: 'no-connection' })
    expect(await rig.delivery(inside)).toMatchObject({ state: 'dead', lastReason: 'address-not-public' })
    expect(await rig.delivery(there)).toMatchObject(delivered)
  })
})

describe('a hundred customers, ten of whom hang', () => {
  const hang = (path: string): boolean => /^\/c\d?0$/.test(path)
  const addresses = (_: string, tenant: string): string => `https://customer.example/${tenant}`
  const names = Array.from({ length: 100 }, (_, index) => `c${index}`)

  test('the others get all of theirs meanwhile', async () => {
    rig.sink.answer = ({ path }) => (hang(path) ? new Promise(() => {}) : Promise.resolve({ status: 200 }))
    const router = await rig.start({ addressOf: addresses })
    for (const tenant of names) await rig.accept({ channel: 'customers', tenant, count: 6 })
    const others = () => rig.sink.requests.filter(({ path }) => !hang(path))
    await rig.until(async () => others().length >= 540)
    const [state] = router.channels().filter(({ channel }) => channel === 'customers')
    expect(state?.inFlight).toBeLessThanOrEqual(state?.places ?? 0)
    const held = names.map((name) => rig.sink.requests.filter(({ path }) => path === `/${name}`).length)
    expect(Math.max(...held.filter((_, index) => hang(`/c${index}`)))).toBeLessThanOrEqual(4)
  })

  test('and so they do where all who hang have the same address', async () => {
    rig.sink.answer = ({ path }) => (path === '/same' ? new Promise(() => {}) : Promise.resolve({ status: 200 }))
    await rig.start({ addressOf: (_, tenant) => `https://customer.example/${hang(`/${tenant}`) ? 'same' : tenant}` })
    for (const tenant of names) await rig.accept({ channel: 'customers', tenant, count: 6 })
    await rig.until(async () => rig.sink.requests.filter(({ path }) => path !== '/same').length >= 540)
    expect(rig.sink.requests.filter(({ path }) => path === '/same').length).toBeLessThanOrEqual(4)
  })
})

describe('an address that keeps failing', () => {
  test('is left alone after ten failures, uses up no attempts, and is probed with one', async () => {
    rig.sink.answer = async () => ({ status: 500 })
    await rig.start()
    const failed = await rig.accept({ channel: 'archive', count: 10 })
    for (const id of failed) await rig.settled(id)
    const [waiting] = await rig.accept({ channel: 'archive' })
    await rig.pass(29_999)
    expect(await rig.delivery(waiting)).toMatchObject({ state: 'queued', attempts: 0 })
    expect(rig.sink.requests).toHaveLength(10)

    rig.sink.answer = async () => ({ status: 200 })
    await rig.pass(1)
    await rig.until(async () => {
      await rig.pass(2000)
      const states = await Promise.all([waiting, ...failed].map(async (id) => (await rig.delivery(id))?.state))
      return states.every((state) => state === 'delivered')
    })
    expect(await rig.delivery(waiting)).toMatchObject({ attempts: 1 })
  })
})

describe('pace', () => {
  test('one message a second for each address; those that wait use up no attempt', async () => {
    rig.sink.answer = async () => ({ status: 200, body: 'ok' })
    await rig.start({ addressOf: (_, tenant) => `https://hooks.slack.com/services/${tenant}` })
    const ids = await rig.accept({ channel: 'customer-chat', tenant: 'busy', count: 3 })
    const [other] = await rig.accept({ channel: 'customer-chat', tenant: 'quiet' })
    const start = rig.clock.now()
    await rig.until(async () => rig.sink.requests.length === 2)
    await rig.settled(other)
    await rig.turns()
    const waiting = (await Promise.all(ids.map(rig.delivery))).filter((each) => each?.state !== 'delivered')
    expect(waiting.map((each) => each?.attempts)).toEqual([0, 0])
    expect(waiting.map((each) => (each?.nextAt ?? 0) - start).sort()).toEqual([1000, 2000])

    await rig.pass(1000)
    expect(rig.sink.requests).toHaveLength(3)
    await rig.pass(1000)
    expect(rig.sink.requests).toHaveLength(4)
  })
})
