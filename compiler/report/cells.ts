/** Text as a terminal shows it: safe to print, with the cells that each UTF-16 unit occupies. */
export interface Cells {
  readonly text: string
  /** Cell at which each UTF-16 unit of the input begins; one entry more for the end. */
  readonly at: readonly number[]
}

const tabWidth = 4
const wide =
  /^(?:\p{Emoji_Presentation}|\p{RI}\p{RI}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Yi}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji}\ufe0f)/u
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u
/** Letters that nobody sees, which can ride on an emoji. */
const tags = /[\u{e0000}-\u{e007f}]/u
const plainAscii = /^[\x20-\x7e]*$/

let segmenter: Intl.Segmenter | undefined

/** Made when a text needs it: that takes longer than to print a usual report. */
function graphemesOf(line: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(line)
}

/**
 * A picture for a control character (`␛`), `\u{...}` for what is invisible or reorders text: a declaration must not
 * be able to move the reader's cursor or hide what it says.
 */
function picture(character: string): string {
  const code = character.codePointAt(0) as number
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return unprintable.test(character) ? `\\u{${code.toString(16)}}` : character
}

/** One line as cells: tabs expanded, control characters and bidirectional overrides made visible. */
export function toCells(line: string): Cells {
  if (plainAscii.test(line)) return { text: line, at: Array.from({ length: line.length + 1 }, (_, i) => i) }
  const at: number[] = []
  let text = ''
  let cell = 0
  for (const { segment } of graphemesOf(line)) {
    const start = cell
    if (segment === '\t') {
      const width = tabWidth - (cell % tabWidth)
      text += ' '.repeat(width)
      cell += width
    } else if (wide.test(segment) && !tags.test(segment)) {
      // Joiners inside an emoji are part of its picture; elsewhere they are shown.
      text += segment
      cell += 2
    } else {
      for (const character of segment) {
        const shown = picture(character)
        text += shown
        cell += shown === character ? (/\p{M}/u.test(character) ? 0 : 1) : shown.length
      }
    }
    for (let i = 0; i < segment.length; i++) at.push(start)
  }
  at.push(cell)
  return { text, at }
}

/**
 * A line that no CI reads as a command: `##[...]` (and `##vso[...]`, `##teamcity[...]`) counts anywhere in a line,
 * `::...::` at its beginning. The bracket and the colon are shown by likenesses of the same width.
 */
export const noCommand = (line: string): string =>
  line.replace(/##(\w*)\[/g, '##$1\u2045').replace(/^(\s*):(?=:)/, '$1\u2236')

/** Any text on one line, safe to print. */
export const printable = (text: string): string => noCommand(plainAscii.test(text) ? text : toCells(text).text)
