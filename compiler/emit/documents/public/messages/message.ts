import type { en } from './en.ts'

/** What a document can say. */
export type MessageKey = keyof typeof en

/** The texts of a language, each under the key that it has in English. */
export type Messages = Readonly<Record<MessageKey, string>>

/** What a text leaves open: the names in its braces. */
export type Holes<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | Holes<Rest>
  : never

/** What fills a text. */
export type Values<Key extends MessageKey> = Readonly<Record<Holes<(typeof en)[Key]>, string>>

/** Built-in categories of data by name, as the middle of a sentence has them. */
export type CategoryNames = Readonly<Record<string, string>>
