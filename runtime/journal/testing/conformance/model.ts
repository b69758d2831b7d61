import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Lease, NewEvent, Outcome } from '../../port.ts'
import { beginning } from '../events.ts'
import { type JournalBench, MINUTE } from './bench.ts'

type Step =
  | { readonly kind: 'accept'; readonly tenant: string; readonly orders: readonly number[]; readonly begins: boolean }
  | { readonly kind: 'claim'; readonly limit: number }
  | { readonly kind: 'settle'; readonly which: number; readonly as: Outcome['kind'] }
  | { readonly kind: 'redrive'; readonly which: number | null }
  | { readonly kind: 'wait' | 'restart' }

const steps = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('accept' as const),
      tenant: fc.constantFrom('a', 'b', 'c'),
      orders: fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }),
      begins: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('claim' as const), limit: fc.integer({ min: 1, max: 4 }) }),
    fc.record({
      kind: fc.constant('settle' as const),
      which: fc.nat({ max: 5 }),
      as: fc.constantFrom('delivered', 'retry', 'dead', 'defer'),
    }),
    fc.record({ kind: fc.constant('redrive' as const), which: fc.option(fc.nat({ max: 3 })) }),
    fc.record({ kind: fc.constantFrom('wait' as const, 'restart' as const) }),
  ),
  { minLength: 5, maxLength: 40 },
)

/** Whatever happens in whatever order, nothing is lost, nothing is with two, and keys keep their order. */
export function describeAnyCourse(bench: JournalBench): void {
  test('in any course of events every delivery comes to its end, one at a time for each key', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (course) => {
        const run = new Run(bench)
        for (const step of course) await run.take(step)
        await run.finish()
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })
}

class Run {
  readonly #bench: JournalBench
  /** Deliveries that are not at an end, in the order of their events, and the key of each. */
  readonly #open = new Map<string, string | null>()
  readonly #dead = new Map<string, { readonly event: string; readonly key: string | null }>()
  #leases: Lease[] = []
  /** What was claimed last of each key and has no outcome yet, also when its lease was lost: it may have arrived. */
  readonly #turns = new Map<string, string>()
  /** Deliveries that were made due again while a later one of their key had the turn. */
  readonly #behind = new Map<string, string>()

  constructor(bench: JournalBench) {
    this.#bench = bench
  }

  async take(step: Step): Promise<void> {
    const bench = this.#bench
    if (step.kind === 'accept') await this.#accept(step.tenant, step.orders, step.begins)
    else if (step.kind === 'claim') await this.#claim(step.limit)
    else if (step.kind === 'settle') {
      const lease = this.#leases[step.which]
      if (lease !== undefined) await this.#settle(lease, step.as)
    } else if (step.kind === 'redrive') {
      await this.#redrive(step.which)
    } else {
      if (step.kind === 'restart') {
        await bench.journal.close()
        bench.journal = await bench.home.open()
      }
      bench.clock.advance(2 * MINUTE)
      this.#leases = []
    }
    expect(bench.journal.backlog()).toBe(this.#open.size)
  }

  async finish(): Promise<void> {
    await this.take({ kind: 'redrive', which: null })
    for (let round = 0; this.#open.size > 0; round++) {
      expect(round).toBeLessThan(1000)
      await this.#claim(50)
      for (const lease of [...this.#leases]) await this.#settle(lease, 'delivered')
      this.#bench.clock.advance(2 * MINUTE)
    }
    expect(this.#bench.journal.backlog()).toBe(0)
    expect(await this.#bench.journal.nextDue(['ops'])).toBeNull()
  }

  /** All that are dead, or one of them. */
  async #redrive(which: number | null): Promise<void> {
    const dead = [...this.#dead]
    const chosen = which === null ? dead : dead.slice(which, which + 1)
    const filters = which === null ? [{}] : chosen.map(([delivery, { event }]) => ({ event, delivery }))
    let count = 0
    for (const filter of filters) count += await this.#bench.journal.redrive(filter, this.#bench.clock.now())
    expect(count).toBe(chosen.length)
    for (const [id, { key }] of chosen) {
      this.#dead.delete(id)
      this.#open.set(id, key)
      const turn = key === null ? undefined : this.#turns.get(key)
      if (turn !== undefined) this.#behind.set(id, turn)
    }
  }

  async #accept(tenant: string, orders: readonly number[], begins: boolean): Promise<void> {
    const deliveries = orders.map((order) => this.#bench.to({ orderKey: order === 0 ? null : Buffer.alloc(16, order) }))
    const event: NewEvent = this.#bench.event({ tenant, deliveries })
    const begun = begins ? deliveries.map((each) => beginning(this.#bench.clock, event, each)) : []
    const [accepted] = await this.#bench.journal.accept([event], begun)
    for (const { id, orderKey } of deliveries) this.#open.set(id, orderKey === null ? null : String(orderKey[0]))
    this.#take(begun.flatMap(({ lease }) => (accepted?.leased?.includes(lease.delivery) ? [lease] : [])))
  }

  async #claim(limit: number): Promise<void> {
    const found = await this.#bench.claim({ channels: [{ name: 'ops', limit }] })
    expect(found.length).toBeLessThanOrEqual(limit)
    this.#take(found)
  }

  #take(found: readonly Lease[]): void {
    const waiting = [...this.#open.keys()].filter((id) => !this.#leases.some(({ delivery }) => delivery === id))
    for (const lease of found) {
      expect(waiting).toContain(lease.delivery)
      const key = this.#open.get(lease.delivery) ?? null
      if (key === null) continue
      expect(this.#leases.map(({ delivery }) => this.#open.get(delivery))).not.toContain(key)
      this.#leases.push(lease)
    }
    this.#leases.push(...found.filter(({ delivery }) => (this.#open.get(delivery) ?? null) === null))
    expect(new Set(this.#leases.map(({ delivery }) => delivery)).size).toBe(this.#leases.length)
    this.#expectOldest(found)
    for (const { delivery } of found) {
      const key = this.#open.get(delivery) ?? null
      if (key !== null) this.#turns.set(key, delivery)
    }
  }

  /** Who gets a key is the oldest of it, unless an older one was made due again while it had the turn already. */
  #expectOldest(found: readonly Lease[]): void {
    for (const { delivery, event } of found) {
      const key = this.#open.get(delivery)
      if (key == null) continue
      const older = [...this.#open].filter(
        ([id, other]) => other === key && id < delivery && this.#behind.get(id) !== delivery,
      )
      expect({ event, older }).toEqual({ event, older: [] })
    }
  }

  async #settle(lease: Lease, as: Outcome['kind']): Promise<void> {
    const { clock, journal } = this.#bench
    const now = clock.now()
    const failed = { status: 500, reason: 'http-500', reach: 'received' } as const
    const outcomes: Readonly<Record<string, Outcome>> = {
      delivered: { kind: 'delivered', status: 200 },
      retry: { kind: 'retry', ...failed, at: now + MINUTE },
      dead: { kind: 'dead', ...failed },
      defer: { kind: 'defer', at: now },
    }
    await journal.settle(lease, outcomes[as] as Outcome, now)
    this.#leases = this.#leases.filter((each) => each !== lease)
    const key = this.#open.get(lease.delivery) ?? null
    if (key !== null) this.#turns.delete(key)
    for (const [id, turn] of this.#behind) if (turn === lease.delivery) this.#behind.delete(id)
    if (as !== 'delivered' && as !== 'dead') return
    if (as === 'dead') this.#dead.set(lease.delivery, { event: lease.event, key })
    this.#open.delete(lease.delivery)
  }
}
