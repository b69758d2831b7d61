import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** What a scorer found wrong. */
export interface Failure {
  /** As the scorer names it. */
  readonly check: string
  /** The file, from its deployment's name on, or the object. */
  readonly where: string
}

export interface Score {
  readonly passed: number
  readonly failures: readonly Failure[]
}

/** A scorer as it is installed, or the reason why it is not. */
export interface Tool {
  readonly name: string
  readonly version: string
  /** @returns why it cannot be had here, or how it scores the folder of all deployments */
  readonly have: () => string | ((folder: string) => Score)
}

/** Where tools are kept between runs: outside of the tree, and safe to delete. */
export const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'bylaw-scorers')

interface Ran {
  readonly status: number | null
  readonly out: string
  readonly error: string
}

export function run(
  command: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
  input = '',
): Ran {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    input,
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...more },
  })
  return { status, out: stdout ?? '', error: error?.message ?? stderr ?? '' }
}

/** A program in one of some folders: a file that may be run, and no folder of its name. */
export const programIn = (name: string, folders: readonly string[]): string | null =>
  folders.map((folder) => join(folder, name)).find(isProgram) ?? null

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** A program of PATH. */
export const onPath = (name: string): string | null => programIn(name, (process.env.PATH ?? '').split(delimiter))

/**
 * A program of a pinned package of PyPI, in an environment of its own.
 *
 * @param called the program, where it has another name
 */
export function fromPyPI(name: string, version: string, called: string = name): string | { readonly why: string } {
  const folder = join(cache, `${name}-${version}`)
  const program = join(folder, 'bin', called)
  if (existsSync(program)) return program
  mkdirSync(cache, { recursive: true })
  const python = onPath('python3')
  if (python === null) return { why: 'there is no `python3`' }
  const made = run(python, ['-m', 'venv', folder])
  if (made.status !== 0) return { why: `no environment of Python: ${lastLine(made.error)}` }
  const installed = run(join(folder, 'bin', 'pip'), ['install', '--quiet', `${name}==${version}`])
  return installed.status === 0 ? program : { why: `PyPI: ${lastLine(installed.error)}` }
}

/** A program of a pinned Go module. */
export function fromGo(module: string, version: string): string | { readonly why: string } {
  const name = module.split('/').at(-1) ?? module
  const folder = join(cache, `${name}-${version}`)
  const program = join(folder, name)
  if (existsSync(program)) return program
  const go = onPath('go')
  if (go === null) return { why: 'there is no `go`' }
  const installed = run(go, ['install', `${module}@${version}`], { GOBIN: folder })
  return installed.status === 0 ? program : { why: `Go: ${lastLine(installed.error)}` }
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''

/** The files of Docker Compose. */
export const composeFilesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('compose.yaml'))
    .sort()
    .map((file) => join(folder, file))

/** What images are made from. */
export const dockerfilesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)Dockerfile$/.test(file))
    .sort()
    .map((file) => join(folder, file))

/** The manifests of all deployments, those that are optional too. */
export const manifestsOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/kubernetes\/.*\.yaml$/.test(file) && !file.endsWith('kustomization.yaml'))
    .sort()
    .map((file) => join(folder, file))
