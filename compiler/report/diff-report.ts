import type { Change, ChangeClass, Duty } from '../diff/change.ts'
import type { Unversioned } from '../diff/side.ts'

/** One side of a comparison as reports name it. */
export interface SideName {
  /** What the user called it: a folder or a revision. */
  readonly name: string
  readonly digest: string
  /** Findings that keep it from being read whole. */
  readonly faults: number
}

interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A change with its place worked out. */
export interface LocatedChange extends Change {
  readonly position: Position | null
}

/** A notice that reads otherwise under its old version and day, with its place worked out. */
export interface LocatedNotice extends Unversioned {
  readonly position: Position
}

/** What `bylaw diff` prints in every format. */
export interface DiffReport {
  readonly base: SideName
  readonly head: SideName
  /** What positions are relative to: the repository's root as seen from the working folder. */
  readonly root: string
  /** What widens first. */
  readonly changes: readonly LocatedChange[]
  /** Notices in effect that read otherwise because of the changes, under their old version and day. */
  readonly unversioned: readonly LocatedNotice[]
  /** Generated documents that are not the same on both sides, by path; where none is, other outputs. */
  readonly documents: readonly string[]
}

export const classes: readonly ChangeClass[] = ['widens', 'narrows', 'neutral']

export const countOf = ({ changes }: DiffReport, wanted: ChangeClass): number =>
  changes.filter((change) => change.class === wanted).length

/** What the list below it holds: documents, or where none changes what routers and clusters read. */
export const outputsHeading = ({ documents }: DiffReport): string =>
  documents.every((path) => path.startsWith('documents/')) ? 'Documents that change' : 'Outputs that change'

/** What is said where there is no change: a period in another spelling, or a list in another order, is printed otherwise. */
export const nothing = (report: DiffReport): string =>
  unread(report).length > 0
    ? "No change for people's data is known"
    : report.documents.length === 0
      ? "No changes for people's data"
      : "No changes for people's data; the documents above say the same in other words"

/** What is said of a side that could not be read whole, where one is such. */
export const unread = ({ base, head }: DiffReport): readonly (readonly [name: string, faults: string])[] =>
  [base, head].flatMap(({ name, faults }) =>
    faults === 0 ? [] : [[name, faults === 1 ? '1 error' : `${faults} errors`] as const],
  )

/** Every duty that some change or notice triggers, once, sorted. */
export const dutiesOf = ({ changes, unversioned }: DiffReport): readonly Duty[] =>
  [
    ...new Set([
      ...changes.flatMap(({ duties }) => duties),
      ...(unversioned.length > 0 ? (['notice-version'] as const) : []),
    ]),
  ].sort()

/** The facts of a change as label and value, what is empty left out. */
export function factRows({ facts, before, after, parts, accepted }: Change): readonly (readonly [string, string])[] {
  const rows: (readonly [string, string | null | undefined])[] = [
    ['category', facts?.categories.join(', ')],
    ['activity', facts?.activity],
    ['to', facts?.sink],
    [
      'lawful basis',
      facts && (facts.role === 'processor' ? 'of the controller that we act for' : facts.bases.join(', ')),
    ],
    ['kept', facts?.retention],
    // Where an activity's records lie need not be stated.
    ['countries', facts && (facts.countries.join(', ') || (facts.sink === 'records (store)' ? null : 'not stated'))],
    ['transfer tool', facts?.transfers.join(', ')],
    ['protection', facts?.protection],
    ['together', parts && `${parts.length} changes of one cause; JSON lists them`],
    ['accepted by', accepted?.join(', ')],
    ['was', before],
    ['is', after],
  ]
  return rows.flatMap(([label, value]) =>
    value === null || value === undefined || value === '' ? [] : [[label, value] as const],
  )
}
