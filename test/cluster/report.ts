/** What was looked at, and what was seen. */
export interface Row {
  readonly what: string
  readonly saw: string
  readonly ok: boolean
}

export interface Report {
  readonly rows: readonly Row[]
  /** Runs a check, whose answer is what it saw; what it throws is a failure, and the next one is run all the same. */
  check(what: string, look: () => Promise<string> | string): Promise<void>
}

export function createReport(say: (line: string) => void): Report {
  const rows: Row[] = []
  const add = (row: Row): void => {
    rows.push(row)
    say(`${row.ok ? 'ok  ' : 'FAIL'} ${row.what}: ${row.saw}`)
  }
  return {
    rows,
    async check(what, look) {
      try {
        add({ what, saw: await look(), ok: true })
      } catch (error) {
        add({ what, saw: error instanceof Error ? error.message : String(error), ok: false })
      }
    },
  }
}

/** @throws Error where something does not hold */
export function hold(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise)
}

/** The day of a run, which a table is of. */
export const today = (): string => new Date().toISOString().slice(0, 10)

/** Rows as a table of Markdown. */
export const table = (rows: readonly Row[]): string => {
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
  return `| looked at | seen |\n|---|---|\n${rows
    .map(({ what, saw, ok }) => `| ${cell(what)} | ${ok ? '' : '**failed**: '}${cell(saw)} |\n`)
    .join('')}`
}
