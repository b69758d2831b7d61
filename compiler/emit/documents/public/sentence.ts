import { type Place, textOf } from '../../../diagnostics/place.ts'
import type { Assurance } from '../../../flows/flow.ts'
import { sentence as stopped } from '../content/words.ts'
import type { Statement } from '../document.ts'
import type { MessageKey, Values } from './messages/message.ts'
import type { Voice } from './voice.ts'

/** One thing that a public document says, and the facts that it says it of. */
export interface Sentence {
  /** The text of the language that it is made of; `null` where it stands in the declaration as it is. */
  readonly message: MessageKey | null
  readonly text: string
  /** What it is said of: where each fact stands in the declaration. None is a sentence out of nothing. */
  readonly facts: readonly Place[]
  readonly keptBy: Assurance | null
  /** The article that has it said, or that it cites. */
  readonly article: string | null
  readonly missing: Statement['missing']
}

type Details = Partial<Pick<Sentence, 'keptBy' | 'article'>>

/** A sentence of a language about declared facts. */
export const tell = <Key extends MessageKey>(
  voice: Voice,
  key: Key,
  values: Values<Key>,
  facts: readonly Place[],
  details: Details = {},
): Sentence => ({
  keptBy: 'declared',
  article: null,
  ...details,
  message: key,
  text: tidy(voice.text(key, values)),
  facts: distinct(facts),
  missing: null,
})

/** A text that stands in the declaration. */
export const quoted = (text: string, facts: readonly Place[], details: Details = {}): Sentence => ({
  keptBy: 'declared',
  article: null,
  ...details,
  message: null,
  text: text.trim(),
  facts: distinct(facts),
  missing: null,
})

/** What the language around a sentence adds to it: a limit, a class of people. */
export const wrapped = (sentence: Sentence, text: string, facts: readonly Place[]): Sentence => ({
  ...sentence,
  text: tidy(text),
  facts: distinct([...sentence.facts, ...facts]),
})

/** A missing fact, which no sentence can be made of: it is shown in drafts alone. */
export const lack = ({ label, text, places, article, missing, absent }: Statement): Sentence => ({
  message: null,
  text: stopped(label !== null ? `${label}: ${text}` : absent ? text.replace('MISSING', `MISSING: ${absent}`) : text),
  facts: places,
  keptBy: null,
  article,
  missing,
})

/** The same in a cell, whose column says which fact it is. */
export const lackInCell = ({ absent: _, ...statement }: Statement): Sentence => lack(statement)

/** The missing facts among statements of the internal documents. */
export const lacks = (statements: readonly Statement[]): readonly Sentence[] =>
  statements.filter(({ missing }) => missing !== null).map(lack)

/** One full stop where a text of the declaration brings its own, and no brackets around nothing. */
const tidy = (text: string): string =>
  text
    .replaceAll(' ()', '')
    .replaceAll(/([.!?…])\.(?=\s|$)/g, '$1')
    .replaceAll(/\s+/g, ' ')

/** Facts without repetition, the most telling first, as they were given. */
const distinct = (facts: readonly Place[]): readonly Place[] => [
  ...new Map(facts.map((fact) => [textOf(fact), fact])).values(),
]
