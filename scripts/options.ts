import { readFileSync } from 'node:fs'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

/**
 * What a program of this repository was asked for. `--help` prints the comment that its file begins with, and what may be
 * named, and ends it; what it does not know is said in one line, with status 2.
 *
 * @param file the program, as `import.meta.url`
 * @param options what it takes, as `parseArgs` has it
 * @param names what may be named without an option; nothing where it is left out
 */
export function readOptions<const T extends ParseArgsOptionsConfig>(
  file: string,
  options: T,
  names: readonly string[] = [],
): { values: ReturnType<typeof parseArgs<{ options: T }>>['values']; positionals: readonly string[] } {
  if (process.argv.includes('--help')) {
    const named = names.length > 0 ? `\n\n  ${names.join('\n  ')}` : ''
    process.stdout.write(`${usage(readFileSync(new URL(file), 'utf8'))}${named}\n`)
    process.exit(0)
  }
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: names.length > 0 })
    const unknown = positionals.find((each) => !names.includes(each))
    if (unknown === undefined) return { values, positionals }
    return refuse(`There is no \`${unknown}\`; there are ${names.join(', ')}.`)
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'The arguments cannot be read.')
  }
}

/** The first comment of a program, as text. */
function usage(source: string): string {
  const [, comment = ''] = /^\/\*\*([\s\S]*?)\*\//.exec(source) ?? []
  return comment.replaceAll(/^ \* ?/gm, '').trim()
}

function refuse(why: string): never {
  process.stderr.write(`${why} Try --help.\n`)
  process.exit(2)
}
