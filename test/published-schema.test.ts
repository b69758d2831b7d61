import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { type SectionName, singletons } from '../compiler/language/section.ts'
import { destinations, sourceSchemes } from '../compiler/scaffold/init/answers.ts'
import { starterProject } from '../compiler/scaffold/init/starter-project.ts'
import type { SourceFile } from '../compiler/source/source-file.ts'
import { parseFile } from '../compiler/syntax/parse-file.ts'
import { publishedSchema } from '../scripts/schema.ts'
import { loadBases } from './defects/bases.ts'
import { cleanCorpus } from './defects/clean/corpus.ts'
import { applyEdits } from './defects/edit.ts'
import { mutations } from './defects/families/all.ts'

const root = join(import.meta.dirname, '..')
const validate = new Ajv({ strict: true, allErrors: true }).compile(JSON.parse(publishedSchema()))

/** Whether the compiler takes a file's shape, and why not; `null` where it cannot be read as YAML. */
function compiled(file: SourceFile): readonly string[] | null {
  const { root: tree, findings } = parseFile(file)
  if (tree === null && !findings.some(({ rule }) => rule.startsWith('schema/'))) return null
  return findings.flatMap(({ rule, message }) => (rule.startsWith('schema/') ? [message] : []))
}

/** Where compiler and published schema do not agree on a file. */
function disagreements(files: readonly SourceFile[]): readonly string[] {
  const found: string[] = []
  const texts = new Map(files.map((file) => [file.text, file]))
  for (const file of texts.values()) {
    const said = compiled(file)
    if (said === null) continue
    const taken = validate(load(file.text, { json: true }))
    if (taken === (said.length === 0)) continue
    const errors = validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? []
    found.push(
      `${file.path}: ${taken ? 'only the compiler' : 'only the schema'} refuses: ${[...said, ...errors].join('; ')}`,
    )
  }
  return found
}

const yamlBelow = (folder: string): readonly SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ path: `${folder}/${path}`, text: readFileSync(join(root, folder, path), 'utf8') }))
    .filter(({ text }) => /^apiVersion: bylaw\.dev/m.test(text))

test('the published schema is fresh', () => {
  expect(readFileSync(join(root, 'schema/v1/bylaw.schema.json'), 'utf8')).toBe(publishedSchema())
})

test.each(['examples/routes', 'policies', 'test/language', 'test/sketch'])(
  '%s: the schema takes what the compiler takes',
  (folder) => {
    const files = yamlBelow(folder)
    expect(files.length).toBeGreaterThan(0)
    expect(disagreements(files)).toEqual([])
  },
)

test('the same for what init writes', () => {
  const unknown = { name: 'acme', organisation: null, country: null, regimes: null }
  const files = sourceSchemes.flatMap((source) =>
    destinations.flatMap((destination) => starterProject({ ...unknown, source, destination })),
  )
  const declared = files.filter(({ path }) => path.endsWith('.yaml'))
  expect(declared.length).toBeGreaterThan(0)
  expect(declared.flatMap((file) => compiled(file))).toEqual([])
  expect(disagreements(declared)).toEqual([])
})

test('the same for sound projects, and for those with a mistake sown', async () => {
  const bases = await loadBases()
  const sound = cleanCorpus(bases).flatMap(({ id, files }) => (id === 'large' ? [] : files))
  expect(disagreements(sound)).toEqual([])
  const known = new Set(Object.values(bases).flat())
  const broken = mutations
    .flatMap(({ base, given, edits }) => applyEdits(bases[base], [...given, ...edits]))
    .filter((file) => !known.has(file))
  expect(broken.some((file) => compiled(file)?.length)).toBe(true)
  expect(disagreements(broken)).toEqual([])
}, 240_000)

// `CHECK_JSONSCHEMA=check-jsonschema` (PyPI) asks a validator in another language, too.
test.skipIf(!process.env.CHECK_JSONSCHEMA)(
  'check-jsonschema takes the same files',
  () => {
    const files = [...yamlBelow('examples/routes'), ...yamlBelow('test/defects/complete')].map(({ path }) =>
      join(root, path),
    )
    const schema = join(root, 'schema/v1/bylaw.schema.json')
    const { stdout, status } = spawnSync(process.env.CHECK_JSONSCHEMA ?? '', ['--schemafile', schema, ...files], {
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([0, 'ok -- validation done\n'])
  },
  60_000,
)

type Path = readonly (string | number)[]
type Tree = Record<string | number, unknown>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null
const below = (value: unknown, path: Path): Path[] =>
  isTree(value)
    ? Object.keys(value).flatMap((key) => {
        const inner = [...path, Array.isArray(value) ? Number(key) : key]
        return [inner, ...below(value[key], inner)]
      })
    : []

/** What somebody may have written where something else belongs; `undefined` takes the key away. */
const others = [
  undefined,
  null,
  'xyz',
  '',
  7,
  true,
  [],
  ['xyz'],
  {},
  { xyz: 1 },
  { missing: 'why' },
  { missing: 'why', ask: 'dpo' },
  { missing: '' },
  { missing: 'why', asl: 'dpo' },
  { ask: 'dpo' },
]

test('the same whatever stands in a place, also where a fact is not stated', () => {
  const text = readFileSync(join(import.meta.dirname, 'language/everything.yaml'), 'utf8').replace(/^#.*\n/, '')
  const whole = load(text) as Tree
  const seen: string[] = []
  let refused = 0
  for (const path of below(whole, [])) {
    const [section = '', name] = path
    const declared = whole[section]
    const only = isTree(declared) && !singletons.has(section as SectionName) && name !== undefined
    for (const other of others) {
      const alone: Tree = { apiVersion: whole.apiVersion, [section]: only ? { [name]: declared[name] } : declared }
      const copy = structuredClone(alone)
      const holder = path.slice(0, -1).reduce<Tree>((at, step) => at[step] as Tree, copy)
      const last = path.at(-1) ?? ''
      if (other !== undefined) holder[last] = other
      else if (Array.isArray(holder)) holder.splice(Number(last), 1)
      else delete holder[last]
      const file = { path: `${path.join('.')}=${JSON.stringify(other)}`, text: JSON.stringify(copy) }
      seen.push(...disagreements([file]))
      if (compiled(file)?.length) refused++
    }
  }
  expect(seen).toEqual([])
  expect(refused).toBeGreaterThan(1000)
}, 120_000)
