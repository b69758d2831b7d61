import type { Keyring } from '../../../keys/keyring.ts'
import type { Accepted, DedupeKey, DeliveryStatus, Journal, Lease, NewDelivery, NewEvent } from '../../port.ts'
import { createTestClock, type TestClock } from '../clock.ts'
import { claimNow, createEvents } from '../events.ts'

/** A place where journals can be opened one after the other. */
export interface JournalHome {
  /** @param keyring another one than the usual */
  open(keyring?: Keyring): Promise<Journal>
  /** A journal on what would be on disk if the process, or the machine, died now. */
  openAfterCrash(keyring?: Keyring): Promise<Journal>
  /** Closes what is open and removes it all. */
  remove(): Promise<void>
}

export const MINUTE = 60_000
export const DAY = 86_400_000

/** What a test of the conformance suite works with; `open` gives it an empty journal and a clock that stands still. */
export class JournalBench {
  home!: JournalHome
  journal!: Journal
  clock!: TestClock
  event!: (own?: Partial<NewEvent>) => NewEvent

  async open(createHome: (clock: TestClock) => Promise<JournalHome>): Promise<void> {
    this.clock = createTestClock()
    this.event = createEvents(this.clock)
    this.home = await createHome(this.clock)
    this.journal = await this.home.open()
  }

  async accept(event: NewEvent): Promise<Accepted> {
    const [accepted] = await this.journal.accept([event])
    if (accepted === undefined) throw new Error('Nothing was answered.')
    return accepted
  }

  claim(own?: Parameters<typeof claimNow>[1]): Promise<readonly Lease[]> {
    return this.journal.claim(claimNow(this.clock, own))
  }

  /** Claims and has them all delivered; answers their events. */
  async deliver(own?: Parameters<typeof claimNow>[1]): Promise<readonly string[]> {
    const leases = await this.claim(own)
    for (const lease of leases) {
      await this.journal.settle(lease, { kind: 'delivered', status: 200 }, this.clock.now())
    }
    return leases.map(({ event }) => event)
  }

  /** The first delivery of an event. */
  async delivery(event: string): Promise<DeliveryStatus | undefined> {
    return (await this.journal.status(event))?.deliveries[0]
  }

  /** A delivery of the channel `ops`, or another one. */
  to(own: Partial<NewDelivery> = {}): NewDelivery {
    const { id } = this.event()
    return { id, route: 'pushes', channel: 'ops', orderKey: null, ...own }
  }

  key(byte: number, expiresIn = DAY): DedupeKey {
    return { key: Buffer.alloc(16, byte), expiresAt: this.clock.now() + expiresIn }
  }
}
