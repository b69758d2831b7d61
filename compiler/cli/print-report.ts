import { writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { renderJson } from '../report/json.ts'
import type { Report } from '../report/report.ts'
import { renderText } from '../report/text.ts'
import { type ColorChoice, wantsColor } from './color.ts'
import { onDisk } from './disk.ts'
import type { Output } from './formats.ts'
import type { Io } from './io.ts'

export interface PrintOptions {
  readonly color: ColorChoice
  readonly maxProblems: number
  readonly showExcepted: boolean
}

/** Prints a report in each of the formats asked for. `folder` is the project's, for paths that can be opened. */
export async function printReport(
  report: Report,
  folder: string,
  outputs: readonly Output[],
  options: PrintOptions,
  io: Io,
): Promise<void> {
  for (const { format, file } of outputs) {
    const text =
      format === 'json'
        ? renderJson(report)
        : renderText(report, {
            color: file === null ? wantsColor(options.color, io) : options.color === 'always',
            width: Math.max(io.terminal?.columns ?? 120, 40),
            maxProblems: options.maxProblems,
            showExcepted: options.showExcepted,
            pathOf: (path) => relative(io.cwd, resolve(folder, path)).replaceAll('\\', '/'),
          })
    if (file === null) io.out(text)
    else await onDisk(`write \`${file}\``, () => writeFileSync(resolve(io.cwd, file), text))
  }
}
