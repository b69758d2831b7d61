import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { renderJson } from '../report/json.ts'
import type { Report } from '../report/report.ts'
import { rooted } from '../report/rooted.ts'
import { renderText } from '../report/text.ts'
import { type ColorChoice, wantsColor } from './color.ts'
import { onDisk } from './disk.ts'
import type { Output } from './formats.ts'
import type { Io } from './io.ts'
import { rootOf } from './repository.ts'

export interface PrintOptions {
  readonly color: ColorChoice
  readonly maxProblems: number
  readonly showExcepted: boolean
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
    const text =
      format === 'json'
        ? renderJson(shown)
        : renderText(shown, {
            color: file === null ? wantsColor(options.color, io) : options.color === 'always',
            width: Math.max(io.terminal?.columns ?? 120, 40),
            maxProblems: options.maxProblems,
            showExcepted: options.showExcepted,
          })
    if (file === null) io.out(text)
    else await onDisk(`write \`${file}\``, () => writeFileSync(resolve(io.cwd, file), text))
  }
}
