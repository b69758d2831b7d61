/**
 * The offset of the next character from `from` on that is neither white space nor in a comment nor one of `also`.
 * `from` must be outside a scalar.
 */
export function skipBlank(text: string, from: number, also = ''): number {
  let at = from
  for (; at < text.length; at++) {
    const c = text[at] as string
    if (c === '#') {
      while (at + 1 < text.length && text[at + 1] !== '\n' && text[at + 1] !== '\r') at++
    } else if (c !== ' ' && c !== '\t' && c !== '\n' && c !== '\r' && c !== '\uFEFF' && !also.includes(c)) break
  }
  return at
}

/** The end of the last line between `start` and `end` that holds something, so that block scalars do not spill over. */
export function lastLineEnd(text: string, start: number, end: number): number {
  let at = end
  let found = end
  while (at > start) {
    const c = text.charCodeAt(at - 1)
    if (c === 10 || c === 13) found = at - 1
    else if (c !== 32 && c !== 9) break
    at--
  }
  return Math.max(found, start + 1)
}
