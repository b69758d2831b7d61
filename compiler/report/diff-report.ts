import type { Change, ChangeClass, Duty } from '../diff/change.ts'
import type { Unversioned } from '../diff/side.ts'
import type { ToldRow } from './pull-request/in-words.ts'

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
  /** What it is about, in words: label and value. */
  readonly told: readonly ToldRow[]
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
