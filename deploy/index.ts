/**
 * Deploys the DispatchKit example: builds it, as everybody does, and runs the Pulumi program that the build holds.
 * Started by Pulumi (`Pulumi.yaml`); the image is built apart, from the same build (`build/dispatchkit/router`).
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const built = new URL('build/dispatchkit/', root)

/** What the generated program exports. */
interface Program {
  readonly digest: unknown
  readonly namespace: unknown
  readonly statefulSet: unknown
  readonly configMap: unknown
}

const build = ['compiler/cli/bin.ts', 'build', 'examples/routes/dispatchkit', '--out', fileURLToPath(built)]
// What it prints would be taken for the program's own; why it fails, if it does, is what has to be seen.
execFileSync(process.execPath, build, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })

const program = (await import(new URL('pulumi/dist/index.js', built).href)) as Program

export const digest = program.digest
export const namespace = program.namespace
export const statefulSet = program.statefulSet
export const configMap = program.configMap
