/**
 * `npm run test:package`: the packed package as a stranger has it, in an empty folder outside of this tree, beside what it
 * depends on and nothing else. Everything is done with its own command, documents and examples. Exits with 1 at the first step that fails.
 */
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readOptions } from '../../scripts/options.ts'
import { guideSteps } from '../guide-steps.ts'

readOptions(import.meta.url, {})

const repository = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'bylaw-package-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const cwd = join(folder, 'app')
const installed = (path: string): string => join(cwd, 'node_modules/bylaw', path)

function run(command: string, argv: readonly string[], where = cwd): string {
  const { status, stdout, stderr, error } = spawnSync(command, argv, { cwd: where, encoding: 'utf8' })
  if (error) throw error
  if (status !== 0) throw new Error(`${[command, ...argv].join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  return stdout
}

const bylaw = (...argv: readonly string[]): string => run('npx', ['--no-install', 'bylaw', ...argv])

function holds(what: string, is: boolean): void {
  if (!is) throw new Error(`It does not hold that ${what}.`)
  process.stdout.write(`${what}\n`)
}

const packed = run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], repository).trim()
mkdirSync(installed('.'), { recursive: true })
writeFileSync(join(cwd, 'package.json'), '{"private": true}\n')
run('tar', ['-xzf', join(folder, packed), '--strip-components=1', '-C', installed('.')])
// What the package says that it needs, as it is installed in this tree: nothing is asked of a registry.
const { dependencies } = JSON.parse(readFileSync(installed('package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>
}
for (const name of Object.keys(dependencies)) {
  const path = join(cwd, 'node_modules', name)
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(join(repository, 'node_modules', name), path)
}
mkdirSync(join(cwd, 'node_modules/.bin'))
symlinkSync('../bylaw/dist/compiler/cli/bin.js', join(cwd, 'node_modules/.bin/bylaw'))
holds('the package brings its command', /^\d+\.\d+\.\d+\n$/.test(bylaw('--version')))
holds(
  'and no tests',
  !readdirSync(installed('.'), { recursive: true, encoding: 'utf8' }).some((path) => /\.test\.[jt]s$/.test(path)),
)

let steps = 0
for (const step of guideSteps(readFileSync(installed('docs/guide.md'), 'utf8'))) {
  if ('file' in step) writeFileSync(join(cwd, step.file), step.text)
  else bylaw(...step.argv)
  steps++
}
holds('its guide can be followed to the end', steps > 8)

bylaw('init', 'router', '--yes', '--organisation', 'Acme Ltd', '--country', 'GB')
interface Questions {
  readonly questions: readonly { readonly where: string; answer: string | null }[]
}
const asked = JSON.parse(bylaw('questions', 'router', '--format', 'json')) as Questions
for (const each of asked.questions) if (each.where === 'activities.tell-team.role') each.answer = 'controller'
writeFileSync(join(cwd, 'answers.json'), JSON.stringify(asked))
bylaw('answer', 'router', 'answers.json', '--by', 'Ada Example', '--on', '2026-11-20')
const left = JSON.parse(bylaw('questions', 'router', '--format', 'json')) as Questions
holds('an answer closes its question', left.questions.length === asked.questions.length - 1)
holds('a project that it writes can be built', bylaw('build', 'router', '--out', 'built', '--draft') !== '')
holds('and routes an event', bylaw('dev', 'router', '--once').includes('pushed to'))

// A large check begins anew with more room (compiler/cli/room.ts): nothing else may come of that.
const example = 'dispatchkit'
cpSync(installed(`examples/routes/${example}`), join(cwd, example), { recursive: true })
const small = bylaw('check', example, '--format', 'json')
appendFileSync(join(cwd, example, 'bylaw.yaml'), `${'#'.repeat(99)}\n`.repeat(11_000))
const large = bylaw('check', example, '--format', 'json')
holds('a check that begins anew finds the same', small === large)
