import type { DeliveryReason } from '../core/delivery-reasons.ts'
import type { Lease, Person, SubjectId } from '../journal/port.ts'

/** Whether a delivery may leave now, by what the people whom it concerns have asked for or not agreed to. */
export type Permit =
  /** Segments of `leaveOut` are not looked at: the delivery shows nothing of them, and goes without them. */
  | { readonly kind: 'go'; readonly leaveOut: readonly SubjectId[] }
  /** It waits, with no attempt used up: a restriction that may be lifted (`restricted`). */
  | { readonly kind: 'hold'; readonly reason: DeliveryReason; readonly at: number }
  /** It is suppressed: an objection, a withdrawn consent, an erasure. */
  | { readonly kind: 'end'; readonly reason: DeliveryReason }

/**
 * Asked twice for each attempt, after `Replicas.begin()`: before it is rendered and right before its request is
 * written. Answers from what the register knows, at once.
 *
 * @param lease its segments name everybody whom the event concerns
 * @param shown the people of whom the delivery's projection, or its addressee, shows something
 */
export type Permission = (lease: Lease, shown: readonly Person[]) => Permit

/** Where nobody can ask for anything. */
export const permitAll: Permission = () => ({ kind: 'go', leaveOut: [] })
