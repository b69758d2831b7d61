/** How an entry cites a published text: numbers of clauses as a list, or parted by commas. */
export type ClauseText = string | readonly string[]

/** The numbers of the clauses that an entry cites, each once, in the order in which they are written. */
export const clauseIds = (cited: ClauseText | undefined): readonly string[] => [
  ...new Set([cited ?? []].flat().flatMap(idsIn)),
]

/** A comma parts numbers, which are words of their own: "Privacy policy, section 3" is one clause, with a comma in its name. */
function idsIn(text: string): readonly string[] {
  const parts = text
    .split(/[,;]/)
    .map((id) => id.trim())
    .filter((id) => id !== '')
  return parts.some((id) => /\s/.test(id)) || isNamed(parts) ? [text.trim()] : parts
}

/** `Datenschutzerklärung, 4`: the name of a text that is one word, and the number in it. */
const isNamed = ([name = '', number = '', ...rest]: readonly string[]): boolean =>
  rest.length === 0 && /^\p{L}{4,}$/u.test(name) && /^(?:§ ?)?\d/.test(number)

/** The same as one text, or `null` where none is cited. */
export const clauseText = (cited: ClauseText | undefined): string | null => clauseIds(cited).join(', ') || null

/** The order in which a text counts its clauses: `DK-8.2-2` before `DK-8.10-1`. */
export function byClause(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [one, other] = [left[i] ?? '', right[i] ?? '']
    if (one === other) continue
    const difference = Number(one) - Number(other)
    if (one !== '' && other !== '' && difference !== 0 && !Number.isNaN(difference)) return difference
    return one < other ? -1 : 1
  }
  return 0
}

const parts = (id: string): readonly string[] => id.match(/\d+|\D+/g) ?? []
