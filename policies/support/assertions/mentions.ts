import { type Owner, type Place, type Step, valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Model, Resources } from '../../../compiler/model/model.ts'
import { categoriesIn } from '../../words/category-words.ts'
import { wordIn } from '../../words/phrases.ts'
import { readCondition } from './condition.ts'
import { type Assertion, conditionKeys } from './judge.ts'
import { comparisons, namesFor } from './literals.ts'

interface Named {
  readonly told: { readonly start: number; readonly end: number }
  /** What it may mean. */
  readonly names: readonly string[]
}

interface Mention {
  /** As the text has it. */
  readonly words: string
  /** Where it has it. */
  readonly told: { readonly start: number; readonly end: number }
  /** What the text means, by its name. */
  readonly meant: string
  /** What the condition names instead. */
  readonly asked: string
  readonly at: Place
}

/** Shorter titles are words that mean much else. */
const MENTION = 5

/** What a text names of the resources and categories that conditions may ask about, by their names. */
function mentionsIn(model: Model, text: string): readonly (readonly [field: string, mentions: readonly Named[]])[] {
  const titled = (resources: Resources<{ readonly title?: string }>): readonly Named[] =>
    [...resources.values()].flatMap(({ name, poisoned, value: { title } }) => {
      const told = poisoned || title === undefined || title.length < MENTION ? null : wordIn(text, title)
      return told ? [{ told, names: [name] }] : []
    })
  return [
    ['recipient', titled(model.recipients)],
    ['activity', titled(model.activities)],
    ['category', categoriesIn(text)],
  ]
}

/**
 * What a text says of one recipient or activity, by its title, or of one category of data, by what everybody calls it,
 * while the condition that stands for it asks about another.
 *
 * @param path where the conditions stand in what holds them
 */
export function* askedOfAnother(
  model: Model,
  of: Owner,
  text: string,
  asked: Assertion,
  path: readonly Step[],
): Iterable<Mention> {
  for (const [field, mentions] of mentionsIn(model, text)) {
    const [first] = mentions
    if (!first) continue
    const meant = mentions.flatMap(({ names }) => names)
    const named = conditionKeys.flatMap((key) => {
      const condition = asked[key]
      const read = condition === undefined ? null : readCondition(condition)
      return read && 'ast' in read
        ? [...comparisons(read.ast)]
            // A name that is none is `schema/condition`.
            .filter(({ literal, ...one }) => one.field === field && namesFor(field, model)?.has(String(literal.args)))
            .map(({ literal }) => ({ key, literal }))
        : []
    })
    const [other] = named
    if (!other || named.some(({ literal }) => meant.includes(String(literal.args)))) continue
    const { start, end } = other.literal
    yield {
      words: text.slice(first.told.start, first.told.end),
      told: first.told,
      meant: first.names[0] ?? '',
      asked: String(other.literal.args),
      at: { ...valueAt(of, ...path, other.key), within: { start, end } },
    }
  }
}
