import type { KeyAges } from '../admin/status/key-ages.ts'
import type { RouterPlan } from '../contract/plan.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { channelState } from '../delivery/worker-state.ts'
import type { Counters } from '../ingress/counters.ts'
import type { Journal } from '../journal/port.ts'
import type { Membership, Register } from '../register/port.ts'
import type { Sweeper } from '../retention/sweeper.ts'
import type { Subjects } from '../subjects/subjects.ts'
import type { Observed } from '../telemetry/observed.ts'

export interface ObservedParts {
  readonly plan: () => RouterPlan
  readonly delivery: () => Delivery
  readonly journal: Pick<Journal, 'backlog' | 'nextDue'>
  readonly register: Pick<Register, 'generation'>
  readonly replicas: Pick<Membership, 'alive'>
  readonly sweeper: Pick<Sweeper, 'last'>
  readonly counters: Counters
  readonly subjects: Pick<Subjects, 'requestCounts'>
  readonly keyAges: Pick<KeyAges, 'read'>
}

/** How the router is, for status and metrics. */
export const observe = (parts: ObservedParts): Observed => {
  const { plan, delivery, journal, register, replicas, sweeper, counters, subjects, keyAges } = parts
  return {
    project: plan().project,
    digest: () => plan().digest,
    backlog: () => journal.backlog(),
    nextDue: () => journal.nextDue(plan().channels.map((each) => each.name)),
    sweep: () => sweeper.last(),
    generation: () => register.generation,
    alive: () => replicas.alive(),
    requests: () => subjects.requestCounts(),
    channels: () => delivery().channels().map(channelState),
    keys: () => keyAges.read(),
    faults: () => counters.all(),
  }
}
