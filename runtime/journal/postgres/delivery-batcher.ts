import type { Clock } from '../../core/clock.ts'
import { JournalUnavailable } from '../errors.ts'
import type { ClaimRequest } from '../port.ts'
import type { Claimed, prepareClaim } from './claim.ts'
import type { prepareOrderKeyQueue } from './order-key-queue.ts'
import type { Query, Session } from './session.ts'
import type { prepareSettle, Settled, Settlement } from './settle.ts'

export interface DeliveryBatcher {
  claim(request: ClaimRequest): Promise<Claimed>
  /** Whether the delivery has come to an end by it. It may wait so long for others. */
  settle(settlement: Settlement, waitMs: number): Promise<boolean>
  /** Gives up on settlements that could not be stored. */
  close(): void
}

interface Waiting<T, R> {
  readonly given: T
  readonly resolve: (result: R) => void
  readonly reject: (error: unknown) => void
}

const BATCH = 256
const NOTHING: Settled = { ended: new Set(), loose: [] }
/** Between tries to store a settlement while the database is away. */
const PAUSE_MS = 500

/**
 * The transactions of delivery. What has ended since the last one is settled together, and the places that this frees
 * are claimed in the same commit.
 */
export function createDeliveryBatcher(
  session: Session,
  clock: Clock,
  prepared: {
    readonly claim: ReturnType<typeof prepareClaim>
    readonly settle: ReturnType<typeof prepareSettle>
    readonly giveTurns: ReturnType<typeof prepareOrderKeyQueue>
  },
): DeliveryBatcher {
  let settlements: Waiting<Settlement, boolean>[] = []
  let claims: Waiting<ClaimRequest, Claimed>[] = []
  let running = false
  let latest: NodeJS.Timeout | null = null
  let closed = false

  async function transact(settling: readonly Settlement[], claiming: readonly ClaimRequest[]) {
    return session.run(async (query) => {
      if (claiming.length === 0) return { settled: await prepared.settle(query, settling), claimed: [] }
      // All at once: what follows a statement that failed fails too, and nothing is committed.
      const begun = query('BEGIN')
      const settled = settling.length === 0 ? NOTHING : prepared.settle(query, settling)
      const claimed = await claimEach(query, claiming, [begun, settled])
      await query('COMMIT')
      return { settled: await settled, claimed }
    })
  }

  async function claimEach(
    query: Query,
    claiming: readonly ClaimRequest[],
    before: readonly (Promise<unknown> | Settled)[],
  ): Promise<readonly Claimed[]> {
    const claimed: Claimed[] = []
    for (const [index, request] of claiming.entries()) {
      const taken = prepared.claim(query, request)
      if (index === 0) await Promise.all([...before, taken])
      claimed.push(await (await taken)())
    }
    return claimed
  }

  async function attempt(
    settling: readonly Waiting<Settlement, boolean>[],
    claiming: readonly Waiting<ClaimRequest, Claimed>[],
  ): Promise<void> {
    try {
      const { settled, claimed } = await transact(
        settling.map((each) => each.given),
        claiming.map((each) => each.given),
      )
      for (const each of settling) each.resolve(settled.ended.has(each.given.lease.delivery))
      if (settled.loose.length > 0)
        void session.run((query) => prepared.giveTurns(query, settled.loose)).catch(() => {})
      for (const [index, each] of claiming.entries()) each.resolve(claimed[index] as Claimed)
    } catch (error) {
      const alone = settling.length + claiming.length === 1
      if (alone || error instanceof JournalUnavailable) {
        for (const each of claiming) each.reject(error)
        for (const each of settling) putOff(each, error)
        return
      }
      for (const each of settling) await attempt([each], [])
      for (const each of claiming) await attempt([], [each])
    }
  }

  /** A delivery that was made and not settled would be made again, so its settlement is worth waiting for. */
  function putOff(each: Waiting<Settlement, boolean>, error: unknown): void {
    const late = clock.now() >= each.given.lease.until
    if (closed || late || !(error instanceof JournalUnavailable)) {
      each.reject(error)
      return
    }
    setTimeout(() => {
      if (closed) each.reject(error)
      else {
        settlements.push(each)
        start()
      }
    }, PAUSE_MS).unref()
  }

  async function run(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    while (settlements.length + claims.length > 0) {
      const settling = settlements.slice(0, BATCH)
      settlements = settlements.slice(BATCH)
      const claiming = settlements.length === 0 ? claims : []
      if (settlements.length === 0) claims = []
      await attempt(settling, claiming)
    }
    running = false
  }

  function start(): void {
    if (latest !== null) clearTimeout(latest)
    latest = null
    if (running) return
    running = true
    void run()
  }

  const add = <T, R>(queue: (waiting: Waiting<T, R>) => void, given: T, waitMs = 0): Promise<R> =>
    new Promise<R>((resolve, reject) => {
      queue({ given, resolve, reject })
      if (waitMs === 0) start()
      else if (!running) latest ??= setTimeout(start, waitMs)
    })

  return {
    claim: (request) => add((waiting) => void claims.push(waiting), request),
    settle: (settlement, waitMs) => add((waiting) => void settlements.push(waiting), settlement, waitMs),
    close() {
      closed = true
    },
  }
}
