import type { Place, Step } from '../diagnostics/place.ts'
import { type SectionName, sectionNames, singletons } from '../language/section.ts'
import type { Model, Resource } from '../model/model.ts'
import { resourcesOf } from '../model/sections.ts'
import { isMap } from '../syntax/plain-value.ts'
import { type Change, changeTypes } from './change.ts'
import { dutiesOfType } from './duties.ts'
import { diffFields } from './event-fields.ts'
import { phrases } from './phrases.ts'
import { referredAs, referrersIn } from './referrers.ts'
import { tables } from './tables/tables.ts'
import { stepInto, type Trie, trieOf } from './trie.ts'
import { asMap, type Difference, isAbsent, same, shown, type Verdict } from './verdict.ts'

/** A change of what is declared, and whether a movement of data may tell the same. */
export interface DeclaredChange extends Change {
  readonly moves: string | boolean
  /** The field of an event that it is about. */
  readonly field: string | null
  readonly at: NonNullable<Change['at']>
}

const tries = new Map<SectionName, Trie>(sectionNames.map((section) => [section, trieOf(tables[section].rows)]))

/**
 * Every value of every resource that is not the same on both sides, each by the table of its section; what stands in no
 * table counts as widening, so that nothing is ever unseen. Linear in what differs.
 */
export function* diffResources(base: Model, head: Model): Iterable<DeclaredChange> {
  for (const section of sectionNames) {
    const [before, after] = [resourcesOf(base, section), resourcesOf(head, section)]
    for (const name of new Set([...before.keys(), ...after.keys()])) {
      const [old, now] = [before.get(name), after.get(name)]
      if (section === 'categories') yield* category(base, head, name)
      if ((!old || !now) && !singletons.has(section)) yield cameOrWent(section, name, base, head, old, now)
      else {
        const told = resource(section, name, base, head, old?.value ?? {}, now?.value ?? {})
        yield* !now?.poisoned && unused(section, name, base, head) ? idle(told) : told
      }
      if (section === 'events') {
        const [was, is] = [base.events.get(name), head.events.get(name)]
        if (!was || !is) continue
        for (const { at, side, field, ...verdict } of diffFields(base, head, was, is)) {
          const label = field === '' ? placeText(at) : `${name}#${field}`
          const one = change(
            head,
            side,
            at,
            verdict,
            verdict.before ?? null,
            verdict.after ?? null,
            phrases[verdict.type],
            label,
          )
          yield { ...one, field }
        }
      }
    }
  }
}

/** Whether a rule or basis stands in either declaration and nothing is kept under it, or rests on it. */
const unused = (section: SectionName, name: string, base: Model, head: Model): boolean =>
  (section === 'retention' || section === 'lawfulBases') &&
  !same(resourcesOf(base, section).get(name)?.value, resourcesOf(head, section).get(name)?.value) &&
  [base, head].every((model) => !referrersIn(model).has(referredAs(section, name)))

/** What nothing uses moves nothing, whatever it says. */
function* idle(changes: Iterable<DeclaredChange>): Iterable<DeclaredChange> {
  for (const one of changes) {
    if (one.class === 'neutral') yield one
    else {
      const message = `\`${placeText(one.at.place)}\` ${phrases.technical}.`
      yield { ...one, type: 'technical', class: 'neutral', message, duties: [] }
    }
  }
}

function cameOrWent(
  section: SectionName,
  name: string,
  base: Model,
  head: Model,
  old: Resource<object> | undefined,
  now: Resource<object> | undefined,
): DeclaredChange {
  const { added, removed, moves } = tables[section]
  const place: Place = { section, name, path: [], part: 'key' }
  // A source that no route takes from moves nothing.
  const idle =
    section === 'sources' && ![...(now ? head : base).routes.values()].some((one) => one.value.source === name)
  const type = idle ? (now ? 'declared' : 'undeclared') : now ? added : removed
  const verdict: Verdict = { type, ...(moves && { moves: true }) }
  const said = (one: Resource<object> | undefined): string | null => (one ? saidOf(section, asMap(one.value)) : null)
  return change(
    now ? head : base,
    now ? 'head' : 'base',
    place,
    verdict,
    said(old),
    said(now),
    old ? 'is gone' : undefined,
  )
}

/** What a resource says, where its name alone does not tell what comes or goes with it. */
function saidOf(section: SectionName, value: Readonly<Record<string, unknown>>): string | null {
  const { promise, message, text, title, legalName, purpose } = value
  switch (section) {
    case 'exceptions':
      return accepts(value)
    case 'commitments':
      return shown(promise)
    case 'rules':
      return shown(message)
    case 'measures':
      return shown(text)
    case 'notices':
    case 'categories':
      return shown(title)
    case 'trackers':
      return shown(title ?? purpose)
    case 'recipients':
      return shown(title ?? legalName)
    default:
      return null
  }
}

/** What an exception accepts, for how long and why, as far as it says so. */
function accepts({ rule, target, until, reason }: Readonly<Record<string, unknown>>): string | null {
  const told = (before: string, value: unknown): string => (isAbsent(value) ? '' : `${before}${shown(value)}`)
  const text = [told('', rule), told('at ', target), told('until ', until)].filter((part) => part !== '').join(' ')
  return shown(`${text}${told(': ', reason)}` || null)
}

/** Declaring a built-in category anew may make it weaker; what counts is what the name means on each side. */
function* category(base: Model, head: Model, name: string): Iterable<DeclaredChange> {
  if (base.declaredCategories.has(name) && head.declaredCategories.has(name)) return
  const [before, after] = [base.categories.get(name), head.categories.get(name)]
  if (!before || !after) return
  const values = ({ sensitivity, handling }: typeof before): object => ({ sensitivity, ...(handling && { handling }) })
  yield* resource('categories', name, base, head, values(before), values(after))
}

function* resource(
  section: SectionName,
  name: string,
  base: Model,
  head: Model,
  before: object,
  after: object,
): Iterable<DeclaredChange> {
  if (before === after || same(before, after)) return
  const whole = { before: asMap(before), after: asMap(after) }
  const path: Step[] = []
  function* walk(was: unknown, is: unknown, trie: Trie | null): Iterable<DeclaredChange> {
    if (same(was, is)) return
    const open = (value: unknown): boolean => isMap(value) && (trie?.below.size ?? 0) > 0
    const absent = isAbsent(was) || isAbsent(is)
    if (open(was) && open(is)) yield* inside(was, is, trie)
    else if (trie?.classify)
      yield* told({ section, name, path: [...path], before: was, after: is, whole, base, head }, trie.classify)
    else if (absent && (open(was) || open(is))) yield* inside(was, is, trie)
    else yield* told({ section, name, path: [...path], before: was, after: is, whole, base, head }, unclassed)
  }
  function* inside(was: unknown, is: unknown, trie: Trie | null): Iterable<DeclaredChange> {
    const [a, b] = [asMap(was), asMap(is)]
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      // The fields of an event are compared as they are read.
      if (section === 'events' && path.length === 0 && key === 'schema') continue
      path.push(key)
      yield* walk(a[key], b[key], stepInto(trie, key))
      path.pop()
    }
  }
  yield* walk(before, after, tries.get(section) ?? null)
}

function* unclassed(): Iterable<Verdict> {
  yield { type: 'other' }
}

function* told(
  difference: Difference,
  classify: (difference: Difference) => Iterable<Verdict>,
): Iterable<DeclaredChange> {
  const { section, name, path, head } = difference
  for (const verdict of classify(difference)) {
    const place: Place = {
      section,
      name,
      path: [...path, ...(verdict.below ?? [])],
      part: isAbsent(difference.before) && verdict.below === undefined ? 'key' : 'value',
    }
    const before = verdict.before === undefined ? shown(difference.before) : verdict.before
    const after = verdict.after === undefined ? shown(difference.after) : verdict.after
    yield change(head, 'head', place, verdict, before, after, verdict.says)
  }
}

function change(
  model: Model,
  side: 'base' | 'head',
  place: Place,
  { type, moves }: Verdict,
  before: string | null,
  after: string | null,
  phrase: string = phrases[type],
  label: string = placeText(place),
): DeclaredChange {
  return {
    type,
    class: changeTypes[type],
    message: `\`${cut(label)}\` ${phrase}.`,
    before,
    after,
    facts: null,
    duties: changeTypes[type] === 'widens' ? dutiesOfType(type, model, place) : [],
    at: { side, place },
    moves: moves ?? false,
    field: null,
  }
}

/** A place as users write it, its middle left out where it is long. */
export function placeText({ section, name, path }: Pick<Place, 'section' | 'name' | 'path'>): string {
  const steps = path.filter((step) => typeof step === 'string')
  // One that stands in a comment has no name of its own; the model's says what it accepts, and where.
  const [, accepted] = (section === 'exceptions' && /^inline (\S+ at .+)$/.exec(name)) || []
  if (accepted !== undefined) return cut(['exception to', accepted, ...steps].join(' '))
  const text = [section, ...(name === '' ? [] : [name]), ...steps].join('.')
  return cut(text)
}

const cut = (text: string): string => (text.length <= 90 ? text : `${text.slice(0, 50)}…${text.slice(-39)}`)
