import { addSection, comment, declarationText, missing, newDeclaration, oneLine } from '../declaration.ts'
import { slug, uniqueNames } from '../names.ts'
import { type ActivityKey, activityColumns, likelyActivityColumns } from './activity-columns.ts'
import { listedCategories } from './data-categories.ts'
import { type Imported, no, noHeader, shiftedRow, shiftedRows, unnamed, yes } from './imported.ts'
import { type Again, withAgain } from './joined.ts'
import { nameHeaders } from './recipient-columns.ts'
import { gatherForms } from './record-forms.ts'
import { roleUnder } from './record-roles.ts'
import { type ActivityRow, basis, retention, ruleOf, type Sections } from './resting-on.ts'
import type { Sheet } from './sheet.ts'
import { plainHeader, readTable, type Table } from './table.ts'
import { unmarked } from './unmarked.ts'
import { Written } from './written.ts'

/** A record of processing as activities, with the bases and periods that it names. What it does not say stays missing. */
export function importActivities(sheets: readonly Sheet[]): Imported {
  const gathered = gatherForms(sheets)
  const read = gathered.sheets.map((sheet) => ({ sheet, table: tableOf(sheet) }))
  const tables = read.flatMap(({ table }) => table ?? [])
  if (tables.length === 0) return noHeader('an activity or a purpose, such as `Purpose of processing`')
  const document = newDeclaration()
  const activities = addSection(
    document,
    'activities',
    'From a record of processing. What it does not say is missing, not guessed.',
  )
  const sections: Sections = {
    document,
    bases: addSection(document, 'lawfulBases'),
    retention: addSection(document, 'retention'),
    uniqueBasis: uniqueNames(),
    uniqueRetention: uniqueNames(),
    shared: new Map(),
  }
  const unique = uniqueNames()
  const skipped: number[] = []
  const noted = new Map<string, number>()
  const beside = [...gathered.beside, ...read.flatMap(({ sheet, table }) => (table === null ? [sheet] : []))]
  const notes = beside.map(leftOut)
  const entries = tables.flatMap((of, table) =>
    withRowsBelow(of.rows, skipped, notes).map((one) => ({ ...one, table, of })),
  )
  for (const { row, below, of } of withAgain(entries, again, notes)) {
    const title = titleOf(row)
    const plain = slug(title, 'activity')
    const name = unique(plain)
    const before = noted.get(plain)
    if (before !== undefined)
      notes.push(`Line ${row.line} names the same activity as line ${before}: \`${oneLine(title, 80)}\`.`)
    else noted.set(plain, row.line)
    const written = new Written(document, 'privacy')
    write(row, below, name, of, written, sections)
    for (const { line } of below)
      notes.push(`Line ${line} names no activity and is read as going on with \`${oneLine(title, 80)}\`; confirm it.`)
    if (of.heading !== null) written.note('under the heading', of.heading)
    written.into(activities, name)
  }
  notes.push(...nearly(tables))
  const shifted = tables.flatMap((table) => table.shifted)
  if (shifted.length > 0) activities.comment = comment(...shifted.map(shiftedRow))
  for (const section of [sections.bases, sections.retention]) {
    // An empty section says nothing.
    if (section.items.length === 0) section.flow = true
  }
  return {
    problem: null,
    text: declarationText(document),
    count: activities.items.length,
    notes: [...unnamed(skipped), ...shiftedRows(shifted), ...notes],
  }
}

const headersOf = ({ records }: Sheet): readonly string[] =>
  records.slice(0, 3).flatMap(({ cells }) => cells.map((cell) => plainHeader(unmarked(cell))))

function leftOut(sheet: Sheet): string {
  const place = sheet.heading === null ? '' : ` under \`${oneLine(sheet.heading, 80)}\``
  const recipients = headersOf(sheet).some((header) => nameHeaders.has(header) && header !== 'name')
  const why = recipients ? ' It may list recipients, which `--as recipients` reads.' : ''
  return `What stands from line ${sheet.records[0]?.line ?? 0}${place} describes no activity, and is left out.${why}`
}

/** What was read under a header that only nearly says what it holds. */
function nearly(tables: readonly RecordTable[]): readonly string[] {
  const read = tables.flatMap(({ rows: [row] }) =>
    row === undefined
      ? []
      : keys.flatMap((key) => (row.likely(key) ? [`\`${oneLine(row.header(key), 40)}\` as \`${key}\``] : [])),
  )
  return read.length === 0 ? [] : [`Read by what a header nearly says: ${[...new Set(read)].join(', ')}. Confirm it.`]
}

/** A table of a record, and the role that the headings over it name. */
type RecordTable = Table<ActivityKey> & { readonly role: ReturnType<typeof roleUnder> }

/** A table that says what each activity is for; one that says it of companies lists recipients. */
function tableOf(sheet: Sheet): RecordTable | null {
  const table = readTable(sheet, activityColumns, ['name', 'purpose', 'function'], likelyActivityColumns, false)
  if (table === null) return null
  const ofRecipients =
    !(['name', 'basis', 'subjects', 'data'] as const).some((key) => table.has(key)) &&
    headersOf(sheet).some((header) => nameHeaders.has(header))
  return ofRecipients ? null : { ...table, role: roleUnder([...table.under, table.heading ?? '']) }
}

const titleOf = (row: ActivityRow): string =>
  row.get('name') || [row.get('function'), row.get('purpose')].filter((text) => text !== '').join(' ')

function write(
  row: ActivityRow,
  below: readonly ActivityRow[],
  name: string,
  table: RecordTable,
  written: Written,
  sections: Sections,
): void {
  if (row.get('name') !== '' && row.get('name').length <= 4000) written.say('title', row.get('name'))
  written.text('purpose', row.get('purpose'), row.lack('purpose'))
  role(row, table, written)
  const classes = [...new Set([row, ...below].flatMap((one) => peopleIn(one.get('subjects'))))]
  if (classes.length === 0)
    written.unread('dataSubjects', row.header('subjects'), row.get('subjects'), row.lack('subjects'))
  else {
    const remarks = [row, ...below].map((one) => one.get('subjects')).filter((text) => inBrackets.test(text))
    written.say(
      'dataSubjects',
      classes,
      remarks.length > 0 ? `from the list: ${JSON.stringify(remarks.join('; '))}` : undefined,
    )
  }
  if (!isProcessor(row, table)) basis(row, name, written, sections)
  else written.note(row.header('basis'), row.get('basis'))
  const apart = new Set([row, ...below].map((one) => one.get('retention')).filter((text) => text !== '')).size > 1
  if (apart)
    written.unread('retention', row.header('retention'), row.get('retention'), 'the list names several periods')
  else retention(row, written, sections)
  data([row, ...below], apart ? sections : null, written)
  decisions(row, written)
  dpia(row, written)
  written.note(row.header('function'), row.get('function'))
  for (const { header, text } of row.others) written.note(header, text)
  for (const one of below) goesOn(one, row, written)
}

const inBrackets = /\s*\([^()]*\)/

const peopleIn = (text: string): readonly string[] =>
  (/^n ?\/ ?a\b/i.test(text) ? '' : text)
    // `Customers (adults, in Ireland)` are customers.
    .replace(new RegExp(inBrackets, 'g'), '')
    .split(/[,;/\n•+&]|\s(?:and|et|und|en|y|e|og|och|oraz|i)\s/i)
    .map((one) => slug(one, ''))
    .filter((one) => one !== '')

const keys = Object.keys(activityColumns) as readonly ActivityKey[]

/** What a summary says of an activity in other words. */
const again: Again<ActivityKey> = {
  of: (row) => slug(titleOf(row), 'activity'),
  title: titleOf,
  keys,
  words: new Set<ActivityKey>(['name', 'purpose', 'subjects', 'data', 'source']),
}

/** What a row says that goes on with an activity, beside its people and data. */
function goesOn(one: ActivityRow, row: ActivityRow, written: Written): void {
  const of = `line ${one.line}, without an activity:`
  for (const key of keys)
    if (key !== 'data' && key !== 'subjects' && !one.spanned(key) && one.get(key) !== row.get(key))
      written.note(`${of} ${one.header(key)}`, one.get(key))
  for (const { header, text } of one.others)
    if (!row.others.some((other) => other.header === header && other.text === text))
      written.note(`${of} ${header}`, text)
}

/** What stands below a table and counts its rows. */
const totals = /^(total|sum|summe|gesamt|totaal|totale|suma|razem|i alt|totalt)\b/i

/**
 * Rows with those below them that name no activity of their own: cells that were merged over several rows are filled in the
 * first alone, or span them. Lines that go on with nothing are noted in `skipped`.
 */
function withRowsBelow(
  rows: readonly ActivityRow[],
  skipped: number[],
  notes: string[],
): readonly { readonly row: ActivityRow; readonly below: readonly ActivityRow[] }[] {
  const found: { readonly row: ActivityRow; readonly below: ActivityRow[] }[] = []
  for (const row of rows) {
    const last = found.at(-1)?.row
    const merged = (['name', 'purpose', 'function'] as const).every(
      (key) =>
        row.get(key) === '' ||
        row.spanned(key) ||
        (key === 'function' && row.get(key) === last?.get(key) && row.get('data') !== ''),
    )
    const says = keys.some((key) => row.get(key) !== '' && !row.spanned(key))
    const total = [row.get('name'), row.get('purpose'), row.get('function')].find((text) => totals.test(text))
    const beside = total ?? (says ? '' : row.others.map(({ text }) => text).join(' '))
    if (beside !== '') notes.push(`Line ${row.line} names no activity, and is left out: \`${oneLine(beside, 80)}\`.`)
    else if (!merged || (titleOf(row) !== '' && last === undefined)) found.push({ row, below: [] })
    else if (last !== undefined && says) found.at(-1)?.below.push(row)
    else skipped.push(row.line)
  }
  return found
}

/** A record that says what for, or on what basis, is a controller's, whoever it names as one (Art. 30(1); (2) asks neither). */
const isProcessor = (row: ActivityRow, { has, role: under }: RecordTable): boolean => {
  const stated = row.get('role')
  if (stated !== '') return /^processor$/i.test(stated)
  if (has('joint') || under === 'controller') return false
  return under === 'processor' || (row.get('controller') !== '' && !has('basis') && !has('purpose'))
}

/** The ICO's template for controllers has a column for joint ones, that for processors one for each controller. */
function role(row: ActivityRow, table: RecordTable, written: Written): void {
  const open = (what: string) => missing(`${what} is not in the list`, 'legal')
  const [stated, joint, controller] = [row.get('role'), row.get('joint'), row.get('controller')]
  if (isProcessor(row, table)) {
    const whom = controller === '' || controller.length > 4000 ? open('for whom') : controller
    written.say('role', {
      processor: { for: whom, instructions: open('where they are given'), atEnd: open('what happens then') },
    })
  } else if (joint !== '' && !no.test(joint)) {
    written.say('role', { joint: { with: open('as a recipient, with whom'), arrangement: open('the arrangement') } })
    written.note(row.header('joint'), joint)
  } else if (/^controller$/i.test(stated) || (stated === '' && (table.has('joint') || table.role === 'controller')))
    written.say('role', 'controller')
  else written.unread('role', row.header('role'), stated, 'the list does not say in which role')
  if (!isProcessor(row, table)) written.note(row.header('controller'), controller)
}

/** The categories of an activity; with a rule of its own for each where rows name several periods (`sections`). */
function data(rows: readonly ActivityRow[], sections: Sections | null, written: Written): void {
  const value: Record<string, { source?: string; retention?: string }> = {}
  for (const row of rows) {
    const { known, unknown } = listedCategories(row.get('data'))
    const source = sourceOf(row.get('source'))
    if (source === null || known.length === 0) written.note(row.header('source'), row.get('source'))
    const rule = sections === null || row.get('retention') === '' ? null : ruleOf(row.get('retention'), sections)
    for (const category of known)
      value[category] ??= { ...(source !== null && { source }), ...(rule !== null && { retention: rule }) }
    if (unknown.length > 0) written.note(`${row.header('data')}, without a category yet:`, unknown.join(', '))
  }
  const names = Object.keys(value).toSorted()
  if (names.length > 0) written.say('data', Object.fromEntries(names.map((name) => [name, value[name]])))
}

function sourceOf(text: string): string | null {
  const plain = text.toLowerCase().trim()
  if (
    /^((the )?(data subjects?|individuals?|person|people|employees?|customers?|users?)( themselves| directly)?|directly)$/.test(
      plain,
    )
  )
    return 'person'
  if (/^(a )?third[- ]part(y|ies)$/.test(plain)) return 'third-party'
  return /^(observed|observation|automatically collected|collected automatically)$/.test(plain) ? 'observed' : null
}

function decisions(row: ActivityRow, written: Written): void {
  const text = row.get('decisions')
  if (no.test(text)) written.say('automatedDecisions', false)
  else if (yes.test(text)) {
    const open = missing('not in the list', 'privacy')
    written.say('automatedDecisions', { logic: open, significance: { ...open }, intervention: { ...open } })
  } else if (text !== '') written.unread('automatedDecisions', row.header('decisions'), text)
}

function dpia(row: ActivityRow, written: Written): void {
  const [text, file] = [row.get('dpia'), row.get('dpiaFile')]
  const required = yes.test(text) ? { required: true } : no.test(text) ? { required: false } : {}
  const value = { ...required, ...(file !== '' && file.length <= 4000 && { file }) }
  if (Object.keys(value).length > 0) written.say('dpia', value)
  if (text !== '' && Object.keys(required).length === 0) written.note(row.header('dpia'), text)
}
