import { parseDocument } from 'yaml'

/**
 * What an answer may mean, the likeliest first: the value that it is as YAML (`P30D`, `[IE, DE]`, `{type: dpa}`), the
 * text itself, a list of what commas part (`IE, DE`), a list of one. Which it is, the schema of the place says.
 */
export function readings(answer: string): readonly unknown[] {
  const document = parseDocument(answer, { version: '1.2', schema: 'core', prettyErrors: false })
  const parsed: unknown = document.errors.length === 0 ? document.toJS({ maxAliasCount: 0 }) : null
  const parts = answer
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const all = [...(parsed === null ? [] : [parsed]), answer, ...(parts.length > 1 ? [parts] : []), [answer]]
  return all.filter((value, i) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(value)) === i)
}
