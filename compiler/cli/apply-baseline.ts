import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Report } from '../report/report.ts'
import { plural } from '../report/summary.ts'
import { baselineText, readBaseline, without } from './baseline-file.ts'
import { onDisk } from './disk.ts'
import type { Io } from './io.ts'
import { readText } from './read-text.ts'
import { UsageError } from './usage-error.ts'

const largest = 64 * 1024 * 1024

/**
 * A report without what is in a baseline, and on stderr how much that was and what of it is gone.
 *
 * @throws UsageError when the file is no baseline
 */
export async function applyBaseline(report: Report, file: string, prune: boolean, io: Io): Promise<Report> {
  const baseline = readBaseline(await readText(file, largest, io))
  if (baseline === null)
    throw new UsageError(`\`${file}\` is not a baseline of this version; \`bylaw baseline\` writes one.`)
  const { report: left, known, stale, current } = without(report, baseline)
  io.err(`bylaw: ${plural(known, 'finding')} in the baseline.\n`)
  if (stale.length === 0) return left
  if (prune) {
    await onDisk(`write \`${file}\``, () => writeFileSync(resolve(io.cwd, file), baselineText(current)))
    io.err(`bylaw: ${entries(stale.length)} no longer found, removed from \`${file}\`.\n`)
  } else {
    io.err(`bylaw: warning: ${entries(stale.length)} of the baseline no longer found; \`--prune\` removes them:\n`)
    for (const { rule, resource } of stale.slice(0, 10)) io.err(`  ${rule}${resource ? ` at ${resource}` : ''}\n`)
    if (stale.length > 10) io.err(`  and ${stale.length - 10} more\n`)
  }
  return left
}

const entries = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`
