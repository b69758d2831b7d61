import canonicalize from 'canonicalize'
import { activityFacts, countriesOf } from '../flows/facts.ts'
import type { SectionName } from '../language/section.ts'
import type { Resource, Resources } from '../model/model.ts'
import { placeKey } from '../model/model.ts'
import { type Change, type ChangeType, changeTypes, type Duty } from './change.ts'
import type { Side } from './side.ts'

const text = (value: unknown): string => canonicalize(value) ?? ''

function change(
  type: ChangeType,
  message: string,
  section: SectionName,
  name: string,
  extra: { side?: 'base' | 'head'; before?: string | null; after?: string | null; duties?: readonly Duty[] } = {},
): Change {
  return {
    type,
    class: changeTypes[type],
    message,
    before: extra.before ?? null,
    after: extra.after ?? null,
    facts: null,
    duties: extra.duties ?? (changeTypes[type] === 'widens' ? ['dpo-review'] : []),
    at: { side: extra.side ?? 'head', place: { section, name, path: [], part: 'key' } },
  }
}

function* both<T>(base: Resources<T>, head: Resources<T>): Iterable<readonly [string, Resource<T>, Resource<T>]> {
  for (const [name, resource] of head) {
    const old = base.get(name)
    if (old && text(old.value) !== text(resource.value)) yield [name, old, resource]
  }
}

/** Changes of activities and recipients that stay: role, purpose, basis, people, countries, transfer tools. */
export function* diffResources(base: Side, head: Side): Iterable<Change> {
  for (const [name, before, after] of both(base.model.activities, head.model.activities)) {
    const a = activityFacts(base.model, before)
    const b = activityFacts(head.model, after)
    if (a.role !== b.role)
      yield change('role-changed', `The role in activity \`${name}\` changed.`, 'activities', name, {
        before: a.role,
        after: b.role,
      })
    const [p, q] = [purpose(before.value.purpose), purpose(after.value.purpose)]
    if (p !== q) {
      yield change('purpose-changed', `The purpose of activity \`${name}\` changed.`, 'activities', name, {
        before: p,
        after: q,
        duties: ['art-13-3-notice', 'dpo-review'],
      })
    }
    if (text(before.value.lawfulBasis) !== text(after.value.lawfulBasis)) {
      const duties: Duty[] = b.basisTypes.includes('consent')
        ? ['consent-again', 'dpo-review']
        : ['art-13-3-notice', 'dpo-review']
      yield change('basis-changed', `The lawful basis of activity \`${name}\` changed.`, 'activities', name, {
        before: a.bases.join(', '),
        after: b.bases.join(', '),
        duties,
      })
    }
    const more = b.subjects.filter((subject) => !a.subjects.includes(subject))
    const fewer = a.subjects.filter((subject) => !b.subjects.includes(subject))
    if (more.length > 0)
      yield change(
        'subjects-added',
        `Activity \`${name}\` now concerns ${more.map((s) => `\`${s}\``).join(', ')}.`,
        'activities',
        name,
      )
    if (fewer.length > 0)
      yield change(
        'subjects-removed',
        `Activity \`${name}\` no longer concerns ${fewer.map((s) => `\`${s}\``).join(', ')}.`,
        'activities',
        name,
      )
  }
  for (const [name, before, after] of both(base.model.lawfulBases, head.model.lawfulBases)) {
    yield change('basis-changed', `Lawful basis \`${name}\` changed.`, 'lawfulBases', name, {
      before: before.value.type,
      after: after.value.type,
    })
  }
  for (const [name, before, after] of both(base.model.recipients, head.model.recipients)) {
    const [a, b] = [countriesOf(before.value), countriesOf(after.value)]
    const more = b.filter((country) => !a.includes(country))
    const fewer = a.filter((country) => !b.includes(country))
    if (more.length > 0)
      yield change(
        'country-added',
        `Recipient \`${name}\` now has the data in ${more.join(', ')}.`,
        'recipients',
        name,
        { before: a.join(', '), after: b.join(', '), duties: ['dpo-review', 'transfer-assessment'] },
      )
    if (fewer.length > 0)
      yield change(
        'country-removed',
        `Recipient \`${name}\` no longer has the data in ${fewer.join(', ')}.`,
        'recipients',
        name,
        { before: a.join(', '), after: b.join(', ') },
      )
    if (text(before.value.transfer) !== text(after.value.transfer)) {
      yield change('transfer-changed', `The transfer tools for recipient \`${name}\` changed.`, 'recipients', name, {
        before: text(before.value.transfer),
        after: text(after.value.transfer),
      })
    }
  }
}

const purpose = (value: string | { text: string } | undefined): string | null =>
  value === undefined ? null : typeof value === 'string' ? value : value.text

/** Changes of what holds the declaration to account: promises, house rules, exceptions, level, facts. */
export function* diffAccountability(base: Side, head: Side): Iterable<Change> {
  yield* kept(
    'commitments',
    'Commitment',
    base.model.commitments,
    head.model.commitments,
    'promise-loosened',
    'promise-added',
  )
  yield* kept('rules', 'House rule', base.model.rules, head.model.rules, 'rule-loosened', 'rule-added')
  for (const [name, { value }] of head.model.exceptions) {
    const old = base.model.exceptions.get(name)
    if (!old || text(old.value) !== text(value)) {
      yield change(
        'exception-added',
        `Exception \`${name}\` accepts \`${value.rule}\` at \`${value.target}\` until ${value.until}.`,
        'exceptions',
        name,
      )
    }
  }
  for (const name of base.model.exceptions.keys()) {
    if (!head.model.exceptions.has(name))
      yield change('exception-removed', `Exception \`${name}\` is gone.`, 'exceptions', name, { side: 'base' })
  }
  const levels = ['inventory', 'accountable', 'enforced']
  const [a, b] = [base, head].map(({ model }) => levels.indexOf(model.project?.value.level ?? 'accountable')) as [
    number,
    number,
  ]
  if (a !== b) {
    const type = b < a ? 'level-lowered' : 'level-raised'
    yield change(type, `The level of strictness changed.`, 'project', '', {
      before: levels[a] ?? null,
      after: levels[b] ?? null,
    })
  }
  const marks = (side: Side): ReadonlyMap<string, Place> =>
    new Map(side.model.missing.map(({ place }) => [placeKey(place), place]))
  const [missingBefore, missingAfter] = [marks(base), marks(head)]
  for (const [key, place] of missingAfter) {
    if (!missingBefore.has(key))
      yield {
        ...change('fact-lost', `\`${placeText(place)}\` is now marked missing.`, place.section, place.name),
        at: { side: 'head', place },
      }
  }
  for (const [key, place] of missingBefore) {
    if (!missingAfter.has(key))
      yield {
        ...change('fact-stated', `\`${placeText(place)}\` is no longer marked missing.`, place.section, place.name),
        at: { side: 'base', place },
      }
  }
}

type Place = Side['model']['missing'][number]['place']
const placeText = ({ section, name, path }: Place): string =>
  [section, ...(name === '' ? [] : [name]), ...path].join('.')

/** What promises or forbids something: taking it away or rewriting it loosens, whatever the new wording says. */
function* kept<T extends object>(
  section: SectionName,
  noun: string,
  base: Resources<T>,
  head: Resources<T>,
  loosened: ChangeType,
  added: ChangeType,
): Iterable<Change> {
  for (const name of base.keys()) {
    if (!head.has(name)) yield change(loosened, `${noun} \`${name}\` is gone.`, section, name, { side: 'base' })
  }
  for (const [name] of both(base, head)) yield change(loosened, `${noun} \`${name}\` changed.`, section, name)
  for (const name of head.keys()) {
    if (!base.has(name)) yield change(added, `${noun} \`${name}\` is new.`, section, name)
  }
}
