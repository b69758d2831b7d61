/** A record of a list and the line that it begins on, from 1. */
export interface ListRecord {
  readonly line: number
  readonly cells: readonly string[]
  /** Columns whose cell is that of the record above, which spans both. */
  readonly spanned?: ReadonlySet<number>
}

/** One table of a list, and the heading that it stands under. */
export interface Sheet {
  readonly heading: string | null
  /** The headings over that one, the nearest last. */
  readonly under?: readonly string[]
  readonly records: readonly ListRecord[]
  /** What stands among them and is not understood. */
  readonly leftOut?: readonly ListRecord[]
}

/** The tables of a file, or why there are none. */
export type Listed =
  | {
      readonly problem: null
      readonly sheets: readonly Sheet[]
      /** Sentences about what else the file holds and nobody reads. */
      readonly notes?: readonly string[]
    }
  | { readonly problem: string }

/** One thing of a list with what is said of it, by label. */
export interface Entry {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
}

/** Entries as one table: every label is a column. */
export function sheetOfEntries(heading: string | null, entries: readonly Entry[]): Sheet {
  const headers = [...new Set(entries.flatMap(({ cells }) => [...cells.keys()]))]
  const records: ListRecord[] = entries.map(({ line, cells }) => ({
    line,
    cells: headers.map((header) => cells.get(header) ?? ''),
  }))
  return { heading, records: [{ line: entries[0]?.line ?? 1, cells: headers }, ...records] }
}
