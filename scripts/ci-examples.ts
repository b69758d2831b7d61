/**
 * `npm run ci-examples` tries what stands ready for other people's CI with the tools that they use: zizmor reads the
 * workflows, pre-commit installs the hook from a clone of this repository and runs it. Both come from PyPI; what is not at
 * hand is said, and fails nothing: `pip install zizmor pre-commit`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readOptions } from './options.ts'

readOptions(import.meta.url, {})

const root = fileURLToPath(new URL('../', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'bylaw-ci-examples-'))

function run(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, [...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return { status, text: `${stdout ?? ''}${stderr ?? ''}`, missing: error !== undefined }
}

function must(held: boolean, what: string, text: string): void {
  console.log(`${held ? 'ok' : 'FAILED'}: ${what}`)
  if (held) return
  console.log(text)
  process.exitCode = 1
}

function zizmor(): void {
  const workflows = readdirSync(join(root, 'examples/ci'))
    .filter((name) => name.startsWith('github'))
    .map((name) => join('examples/ci', name))
  const { status, text, missing } = run(
    'zizmor',
    ['--offline', 'action.yml', '.github/workflows/ci.yml', ...workflows],
    root,
  )
  if (missing) console.log('not tried: zizmor is not on the PATH (pip install zizmor)')
  else must(status === 0 && /No findings to report/.test(text), 'zizmor finds nothing in action and workflows', text)
}

function preCommit(): void {
  if (run('pre-commit', ['--version'], root).missing) {
    console.log('not tried: pre-commit is not on the PATH (pip install pre-commit)')
    return
  }
  const project = join(scratch, 'project')
  const env = { PRE_COMMIT_HOME: join(scratch, 'home') }
  const git = (...args: readonly string[]) => run('git', args, project)
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(project, file)), { recursive: true })
    writeFileSync(join(project, file), text)
    git('add', '.')
  }
  // As somebody else's machine gets it: from git, without what is not committed.
  const clone = join(scratch, 'bylaw')
  run('git', ['clone', '-q', root, clone], scratch)
  const revision = run('git', ['rev-parse', 'HEAD'], clone).text.trim()
  const sound = readFileSync(join(root, 'test/pull-request/base/bylaw.yaml'), 'utf8')
  mkdirSync(project)
  git('init', '-q')
  write(
    '.pre-commit-config.yaml',
    `repos:\n- repo: ${clone}\n  rev: ${revision}\n  hooks: [{id: bylaw, args: [privacy]}]\n`,
  )
  write('privacy/bylaw.yaml', sound)
  const good = run('pre-commit', ['run', '--all-files'], project, env)
  must(good.status === 0 && /bylaw check\.+Passed/.test(good.text), 'pre-commit passes a sound declaration', good.text)
  write('privacy/bylaw.yaml', readFileSync(join(root, 'test/pull-request/head/bylaw.yaml'), 'utf8'))
  const bad = run('pre-commit', ['run', '--all-files'], project, env)
  must(
    bad.status === 1 && bad.text.includes('recipient/category-not-allowed'),
    'pre-commit fails a declaration with an error, and shows it',
    bad.text,
  )
}

zizmor()
preCommit()
rmSync(scratch, { recursive: true, force: true })
