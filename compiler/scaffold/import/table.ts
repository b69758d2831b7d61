import { mended, type Words, wordsByLength } from './misspelt.ts'
import type { ListRecord, Sheet } from './sheet.ts'
import { unmarked } from './unmarked.ts'

/** The headers by which each column is known, in any case, punctuation and remarks in brackets left out. */
export type Columns<Key extends string> = Readonly<Record<Key, readonly string[]>>

/** Headers that nearly say what a column holds, tried where no header says it; what is read so is to be confirmed. */
export type Likely<Key extends string> = Partial<Readonly<Record<Key, RegExp>>>

/** Columns by headers that are written several to a line, with bars between. */
export const columnsOf = <Key extends string>(written: Readonly<Record<Key, readonly string[]>>): Columns<Key> =>
  Object.fromEntries(
    Object.entries<readonly string[]>(written).map(([key, lines]) => [key, lines.flatMap((line) => line.split(' | '))]),
  ) as unknown as Columns<Key>

/** A row of a list, its cells by what they are. */
export interface Row<Key extends string> {
  readonly line: number
  /** Trimmed; `''` where the list has no such column or says nothing (`N/A`, `-`, `tbc`). */
  readonly get: (key: Key) => string
  /** The header as the list writes it. */
  readonly header: (key: Key) => string
  /** Whether the header only nearly says what the column holds. */
  readonly likely: (key: Key) => boolean
  /** Whether several columns could hold it, and say different things. */
  readonly several: (key: Key) => boolean
  /** Why nothing is known, where `get` gives `''`. */
  readonly lack: (key: Key) => string
  /** Whether the cell of a column is that of the row above, which spans both. */
  readonly spanned: (key: Key) => boolean
  /** What a template leaves to be filled in, where a column holds nothing else: `[mail provider]`. */
  readonly open: (key: Key) => string
  /** Cells that no known column holds, with their headers. */
  readonly others: readonly { readonly header: string; readonly text: string }[]
}

export interface Table<Key extends string> {
  readonly heading: string | null
  /** The headings over that one, the nearest last. */
  readonly under: readonly string[]
  readonly has: (key: Key) => boolean
  readonly rows: readonly Row<Key>[]
  /** Rows with more cells than there are headers: which cell belongs under which header is not known. */
  readonly shifted: readonly ListRecord[]
}

/** Templates have titles and contact details above their headers. */
const deepestHeader = 25

/** Longer texts are what rows say, and hold words of any header. */
const longestHeader = 70

/** Letters that are no other letter with a mark: `Underleverandør`, `Usługa`. */
export const apart: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' }

/** A label without its colon and how points of a form are counted: `a) Purpose`, `1. Name:`. */
export const labelOf = (text: string): string =>
  text
    .replace(/^\s*\(?(?:[a-z]|\d{1,2})[.)]\s+/i, '')
    .replace(/\s*:\s*$/, '')
    .trim()

/** A heading without how it is counted: `1. Acme`. */
export const uncounted = (heading: string): string => heading.replace(/^\s*\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=\S)/, '')

/**
 * A text in small Latin letters and digits. One in Greek or Cyrillic alone keeps its own: what is written in both, as
 * `Име (Name)`, is known by the Latin one.
 */
export const plainLetters = (text: string): string => {
  const small = text
    .replace(/[ßæœøłđ]/gi, (letter) => apart[letter.toLowerCase()] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
  const others = /[a-z]/.test(small) ? /[^a-z0-9]+/g : /[^0-9\p{Script=Greek}\p{Script=Cyrillic}]+/gu
  return small.replace(others, ' ').trim()
}

export const plainHeader = (text: string): string =>
  plainLetters(
    labelOf(text)
      .replace(/\([^)]*\)/g, ' ')
      // `d'hébergement` is two words.
      .replace(/\b([dl])['’](?=\p{L})/giu, '$1 '),
  )

const nothing =
  /^(n\/?a|[-–—?]+|tb[cd]|unknown|not applicable|none|nil|sans objet|so|neant|aucun|k\.? ?a\.?|keine?|entfallt|n\.?v\.?t|geen|ninguno|no aplica|non applicable|non applicabile|niet van toepassing|nicht zutreffend|nie dotyczy|ikke (relevant|aktuelt)|ej (relevant|tillampligt)|nao aplicavel|nu este cazul|neuplatnuje se|nem alkalmazhato)\.?$/i

/** Marks of footnotes at the end of a cell: `[^1]`, `*`, `†`, `²`. */
const footnotes = /(?:\s*(?:\[\^?\d{1,3}\]|\(\d{1,2}\)|[*†‡§]+|[¹²³⁴-⁹]+))+$/u
/** What a template leaves to be filled in: `[LOCATION]`, `{{vendor}}`. */
const placeholder = /^(\[[^\]]{1,80}\]|\{\{[^}]{1,80}\}\}|<[^>]{1,80}>)$/

export const says = (cell: string | undefined): string => {
  const text = unmarked(cell ?? '')
    .replace(footnotes, '')
    .trim()
  if (placeholder.test(text)) return ''
  return nothing.test(text.normalize('NFKD').replace(/\p{M}/gu, '')) ? '' : text
}

/**
 * Finds the row of headers and reads those below it; `null` when no row has the needed column. `shared` says whether a
 * header that two columns share stands for one of them.
 */
export function readTable<Key extends string>(
  sheet: Sheet,
  columns: Columns<Key>,
  needed: readonly NoInfer<Key>[],
  likely: Likely<NoInfer<Key>> = {},
  shared = true,
): Table<Key> | null {
  const { heading, under = [], records } = upright(sheet, columns, needed)
  const candidates = records
    .slice(0, deepestHeader)
    .map((record, index) => ({ record, index, at: match(record, columns, likely, shared) }))
  // Headers in two rows: what the lower leaves empty, the upper says.
  const joined = records.slice(1, deepestHeader).map((record, i) => {
    const above = records[i]?.cells ?? []
    const both = { ...record, cells: record.cells.map((cell, j) => (cell.trim() === '' ? (above[j] ?? '') : cell)) }
    return { record: both, index: i + 1, at: match(both, columns, likely, shared) }
  })
  const twice = joined.filter(({ index, at }) =>
    [index - 1, index].every((i) => (candidates[i]?.at.size ?? 0) < at.size && (candidates[i]?.at.size ?? 0) > 0),
  )
  // Below headers that are known for certain, words that could be headers are what a row says: `providers;support`.
  const certain = candidates.find(({ at }) => [...at.values()].some((column) => !column.likely))
  const isData = ({ index, at }: (typeof candidates)[number]) =>
    certain !== undefined &&
    index > certain.index &&
    at.size <= certain.at.size &&
    [...at.values()].every((column) => column.likely)
  // One word that nearly says it, below a row of as many headers, is what a row says.
  const width = (record: ListRecord | undefined) => record?.cells.filter((cell) => cell.trim() !== '').length ?? 0
  const isChance = ({ index, at }: (typeof candidates)[number]) =>
    index > 0 &&
    at.size === 1 &&
    [...at.values()].every((column) => column.likely) &&
    width(records[0]) > 1 &&
    width(records[0]) >= width(records[index])
  const fit = [...candidates, ...twice].filter(
    (one) => needed.some((key) => one.at.has(key)) && !isData(one) && !isChance(one),
  )
  const best = fit.toSorted((a, b) => b.at.size - a.at.size || a.index - b.index)[0]
  if (!best) return null
  const headers = best.record.cells.map((header) => unmarked(header))
  const taken = new Set([...best.at.values()].flatMap(({ first }) => first))
  const unknown = headers.some((header, i) => header !== '' && !taken.has(i))
  const after = records.slice(best.index + 1)
  const below = isCount(after[0]) ? after.slice(1) : after
  const fits = ({ cells }: ListRecord) => cells.slice(headers.length).every((cell) => cell.trim() === '')
  // Long tables have their headers again on each page.
  const again = headers.map(plainHeader)
  const repeats = ({ cells }: ListRecord) =>
    again.filter((header) => header !== '').length > 1 &&
    again.every((header, i) => plainHeader(unmarked(cells[i] ?? '')) === header)
  const read = ({ line, cells, spanned }: ListRecord): Row<Key> => {
    const column = (key: Key) => best.at.get(key)
    const several = (key: Key) => {
      const all = (column(key)?.all ?? []).map((i) => says(cells[i]))
      return new Set(all.filter((text) => text !== '')).size > 1
    }
    return {
      line,
      get: (key) => says(cells[column(key)?.first ?? -1]),
      header: (key) => headers[column(key)?.first ?? -1] ?? '',
      likely: (key) => column(key)?.likely ?? false,
      several,
      open: (key) => placeholder.exec(unmarked(cells[column(key)?.first ?? -1] ?? ''))?.[0] ?? '',
      spanned: (key) => spanned?.has(column(key)?.first ?? -1) ?? false,
      lack: (key) => {
        if (several(key)) return 'several columns of the list could hold it'
        if (column(key)) return 'the list leaves it empty'
        return unknown ? 'no column of the list was recognised as it' : 'not in the list'
      },
      others: cells.flatMap((cell, i) =>
        taken.has(i) ||
        spanned?.has(i) ||
        says(cell) === '' ||
        (isNumbering(headers[i]) && /^\d{1,4}[.)]?$/.test(says(cell)))
          ? []
          : [{ header: headers[i] || `column ${i + 1}`, text: says(cell) }],
      ),
    }
  }
  return {
    heading,
    under,
    has: (key) => best.at.has(key),
    rows: below.filter((record) => fits(record) && !repeats(record)).map(read),
    shifted: below.filter((record) => !fits(record)),
  }
}

/** The row below headers that counts the columns: `1, 2, 3`. */
const isCount = (record: ListRecord | undefined): boolean =>
  record !== undefined &&
  record.cells.length > 2 &&
  record.cells.every((cell, i) => cell.trim().replace(/^\((.*)\)$|[.)]$/g, '$1') === String(i + 1))

/** A sheet whose headers stand in its first column, one recipient in each further one, turned upright. */
function upright<Key extends string>(sheet: Sheet, columns: Columns<Key>, needed: readonly Key[]): Sheet {
  const { heading, records } = sheet
  const [first] = records
  if (first === undefined || records.length > 20 || first.cells.length < 3) return sheet
  const across = Math.max(0, ...records.slice(0, deepestHeader).map((record) => match(record, columns, {}, false).size))
  const down = match({ line: first.line, cells: records.map(({ cells }) => cells[0] ?? '') }, columns, {}, false)
  if (across > 1 || down.size < 2 || down.size * 2 < records.length || !needed.some((key) => down.has(key)))
    return sheet
  return {
    heading,
    under: sheet.under ?? [],
    records: first.cells.map((_, i) => ({ line: first.line, cells: records.map(({ cells }) => cells[i] ?? '') })),
  }
}

/** `#`, `No.`, `Lfd. Nr.`: numbers of rows say nothing. */
const isNumbering = (header: string | undefined): boolean =>
  /^(#|no\.?|nr\.?|n[°º.]?|lfd\.? ?nr\.?|number|poz\.?|l\.?p\.?)$/i.test((header ?? '').trim())

const wordsOfColumns = new WeakMap<object, Words>()

/** The words of all headers. */
function wordsOf<Key extends string>(columns: Columns<Key>): Words {
  const words =
    wordsOfColumns.get(columns) ??
    wordsByLength(
      Object.values<readonly string[]>(columns).flatMap((headers) => headers.flatMap((one) => one.split(' '))),
    )
  wordsOfColumns.set(columns, words)
  return words
}

interface Column {
  readonly first: number
  /** All columns that could hold it. */
  readonly all: readonly number[]
  readonly likely: boolean
}

function match<Key extends string>(
  { cells }: ListRecord,
  columns: Columns<Key>,
  likely: Likely<Key>,
  shared: boolean,
): ReadonlyMap<Key, Column> {
  const found = new Map<Key, Column>()
  const headers = cells.map((cell) => plainHeader(unmarked(cell)))
  const taken = new Set<number>()
  for (const [key, names] of Object.entries(columns) as [Key, readonly string[]][]) {
    // The order of names is the order of preference.
    const all = names.flatMap((name) => headers.flatMap((header, i) => (header === name ? [i] : [])))
    const first = all.find((index) => !taken.has(index))
    if (first === undefined) continue
    taken.add(first)
    found.set(key, { first, all: all.filter((i) => headers[i] === headers[first]), likely: false })
  }
  // `Sitz / Standort`: a header that two columns share is known by what it begins with, and is to be confirmed.
  for (const [i, cell] of cells.entries()) {
    const parts = unmarked(cell)
      .split(/\s*[/&|]\s*|\s+(?:and|und|et|en|y|or|oder|ou)\s+/)
      .map(plainHeader)
    if (!shared || taken.has(i) || parts.length !== 2) continue
    const of = parts.map((part) => (Object.keys(columns) as Key[]).find((key) => columns[key].includes(part)))
    const [begins, ends] = of
    const key = of.every((one) => one !== undefined && one in likely)
      ? of.toReversed().find((one) => one !== undefined && !found.has(one))
      : // `Vendor/system`: what it begins with, where nobody knows the rest.
        begins !== undefined && ends === undefined && begins in likely && !found.has(begins)
        ? begins
        : undefined
    if (key === undefined) continue
    taken.add(i)
    found.set(key, { first: i, all: [i], likely: true })
  }
  const nearly = (texts: readonly (string | null)[]): void => {
    for (const [key, pattern] of Object.entries(likely) as [Key, RegExp][]) {
      if (found.has(key)) continue
      const all = texts.flatMap((header, i) =>
        !taken.has(i) && header !== null && header !== '' && header.length <= longestHeader && pattern.test(header)
          ? [i]
          : [],
      )
      const [first] = all
      if (first === undefined) continue
      taken.add(first)
      found.set(key, { first, all, likely: true })
    }
  }
  nearly(headers)
  const open = (Object.keys(columns) as Key[]).some((key) => !found.has(key))
  if (found.size === 0 || !open) return found
  // What a header among known ones was meant to be: `Localtion`.
  const words = wordsOf(columns)
  const meant = headers.map((header, i) => (taken.has(i) ? null : mended(header, words)))
  for (const [i, header] of meant.entries()) {
    const key =
      header === null ? undefined : (Object.keys(columns) as Key[]).find((one) => columns[one].includes(header))
    if (key === undefined || found.has(key) || taken.has(i)) continue
    taken.add(i)
    found.set(key, { first: i, all: [i], likely: true })
  }
  nearly(meant)
  return found
}
