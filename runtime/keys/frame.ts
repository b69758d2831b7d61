/** Joins texts so that no two lists give the same bytes: each part is preceded by its length. */
export function frame(...parts: readonly string[]): Buffer {
  let text = ''
  for (const part of parts) text += `${Buffer.byteLength(part)}:${part}`
  return Buffer.from(text)
}
