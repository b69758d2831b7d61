import { oneLine } from '../declaration.ts'
import type { Row } from './table.ts'

/**
 * Two rows of different tables about one thing as one: what the first leaves open the second says. `null` where both say
 * different things of one column, but for those that `words` names, which say the same in other words.
 */
function joined<Key extends string>(
  first: Row<Key>,
  again: Row<Key>,
  keys: readonly Key[],
  words: ReadonlySet<Key>,
): Row<Key> | null {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const differ = keys.filter((key) => {
    const [one, other] = [plain(first.get(key)), plain(again.get(key))]
    return one !== '' && other !== '' && one !== other
  })
  if (differ.some((key) => !words.has(key))) return null
  const of = (key: Key): Row<Key> => (first.get(key) === '' && again.get(key) !== '' ? again : first)
  return {
    line: first.line,
    get: (key) => of(key).get(key),
    header: (key) => of(key).header(key),
    likely: (key) => of(key).likely(key),
    several: (key) => of(key).several(key),
    lack: (key) => of(key).lack(key),
    spanned: (key) => first.spanned(key),
    open: (key) => first.open(key),
    others: [
      ...first.others,
      ...differ.map((key) => ({ header: `line ${again.line}: ${again.header(key)}`, text: again.get(key) })),
      ...again.others.filter(
        ({ header, text }) => !first.others.some((one) => one.header === header && one.text === text),
      ),
    ],
  }
}

/** A row with those below it that go on with it, and which of the tables it stands in. */
interface Found<Key extends string> {
  readonly table: number
  readonly row: Row<Key>
  readonly below: readonly Row<Key>[]
}

/** How rows are told apart, and joined. */
export interface Again<Key extends string> {
  /** What a row is about, the same for all rows about one thing. */
  readonly of: (row: Row<Key>) => string
  readonly title: (row: Row<Key>) => string
  readonly keys: readonly Key[]
  readonly words: ReadonlySet<Key>
}

/**
 * Each thing once where another table names it again and says nothing else of it: a summary below a list, say. Within one
 * table whoever is named twice is two. Sentences about what was joined go to `notes`.
 */
export function withAgain<Key extends string, One extends Found<Key>>(
  entries: readonly One[],
  { of, title, keys, words }: Again<Key>,
  notes: string[],
): readonly One[] {
  const about = entries.map(({ row }) => of(row))
  /** How often each is named in each table. */
  const times = new Map<string, number>()
  const place = (i: number): string => JSON.stringify([entries[i]?.table, about[i]])
  for (const i of entries.keys()) times.set(place(i), (times.get(place(i)) ?? 0) + 1)
  const found: One[] = []
  const places = new Map<string, number[]>()
  for (const [i, entry] of entries.entries()) {
    const before = places.get(about[i] ?? '') ?? []
    const [at = -1] = before
    const first = found[at]
    const both =
      first === undefined || before.length > 1 || (times.get(place(i)) ?? 0) > 1 || first.table === entry.table
        ? null
        : joined(first.row, entry.row, keys, words)
    if (both === null || first === undefined) {
      places.set(about[i] ?? '', [...before, found.length])
      found.push(entry)
      continue
    }
    found[at] = { ...first, row: both, below: [...first.below, ...entry.below] }
    notes.push(
      `Line ${entry.row.line} names \`${oneLine(title(entry.row), 60)}\` of line ${first.row.line} again, and is read with it; confirm it.`,
    )
  }
  return found
}
