import { readDay } from '../answers/read-day.ts'
import { addSection, comment, declarationText, newDeclaration, oneLine } from '../declaration.ts'
import { slug, uniqueNames } from '../names.ts'
import { companiesIn } from './companies-in-cell.ts'
import { companyForm } from './company-form.ts'
import { countryCode, countryCodes } from './countries.ts'
import { engagement, type Listing } from './engagement.ts'
import { gatherFacts } from './fact-tables.ts'
import {
  type Imported,
  isDate,
  no,
  noHeader,
  notYet,
  shiftedRow,
  shiftedRows,
  unnamed,
  yes,
  yesOn,
} from './imported.ts'
import { type Again, withAgain } from './joined.ts'
import { ended, groups, past } from './passed-over.ts'
import { likelyRecipientColumns, type RecipientKey, type RecipientRow, recipientColumns } from './recipient-columns.ts'
import { countryOfAddress, seatOf } from './seat.ts'
import type { Sheet } from './sheet.ts'
import { plainHeader, readTable, type Table } from './table.ts'
import { listedTools, noTransfer } from './transfer-tools.ts'
import { withoutTools } from './under-tool.ts'
import { Written } from './written.ts'

/** A list of subprocessors, vendors or recipients as recipients. What it does not say stays missing. */
export function importRecipients(sheets: readonly Sheet[]): Imported {
  const gone = sheets.filter(({ heading }) => heading !== null && past.test(heading))
  const tables = gatherFacts(sheets.filter((sheet) => !gone.includes(sheet))).flatMap((sheet) => {
    const read = readTable(sheet, recipientColumns, ['name', 'legalName'], likelyRecipientColumns)
    if (read !== null && !namesServices(read)) return [read]
    return readTable(sheet, serviceColumns, ['name'], likelyRecipientColumns) ?? read ?? []
  })
  if (tables.length === 0) return noHeader('a name, such as `Subprocessor`, `Vendor` or `Name`')
  const document = newDeclaration()
  const section = addSection(document, 'recipients', 'From a list. What it does not say is missing, not guessed.')
  const unique = uniqueNames()
  const skipped: number[] = []
  const known = new Map<string, { readonly line: number; readonly title: string }>()
  const notes: string[] = gone.map(
    ({ heading, records }) =>
      `What stands from line ${records[0]?.line ?? 0} under \`${oneLine(heading ?? '', 80)}\` is left out: by its heading it lists none that are used.`,
  )
  const entries = tables.flatMap(({ heading, under, rows }, table) => {
    const tasks = saysTasks(rows)
    const named = rows.filter((row) => {
      const open = row.open('name')
      if (open !== '')
        notes.push(`Line ${row.line} leaves its name to be filled in (\`${oneLine(open, 60)}\`), and is left out.`)
      return open === ''
    })
    return withMerged(named, skipped)
      .flatMap((one) => apart(one, notes))
      .flatMap(({ row, below }) => {
        const why = noRecipient(row)
        if (why !== null) notes.push(`Line ${row.line} ${why}`)
        return why === null ? [{ table, heading, headings: [...under, heading ?? ''], tasks, row, below }] : []
      })
  })
  for (const { row, heading, headings, tasks, below } of withAgain(entries, again, notes)) {
    const title = titleOf(row)
    const written = new Written(document, 'procurement')
    if (title.length <= 4000) written.say('title', title)
    else written.note(row.header('name'), title)
    write({ row, headings, tasks }, below, title, written)
    const twin = known.get(companyOf(title))
    if (twin) {
      written.note(`line ${row.line} names a company that line ${twin.line} names, too:`, twin.title)
      notes.push(
        `Line ${row.line} names the same company as line ${twin.line}: \`${oneLine(title, 80)}\`. Make one recipient of them, or say how they differ.`,
      )
    } else known.set(companyOf(title), { line: row.line, title })
    if (heading !== null) written.note('under the heading', heading)
    for (const { line } of below)
      notes.push(`Line ${line} has no name and is read as going on with \`${oneLine(title, 80)}\`; confirm it.`)
    written.into(section, unique(slug(title, 'recipient')))
  }
  for (const { line, cells } of sheets.flatMap(({ leftOut = [] }) => leftOut))
    notes.push(`Line ${line} is left out, as no name can be told in it: \`${oneLine(cells.join(' '), 80)}\`.`)
  notes.push(...unrecognised(tables.flatMap(({ rows }) => rows)))
  const shifted = tables.flatMap((table) => table.shifted)
  if (shifted.length > 0) section.comment = comment(...shifted.map(shiftedRow))
  return {
    problem: null,
    text: declarationText(document),
    count: section.items.length,
    notes: [...unnamed(skipped), ...shiftedRows(shifted), ...notes],
  }
}

/** Why a row is no recipient, as the end of a sentence that begins with its line; `null` where it is one. */
function noRecipient(row: RecipientRow): string | null {
  const title = titleOf(row)
  if (isSentence(row)) return 'holds a sentence rather than a recipient, and is left out.'
  if (isGroup(row))
    return `heads those below it (\`${oneLine(title, 60)}\`) and is read as no recipient; add it where it is one.`
  if (!/[\p{L}\p{N}]/u.test(title)) return `is left out, as no name can be told in it: \`${oneLine(title, 80)}\`.`
  const ended = endOf(row)
  if (ended !== null)
    return `(\`${oneLine(title, 60)}\`) is left out: by its status (\`${oneLine(ended, 60)}\`) it is not used.`
  return /^~~.*~~$/s.test(title) ? 'is struck out in the list, and is left out.' : null
}

/** As many headers as a note names. */
const mostHeaders = 8

/** The columns that were not recognised: with another header they may be. */
function unrecognised(rows: readonly RecipientRow[]): readonly string[] {
  const headers = [...new Set(rows.flatMap(({ others }) => others.map(({ header }) => header)))]
  if (headers.length === 0) return []
  const named = headers.slice(0, mostHeaders).map((header) => `\`${oneLine(header, 40)}\``)
  const more = headers.length > mostHeaders ? ` and ${headers.length - mostHeaders} more` : ''
  return [
    `Kept as comments, as the header says nothing that is known: ${named.join(', ')}${more}. Known headers are \`Purpose\`, \`Location\`, \`Country\`, \`Legal entity\`, \`Transfer mechanism\`, \`DPA\` and their like.`,
  ]
}

/** The status of a row that is over, as the list writes it. */
const endOf = (row: RecipientRow): string | null =>
  row.others.find(
    ({ header, text }) =>
      /^(status|state|statut|etat|estado|stato|in use)$/.test(plainHeader(header)) && ended.test(text),
  )?.text ?? null

/** Lists that name services rather than companies: known only where no column names somebody. */
const serviceColumns = {
  ...recipientColumns,
  name: [
    'service | service name | product | system | platform | app | application | software | tool | dienst | dienste',
    'servicio | servizio | servico | tjanst | tjeneste | usluga | partij | partei',
  ].flatMap((line) => line.split(' | ')),
  does: recipientColumns.does.filter(
    (header) => !/^(service|dienst|servicio|servizio|servico|tjanst|tjeneste|usluga)$/.test(header),
  ),
}

/** Whether a column of services, beside one of legal entities, holds what these are called: `Acme` of `Acme Ireland Ltd`. */
const namesServices = ({ has, rows }: Table<RecipientKey>): boolean => {
  if (has('name') || !has('legalName') || !has('does')) return false
  const called = rows.filter(
    (row) => row.get('does') !== '' && slug(row.get('legalName'), '').startsWith(slug(row.get('does'), 'service')),
  )
  return called.length * 2 > rows.length
}

/** A name and what stands with it: an address or a remark below it, or beside it after a gap. */
function named(row: RecipientRow): { readonly title: string; readonly beside: readonly string[] } {
  const written = row.get('name') || row.get('legalName')
  const [since = ''] = sinceWhen.exec(written) ?? []
  const address = /^https?:\/\/\S+\s+(?=\S)|(?<=\S)(?<!\s(?:at|see|under|via|on))\s+https?:\/\/\S+$/g
  const addresses = [...written.replace(since, '').matchAll(address)].map(([url]) => url.trim())
  const whole = written.replace(since, '').replace(address, '').trim()
  if (since !== '' && !/\n|\s{2}/.test(whole)) return { title: whole, beside: [since.trim(), ...addresses] }
  const [title = '', ...below] = whole.split(/\s*\n\s*|\s{2,}/).filter((line) => line !== '')
  const apart = companyForm.test(title) || below.some((line) => /\d|^\(/.test(line))
  return apart ? { title, beside: [...below, ...addresses] } : { title: whole, beside: addresses }
}

/** When a recipient came: `Acme (added 1 May 2024)`. */
const sinceWhen =
  /\s*\((?:new|added|effective|since|starting|as of|from|neu|hinzugefugt|hinzugefügt|seit|ab|ajouté|depuis|à partir|toegevoegd|sinds|vanaf|añadido|desde)\b[^()]{0,60}\d{4}[^()]{0,20}\)$/iu

/** A remark below a table, of which spreadsheets make a row: one cell with a sentence, and nothing beside it. */
function isSentence(row: RecipientRow): boolean {
  const text = titleOf(row)
  return says(row).length === 1 && /[.!:]$/.test(text) && text.split(/\s+/).length > 5 && !companyForm.test(text)
}

/** A row that says what those below it are for, and nothing else. */
const isGroup = (row: RecipientRow): boolean => says(row).length === 1 && groups.test(titleOf(row))

const titleOf = (row: RecipientRow): string => named(row).title

/** What a company is known by: its name without legal form, case and punctuation. */
const companyOf = (title: string): string => slug(title.replace(companyForm, ''), 'recipient')

/** A row, and those below it that go on with it. */
interface Merged {
  readonly row: RecipientRow
  readonly below: readonly RecipientRow[]
}

/**
 * Rows with those below them that have no name of their own: a cell that was merged over several rows is filled in the
 * first alone, or spans them. Lines without a name that go on with nothing are noted in `skipped`.
 */
function withMerged(rows: readonly RecipientRow[], skipped: number[]): readonly Merged[] {
  const found: { readonly row: RecipientRow; readonly below: RecipientRow[] }[] = []
  for (const row of rows) {
    if (titleOf(row) !== '' && !(row.spanned('name') && found.length > 0)) found.push({ row, below: [] })
    else if (found.length > 0 && says(row).length > 0) found.at(-1)?.below.push(row)
    else skipped.push(row.line)
  }
  return found
}

/** A row that names several companies, once for each. */
function apart(one: Merged, notes: string[]): readonly Merged[] {
  const names = companiesIn(one.row.get('name'))
  if (names.length < 2) return [one]
  notes.push(
    `Line ${one.row.line} names ${names.length} companies in one cell; what it says is written for each of them. Confirm it.`,
  )
  return names.map((name) => ({
    ...one,
    row: { ...one.row, get: (key) => (key === 'name' ? name : one.row.get(key)) },
  }))
}

const keys = Object.keys(recipientColumns) as readonly RecipientKey[]

/** What a summary says of a company in other words. */
const again: Again<RecipientKey> = {
  of: (row) => companyOf(titleOf(row)),
  title: titleOf,
  keys,
  words: new Set<RecipientKey>(['name', 'does']),
}

const says = (row: RecipientRow): readonly { readonly header: string; readonly text: string }[] => [
  ...keys.flatMap((key) =>
    row.get(key) === '' || row.spanned(key) ? [] : [{ header: row.header(key), text: row.get(key) }],
  ),
  ...row.others,
]

function write(listing: Listing, below: readonly RecipientRow[], title: string, written: Written): void {
  const { row } = listing
  const { beside } = named(row)
  if (beside.length > 0) written.note('beside its name', beside.join(', '))
  const does = row.get('does') || (listing.tasks ? row.get('role') : '')
  if (does !== '' && does.length <= 4000) written.say('does', does)
  else written.note(row.header('does'), does)
  const legalName = row.get('legalName') || (companyForm.test(title) ? title : '')
  if (legalName === '') written.lack('legalName', 'the list has a name that need not be the legal one')
  else written.text('legalName', legalName, row.lack('legalName'))
  for (const key of ['address', 'contact'] as const) written.text(key, row.get(key), row.lack(key))
  engagement(listing, title, written)
  for (const key of ['established', 'stored', 'accessedFrom'] as const) {
    if (key !== 'accessedFrom' || row.get(key) !== '') countries(row, below, key, written)
  }
  transfer(row, written)
  contract(row, written)
  for (const key of ['announced', 'activeFrom'] as const) {
    if (isDate(row.get(key))) written.say(key, row.get(key))
    else written.note(row.header(key), row.get(key))
  }
  for (const { header, text } of row.others) written.note(header, text)
  for (const one of below)
    for (const { header, text } of says(one)) written.note(`line ${one.line}, without a name: ${header}`, text)
}

/** Whether a column of roles says what is done rather than for whom, in each of its rows: `Hosting of the test systems`. */
const saysTasks = (rows: readonly RecipientRow[]): boolean =>
  rows.some((row) => /\S\s+\S+\s+\S/.test(row.get('role'))) &&
  rows.every(
    (row) => row.get('does') === '' && !/controller|processor|joint|bitr[aä]de|ansvarig/i.test(row.get('role')),
  )

function countries(
  row: RecipientRow,
  below: readonly RecipientRow[],
  key: 'established' | 'stored' | 'accessedFrom',
  written: Written,
): void {
  const texts = [row, ...below].map((one) => one.get(key)).filter((one, i, all) => one !== '' && all.indexOf(one) === i)
  const text = texts.join('\n')
  if (text === '') {
    const code = key === 'established' ? countryOfAddress(row.get('address')) : null
    if (code === null) written.lack(key, row.lack(key))
    else
      written.say(
        key,
        code,
        `from the list: ${row.header('address')}; confirm that it is where the company is established`,
      )
    return
  }
  const codes = row.several(key) ? null : (codesAlone(row.header(key), text) ?? codesOf(key, text))
  if (codes === null) {
    const why = row.several(key) ? row.lack(key) : 'the list names no country that can be read'
    written.unread(key, row.header(key), row.get(key), why)
    return
  }
  // `Country` and `Location` alone do not say of what.
  const vague =
    row.likely(key) ||
    /^(country|pays|land|pais|sitz|locations?|region|localisation|standort|locatie|lieu|ubicacion)$/.test(
      plainHeader(row.header(key)),
    )
  const note =
    vague || texts.length > 1 || withoutTools(text) !== text
      ? `from the list: ${row.header(key)} ${JSON.stringify(text)}; confirm that it means this`
      : undefined
  written.say(key, key === 'established' ? codes[0] : codes, note)
}

/** `US, DE` under `Countries`: under that header `DE` is no state. */
function codesAlone(header: string, text: string): readonly string[] | null {
  const parts = text.split(/[\s,;/|]+/).filter((part) => part !== '')
  if (!/^((data|processing) )?(countries|country codes|pays|lander|paises|paesi)$/.test(plainHeader(header)))
    return null
  const codes = parts.map((part) => (/^[A-Z]{2}$/.test(part) ? countryCode(part) : null))
  return parts.length > 1 && codes.every((code) => code !== null) ? [...new Set(codes)].sort() : null
}

/** Where data lie may be several places; where a company is established is one. */
function codesOf(key: 'established' | 'stored' | 'accessedFrom', text: string): readonly string[] | null {
  if (key !== 'established') return countryCodes(text)
  const seat = seatOf(text)
  return seat === null ? null : [seat]
}

function transfer(row: RecipientRow, written: Written): void {
  const text = row.get('transfer')
  if (text === '') return
  // Nothing is transferred, says the list: a tool is asked for where a country needs one.
  if (noTransfer.test(text)) {
    written.note(row.header('transfer'), text)
    return
  }
  const tools = row.several('transfer') ? null : listedTools(text)
  if (tools === null) {
    const why = row.several('transfer') ? row.lack('transfer') : 'which tool applies cannot be read from the list'
    written.unread('transfer', row.header('transfer'), text, why)
    return
  }
  const undated = { signed: { missing: 'not in the list', ask: 'legal' } }
  const value = Object.entries(tools).map(([regime, tool]) => [
    regime,
    tool.tool === 'scc' ? { ...tool, ...undated } : tool,
  ])
  written.say('transfer', Object.fromEntries(value), `from the list: ${JSON.stringify(text)}`)
}

function contract(row: RecipientRow, written: Written): void {
  const text = row.get('contract')
  const type = /dpa|data processing/.test(plainHeader(row.header('contract'))) ? { type: 'dpa' } : {}
  const signed = { missing: 'not in the list', ask: 'procurement' }
  if (row.several('contract')) written.unread('contract', row.header('contract'), text, row.lack('contract'))
  else if (text === '') written.lack('contract', row.lack('contract'))
  else if (/^https?:\/\/\S+$/.test(text) && text.length <= 2000) written.say('contract', { ...type, url: text, signed })
  else if (isDate(text)) written.say('contract', { ...type, signed: text })
  else if (yes.test(text)) {
    written.say('contract', { ...type, signed: { ...signed, missing: 'the list says yes and no date' } })
  } else if (readDay(yesOn.exec(text)?.[1] ?? '')?.day) {
    written.say(
      'contract',
      { ...type, signed: readDay(yesOn.exec(text)?.[1] ?? '')?.day },
      `from the list: ${JSON.stringify(text)}`,
    )
  } else if (no.test(text)) written.lack('contract', 'the list says that there is none')
  else if (notYet.test(text)) written.lack('contract', 'the list says that it is not signed yet')
  else written.unread('contract', row.header('contract'), text)
}
