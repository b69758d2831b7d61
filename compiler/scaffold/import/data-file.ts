import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import { activityColumns, recordLabels } from './activity-columns.ts'
import { nameHeaders } from './recipient-columns.ts'
import { type Listed, type Sheet, sheetOfEntries } from './sheet.ts'
import { plainHeader } from './table.ts'

/** Whether a text is JSON or YAML: what sites make their lists from, and what a vendor's tool exports. */
export const isDataFile = (file: string, text: string): boolean =>
  /\.(json|ya?ml)$/i.test(file) ||
  (!/\.(csv|tsv|mdx?|markdown)$/i.test(file) && /^\s*(\[\s*\{|\{\s*")/.test(text.slice(0, 1000)))

/** Lists lie at most this deep below the top of a file. */
const deepest = 6

/** What is known of the objects of a list by their keys. */
interface Kind {
  /** Keys of which an object has one. */
  readonly names: ReadonlySet<string>
  /** Keys of which it has another; `null` where any will do. */
  readonly known: ReadonlySet<string> | null
}

const recipients: Kind = { names: nameHeaders, known: null }
const activities: Kind = {
  names: new Set([...activityColumns.name, ...activityColumns.purpose]),
  known: new Set([...Object.values(activityColumns).flat(), ...recordLabels]),
}

/**
 * Reads each list of objects as a table, under the key that it stands at: their keys are the headers. `lists` says that
 * they are recipients, otherwise they are activities.
 */
export function parseDataFile(text: string, lists: boolean): Listed {
  const kind = lists ? recipients : activities
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent', uniqueKeys: false })
  if (document.errors.length > 0) return { problem: 'It is neither JSON nor YAML that can be read.' }
  const sheets: Sheet[] = []
  const line = (node: Node): number => lines.linePos(node.range?.[0] ?? 0).line
  const visit = (node: unknown, heading: string | null, depth: number): void => {
    if (depth > deepest) return
    if (isSeq(node)) {
      const maps = node.items.filter(isMap)
      if (maps.some((map) => isEntry(map, kind)))
        sheets.push(
          sheetOfEntries(
            heading,
            maps.map((map) => ({ line: line(map), cells: cellsOf(map, null, kind) })),
          ),
        )
      else for (const map of maps) visit(map, titleOf(map) ?? heading, depth + 1)
      return
    }
    if (!isMap(node)) return
    const entries = node.items.map(({ key, value }) => ({ key: isScalar(key) ? String(key.value) : '', value }))
    const named = entries.flatMap(({ key, value }) => (isMap(value) && facts(value) > 1 ? [{ key, value }] : []))
    // Recipients by their names, with what is said of each.
    if (named.length > 1 && named.length === entries.length && named.every(({ value }) => speaks(value, kind)))
      sheets.push(
        sheetOfEntries(
          heading,
          named.map(({ key, value }) => ({ line: line(value), cells: cellsOf(value, key, kind) })),
        ),
      )
    else for (const { key, value } of entries) visit(value, words(key), depth + 1)
  }
  visit(document.contents, null, 0)
  return sheets.length > 0
    ? { problem: null, sheets }
    : {
        problem: `It holds no list of objects with a ${lists ? 'name' : 'name or a purpose, and more that a record of processing says'}.`,
      }
}

/**
 * What an object says, by its keys.
 *
 * @param name the key that it stands at, where that is its name
 */
function cellsOf(map: YAMLMap, name: string | null, kind: Kind): ReadonlyMap<string, string> {
  const cells = new Map<string, string>(name === null || isEntry(map, kind) ? [] : [['Name', name]])
  for (const { key, value } of map.items) {
    if (!isScalar(key)) continue
    const header = words(String(key.value))
    // `company: {name: Acme, website: ...}`: what it says beside its name is said of it.
    if (isMap(value) && nameWithin(header, value) !== null) {
      cells.set(header, nameWithin(header, value) ?? '')
      for (const { key: of, value: one } of value.items)
        if (isScalar(of) && of.value !== 'name') cells.set(words(String(of.value)), said(one, ', '))
    } else cells.set(header, said(value, ', '))
  }
  return cells
}

/** A value as a cell says it; the values of a list in a row. */
function said(value: unknown, between: string): string {
  if (isScalar(value)) return value.value === null ? '' : value.value === true ? 'yes' : String(value.value)
  if (isSeq(value)) {
    const of = value.items.map((item) => said(item, ', ')).filter((text) => text !== '')
    return of.join(value.items.some(isMap) ? '; ' : between)
  }
  return isMap(value) ? value.items.map(({ value: one }) => said(one, between)).join(between) : ''
}

/** `dataLocations` and `data_locations` as words. */
const words = (key: string): string => key.replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ').replace(/[_-]+/g, ' ')

/** The name of what stands under a header that names somebody, where it is an object. */
function nameWithin(header: string, value: YAMLMap): string | null {
  const name = nameHeaders.has(plainHeader(header)) ? value.get('name') : undefined
  return typeof name === 'string' ? name : null
}

/** Whether an object is what is listed: it has a name, and says something of it. */
function isEntry(map: YAMLMap, { names, known }: Kind): boolean {
  const headers = map.items.flatMap(({ key, value }) => {
    const header = isScalar(key) ? words(String(key.value)) : ''
    const says = isMap(value) ? nameWithin(header, value) !== null : isScalar(value) || isSeq(value)
    return says ? [plainHeader(header)] : []
  })
  const named = headers.some((header) => names.has(header))
  return facts(map) > 1 && named && (known === null || headers.filter((header) => known.has(header)).length > 1)
}

/** Whether an object at a name says what is known of one. */
const speaks = (map: YAMLMap, { known }: Kind): boolean =>
  known === null ||
  map.items.filter(({ key }) => isScalar(key) && known.has(plainHeader(words(String(key.value))))).length > 1

/** How many of its values are texts, or lists of them. */
const facts = (map: YAMLMap): number =>
  map.items.filter(({ value }) => isScalar(value) || (isSeq(value) && value.items.every(isScalar))).length

/** What a group of a list is called. */
function titleOf(map: YAMLMap): string | null {
  const first = map.items.find(({ value }) => isScalar(value) && typeof value.value === 'string')?.value
  return isScalar(first) ? String(first.value) : null
}
