import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestClock, type TestClock } from '../journal/testing/clock.ts'
import { asked, call } from './testing/call.ts'
import { discard, type Home, openHome } from './testing/home.ts'
import { pushBy } from './testing/plan.ts'

let clock: TestClock
let home: Home

beforeEach(async () => {
  clock = createTestClock()
  home = await openHome({ clock })
})
afterEach(async () => {
  await home.close()
  discard(home.directory)
})

const post = (path: string, body: object) => call(home, 'POST', path, body)
const bodyOf = async (path: string, body: object): Promise<Record<string, unknown>> => {
  const { status, body: answer } = await post(path, body)
  expect(status, JSON.stringify(answer)).toBeLessThan(300)
  return answer as Record<string, unknown>
}
async function deliver(): Promise<void> {
  for (const lease of await home.claim()) {
    await home.journal.settle(lease, { kind: 'delivered', status: 200 }, clock.now())
  }
}

test('recipients are told, again while that fails, and by people in the end', async () => {
  const notices: unknown[] = []
  const answers = ['retry', 'told'] as const
  await home.close()
  home = await openHome({
    clock,
    directory: home.directory,
    own: {
      tell: async (channel, notice) => {
        notices.push([channel, notice.right, notice.messages.length])
        const kind = answers[notices.length - 1] ?? 'failed'
        return kind === 'told' ? { kind } : { kind, reason: 'answered-503' }
      },
    },
  })
  await home.accept(pushBy('ada'))
  await deliver()
  home.subjects.start()
  const { erasure, receipt } = await bodyOf('/v1/subjects/erase', asked('ada'))
  const told = async () =>
    ((await call(home, 'GET', String(receipt))).body as { told: { state: string; attempts: number }[] }).told
  await until(async () => (await told())[0]?.attempts === 1)
  expect((await told())[0]).toMatchObject({
    channel: 'ops',
    recipient: 'slack',
    state: 'waiting',
    reason: 'answered-503',
  })
  clock.advance(60_000)
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

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 3))
}
