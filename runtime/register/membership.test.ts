import { describe, expect, test } from 'vitest'
import { listLogger } from '../ingress/testing/logger.ts'
import { createTestClock } from '../journal/testing/clock.ts'
import { createMembership, type MembershipOptions } from './membership.ts'
import { createRegister } from './register.ts'
import { createModelJournal, type ModelJournal } from './testing/model.ts'

describe('a router on a journal', () => {
  const clock = createTestClock()
  const turn = () => new Promise((resolve) => setImmediate(resolve))

  function open(journal: MembershipOptions['journal'] & ModelJournal, replica: string) {
    const { logger, lines } = listLogger()
    const due: { run: () => void; at: number }[] = []
    const register = createRegister({ records: journal.records, logger, clock, newest: () => heart.pulse() })
    const heart = createMembership({
      journal,
      clock,
      logger,
      register,
      digest: () => 'sha256:0',
      replica,
      later(run, milliseconds) {
        const one = { run, at: clock.monotonic() + milliseconds }
        due.push(one)
        return () => {
          if (due.includes(one)) due.splice(due.indexOf(one), 1)
        }
      },
    })
    const pass = async (milliseconds: number): Promise<void> => {
      clock.advance(milliseconds)
      for (const one of due.filter((each) => each.at <= clock.monotonic())) {
        due.splice(due.indexOf(one), 1)
        one.run()
      }
      for (let count = 0; count < 10; count++) await turn()
    }
    const start = async () => {
      await register.start()
      await heart.start()
    }
    return { heart, register, start, pass, lines }
  }
  const modelOf = () => createModelJournal(() => clock.now())
  const write = (journal: ModelJournal) =>
    journal.records.write([{ kind: 'hold', id: 'a', value: null, expiresAt: null }])
  async function settledSoon(promise: Promise<void>): Promise<boolean> {
    let done = false
    void promise.then(() => {
      done = true
    })
    for (let count = 0; count < 10; count++) await turn()
    return done
  }

  test('begins nothing before its first heartbeat, nor when none has got through in time, and goes on with the next', async () => {
    const journal = modelOf()
    let away = false
    const heartbeat: ModelJournal['heartbeat'] = (given) =>
      away ? Promise.reject(new Error('away')) : journal.heartbeat(given)
    const { heart, start, pass, lines } = open({ ...journal, heartbeat }, 'a')
    expect(heart.begin()).toBeNull()
    await start()
    heart.begin()?.()
    away = true
    for (let second = 0; second < 7; second++) await pass(1000)
    expect(heart.begin()).not.toBeNull()
    await pass(1000)
    expect(heart.begin()).toBeNull()
    expect(lines.join('')).toContain('heartbeat-lost')
    away = false
    await pass(1000)
    expect(heart.begin()).not.toBeNull()
    expect(lines.join('')).toContain('heartbeat-back')
    await heart.stop()
    expect(heart.begin()).toBeNull()
  })

  test('joins with the generation that is the newest when it joins', async () => {
    const journal = modelOf()
    const { heart, register } = open(journal, 'a')
    await register.start()
    const generation = await write(journal)
    await heart.start()
    expect(register.generation).toBe(generation)
  })

  test('begins nothing on a heartbeat of before it ran, which no other router counts', async () => {
    const journal = modelOf()
    const answers: (() => void)[] = []
    const heartbeat: ModelJournal['heartbeat'] = async (given) => {
      const pulse = await journal.heartbeat(given)
      await new Promise<void>((answer) => answers.push(answer))
      return pulse
    }
    const { heart } = open({ ...journal, heartbeat }, 'a')
    const early = heart.pulse()
    const started = heart.start()
    await turn()
    answers.shift()?.()
    await early
    await turn()
    expect(heart.begin()).toBeNull()
    answers.shift()?.()
    await started
    expect(heart.begin()).not.toBeNull()
  })

  test('waits for what began before, here and elsewhere, and for nothing that began since', async () => {
    const journal = modelOf()
    const [a, b] = [open(journal, 'a'), open(journal, 'b')]
    for (const each of [a, b]) await each.start()
    const [here, there] = [a.heart.begin(), b.heart.begin()]
    const generation = await write(journal)
    const passed = a.heart.passed(generation)
    await b.pass(1000)
    expect(b.heart.begin()).not.toBeNull()
    here?.()
    await a.pass(50)
    expect(await settledSoon(passed)).toBe(false)
    there?.()
    await b.pass(50)
    await a.pass(50)
    expect(await settledSoon(passed)).toBe(true)
    expect([a.heart.alive(), a.heart.others().map((each) => each.replica)]).toEqual([2, ['b']])
  })

  test('waits for one that has gone silent until nothing of it can be left, and not for one that has stopped', async () => {
    const journal = modelOf()
    const [a, b, c] = [open(journal, 'a'), open(journal, 'b'), open(journal, 'c')]
    for (const each of [a, b, c]) await each.start()
    await c.heart.stop()
    const passed = a.heart.passed(await write(journal))
    const seconds = async (count: number) => {
      for (let second = 0; second < count; second++) await a.pass(1000)
      return settledSoon(passed)
    }
    expect(await seconds(33)).toBe(false)
    expect(a.heart.alive()).toBe(1)
    expect(await seconds(4)).toBe(true)
  })

  test('is alone where a journal has one router: it waits for itself only, and for no heartbeat', async () => {
    const { pollMs: _, ...journal } = modelOf()
    const crashed = open(journal as ModelJournal, 'before')
    await crashed.start()
    const { heart, start } = open(journal as ModelJournal, 'a')
    await start()
    clock.advance(60_000)
    const end = heart.begin()
    const passed = heart.passed(await write(journal as ModelJournal))
    expect(await settledSoon(passed)).toBe(false)
    end?.()
    expect(await settledSoon(passed)).toBe(true)
    expect(heart.alive()).toBe(1)
  })
})
