import { expect, test } from 'vitest'
import { until } from '../delivery/testing/until.ts'
import { asked, call } from './testing/call.ts'
import { homeForEach } from './testing/home-for-each.ts'
import { pushBy } from './testing/plan.ts'

const home = homeForEach()

test('recipients are told, again while that fails, and by people in the end', async () => {
  const notices: unknown[] = []
  const answers = ['retry', 'told'] as const
  await home.close()
  await home.open({
    own: {
      sendNotice: async (channel, notice) => {
        notices.push([channel, notice.right, notice.messages.length])
        const kind = answers[notices.length - 1] ?? 'failed'
        return kind === 'told' ? { kind } : { kind, reason: 'answered-503' }
      },
    },
  })
  await home.accept(pushBy('ada'))
  await home.deliver()
  home.subjects.start()
  const { erasure, receipt } = await home.bodyOf('/v1/subjects/erase', asked('ada'))
  const told = async () =>
    ((await call(home, 'GET', String(receipt))).body as { told: { state: string; attempts: number }[] }).told
  await until(async () => (await told())[0]?.attempts === 1)
  expect((await told())[0]).toMatchObject({
    channel: 'ops',
    recipient: 'slack',
    state: 'waiting',
    reason: 'answered-503',
  })
  home.clock.advance(60_000)
  await home.heart.pulse()
  await home.subjects.stop()
  home.subjects.start()
  await until(async () => (await told())[0]?.state === 'told')
  expect(notices).toEqual([
    ['ops', 'erasure', 1],
    ['ops', 'erasure', 1],
  ])
  expect(erasure).toBeTypeOf('string')
})
