import { createHash } from 'node:crypto'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Duty } from '../../diff/change.ts'
import { concerned } from '../../diff/concerned.ts'
import { dutyTexts } from '../../diff/duty-texts.ts'
import type { Side } from '../../diff/side.ts'
import type { DiffReport, LocatedChange } from '../diff-report.ts'
import { countOf, dutiesOf } from '../diff-report.ts'
import { isIdle, isQuestion } from '../questions.ts'
import type { Report } from '../report.ts'
import { byRank } from '../worst-first.ts'
import { aboutText } from './about.ts'
import { sidesOf } from './in-words.ts'
import {
  most,
  type Named,
  type PullRequestReport,
  type Row,
  type ToldChange,
  type Where,
} from './pull-request-report.ts'
import { rowsOf } from './rows.ts'
import { valueInWords } from './value-in-words.ts'
import { wordsOf } from './words.ts'

/** What a report is made from. */
export interface Findings {
  /** The folder of the declaration below the repository's root. */
  readonly project: string
  /** What the check found, with paths from the repository's root. */
  readonly report: Report
  readonly base: PullRequestReport['base']
  readonly head: string | null
  /** `null` where there is nothing to compare. */
  readonly comparison: { readonly diff: DiffReport; readonly base: Side; readonly head: Side } | null
  /** What the base's own check found. */
  readonly known: readonly Diagnostic[]
}

/** Puts together what a reviewer has to know, cut to what may be handed on; counts are of everything. */
export function makeReport(found: Findings): PullRequestReport {
  const { report, comparison } = found
  const told = comparison ? changesOf(comparison.diff, comparison.base, comparison.head, report.asOf) : nothingTold
  const known = new Set(found.known.map(({ fingerprint }) => fingerprint))
  const open = report.diagnostics.filter(
    (one) => one.excepted === null && !one.rule.startsWith('change/') && !isIdle(one),
  )
  const count = (kind: ToldChange['class']): number => (comparison ? countOf(comparison.diff, kind) : 0)
  const { errors, warnings, notes } = report.counts
  return {
    version: 4,
    project: clip(found.project),
    asOf: report.asOf,
    digest: report.digest,
    base: { ...found.base, name: clip(found.base.name) },
    head: found.head,
    counts: {
      widens: count('widens'),
      narrows: count('narrows'),
      neutral: count('neutral'),
      errors,
      warnings,
      notes,
      faults: comparison ? comparison.diff.base.faults + comparison.diff.head.faults : 0,
    },
    rows: told.rows.slice(0, most.list),
    widening: told.widening.slice(0, most.list),
    rest: told.rest.slice(0, most.list),
    duties: told.duties,
    notices: told.notices.slice(0, most.list),
    documents: (comparison?.diff.documents ?? []).slice(0, most.list).map(clip),
    questions: questionsIn(open, known),
    findings: byRank(open.filter((one) => !isQuestion(one)))
      .slice(0, most.list)
      .map((one) => ({
        severity: one.severity,
        rule: clip(one.rule),
        message: clip(one.message),
        help: one.help === null ? null : clip(one.help),
        because: one.because ? clip(one.because.ref) : null,
        where: whereOf(one),
        isNew: !known.has(one.fingerprint),
      })),
  }
}

const clip = (text: string): string => (text.length <= most.text ? text : `${text.slice(0, most.text - 1)}…`)
const clipped = ({ title, name }: Named): Named => ({ title: clip(title), name: clip(name) })
const few = (texts: readonly string[]): string[] => texts.slice(0, most.few).map(clip)

const whereOf = ({ file, start }: Diagnostic): Where => ({
  file: clip(file),
  line: start.line,
  side: 'head',
})

/** What says the same has the same in the next run, wherever it stands then. */
const idOf = (...said: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 12)

const idOfChange = ({ type, message, before, after, facts, parts }: LocatedChange): string =>
  idOf(type, message, before, after, facts, parts ?? null)

/** The look by the data protection officer first, as the texts have it. */
const inOrder = (duties: readonly Duty[]): readonly Duty[] => {
  const order = Object.keys(dutyTexts)
  return [...duties].sort((a, b) => order.indexOf(a) - order.indexOf(b))
}

type Told = Pick<PullRequestReport, 'rows' | 'widening' | 'rest' | 'duties' | 'notices'>

const nothingTold: Told = { rows: [], widening: [], rest: [], duties: [], notices: [] }

function changesOf(diff: DiffReport, base: Side, head: Side, asOf: string): Told {
  const sides = sidesOf(base, head, asOf)
  const words = wordsOf(sides.head.model)
  const rows: Row[] = []
  const widening: ToldChange[] = []
  const rest: ToldChange[] = []
  const of = new Map<Duty, string[]>(inOrder(dutiesOf(diff)).map((duty) => [duty, []]))
  for (const change of diff.changes) {
    const id = idOfChange(change)
    for (const duty of change.duties) of.get(duty)?.push(id)
    const where: Where = change.position && {
      file: clip(change.position.file),
      line: change.position.line,
      side: change.at?.side ?? 'head',
    }
    const moved = rowsOf(change, sides)
    for (const row of moved)
      rows.push({
        ...row,
        id,
        where,
        detail: row.detail === null ? null : clip(row.detail),
        categories: few(row.categories),
        whose: few(row.whose),
        activity: clipped(row.activity),
        bases: row.bases.slice(0, most.few).map(clipped),
        to: row.to && clipped(row.to),
        kept: row.kept === null ? null : clip(row.kept),
        keptBefore: row.keptBefore === null ? null : clip(row.keptBefore),
        keptThere: row.keptThere === null ? null : clip(row.keptThere),
        countries: few(row.countries),
        transfers: few(row.transfers),
        accepted: few(change.accepted ?? []),
      })
    if (moved.length > 0) continue
    const about =
      change.class === 'widens' && change.at?.side === 'head' && widening.length < most.list
        ? aboutText(words, concerned(change.at.place, head))
        : null
    const told: ToldChange = {
      id,
      type: change.type,
      class: change.class,
      message: clip(change.message),
      before: said(sides.before, change, change.before),
      after: said(sides.head, change, change.after),
      about: about === null ? null : clip(about),
      accepted: few(change.accepted ?? []),
      where,
    }
    if (change.class === 'widens') widening.push(told)
    else rest.push(told)
  }
  const notices = diff.unversioned.map(({ name, message, position: { file, line } }) => ({
    id: idOf('notice', name, message),
    name: clip(name),
    message: clip(message),
    where: { file: clip(file), line, side: 'head' as const },
  }))
  of.get('notice-version')?.push(...notices.map(({ id }) => id))
  const duties = [...of].map(([duty, changes]) => ({ duty, changes: changes.slice(0, 2 * most.list) }))
  // What leaves us first, what the router keeps itself last.
  rows.sort((a, b) => Number(isOurs(a)) - Number(isOurs(b)))
  return { rows, widening, rest, duties, notices }
}

/** A value in words, cut to what may be handed on. */
function said({ model }: Side, change: LocatedChange, value: string | null): string | null {
  const text = valueInWords(model, change, value)
  return text === null ? null : clip(text)
}

const isOurs = ({ to }: Row): boolean => to === null || to.name.endsWith(' (store)')

/** Open facts by the person who is asked, those with most first; last what is nobody's yet. */
function questionsIn(open: readonly Diagnostic[], known: ReadonlySet<string>): PullRequestReport['questions'] {
  const groups = Map.groupBy(open.filter(isQuestion), ({ mark }) => mark?.ask ?? null)
  return [...groups]
    .sort(([a, of], [b, others]) => (a === null ? 1 : b === null ? -1 : others.length - of.length || (a < b ? -1 : 1)))
    .slice(0, most.few)
    .map(([person, diagnostics]) => ({
      asked: person === null ? null : clip(person),
      open: diagnostics.slice(0, most.list).map((one) => ({
        message: clip(one.message),
        where: whereOf(one),
        isNew: !known.has(one.fingerprint),
        blocks: one.severity === 'error',
      })),
    }))
}
