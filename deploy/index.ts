/**
 * Deploys the DispatchKit example: builds it, as everybody does, and runs the Pulumi program that the build holds.
 * Started by Pulumi (`Pulumi.yaml`); the image is built apart, from the same build (`build/dispatchkit/router`).
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { RunError } from '@pulumi/pulumi'

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
// What it prints would be taken for the program's own, on every run; only why it fails has to be seen.
const { status, stderr } = spawnSync(process.execPath, build, {
  cwd: root,
  stdio: ['ignore', 'ignore', 'pipe'],
  encoding: 'utf8',
})
if (status !== 0) throw new RunError(`The declaration was not built.\n${stderr}`)

const program = (await import(new URL('pulumi/dist/index.js', built).href)) as Program

export const digest = program.digest
export const namespace = program.namespace
export const statefulSet = program.statefulSet
export const configMap = program.configMap
