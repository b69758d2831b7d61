import { addSection, declarationText, newDeclaration } from '../declaration.ts'
import { slug, uniqueNames } from '../names.ts'
import { countryCodes } from './countries.ts'
import type { CsvRecord } from './csv.ts'
import { type Imported, isDate, no, noHeader, unnamed, yes } from './imported.ts'
import { type RecipientKey, recipientColumns } from './recipient-columns.ts'
import { plainHeader, type Row, readTable } from './table.ts'
import { listedTools } from './transfer-tools.ts'
import { Written } from './written.ts'

/** A list of subprocessors, vendors or recipients as recipients. What it does not say stays missing. */
export function importRecipients(records: readonly CsvRecord[]): Imported {
  const table = readTable(records, recipientColumns, ['name', 'legalName'])
  if (!table) return noHeader('a name, such as `Subprocessor`, `Vendor` or `Name`')
  const document = newDeclaration()
  const section = addSection(document, 'recipients', 'From a list. What it does not say is missing, not guessed.')
  const unique = uniqueNames()
  const skipped: number[] = []
  for (const row of table.rows) {
    const title = row.get('name') || row.get('legalName')
    if (title === '') {
      skipped.push(row.line)
      continue
    }
    const written = new Written(document, 'procurement')
    if (title.length <= 4000) written.say('title', title)
    else written.note(row.header('name'), title)
    write(row, title, written)
    written.into(section, unique(slug(title, 'recipient')))
  }
  return { problem: null, text: declarationText(document), count: section.items.length, notes: unnamed(skipped) }
}

function write(row: Row<RecipientKey>, title: string, written: Written): void {
  if (row.get('does') !== '' && row.get('does').length <= 4000) written.say('does', row.get('does'))
  const legalName = row.get('legalName') || (companyForm.test(title) ? title : '')
  if (legalName === '') written.lack('legalName', 'the list has a name that need not be the legal one')
  else written.text('legalName', legalName)
  for (const key of ['address', 'contact'] as const) written.text(key, row.get(key))
  engagement(row, written)
  countries(row, 'established', written)
  countries(row, 'stored', written)
  if (row.get('accessedFrom') !== '') countries(row, 'accessedFrom', written)
  transfer(row, written)
  contract(row, written)
  for (const key of ['announced', 'activeFrom'] as const) {
    if (isDate(row.get(key))) written.say(key, row.get(key))
    else written.note(row.header(key), row.get(key))
  }
  for (const { header, text } of row.others) written.note(header, text)
}

/** A company that names its legal form is named in full. */
const companyForm =
  /[\s,](inc|incorporated|corp|corporation|ltd|limited|llc|llp|lp|plc|gmbh|ag|se|kg|ug|sarl|s\.?a\.?r\.?l|sas|s\.?a\.?s|sa|s\.a|bv|b\.v|nv|n\.v|ab|oy|oyj|as|aps|a\/s|spa|s\.p\.a|srl|s\.r\.l|pty ltd|pte\.? ltd|kk|k\.k)\.?$/i

/** On whose behalf it works follows from a column of subprocessors, or is said in one. */
function engagement(row: Row<RecipientKey>, written: Written): void {
  const role = row.get('role').toLowerCase()
  const listed = /processor|traitant/.test(plainHeader(row.header('name')))
  if (/^(sub[- ]?)?processor$/.test(role)) written.say('engagement', 'on-our-behalf')
  else if (/^(independent |separate |third[- ]party )?controller$/.test(role)) written.say('engagement', 'own-purposes')
  else if (/^joint[- ]controller$/.test(role)) written.say('engagement', 'jointly')
  else if (role === '' && listed) written.say('engagement', 'on-our-behalf')
  else written.unread('engagement', row.header('role'), row.get('role'), 'the list does not say for whom it acts')
}

function countries(row: Row<RecipientKey>, key: 'established' | 'stored' | 'accessedFrom', written: Written): void {
  const text = row.get(key)
  if (text === '') {
    written.lack(key)
    return
  }
  const codes = countryCodes(text)
  if (codes === null || (key === 'established' && codes.length > 1)) {
    written.unread(key, row.header(key), text, 'the list names no country that can be read')
    return
  }
  // `Country` and `Location` alone do not say of what.
  const vague = /^(country|pays|locations?|region|localisation)$/.test(plainHeader(row.header(key)))
  const note = vague
    ? `from the list: ${row.header(key)} ${JSON.stringify(text)}; confirm that it means this`
    : undefined
  written.say(key, key === 'established' ? codes[0] : codes, note)
}

function transfer(row: Row<RecipientKey>, written: Written): void {
  const text = row.get('transfer')
  if (text === '') return
  const tools = listedTools(text)
  if (tools === null) {
    written.unread('transfer', row.header('transfer'), text, 'which tool applies cannot be read from the list')
    return
  }
  const undated = { signed: { missing: 'not in the list', ask: 'legal' } }
  const value = Object.entries(tools).map(([regime, tool]) => [
    regime,
    tool.tool === 'scc' ? { ...tool, ...undated } : tool,
  ])
  written.say('transfer', Object.fromEntries(value), `from the list: ${JSON.stringify(text)}`)
}

function contract(row: Row<RecipientKey>, written: Written): void {
  const text = row.get('contract')
  const type = /dpa|data processing/.test(plainHeader(row.header('contract'))) ? { type: 'dpa' } : {}
  const signed = { missing: 'not in the list', ask: 'procurement' }
  if (text === '') written.lack('contract')
  else if (/^https?:\/\/\S+$/.test(text) && text.length <= 2000) written.say('contract', { ...type, url: text, signed })
  else if (isDate(text)) written.say('contract', { ...type, signed: text })
  else if (yes.test(text)) {
    written.say('contract', { ...type, signed: { ...signed, missing: 'the list says yes and no date' } })
  } else if (no.test(text)) written.lack('contract', 'the list says that there is none')
  else written.unread('contract', row.header('contract'), text)
}
