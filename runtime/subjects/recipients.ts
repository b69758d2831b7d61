import { all } from '../journal/people.ts'
import type { Disclosure, Journal, SubjectId } from '../journal/port.ts'

/** Who was sent something about somebody, by the record of disclosures. */
export interface Recipient {
  readonly recipient: string
  readonly categories: readonly string[]
  /** How many deliveries they received, and of how many nobody knows. */
  readonly received: number
  readonly unknown: number
  /** Of the first and the last, milliseconds since the epoch. */
  readonly from: number
  readonly until: number
  /** Deliveries by id, by which the recipient knows them; the first ones where there are very many. */
  readonly deliveries: readonly string[]
}

/** More than that are not named one by one. */
const NAMED = 5000

/** Whether data has, or may have, reached a recipient: a try that was never completed may. */
export const hasReached = ({ outcome }: Disclosure): boolean => outcome !== 'not-sent'

/** Who has received something about somebody, in the order of their names. */
export const recipientsOf = (journal: Journal, ids: readonly SubjectId[]): Promise<readonly Recipient[]> =>
  recipientsIn(all((after, limit) => journal.subjects.disclosed(ids, after, limit)))

/** The same of some disclosures. */
export async function recipientsIn(disclosures: AsyncIterable<Disclosure>): Promise<readonly Recipient[]> {
  const found = new Map<string, Gathered>()
  for await (const disclosure of disclosures) {
    if (!hasReached(disclosure)) continue
    const { recipient, categories, delivery, intendedAt, outcome } = disclosure
    const one = found.get(recipient) ?? { categories: new Set(), deliveries: new Map(), from: intendedAt, until: 0 }
    found.set(recipient, one)
    for (const category of categories) one.categories.add(category)
    // Several attempts are one delivery, received when any of them was.
    one.deliveries.set(delivery, one.deliveries.get(delivery) === true || outcome === 'received')
    one.from = Math.min(one.from, intendedAt)
    one.until = Math.max(one.until, intendedAt)
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([recipient, one]) => summed(recipient, one))
}

interface Gathered {
  readonly categories: Set<string>
  /** Whether it was received for certain. */
  readonly deliveries: Map<string, boolean>
  from: number
  until: number
}

function summed(recipient: string, { categories, deliveries, from, until }: Gathered): Recipient {
  const received = [...deliveries.values()].filter((each) => each).length
  return {
    recipient,
    categories: [...categories].sort(),
    received,
    unknown: deliveries.size - received,
    from,
    until,
    deliveries: [...deliveries.keys()].slice(0, NAMED),
  }
}
