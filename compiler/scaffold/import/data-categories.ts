import { catalogue } from '../../language/catalogue.ts'
import { dataWords } from './data-words.ts'
import { plainLetters } from './table.ts'

const plain = (text: string): string =>
  plainLetters(text.replace(/['’]/g, ' '))
    .replace(/\be (mail|post)/g, 'e$1')
    .replace(/(address)es$/, '$1')
    .replace(/(?<!s)s$/, '')

const known = new Map<string, string>()
for (const { name, title } of catalogue) {
  known.set(plain(title), name)
  known.set(plain(name), name)
}
for (const [words, name] of dataWords) known.set(plain(words), name)

/** The categories of the catalogue that a text lists, and the parts of it that name none. */
export function listedCategories(text: string): {
  readonly known: readonly string[]
  readonly unknown: readonly string[]
} {
  const whole = known.get(plain(text))
  if (whole !== undefined) return { known: [whole], unknown: [] }
  // What brackets hold is said of what stands before them.
  const found = (text.match(/(?:\([^()]*\)|[^,;/|\n•&])+/g) ?? []).flatMap(partsOf)
  return {
    known: [...new Set(found.flatMap(({ name }) => name ?? []))].sort(),
    unknown: found.flatMap(({ part, name }) => (name === undefined ? [part] : [])),
  }
}

/** Remarks in brackets that say of what or of whom, in what form, or that it is not so: with these it may be another category. */
const saysMore =
  /\b(compan\w*|business|organi[sz]ation\w*|legal|entity|product|firm\w*|team|workspace|file|not|no|never|without|hashed|pseudonym\w*|anonym\w*|truncated|encrypted|aggregated)\b/i

/** `email (optional)` is an email. */
function withoutRemark(text: string): string {
  const [, before = '', remark = ''] = /^([^()]+?)\s*\(([^()]*)\)$/.exec(text) ?? []
  return before === '' || saysMore.test(remark) ? text : before
}

/** A part that is known, or those between words for `and`: `nome e cognome` is one, `name and email` two. */
function partsOf(written: string): readonly { readonly part: string; readonly name: string | undefined }[] {
  const text = written
    .trim()
    // The marks of footnotes and of sentences, and what a kind is called before its parts: `Religion*`, `Identity: name.`
    .replace(/\s*[*†‡§¹²³.]+$/u, '')
    .replace(/^[-•]?\s*[\p{L} &/-]{2,30}:\s+/u, '')
    // A field of a table by its name: `ipAddress`, `user_agent`.
    .replace(/^[\p{Ll}\d]+(?:[\p{Lu}_][\p{Ll}\d]*)+$/u, (field) => field.replace(/_|(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' '))
  if (text === '') return []
  const name = known.get(plain(text)) ?? known.get(plain(withoutRemark(text)))
  if (name !== undefined) return [{ part: text, name }]
  const parts = text
    .split(/\s+(?:and|et|und|en|y|e|og|och|oraz|i|a|și|és|ir|un|ja|и|και)\s+/i)
    .map((part) => part.trim())
  const named = parts.map((part) => ({ part, name: known.get(plain(part)) }))
  const always = text.split(/\b(?:and|et)\b/i)
  if (named.length > 1 && named.every((one) => one.name !== undefined)) return named
  return always.map((part) => ({ part: part.trim(), name: known.get(plain(part)) })).filter(({ part }) => part !== '')
}
