import { Command } from 'commander'
import { type ExitCode, exitCode } from './exit-code.ts'
import { guarded } from './failure.ts'
import type { Io } from './io.ts'
import { addPr } from './pr.ts'
import { UsageError } from './usage-error.ts'

/** The inputs of `action.yml` that are options of `bylaw pr`, by name. */
const options = ['base', 'pull-request', 'report', 'from', 'author', 'fail-on', 'as-of'] as const
/** Those that switch something off, and what with. */
const switches = { comment: '--no-comment', 'check-run': '--no-check-run', 'dry-run': null } as const

/** Runs `bylaw pr` as a GitHub Action: its inputs are in the environment, as `INPUT_` and their names in capitals. */
export async function runAction(io: Io): Promise<ExitCode> {
  const input = (name: string): string => io.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
  const token = input('token')
  const own: Io = { ...io, env: { ...io.env, ...(token !== '' && { GITHUB_TOKEN: token }) } }
  let code: ExitCode = exitCode.clean
  const program = new Command('bylaw')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: (text, write) => write(text) })
  addPr(program, own, (found) => {
    code = found
  })
  return guarded(async () => {
    const path = input('path')
    const given = options.flatMap((name) => (input(name) === '' ? [] : [`--${name}=${input(name)}`]))
    // After `--`, so that no path is read as an option.
    const last = path === '' || input('from') !== '' ? [] : ['--', path]
    await program.parseAsync(['pr', ...given, ...switched(input), ...last], { from: 'user' })
    return code
  }, own)
}

const switched = (input: (name: string) => string): readonly string[] =>
  Object.entries(switches).flatMap(([name, off]) => {
    const value = input(name)
    if (!['', 'true', 'false'].includes(value))
      throw new UsageError(`Input \`${name}\` is \`${value}\`; it is \`true\` or \`false\`.`)
    if (off === null) return value === 'true' ? [`--${name}`] : []
    return value === 'false' ? [off] : []
  })
