import type { MakeOffer } from '../delivery/offer.ts'
import type { Kept, Room } from '../delivery/room.ts'
import type { Accepted, Journal, NewEvent } from '../journal/port.ts'
import type { Membership } from '../register/port.ts'
import type { Admittance } from '../subjects/permission.ts'
import type { Prepared } from './prepared.ts'
import type { MatchedRoute } from './routes.ts'

/** What became of an event: `null` when no route takes it, or its people allow none. */
export interface Committed {
  readonly accepted: Accepted | null
  readonly routes: readonly MatchedRoute[]
}

/**
 * Why nothing was stored: this router has lost touch with the journal, somebody is being erased for too long, or what
 * proved the sender does not any more.
 */
export type Refusal = 'no-lease' | 'erasing' | 'revoked'

export interface CommitParts {
  readonly journal: Pick<Journal, 'accept'>
  readonly replicas: Pick<Membership, 'begin'>
  readonly admittance: Admittance
  /** What of new events is begun as soon as they are on disk. */
  readonly offer: MakeOffer
  /** Keeps places for it. */
  readonly keep: Room['keep']
}

/**
 * Stores the events of one request in one commit, each for the routes that its people allow; resolves when it is on
 * disk. What people allow is asked after `begin`, so that whatever they ask for meanwhile waits for this commit and then
 * finds it. While one of them is being erased the request waits.
 *
 * The second argument says whether the sender is still known; it is asked after `begin` too.
 *
 * @throws JournalUnavailable when nothing was stored
 */
export function createCommit(
  parts: CommitParts,
): (prepared: readonly Prepared[], holds?: () => boolean) => Promise<readonly Committed[] | Refusal> {
  const { journal, replicas, admittance, offer, keep } = parts

  /** `null`: somebody among them, or a tenant, is being erased. */
  function admitted(prepared: readonly Prepared[]): readonly (readonly MatchedRoute[])[] | null {
    const all: (readonly MatchedRoute[])[] = []
    for (const { tenant, routes, people } of prepared) {
      if (routes.length > 0 && !admittance.takes(tenant)) return null
      const answers = routes.map(({ activity }) => admittance.admit(people, activity))
      if (answers.includes('wait')) return null
      all.push(answers.includes('no') ? routes.filter((_, index) => answers[index] === 'yes') : routes)
    }
    return all
  }

  return async (prepared, holds = () => true) => {
    const channels = new Set(prepared.flatMap(({ routes }) => routes.flatMap((route) => route.channels)))
    const kept = await keep([...channels])
    try {
      return await whenAdmitted(prepared, holds, kept)
    } finally {
      kept.give()
    }
  }

  async function whenAdmitted(
    prepared: readonly Prepared[],
    holds: () => boolean,
    kept: Kept,
  ): Promise<readonly Committed[] | Refusal> {
    for (;;) {
      const end = replicas.begin()
      if (end === null) return 'no-lease'
      try {
        if (!holds()) return 'revoked'
        const routes = admitted(prepared)
        if (routes !== null) return await store(prepared, routes, kept)
      } finally {
        end()
      }
      kept.give()
      const people = prepared.flatMap((each) => each.people)
      const tenants = [...new Set(prepared.map(({ tenant }) => tenant))]
      if (!(await admittance.whenFree(people, tenants))) return 'erasing'
    }
  }

  async function store(
    prepared: readonly Prepared[],
    routes: readonly (readonly MatchedRoute[])[],
    kept: Kept,
  ): Promise<readonly Committed[]> {
    const events: NewEvent[] = []
    for (const [index, { eventFor }] of prepared.entries()) {
      const taken = routes[index]
      if (taken !== undefined && taken.length > 0) events.push(eventFor(taken))
    }
    const accepted = events.length === 0 ? [] : await accept(events, kept)
    let next = 0
    return routes.map((taken) => ({ routes: taken, accepted: taken.length === 0 ? null : (accepted[next++] ?? null) }))
  }

  async function accept(events: readonly NewEvent[], kept: Kept): Promise<readonly Accepted[]> {
    kept.give()
    const offered = offer(events)
    let accepted: readonly Accepted[]
    try {
      accepted = await journal.accept(events, offered.begun)
    } catch (error) {
      offered.refused()
      throw error
    }
    offered.stored(accepted)
    return accepted
  }
}
