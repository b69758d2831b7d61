import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hexOf } from '../journal/people.ts'
import type { Journal } from '../journal/port.ts'
import { createTestClock, type TestClock } from '../journal/testing/clock.ts'
import { asked, call } from './testing/call.ts'
import { type Death, Killed, mortal } from './testing/crash.ts'
import { copyOf, discard, type Home, openHome, putBack } from './testing/home.ts'
import { plan, pushBy } from './testing/plan.ts'

const DAY = 86_400_000
let clock: TestClock
let home: Home
const backups: string[] = []

beforeEach(async () => {
  clock = createTestClock()
  home = await openHome({ clock })
})
afterEach(async () => {
  await home.close()
  for (const directory of [home.directory, ...backups.splice(0)]) discard(directory)
})

/** What a path about somebody answers. */
async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const { status, body: answer } = await call(home, 'POST', path, body)
  expect(status, JSON.stringify(answer)).toBeLessThan(300)
  return answer as Record<string, unknown>
}
const restrict = (name = 'ada') => post('/v1/subjects/restrict', asked(name, { ground: 'claims' }))
const lift = (name = 'ada') => post('/v1/subjects/lift', asked(name, { informed: '2026-01-01' }))
const object = (activity: string, name = 'ada') => post('/v1/subjects/object', asked(name, { activity }))
const consent = (state: string, at = clock.now(), name = 'ada') =>
  post(
    '/v1/subjects/consent',
    asked(name, { activity: 'news', state, at: new Date(at).toISOString(), evidence: 'form 12' }),
  )
const decide = (request: unknown, decision: string) =>
  post(`/v1/objections/${request}/decide`, { decision, grounds: 'assessment 7', informed: '2026-01-01' })

/** What search shows of somebody's rights, when the register has read all that was written. */
async function rightsOf(name = 'ada'): Promise<unknown> {
  await home.heart.pulse()
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
  const { restricted, objections, consents } = await post('/v1/subjects/search', asked(name))
  return { restricted, objections, consents }
}
const NOTHING = { restricted: false, objections: {}, consents: [] }

function backup(): string {
  const made = copyOf(home.directory, ['data'])
  backups.push(made)
  return made
}

/** Starts again, as a router does before it takes or sends anything; answers how many rights were restored. */
async function restart(from?: string): Promise<number> {
  await home.close()
  if (from !== undefined) putBack(home.directory, from)
  home = await openHome({ clock, directory: home.directory })
  await home.subjects.replayTombstones()
  return home.subjects.replayReminders()
}

const reminders = (): readonly string[] =>
  readdirSync(join(home.directory, 'tombstones')).filter((name) => name.endsWith('.reminder'))

describe('a journal from a backup', () => {
  test('has what was exercised after it, and what it had itself', async () => {
    await restrict('bob')
    const from = backup()
    await restrict()
    await object('offers')
    await object('notify')
    await consent('given')
    const rights = await rightsOf()
    expect(rights).toEqual({
      restricted: true,
      objections: { offers: 'upheld', notify: 'pending' },
      consents: ['news'],
    })
    expect(await restart(from)).toBe(4)
    expect([await rightsOf(), await rightsOf('bob')]).toEqual([rights, { ...NOTHING, restricted: true }])
    const ada = home.journal.identity.subjectId('acme', 'contact.email', 'ada@example.org')
    expect(home.subjects.admittance(plan).admit([[ada]], 'offers')).toBe('no')
    expect(home.logged.join()).toContain('"count":4')
    expect(home.logged.join()).not.toMatch(new RegExp(`\\bada\\b|example|offers|${hexOf(ada)}`))
    // Once is enough.
    expect([await home.subjects.replayReminders(), await restart()]).toEqual([0, 0])
  })

  test('knows as lifted, withdrawn and decided what was, before and after it', async () => {
    await restrict()
    await consent('given')
    const { request } = await object('notify')
    const from = backup()
    clock.advance(1000)
    await lift()
    await consent('withdrawn')
    await decide(request, 'overridden')
    const rights = await rightsOf()
    expect(rights).toEqual({ ...NOTHING, objections: { notify: 'overridden' } })
    expect(await restart(from)).toBe(3)
    expect(await rightsOf()).toEqual(rights)
  })

  test('knows as lifted what was restricted a second time in between', async () => {
    await restrict()
    const from = backup()
    await restrict()
    await lift()
    expect(await restart(from)).toBe(1)
    expect(await rightsOf()).toEqual(NOTHING)
  })

  test('keeps what it knows later', async () => {
    await consent('given', clock.now() - 1000)
    await restrict()
    await lift()
    await consent('withdrawn', clock.now() - 500)
    await consent('given')
    await restrict()
    const from = backup()
    const rights = await rightsOf()
    expect(await restart(from)).toBe(0)
    expect(await rightsOf()).toEqual(rights)
  })

  test('knows what came last, also where the clock was set back in between', async () => {
    const { request } = await object('notify')
    await restrict()
    await lift()
    await decide(request, 'upheld')
    await decide(request, 'overridden')
    const from = backup()
    clock.leap(-DAY)
    await object('notify')
    await restrict()
    const rights = await rightsOf()
    expect(rights).toEqual({ ...NOTHING, restricted: true, objections: { notify: 'pending' } })
    expect(await restart()).toBe(0)
    expect(await restart(from)).toBe(2)
    expect(await rightsOf()).toEqual(rights)
  })

  test('has lost the requests, and invents none; the objection can be made again and decided', async () => {
    const from = backup()
    const { request } = await object('notify')
    await restart(from)
    expect(await rightsOf()).toMatchObject({ objections: { notify: 'pending' } })
    expect(await call(home, 'GET', `/v1/requests/${request}`)).toMatchObject({ status: 404 })
    expect(await home.journal.records.list('request')).toEqual([])
    const again = await object('notify')
    await decide(again.request, 'overridden')
    expect(await rightsOf()).toMatchObject({ objections: { notify: 'overridden' } })
  })

  test('has rights under an identifier that was corrected', async () => {
    await home.accept(pushBy('ada'))
    await object('offers')
    await consent('given')
    const from = backup()
    await post('/v1/subjects/rectify', asked('ada', { set: [{ path: 'pusher.email', value: 'new@example.org' }] }))
    await restart(from)
    expect(await rightsOf('new')).toEqual({ ...NOTHING, objections: { offers: 'upheld' }, consents: ['news'] })
  })
})

test('whatever was done in whatever order, a restored journal knows what the lost one knew', async () => {
  const act = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('restrict', 'lift', 'object', 'uphold', 'override', 'given', 'withdrawn') },
    { weight: 2, arbitrary: fc.constantFrom('pass', 'set back', 'backup') },
  )
  let request: unknown = null
  let from = ''
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    restrict: () => restrict(),
    lift: () => call(home, 'POST', '/v1/subjects/lift', asked('ada', { informed: '2026-01-01' })),
    object: async () => {
      request = (await object('notify')).request
    },
    uphold: () => decided('upheld'),
    override: () => decided('overridden'),
    given: () => consent('given'),
    withdrawn: () => consent('withdrawn'),
    pass: async () => clock.advance(1000),
    'set back': async () => clock.leap(-5000),
    backup: async () => {
      from = backup()
    },
  }
  const decided = (decision: string) =>
    call(home, 'POST', `/v1/objections/${request}/decide`, { decision, grounds: 'x', informed: '2026-01-01' })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 15 }), async (names) => {
      await home.close()
      discard(home.directory)
      clock = createTestClock()
      home = await openHome({ clock })
      request = null
      from = backup()
      for (const name of names) await acts[name]?.()
      const rights = await rightsOf()
      expect(await restart()).toBe(0)
      expect(await rightsOf()).toEqual(rights)
      await restart(from)
      expect(await rightsOf()).toEqual(rights)
    }),
    { numRuns: 10 },
  )
}, 60_000)

describe('an erased person', () => {
  const erase = async (): Promise<void> => {
    const { erasure } = await post('/v1/subjects/erase', asked('ada'))
    expect(await home.erasures.drive(String(erasure))).toBe(true)
  }

  test('leaves no reminders but of objections, which go on over a restore', async () => {
    const from = backup()
    await post('/v1/subjects/restrict', asked('ada', { ground: 'accuracy-contested' }))
    await consent('given')
    await object('notify')
    expect(reminders()).toHaveLength(3)
    await erase()
    const rights = await rightsOf()
    expect(rights).toEqual({ ...NOTHING, objections: { notify: 'upheld' } })
    expect(await restart(from)).toBe(1)
    expect(await rightsOf()).toEqual(rights)
    expect(reminders()).toHaveLength(2)
  })

  test('who never objected leaves none', async () => {
    await consent('given')
    await consent('withdrawn')
    await erase()
    expect(reminders()).toEqual([])
  })

  test('who comes back has what was exercised since, when a backup of before the erasure is restored', async () => {
    const from = backup()
    await consent('given')
    await erase()
    clock.advance(DAY)
    await restrict()
    await consent('given')
    const rights = await rightsOf()
    expect(rights).toEqual({ ...NOTHING, restricted: true, consents: ['news'] })
    // Any number of times: each of them erases again.
    for (let time = 0; time < 2; time++) {
      await restart(from)
      expect(await rightsOf()).toEqual(rights)
    }
  })
})

describe('when the process dies between the reminder and the journal', () => {
  /** Starts again, does something and dies at its first write of records. */
  async function die(when: 'before' | 'after', does: () => Promise<unknown>): Promise<void> {
    const death: Death = { write: 0, when }
    await home.close()
    home = await openHome({ clock, directory: home.directory, wrap: mortal(death).wrap })
    await expect(does()).rejects.toThrow(Killed)
  }

  test.each(['before', 'after'] as const)('%s its write, what protects holds', async (when) => {
    await die(when, () => object('offers'))
    await restart()
    expect(await rightsOf()).toMatchObject({ objections: { offers: 'upheld' } })
    const from = backup()
    await die(when, () => restrict())
    await restart(from)
    expect(await rightsOf()).toMatchObject({ restricted: true })
  })

  test.each(['before', 'after'] as const)('%s its write, what nobody was told is lifted protects', async (when) => {
    await restrict()
    clock.advance(1000)
    await die(when, () => lift())
    expect(await restart()).toBe(when === 'after' ? 1 : 0)
    expect(await rightsOf()).toMatchObject({ restricted: true })
    await lift()
    expect(await restart()).toBe(0)
    expect(await rightsOf()).toEqual(NOTHING)
  })
})

test('a router that starts between the two does not undo what is answered', async () => {
  await restrict()
  await home.close()
  let starts = false
  let restored = 0
  const wrap = (journal: Journal): Journal => ({
    ...journal,
    records: {
      ...journal.records,
      async write(changes) {
        const generation = await journal.records.write(changes)
        if (starts) {
          starts = false
          await home.heart.pulse()
          restored = await home.subjects.replayReminders()
        }
        return generation
      },
    },
  })
  home = await openHome({ clock, directory: home.directory, wrap })
  starts = true
  await lift()
  expect([restored, await rightsOf(), await restart()]).toEqual([1, NOTHING, 0])
})

test('whom another router erases meanwhile is not restored', async () => {
  const from = backup()
  await consent('given')
  await home.close()
  putBack(home.directory, from)
  let erases = false
  const wrap = (journal: Journal): Journal => ({
    ...journal,
    records: {
      ...journal.records,
      async get(kind, id) {
        if (erases) {
          erases = false
          const ada = journal.identity.subjectId('acme', 'contact.email', 'ada@example.org')
          await home.erasures.drive(await home.erasures.begin({ tenant: 'acme', subjects: [ada], request: null }))
        }
        return journal.records.get(kind, id)
      },
    },
  })
  home = await openHome({ clock, directory: home.directory, wrap })
  erases = true
  expect(await home.subjects.replayReminders()).toBe(0)
  expect([await home.journal.records.list('consent'), reminders()]).toEqual([[], []])
})

test('what cannot be written outside of the journal is not done', async () => {
  discard(join(home.directory, 'tombstones'))
  await expect(object('offers')).rejects.toThrow('ENOENT')
  expect(await rightsOf()).toEqual(NOTHING)
  expect(await home.journal.records.list('request')).toEqual([])
})

test('reminders go when every backup knows better, also from the journal of a router that runs on', async () => {
  await object('offers')
  clock.advance(98 * DAY)
  expect(await restart()).toBe(0)
  expect([reminders(), await rightsOf()]).toEqual([[], { ...NOTHING, objections: { offers: 'upheld' } }])
})

test('without a directory rights hold as before', async () => {
  await home.close()
  home = await openHome({ clock, directory: home.directory, own: { tombstonesDir: null } })
  await object('offers')
  await restrict()
  expect(await rightsOf()).toMatchObject({ restricted: true, objections: { offers: 'upheld' } })
  expect([await home.subjects.replayReminders(), reminders()]).toEqual([0, []])
})
