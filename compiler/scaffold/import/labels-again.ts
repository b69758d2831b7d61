import type { Sheet } from './sheet.ts'
import { plainHeader } from './table.ts'
import { unmarked } from './unmarked.ts'

/** What stands first in rows of several tables of two columns: labels, whether they are known or not. */
export function labelsAgain(sheets: readonly Sheet[]): ReadonlySet<string> {
  const seen = new Map<string, number>()
  for (const { records } of sheets) {
    if (records.some(({ cells }) => cells.length !== 2)) continue
    for (const label of new Set(records.map(({ cells }) => plainHeader(unmarked(cells[0] ?? '')))))
      seen.set(label, (seen.get(label) ?? 0) + 1)
  }
  return new Set([...seen].flatMap(([label, count]) => (count > 1 && label !== '' ? [label] : [])))
}
