import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import examples from '@octokit/webhooks-examples/api.github.com/index.json' with { type: 'json' }
import { run } from '../../compiler/cli/main.ts'
import { type Ran, withoutProgress } from '../run-bylaw.ts'
import type { GitHubStandIn } from './stand-in.ts'

/** GitHub's own example of an event, to be filled in. */
export function exampleOf(name: string): Record<string, unknown> {
  const found = examples.find((one) => one.name === name)?.examples[0]
  if (!found) throw new Error(`There is no example of ${name}.`)
  return structuredClone(found) as Record<string, unknown>
}

const fixture = (side: 'base' | 'head'): string =>
  readFileSync(join(import.meta.dirname, '../pull-request', side, 'bylaw.yaml'), 'utf8')

export const before = fixture('base')
export const after = fixture('head')

interface Commits {
  readonly base: string
  readonly head: string
}

/** Clones that were made before, to be copied: a dozen runs of git each. */
const made = new Map<string, Commits & { readonly folder: string }>()

process.once('exit', () => {
  for (const { folder } of made.values()) rmSync(folder, { recursive: true, force: true })
})

/** A clone as `actions/checkout` leaves it for a pull request: the merge of its head into its base. */
export class PullRequestRun {
  readonly folder = mkdtempSync(join(tmpdir(), 'bylaw-pr-'))
  readonly base: string
  readonly head: string
  env: Record<string, string> = {}
  /** Waits as GitHub asks for, a second being a millisecond. */
  spaced = false

  /** @param declarations the declaration before and after; `null` where there is none */
  constructor(declarations: { readonly before: string | null; readonly after: string }) {
    const key = JSON.stringify(declarations)
    const known = made.get(key)
    if (known) cpSync(known.folder, this.folder, { recursive: true })
    const { base, head } = known ?? this.#make(declarations)
    this.base = base
    this.head = head
    if (known) return
    const folder = mkdtempSync(join(tmpdir(), 'bylaw-pr-made-'))
    cpSync(this.folder, folder, { recursive: true })
    made.set(key, { folder, base, head })
  }

  #make(declarations: { readonly before: string | null; readonly after: string }): Commits {
    this.#git('init', '-q', '-b', 'main')
    this.write('README.md', 'A shop.\n')
    if (declarations.before !== null) this.write('privacy/bylaw.yaml', declarations.before)
    const base = this.#commit('base')
    this.#git('checkout', '-q', '-b', 'change')
    this.write('privacy/bylaw.yaml', declarations.after)
    const head = this.#commit('head')
    this.#git('checkout', '-q', 'main')
    this.#git('merge', '-q', '--no-ff', '-m', 'merge', 'change')
    return { base, head }
  }

  /** The environment of a step on `pull_request`. */
  at(github: GitHubStandIn | null, options: { readonly fork?: boolean } = {}): this {
    const event = exampleOf('pull_request')
    const pull = event.pull_request as { number: number; base: Side; head: Side }
    pull.number = 7
    Object.assign(pull.base, { sha: this.base, ref: 'main', repo: { ...pull.base.repo, full_name: 'acme/shop' } })
    const from = options.fork ? 'guest/shop' : 'acme/shop'
    Object.assign(pull.head, { sha: this.head, ref: 'change', repo: { ...pull.head.repo, full_name: from } })
    this.env = {
      GITHUB_EVENT_PATH: join(this.folder, '../', `${this.#name}-event.json`),
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '42',
      GITHUB_STEP_SUMMARY: join(this.folder, '../', `${this.#name}-summary.md`),
      GITHUB_TOKEN: 'of-this-job',
      ...(github && { GITHUB_API_URL: github.url }),
    }
    writeFileSync(this.env.GITHUB_EVENT_PATH as string, JSON.stringify(event))
    github?.pulls.push({
      number: 7,
      head: this.head,
      headRef: 'change',
      headRepository: from,
      base: 'main',
    })
    return this
  }

  /** The environment of a step on `workflow_run`, after a run for this pull request. */
  atReported(github: GitHubStandIn, from: string): this {
    this.at(github, { fork: from !== 'acme/shop' })
    const event = exampleOf('workflow_run')
    const told = event.workflow_run as Record<string, unknown>
    const [login = ''] = from.split('/')
    Object.assign(told, {
      event: 'pull_request',
      head_sha: this.head,
      head_branch: 'change',
      head_repository: { ...(told.head_repository as object), full_name: from, owner: { login } },
    })
    this.env.GITHUB_EVENT_NAME = 'workflow_run'
    writeFileSync(this.env.GITHUB_EVENT_PATH as string, JSON.stringify(event))
    return this
  }

  checkOut(commit: string): void {
    this.#git('checkout', '-q', commit)
  }

  /** Forgets all but the commit that is checked out, as `fetch-depth: 1` does. */
  shallow(): void {
    this.write('.git/shallow', this.#git('rev-parse', 'HEAD'))
    this.#git('update-ref', '-d', 'refs/heads/change')
    this.#git('reflog', 'expire', '--expire=now', '--all')
    this.#git('gc', '-q', '--prune=now')
  }

  /** What the job's summary says; empty where nothing was added to it. */
  get summary(): string {
    try {
      return readFileSync(this.env.GITHUB_STEP_SUMMARY as string, 'utf8')
    } catch {
      return ''
    }
  }

  write(file: string, text: string): void {
    const path = join(this.folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }

  read = (file: string): string => readFileSync(join(this.folder, file), 'utf8')

  async bylaw(...args: readonly string[]): Promise<Ran> {
    const text = { out: '', err: '' }
    const code = await run(args, {
      out: (more) => {
        text.out += more
      },
      err: (more) => {
        text.err += more
      },
      env: this.env,
      cwd: this.folder,
      terminal: null,
      today: () => '2026-11-21',
      pace: { second: 1, spaced: this.spaced },
    })
    return { code, out: text.out, err: withoutProgress(text.err) }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
    for (const file of [this.env.GITHUB_EVENT_PATH, this.env.GITHUB_STEP_SUMMARY])
      if (file) rmSync(file, { force: true })
  }

  get #name(): string {
    return this.folder.split(/[\\/]/).at(-1) ?? ''
  }

  #commit(message: string): string {
    this.#git('add', '.')
    this.#git('commit', '-q', '--allow-empty', '-m', message)
    return this.#git('rev-parse', 'HEAD').trim()
  }

  #git(...args: readonly string[]): string {
    const names = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false']
    // Fixed, so that the commits of a snapshot are the same in every run.
    const date = '2026-11-21T00:00:00Z'
    return execFileSync('git', [...names, ...args], {
      cwd: this.folder,
      stdio: 'pipe',
      encoding: 'utf8',
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    })
  }
}

interface Side {
  repo: object
}
