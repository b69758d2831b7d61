import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readOptions } from './options.ts'

interface Generated {
  /** The program that makes it, as `import.meta.url`. */
  readonly by: string
  /** `npm run COMMAND` runs that program. */
  readonly command: string
  /** Where it lies, below the root of the repository. */
  readonly path: string
  readonly text: () => string | Promise<string>
}

/** Writes a generated file where its program is what was started; with `--check`, only says whether it is stale, with status 1. */
export async function generate({ by, command, path, text }: Generated): Promise<void> {
  if (process.argv[1] !== fileURLToPath(by)) return
  const { check } = readOptions(by, { check: { type: 'boolean' } }).values
  const target = new URL(`../${path}`, import.meta.url)
  const fresh = await text()
  if (check !== true) return writeFileSync(target, fresh)
  if (readFileSync(target, 'utf8') === fresh) return
  console.error(`${path} is stale: run \`npm run ${command}\`.`)
  process.exitCode = 1
}
