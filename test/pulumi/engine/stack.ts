import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parse, parseDocument } from 'yaml'
import { endWithUs } from '../../cluster/end-with-us.ts'

/** What a stack is run with: Pulumi's programs, a state and a home of its own, a cluster. */
export interface Bench {
  readonly cli: string
  /** A PATH that holds the engine's plugins. */
  readonly path: string
  readonly kubeconfig: string
  /** For the state and Pulumi's home. */
  readonly folder: string
}

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly error: string
}

/** One step that the engine took or would take. */
export interface Step {
  readonly op: string
  readonly urn: string
  readonly type: string
  /** The object's name in the program. */
  readonly name: string
  /** Properties that differ. */
  readonly diffs: readonly string[]
}

export interface Outcome {
  readonly status: number | null
  /** All steps but those of what stays as it is. */
  readonly steps: readonly Step[]
  /** Warnings and errors, once each. */
  readonly said: readonly string[]
  /** What the program printed, and what else was said. */
  readonly notes: readonly string[]
}

/** A stack under the real engine. */
export interface Stack {
  readonly name: string
  readonly folder: string
  preview(more?: readonly string[]): Promise<Outcome>
  /** @param until when to interrupt it, as Ctrl-C does */
  up(more?: readonly string[], until?: () => Promise<boolean>): Promise<Outcome>
  destroy(more?: readonly string[]): Promise<Outcome>
  /** States settings; an empty one is taken away, or stated as empty where the project has a default. */
  config(settings: Readonly<Record<string, string>>): void
  /** Any other command of the CLI. */
  run(args: readonly string[]): Promise<Ran>
  /** The state as the backend keeps it. */
  state(): string
}

/** An event of the engine's log, as far as it is read here. */
interface Event {
  readonly resourcePreEvent?: { readonly metadata: Metadata }
  readonly diagnosticEvent?: {
    readonly severity: string
    readonly message: string
    readonly urn?: string
    readonly ephemeral?: boolean
  }
  readonly policyEvent?: { readonly policyName: string; readonly message: string; readonly enforcementLevel: string }
}
interface Metadata {
  readonly op: string
  readonly urn: string
  readonly type: string
  readonly diffs?: readonly string[] | null
}

/** What a project says of itself. */
interface Described {
  readonly name: string
  readonly config: Readonly<Record<string, { readonly default?: string | number }>>
}

/** No secret is: only a state's place is, on this machine, for as long as the test runs. */
const passphrase = 'of a test'

/** The engine's own warning that the provider that is at hand is of another version than the program's SDK. */
const ofVersions = /resource plugin kubernetes is expected to have version|using pulumi-\S+ from \$PATH/

/** Makes a stack of a program. @throws Error with what the CLI says */
export async function createStack(bench: Bench, folder: string, name: string): Promise<Stack> {
  const home = join(bench.folder, 'home')
  const backend = join(bench.folder, 'state')
  for (const path of [home, backend]) mkdirSync(path, { recursive: true })
  const env = {
    PATH: bench.path,
    HOME: home,
    PULUMI_HOME: home,
    PULUMI_BACKEND_URL: `file://${backend}`,
    PULUMI_CONFIG_PASSPHRASE: passphrase,
    PULUMI_SKIP_UPDATE_CHECK: 'true',
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
    PULUMI_DEBUG_COMMANDS: 'true',
    KUBECONFIG: bench.kubeconfig,
    NO_COLOR: '1',
  }
  const run = (args: readonly string[], until?: () => Promise<boolean>): Promise<Ran> =>
    new Promise((resolve, reject) => {
      const child = spawn(bench.cli, [...args, '--non-interactive', '--color=never'], { cwd: folder, env })
      // Interrupted, it ends its plugins.
      endWithUs(child, 'SIGINT')
      const [out, error]: [Buffer[], Buffer[]] = [[], []]
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
      child.stderr.on('data', (chunk: Buffer) => error.push(chunk))
      child.on('error', reject)
      child.on('close', (status) =>
        resolve({ status, out: Buffer.concat(out).toString(), error: Buffer.concat(error).toString() }),
      )
      child.stdin.end()
      if (until !== undefined) void interruptWhen(child, until)
    })
  const must = async (args: readonly string[]): Promise<Ran> => {
    const ran = await run(args)
    if (ran.status !== 0) throw new Error(`pulumi ${args.slice(0, 2).join(' ')}: ${ran.error.trim() || ran.out.trim()}`)
    return ran
  }
  const logged = async (args: readonly string[], until?: () => Promise<boolean>): Promise<Outcome> => {
    const place = mkdtempSync(join(bench.folder, 'events-'))
    try {
      const log = join(place, 'events.json')
      const ran = await run([...args, '--stack', name, '--event-log', log], until)
      return outcome(ran, existsSync(log) ? readFileSync(log, 'utf8') : '')
    } finally {
      rmSync(place, { recursive: true, force: true })
    }
  }
  await must(['stack', 'init', name])
  const described = parse(readFileSync(join(folder, 'Pulumi.yaml'), 'utf8')) as Described
  const project = described.name
  return {
    name,
    folder,
    preview: (more = []) => logged(['preview', '--diff', ...more]),
    up: (more = [], until) => logged(['up', '--yes', '--skip-preview', ...more], until),
    destroy: (more = []) => logged(['destroy', '--yes', '--skip-preview', ...more]),
    config(settings) {
      const path = join(folder, `Pulumi.${name}.yaml`)
      const document = parseDocument(readFileSync(path, 'utf8'))
      // What has a default is not left out by saying nothing of it.
      for (const [key, value] of Object.entries(settings))
        if (value === '' && !described.config[key]?.default) document.deleteIn(['config', `${project}:${key}`])
        else document.setIn(['config', `${project}:${key}`], value)
      writeFileSync(path, document.toString())
    },
    run: (args) => run(args),
    state: () => readFileSync(join(backend, '.pulumi', 'stacks', project, `${name}.json`), 'utf8'),
  }
}

async function interruptWhen(child: ChildProcess, until: () => Promise<boolean>): Promise<void> {
  while (child.exitCode === null) {
    if (await until()) {
      child.kill('SIGINT')
      return
    }
    await sleep(500)
  }
}

function outcome({ status, out, error }: Ran, log: string): Outcome {
  const events = log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Event)
  const steps = events.flatMap(({ resourcePreEvent }) => {
    if (resourcePreEvent === undefined || resourcePreEvent.metadata.op === 'same') return []
    const { op, urn, type, diffs } = resourcePreEvent.metadata
    return [{ op, urn, type, name: urn.split('::').at(-1) ?? urn, diffs: diffs ?? [] }]
  })
  const said = new Set<string>()
  const notes: string[] = []
  for (const { diagnosticEvent, policyEvent } of events) {
    if (policyEvent !== undefined) said.add(`${policyEvent.policyName}: ${policyEvent.message.trim()}`)
    if (diagnosticEvent === undefined || diagnosticEvent.ephemeral === true) continue
    const message = diagnosticEvent.message.replaceAll(/<\{%[^%]*%\}>/g, '').trim()
    if (message === '' || ofVersions.test(message)) continue
    if (/^(warning|error)$/.test(diagnosticEvent.severity)) said.add(message)
    else if (/^info/.test(diagnosticEvent.severity)) notes.push(message)
  }
  if (events.length === 0) said.add(error.trim() || out.trim())
  return { status, steps, said: [...said], notes }
}
