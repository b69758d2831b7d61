import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createRig, type Rig } from './testing/rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await createRig()
})
afterEach(() => rig.close())

describe('stop', () => {
  test('waits for attempts under way and leaves the rest to the next process', async () => {
    const answers = Promise.withResolvers<void>()
    rig.sink.answer = () => answers.promise.then(() => ({ status: 200 }))
    const router = await rig.start()
    const ids = await rig.accept({ channel: 'slow', count: 3 })
    await rig.sink.received(2)
    const stopping = router.stop(10_000)
    answers.resolve()
    expect(await stopping).toBe(0)
    const states = await Promise.all(ids.map(async (id) => (await rig.delivery(id))?.state))
    expect(states.sort()).toEqual(['delivered', 'delivered', 'queued'])
  })

  test('gives up at its deadline; the lease brings the delivery back', async () => {
    rig.sink.answer = () => new Promise(() => {})
    const router = await rig.start()
    const [id] = await rig.accept({ channel: 'archive' })
    await rig.sink.received(1)
    expect(await router.stop(20)).toBe(1)
    expect((await rig.delivery(id))?.state).not.toBe('delivered')
  })
})
