import { markdownCode, markdownMessage, markdownText } from '../markdown-escape.ts'
import { plural } from '../summary.ts'
import type { Part } from './fitted.ts'
import type { Link } from './linker.ts'
import { listed } from './listed.ts'
import type { Named, PullRequestReport, Row } from './pull-request-report.ts'

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
    ].join(''),
    called(row.activity),
    row.onBehalf ? "the controller's" : row.bases.length === 0 ? '**not stated**' : listed(row.bases.map(called), 8),
    kept(row),
    row.to === null ? '–' : called(row.to),
    row.to === null ? '–' : places(row),
    row.to === null ? '–' : protection(row),
  ]
}

/** What people call it, and its name where the two differ by more than their spelling. */
function called({ title, name }: Named): string {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
  return plain(title) === plain(name) ? markdownCode(name) : `${markdownText(title)} ${markdownCode(name)}`
}

/** How long we keep it, and how long whoever gets it does. */
function kept({ kept: is, keptBefore, keptThere, to }: Row): string {
  const own =
    is === null
      ? '**not stated**'
      : keptBefore === null
        ? markdownText(is)
        : `${markdownText(keptBefore)} → **${markdownText(is)}**`
  return keptThere === null || to === null ? own : `${own}; there ${markdownText(keptThere)}`
}

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

/** What each protection leaves of a value, for who reads no declaration. */
const protections: Readonly<Record<string, string>> = {
  keep: 'none',
  plain: 'none',
  redact: 'left out',
  mask: 'masked',
  'truncate-ip': 'IP shortened',
  pseudonymise: 'pseudonymised',
  'generalise-date': 'date made coarse',
}

function protection({ protection: is, protectionBefore }: Row): string {
  const said = (kind: string): string => protections[kind] ?? markdownText(kind)
  const after = is === null ? '' : said(is)
  const before = protectionBefore.map(said).join(' or ')
  return before === '' || before === after ? after : `${before} → **${after}**`
}
