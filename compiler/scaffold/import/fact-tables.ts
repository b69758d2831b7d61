import { labelsAgain } from './labels-again.ts'
import { knownHeaders, nameHeaders } from './recipient-columns.ts'
import { type Entry, type Sheet, sheetOfEntries } from './sheet.ts'
import { labelOf, plainHeader, uncounted } from './table.ts'
import { unmarked } from './unmarked.ts'

/**
 * Tables with one recipient each, whose labels stand in the first of two columns and whose name in a row of its own or in
 * the heading, as one table. A single table under a heading may be a list of terms, and is left as it is.
 */
export function gatherFacts(sheets: readonly Sheet[]): readonly Sheet[] {
  const repeated = labelsAgain(sheets)
  const read = sheets.map((sheet) => ({ sheet, facts: factsOf(sheet, repeated) }))
  const found = read.flatMap(({ facts }) => (facts === null ? [] : [facts]))
  if (found.length < 2) return sheets
  const headings = new Set(read.map(({ sheet, facts }) => (facts === null ? null : sheet.heading)))
  const [heading = null] = headings.size === 1 ? headings : []
  return [sheetOfEntries(heading, found), ...read.flatMap(({ sheet, facts }) => (facts === null ? [sheet] : []))]
}

const overAll =
  /\b(annex|anlage|anhang|appendix|schedule|list of|liste der|liste des|lijst|lista)\b|\bsub ?processors\b/

function factsOf({ heading, records }: Sheet, repeated: ReadonlySet<string>): Entry | null {
  const rows = records.map(({ line, cells }) => ({
    line,
    cells: cells.filter((cell, i) => i < 2 || cell.trim() !== ''),
  }))
  if (rows.length < 2 || rows.some(({ cells }) => cells.length !== 2)) return null
  const facts = rows.map(({ cells: [label = '', value = ''] }) => ({ label: labelOf(unmarked(label)), value }))
  const known = facts.filter(({ label }) => knownHeaders.has(plainHeader(label)))
  const labelled = facts.filter((one) => known.includes(one) || repeated.has(plainHeader(one.label)))
  if (known.length < 2 || labelled.length * 2 < facts.length - 1) return null
  const named = known.some(({ label }) => nameHeaders.has(plainHeader(label)))
  // A heading over all recipients is the name of none.
  if (!named && (heading === null || overAll.test(plainHeader(heading)))) return null
  // `Field | Value` above them says nothing.
  const said = known.includes(facts[0] as (typeof facts)[number]) ? facts : facts.slice(1)
  const cells = new Map<string, string>(named ? [] : [['Name', uncounted(heading ?? '')]])
  for (const { label, value } of said) cells.set(label, value)
  return { line: records[0]?.line ?? 1, cells }
}
