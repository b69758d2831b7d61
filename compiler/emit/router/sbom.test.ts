import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { beforeAll, expect, test } from 'vitest'
import { compileText, small } from '../../../test/small.ts'
import type { FlowGraph } from '../../flows/graph.ts'
import type { Model } from '../../model/model.ts'
import { emit } from '../emit.ts'

interface Bom {
  readonly components: readonly {
    readonly name: string
    readonly group?: string
    readonly version: string
    readonly purl: string
    readonly hashes?: readonly object[]
    readonly licenses: readonly object[]
  }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

let text: string
let sources: readonly string[]
let notices: string
let bom: Bom
beforeAll(async () => {
  const { model, graph } = compileText(small)
  const files = await emit(model as Model, graph as FlowGraph, '2026-11-21')
  const content = (path: string): string => files.find((file) => file.path === path)?.content ?? ''
  text = content('router/sbom.cdx.json')
  sources = (JSON.parse(content('router/router.mjs.map')) as { readonly sources: readonly string[] }).sources
  notices = content('router/third-party-notices.txt')
  bom = JSON.parse(text) as Bom
}, 60_000)

const schema = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../testing/cyclonedx/${name}.schema.json`, import.meta.url), 'utf8'))

const nameOf = ({ group, name }: Bom['components'][number]): string => (group === undefined ? name : `${group}/${name}`)

test('it is what the official schema of CycloneDX 1.6 takes, licences by their SPDX identifiers', () => {
  // Formats are not ajv's own; what they would check is checked below, or is no text of ours.
  const ajv = new Ajv({ strict: false, validateFormats: false, schemas: [schema('spdx'), schema('jsf-0.82')] })
  const validate = ajv.compile(schema('bom-1.6'))
  expect(validate(bom), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({ ...bom, components: [{ type: 'library' }] })).toBe(false)
  const [first] = bom.components
  expect(validate({ ...bom, components: [{ ...first, licenses: [{ license: { id: 'Mine' } }] }] })).toBe(false)
})

test('it names every package that the source map says the router to be made of, and no other', () => {
  const names = sources.flatMap((source) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? [])
  expect(sources).toContain('runtime/main.ts')
  expect(new Set(names).size).toBeGreaterThan(20)
  expect(new Set(bom.components.map(nameOf))).toEqual(new Set([...names, 'bylaw']))
  // Neither what builds routers nor what this declaration has no use for, whole or in the form of a stand-in.
  for (const absent of ['esbuild', 'pg', 'nodemailer', 'liquidjs', 'pino', 'semver'])
    expect(bom.components.map(nameOf)).not.toContain(absent)
})

test('the licences beside it are of the same packages', () => {
  const noticed = [...notices.matchAll(/^(\S+) (\S+) \(.+\)$/gm)].map(([, name, version]) => `${name}@${version}`)
  const held = bom.components.filter(({ name }) => name !== 'bylaw')
  expect(new Set(noticed)).toEqual(new Set(held.map((each) => `${nameOf(each)}@${each.version}`)))
})

test('each has a version, a licence and an address, and all but our own a hash; the ones that others need are there', () => {
  const known = new Set(bom.components.map(({ purl }) => purl))
  expect(known.size).toBe(bom.components.length)
  for (const component of bom.components) {
    const { group, name, version, purl, licenses, hashes = [] } = component
    expect(purl).toBe(`pkg:npm/${group === undefined ? '' : `${group.replace('@', '%40')}/`}${name}@${version}`)
    expect(licenses, purl).toHaveLength(1)
    expect(hashes, purl).toHaveLength(name === 'bylaw' ? 0 : 1)
  }
  for (const { dependsOn } of bom.dependencies) for (const ref of dependsOn) expect(known).toContain(ref)
  const own = bom.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/bylaw@'))
  expect(own?.dependsOn.map((ref) => ref.replace(/@[^@]*$/, ''))).toContain('pkg:npm/fastify')
})

test('it holds no time and no path of this machine', () => {
  expect(text).not.toContain(process.cwd())
  expect(text).not.toMatch(/timestamp|node_modules/)
})
