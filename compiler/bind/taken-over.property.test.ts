import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { runs } from '../../test/runs.ts'
import { type Compilation, compile } from '../compile.ts'
import { sectionNames, singletons } from '../language/section.ts'
import type { SourceFile } from '../source/source-file.ts'
import { walkReferences } from '../syntax/schema-walk.ts'

type Declaration = Record<string, Record<string, unknown>>
type Target = readonly [section: string, name: string]

const root = join(import.meta.dirname, '../..')

/** The files of a folder as one declaration; they merge by section. */
function declaration(folder: string): Declaration {
  const whole: Declaration = {}
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.yaml')) {
      const { apiVersion, ...sections } = parse(readFileSync(join(root, folder, name), 'utf8')) as Declaration
      if (apiVersion)
        for (const [section, value] of Object.entries(sections)) whole[section] = { ...whole[section], ...value }
    }
  return whole
}

const declarations = ['examples/routes/dispatchkit', 'examples/routes/zaptic', 'test/defects/complete'].map(declaration)

const named = new Set([
  'categories',
  'lawfulBases',
  'activities',
  'retention',
  'recipients',
  'sources',
  'events',
  'channels',
])
const always = new Set(['organisation', 'measures', 'notices', 'commitments', 'rules'])

const targetsIn = (given: Declaration): readonly Target[] =>
  sectionNames.flatMap((section) =>
    singletons.has(section)
      ? [[section, ''] as const]
      : Object.keys(given[section] ?? {}).map((name) => [section, name] as const),
  )

/** Those of a declaration's resources that are picked, and the others. */
function split(given: Declaration, isPicked: (target: Target) => boolean): readonly [Declaration, Declaration] {
  const [picked, rest]: [Declaration, Declaration] = [{}, {}]
  for (const [section, name] of targetsIn(given)) {
    const into = isPicked([section, name]) ? picked : rest
    if (!(section in given)) continue
    if (name === '') into[section] = given[section] as Record<string, unknown>
    else into[section] = { ...into[section], [name]: given[section]?.[name] }
  }
  return [picked, rest]
}

const file = (path: string, given: Declaration): SourceFile => ({
  path,
  text: stringify({ apiVersion: 'bylaw.dev/v1', ...given }, { aliasDuplicateObjects: false }),
})

/** What a declaration names, as `section\nname`. */
function namesIn(given: Declaration): ReadonlySet<string> {
  const found = new Set<string>()
  walkReferences(given, ({ section, name }) => found.add(`${section}\n${name}`))
  return found
}

/** Takes away what was moved and nothing else names, again and again: another road than that of the compiler. */
function withoutUnnamed(given: Declaration, moved: ReadonlySet<string>): Declaration {
  for (let left = given; ; ) {
    const unnamed = targetsIn(left).filter(([section, name]) => {
      if (!moved.has(`${section}\n${name}`) || !named.has(section)) return false
      const [, others] = split(left, ([s, n]) => s === section && n === name)
      return !namesIn(others).has(`${section}\n${name}`)
    })
    if (unnamed.length === 0) return left
    const gone = new Set(unnamed.map(([section, name]) => `${section}\n${name}`))
    left = split(left, ([section, name]) => gone.has(`${section}\n${name}`))[1]
  }
}

const whatFollows = ({ model, graph }: Compilation) => ({ digest: model?.digest, flows: JSON.stringify(graph?.flows) })

test('a project that shares is the project that declares by itself what it names', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...declarations),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      (given, chances, share) => {
        const moved = new Set<string>()
        for (const [section, name] of targetsIn(given))
          if ((named.has(section) || always.has(section)) && (chances.next().value ?? 0) < share)
            moved.add(`${section}\n${name}`)
        const [shared, own] = split(given, ([section, name]) => moved.has(`${section}\n${name}`))
        const asOf = '2026-12-01'
        const sharing = compile([file('bylaw.yaml', own), { ...file('../company.yaml', shared), shared: true }], {
          asOf,
        })
        const alone = compile([file('bylaw.yaml', withoutUnnamed(given, moved))], { asOf })
        expect(whatFollows(sharing)).toEqual(whatFollows(alone))
      },
    ),
    { numRuns: runs(15) },
  )
})
