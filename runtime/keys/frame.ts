/**
 * Joins texts so that no two lists give the same bytes: each part is preceded by its length. One with half a character,
 * which UTF-8 cannot hold and all of which it would write alike, stands as JSON writes it, behind a mark.
 */
export const frame = (...parts: readonly string[]): Buffer => Buffer.from(frameText(...parts))

/** The same bytes as a text, in UTF-8. */
export function frameText(...parts: readonly string[]): string {
  let text = ''
  for (const part of parts) {
    const whole = part.isWellFormed()
    const written = whole ? part : JSON.stringify(part)
    text += `${whole ? '' : '~'}${Buffer.byteLength(written)}:${written}`
  }
  return text
}
