import { activityColumns, likelyActivityColumns, recordLabels } from './activity-columns.ts'
import type { Section } from './bullets.ts'
import { labelsAgain } from './labels-again.ts'
import { roleUnder } from './record-roles.ts'
import { type Entry, type ListRecord, type Sheet, sheetOfEntries } from './sheet.ts'
import { labelOf, plainHeader } from './table.ts'
import { unmarked } from './unmarked.ts'

const exact: ReadonlySet<string> = new Set(Object.values(activityColumns).flat())
const names: ReadonlySet<string> = new Set(activityColumns.name)
const meaning: ReadonlyMap<string, string> = new Map(
  Object.entries(activityColumns).flatMap(([key, headers]) => headers.map((header) => [header, key] as const)),
)
const roles: ReadonlySet<string> = new Set(activityColumns.role)
const likely = Object.values(likelyActivityColumns)

/** Whether a label is one of a record of processing, or of two at once: `Recipients / processors`. */
function isLabel(label: string): boolean {
  const header = plainHeader(label)
  if (exact.has(header) || recordLabels.has(header) || likely.some((pattern) => pattern.test(header))) return true
  const parts = label.split(/\s*[/&+]\s*|\s+and\s+/).map(plainHeader)
  return parts.length === 2 && parts.every((part) => exact.has(part) || recordLabels.has(part))
}

/** How forms are counted by a code: `PA-01:`, `A2.`, `T1 —`, `VT-03`, `§1.` */
const coded = /^(?:§\s*\d{1,3}|(?:[A-Z]{1,6}-)*[A-Z]{1,6}(?:[- ]?\d{1,4}(?=\s*[:.)–—])|-\d{1,4}))\s*[:.)–—-]?\s+/u
/** What a form is called rather than the activity that it describes: `Processing activity 2 —`. */
const counted =
  /^(?:(?:processing )?activity|verarbeitungst[äa]tigkeit|verarbeitung|traitement|activit[ée]|fiche|verwerking(?:sactiviteit)?|tratamiento|actividad|trattamento|behandling(?:saktivitet)?|czynno[śs][ćc])?\s*(?:n[°ºo]\.?|nr\.?|no\.?|#)?\s*\d{0,3}\s*[:.)–—-]\s*/iu

/** The sheets of a record, and those that stand beside its forms and describe no activity. */
export interface GatheredForms {
  readonly sheets: readonly Sheet[]
  readonly beside: readonly Sheet[]
}

/**
 * Records of processing as forms: labels in the first of two columns, or before a colon, and one form for each activity, as
 * the CNIL and the AEPD publish them. A sheet that is none stays as it is; beside forms, one that has not three columns of a
 * record says something else.
 */
export function gatherForms(sheets: readonly Sheet[]): GatheredForms {
  const repeated = labelsAgain(sheets)
  const sure = sheets.some((sheet) => entriesOf(sheet, 3, repeated).length > 0)
  if (!sure) return { sheets, beside: [] }
  // Beside forms, what says less is one, too: of an activity whose kinds of data nobody wrote down, say.
  const read = sheets.map((sheet) => ({ sheet, entries: entriesOf(sheet, 2, repeated) }))
  const entries = alike(read.flatMap(({ entries: found }) => found))
  const others = read.flatMap(({ sheet, entries: found }) => (found.length > 0 ? [] : [sheet]))
  const records = others.filter(isRecord)
  return {
    sheets: [sheetOfEntries(null, entries), ...records],
    beside: others.filter((sheet) => !records.includes(sheet)),
  }
}

/** Entries in which what means one thing has one label: `Subjects` of one form is `Data subjects` of the others. */
function alike(entries: readonly Entry[]): readonly Entry[] {
  const labels = new Map<string, string>()
  return entries.map(({ line, cells }) => {
    const said = new Map<string, string>()
    for (const [label, value] of cells) {
      const key = meaning.get(plainHeader(label))
      const same = key === undefined ? label : (labels.get(key) ?? label)
      if (key !== undefined && !labels.has(key)) labels.set(key, label)
      said.set(cells.has(same) || said.has(same) ? label : same, value)
    }
    return { line, cells: said }
  })
}

const isRecord = ({ records }: Sheet): boolean =>
  records.slice(0, 3).some(({ cells }) => cells.filter((cell) => isLabel(unmarked(cell))).length > 2)

/**
 * What stands below headings with a label before a colon, as tables of two columns, where these are forms; where none is,
 * headings that are labels themselves, with what they say below each.
 */
export function sheetsOfForms(sections: readonly Section[]): readonly Sheet[] {
  const above = titlesOver(sections)
  const read = sections.map((section, i) => ({
    level: section.level,
    sheet: { heading: section.title, under: above[i] ?? [], records: labelledLines(section) },
  }))
  const sure = read.filter(({ sheet }) => entriesOf(sheet).length > 0)
  if (sure.length === 0) return headedForms(sections, above)
  const levels = new Set(sure.map(({ level }) => level))
  return read.flatMap(({ level, sheet }) => (levels.has(level) && entriesOf(sheet, 2).length > 0 ? [sheet] : []))
}

function labelledLines({ line, body }: Section): readonly ListRecord[] {
  return body.flatMap((text) => {
    // A row of a table is read as one.
    const [, label, value] = /^(?!\|)([^:]{2,60}):\s+(\S.*)$/s.exec(unmarked(text)) ?? []
    return label === undefined || value === undefined ? [] : [{ line, cells: [label, value] }]
  })
}

/** Of each section the titles of those that it stands in, the nearest last. */
function titlesOver(sections: readonly Section[]): readonly (readonly string[])[] {
  const above: Section[] = []
  return sections.map((section) => {
    while ((above.at(-1)?.level ?? 0) >= section.level) above.pop()
    const titles = above.map(({ title }) => title)
    above.push(section)
    return titles
  })
}

/** Activities whose fields are headings below theirs, one level down where that is how they begin. */
function headedForms(sections: readonly Section[], above: readonly (readonly string[])[]): readonly Sheet[] {
  const fields = sections.map((): ListRecord[] => [])
  const open: { readonly at: number; readonly level: number; depth: number | null }[] = []
  for (const [at, { level, title, line, body }] of sections.entries()) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const parent = open.at(-1)
    if (parent) parent.depth ??= level
    // Lines that end no sentence are those of a list.
    const between = body.some((text) => /[.!?]$/.test(text)) ? ' ' : ', '
    if (parent?.depth === level && body.length > 0)
      fields[parent.at]?.push({ line, cells: [title, body.join(between)] })
    open.push({ at, level, depth: null })
  }
  return sections.flatMap(({ title }, at) => {
    const sheet = { heading: title, under: above[at] ?? [], records: fields[at] ?? [] }
    return entriesOf(sheet).length === 1 ? [sheet] : []
  })
}

/** Labels of which a form has one: what it is, what for, or on what basis. */
const needed: ReadonlySet<string> = new Set([
  ...activityColumns.name,
  ...activityColumns.purpose,
  ...activityColumns.basis,
])
const interests: ReadonlySet<string> = new Set(activityColumns.interest)

const says = (label: string): boolean =>
  needed.has(plainHeader(label)) ||
  [likelyActivityColumns.purpose, likelyActivityColumns.basis].some((pattern) => pattern?.test(plainHeader(label)))

/** The forms of a sheet that has at least `fewest` labels; `repeated` are labels that are known from other sheets. */
function entriesOf(
  { heading, under = [], records }: Sheet,
  fewest = 3,
  repeated: ReadonlySet<string> = new Set(),
): readonly Entry[] {
  const rows = records.map(({ line, cells }) => ({
    line,
    label: labelOf(unmarked(cells[0] ?? '')),
    // What stands in further columns goes on with the second.
    value: cells
      .slice(1)
      .filter((cell) => cell.trim() !== '')
      .join(' | '),
  }))
  const labelled = rows.filter(({ label, value }) => value !== '' && isLabel(label))
  const filled = rows.filter(({ value }) => value !== '')
  // Headers beside each other are those of a table; `Legitimate interest` beside a label is what it says.
  const first = records.find(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1)?.cells ?? []
  const across = first
    .map((cell) => unmarked(cell))
    .filter((cell, i) => isLabel(cell) && (i === 0 || !interests.has(plainHeader(cell))))
  const labels = new Set(labelled.map(({ label }) => plainHeader(label)))
  if (across.length > 1 || labels.size < fewest || !labelled.some(({ label }) => says(label))) return []
  const asLabel = filled.filter(({ label }) => isLabel(label) || repeated.has(plainHeader(label)))
  if (asLabel.length * 2 < filled.length) return []
  const starts = plainHeader(
    labelled.find(({ label }) => names.has(plainHeader(label)))?.label ?? labelled[0]?.label ?? '',
  )
  const entries: { line: number; cells: Map<string, string> }[] = []
  let last = ''
  for (const { line, label, value } of rows) {
    if (value === '') continue
    const header = plainHeader(label)
    // What stands above the first form is about all of them.
    if (entries.length === 0 && !isLabel(label)) continue
    const repeats = header === starts && (entries.at(-1)?.cells.has(label) ?? false)
    if (entries.length === 0 || repeats) entries.push({ line, cells: new Map() })
    const cells = entries.at(-1)?.cells
    const to = label === '' ? last : label
    cells?.set(to, [cells.get(to), value].filter(Boolean).join(', '))
    last = to
  }
  const [only] = entries
  const role = roleUnder([...under, heading ?? ''])
  return (only === undefined || entries.length > 1 ? entries : [named(only, heading)]).map((entry) =>
    role === null || [...entry.cells.keys()].some((label) => roles.has(plainHeader(label)))
      ? entry
      : { ...entry, cells: new Map([...entry.cells, ['Role', role]]) },
  )
}

/** An activity by its heading, where it has no name of its own or the heading counts it: what it calls itself says more. */
function named({ line, cells }: Entry, heading: string | null): Entry {
  const whole = unmarked(heading ?? '')
  const title = whole.replace(coded, '').replace(counted, '')
  const own = [...cells.keys()].filter((label) => names.has(plainHeader(label)))
  if (title === '' || (own.length > 0 && title === whole)) return { line, cells }
  const said = [...cells].map(([label, value]): [string, string] => [
    own.includes(label) ? `${label}, in words` : label,
    value,
  ])
  return { line, cells: new Map([['Name', title], ...said]) }
}
