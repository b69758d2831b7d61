import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeploymentFacts } from '../../compiler/emit/kubernetes/facts.ts'
import { compiledFrom, dispatchkit, factsOf, sharedFacts } from '../../compiler/emit/kubernetes/testing/deployments.ts'
import { type Programs, programs } from './testing/programs.ts'
import { type Resource, resourcesOf, weakenings } from './testing/weakened.ts'

interface Args {
  readonly getConfig: () => object
}
interface Policy {
  readonly name: string
  readonly enforcementLevel: string
  readonly validateResource?: (args: Resource & Args, report: (message: string) => void) => void
  readonly validateStack?: (
    args: { readonly resources: readonly Resource[] } & Args,
    report: (message: string) => void,
  ) => void
}
interface Pack {
  readonly name: string
  readonly policies: readonly Policy[]
}

/** Takes the pack that is made with it: its functions are called here, without Pulumi's runner (`npm run test:pulumi`). */
const standIn = `exports.PolicyPack = class { constructor(name, args) { exports.made = { name, ...args } } }`

let written: Programs
const packs = new Map<string, { readonly pack: Pack; readonly resources: readonly Resource[] }>()

beforeAll(async () => {
  written = programs()
  const sdk = join(written.folder, 'node_modules', '@pulumi', 'policy')
  mkdirSync(sdk, { recursive: true })
  writeFileSync(join(sdk, 'package.json'), '{"type":"commonjs","main":"index.js"}')
  writeFileSync(join(sdk, 'index.js'), standIn)
  const require = createRequire(join(written.folder, 'index.js'))
  const kit = factsOf(compiledFrom(await dispatchkit()))
  const all: Readonly<Record<string, DeploymentFacts>> = {
    kit,
    cilium: { ...kit, egress: 'cilium', region: 'eu-west-2' },
    shared: sharedFacts(),
  }
  for (const [name, facts] of Object.entries(all)) {
    await written.write(name, facts)
    require(join(written.folder, name, 'pulumi', 'policy', 'index.js'))
    const pack = (require(sdk) as { made: Pack }).made
    packs.set(name, { pack, resources: resourcesOf(facts) })
  }
})
afterAll(() => written.remove())

/** Policies that refuse resources, and what they say. */
function refused(
  { policies }: Pack,
  resources: readonly Resource[],
  config: Readonly<Record<string, object>> = {},
  looked: readonly Resource[] = resources,
): readonly string[] {
  const said: string[] = []
  for (const policy of policies) {
    const getConfig = (): object => config[policy.name] ?? {}
    const report = (message: string): void => void said.push(`${policy.name}: ${message}`)
    policy.validateStack?.({ resources, getConfig }, report)
    for (const resource of looked) policy.validateResource?.({ ...resource, getConfig }, report)
  }
  return said
}

const packOf = (name: string): { readonly pack: Pack; readonly resources: readonly Resource[] } => {
  const found = packs.get(name)
  if (found === undefined) throw new Error(`there is no pack ${name}`)
  return found
}

describe('the pack of the generated program', () => {
  it.each(['kit', 'cilium', 'shared'])('lets what was generated pass: %s', (name) => {
    const { pack, resources } = packOf(name)
    expect(refused(pack, resources)).toEqual([])
    expect(new Set(pack.policies.map(({ enforcementLevel }) => enforcementLevel))).toEqual(new Set(['mandatory']))
  })

  it.each(weakenings)('refuses $what', ({ policy, weaken }) => {
    const { pack, resources } = packOf('kit')
    const said = refused(pack, weaken(structuredClone(resources) as Resource[]))
    expect(said).not.toEqual([])
    expect(new Set(said.map((line) => line.split(':')[0]))).toEqual(new Set([policy]))
  })

  it.each(['kit', 'cilium', 'shared'])('refuses every leaf that is another, settings apart: %s', (name) => {
    const { pack, resources } = packOf(name)
    const passed: string[] = []
    let leaves = 0
    for (const [i, resource] of resources.entries())
      for (const path of leavesOf(resource.props)) {
        const changed = structuredClone(resource.props)
        change(changed, path)
        leaves++
        const other = { ...resource, props: changed }
        const all = [...resources.slice(0, i), other, ...resources.slice(i + 1)]
        if (refused(pack, all, {}, [other]).length === 0) passed.push(`${resource.name} ${path.join('.')}`)
      }
    expect(leaves).toBeGreaterThan(300)
    // What passes is what whoever deploys says: never a guard, a label, a count or the declaration.
    expect(passed).toMatchSnapshot()
  })

  it('takes what whoever deploys has said, the same in every object', () => {
    const { pack, resources } = packOf('kit')
    const text = JSON.stringify(resources)
    const elsewhere = JSON.parse(text.replaceAll('"namespace":"dispatchkit"', '"namespace":"elsewhere"')) as Resource[]
    expect(refused(pack, elsewhere)).toEqual([])
    const [first, ...rest] = elsewhere
    const one = structuredClone(first) as Resource
    ;(one.props.metadata as { namespace: string }).namespace = 'another'
    expect(refused(pack, [one, ...rest])).toContainEqual(expect.stringContaining('for the setting namespace'))
  })

  it('takes blocks of addresses and objects beside its own where they are stated', () => {
    const { pack, resources } = packOf('kit')
    const blocked = weakenings
      .find(({ what }) => what.includes('block'))
      ?.weaken(structuredClone(resources) as Resource[])
    const beside = weakenings
      .find(({ what }) => what.includes('policy beside'))
      ?.weaken(structuredClone(resources) as Resource[])
    expect(refused(pack, blocked ?? [], { ways: { blocks: ['169.254.20.10/32'] } })).toEqual([])
    expect(refused(pack, beside ?? [], { objects: { also: ['NetworkPolicy/otlp'] } })).toEqual([])
  })

  it('takes pods without AppArmor where it is stated that nodes have none', () => {
    const { pack, resources } = packOf('kit')
    const without = JSON.parse(
      JSON.stringify(resources).replaceAll('"appArmorProfile":{"type":"RuntimeDefault"},', ''),
    ) as Resource[]
    expect(without).not.toEqual(resources)
    expect(refused(pack, without)).toContainEqual(expect.stringMatching(/^guards: .* no AppArmor profile/))
    expect(refused(pack, without, { guards: { appArmor: false } })).toEqual([])
    const unconfined = JSON.parse(JSON.stringify(resources).replaceAll('"RuntimeDefault"', '"Unconfined"'))
    expect(refused(pack, unconfined as Resource[], { guards: { appArmor: false } })).not.toEqual([])
  })

  it('says nothing of a stack that is another’s', () => {
    const { pack } = packOf('kit')
    const other = {
      type: 'kubernetes:core/v1:Service',
      name: 'other',
      urn: 'urn:other',
      opts: { protect: false },
      props: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'other' }, spec: { selector: { app: 'other' } } },
    }
    expect(refused(pack, [other])).toEqual([])
  })
})

type Path = readonly (string | number)[]

function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, item]) =>
    leavesOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** Another value of the same type. */
function change(value: unknown, path: Path): void {
  const [key = '', ...rest] = path
  const holder = value as Record<string | number, unknown>
  const old = holder[key]
  if (rest.length > 0) {
    change(old, rest)
    return
  }
  holder[key] = typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : `${String(old)}x`
}
