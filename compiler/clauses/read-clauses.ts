import { parse } from 'csv-parse/sync'
import { isLetter, type Letter, letters } from './letters.ts'

/** A clause of a published text, as a list of clauses states it. */
export interface Clause {
  readonly id: string
  /** What it asks for; `a` and `e` where the list does not say: declared and printed. */
  readonly letters: readonly Letter[]
  readonly fact: string | null
}

/** The clauses of a list, or the mistakes that are in it, each with its line. */
export type ClauseList =
  | { readonly ok: true; readonly clauses: readonly Clause[] }
  | { readonly ok: false; readonly mistakes: readonly string[] }

const most = 20

/**
 * Reads a list of clauses: CSV with a header; `id` is required, `letters` (such as `a b e`) and `fact` may stand beside
 * it, and further columns are passed over.
 */
export function readClauses(text: string): ClauseList {
  let rows: readonly (readonly [Readonly<Record<string, string>>, number])[]
  try {
    const parsed = parse(text, {
      columns: (header: readonly string[]) => header.map((name) => name.trim().toLowerCase()),
      bom: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly { record: Record<string, string>; info: { lines: number } }[]
    rows = parsed.map(({ record, info }) => [record, info.lines])
  } catch (error) {
    return { ok: false, mistakes: [error instanceof Error ? error.message : String(error)] }
  }
  const clauses = new Map<string, Clause>()
  const mistakes: string[] = []
  for (const [{ id, letters: asked, fact }, line] of rows) {
    if (id === undefined) return { ok: false, mistakes: ['the header has no column `id`'] }
    const words = (asked ?? 'a e').split(/[\s,;]+/).filter((word) => word !== '')
    const wrong = words.find((word) => !isLetter(word))
    if (id === '') mistakes.push(`line ${line}: a clause without an id`)
    else if (clauses.has(id)) mistakes.push(`line ${line}: \`${id}\` stands twice`)
    else if (wrong !== undefined)
      mistakes.push(`line ${line}: \`${wrong}\` is none of the letters ${Object.keys(letters).join(', ')}`)
    else clauses.set(id, { id, letters: words.filter(isLetter), fact: fact || null })
  }
  if (mistakes.length > 0) return { ok: false, mistakes: mistakes.slice(0, most) }
  if (clauses.size === 0) return { ok: false, mistakes: ['no clause stands in it'] }
  return { ok: true, clauses: [...clauses.values()] }
}
