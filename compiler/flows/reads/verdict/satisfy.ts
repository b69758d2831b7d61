import type { Atom, Formula } from './normal-form.ts'
import { isWithin, type Subject } from './subject.ts'

/** More ways than these to hold are not looked at: most conditions have one or two. */
const mostWays = 256

/** Whether there may be an event for which it holds; `true` where that is not known. */
export function satisfiable(formula: Formula): boolean {
  const ways = waysOf(formula)
  return ways === null || ways.some(isConsistent)
}

/** The sets of atoms of which each makes it hold; `null` when they are too many. */
function waysOf(formula: Formula): readonly (readonly Atom[])[] | null {
  if (formula.kind === 'truth') return formula.value ? [[]] : []
  if (formula.kind === 'atom') return [[formula.atom]]
  let ways: readonly (readonly Atom[])[] = formula.kind === 'and' ? [[]] : []
  for (const part of formula.parts) {
    const more = waysOf(part)
    if (more === null) return null
    if (formula.kind === 'or') ways = [...ways, ...more]
    else ways = ways.flatMap((one) => more.map((other) => [...one, ...other]))
    if (ways.length > mostWays) return null
  }
  return ways
}

/** Whether all of it can hold at once. */
function isConsistent(atoms: readonly Atom[]): boolean {
  const absent = atoms.flatMap(({ subject, positive }) =>
    subject.kind === 'flag' && !positive && subject.key.startsWith('has ') ? [subject.key.slice(4)] : [],
  )
  // Asking something of what is not there is an error, and nothing is routed by one.
  if (atoms.some(({ reads }) => reads !== null && absent.some((key) => isWithin(reads, key)))) return false
  const bySubject = Map.groupBy(atoms, ({ subject }) => subject.key)
  return [...bySubject.values()].every((group) => {
    const [first] = group
    return first === undefined || isPossible(first.subject, group)
  })
}

function isPossible(subject: Subject, atoms: readonly Atom[]): boolean {
  if (atoms.some(isOfAnyText)) return false
  if (subject.kind === 'flag') {
    const wanted = new Set(atoms.map(({ positive }) => positive))
    return wanted.size === 1 && !(subject.always && wanted.has(false))
  }
  const candidates = candidatesFor(subject, atoms)
  if (candidates !== null) return candidates.some((value) => isAllowed(subject, value) && atoms.every(accepts(value)))
  if (subject.kind === 'number') return hasNumber(subject, atoms)
  return subject.kind !== 'text' || hasText(subject.max, atoms)
}

/** Every text begins with, ends with and contains the empty one. */
const isOfAnyText = ({ relation, value, positive }: Atom): boolean =>
  !positive && value === '' && (relation === 'startsWith' || relation === 'endsWith' || relation === 'contains')

/** The values that alone come into question; `null` when there are more than can be counted. */
function candidatesFor(subject: Exclude<Subject, { kind: 'flag' }>, atoms: readonly Atom[]): readonly unknown[] | null {
  if (subject.allowed !== null) return subject.allowed
  const same = atoms.find(({ relation, positive }) => relation === (positive ? '==' : '!='))
  return same ? [same.value] : null
}

function isAllowed(subject: Subject, value: unknown): boolean {
  if (subject.kind === 'text') return typeof value === 'string' && [...value].length <= subject.max
  if (subject.kind !== 'number' || typeof value !== 'number') return true
  return value >= subject.min && value <= subject.max && (!subject.whole || Number.isInteger(value))
}

const accepts =
  (value: unknown) =>
  ({ relation, value: other, positive }: Atom): boolean =>
    relates(relation, value, other) === positive

function relates(relation: Atom['relation'], a: unknown, b: unknown): boolean {
  if (relation === '==') return a === b
  if (relation === '!=') return a !== b
  if (typeof a === 'string' && typeof b === 'string') {
    if (relation === 'startsWith') return a.startsWith(b)
    if (relation === 'endsWith') return a.endsWith(b)
    if (relation === 'contains') return a.includes(b)
  }
  const [x, y] = [a as number | string, b as number | string]
  if (relation === '<') return x < y
  if (relation === '<=') return x <= y
  return relation === '>' ? x > y : x >= y
}

const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const

/** Whether an interval is left, and in it something that nothing excludes. */
function hasNumber({ whole, min, max }: Subject & { kind: 'number' }, atoms: readonly Atom[]): boolean {
  let [low, high] = [min, max]
  let [lowOpen, highOpen] = [false, false]
  const excluded = new Set<number>()
  for (const { relation, value, positive } of atoms) {
    if (typeof value !== 'number') continue
    const asked = relation in opposite ? relation : null
    if (asked === null) {
      excluded.add(value)
      continue
    }
    const is = positive ? asked : opposite[asked as keyof typeof opposite]
    if ((is === '>' || is === '>=') && (value > low || (value === low && is === '>'))) {
      low = value
      lowOpen = is === '>'
    }
    if ((is === '<' || is === '<=') && (value < high || (value === high && is === '<'))) {
      high = value
      highOpen = is === '<'
    }
  }
  if (!whole) return low < high || (low === high && !lowOpen && !highOpen && !excluded.has(low))
  const from = lowOpen && Number.isInteger(low) ? low + 1 : Math.ceil(low)
  const to = highOpen && Number.isInteger(high) ? high - 1 : Math.floor(high)
  if (!Number.isFinite(from) || !Number.isFinite(to)) return true
  if (to - from >= excluded.size) return true
  for (let n = from; n <= to; n++) if (!excluded.has(n)) return true
  return false
}

/** Whether beginnings and ends fit together. */
function hasText(max: number, atoms: readonly Atom[]): boolean {
  const of = (wanted: Atom['relation'], yes: boolean): readonly string[] =>
    atoms.flatMap(({ relation, value, positive }) =>
      relation === wanted && positive === yes && typeof value === 'string' ? [value] : [],
    )
  const starts = of('startsWith', true)
  const ends = of('endsWith', true)
  const within = [...of('contains', true), ...starts, ...ends]
  return (
    within.every((text) => [...text].length <= max) &&
    starts.every((a) => starts.every((b) => a.startsWith(b) || b.startsWith(a))) &&
    ends.every((a) => ends.every((b) => a.endsWith(b) || b.endsWith(a))) &&
    !of('startsWith', false).some((no) => starts.some((text) => text.startsWith(no))) &&
    !of('endsWith', false).some((no) => ends.some((text) => text.endsWith(no))) &&
    !of('contains', false).some((no) => within.some((text) => text.includes(no)))
  )
}
