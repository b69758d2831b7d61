import type { CoveredLaw, LawTable } from '../../law/covered.ts'
import type { LawRow } from '../../law/row.ts'

/** The law that is covered on a day, for machines. */
export function lawJson({ asOf, tables, notCovered }: CoveredLaw): string {
  const report = {
    version: 1,
    asOf,
    covered: Object.fromEntries(tables.map(({ name, rows }) => [name, rows.map(plain)])),
    notCovered: notCovered.map(({ country, reach, ...row }) => ({
      ...plain({ ...row, id: row.regime }),
      country,
      reach,
    })),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

const plain = ({ id, title, regime, from, until, source, doubtful }: LawRow) => ({
  id,
  title,
  regime,
  from,
  until,
  source,
  doubtful: doubtful ?? null,
})

/** The law that is covered on a day, and the one that is not, for people. */
export function lawText({ asOf, tables, notCovered }: CoveredLaw): string {
  const named = notCovered.filter(({ reach }) => reach === 'by-name')
  const national = notCovered.filter(({ reach }) => reach === 'national')
  return [
    `The law that rules and documents know, as of ${asOf}.`,
    ...tables.filter(({ rows }) => rows.length > 0).map(tableText),
    `Not covered: laws that \`organisation.regimes\` can name, under which nothing is checked.`,
    `  General laws of countries (an organisation there is told so)\n${national.map(otherText).join('\n')}`,
    `  Laws that count where they are named alone\n${named.map(otherText).join('\n')}`,
    'Of any other law nothing is known here.',
  ].join('\n\n')
}

const tableText = ({ title, rows }: LawTable): string => `${title}\n${rows.map(rowText).join('\n')}`

const rowText = ({ regime, title, from, until, source, doubtful }: LawRow): string =>
  [
    `  ${regime}  ${title}`,
    `           ${until === null ? `since ${from}` : `${from} to ${until}`}; ${source}`,
    ...(doubtful === undefined ? [] : [`           doubtful: ${doubtful}`]),
  ].join('\n')

const otherText = ({ regime, country, title, from, source, doubtful }: CoveredLaw['notCovered'][number]): string =>
  [
    `    ${regime}  ${country}: ${title}`,
    `      since ${from}; ${source}`,
    ...(doubtful === undefined ? [] : [`      doubtful: ${doubtful}`]),
  ].join('\n')
