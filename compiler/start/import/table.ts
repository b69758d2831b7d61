import type { CsvRecord } from './csv.ts'

/** The headers by which each column is known, in any case, punctuation and remarks in brackets left out. */
export type Columns<Key extends string> = Readonly<Record<Key, readonly string[]>>

/** A row of a list, its cells by what they are. */
export interface Row<Key extends string> {
  readonly line: number
  /** Trimmed; `''` where the list has no such column or says nothing (`N/A`, `-`, `tbc`). */
  readonly get: (key: Key) => string
  /** The header as the list writes it. */
  readonly header: (key: Key) => string
  /** Cells that no known column holds, with their headers. */
  readonly others: readonly { readonly header: string; readonly text: string }[]
}

export interface Table<Key extends string> {
  readonly has: (key: Key) => boolean
  readonly rows: readonly Row<Key>[]
}

/** Templates have titles and contact details above their headers. */
const deepestHeader = 25

export const plainHeader = (text: string): string =>
  text
    .replace(/\([^)]*\)/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const says = (cell: string | undefined): string => {
  const text = (cell ?? '').trim()
  return /^(n\/?a|[-–—?]+|tb[cd]|unknown|not applicable|none|nil|sans objet|so)\.?$/i.test(text) ? '' : text
}

/** Finds the row of headers and reads those below it; `null` when no row has the needed column. */
export function readTable<Key extends string>(
  records: readonly CsvRecord[],
  columns: Columns<Key>,
  needed: readonly NoInfer<Key>[],
): Table<Key> | null {
  const candidates = records
    .slice(0, deepestHeader)
    .map((record, index) => ({ record, index, at: match(record, columns) }))
  const fit = candidates.filter(({ at }) => needed.some((key) => at.has(key)))
  const best = fit.toSorted((a, b) => b.at.size - a.at.size || a.index - b.index)[0]
  if (!best) return null
  const headers = best.record.cells.map((header) => header.trim())
  const taken = new Set(best.at.values())
  return {
    has: (key) => best.at.has(key),
    rows: records.slice(best.index + 1).map(({ line, cells }) => ({
      line,
      get: (key) => says(cells[best.at.get(key) ?? -1]),
      header: (key) => headers[best.at.get(key) ?? -1] ?? '',
      others: cells.flatMap((cell, i) =>
        taken.has(i) || says(cell) === '' ? [] : [{ header: headers[i] || `column ${i + 1}`, text: cell.trim() }],
      ),
    })),
  }
}

function match<Key extends string>({ cells }: CsvRecord, columns: Columns<Key>): ReadonlyMap<Key, number> {
  const found = new Map<Key, number>()
  const headers = cells.map(plainHeader)
  for (const [key, names] of Object.entries(columns) as [Key, readonly string[]][]) {
    // The order of names is the order of preference.
    const at = names.map((name) => headers.indexOf(name)).find((index) => index !== -1)
    if (at !== undefined && ![...found.values()].includes(at)) found.set(key, at)
  }
  return found
}
