import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { packageVersion } from '../emit/package-root.ts'
import type { Report } from '../report/report.ts'
import { type RootedReport, rooted } from '../report/rooted.ts'
import { renderText } from '../report/text.ts'
import { type ColorChoice, wantsColor } from './color.ts'
import { onDisk } from './disk.ts'
import { failsFrom, type Threshold } from './fail-on.ts'
import type { FormatName, Output } from './formats.ts'
import type { Io } from './io.ts'
import { rootOf } from './repository.ts'

export interface PrintOptions {
  readonly color: ColorChoice
  readonly maxProblems: number
  readonly showExcepted: boolean
  readonly verbose: boolean
  readonly failOn: Threshold
}

/** What a format is given beside the report. */
interface Printing extends Omit<PrintOptions, 'color'> {
  readonly color: boolean
  readonly width: number
}

type Render = (report: RootedReport, options: Printing) => string

/** Every format but `text` is read when it is asked for. */
const renderers: Readonly<Record<FormatName, () => Promise<Render>>> = {
  text: async () => renderText,
  concise: async () => {
    const { renderConcise } = await import('../report/concise.ts')
    return (report, { showExcepted }) => renderConcise(report, showExcepted)
  },
  json: async () => (await import('../report/json.ts')).renderJson,
  sarif: async () => {
    const [{ renderSarif }, { ruleNamed, rulePage }] = await Promise.all([
      import('../report/sarif.ts'),
      import('./rule-page.ts'),
    ])
    return (report) => renderSarif(report, { version: packageVersion(), ruleOf: ruleNamed, pageOf: rulePage })
  },
  github: async () => (await import('../report/github.ts')).renderGithub,
  gitlab: async () => (await import('../report/gitlab.ts')).renderGitlab,
  junit: async () => {
    const { renderJunit } = await import('../report/junit.ts')
    return (report, { failOn }) => renderJunit(report, failsFrom(failOn))
  },
  markdown: async () => {
    const { renderMarkdown } = await import('../report/markdown.ts')
    return (report, { showExcepted }) => renderMarkdown(report, showExcepted)
  },
  rdjson: async () => (await import('../report/rdjson.ts')).renderRdjson,
}

/** Prints a report in each of the formats asked for, with paths from the root of the repository that holds `folder`. */
export async function printReport(
  report: Report,
  folder: string,
  outputs: readonly Output[],
  options: PrintOptions,
  io: Io,
): Promise<void> {
  const shown = rooted(report, rootOf(folder, io.cwd))
  for (const { format, file } of outputs) {
    const render = await renderers[format]()
    const text = render(shown, {
      ...options,
      color: file === null ? wantsColor(options.color, io) : options.color === 'always',
      width: Math.max(io.terminal?.columns ?? 120, 40),
    })
    if (file === null) io.out(text)
    else await onDisk(`write \`${file}\``, () => writeFileSync(resolve(io.cwd, file), text))
  }
}
