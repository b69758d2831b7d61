/** A name in backticks, as every message writes it. */
export const quote = (name: string): string => `\`${name.replaceAll('`', "'")}\``

/** `a`, `b` and `c`; after four names, how many more. */
export function quoteAll(names: readonly string[], word = 'and'): string {
  const shown = names.length > 4 ? names.slice(0, 3).map(quote) : names.map(quote)
  if (shown.length < names.length) shown.push(`${names.length - shown.length} more`)
  const last = shown.pop() ?? ''
  return shown.length > 0 ? `${shown.join(', ')} ${word} ${last}` : last
}

/** A user's own text inside a message: one line, no final stop, at most `length` characters. */
export function clip(text: string, length = 80): string {
  const line = text.replaceAll(/\s+/g, ' ').trim().replace(/\.+$/, '')
  return line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line
}
