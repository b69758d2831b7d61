import { activityColumns } from './activity-columns.ts'
import type { Section } from './bullets.ts'
import { type Entry, type Sheet, sheetOfEntries } from './sheet.ts'
import { labelOf, plainHeader } from './table.ts'
import { unmarked } from './unmarked.ts'

const known: ReadonlySet<string> = new Set(Object.values(activityColumns).flat())
const names: ReadonlySet<string> = new Set(activityColumns.name)

/** What a form is called rather than the activity that it describes. */
const counted =
  /^(?:(?:processing )?activity|verarbeitungst[äa]tigkeit|verarbeitung|traitement|activit[ée]|fiche|verwerking(?:sactiviteit)?|tratamiento|actividad|trattamento|behandling(?:saktivitet)?|czynno[śs][ćc])?\s*(?:n[°ºo]\.?|nr\.?|no\.?|#)?\s*\d{0,3}\s*[:.)–—-]\s*/iu

/**
 * Records of processing as forms: labels in the first of two columns, or before a colon, and one form for each activity, as
 * the CNIL and the AEPD publish them. A sheet that is none stays as it is.
 */
export function gatherForms(sheets: readonly Sheet[]): readonly Sheet[] {
  const read = sheets.map((sheet) => ({ sheet, entries: entriesOf(sheet) }))
  const entries = read.flatMap(({ entries: found }) => found)
  if (entries.length === 0) return sheets
  return [sheetOfEntries(null, entries), ...read.flatMap((one) => (one.entries.length > 0 ? [] : [one.sheet]))]
}

/** What stands below headings with a label before a colon, as tables of two columns, where these are forms. */
export function sheetsOfForms(sections: readonly Section[]): readonly Sheet[] {
  return sections.flatMap(({ title, line, body }) => {
    const records = body.flatMap((text) => {
      const [, label, value] = /^([^:]{2,60}):\s+(\S.*)$/s.exec(unmarked(text)) ?? []
      return label === undefined || value === undefined ? [] : [{ line, cells: [label, value] }]
    })
    const sheet = { heading: title, records }
    return entriesOf(sheet).length > 0 ? [sheet] : []
  })
}

function entriesOf({ heading, records }: Sheet): readonly Entry[] {
  const rows = records.map(({ line, cells }) => ({
    line,
    label: labelOf(unmarked(cells[0] ?? '')),
    // What stands in further columns goes on with the second.
    value: cells
      .slice(1)
      .filter((cell) => cell.trim() !== '')
      .join(' | '),
  }))
  const isKnown = (label: string) => known.has(plainHeader(label))
  const labelled = rows.filter(({ label, value }) => value !== '' && isKnown(label))
  const filled = rows.filter(({ value }) => value !== '')
  // Headers beside each other are those of a table.
  const across = records.some(({ cells }) => cells.filter((cell) => isKnown(unmarked(cell))).length > 1)
  if (across || new Set(labelled.map(({ label }) => plainHeader(label))).size < 3) return []
  if (labelled.length * 2 < filled.length) return []
  const starts = plainHeader(
    labelled.find(({ label }) => names.has(plainHeader(label)))?.label ?? labelled[0]?.label ?? '',
  )
  const entries: { line: number; cells: Map<string, string> }[] = []
  let last = ''
  for (const { line, label, value } of rows) {
    if (value === '') continue
    const header = plainHeader(label)
    // What stands above the first form is about all of them.
    if (entries.length === 0 && !isKnown(label)) continue
    const repeats = header === starts && (entries.at(-1)?.cells.has(label) ?? false)
    if (entries.length === 0 || repeats) entries.push({ line, cells: new Map() })
    const cells = entries.at(-1)?.cells
    const to = label === '' ? last : label
    cells?.set(to, [cells.get(to), value].filter(Boolean).join(', '))
    last = to
  }
  const named = entries.some(({ cells }) => [...cells.keys()].some((label) => names.has(plainHeader(label))))
  const title = unmarked(heading ?? '').replace(counted, '')
  if (named || title === '' || entries.length > 1) return entries
  return entries.map(({ line, cells }) => ({ line, cells: new Map([['Name', title], ...cells]) }))
}
