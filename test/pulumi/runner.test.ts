import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import type { DeploymentFacts } from '../../compiler/emit/kubernetes/facts.ts'
import { compiledFrom, dispatchkit, factsOf, objectsOf } from '../../compiler/emit/kubernetes/testing/deployments.ts'
import { pulumiFiles } from '../../compiler/emit/pulumi/files.ts'
import { type Engine, startEngine } from './testing/engine.ts'
import { type Programs, programs, root, settings } from './testing/programs.ts'
import { runProgram } from './testing/run-program.ts'

// Each test starts processes, which take their time on a busy machine.
vi.setConfig({ testTimeout: 180_000 })

let written: Programs
let kit: DeploymentFacts
let cilium: DeploymentFacts
let engine: Engine

const pulumi = (folder: string, config: Readonly<Record<string, string>>, preview: boolean): Promise<void> =>
  runProgram({ folder, project: 'dispatchkit', config, engine: engine.address, preview })

const objects = (): readonly unknown[] =>
  engine.resources.filter(({ type }) => type.startsWith('kubernetes:')).map(({ inputs }) => inputs)

beforeAll(async () => {
  written = programs()
  kit = factsOf(compiledFrom(await dispatchkit()))
  cilium = { ...kit, egress: 'cilium', region: 'eu-west-2' }
  await written.write('cilium', cilium)
})
afterAll(() => written.remove())
beforeEach(async () => {
  engine = await startEngine()
})
afterEach(() => engine.stop())

describe('under the program runner of Pulumi', () => {
  it('the generated program makes the objects, what confines the pod before it', async () => {
    await pulumi(join(written.folder, 'cilium', 'pulumi'), settings(cilium), false)
    expect(engine.log).toEqual([])
    expect(objects()).toEqual(expect.arrayContaining([...objectsOf(cilium)]))
    const pod = engine.resources.find(({ type }) => type.endsWith(':StatefulSet'))
    expect(pod?.parent).toContain('bylaw:kubernetes:Router::dispatchkit')
    for (const before of ['config', 'default-deny', 'ingress', 'egress'])
      expect(pod?.dependencies).toContainEqual(expect.stringMatching(`dispatchkit-${before}$`))
    for (const { type, protect, retainOnDelete } of engine.resources)
      expect({ type, protect, retainOnDelete }).toMatchObject({
        protect: type.endsWith(':PersistentVolumeClaim'),
        retainOnDelete: type.endsWith(':PersistentVolumeClaim'),
      })
    expect([...engine.outputs.values()]).toContainEqual(expect.objectContaining({ digest: kit.digest }))
    // A namespace that is changed is refused by the claims' protection. Where it is refused after other objects were made
    // anew, taking it back has the engine delete objects that it believes it keeps.
    const dependencies = new Map(engine.resources.map(({ name, dependencies: on }) => [name, on.map(nameOf)]))
    const waitsFor = (name: string, other: string): boolean =>
      (dependencies.get(name) ?? []).some((each) => each === other || waitsFor(each, other))
    const names = engine.resources.filter(({ custom }) => custom).map(({ name }) => name)
    const claims = ['dispatchkit-journal', 'dispatchkit-tombstones']
    const first = names.filter((name) => !claims.every((claim) => waitsFor(name, claim)))
    expect(first.sort()).toEqual(claims)
  })
})

const nameOf = (urn: string): string => urn.split('::').at(-1) ?? urn

describe('the project at the root', () => {
  const project = parse(readFileSync(join(root, 'Pulumi.yaml'), 'utf8'))

  it('builds DispatchKit and makes its objects', async () => {
    await pulumi(join(root, project.main), settings(kit), true)
    expect(engine.log).toEqual([])
    expect(objects()).toEqual(expect.arrayContaining([...objectsOf(kit)]))
  })

  it('has the settings of the program that it runs', async () => {
    const files = await pulumiFiles(kit)
    const generated = parse(files.find(({ path }) => path === 'pulumi/Pulumi.yaml')?.content ?? '')
    expect(project.config).toEqual(generated.config)
    expect(project.runtime).toEqual(generated.runtime)
    expect(project.name).toBe(generated.name)
  })
})
