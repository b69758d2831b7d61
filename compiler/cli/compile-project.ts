import { resolve } from 'node:path'
import { type Compilation, compile } from '../compile.ts'
import { type Report, reportOf } from '../report/report.ts'
import { loadProject } from '../source/load-project.ts'
import type { Io } from './io.ts'
import type { Progress } from './progress.ts'

/** A project after every pass up to `check`. */
export interface CompiledProject {
  readonly compilation: Compilation
  readonly report: Report
  /** The folder that the paths of its files are relative to. */
  readonly folder: string
}
