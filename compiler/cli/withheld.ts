import type { Withheld } from '../emit/documents/documents.ts'
import { printable } from '../report/cells.ts'
import { plural } from '../report/summary.ts'

const shown = 3

/** Which public documents were not written, how many facts are missing in each, and the first of them. */
export function withheldText(withheld: readonly Withheld[]): string {
  const count = withheld.reduce((sum, { paths }) => sum + paths.length, 0)
  const what = count === 1 ? '1 public document was withheld' : `${count} public documents were withheld`
  const lines = withheld.flatMap(({ paths, missing }) => [
    `  ${paths.join(', ')}: ${plural(missing.length, 'fact')} missing`,
    ...missing.slice(0, shown).map((fact) => `    ${fact}`),
    ...(missing.length > shown ? [`    and ${missing.length - shown} more`] : []),
  ])
  return `bylaw: ${what}, because facts are missing; \`--draft\` writes them, marked as drafts.\n${lines.map((line) => `${printable(line)}\n`).join('')}`
}
