import type { Leaf, Proposal } from './leaf.ts'
import { sensitiveNames } from './names/sensitive-names.ts'
import type { ObservedObject } from './observe.ts'
import { identifiesPerson } from './people.ts'
import { saidOf } from './sections.ts'
import { propertiesOf } from './surroundings.ts'
import { variants } from './words.ts'

/** What a record is of where several of its fields say so by name, and how many must. */
interface Kind {
  readonly category: string
  readonly least: number
  readonly says: (name: string) => boolean
  /** What unknown fields hold that go with the others. */
  readonly holds: readonly Leaf['holds'][]
  readonly why: string
}

const ofOffences = sensitiveNames.filter(({ category }) => category.startsWith('criminal.'))

const paid =
  /(^|_)(salary|wages?|payroll|net_pay|gross_pay|income|earnings|deductions?|bonus|overtime|allowance|total_(gross|net)|gross|net)(_|$)/

const kinds: readonly Kind[] = [
  {
    category: 'criminal.offence',
    least: 2,
    says: (name) => ofOffences.some(({ pattern }) => variants(name).some((form) => pattern.test(form))),
    holds: ['text', 'number'],
    why: 'in a record of offences',
  },
  {
    category: 'employment.salary',
    least: 3,
    says: (name) => paid.test(name),
    holds: ['number'],
    why: 'a number in a record of what somebody is paid',
  },
]

/** What numbers, dates and links a record, or says how it came about. */
const bookkeeping =
  /(^|_)(id|ids|uuid|guid|key|code|number|no|nr|index|version|type|kind|status|state|source|url|uri|link|hash|locale|language|currency|count|page|created|updated|modified|opened|closed|synced|deleted|at|timestamp|domain|name|title|visible|order|sort|form|app|system|user|by|days|hours)$/

const said = new WeakMap<ObservedObject, ReadonlyMap<string, number>>()

function countsOf(object: ObservedObject): ReadonlyMap<string, number> {
  let counts = said.get(object)
  if (counts === undefined) {
    const names = propertiesOf(object)
    counts = new Map(kinds.map(({ category, says }) => [category, names.filter(says).length]))
    said.set(object, counts)
  }
  return counts
}

/**
 * What no name says, in a record of which several other names say what it is of: `meal_voucher` beside gross and net. Of
 * health it was tried and left out: of what stands beside four answers about it, most is of something else.
 */
export function ofMostly(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders, person } = leaf
  const [holder] = holders
  if (holder === undefined || bookkeeping.test(own) || identifiesPerson(own)) return undefined
  if (leaf.only('url', 'uuid', 'hash', 'full-name', 'email', 'phone')) return undefined
  const counts = countsOf(holder.object)
  const found = kinds.find((kind) => kind.holds.includes(holds) && (counts.get(kind.category) ?? 0) >= kind.least)
  if (found === undefined || (person === null && saidOf(holders) === null)) return undefined
  return { category: found.category, why: found.why }
}
