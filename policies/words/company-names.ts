import { isIn } from './match.ts'

/** Legal forms by which a text plainly names a company; `Co` and `As` are words as well. */
const forms =
  /(?<![\p{L}\p{N}])(?:inc|incorporated|llc|l\.l\.c|lp|llp|ltd|limited|corp|corporation|plc|gmbh|ag|kg|se|sas|sarl|s\.a|b\.v|bv|n\.v|nv|aps|oy|ab|srl|spa|s\.p\.a|kk|pty|pte|private limited|holdings?)(?![\p{L}\p{N}])/iu

/** Words that say nothing of which company it is. */
const common = new Set(
  `inc incorporated llc lp llp ltd limited corp corporation plc gmbh ag kg se sas sarl bv nv aps oy ab srl spa kk pty pte
  co company group holding holdings the and of for its private public international global technologies technology
  services service solutions systems software data non hr human resources extension uk us eu usa framework privacy active
  entry participant list listed certified covered entity covers as under with affiliate affiliates subsidiary`.split(
    /\s+/,
  ),
)

/** Whether a text names a company by its legal form. */
export const namesCompany = (text: string): boolean => isIn(forms, text)

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1 && !common.has(word))

/**
 * Whether a text may name one of some companies: it has the first word of one of their names, or one of them its own
 * first word. Where nobody has a word that tells, nobody can say.
 */
export function mayBeSameCompany(text: string, ...names: readonly string[]): boolean {
  const own = wordsOf(text)
  const others = names.map(wordsOf).filter((words) => words.length > 0)
  const [first] = own
  return (
    first === undefined ||
    others.length === 0 ||
    others.some((words) => own.includes(words[0] ?? '') || words.includes(first))
  )
}

/**
 * Whether a mailbox, a path or a title bears the first telling word of one of some names: `privacy@pigeon.example` of
 * Pigeon Mail, Inc. What is said of the domain alone is looked for there.
 */
export function bearsName(text: string, ...names: readonly string[]): boolean {
  const lower = text.toLowerCase().replace(/^[^@]*@|^https?:\/\//, '')
  return names.some((name) => {
    const [first] = wordsOf(name)
    return first !== undefined && first.length > 3 && lower.includes(first)
  })
}

/** Of two that state one text, the one that it is not of: the other's, where it bears the name of this one alone. */
export function strangerOf<One extends { readonly names: readonly string[] }>(
  text: string,
  later: One,
  first: One,
): One {
  return bearsName(text, ...later.names) && !bearsName(text, ...first.names) ? first : later
}
