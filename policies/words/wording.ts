import { isIn, matchOf } from './match.ts'

/** Words that tell something about a text, and what they tell. */
export interface Wording {
  /** Ends a sentence: `takes silence for consent`. */
  readonly what: string
  /** Case-insensitive, with word boundaries. */
  readonly words: RegExp
}

export interface Worded {
  readonly what: string
  readonly start: number
  readonly end: number
}

/** What turns the words that follow into their opposite, within a few words before them. */
const denied =
  /\b(no|not|nobody|no one|none|never|nor|neither|without|un|non|separate(ly)?|apart|aside|independent(ly)?|instead|rather than|free of|cannot|n't)\b[^.;,]{0,24}$/i
/** `Nothing is ticked`; that nothing is asked denies no silence that follows. */
const ofNothing =
  /\bnothing (?:that |there )?(?:is|are|was|were|comes|stands|has been)(?! (?:asked|said|told|needed|required|done))(?: \w+){0,2} $/i
/** The same behind them: `scrolling is not consent`. */
const deniedAfter =
  /^[^.;,]{0,12}\b(is|are|was|does|do|counts?|means?|stands?)\b[^.;,]{0,24}\b(not|no|never|nothing|refus(?:al|ed)|reject(?:ion|ed)|declin(?:e|ed|ing))\b|^ (?:as|for) (?:an? |the |their )?(?:refusal|rejection|no)\b/i

/** The first words of a table that a text says and does not deny, as UTF-16 offsets. */
export function saidIn(text: string, table: readonly Wording[]): Worded | null {
  for (const { what, words } of table) {
    const match = matchOf(words, text)
    if (!match) continue
    const end = match.index + match[0].length
    const before = text.slice(0, match.index)
    if (isIn(denied, before) || isIn(ofNothing, before) || isIn(deniedAfter, text.slice(end))) continue
    return { what, start: match.index, end }
  }
  return null
}

/** The words of a text in lower case, numbers and signs of sections among them. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d§]+/gu) ?? []

/** Whether a text says nothing beyond a list of words. */
export const saysOnly = (text: string, words: ReadonlySet<string>): boolean =>
  wordsOf(text).every((word) => words.has(word))
