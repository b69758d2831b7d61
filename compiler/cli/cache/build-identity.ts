import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Packages that a check may load and that are not part of the command. */
const apart = ['ajv', 'yaml'] as const

/**
 * Which program judges: a digest of the built command (`scripts/bundle.ts`), the versions of what it loads beside it, and of
 * Node, whose tables of time zones and characters a check asks. `null` where it was not built, as when its sources run:
 * nothing says then that they are the same as before.
 */
export function buildIdentity(): string | null {
  try {
    const build = readFileSync(new URL('./build-id', import.meta.url), 'utf8')
    const require = createRequire(import.meta.url)
    const versions = apart.map(
      (name) => JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')).version,
    )
    return JSON.stringify([build, versions, process.versions])
  } catch {
    return null
  }
}
