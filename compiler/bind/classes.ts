import { away } from '../diagnostics/away.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Place, Step } from '../diagnostics/place.ts'
import { respelt } from '../diagnostics/respelt.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { closest } from '../syntax/closest.ts'
import { isMap } from '../syntax/plain-value.ts'
import type { BoundResource, ResourceIndex } from './bound.ts'

/** A place that names a class of data subjects. */
interface Use {
  readonly name: string
  readonly at: Place
  /** It stands in an activity's `dataSubjects`, which is what declares a class. */
  readonly declares: boolean
  readonly poisoned: boolean
}

/** Laws whose names may stand among classes in `lawfulBasis.by`: those that are known, and those that apply. */
function regimesOf(index: ResourceIndex): ReadonlySet<string> {
  const given = at(index.get('organisation')?.get('')?.value, 'regimes')
  const named = Array.isArray(given) ? given.filter((name) => typeof name === 'string') : []
  return new Set(['eu-gdpr', 'uk-gdpr', ...named])
}

/**
 * Looks up the classes of data subjects. An activity declares those that it is about; what a basis, an event or a notice
 * names and no activity has is a finding, and so is a class that stands once, nearly like another.
 */
export function* misnamedClasses(index: ResourceIndex): Iterable<Finding> {
  const regimes = regimesOf(index)
  const uses = [...usesOf(index)].filter((each) => !(isKey(each) && regimes.has(each.name)))
  if (uses.length === 0) return
  const byName = Map.groupBy(uses, ({ name }) => name)
  const declared = new Set(uses.filter(({ declares }) => declares).map(({ name }) => name))
  const complete = isComplete(index)
  const spoken = new Set<string>()
  for (const [name, places] of byName) {
    if (declared.has(name)) continue
    const alone = [...declared].filter((other) => byName.get(other)?.length === 1)
    const only = closest(name, alone)
    const [there] = (only !== null && byName.get(only)) || []
    if (places.length > 1 && only !== null && there && !there.poisoned) {
      // Several places agree on a name, and the one that should declare it is nearly that.
      spoken.add(only)
      yield unresolved(there, [name])
      continue
    }
    const strange = closest(name, declared) === null
    if (strange && !complete) continue
    for (const use of places) {
      const names = [...declared, ...(isKey(use) ? regimes : [])]
      if (use.poisoned || (strange && isToldByRule(use, uses, declared) && closest(name, names) === null)) continue
      yield unresolved(use, names)
    }
  }
  for (const [name, [use, second]] of byName) {
    if (!use || second || use.poisoned || !use.declares || spoken.has(name)) continue
    const near = [...byName.keys()].find((other) => isNear(name, other) && isOlder(byName.get(other) ?? [], use))
    if (near !== undefined && declared.has(near)) yield nearClass(use, near)
  }
}

function unresolved({ name, at }: Use, names: readonly string[]): Finding {
  const only = closest(name, names)
  return {
    rule: 'ref/unresolved',
    message: `No activity has data subjects of the class \`${name}\`.`,
    at,
    help:
      didYouMean(name, names) ?? `Name \`${name}\` under the \`dataSubjects\` of an activity, or use a class of one.`,
    ...(only !== null && { fix: respelt(at, only) }),
  }
}

const nearClass = ({ name, at }: Use, near: string): Finding => ({
  rule: 'ref/near-class',
  message: `The class \`${name}\` stands only here, and is nearly \`${near}\`.`,
  at,
  help: `Did you mean \`${near}\`? If not, give it a name that nobody mistakes.`,
  fix: respelt(at, near),
})

/** Names of up to three letters are all near each other, and numbered ones are meant to be. */
const isNear = (a: string, b: string): boolean => {
  const shorter = Math.min(a.length, b.length)
  return shorter > 3 && unnumbered(a) !== unnumbered(b) && away(a, b) <= (shorter >= 8 ? 2 : 1)
}

const unnumbered = (name: string): string => name.replaceAll(/\d+/g, '#')

/** Of two classes that each stand once, the second is the odd one. */
const isOlder = ([first, more]: readonly Use[], use: Use): boolean =>
  more !== undefined || (first !== undefined && first !== use && order(first) < order(use))

const order = ({ at }: Use): string => JSON.stringify([at.name, ...at.path])

/**
 * Whether a rule says more of a class that is like none: a basis for people whose data the activity does not hold
 * (`basis/for-nobody`), a contract with nobody whom the data is about (`basis/contract-not-party`).
 */
function isToldByRule(use: Use, uses: readonly Use[], declared: ReadonlySet<string>): boolean {
  if (use.at.section !== 'lawfulBases') return isKey(use)
  const parties = uses.filter(({ at }) => at.section === 'lawfulBases' && at.name === use.at.name)
  return parties.every(({ name }) => !declared.has(name))
}

/** A key of `lawfulBasis.by`, where laws may stand too. */
const isKey = ({ at }: Use): boolean => at.part === 'key'

/** Whether every activity says whose data it is: where one does not, a class may be its own. */
function isComplete(index: ResourceIndex): boolean {
  const activities = [...(index.get('activities')?.values() ?? [])]
  return activities.length > 0 && activities.every(({ value }) => isMap(value) && Array.isArray(value.dataSubjects))
}

function* usesOf(index: ResourceIndex): Iterable<Use> {
  for (const activity of index.get('activities')?.values() ?? []) {
    yield* listed(activity, ['dataSubjects'], true)
    const by = at(activity.value, 'lawfulBasis', 'by')
    for (const name of isMap(by) ? Object.keys(by) : []) yield use(activity, name, ['lawfulBasis', 'by', name], 'key')
  }
  for (const basis of index.get('lawfulBases')?.values() ?? []) yield* listed(basis, ['party'])
  for (const notice of index.get('notices')?.values() ?? []) yield* listed(notice, ['audience'])
  for (const event of index.get('events')?.values() ?? []) {
    const subjects = at(event.value, 'subjects')
    for (const name of isMap(subjects) ? Object.keys(subjects) : []) {
      const path = ['subjects', name, 'class']
      const given = at(event.value, ...path)
      if (typeof given === 'string') yield use(event, given, path, 'value')
    }
  }
}

function* listed(of: BoundResource, path: readonly string[], declares = false): Iterable<Use> {
  const list = at(of.value, ...path)
  for (const [i, name] of Array.isArray(list) ? list.entries() : [])
    if (typeof name === 'string') yield { ...use(of, name, [...path, i], 'value'), declares }
}

const use = (
  { section, name: of, poisoned }: BoundResource,
  name: string,
  path: readonly Step[],
  part: 'key' | 'value',
): Use => ({ name, at: { section, name: of, path, part }, declares: false, poisoned })

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce((here, step) => (isMap(here) ? here[step] : undefined), value)
