import type { View } from '../content/view.ts'
import type { Document } from '../document.ts'
import { jointArrangements } from './joint-arrangement.ts'
import { runBook } from './run-book.ts'
import { sccAnnexes } from './scc-annexes.ts'
import { transferSheets } from './transfer-sheets.ts'
import { ukTables } from './uk-tables.ts'

/** What is signed, filed and followed inside: forms of the law with what is declared, and missing where nothing is. */
export const papers = (view: View): readonly Document[] => [
  ...sccAnnexes(view),
  ...ukTables(view),
  ...jointArrangements(view),
  ...transferSheets(view),
  runBook(view),
]
