import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import type { DeliveryReason } from '../core/delivery-reasons.ts'
import type { Permission, Permit } from '../delivery/permission.ts'
import type { Person, SubjectId } from '../journal/port.ts'
import type { Doing, Processing } from './processing-status.ts'

/** Why a delivery waits: woken when the restriction is lifted, or the objection decided. */
export const RESTRICTED = 'restricted'

/** Until a delivery that waits for somebody's restriction is looked at again by itself, milliseconds. */
const RESTRICTED_MS = 15 * 60_000
/** The same while somebody is being erased: a matter of seconds. */
const ERASING_MS = 5000
/** How long an accept waits for an erasure that is under way, milliseconds. */
const PATIENCE_MS = 10_000

/** Whether a route takes an event. `wait`: somebody is being erased. */
export type Admission = 'yes' | 'no' | 'wait'

/** Asked before an event is stored, after `Replicas.begin()`. */
export interface Admittance {
  /**
   * Without consent where it is needed, or after an objection, nothing is stored for a route, unless another of its
   * people may be sent: then the delivery leaves the one out. What is restricted is stored.
   *
   * @param people everybody whom the event concerns
   */
  admit(people: readonly Person[], activity: string): Admission
  /** `false` while all of a tenant is being erased: `wait`, whoever it is about. */
  takes(tenant: string): boolean
  /**
   * After `wait`, and after the `begin()` has been ended, because the erasure waits for that; then begin and ask again.
   * `false`: not within ten seconds, answer 503.
   */
  whenFree(people: readonly Person[], tenants: readonly string[]): Promise<boolean>
}

/** What of a plan's activities matters to people, by name. */
export const doingsOf = (plan: RouterPlan): ReadonlyMap<string, Doing> =>
  new Map(plan.activities.map(({ name, needsConsent }) => [name, { name, needsConsent }]))

export function createAdmittance(plan: RouterPlan, processing: Processing): Admittance {
  const doings = doingsOf(plan)
  return {
    admit(people, activity) {
      const doing = doings.get(activity) ?? UNKNOWN
      if (people.length === 0) return doing.needsConsent ? 'no' : 'yes'
      let anybody = false
      for (const person of people) {
        const processingStatus = processing.of(person, doing)
        if (processingStatus === 'erasing') return 'wait'
        if (processingStatus !== 'out') anybody = true
      }
      return anybody ? 'yes' : 'no'
    },
    takes: (tenant) => !processing.isErasingTenant(tenant),
    whenFree: (people, tenants) => processing.whenFree(people, tenants, PATIENCE_MS),
  }
}

/** An activity that the plan does not have: whatever was objected to may be it. */
const UNKNOWN: Doing = { name: null, needsConsent: false }

/**
 * Whether a delivery may go by what its people have asked for. Whoever objected, or has not agreed, is left out; when
 * nobody whom it shows is left, it ends. A restriction holds it, because what is restricted must not be lost either.
 * A delivery that shows nobody is about all the people of its event.
 */
export function createPermission(plan: RouterPlan, processing: Processing, clock: Clock): Permission {
  const doings = doingsOf(plan)
  const routes = new Map(plan.routes.map(({ name, activity }) => [name, doings.get(activity) ?? UNKNOWN]))

  return (lease, shown): Permit => {
    if (processing.isErasingEvent(lease)) return hold('erasing', clock.now() + ERASING_MS)
    const doing = routes.get(lease.route) ?? UNKNOWN
    if (processing.suppressions.size === 0 && !doing.needsConsent) return GO
    const everybody = lease.segments.flatMap((segment) => segment.people)
    if (processing.isErasing(everybody)) return hold('erasing', clock.now() + ERASING_MS)
    const about = shown.length > 0 ? shown : everybody
    if (about.length === 0) return doing.needsConsent ? { kind: 'end', reason: 'no-consent' } : GO

    const leaveOut: SubjectId[] = []
    let staying = 0
    let waiting = false
    for (const person of about) {
      const processingStatus = processing.of(person, doing)
      if (processingStatus === 'out') leaveOut.push(...person)
      else staying++
      if (processingStatus === 'waiting') waiting = true
    }
    if (staying === 0) return { kind: 'end', reason: doing.needsConsent ? 'no-consent' : 'objection' }
    if (waiting) return hold(RESTRICTED, clock.now() + RESTRICTED_MS)
    return leaveOut.length === 0 ? GO : { kind: 'go', leaveOut }
  }
}

const GO: Permit = { kind: 'go', leaveOut: [] }

const hold = (reason: DeliveryReason, at: number): Permit => ({ kind: 'hold', reason, at })
