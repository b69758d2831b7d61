import { quote, quoteKey } from '../quote.ts'

const width = 120

/** Plain data as JavaScript: unlike JSON, a key `__proto__` stays a key. Short maps and lists stand on one line. */
export function literal(value: unknown, depth = 0): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const parts = Array.isArray(value)
    ? value.map((item) => literal(item, depth + 1))
    : Object.entries(value).map(([key, item]) => `${quoteKey(key)}: ${literal(item, depth + 1)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  if (parts.length === 0) return open + close
  const line = Array.isArray(value) ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
  if (depth > 0 && line.length + 2 * depth < width - 20 && !line.includes('\n')) return line
  const inner = '  '.repeat(depth + 1)
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${'  '.repeat(depth)}${close}`
}
