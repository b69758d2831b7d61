/** A line that begins in the wrong column: where its text starts, and where the line ends. */
export interface Misindented {
  readonly start: number
  readonly end: number
  /** From 0. */
  readonly line: number
}

interface Line {
  readonly number: number
  /** Columns before the key, behind the dashes of a list. */
  readonly column: number
  readonly dash: number | null
  /** Nothing stands behind the colon, so that what is indented more is its value. */
  readonly opens: boolean
}

const key = /^( *)((?:- +)*)("[^"]*"|'[^']*'|[^\s#'"{}[\]&*!|>%@`,-][^#]*?|-[^\s#][^#]*?)\s*:(?:\s+(.*))?$/

/**
 * The lines whose keys fit no map around them: indented more than the one before, which has a value already, or less and
 * like none of those above. Parsers report the correct lines that come after.
 */
export function misindented(text: string): readonly Misindented[] {
  const rows = text.split('\n')
  const found: number[] = []
  const open: number[] = []
  const lines = keyLines(rows)
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (line.dash !== null) {
      while (open.length > 0 && (open.at(-1) ?? 0) >= line.dash) open.pop()
      open.push(line.column)
      continue
    }
    const top = open.at(-1) ?? -1
    if (line.column > top) {
      if (before && !before.opens && open.length > 0) {
        const parent = lines[at - 2]
        const next = lines[at + 1]
        // `slack:`, then a key in the same column, then several that are indented alike: the one key is wrong.
        const lone = parent?.opens === true && parent.column === before.column && next?.column === line.column
        found.push(lone ? before.number : line.number)
        if (!lone) continue
      }
      open.push(line.column)
      continue
    }
    while (open.length > 0 && (open.at(-1) ?? 0) > line.column) open.pop()
    if (open.at(-1) !== line.column && open.length > 0) {
      found.push(line.number)
      // What follows goes on where this line should have stood.
      const after = lines.find((one) => one.number > line.number && one.dash === null)
      if (after && after.column > line.column) open.push(after.column)
    }
  }
  return [...new Set(found)].map((line) => {
    const before = rows.slice(0, line).reduce((sum, row) => sum + row.length + 1, 0)
    const row = rows[line] ?? ''
    return { line, start: before + row.search(/\S|$/), end: before + row.trimEnd().length }
  })
}

/** Lines with keys of block maps; what stands in texts of several lines and in brackets is passed over. */
function keyLines(rows: readonly string[]): readonly Line[] {
  const lines: Line[] = []
  let within: number | null = null
  let brackets = 0
  for (const [number, row] of rows.entries()) {
    const indent = row.search(/\S|$/)
    if (row.trim() === '' || row.trimStart().startsWith('#')) continue
    if (within !== null && indent > within) continue
    within = null
    if (brackets > 0) {
      brackets += depthOf(row)
      continue
    }
    const match = key.exec(row.trimEnd())
    brackets = Math.max(0, depthOf(row))
    if (!match) continue
    const [, spaces = '', dashes = '', , value = ''] = match
    const column = spaces.length + dashes.length
    if (/^[|>][+\-\d]*(\s+#.*)?$/.test(value)) within = column
    lines.push({
      number,
      column,
      dash: dashes === '' ? null : spaces.length,
      opens: value === '' || /^(#|&\S+\s*$)/.test(value),
    })
  }
  return lines
}

/** How many more brackets a line opens than it closes, outside of quotes and comments. */
function depthOf(row: string): number {
  const plain = row.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '').replace(/(^|\s)#.*$/, '')
  return (plain.match(/[{[]/g)?.length ?? 0) - (plain.match(/[}\]]/g)?.length ?? 0)
}
