import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { runAction } from '../compiler/cli/action.ts'
import { after, before, PullRequestRun } from './github/pull-request-run.ts'
import { GitHubStandIn } from './github/stand-in.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const metadata = parse(read('action.yml'))

/** A step of a workflow: an action, or a script. */
interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: object
}

const cleanUp: (() => unknown)[] = []
afterEach(async () => {
  for (const one of cleanUp.splice(0)) await one()
})

describe('the action', () => {
  it('passes its inputs on as options', async () => {
    const github = await GitHubStandIn.start()
    const run = new PullRequestRun({ before, after }).at(github)
    cleanUp.push(
      () => github.stop(),
      () => run.remove(),
    )
    const text = { out: '', err: '' }
    const { GITHUB_TOKEN: token = '', ...env } = run.env
    const defaults = Object.entries(metadata.inputs as Record<string, { default?: string }>).map(
      ([name, input]) => [`INPUT_${name.toUpperCase()}`, input.default ?? ''] as const,
    )
    const given = { INPUT_PATH: 'privacy', INPUT_TOKEN: token, 'INPUT_CHECK-RUN': 'false', 'INPUT_FAIL-ON': 'never' }
    const code = await runAction(
      {
        out: (more) => {
          text.out += more
        },
        err: (more) => {
          text.err += more
        },
        env: { ...env, ...Object.fromEntries(defaults), ...given },
        cwd: run.folder,
        terminal: null,
        today: () => '2026-11-21',
        pace: { second: 1, spaced: false },
      },
      [],
    )
    expect({ code, err: text.err }).toEqual({ code: 0, err: expect.stringContaining('The comment was created') })
    expect(github.comments).toHaveLength(1)
    expect(github.checks).toEqual([])
    expect(github.violations).toEqual([])
  })

  it('has an input for every option of the command, and no other', () => {
    const { stdout } = spawnSync(process.execPath, [join(root, 'compiler/cli/bin.ts'), 'pr', '--help'], {
      encoding: 'utf8',
    })
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?--(?:no-)?([a-z-]+)/gm)].map(([, name]) => name ?? '')
    const inputs = Object.keys(metadata.inputs).filter((name) => name !== 'path' && name !== 'token')
    expect(inputs.sort()).toEqual(options.filter((name) => name !== 'help').sort())
  })

  it('is one file that runs where nothing is installed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bylaw-action-'))
    cleanUp.push(() => rmSync(folder, { recursive: true, force: true }))
    execFileSync(process.execPath, [join(root, 'scripts/action.ts'), '--out', folder], { stdio: 'pipe' })
    cpSync(join(root, 'package.json'), join(folder, 'package.json'))
    cpSync(join(root, 'test/pull-request'), join(folder, 'of'), { recursive: true })
    mkdirSync(join(folder, 'broken'))
    const run = (path: string) =>
      spawnSync(process.execPath, [metadata.runs.main], {
        cwd: folder,
        encoding: 'utf8',
        env: { INPUT_PATH: path, INPUT_BASE: 'of/base', 'INPUT_DRY-RUN': 'true', 'INPUT_AS-OF': '2026-11-21' },
      })
    const { status, stdout, stderr } = run('of/head')
    expect({ status, stderr: withoutProgress(stderr) }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toContain('| Telephone number |')
    expect(run('broken')).toMatchObject({ status: 3, stderr: expect.stringContaining('No documents in `broken`') })
    const [command = '', ...args] = parse(read('.pre-commit-hooks.yaml'))[0].entry.split(' ')
    const hook = spawnSync(join(folder, command), [...args, 'of/head', '--format', 'concise'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: dirname(process.execPath) + delimiter + process.env.PATH },
    })
    expect(hook.status).toBe(1)
    expect(hook.stdout).toContain('recipient/category-not-allowed')
    expect(readFileSync(join(folder, 'action/LICENSES.txt'), 'utf8')).toContain('@octokit/rest')
    // Nothing is built there: the bundler of routers and sites stays out.
    expect(readFileSync(join(folder, 'action/LICENSES.txt'), 'utf8')).not.toMatch(/^esbuild /m)
  })
})

/** What a command says besides what it is at, which it tells where it takes long. */
const withoutProgress = (text: string): string =>
  text.replace(/^(reading|checking|comparing|building) .*\.\.\.\n/gm, '')

describe('the workflows', () => {
  const names = readdirSync(join(root, 'examples/ci')).filter((name) => name.startsWith('github'))

  it.each(names)('%s pins its actions and grants by the job', (name) => {
    const workflow = parse(read(`examples/ci/${name}`))
    expect(workflow.permissions).toEqual({})
    for (const job of Object.values(workflow.jobs as Record<string, { steps: Step[] }>))
      for (const { uses, with: inputs } of job.steps) {
        if (uses === undefined) continue
        expect(uses).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/)
        if (!uses.includes('/bylaw@')) continue
        for (const input of Object.keys(inputs ?? {})) expect(Object.keys(metadata.inputs)).toContain(input)
      }
  })

  it('the one for releases pushes, signs and attaches what was built, of a base that is named by its digest', () => {
    const project = mkdtempSync(join(tmpdir(), 'bylaw-release-'))
    cleanUp.push(() => rmSync(project, { recursive: true, force: true }))
    cpSync(join(root, 'docs/example/bylaw.yaml'), join(project, 'privacy/bylaw.yaml'))
    const digest = `sha256:${'2'.repeat(64)}`
    // Stand in for what the runner has: each writes down how it was called.
    const noted = (name: string, more = ''): string =>
      `#!/bin/sh\necho "${name} $*" >> "${project}/calls"\ntest ! -t 0 && cat > /dev/null\n${more}`
    const built = `case "$*" in *build/router*) echo '{"containerimage.digest": "${digest}"}' > pushed.json ;; esac\n`
    const tools: Readonly<Record<string, string>> = {
      docker: noted('docker', built),
      go: noted('go', `test "$1" = env && echo "${project}/go"\ntrue\n`),
      npm: noted('npm'),
      npx: `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(root, 'compiler/cli/bin.ts')}" "$@"\n`,
      jq: `#!/bin/sh\nexec sed -n 's/.*"\\(sha256:[0-9a-f]*\\)".*/\\1/p' pushed.json\n`,
      '../go/bin/cosign': noted('cosign'),
    }
    mkdirSync(join(project, 'bin'))
    mkdirSync(join(project, 'go/bin'), { recursive: true })
    for (const [name, text] of Object.entries(tools)) writeFileSync(join(project, 'bin', name), text, { mode: 0o755 })
    const workflow = parse(read('examples/ci/github-release.yml'))
    const steps = workflow.jobs.image.steps as readonly Step[]
    const run = (base: string) => {
      const env = {
        PATH: `${join(project, 'bin')}:/usr/bin:/bin`,
        GITHUB_ENV: join(project, 'env'),
        TAG: 'v1',
        BASE: base,
      }
      const own = { IMAGE: 'ghcr.io/Acme/privacy/router', TOKEN: 'secret-token', ACTOR: 'acme' }
      // As the runner does: each step in a shell of its own, with what those before have left.
      const script = steps
        .flatMap(({ run: text }) => text ?? [])
        .map((text) => `(${text})\ntest ! -f env || . ./env; export PUSHED`)
        .join('\n')
      return spawnSync('bash', ['-e', '-c', script], {
        cwd: project,
        encoding: 'utf8',
        env: { ...env, ...own },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
    }
    const { status, stderr, stdout } = run(`node@${digest}`)
    expect({ status, stdout, stderr }).toMatchObject({ status: 0 })
    const calls = readFileSync(join(project, 'calls'), 'utf8')
    const pushed = `ghcr.io/acme/privacy/router@${digest}`
    expect(calls).toContain(`--build-arg BASE=node@${digest} --provenance mode=max`)
    expect(calls).toContain(`cosign sign --yes ${pushed}\n`)
    expect(calls).toContain(`cosign attest --yes --type cyclonedx --predicate build/router/sbom.cdx.json ${pushed}\n`)
    expect(calls).not.toContain('secret-token')
    expect(run('node:24-slim')).toMatchObject({ status: 1, stderr: expect.stringContaining('names no digest') })
  }, 120_000)

  it('the one for forks follows the one that reports', () => {
    const [first, second] = [parse(read('examples/ci/github.yml')), parse(read('examples/ci/github-forks.yml'))]
    expect(second.on.workflow_run.workflows).toEqual([first.name])
  })
})

it('the GitLab template runs, and leaves what it says that it leaves', () => {
  const { privacy } = parse(read('examples/ci/gitlab.yml'))
  const run = new PullRequestRun({ before, after })
  cleanUp.push(() => run.remove())
  const script = [
    'set -eu',
    `bylaw() { "${process.execPath}" "${join(root, 'compiler/cli/bin.ts')}" "$@"; }`,
    ...privacy.script,
  ].join('\n')
  const env = { ...process.env, ...privacy.variables, GIT_DEPTH: '0', CI_MERGE_REQUEST_DIFF_BASE_SHA: run.base }
  const { status, stderr } = spawnSync('bash', ['-c', script], { cwd: run.folder, encoding: 'utf8', env })
  expect({ status, stderr: withoutProgress(stderr) }).toEqual({ status: 1, stderr: '' })
  for (const file of privacy.artifacts.paths) expect(run.read(file)).not.toBe('')
  const report = JSON.parse(run.read(privacy.artifacts.reports.codequality))
  expect(report.map((one: { check_name: string }) => one.check_name)).toContain('recipient/category-not-allowed')
})

describe('the page on pull requests', () => {
  const page = read('docs/pull-request.md')
  const examples = [...page.matchAll(/<!-- run(?:: (\w+))? -->\n```sh\nnpx bylaw (.*)\n```/g)].map(
    ([, where = 'here', line = '']) => ({ where, args: line.split(' ') }),
  )

  it('shows commands that run as it says', async () => {
    expect(examples.map(({ where }) => where)).toEqual(['here', 'github', 'fork', 'workflow_run'])
    const github = await GitHubStandIn.start()
    const run = new PullRequestRun({ before, after })
    cleanUp.push(
      () => github.stop(),
      () => run.remove(),
    )
    for (const { where, args } of examples) {
      github.pulls.length = 0
      if (where === 'workflow_run') run.atReported(github, 'guest/shop')
      else run.at(github, { fork: where === 'fork' })
      if (where === 'here') run.env = {}
      // The base of the page's example is the branch, which is merged here already.
      const { code } = await run.bylaw(...args.map((arg) => (arg === 'main' ? 'main^1' : arg)))
      expect({ where, code }).toEqual({ where, code: where === 'workflow_run' ? 0 : 1 })
    }
    expect(github.comments).toHaveLength(1)
    expect(github.violations).toEqual([])
  })

  it('links to files that are there', () => {
    for (const [, path = ''] of page.matchAll(/\]\(([^)#]+)\)/g)) expect(read(join('docs', path))).not.toBe('')
  })

  it('shows a hook that is offered', () => {
    const shown = parse(/```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '')
    const offered = parse(read('.pre-commit-hooks.yaml')) as { id: string }[]
    expect(offered.map(({ id }) => id)).toContain(shown.repos[0].hooks[0].id)
  })
})
