import { adequacy } from './adequacy.ts'
import { ageRows } from './age-of-consent.ts'
import { bases, conditions } from './articles.ts'
import { listedRows } from './assessment-lists.ts'
import { authorityRows, complaintRows } from './authorities.ts'
import { complaintClockRows } from './complaint-clocks.ts'
import { guidanceRows } from './guidance.ts'
import { officerRows } from './officer-laws.ts'
import { type OtherLaw, otherLaws } from './other-laws.ts'
import { checkedRegimes, regimeSource } from './regimes.ts'
import { areaRows } from './regions.ts'
import { requestClockRows } from './request-clocks.ts'
import { rightRows } from './rights.ts'
import { holdsOn, type LawRow } from './row.ts'
import { scheduleOneRows } from './schedule-one.ts'
import { exemptionRows } from './storage-exemptions.ts'
import { toolRows } from './transfer-tools.ts'

/** The rows of one kind. */
export interface LawTable {
  readonly name: string
  readonly title: string
  readonly rows: readonly LawRow[]
}

/** What rules and documents know of the law on a day, and which other law they merely know of. */
export interface CoveredLaw {
  readonly asOf: string
  readonly tables: readonly LawTable[]
  readonly notCovered: readonly OtherLaw[]
}

/** Every row of every law pack: the same that rules and documents read. */
const tables: readonly LawTable[] = [
  {
    name: 'regimes',
    title: 'Law that is checked',
    rows: checkedRegimes.map((row) => ({ ...row, id: row.regime, until: null })),
  },
  { name: 'areas', title: 'Where no transfer begins', rows: areaRows.map((row) => ({ ...row, until: null })) },
  {
    name: 'bases',
    title: 'Lawful bases',
    rows: checkedRegimes.flatMap(({ regime, from }) =>
      bases
        .filter(({ regimes }) => regimes.includes(regime))
        .map((row) => ({
          id: row.type,
          title: `Art. ${row.article}: ${row.label}`,
          regime,
          from: later(from, row.from),
          until: null,
          source: row.regimes.length > 1 ? regimeSource(regime) : row.source,
        })),
    ),
  },
  {
    name: 'conditions',
    title: 'Conditions for special categories and criminal data',
    rows: checkedRegimes.flatMap(({ regime, from }) =>
      conditions.map((row) => ({
        id: row.article,
        title: `Art. ${row.article}: ${row.label}`,
        regime,
        from: later(from, row.from),
        until: null,
        source: regimeSource(regime),
      })),
    ),
  },
  { name: 'schedule-one', title: 'Conditions of the United Kingdom beside those', rows: scheduleOneRows },
  {
    name: 'rights',
    title: 'Rights of people',
    rows: rightRows.map((row) => ({ ...row, id: row.article, title: `${articleText(row.article)}: ${row.title}` })),
  },
  {
    name: 'clocks',
    title: 'Time to answer requests',
    rows: requestClockRows.map(({ regime, title, from, until, source }) => ({
      id: 'request',
      title,
      regime,
      from,
      until,
      source,
    })),
  },
  { name: 'complaints', title: 'Time to acknowledge complaints', rows: complaintClockRows },
  {
    name: 'storage',
    title: 'What may be stored on a device or read from it without consent, beside what is necessary',
    rows: exemptionRows,
  },
  {
    name: 'adequacy',
    title: 'Adequacy decisions',
    rows: adequacy.map(({ country, regime, decision, scope, from, until, source, doubtful }) => ({
      id: country,
      title: `${country}: ${decision}${scope === 'full' ? '' : `, for ${scope}`}`,
      regime,
      from,
      until,
      source,
      ...(doubtful !== undefined && { doubtful }),
    })),
  },
  { name: 'transfer-tools', title: 'Transfer tools', rows: toolRows },
  { name: 'ages', title: 'Age from which people consent to services of the information society', rows: ageRows },
  { name: 'officers', title: 'National law that asks for an officer in more cases', rows: officerRows },
  { name: 'assessments', title: 'Operations for which an authority asks for an impact assessment', rows: listedRows },
  { name: 'authorities', title: 'Supervisory authorities', rows: [...complaintRows, ...authorityRows] },
  { name: 'guidance', title: 'Papers that words and examples follow', rows: guidanceRows },
]

/** What is covered on a day: the rows that hold then. */
export const coveredOn = (asOf: string): CoveredLaw => ({
  asOf,
  tables: tables.map((table) => ({ ...table, rows: table.rows.filter((row) => holdsOn(row, asOf)) })),
  notCovered: otherLaws.filter((row) => holdsOn(row, asOf)),
})

/** Every row, whatever the day. */
export const allRows: readonly LawRow[] = tables.flatMap(({ rows }) => rows)

function later(a: string, b: string): string {
  return a > b ? a : b
}

function articleText(article: string): string {
  return article.endsWith('2018') ? `s. ${article}` : `Art. ${article}`
}
