import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Bench, createBench, send } from './testing/bench.ts'
import { refusal, whatsAppPlan } from './testing/whatsapp.ts'

const addressee = '+1 (650) 555-1234'

let bench: Bench
beforeEach(async () => {
  bench = await createBench(['https://graph.facebook.com'], { 'meta-token': 'EAAJ-secret' })
})
afterEach(() => bench.close())

const whatsapp = () => bench.connector(whatsAppPlan, ['graph.facebook.com'])

describe('an error', () => {
  test.each([
    [1, 400, { kind: 'retry' }, 'failed'],
    [2, 503, { kind: 'retry' }, 'failed'],
    [131000, 500, { kind: 'retry' }, 'failed'],
    [133004, 503, { kind: 'retry' }, 'failed'],
    [130429, 429, { kind: 'retry', afterMs: 1000 }, 'answered'],
    [80007, 400, { kind: 'retry', afterMs: 60_000 }, 'answered'],
    [4, 400, { kind: 'retry', afterMs: 60_000 }, 'answered'],
    [131048, 400, { kind: 'retry', afterMs: 3_600_000 }, 'answered'],
    [131056, 400, { kind: 'retry', afterMs: 6000, alone: true }, 'answered'],
    [131049, 400, { kind: 'retry', afterMs: 86_400_000, alone: true }, 'answered'],
    [131026, 400, { kind: 'permanent' }, 'answered'],
    [131047, 400, { kind: 'permanent' }, 'answered'],
    [131051, 400, { kind: 'permanent' }, 'answered'],
    [100, 400, { kind: 'permanent' }, 'answered'],
    [132000, 400, { kind: 'permanent' }, 'answered'],
    [132015, 400, { kind: 'permanent' }, 'answered'],
    [190, 401, { kind: 'stop', pauseMs: 600_000 }, 'answered'],
    [10, 403, { kind: 'stop', pauseMs: 600_000 }, 'answered'],
    [200, 403, { kind: 'stop', pauseMs: 600_000 }, 'answered'],
    [299, 403, { kind: 'stop', pauseMs: 600_000 }, 'answered'],
    [3, 500, { kind: 'stop', pauseMs: 600_000 }, 'answered'],
    [368, 403, { kind: 'stop', pauseMs: 3_600_000 }, 'answered'],
    [131031, 403, { kind: 'stop', pauseMs: 3_600_000 }, 'answered'],
  ])('%i with %i means %j', async (code, status, verdict, health) => {
    bench.sink.answer = async () => ({ status, body: refusal(code) })
    const sent = await send(whatsapp(), { body: 'Hello', addressee })
    expect(sent).toMatchObject({ verdict: { ...verdict, reason: `code-${code}` }, status, reach: 'received', health })
    expect(JSON.stringify(sent)).not.toMatch(/ada@|16505551234/)
  })

  test.each([
    [400, { kind: 'permanent', reason: 'answered-400' }],
    [401, { kind: 'stop', reason: 'answered-401' }],
    [429, { kind: 'retry', reason: 'answered-429', afterMs: 7000 }],
    [500, { kind: 'retry', reason: 'answered-500' }],
  ])('that is not known goes by its status %i', async (status, verdict) => {
    bench.sink.answer = async () => ({ status, headers: { 'retry-after': '7' }, body: refusal(999_999) })
    expect(await send(whatsapp(), { body: 'Hello', addressee })).toMatchObject({ verdict })
  })
})
