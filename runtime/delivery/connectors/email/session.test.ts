import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testLease } from '../../testing/lease.ts'
import { createStandIn, type MailBench, sendMail } from './testing/mail-bench.ts'

let bench: MailBench
beforeEach(async () => {
  bench = await createStandIn()
})
afterEach(() => bench.close())

describe('what the server answers', () => {
  test.each([
    ['sender', 550, { kind: 'permanent', reason: 'smtp-550' }, 'answered'],
    ['sender', 530, { kind: 'stop', reason: 'smtp-530', pauseMs: 600_000 }, 'answered'],
    ['addressee', 550, { kind: 'permanent', reason: 'smtp-550' }, 'answered'],
    ['addressee', 450, { kind: 'retry', reason: 'smtp-450', afterMs: null }, 'answered'],
    ['content', 554, { kind: 'permanent', reason: 'smtp-554' }, 'answered'],
    ['content', 452, { kind: 'retry', reason: 'smtp-452', afterMs: null }, 'answered'],
    ['content', 421, { kind: 'retry', reason: 'smtp-421', afterMs: null }, 'failed'],
  ] as const)('to the %s: %d', async (step, code, verdict, health) => {
    bench.server.refuse = { [step]: code }
    expect(await sendMail(bench.connector())).toEqual({
      verdict,
      status: code,
      reach: 'received',
      health,
      restMs: null,
    })
  })

  test.each([421, 554])('to the connection: %d', async (code) => {
    bench.server.refuse = { connect: code }
    expect(await sendMail(bench.connector())).toMatchObject({
      verdict: { kind: 'retry', reason: `smtp-${code}` },
      reach: 'not-sent',
      health: 'failed',
    })
  })

  test('to a wrong password', async () => {
    bench.secrets.set('mail-password', 'wrong')
    const email = bench.connector({ user: 'router', password: 'mail-password' })
    expect(await sendMail(email)).toMatchObject({
      verdict: { kind: 'stop', reason: 'smtp-535' },
      status: 535,
      reach: 'not-sent',
    })
  })

  test('nothing in time after it has all of it: nobody knows', async () => {
    bench.server.beforeAccept = () => {
      bench.ring()
      return new Promise(() => {})
    }
    expect(await sendMail(bench.connector())).toEqual({
      verdict: { kind: 'ambiguous', reason: 'timeout' },
      status: null,
      reach: 'unknown',
      health: 'failed',
      restMs: null,
    })
  })

  test('a connection that breaks off after the content: nobody knows', async () => {
    bench.server.beforeAccept = async () => bench.server.hangUp()
    expect(await sendMail(bench.connector())).toMatchObject({
      verdict: { kind: 'ambiguous', reason: 'reset' },
      reach: 'unknown',
    })
  })

  test('nobody listens', async () => {
    await bench.server.close()
    expect(await sendMail(bench.connector())).toMatchObject({
      verdict: { kind: 'retry', reason: 'refused' },
      reach: 'not-sent',
    })
  })
})

describe('a session', () => {
  test('takes one message after the other', async () => {
    const email = bench.connector()
    for (let count = 0; count < 3; count++) await sendMail(email)
    expect(bench.server.mails).toHaveLength(3)
    expect(bench.server.connections).toBe(1)
  })

  test('is its own for each login', async () => {
    const email = bench.connector({ user: 'router', password: 'mail-password' })
    await sendMail(email)
    bench.secrets.set('mail-password', 'another')
    expect(await sendMail(email)).toMatchObject({ verdict: { reason: 'smtp-535' } })
    expect(bench.server.connections).toBe(2)
    expect(email.address(testLease)).toMatchObject({ ok: true, key: expect.stringContaining('another') })
  })

  test('that the server has closed is replaced without an attempt being lost', async () => {
    const email = bench.connector()
    await sendMail(email)
    bench.server.hangUp()
    expect(await sendMail(email)).toMatchObject({ verdict: { kind: 'delivered' } })
    expect(bench.server.connections).toBe(2)
  })

  test('is not kept after a refusal', async () => {
    const email = bench.connector()
    bench.server.refuse = { addressee: 550 }
    await sendMail(email)
    bench.server.refuse = {}
    expect(await sendMail(email)).toMatchObject({ verdict: { kind: 'delivered' } })
  })

  test('ends when the router closes', async () => {
    const email = bench.connector()
    await sendMail(email)
    await bench.egress.close()
    bench.server.hangUp()
    expect(bench.server.mails).toHaveLength(1)
  })
})

test('what went wrong is said without words of the server', async () => {
  bench.server.refuse = { addressee: 550 }
  expect(JSON.stringify(await sendMail(bench.connector()))).not.toContain('ada@example.org')
})
