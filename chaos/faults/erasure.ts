import { setTimeout as sleep } from 'node:timers/promises'
import { type ErasureState, STATES } from '../../runtime/subjects/erasure-record.ts'
import { type Child, listening, startChild } from '../child.ts'
import { createLedger } from '../ledger.ts'
import { type Project, standInsFor } from '../project.ts'
import type { Random } from '../random.ts'
import { emailOf, sendLoad } from '../sender.ts'
import { startSink } from '../sink.ts'
import { drain } from '../store/drain.ts'
import type { Store } from '../store/store.ts'
import { type Tally, tally } from '../tally.ts'
import { type Officer, officerOf } from './administration.ts'

export interface ErasureOptions {
  readonly random: Random
  /** How many routers share the journal. */
  readonly routers: number
  /** A person is erased for each, one after the other, and the router that was asked is killed when it is so far. */
  readonly killIn: readonly ErasureState[]
}

export interface Erasures {
  readonly tally: Tally
  readonly receipts: number
  /** Requests that reached the destination after the receipt of whom they were about. */
  readonly afterReceipt: number
  /** How far the erasures were when their routers were killed, as far as anybody was told. */
  readonly killed: Readonly<Record<string, number>>
  /** From the call to the receipt, milliseconds: the quickest and the slowest. */
  readonly took: readonly [number, number]
}

const PEOPLE = 20
const CONNECTIONS = 4
const REST_MS = 50
const BEFORE_MS = 1000
/** Requests of a person that are under way when nothing more of theirs is sent. */
const SETTLE_MS = 300
/** A killed router counts as alive for a while, its last attempt may last, and what it drove is taken over after a minute. */
const RECEIPT_MS = 120_000
const LOOK_MS = 50
const DRAIN_MS = 180_000
/** Of a hundred requests at the destination. */
const REFUSED = 30

/**
 * Erases people under the load of others, while their deliveries wait, fail and are repeated; each time the router that
 * was asked is killed on the way, and started again.
 */
export async function erasures(project: Project, store: Store, options: ErasureOptions): Promise<Erasures> {
  const { random, routers, killIn } = options
  const ledger = createLedger('erase')
  const sink = await startSink(project.channelSecret, (_request, response) => {
    response.writeHead(random.next() * 100 < REFUSED ? 503 : 200).end()
  })
  const start = (): Child => startChild(project, { store, standIns: standInsFor(sink) })
  const children = Array.from({ length: routers }, start)
  const active = Array.from({ length: PEOPLE }, (_, index) => `person-${index}`)
  const owners = new Map<string, string>()
  const personOf = (id: string): string => {
    const person = owners.get(id) ?? active[random.between(0, active.length - 1)] ?? ''
    owners.set(id, person)
    return person
  }
  const receipts = new Map<string, number>()
  const killed: Record<string, number> = {}
  const took: number[] = []
  let on = true
  const loads: Promise<void>[] = []
  const load = async (child: Child): Promise<void> =>
    sendLoad(project, await listening(child), ledger, {
      connections: CONNECTIONS,
      more: () => on,
      restMs: REST_MS,
      personOf,
    })
  try {
    for (const child of children) loads.push(load(child))
    await sleep(BEFORE_MS)
    for (const [count, wanted] of killIn.entries()) {
      const person = active.pop() ?? ''
      await sleep(SETTLE_MS)
      const place = count % routers
      const child = children[place] as Child
      const officer = await officerOf(project, child)
      const asked = Date.now()
      const receipt = await begin(officer, person)
      const state = await reach(officer, receipt, wanted)
      const seen = Date.now()
      await child.kill('SIGKILL')
      killed[state] = (killed[state] ?? 0) + 1
      const next = start()
      children[place] = next
      loads.push(load(next))
      const again = await receiptOf(await officerOf(project, next), receipt)
      receipts.set(person, state === 'done' ? seen : again)
      took.push((receipts.get(person) ?? 0) - asked)
    }
    on = false
    await Promise.all(loads)
    const url = await listening(children[0] as Child)
    await sendLoad(project, url, ledger, { connections: CONNECTIONS, more: () => ledger.waiting() > 0, personOf })
    const found = await drain(store, DRAIN_MS)
    const late = [...sink.seenAt].filter(([id, at]) => at > (receipts.get(owners.get(id) ?? '') ?? Infinity))
    return {
      tally: tally(ledger, sink, found),
      receipts: receipts.size,
      afterReceipt: late.length,
      killed,
      took: [Math.min(...took), Math.max(...took)],
    }
  } finally {
    for (const child of children) await child.kill('SIGKILL')
    await sink.close()
  }
}

/** Asks for an erasure; resolves with where its receipt will be. */
async function begin(officer: Officer, person: string): Promise<string> {
  const identifiers = [{ type: 'contact.email', value: emailOf(person) }]
  const answer = await officer.call('POST', '/v1/subjects/erase', { tenant: 'default', identifiers })
  if (answer?.status !== 202) throw new Error(`An erasure was answered with ${JSON.stringify(answer)}`)
  return String(answer.body.receipt)
}

/** Waits until an erasure has come so far; answers how far it is then, which may be further. */
async function reach(officer: Officer, receipt: string, wanted: ErasureState): Promise<ErasureState> {
  const late = Date.now() + RECEIPT_MS
  let state: ErasureState = 'requested'
  while (STATES.indexOf(state) < STATES.indexOf(wanted)) {
    if (Date.now() > late) throw new Error(`An erasure stays at \`${state}\`.`)
    state = (await officer.call('GET', receipt))?.body.state as ErasureState
  }
  return state
}

/** Waits for a receipt; resolves with when it was there. */
async function receiptOf(officer: Officer, path: string): Promise<number> {
  const late = Date.now() + RECEIPT_MS
  while (Date.now() < late) {
    const answer = await officer.call('GET', path)
    if (answer?.status === 200) return Date.now()
    await sleep(LOOK_MS)
  }
  throw new Error('There was no receipt.')
}
