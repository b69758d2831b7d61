import type { RouterPlan } from '../contract/plan.ts'
import { deadline } from '../core/deadline.ts'
import { hexOf, idOf, keptId } from '../journal/people.ts'
import type { StoredEvent } from '../journal/port.ts'
import type { Identity } from '../keys/identity.ts'
import { knownEnd, rulesOf } from '../retention/deadlines.ts'
import { covers, type Facts, latestEnd } from '../retention/facts.ts'
import type { Hold } from '../retention/records.ts'

/** Why an event must not be erased, and until when; `until` is `null` while nobody knows. */
export interface Exemption {
  readonly ground: string
  readonly until: number | null
}

/**
 * Why an event must not be erased yet: a hold, or a statutory minimum (Art. 17(3)(b) and (e)); `null` when it may.
 *
 * @param people ids in hexadecimal of the one who is erased
 */
export type ExemptionOf = (event: StoredEvent, now: number, people: ReadonlySet<string>) => Exemption | null

/** What the holds in force and the minimums of a plan's rules say. */
export function createExemptions(
  plan: () => RouterPlan,
  facts: Pick<Facts, 'holdsOf'>,
  identity: Identity,
): ExemptionOf {
  return (event, now, people) => {
    const { tenant, type } = event
    const others = event.segments.flatMap((segment) => segment.people.flatMap((person) => person.map(hexOf)))
    const ids = new Set([...people, ...others])
    const names = (subject: string): boolean =>
      ids.has(subject) || ids.has(hexOf(keptId(identity, tenant, idOf(subject))))
    const holds = facts
      .holdsOf(tenant)
      .filter((hold: Hold) => covers(plan(), hold, type, now) && (hold.subjects?.some(names) ?? true))
    const held = latestEnd(holds)
    if (held !== null) {
      const grounds = [...new Set(holds.map(({ ground }) => ground))].sort()
      return { ground: grounds.join(', '), until: knownEnd(held) }
    }
    return minimumOf(plan(), event, now)
  }
}

function minimumOf(plan: RouterPlan, { type, receivedAt }: StoredEvent, now: number): Exemption | null {
  let longest: Exemption & { readonly until: number } = { ground: '', until: now }
  for (const { name, minimum } of rulesOf(plan, type) ?? []) {
    const until = minimum === null ? now : deadline(receivedAt, minimum)
    if (until > longest.until) longest = { ground: `minimum of ${name}`, until }
  }
  return longest.until > now ? longest : null
}
