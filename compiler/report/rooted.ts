import { posix } from 'node:path'
import type { Diagnostic, Located } from '../diagnostics/diagnostic.ts'
import type { Report } from './report.ts'

/** What the paths of a report are relative to. */
export interface Root {
  /** The repository's root as seen from the working folder: `.`, `..`, ... */
  readonly path: string
  /** The project's folder, relative to the root; empty where it is the root. */
  readonly folder: string
}

/** A report whose paths are relative to a root, so that two declarations of one repository are told apart. */
export interface RootedReport extends Report {
  readonly root: Root
}

/** The path of a project's file below a root; of what a project shares with others it leads by the root. */
export const below = ({ folder }: Root, file: string): string => {
  const path = folder === '' ? file : `${folder}/${file}`
  return file.startsWith('../') ? posix.normalize(path) : path
}

/** What has no place, since nothing of its section is declared, is placed at the beginning of the first file. */
const somewhere = (report: Report, file: string): string => (file === '' ? (report.files[0]?.path ?? '') : file)

/** A report on a project (paths relative to its folder) with the paths that readers are shown. */
export function rooted(report: Report, root: Root): RootedReport {
  const moved = <T extends Pick<Located, 'file'>>(at: T): T => ({
    ...at,
    file: below(root, somewhere(report, at.file)),
  })
  const diagnostic = (one: Diagnostic): Diagnostic => ({
    ...moved(one),
    related: one.related.map(moved),
    fix: one.fix && { ...one.fix, span: moved(one.fix.span) },
  })
  return {
    ...report,
    root,
    files: report.files.map(({ path, text }) => ({ path: below(root, path), text })),
    diagnostics: report.diagnostics.map(diagnostic),
    passedOver: report.passedOver.map((path) => below(root, path)),
    ...(report.due && { due: report.due.map(moved) }),
  }
}
