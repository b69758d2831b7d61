/** Advances of Helvetica for the characters from the space to the tilde, in thousandths of its size (its AFM metrics). */
const advances = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
]

/** About how wide a text is at a size; what Helvetica does not know is taken as wide (ideographs fill a square). */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    width += advances[code - 32] ?? (code < 0x1100 ? 600 : 1000)
  }
  return (width * size) / 1000
}

/** A text in lines of a width, a word that is longer cut; what is left after `most` lines ends in an ellipsis. */
export function wrapText(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => pieces(each, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  let last = kept.pop() ?? ''
  while (last !== '' && textWidth(`${last}…`, size) > width) last = last.slice(0, -1)
  return [...kept, `${last.trimEnd()}…`]
}

function pieces(word: string, size: number, width: number): readonly string[] {
  if (textWidth(word, size) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (textWidth(part + character, size) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}
