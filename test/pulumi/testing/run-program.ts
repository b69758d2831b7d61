import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'

const runner = createRequire(import.meta.url).resolve('@pulumi/pulumi/cmd/run')
const run = promisify(execFile)

/** A program, its project and settings, and the address of an engine. */
export interface Running {
  readonly folder: string
  readonly project: string
  readonly config: Readonly<Record<string, string>>
  readonly engine: string
  readonly preview?: boolean
}

/** Runs a program as the Pulumi CLI does. @throws Error with what it printed, where it fails */
export async function runProgram({ folder, project, config, engine, preview = false }: Running): Promise<void> {
  const keys = Object.entries(config).map(([key, value]) => [`${project}:${key}`, value])
  const flags = ['--project', project, '--stack', 'test', '--parallel', '4', ...(preview ? ['--dry-run'] : [])]
  const services = ['--monitor', engine, '--engine', engine]
  await run(process.execPath, [runner, ...services, ...flags, '--pwd', folder, '.'], {
    cwd: folder,
    env: { ...process.env, PULUMI_CONFIG: JSON.stringify(Object.fromEntries(keys)), PULUMI_NODEJS_TYPESCRIPT: 'false' },
  })
}
