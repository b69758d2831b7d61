import type { ListRecord } from './sheet.ts'

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
  return [`Without a name and so left out: line ${listed(lines)}.`]
}

function listed(lines: readonly number[]): string {
  const shown = lines.slice(0, 10).join(', ')
  return lines.length > 10 ? `${shown} and ${lines.length - 10} more` : shown
}

/** A day that exists, as `YYYY-MM-DD`; other notations are read differently in different countries. */
export function isDate(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** What is said of rows that have more cells than there are headers. */
export function shiftedRows(rows: readonly ListRecord[]): readonly string[] {
  return rows.length === 0
    ? []
    : [`With more cells than there are headers and so left out: line ${listed(rows.map(({ line }) => line))}.`]
}

/** Such a row in words, to be put into its place by a person. */
export const shiftedRow = ({ line, cells }: ListRecord): string =>
  `left out, line ${line} has more cells than there are headers: ${cells.map((cell) => JSON.stringify(cell)).join(', ')}`

/** Yes, and the day that it was: `yes (2024-03-01)`. */
export const yesOn =
  /^(?:yes|signed|ja|oui|sim|si|sí|unterzeichnet|signé|firmado|assinado|getekend|✓|✔|✅)[ (,:–-]{1,3}(?:signed )?(?:on |am |le |el |op |em )?(.{6,20}?)\)?$/iu
/** It is to come: `pending`, `in progress`. */
export const notYet =
  /^(pending|in progress|in negotiation|to be signed|not yet( signed)?|outstanding|requested|open|offen|ausstehend|in arbeit|en cours|en attente|a signer|à signer|pendiente|en curso|in behandeling|da firmare|⏳)\.?$/iu
export const yes =
  /^(yes|sim|tak|ano|kyllä|y|true|x|✓|✔|☑|✅|✅️|signed|in place|oui|ja|si|igen|taip|jah|jā|да|ναι)\.?$/iu
export const no = /^(no|n|false|✗|✘|❌|not signed|non|nein|nee|nej|nie|não|ei|nu|nem|ne|nē|не|όχι)\.?$/iu
