import { sheetsOfBlocks } from './blocks.ts'
import { receives } from './bullets.ts'
import { countryCodes } from './countries.ts'
import { parseMarkdown } from './markdown.ts'
import { knownHeaders, nameHeaders } from './recipient-columns.ts'
import type { Listed, ListRecord, Sheet } from './sheet.ts'
import { plainHeader } from './table.ts'
import { unmarked } from './unmarked.ts'

/** Labels that name anybody, parties to a contract among them: read only under a heading that names recipients. */
const anybody =
  /^(name|nom|naam|nombre|nome|navn|namn|nazwa|nazev|company( name)?|firma|unternehmen|societe|bedrijf|empresa|societa|spolka|organi[sz]ation|entity( name)?|entite|entidad|denominazione|ragione sociale|legal name|legal entity|legal entity name|registered name|raison sociale|firmenname|razon social)$/

/** How annexes are counted, whatever stands behind it. */
const annex =
  /^(annex(e|es)?|appendix|schedule|exhibit|attachment|anlage|anhang|anexo|allegato|bijlage|bilag|za[lł][aą]cznik|p[rř][ií]loha)\b/i
const rule = /^\s*([=\-_*~#.–—])\1{3,}[=\-_*~#.–—+ ]*$/
/** `=====  =====`, between columns rather than under a heading. */
const columnsRule = /^\s*([=-]{2,} +)+[=-]{2,}\s*$/
const item = /^[ \t]*(?:[-*+•]|\(?\w{1,2}[.)]|\d+(?:\.\d+)*\.?)[ \t]+/

/** A label and what stands behind it: `Zweck: Hosting`, `Finalité : hébergement`. */
function labelled(line: string): { readonly header: string; readonly value: string } | null {
  const [, label = '', value = ''] =
    /^([^:]{2,70}?)\s*:\s*(.*)$/.exec(unmarked(line.replace(/^[ \t]*(?:[-+•]|\(?\w{1,2}[.)])[ \t]+/, '').trim())) ?? []
  const header = plainHeader(label)
  return knownHeaders.has(header) ? { header, value } : null
}

/**
 * A list in plain text: an annex with `Name:` and `Zweck:` lines, lines with dashes under a heading, or columns that
 * spaces keep apart. `null` where it is none of these.
 */
export function parsePlainText(text: string): Listed | null {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\u00a0/g, ' ')
    .split(/\r\n|\r|\n/)
  const aligned = alignedSheets(lines)
  if (aligned.length > 0) return { problem: null, sheets: aligned }
  const paragraphs = paragraphSheets(lines)
  if (paragraphs.length > 0) return { problem: null, sheets: paragraphs }
  const { marked, special } = withMarks(lines)
  if (special) {
    const sheets = sheetsOfBlocks(marked, receives, true)
    return sheets.length > 0 ? { problem: null, sheets } : null
  }
  const read = parseMarkdown(marked.join('\n'), true)
  return read.problem === null ? read : null
}

/** The same lines, with what is a heading or a list by how it stands marked as Markdown marks it; their numbers stay. */
function withMarks(lines: readonly string[]): { readonly marked: readonly string[]; readonly special: boolean } {
  const found = lines.map((line) => labelled(line))
  const named = found.filter((one) => one !== null && nameHeaders.has(one.header))
  let special = named.length > 0 && named.every((one) => one !== null && !anybody.test(one.header))
  const marked = lines.map((line) => (rule.test(line) ? '' : line))
  let meant = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const here = found[at]
    if (line.trim() === '' || rule.test(line)) continue
    if (here !== null && here !== undefined) {
      if (here.value === '' && isValue(lines, found, at + 1)) {
        marked[at] = `${line.trim()} ${(lines[at + 1] ?? '').trim()}`
        marked[at + 1] = ''
        at++
      }
      continue
    }
    const next = found[at + 1]
    // `2.1 Acme GmbH` above `Purpose: Hosting`.
    if (
      meant &&
      next &&
      !nameHeaders.has(next.header) &&
      item.test(line) &&
      line.trim().length < 90 &&
      alone(lines, at)
    ) {
      marked[at] = `Name: ${line.replace(item, '').trim()}`
      continue
    }
    if (!isHeading(lines, at)) continue
    meant = receives(line)
    // A heading that names recipients says more than labels do.
    special &&= !meant
    const listed = meant ? dashed(lines, at + 1) : []
    for (const i of listed) marked[i] = `- ${(lines[i] ?? '').trim().replace(/^\(?(\d{1,3}|[a-z])[.)]\s+/, '')}`
    marked[at] = `# ${line.trim()}`
    if (listed.length > 0) at = listed.at(-1) ?? at
  }
  return { marked, special }
}

const isValue = (lines: readonly string[], found: readonly (object | null)[], at: number): boolean =>
  (lines[at] ?? '').trim() !== '' && found[at] === null && !rule.test(lines[at] ?? '') && !/:\s*$/.test(lines[at] ?? '')

const alone = (lines: readonly string[], at: number): boolean => at === 0 || (lines[at - 1] ?? '').trim() === ''

/** A line of its own above something, or one that an annex begins with; a sentence only where it announces a list. */
function isHeading(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim()
  if (line.length > 120 || /^[-*+•|]/.test(line)) return false
  const after = lines[at + 1] ?? ''
  if (annex.test(line) && line.length < 100) return true
  if (!alone(lines, at) || !(after.trim() === '' || rule.test(after))) return false
  return !/[.;,]$/.test(line)
}

const dash = /\s+[–—|-]\s+/

/** The lines of the first paragraph below a heading, where each has parts with dashes between. */
function dashed(lines: readonly string[], from: number): readonly number[] {
  let at = from
  while (at < lines.length && ((lines[at] ?? '').trim() === '' || rule.test(lines[at] ?? ''))) at++
  const found: number[] = []
  for (; at < lines.length && (lines[at] ?? '').trim() !== ''; at++) {
    if (!dash.test(lines[at] ?? '') || /^\s*[-*+•]\s/.test(lines[at] ?? '') || labelled(lines[at] ?? '') !== null)
      return []
    found.push(at)
  }
  return found.length > 1 ? found : []
}

/**
 * Paragraphs of as many lines each below a heading that names recipients, as what is copied from a page has them: the name,
 * what it does, and a place, which stands in the same line of most of them and shows what is meant.
 */
function paragraphSheets(lines: readonly string[]): readonly Sheet[] {
  const paragraphs: { line: number; text: string[] }[] = []
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    if (index > 0 && (lines[index - 1] ?? '').trim() !== '') paragraphs.at(-1)?.text.push(line.trim())
    else paragraphs.push({ line: index + 1, text: [line.trim()] })
  }
  const at = paragraphs.findIndex(({ text }) => text.length === 1 && receives(text[0] ?? ''))
  const size = paragraphs[at + 1]?.text.length ?? 0
  const after = paragraphs.slice(at + 1)
  const end = after.findIndex(({ text }) => text.length !== size)
  const found = end < 0 ? after : after.slice(0, end)
  if (
    at < 0 ||
    size < 2 ||
    size > 4 ||
    found.length < 2 ||
    found.some(({ text }) => text.some((one) => one.length > 120))
  )
    return []
  const place = [...Array(size).keys()].find(
    (i) => i > 0 && found.filter(({ text }) => countryCodes(text[i] ?? '') !== null).length * 2 > found.length,
  )
  if (place === undefined) return []
  const headers = [...Array(size).keys()].map((i) => (i === 0 ? 'Name' : i === place ? 'Location' : 'Purpose'))
  const records = found.map(({ line, text }) => ({ line, cells: text }))
  return [
    { heading: paragraphs[at]?.text[0] ?? null, records: [{ line: found[0]?.line ?? 1, cells: headers }, ...records] },
  ]
}

/** Tables whose columns begin below their headers. A row that does not keep to them is told rather than cut. */
function alignedSheets(lines: readonly string[]): readonly Sheet[] {
  const sheets: Sheet[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const cells = [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({ text, start: index }))
    if (cells.length < 2 || line.includes('\t')) continue
    const known = cells.filter(({ text }) => knownHeaders.has(plainHeader(text)))
    if (known.length < 2 || !cells.some(({ text }) => nameHeaders.has(plainHeader(text)))) continue
    const records: ListRecord[] = [{ line: at + 1, cells: cells.map(({ text }) => text) }]
    for (at++; at < lines.length; at++) {
      const row = lines[at] ?? ''
      if (rule.test(row) || columnsRule.test(row)) continue
      if (row.trim() === '') break
      const kept = cells.every(({ start }) => start === 0 || row.length < start || row[start - 1] === ' ')
      const cut = cells.map(({ start }, i) => row.slice(start, cells[i + 1]?.start).trim())
      records.push({ line: at + 1, cells: kept ? cut : [row.trim(), ...cells.map(() => '…')] })
    }
    if (records.length > 1) sheets.push({ heading: null, records })
  }
  return sheets
}
