const integer = /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$/
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/

const words: ReadonlyMap<string, boolean | null> = new Map([
  ['', null],
  ['~', null],
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
])

/**
 * What a plain scalar means in the core schema of YAML 1.2 (section 10.3.2). Dates stay texts, and so do `yes`, `no`,
 * `on` and the country `NO`.
 */
export function coreScalar(text: string): string | number | boolean | null {
  const word = words.get(text)
  if (word !== undefined) return word
  const first = text.charCodeAt(0)
  const numeric = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46
  if (!numeric) return text
  if (integer.test(text)) return text.startsWith('0o') ? Number.parseInt(text.slice(2), 8) : Number(text)
  if (float.test(text)) return Number(text)
  if (infinite.test(text)) return text.startsWith('-') ? -Infinity : Infinity
  return text === '.nan' || text === '.NaN' || text === '.NAN' ? NaN : text
}
