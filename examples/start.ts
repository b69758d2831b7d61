/**
 * `npm start`: DispatchKit, checked and built, with a real GitHub push on its way through it; `--once` ends after
 * that. The same as `bylaw dev examples/routes/dispatchkit` with a payload from GitHub's own collection.
 */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { develop } from '../compiler/cli/dev/develop.ts'
import { interruption } from '../compiler/cli/dev/interrupt.ts'
import { guarded } from '../compiler/cli/failure.ts'
import { processIo } from '../compiler/cli/io.ts'
import { readOptions } from '../scripts/options.ts'

const { once = false } = readOptions(import.meta.url, { once: { type: 'boolean' } }).values

interface Push {
  readonly commits: readonly unknown[]
  readonly [field: string]: unknown
}

// Required rather than imported: the compiler would infer a type from each of its 4 MB.
const webhooks = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly {
  readonly name: string
  readonly examples: readonly Push[]
}[]
const payload = webhooks.find(({ name }) => name === 'push')?.examples.find(({ commits }) => commits.length > 0)
if (payload === undefined) throw new Error('@octokit/webhooks-examples has no push with a commit')

const { signal, release } = interruption()
const path = fileURLToPath(new URL('routes/dispatchkit', import.meta.url))
const samples = [{ event: 'github.push', payload }]
const io = processIo()
process.exitCode = await guarded(() => develop({ path, once, samples, signal }, io), io)
release()
