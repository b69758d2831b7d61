/** A declaration made from a list, or why there is none. */
export type Imported =
  | {
      readonly problem: null
      readonly text: string
      /** How many resources of the kind asked for. */
      readonly count: number
      /** Sentences about what was passed over. */
      readonly notes: readonly string[]
    }
  | { readonly problem: string }

export const noHeader = (wanted: string): Imported => ({
  problem: `No row among the first holds headers with ${wanted}.`,
})

export function unnamed(lines: readonly number[]): readonly string[] {
  if (lines.length === 0) return []
  const shown = lines.slice(0, 10).join(', ')
  const more = lines.length > 10 ? ` and ${lines.length - 10} more` : ''
  return [`Without a name and so left out: line ${shown}${more}.`]
}

/** A day that exists, as `YYYY-MM-DD`; other notations are read differently in different countries. */
export function isDate(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

export const yes = /^(yes|y|true|x|✓|✔|☑|signed|in place|oui)\.?$/i
export const no = /^(no|n|false|✗|✘|not signed|non)\.?$/i
