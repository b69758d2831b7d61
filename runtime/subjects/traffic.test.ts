import { expect, test } from 'vitest'
import type { Journal, Lease, Person } from '../journal/port.ts'
import { textOf } from '../journal/testing/events.ts'
import { known } from '../register/stored.ts'
import { ERASURE, parseErasure } from './erasure-record.ts'
import { homeForEach } from './testing/home-for-each.ts'
import { plan, pushBy } from './testing/plan.ts'

const home = homeForEach()

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
}

interface Traffic {
  /** Is sent along in what is about the person; asked when an event has been admitted, and before it is accepted. */
  readonly mark: () => Promise<string>
  /** How long a request is under way. */
  readonly answer: () => Promise<void>
  readonly sent: (mark: string) => void
}

/** Takes, claims and sends as a router does, until it is stopped. */
function traffic(ada: Person, { mark, answer, sent }: Traffic): () => Promise<void> {
  const { journal, heart, subjects, accept, claim } = home
  const admittance = subjects.admittance(plan)
  const permit = subjects.permission(plan)
  let going = true

  async function take(): Promise<void> {
    for (let count = 0; going; count++) {
      for (;;) {
        const end = heart.begin()
        const admitted = admittance.admit([ada], 'notify')
        if (admitted === 'yes') {
          await accept({ ...pushBy('ada', ['bob']), pusher: { email: 'ada@example.org', name: await mark() } })
        }
        end?.()
        if (admitted === 'yes' || !(await admittance.whenFree([ada], ['acme']))) break
      }
      await turns(1 + (count % 3))
    }
  }

  async function send(lease: Lease): Promise<void> {
    const end = heart.begin()
    const people = lease.segments.flatMap((segment) => segment.people)
    if (permit(lease, people).kind === 'go') {
      await answer()
      const found = /"name":"([^"]+)"/.exec(textOf(lease))?.[1]
      if (found !== undefined) sent(found)
      await journal.settle(lease, { kind: 'delivered', status: 200 }, home.clock.now())
    } else await journal.settle(lease, { kind: 'defer', at: home.clock.now() }, home.clock.now())
    end?.()
  }

  async function deliver(): Promise<void> {
    const sending: Promise<void>[] = []
    while (going) {
      const end = heart.begin()
      for (const lease of await claim()) sending.push(send(lease))
      end?.()
      await turns(1)
    }
    await Promise.all(sending)
  }

  const all = Promise.all([take(), deliver()])
  return async () => {
    going = false
    await all
  }
}

const stateOf = async (id: string): Promise<string | undefined> =>
  known(await home.journal.records.get(ERASURE, id), parseErasure)?.value.state

/** Time enough for whatever does not wait for anything. */
async function pulses(): Promise<void> {
  for (let count = 0; count < 5; count++) {
    await home.heart.pulse()
    await turns(20)
  }
}

/** Heartbeats one after the other, by which a router learns of a record as soon as it can. */
function heartbeats(): () => Promise<void> {
  let going = true
  const all = (async () => {
    while (going) {
      await home.heart.pulse()
      await turns(1)
    }
  })()
  return () => {
    going = false
    return all
  }
}

test('under traffic nothing is sent after the receipt of what came in before it', async () => {
  const ada: Person = [home.idOf('ada')]
  for (let round = 0; round < 3; round++) {
    const sent: { readonly mark: string; readonly at: string }[] = []
    const slow = Promise.withResolvers<void>()
    let erasure: string | null = null
    let at = 'before'
    let answer = () => turns(2)
    const stop = traffic(ada, {
      // What the record says, not whether its driver has answered: the fence is gone with the record's commit.
      async mark() {
        const isDone = erasure !== null && (await stateOf(erasure)) === 'done'
        return `${round} ${isDone ? 'after' : 'before'}`
      },
      answer: () => answer(),
      sent: (mark) => sent.push({ mark, at }),
    })
    while (sent.length === 0) await turns(1)
    // From now on recipients do not answer.
    let waits = false
    answer = () => {
      waits = true
      return slow.promise
    }
    while (!waits) await turns(1)
    const id = await home.erasures.begin({ tenant: 'acme', subjects: ada, request: null })
    erasure = id
    const driven = home.erasures.drive(id).then(() => {
      at = 'after'
    })
    await pulses()
    expect(await stateOf(id)).toBe('requested')
    const still = heartbeats()
    slow.resolve()
    await driven
    while (!sent.some((each) => each.at === 'after')) await turns(1)
    await still()
    await stop()
    expect(sent.some((each) => each.at === 'before')).toBe(true)
    expect(sent.filter((each) => each.at === 'after').map(({ mark }) => mark)).not.toContain(`${round} before`)
  }
})

test('a claim under the fence that has read the person does not outlive it', async () => {
  const ready = Promise.withResolvers<void>()
  await home.close()
  const wrap = (journal: Journal): Journal => ({
    ...journal,
    subjects: {
      ...journal.subjects,
      async destroyKeys(ids) {
        await ready.promise
        return journal.subjects.destroyKeys(ids)
      },
    },
  })
  await home.open({ wrap })
  const ada: Person = [home.idOf('ada')]
  await home.accept(pushBy('ada'))
  const id = await home.erasures.begin({ tenant: 'acme', subjects: ada, request: null })
  const driven = home.erasures.drive(id)
  while ((await stateOf(id)) !== 'entombed') await pulses()
  const end = home.heart.begin()
  const [lease] = await home.claim()
  expect(textOf(lease)).toContain('ada@example.org')
  ready.resolve()
  while ((await stateOf(id)) !== 'verified') await pulses()
  await pulses()
  expect(await stateOf(id)).toBe('verified')
  if (lease === undefined) throw new TypeError('Nothing was claimed.')
  expect(home.subjects.permission(plan)(lease, [ada])).toMatchObject({ kind: 'hold', reason: 'erasing' })
  end?.()
  expect(await driven).toBe(true)
})
