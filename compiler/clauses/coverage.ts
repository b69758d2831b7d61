import { promiseStates } from '../../policies/support/assertions/promise-state.ts'
import { isRealised } from '../../policies/support/routes/realised.ts'
import type { Compilation } from '../compile.ts'
import { type Place, textOf } from '../diagnostics/place.ts'
import { byClause } from '../language/clause.ts'
import { citationsOf } from '../model/clauses.ts'
import type { Model } from '../model/model.ts'
import { resourcesOf } from '../model/sections.ts'
import { isMap } from '../syntax/plain-value.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import { type Effects, effectsIn } from './effects.ts'
import type { Letter } from './letters.ts'
import type { Clause } from './read-clauses.ts'

/** What carries one letter of a clause; nothing where the list is empty. */
export interface Carried {
  readonly letter: Letter
  readonly by: readonly string[]
  /** Software does nothing for it, a declared process of people does. */
  readonly byPeopleAlone: boolean
}

export interface CoveredClause {
  readonly clause: Clause
  /** The entries that cite it. */
  readonly entries: readonly Place[]
  readonly letters: readonly Carried[]
}

export interface Coverage {
  readonly clauses: readonly CoveredClause[]
  /** Clauses that the declaration cites and the list does not know, with the entries that cite them. */
  readonly unknown: readonly { readonly id: string; readonly entries: readonly Place[] }[]
}

/** Whether something carries every letter of a clause. */
export const isCarried = ({ letters }: CoveredClause): boolean => letters.every(({ by }) => by.length > 0)

/**
 * What carries each clause of a published text, letter by letter. An entry that cites a clause declares it; what checks,
 * enforces, deploys and prints it is whatever would be otherwise if the entry did not stand there.
 *
 * @param compilation what the files compile into
 * @param step is told how many of how many entries have been looked at
 * @returns `null` where the declaration cannot be read whole
 */
export async function coverageOf(
  compilation: Compilation,
  files: readonly ParsedFile[],
  list: readonly Clause[],
  step: (done: number, of: number) => void = () => {},
): Promise<Coverage | null> {
  const { model, graph, asOf } = compilation
  if (!model || !graph?.whole) return null
  const cited = Map.groupBy(citationsOf(model), ({ clause }) => clause)
  const states = new Map(promiseStates(model, graph, asOf).map(({ name, answer }) => [name, answer]))
  const effects = await effectsIn(compilation, files)
  const known = new Map<string, Effects>()
  const entries = new Map(
    list.flatMap(({ id }) => (cited.get(id) ?? []).map(({ entry }) => [textOf(entry), entry] as const)),
  )
  const asked = new Map<string, Set<Letter>>()
  for (const { id, letters } of list)
    for (const { entry } of cited.get(id) ?? []) {
      const text = textOf(entry)
      asked.set(text, new Set([...(asked.get(text) ?? []), ...letters]))
    }
  for (const [text, entry] of entries) {
    step(known.size, entries.size)
    known.set(text, await effects(entry, asked.get(text) ?? new Set()))
  }
  const clauses = list.map((clause): CoveredClause => {
    const places = (cited.get(clause.id) ?? []).map(({ entry }) => entry)
    const found = places.map((entry) => ({ entry, effects: known.get(textOf(entry)) as Effects }))
    return { clause, entries: places, letters: clause.letters.map((letter) => carried(letter, found, model, states)) }
  })
  const listed = new Set(list.map(({ id }) => id))
  const unknown = [...cited]
    .filter(([id]) => !listed.has(id))
    .sort(([a], [b]) => byClause(a, b))
    .map(([id, citations]) => ({ id, entries: citations.map(({ entry }) => entry) }))
  return { clauses, unknown }
}

interface Citing {
  readonly entry: Place
  readonly effects: Effects
}

function carried(
  letter: Letter,
  citing: readonly Citing[],
  model: Model,
  states: ReadonlyMap<string, string>,
): Carried {
  const all = (of: Carriers): readonly string[] => [...new Set(citing.flatMap((one) => of(one, model, states)))].sort()
  const by = all(carriers[letter])
  if (by.length > 0 || (letter !== 'c' && letter !== 'd')) return { letter, by, byPeopleAlone: false }
  // What lies outside of the router is kept by people, where the declaration says so.
  const processes = all(processOf)
  return { letter, by: processes, byPeopleAlone: processes.length > 0 }
}

type Carriers = (citing: Citing, model: Model, states: ReadonlyMap<string, string>) => readonly string[]

/** A process that is declared, whoever sees to it; that nobody has said who executes a period carries nothing. */
const processOf: Carriers = ({ entry }, model) => {
  const value = entryValue(model, entry)
  if (!isMap(value)) return []
  if (value.process !== undefined) return [`${textOf(entry)}.process`]
  return isMap(value.by) && value.by.process !== undefined ? [`${textOf(entry)}.by.process`] : []
}

const carriers: Readonly<Record<Letter, Carriers>> = {
  a: ({ entry }) => [textOf(entry)],
  b: ({ entry, effects }, model, states) => {
    const asserts = isStatedIn(model, entry, 'assert') ? [`assertion ${entry.name}: ${states.get(entry.name)}`] : []
    return [...asserts, ...effects.rules]
  },
  c: (one, model) => [...controlOf(one, model), ...one.effects.router.map((part) => `plan ${part}`)],
  d: (one, model) => [...controlOf(one, model), ...one.effects.deployment],
  e: ({ effects }) => effects.documents,
  f: (one, model, states) => [
    ...processOf(one, model, states),
    ...answeredFor.filter((key) => isStatedIn(model, one.entry, key)).map((key) => `${textOf(one.entry)}.${key}`),
  ],
}

/** Keys of an entry under which people do or decide something, and answer for it. */
const answeredFor = [
  'holds',
  'diligence',
  'assessment',
  'asked',
  'withdrawn',
  'approvedBy',
  'acceptedBy',
  'contract',
  'contacts',
  'dpo',
  'dpia',
]

/** Whether an entry states a key; a mark in its place states nothing. */
const isStatedIn = (model: Model, entry: Place, key: string): boolean => {
  const value = entryValue(model, entry)
  return isMap(value) && value[key] !== undefined
}

const controlOf = ({ entry }: Citing, model: Model): readonly string[] => {
  const value = entryValue(model, entry)
  const control = isMap(value) && typeof value.control === 'string' ? value.control : undefined
  return isRealised(model, control) ? [`control ${control}`] : []
}

function entryValue(model: Model, { section, name, path }: Place): unknown {
  let at: unknown = resourcesOf(model, section).get(name)?.value
  for (const step of path)
    at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined
  return at
}
