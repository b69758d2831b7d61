import { today } from '../cluster/report.ts'

export type Row =
  | { readonly name: string; readonly version: string; readonly why: string }
  | {
      readonly name: string
      readonly version: string
      readonly passed: number
      readonly failed: number
      /** Check and reason, with how often. */
      readonly known: ReadonlyMap<string, number>
    }

export const begin = '<!-- written by npm run test:scorers -->'
export const end = '<!-- end -->'

/** The table of the page. */
export function table(rows: readonly Row[], deployments: number): string {
  const line = (row: Row): string => {
    if ('why' in row) return `| ${row.name} ${row.version} | not run: ${row.why} | | |`
    const known = [...row.known].map(([what, count]) => `${count}: ${what}`).join('; ')
    return `| ${row.name} ${row.version} | ${row.passed} | ${row.failed} | ${known} |`
  }
  return `
${today()}, over ${deployments} deployments:

| scorer | passed | failed | decided |
|---|---|---|---|
${rows.map(line).join('\n')}

`
}
