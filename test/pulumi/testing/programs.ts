import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { DeploymentFacts } from '../../../compiler/emit/kubernetes/facts.ts'
import { parametersOf } from '../../../compiler/emit/kubernetes/parameters.ts'
import { pulumiFiles } from '../../../compiler/emit/pulumi/files.ts'
import type { Registered } from './register.ts'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

const run = promisify(execFile)

export interface Programs {
  readonly folder: string
  /** Writes the program of a deployment; its folder. */
  write(name: string, facts: DeploymentFacts): Promise<string>
  remove(): void
}

/** A folder for generated programs, inside the repository: that is where they find Pulumi's packages. */
export function programs(): Programs {
  mkdirSync(join(root, 'build'), { recursive: true })
  const folder = mkdtempSync(join(root, 'build', 'test-pulumi-'))
  return {
    folder,
    async write(name, facts) {
      for (const { path, content } of await pulumiFiles(facts)) {
        const full = join(folder, name, path)
        mkdirSync(dirname(full), { recursive: true })
        writeFileSync(full, content)
      }
      return join(folder, name, 'pulumi')
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Settings under which a program makes the very objects of the manifests. */
export function settings(facts: DeploymentFacts): Readonly<Record<string, string>> {
  const stated = parametersOf(facts).map(({ key, value }) => [key, String(value ?? '')] as const)
  return Object.fromEntries(stated)
}

/** What a program registers under Pulumi's mocks. */
export async function register(
  program: string,
  project: string,
  config: Readonly<Record<string, string>>,
): Promise<Registered> {
  const script = fileURLToPath(new URL('register.ts', import.meta.url))
  const { stdout } = await run(process.execPath, [script, program, project, JSON.stringify(config)])
  return JSON.parse(stdout) as Registered
}

/** What the TypeScript compiler says of some programs, one line each. */
export async function typeErrors(folder: string, entries: readonly string[]): Promise<readonly string[]> {
  const config = join(folder, 'tsconfig.json')
  writeFileSync(config, JSON.stringify({ extends: `./${entries[0]}/pulumi/tsconfig.json`, files: files(entries) }))
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const { stdout } = await run(process.execPath, [tsc, '--noEmit', '--rootDir', folder, '-p', config], {
    cwd: folder,
  }).catch((error: { readonly stdout: string }) => error)
  return stdout.split('\n').filter((line) => line !== '')
}

const files = (entries: readonly string[]): readonly string[] => entries.map((entry) => `${entry}/pulumi/index.ts`)
