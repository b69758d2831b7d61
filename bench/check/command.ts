import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Build } from './builds.ts'

/** What one run of `bylaw check` took, from start to end of its process. */
export interface Run {
  /** User and system time of all its threads, in milliseconds. */
  readonly cpu: number
  readonly wall: number
  readonly megabytes: number
  readonly findings: number
  readonly flows: number
}

/** Loaded before the command: says at the end what the process has used. A file, because a large check starts anew. */
const tell = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs'
  process.on('exit', () => writeFileSync(process.env.BENCH_USED, JSON.stringify(process.resourceUsage())))
`)}`

/**
 * Runs the command of a build, cold, on a project; the report goes to a file as JSON. Results of earlier checks are kept nowhere,
 * as in CI, unless a folder is named.
 */
export function runCheck({ folder }: Build, project: string, scratch: string, cache?: string): Run {
  const report = join(scratch, 'report.json')
  const used = join(scratch, 'used.json')
  const out = openSync(report, 'w')
  const args = ['check', project, '--as-of', '2026-11-21', '--format', 'json', '--fail-on', 'never']
  if (cache !== undefined) args.push('--cache-dir', cache)
  const start = performance.now()
  const { status } = spawnSync(
    process.execPath,
    ['--import', tell, join(folder, 'dist/compiler/cli/bin.js'), ...args],
    { stdio: ['ignore', out, 'inherit'], env: { ...process.env, CI: 'true', BENCH_USED: used } },
  )
  const wall = performance.now() - start
  closeSync(out)
  if (status !== 0) throw new Error(`the check of ${project} by ${folder} ended with ${status}`)
  const { userCPUTime, systemCPUTime, maxRSS } = read<NodeJS.ResourceUsage>(used)
  const found = read<{ diagnostics: readonly unknown[]; summary: { flows: number } }>(report)
  return {
    cpu: (userCPUTime + systemCPUTime) / 1000,
    wall,
    megabytes: (maxRSS * 1024) / 1e6,
    findings: found.diagnostics.length,
    flows: found.summary.flows,
  }
}

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T
