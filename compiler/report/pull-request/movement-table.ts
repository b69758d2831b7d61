import { markdownCode, markdownMessage, markdownText } from '../markdown-escape.ts'
import { plural } from '../summary.ts'
import type { Part } from './fitted.ts'
import type { Link } from './linker.ts'
import { listed } from './listed.ts'
import type { Named, PullRequestReport, Row } from './pull-request-report.ts'
import { called as calledIn, keptText, protectionText } from './words.ts'

/** Changes that widen, by their numbers. */
export type Numbers = ReadonlyMap<string, number>

const reasons: Partial<Record<Row['type'], string>> = {
  'activity-added': 'new activity',
  'recipient-added': 'new recipient',
  'category-added': 'new there',
  'field-added': 'further field',
  'protection-removed': 'less protected',
  'verification-weakened': 'sender less proven',
  'condition-loosened': 'on more occasions',
  'retention-extended': 'kept longer',
  'country-added': 'in another country',
  'tracker-added': 'new tracker',
}

const heads = [
  '#',
  'data',
  'of whom',
  'what is new',
  'activity',
  'basis',
  'kept',
  'recipient',
  'countries',
  'protection',
]

/** Personal data that newly goes somewhere, or goes there less protected, on more occasions or for longer. */
export function movements({ rows }: PullRequestReport, link: Link, numbers: Numbers): Part | null {
  if (rows.length === 0) return null
  return {
    head: [
      '',
      '### Personal data that goes further, less protected or for longer',
      '',
      `| ${heads.join(' | ')} |`,
      `|${heads.map(() => '---').join('|')}|`,
    ],
    items: rows.map((row) => `| ${cellsOf(row, link, numbers).join(' | ')} |`),
    more: (hidden) => `and ${plural(hidden, 'more row')}.`,
    yields: 1,
  }
}

function cellsOf(row: Row, link: Link, numbers: Numbers): readonly string[] {
  const where = link(row.where)
  return [
    String(numbers.get(row.id) ?? ''),
    listed(row.categories.map(markdownText), 8),
    row.whose.length === 0 ? '–' : listed(row.whose.map(markdownText), 8),
    [
      reasons[row.type] ?? row.type,
      row.detail === null ? '' : `: ${markdownMessage(row.detail)}`,
      where && `<br>${where}`,
      acceptedText(row.accepted),
    ].join(''),
    called(row.activity),
    row.onBehalf ? "the controller's" : row.bases.length === 0 ? '**not stated**' : listed(row.bases.map(called), 8),
    keptText(row, { missing: '**not stated**', plain: markdownText, new: bold }),
    row.to === null ? '–' : called(row.to),
    row.to === null ? '–' : places(row),
    row.to === null ? '–' : protectionText(row, { plain: markdownText, new: bold }),
  ]
}

const called = (named: Named): string =>
  calledIn(named, { title: markdownText, name: markdownCode, alone: markdownCode })

/** The exceptions that go on accepting what is wrong there. */
export const acceptedText = (accepted: readonly string[]): string =>
  accepted.length === 0 ? '' : `<br>Accepted by ${listed(accepted.map(markdownCode), 4)}`

const bold = (text: string): string => `**${text}**`

/** In which countries it is, and what carries it there. */
const places = ({ countries, transfers, to }: Row): string =>
  [
    countries.length === 0
      ? to?.name === 'records (store)'
        ? '–'
        : '**not stated**'
      : listed(countries.map(markdownText), 12),
    transfers.length === 0 ? '' : ` (${listed(transfers.map(markdownText), 4)})`,
  ].join('')
