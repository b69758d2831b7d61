import type { Location, Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif'
import type { Rule } from '../../policies/rule.ts'
import type { Diagnostic, Located, Severity } from '../diagnostics/diagnostic.ts'
import { positionAt, type SourceFile } from '../source/source-file.ts'
import { becauseText } from './because.ts'
import { printable } from './cells.ts'
import { jsonText } from './json-text.ts'
import type { RootedReport } from './rooted.ts'
import { severities } from './summary.ts'
import { byRank } from './worst-first.ts'

export interface SarifOptions {
  /** The version of bylaw. */
  readonly version: string
  /** The rules that findings name. */
  readonly ruleOf: (name: string) => Rule | undefined
  /** A rule's `explain` page, as Markdown. */
  readonly pageOf: (rule: Rule) => string
}

/** What GitHub's code scanning takes: results of a run, places of a result, characters of a rule's description. */
const mostResults = 25_000
const mostPlaces = 100
const mostText = 1024
/** No limit of GitHub's, but beyond it nobody reads on. */
const mostMessage = 2000

/**
 * SARIF 2.1.0 as GitHub's code scanning reads it. Errors come first, since of 25,000 results it shows 5,000; what is cut
 * off is said in a notification. Fingerprints hold no line, so that an alert stays one while lines move. Findings that
 * an exception covers are in it as suppressed.
 */
export function renderSarif(report: RootedReport, { version, ruleOf, pageOf }: SarifOptions): string {
  const all = byRank(report.diagnostics)
  const kept = all.slice(0, mostResults)
  const cut = all.slice(mostResults)
  const names = [...new Set(kept.map(({ rule }) => rule))].sort()
  const indexes = new Map(names.map((name, i) => [name, i]))
  const files = new Map(report.files.map((file) => [file.path, file]))
  const count = (severity: Severity) => cut.filter((one) => one.severity === severity).length
  const left = severities({ errors: count('error'), warnings: count('warning'), notes: count('note') })
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'bylaw',
            semanticVersion: version,
            rules: names.flatMap((name) => {
              const rule = ruleOf(name)
              return rule ? [descriptor(rule, pageOf(rule))] : []
            }),
          },
        },
        // Two declarations of one repository are two analyses.
        automationDetails: { id: `bylaw/${report.root.folder === '' ? '' : `${uri(report.root.folder)}/`}` },
        columnKind: 'utf16CodeUnits',
        ...(left !== '' && {
          invocations: [
            {
              executionSuccessful: true,
              toolExecutionNotifications: [
                { level: 'warning', message: { text: `${left} more are left out; the JSON report has all.` } },
              ],
            },
          ],
        }),
        results: kept.map((one) => result(one, indexes.get(one.rule) ?? -1, files)),
      },
    ],
  }
  return jsonText(log)
}

function descriptor({ name, summary, severity, because }: Rule, page: string): ReportingDescriptor {
  const level = severity === 'error' || severity === 'note' ? severity : 'warning'
  return {
    id: name,
    name: name.replace(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: clipped(summary, mostText) },
    fullDescription: { text: clipped(`${summary} ${becauseText(because)}`, mostText) },
    help: { text: `\`bylaw explain ${name}\` says why, and how to mend it.`, markdown: page },
    defaultConfiguration: { level },
    properties: {
      tags: ['privacy', name.split('/')[0] ?? ''],
      precision: 'very-high',
      'problem.severity': level === 'note' ? 'recommendation' : level,
    },
  }
}

function result(one: Diagnostic, ruleIndex: number, files: ReadonlyMap<string, SourceFile>): Result {
  const { rule, severity, message, help, fingerprint, excepted, fix, related } = one
  const span = fix?.span
  const file = span && files.get(span.file)
  const id = fingerprint.includes(':') ? fingerprint : `${fingerprint}:1`
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    // The first sentence is the alert's title.
    message: {
      text: clipped([message, ...(help === null ? [] : help.split('\n'))].map(printable).join('\n'), mostMessage),
    },
    locations: [{ physicalLocation: physical(one) }],
    ...(related.length > 0 && {
      relatedLocations: related.slice(0, mostPlaces).map(
        (other, i): Location => ({
          id: i + 1,
          physicalLocation: physical(other),
          message: { text: clipped(printable(other.message), mostMessage) },
        }),
      ),
    }),
    partialFingerprints: { primaryLocationLineHash: id, 'bylaw/v1': fingerprint },
    ...(excepted && {
      suppressions: [
        {
          kind: 'inSource' as const,
          status: 'accepted' as const,
          justification: clipped(printable(`${excepted.name}: ${excepted.reason}`), mostMessage),
        },
      ],
    }),
    ...(fix &&
      span &&
      file && {
        fixes: [
          {
            description: { text: printable(fix.title) },
            artifactChanges: [
              {
                artifactLocation: { uri: uri(span.file) },
                replacements: [
                  {
                    deletedRegion: region(positionAt(file, span.start), positionAt(file, span.end)),
                    insertedContent: { text: fix.replacement },
                  },
                ],
              },
            ],
          },
        ],
      }),
  }
}

/** A pull request shows an alert where all its lines are in the diff: what spans several is placed at its first. */
const physical = ({ file, start, end }: Located): PhysicalLocation => ({
  artifactLocation: { uri: uri(file) },
  region: start.line === end.line ? region(start, end) : { startLine: start.line, startColumn: start.column },
})

const region = (start: Located['start'], end: Located['end']) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
})

/** A path as a relative URI; half a surrogate pair, which no URI can hold, is replaced. */
const uri = (path: string): string => path.toWellFormed().split('/').map(encodeURIComponent).join('/')

const clipped = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
