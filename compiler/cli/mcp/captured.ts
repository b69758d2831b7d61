import { Command } from 'commander'
import { type Done, type ExitCode, exitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { UsageError } from '../usage-error.ts'

export interface Captured {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

/**
 * Runs one command of the command line and keeps what it prints.
 *
 * @param argv after the command's name; whoever calls sees to it that no value is taken for an option
 * @throws UsageError what the command throws
 */
export async function captured(
  add: (program: Command, io: Io, done: Done) => void,
  argv: readonly string[],
  io: Io,
): Promise<Captured> {
  let [out, err] = ['', '']
  let code = exitCode.clean as ExitCode
  const own: Io = { ...io, terminal: null, out: (text) => (out += text), err: (text) => (err += text) }
  const program = new Command('bylaw').exitOverride().configureOutput({ writeOut: own.out, writeErr: own.err })
  add(program, own, (found) => {
    code = found
  })
  await program.parseAsync([...argv], { from: 'user' })
  if (code === exitCode.unusable) throw new UsageError(err.trim())
  return { code, out, err }
}
