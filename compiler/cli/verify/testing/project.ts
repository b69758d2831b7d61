import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { RouterPlan } from '../../../../runtime/contract/plan.ts'
import { type Ran, runBylaw } from '../../../../test/run-bylaw.ts'
import { edit } from '../../../../test/small.ts'
import { addressesOf } from '../../dev/addresses.ts'
import { credentialsFor, mountedFor } from '../../dev/credentials.ts'
import { type SpawnedRouter, spawnRouter } from '../../dev/spawn-router.ts'
import { createWorkspace, type Workspace, writeCredentials, writeTenants } from '../../dev/workspace.ts'

const example = fileURLToPath(new URL('../../../../examples/routes/dispatchkit', import.meta.url))

/** A copy of DispatchKit in a folder of its own, in which its declaration is `privacy`. */
export interface Project {
  readonly folder: string
  /** Changes one file of the declaration. */
  change(file: string, from: string, to: string): void
  build(out: string): Promise<void>
  verify(argv: readonly string[], env?: Readonly<Record<string, string>>): Promise<Verdict>
  /** Changes a file that was built, or anything else below the folder. */
  edit(file: string, from: string, to: string): void
  read(file: string): string
  write(file: string, text: string): void
  remove(): void
}

/** What `verify --format json` answered, with what each finding underlines. */
export interface Verdict extends Ran {
  /** `wider recipients/channel-connectors "hosts"`, and the message. */
  readonly found: readonly {
    readonly rule: string
    readonly at: string
    readonly word: string
    readonly message: string
  }[]
  readonly answers: readonly string[]
  readonly settings: readonly Readonly<Record<string, unknown>>[]
}

export function createProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-verify-'))
  cpSync(example, join(folder, 'privacy'), { recursive: true })
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const write = (file: string, text: string): void => {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return {
    folder,
    read,
    write,
    change: (file, from, to) => write(`privacy/${file}`, edit(read(`privacy/${file}`), from, to)),
    edit: (file, from, to) => write(file, edit(read(file), from, to)),
    async build(out) {
      const { code, err } = await runBylaw(folder, ['build', 'privacy', '--out', out, '--draft'])
      if (code !== 0) throw new Error(err)
    },
    async verify(argv, env = {}) {
      const ran = await runBylaw(folder, ['verify', 'privacy', '--format', 'json', ...argv], env)
      if (ran.out === '') return { ...ran, found: [], answers: [], settings: [] }
      const report = JSON.parse(ran.out) as JsonReport
      const found = report.diagnostics.map(({ rule, message, pointer, file, start, end }) => {
        const line = read(file).split('\n')[start.line - 1] ?? ''
        return { rule, message, at: pointer ?? '', word: line.slice(start.column - 1, end.column - 1) }
      })
      return {
        ...ran,
        found,
        answers: report.verified.map(({ answer }) => answer),
        settings: report.verified.map(({ settings }) => settings),
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
}

interface JsonPlace {
  readonly line: number
  readonly column: number
}

interface JsonReport {
  readonly diagnostics: readonly {
    readonly rule: string
    readonly message: string
    readonly pointer: string | null
    readonly file: string
    readonly start: JsonPlace
    readonly end: JsonPlace
  }[]
  readonly verified: readonly { readonly answer: string; readonly settings: Readonly<Record<string, unknown>> }[]
}

/** The file among the manifests of a build that has an ending, whatever number it has. */
export function manifestFile({ folder }: Project, build: string, ending: string): string {
  const found = readdirSync(join(folder, build, 'kubernetes')).find((file) => file.endsWith(ending))
  if (found === undefined) throw new Error(`There is no manifest ${ending}.`)
  return `${build}/kubernetes/${found}`
}

export const manifestOf = (project: Project, build: string, ending: string): Record<string, unknown> =>
  parse(project.read(manifestFile(project, build, ending))) as Record<string, unknown>

/** Starts built routers on loopback, which share their credentials, and ends them. */
export interface Routers {
  /** The key that opens the administration. */
  readonly key: string
  /** Starts the router of a build; answers the address of its administration. */
  start(
    project: Project,
    build: string,
    env: (workspace: Workspace) => Readonly<Record<string, string>>,
  ): Promise<string>
  stop(): Promise<void>
}

export function createRouters(plan: RouterPlan): Routers {
  const workspace = createWorkspace()
  const credentials = credentialsFor(plan, addressesOf(plan.channels))
  writeCredentials(workspace, mountedFor(plan, credentials))
  writeTenants(workspace, plan.plans.at(-1) ?? null, new Map())
  const running: SpawnedRouter[] = []
  return {
    key: credentials.get('admin-key') ?? '',
    async start({ folder }, build, env) {
      const log: string[] = []
      const router = spawnRouter(
        { ...workspace, build: join(folder, build) },
        { standIns: {}, env: env(workspace), tell: (line) => void log.push(line) },
      )
      running.push(router)
      const listening = await router.listening
      if (listening === null) throw new Error(`The router did not start:\n${log.join('\n')}`)
      return listening.admin
    },
    async stop() {
      for (const { child } of running) child.kill('SIGTERM')
      await Promise.all(running.map(({ ended }) => ended))
      workspace.remove()
    },
  }
}
