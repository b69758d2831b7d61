import type { ASTNode } from '@marcbachmann/cel-js'
import { away } from '../../../compiler/diagnostics/away.ts'
import { countries, countryMeant, regions } from '../../../compiler/language/countries.ts'
import type { Model } from '../../../compiler/model/model.ts'
import { choose } from '../choose.ts'
import { quote } from '../text.ts'
import { type ConditionProblem, childrenOf, pathOf } from './condition.ts'
import { fieldNamed } from './flow-view.ts'

/**
 * Texts in a condition that are compared with a field of the flow and name nothing that the field can hold.
 *
 * @param isShared it speaks of other projects, too, and of what these declare: only what is nearly a name here is none
 */
export function* unknownLiterals(ast: ASTNode, model: Model, isShared: boolean): Iterable<ConditionProblem> {
  for (const { field, literal } of comparisons(ast)) {
    const known = namesFor(field, model)
    const name: unknown = literal.args
    if (typeof name === 'string') yield* slipOf(field, name, literal, model)
    if (!known || typeof name !== 'string' || name === '' || known.has(name)) continue
    if (isShared && typeof fieldNamed(field)?.names === 'function' && nearly(name, known) === undefined) continue
    const ofCountries = places.has(field)
    yield {
      message: ofCountries ? noCountry(name) : `No flow has the ${nouns[field] ?? field} ${quote(name)}.`,
      help: ofCountries ? countryHelp(name) : choose(name, [...known]),
      start: literal.start,
      end: literal.end,
    }
  }
}

/**
 * A promise may speak of people of whom there is no data, of an event after which nothing is kept, of a field that no
 * event has; one letter beside one that there is, it meant that one.
 */
function* slipOf(field: string, name: string, { start, end }: Literal, model: Model): Iterable<ConditionProblem> {
  const said = spoken[field]
  if (!said) return
  const known = new Set(said.names(model))
  if (known.has(name)) return
  const meant = nearly(name, known)
  if (meant !== undefined)
    yield { message: `${said.none} ${quote(name)}.`, help: `Did you mean ${quote(meant)}?`, start, end }
}

/** The first name that is one letter away. */
const nearly = (name: string, known: ReadonlySet<string>): string | undefined =>
  [...known].find((one) => Math.abs(one.length - name.length) < 2 && away(name, one) === 1)

const people = {
  none: 'No activity has the people',
  names: ({ activities }: Model): readonly string[] =>
    [...activities.values()].flatMap(({ value }) => value.dataSubjects ?? []),
}

/** Fields of which a promise may speak in names that nothing declares. */
const spoken: Readonly<Record<string, typeof people>> = {
  subjects: people,
  parties: people,
  field: {
    none: 'No event has the field',
    names: ({ events }) => [...events.values()].flatMap(({ fields }) => fields.map(({ text }) => text)),
  },
  'retention.after': {
    none: 'No retention rule starts after',
    names: ({ retention }) => [...retention.values()].flatMap(({ value }) => value.after ?? []),
  },
}

/** Fields that hold codes of countries. */
const places: ReadonlySet<string> = new Set(['countries', 'established', 'stored', 'accessedFrom'])

const noCountry = (name: string): string => {
  const region = regions.get(name.toUpperCase())
  return `${quote(name)} is not a country: ${region ? `it stands for ${region}` : 'ISO 3166-1 assigns no such code'}.`
}

function countryHelp(name: string): string {
  const meant = countryMeant(name)
  return meant
    ? `Write ${quote(meant)} for ${countries.get(meant)}.`
    : 'Write the two capital letters of each country, such as `DE`.'
}

type Literal = Extract<ASTNode, { op: 'value' }>

const nouns: Readonly<Record<string, string>> = {
  bases: 'lawful basis',
  basisTypes: 'type of lawful basis',
  hostedBy: 'host',
  'retention.name': 'retention rule',
}

/** Variables that a macro binds to the elements of a list of the flow. */
type Bound = ReadonlyMap<string, string>

/** `flow.x == "a"`, `flow.x in ["a", "b"]`, `"a" in flow.xs`, `flow.xs.all(x, x == "a")`, either way round. */
export function* comparisons(node: ASTNode, bound: Bound = new Map()): Iterable<{ field: string; literal: Literal }> {
  if (node.op === '==' || node.op === '!=' || node.op === 'in') {
    const [left, right] = node.args
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const field = one.op === 'id' ? (bound.get(one.args) ?? null) : pathOf(one)
      for (const literal of other.op === 'list' ? other.args : [other])
        if (field !== null && literal.op === 'value') yield { field, literal }
    }
  }
  const inner = bindingOf(node, bound)
  for (const child of childrenOf(node)) yield* comparisons(child, inner)
}

/** What `flow.xs.all(x, ...)` adds to the variables that are bound. */
function bindingOf(node: ASTNode, bound: Bound): Bound {
  if (node.op !== 'rcall') return bound
  const [, receiver, [variable]] = node.args
  const field = pathOf(receiver)
  return field !== null && variable?.op === 'id' ? new Map([...bound, [variable.args, field]]) : bound
}

/** What a field of the flow can hold; `null` for fields without a list. */
export function namesFor(field: string, model: Model): ReadonlySet<string> | null {
  const names = fieldNamed(field)?.names
  if (names === undefined) return null
  return new Set(typeof names === 'function' ? names(model) : names)
}
