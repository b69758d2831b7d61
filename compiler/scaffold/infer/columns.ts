/**
 * What the columns of an old table have before their names: `CU` of `CUFNAM`, `CUADR1` and `CUTEL1`. Only where at
 * least six names are capitals without a gap, and all of them begin so.
 */
export function columnPrefix(names: readonly string[]): string {
  const columns = names.filter((name) => /^[A-Z][A-Z\d]{3,}$/.test(name))
  if (columns.length < 6 || columns.length < names.length) return ''
  const prefix = columns[0]?.slice(0, 2) ?? ''
  return columns.every((name) => name.startsWith(prefix)) ? prefix : ''
}
