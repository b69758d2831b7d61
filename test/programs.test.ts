import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}
const programs = Object.entries(scripts).flatMap(([name, command]) => {
  const [, path] = /^node (\S+\.ts)$/.exec(command) ?? []
  return path === undefined ? [] : [{ name, path }]
})

test('the programs are found among the scripts of the package', () => {
  expect(programs.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['start', 'bench', 'chaos', 'defects', 'types']),
  )
})

test.each(programs)('`npm run $name` begins by saying what it is for, and reads its options', ({ name, path }) => {
  const source = readFileSync(`${root}${path}`, 'utf8')
  expect(source).toMatch(/^\/\*\*/)
  expect(source.split('*/')[0]).toMatch(new RegExp(`\`npm (run )?${name}\\b`))
  expect(source).toMatch(/\breadOptions\(|\bgenerate\(/)
})

test('`--help` prints that', () => {
  const said = execFileSync(process.execPath, ['scripts/schema.ts', '--help'], { cwd: root, encoding: 'utf8' })
  expect(said).toMatch(/^`npm run schema` writes `schema\/v1\/bylaw\.schema\.json`/)
  expect(said).not.toContain('*')
})

test('an option that a program does not know is said in a line, with status 2', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/schema.ts', '--chek'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^Unknown option '--chek'.* Try --help\.\n$/)
})

test('so is a name that it does not know', () => {
  const { status, stderr } = spawnSync(process.execPath, ['bench/run.ts', 'chekc'], { cwd: root, encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toMatch(/^There is no `chekc`; there are check, lsp, .* Try --help\.\n$/)
})
