const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * Whether JSON in UTF-8 nests objects and lists more than `limit` deep. One pass over the bytes before anything is
 * built from them; that the text is JSON at all is for the parser to say.
 */
export function exceedsDepth(json: Uint8Array, limit: number): boolean {
  const end = json.length
  let depth = 0
  for (let at = 0; at < end; at += 1) {
    const byte = json[at] as number
    if (byte === QUOTE) {
      for (at += 1; at < end && json[at] !== QUOTE; at += 1) if (json[at] === BACKSLASH) at += 1
      continue
    }
    // `[` and `{`, `]` and `}` differ in one bit.
    const bracket = byte | 0x20
    if (bracket === 0x7b) {
      depth += 1
      if (depth > limit) return true
    } else if (bracket === 0x7d) depth -= 1
  }
  return false
}
