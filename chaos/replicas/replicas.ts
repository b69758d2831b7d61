import { setTimeout as sleep } from 'node:timers/promises'
import { type Child, listening, startChild } from '../child.ts'
import { createLedger } from '../ledger.ts'
import { drain } from '../store/drain.ts'
import type { Store } from '../store/store.ts'
import type { DispatchKit } from './dispatchkit.ts'
import { startPlatforms } from './platform.ts'
import { sendEvents } from './senders.ts'

export interface ReplicasOptions {
  /** How long each of the three parts lasts: two routers, one killed, the other with another declaration. */
  readonly partMs: number
  /** The last router's clock is ahead, so that the killed one's leases have run out. */
  readonly ahead: boolean
}

export interface Replicas {
  readonly accepted: number
  readonly delivered: number
  readonly duplicated: number
  readonly lost: number
  readonly waiting: number
  /** Accepted by the router that was killed, by the other meanwhile, and under the new declaration. */
  readonly parts: readonly [number, number, number]
  /** Deliveries after the swap that held what the new declaration does not send. */
  readonly tooMuch: number
  /** Requests that failed while the declaration was swapped. */
  readonly broken: number
}

const DRAIN_MS = 120_000
const SWAP_MS = 20_000
const LOOK_MS = 20
const ARRIVES_MS = 500

/** DispatchKit on two routers and one PostgreSQL: one is killed, and the other is given another declaration, under load. */
export async function replicas(kit: DispatchKit, store: Store, options: ReplicasOptions): Promise<Replicas> {
  const ledger = createLedger('event')
  const platforms = await startPlatforms(kit.plan)
  const start = (ahead: boolean): Child =>
    startChild(kit, { store, standIns: platforms.standIns, ...(ahead ? { clock: 'ahead' } : null) })
  const first = start(false)
  const second = start(options.ahead)
  try {
    const urls = [await listening(first), await listening(second)] as const
    let on = true
    let broken = 0
    const loads = urls.map((url) => sendEvents(kit, url, ledger, () => on))
    await sleep(options.partMs)
    await first.kill('SIGKILL')
    await loads[0]
    const before = ledger.accepted.size
    await sleep(options.partMs)
    const waiting = ledger.waiting()
    kit.narrow()
    second.signal('SIGHUP')
    await swapped(urls[1], kit.narrowDigest)
    // What was on its way at that moment arrives.
    await sleep(ARRIVES_MS)
    platforms.narrowed()
    broken += Math.max(0, ledger.waiting() - waiting)
    const meanwhile = ledger.accepted.size
    await sleep(options.partMs)
    on = false
    await loads[1]
    await sendEvents(kit, urls[1], ledger, () => ledger.waiting() > 0)
    const { waiting: left } = await drain(store, DRAIN_MS)
    const accepted = [...ledger.accepted.keys()]
    const delivered = accepted.filter((id) => platforms.taken.has(id)).length
    const copies = [...platforms.taken.values()].reduce((sum, times) => sum + times - 1, 0)
    return {
      accepted: accepted.length,
      delivered,
      duplicated: copies,
      lost: accepted.length - delivered,
      waiting: left,
      parts: [before, meanwhile - before, accepted.length - meanwhile],
      tooMuch: platforms.tooMuch.size,
      broken,
    }
  } finally {
    for (const child of [first, second]) await child.kill('SIGKILL')
    await platforms.close()
  }
}

/** Waits until a router says that it runs a declaration. */
async function swapped(url: string, digest: string): Promise<void> {
  const late = Date.now() + SWAP_MS
  while (Date.now() < late) {
    const answer = await fetch(new URL('/.well-known/bylaw', url))
    if (((await answer.json()) as { readonly digest: string }).digest === digest) return
    await sleep(LOOK_MS)
  }
  throw new Error('The declaration was not swapped.')
}
