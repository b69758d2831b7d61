import { CommanderError } from 'commander'
import { printable } from '../report/cells.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'

/** Carries out a command; whatever is thrown ends as one line on stderr and an exit code. */
export async function guarded(work: () => Promise<ExitCode>, io: Io): Promise<ExitCode> {
  try {
    return await work()
  } catch (error) {
    return failure(error, io)
  }
}

function failure(error: unknown, io: Io): ExitCode {
  // Commander has printed its message already; help and version are no failures.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.clean : exitCode.unusable
  if (error instanceof UsageError) {
    const [first = '', ...more] = error.message.split('\n').map(printable)
    io.err(`bylaw: ${[first, ...more.map((line) => `  ${line}`)].join('\n')}\n`)
    return error.code
  }
  const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  io.err(`bylaw: ${printable(said.replace(/\s+/g, ' '))} (this is a bug in bylaw; BYLAW_DEBUG=1 shows where)\n`)
  if (io.env.BYLAW_DEBUG === '1' && error instanceof Error) io.err(`${error.stack}\n`)
  return exitCode.unusable
}
