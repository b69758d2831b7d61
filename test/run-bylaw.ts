import { run } from '../compiler/cli/main.ts'

/** What a command answered, and what it wrote. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command line in a folder as software does: no terminal, no settings but those given, and on one day. */
export async function runBylaw(
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const said = { out: '', err: '' }
  const code = await run([...argv], {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    env,
    cwd,
    terminal: null,
    today: () => '2026-11-21',
  })
  return { code, out: said.out, err: withoutProgress(said.err) }
}

/** What takes longer than two seconds says what it does; whether it took so long is no matter of a test. */
export const withoutProgress = (err: string): string => err.replaceAll(/^[a-z]+ing\b.* \.\.\.\n/gm, '')
