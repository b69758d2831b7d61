/** A record and the line that it begins on, from 1. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

export type Csv = { readonly problem: null; readonly records: readonly CsvRecord[] } | { readonly problem: string }

const separators = [',', ';', '\t'] as const

/**
 * Reads CSV (RFC 4180): quoted cells with separators, line breaks and doubled quotes in them; any line ending; comma,
 * semicolon or tab, whichever the first record uses most, or what Excel's `sep=` line says. Empty lines are passed over.
 */
export function parseCsv(text: string): Csv {
  const body = text.replace(/^\uFEFF/, '')
  const stated = /^sep=([,;\t])\r?\n/.exec(body)
  const separator = stated?.[1] ?? likeliest(body)
  const records: CsvRecord[] = []
  let at = stated?.[0].length ?? 0
  let line = stated ? 2 : 1
  let begun = line
  let cells: string[] = []
  const endRecord = (): void => {
    if (cells.some((cell) => cell !== '')) records.push({ line: begun, cells })
    cells = []
    begun = ++line
  }
  while (at < body.length) {
    if (body[at] === '"') {
      const cell = quoted(body, at)
      if (cell === null) return { problem: `The quote that opens on line ${line} is never closed.` }
      line += (cell.value.match(/\r\n|\r|\n/g) ?? []).length
      const after = body[cell.end]
      if (after !== undefined && after !== separator && after !== '\n' && after !== '\r') {
        return { problem: `After a closing quote on line ${line} stands something else than a separator.` }
      }
      cells.push(cell.value)
      at = cell.end
    } else {
      const end = nextOf(body, at, separator)
      cells.push(body.slice(at, end))
      at = end
    }
    if (body[at] === separator) {
      // A separator at the very end still begins a cell.
      if (++at === body.length) cells.push('')
      continue
    }
    if (body[at] === '\r' && body[at + 1] === '\n') at++
    at++
    endRecord()
  }
  if (cells.length > 0) endRecord()
  return { problem: null, records }
}

/** The cell whose opening quote stands at `start`; `null` when it has no closing one. */
function quoted(text: string, start: number): { value: string; end: number } | null {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return { value: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 }
  }
  return null
}

function nextOf(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

function likeliest(text: string): string {
  const first = text.replace(/"[^"]*"/g, '').match(/[^\r\n]+/)?.[0] ?? ''
  const counts = separators.map((separator) => first.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}
