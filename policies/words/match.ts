import { type Needed, neededBy } from './needed.ts'

const needed = new WeakMap<RegExp, Needed | null>()
let last: { readonly text: string; readonly folded: string } = { text: '', folded: '' }

/**
 * What `pattern.exec(text)` answers, for patterns without a state. The engine makes a pattern when it is first tried on a
 * text, and one over prose takes longer to make than all texts of a declaration to be looked through for a word. So it is
 * tried only on what holds the words that each of its matches has.
 */
export const matchOf = (pattern: RegExp, text: string): RegExpExecArray | null =>
  mayMatch(pattern, text) ? pattern.exec(text) : null

/** What `pattern.test(text)` answers, in the same way. */
export const isIn = (pattern: RegExp, text: string): boolean => mayMatch(pattern, text) && pattern.test(text)

/** Whether a text has what each match of a pattern needs. */
function mayMatch(pattern: RegExp, text: string): boolean {
  let asked = needed.get(pattern)
  if (asked === undefined) {
    asked = neededBy(pattern)
    needed.set(pattern, asked)
  }
  if (asked === null) return true
  // One text is asked by many patterns in a row.
  if (last.text !== text) last = { text, folded: folded(text) }
  return has(last.folded, asked)
}

function has(text: string, asked: Needed): boolean {
  if (typeof asked === 'string') return text.includes(asked)
  return 'all' in asked ? asked.all.every((one) => has(text, one)) : asked.any.some((one) => has(text, one))
}

/** In lower case, as patterns compare that ignore it: with the flag `u` they take this letter for an `s`. */
const folded = (text: string): string => text.toLowerCase().replaceAll('ſ', 's')
