import type { Regime } from '../../../../law/regions.ts'
import { isCategory } from '../../../../policies/support/recipients/recipients.ts'
import { countries } from '../../../language/countries.ts'
import { canonicalPeriod, parseDuration } from '../../../language/duration.ts'
import type * as language from '../../../language/types.ts'
import type { Resource } from '../../../model/model.ts'
import { countryInText } from '../content/countries.ts'
import { categoryTitle, recipientTitle, type View } from '../content/view.ts'
import { capital, humanise, small } from '../content/words.ts'
import { categoriesDe } from './messages/categories-de.ts'
import { categoriesEn } from './messages/categories-en.ts'
import { classesDe } from './messages/classes-de.ts'
import { de } from './messages/de.ts'
import { deInformal } from './messages/de-informal.ts'
import { en } from './messages/en.ts'
import type { CategoryNames, MessageKey, Messages, Values } from './messages/message.ts'

/** The languages that documents are written in. */
export type Language = NonNullable<language.Notice['language']>

interface Dictionary {
  readonly messages: Messages
  /** What is said otherwise to readers who are spoken to informally; nothing where the language has one form. */
  readonly informal: Partial<Messages>
  /** Built-in categories in the middle of a sentence. */
  readonly categories: CategoryNames
  /** Built-in categories in a cell; `null` where they are the same as in a sentence, others are those of the catalogue. */
  readonly titles: CategoryNames | null
  readonly law: Readonly<Record<Regime, string>>
  /** The words that join a list of each kind, and a list in which an item is a list itself. */
  readonly joint: Readonly<Record<ListKind, string>> & { readonly lists: Readonly<Record<ListKind, string>> }
  /** Whether a mark stands before the last item of such a list. */
  readonly serial: boolean
  /** Classes of people that are often declared, where they are called otherwise than their names say. */
  readonly classes: Readonly<Record<string, string>>
  /** How the number of an article is written. */
  readonly article: (number: string) => string
  /** Whether a noun keeps its capital in the middle of a sentence. */
  readonly capitals: boolean
}

/** Each language with its texts: a translation is two files, a folder and a line here. */
export const dictionaries: Readonly<Record<Language, Dictionary>> = {
  en: {
    messages: en,
    informal: {},
    categories: categoriesEn,
    titles: { 'content.opaque': 'Other content, as it was sent' },
    law: { 'eu-gdpr': 'GDPR', 'uk-gdpr': 'UK GDPR' },
    joint: { conjunction: 'and', disjunction: 'or', lists: { conjunction: 'and', disjunction: 'or' } },
    serial: true,
    classes: {},
    article: (number) => number,
    capitals: false,
  },
  de: {
    messages: de,
    informal: deInformal,
    categories: categoriesDe,
    titles: null,
    law: { 'eu-gdpr': 'DSGVO', 'uk-gdpr': 'UK GDPR' },
    joint: { conjunction: 'und', disjunction: 'oder', lists: { conjunction: 'sowie', disjunction: 'oder' } },
    serial: false,
    classes: classesDe,
    // Art. 6(1)(a) is cited as "Art. 6 Abs. 1 lit. a".
    article: (number) =>
      number
        .replaceAll(/\((\d+)\)/g, ' Abs. $1')
        .replaceAll(/\(([a-z]+)\)/g, ' lit. $1')
        .replaceAll(' subparagraph ', ' UAbs. '),
    capitals: true,
  },
}

type ListKind = 'conjunction' | 'disjunction'

/** How a document says things in its language. */
export interface Voice {
  readonly language: Language
  readonly text: <Key extends MessageKey>(key: Key, values: Values<Key>) => string
  readonly list: (items: readonly string[], kind?: ListKind) => string
  /** A period of ISO 8601 in words. */
  readonly period: (text: string) => string
  /** A day as people write it. */
  readonly date: (day: string) => string
  /** A country in the middle of a sentence. */
  readonly country: (code: string) => string
  /** A country in a cell. */
  readonly countryTitle: (code: string) => string
  /** A recipient in the middle of a sentence: names of companies are spelt as they are. */
  readonly recipient: (recipient: Resource<language.Recipient>) => string
  /** What somebody is called, in the middle of a sentence: "the auditors", "Hosting". */
  readonly named: (title: string) => string
  /** What an activity is called, in a list: a name of several words that have capitals is spelt as it is. */
  readonly topic: (title: string) => string
  /** A category of data in the middle of a sentence. */
  readonly category: (view: View, name: string) => string
  /** A category of data that is nobody's in particular, in the middle of a sentence. */
  readonly kindOfData: (view: View, name: string) => string
  /** A category of data in a cell. */
  readonly categoryTitle: (view: View, name: string) => string
  /** The number of an article, as it is cited. */
  readonly article: (number: string) => string
  /** Classes of people in a list. */
  readonly classes: (names: readonly string[]) => string
  /** A language, in this one. */
  readonly languageName: (code: Language) => string
  /** What a name of the declaration is called, where it says so. */
  readonly called: (name: string) => string | undefined
  /** The law of a regime, as an article is cited. */
  readonly law: (regime: Regime) => string
  /** A text of the declaration in the middle of a sentence. */
  readonly inner: (text: string) => string
  /** The same where no colon stands before it: what is in another language is quoted. */
  readonly embedded: (text: string) => string
  /** A sentence of the document itself, behind a colon. */
  readonly continued: (sentence: string) => string
  /** A text of the declaration that is a sentence by itself, behind a colon: German begins one with a capital there. */
  readonly clause: (text: string) => string
}

/** The voice of a language. Lists, days and countries are those of `Intl`, so that each language has its own. */
export function voiceOf(
  language: Language,
  names: ReadonlyMap<string, string> = new Map(),
  isForeign: (text: string) => boolean = () => false,
  formality: NonNullable<language.Notice['formality']> = 'formal',
): Voice {
  const { informal, categories, titles, law, joint, serial, classes, article, capitals } = dictionaries[language]
  const messages =
    formality === 'informal' ? { ...dictionaries[language].messages, ...informal } : dictionaries[language].messages
  // "1 May 2026" and "a, b and c", as in most of the places where our laws apply.
  const locale = language === 'en' ? 'en-GB' : language
  const lists = {
    conjunction: new Intl.ListFormat(locale, { type: 'conjunction' }),
    disjunction: new Intl.ListFormat(locale, { type: 'disjunction' }),
  }
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const languages = new Intl.DisplayNames(language, { type: 'language' })
  const regions = new Intl.DisplayNames(language, { type: 'region' })
  const list: Voice['list'] = (items, kind = 'conjunction') => {
    const bare = items.map((item) => item.replaceAll(/\([^)]*\)|“[^”]*”|„[^“]*“/g, ''))
    const sign = bare.some((item) => item.includes(','))
      ? ';'
      : bare.some((item) => item.split(' ').includes(joint[kind]))
        ? ','
        : null
    return items.length < 2 || sign === null
      ? lists[kind].format(items)
      : parted(items, sign, joint.lists[kind], serial || (kind === 'conjunction' && endsInClause(bare, joint[kind])))
  }
  // A noun of German has a capital.
  const classOf = (name: string): string => (capitals ? capital(humanise(name)) : humanise(name))
  const continued = (sentence: string): string => (capitals ? sentence : small(sentence))
  // Another language has capitals of its own: "Gerichte und Behörden" keeps them in an English sentence.
  const inner = (text: string): string => (isForeign(text) ? text : continued(text))
  const embedded = (text: string): string =>
    // A single word is taken for a name.
    /\s/.test(text) && isForeign(text) ? fill(messages.quote, { text }) : inner(text)
  const named = (title: string): string => (startsWithArticle.test(title) ? inner(title) : title)
  // "Service Data", "Gift Aid" and "Agencia Tributaria" are names that somebody gave.
  const topic = (title: string): string =>
    /^\p{Lu}\p{L}+ \p{Lu}\p{L}/u.test(title) && !startsWithArticle.test(title) ? title : inner(title)
  const categoryOf: Voice['category'] = (view, name) => {
    const title = categoryTitle(view, name)
    if (view.model.declaredCategories.has(name)) return names.get(name) ?? topic(titleOf(view, name))
    return categories[name] ?? topic(title)
  }
  const cellOf: Voice['categoryTitle'] = (view, name) => {
    const own = view.model.declaredCategories.has(name) ? undefined : titles ? titles[name] : categories[name]
    const title = titleOf(view, name)
    return capital(own ?? (isForeign(title) ? (names.get(name) ?? title) : title))
  }
  return {
    language,
    text: (key, values) => fill(messages[key], values),
    list,
    article,
    languageName: (code) => languages.of(code) ?? code,
    called: (name) => names.get(name),
    classes: (classNames) => list(classNames.map((name) => names.get(name) ?? classes[name] ?? classOf(name))),
    period: (text) => periodIn(language, lists.conjunction, text),
    date: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    country: (code) => (language === 'en' ? countryInText(code) : (regions.of(code) ?? code)),
    countryTitle: (code) => (language === 'en' ? (countries.get(code) ?? code) : (regions.of(code) ?? code)),
    category: categoryOf,
    // Where cells are spelt like sentences, a built-in category is nobody's in particular in either.
    kindOfData: (view, name) =>
      (titles === null && !view.model.declaredCategories.has(name) ? categories[name] : undefined) ??
      topic(cellOf(view, name)),
    categoryTitle: cellOf,
    recipient: (recipient) => {
      const title = recipientTitle(recipient)
      return isCategory(recipient.value) ? topic(title) : named(title)
    },
    law: (regime) => law[regime],
    inner,
    embedded,
    continued,
    clause: (text) => (capitals ? capital(text) : inner(text)),
    named,
    topic,
  }
}

/** The title of a category, in the language of the view where it is declared in it. */
const titleOf = (view: View, name: string): string =>
  view.model.declaredCategories.get(name)?.value.title ?? categoryTitle(view, name)

/** "An" before a consonant is no article of English: "An Garda Síochána", "An Post". */
const startsWithArticle = /^(?:A|An(?! [B-DF-GJ-NP-TV-Z]\p{Ll})|Another|Any|Other|Our|The|Their|Your) /u

/** A list of items of which one is a list itself: "your name; your street, house and town; and your age". */
const parted = (items: readonly string[], sign: string, word: string, marked: boolean): string =>
  `${items.slice(0, -1).join(`${sign} `)}${marked ? (items.length > 2 ? sign : ',') : ''} ${word} ${items.at(-1) ?? ''}`

/**
 * Whether the last item but one ends with a clause of its own, which is closed by a mark in German, too: "die Polizei, wenn
 * sie es anordnet, sowie Argus". What is a list has its "und" behind the last comma.
 */
function endsInClause(items: readonly string[], word: string): boolean {
  const [, ...behind] = items.at(-2)?.split(',') ?? []
  return behind.length > 0 && !behind.at(-1)?.split(' ').includes(word)
}

/** A text with what is put into its braces. */
const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole)

const units = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const

function periodIn(language: Language, list: Intl.ListFormat, text: string): string {
  const period = parseDuration(canonicalPeriod(text))
  if (!period) return text
  const { years, months, days, seconds } = period
  // "18 months" rather than "1 year and 6 months".
  const [whole, rest] = months === 0 ? [years, 0] : [0, 12 * years + months]
  const counts = [whole, rest, days, Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  const parts = counts.flatMap((count, i) => (count > 0 ? [counted(language, count, units[i] ?? 'day')] : []))
  return parts.length > 0 ? list.format(parts) : counted(language, 0, 'day')
}

/** Made once for each language and unit: to make one takes longer than all that it formats. */
const counters = new Map<string, Intl.NumberFormat>()

function counted(language: Language, count: number, unit: (typeof units)[number]): string {
  const key = `${language} ${unit}`
  const known = counters.get(key) ?? new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
  counters.set(key, known)
  return known.format(count)
}

/** Classes of people as a sentence names them. */
export const classesIn = (voice: Voice, names: readonly string[]): string => voice.classes(names)
