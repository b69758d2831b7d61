import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { DeploymentFacts } from '../../compiler/emit/kubernetes/facts.ts'
import { parametersOf } from '../../compiler/emit/kubernetes/parameters.ts'
import {
  compiledFrom,
  dispatchkit,
  factsOf,
  objectsOf,
  withoutRecipient,
} from '../../compiler/emit/kubernetes/testing/deployments.ts'
import { hold, type Report } from '../cluster/report.ts'
import type { Deployment } from '../scorers/deployments.ts'
import { serve } from './testing/analyzer.ts'
import { type Registered, startEngine } from './testing/engine.ts'
import { another, companions, everySettingOf } from './testing/other-settings.ts'
import { type Programs, settings } from './testing/programs.ts'
import { runProgram } from './testing/run-program.ts'
import { type Resource, weakenings } from './testing/weakened.ts'

/** What the checks here have to work with. */
interface Place {
  readonly written: Programs
  /** What each program registers under its defaults. */
  readonly made: Map<string, readonly Registered[]>
}

/**
 * The programs under Pulumi's own program runner against a stand-in of its engine, and the packs under Pulumi's own runner
 * of policy packs, where `@pulumi/policy` is installed.
 */
export async function onTheStandIn(
  report: Report,
  written: Programs,
  all: readonly Deployment[],
  say: (line: string) => void,
): Promise<void> {
  const place: Place = { written, made: new Map() }
  for (const { name, facts } of all) await written.write(name, facts)
  await everyProgram(place, report, all)
  await everySetting(place, report, all)
  await changedDeclaration(place, report)
  await packs(place, report, say)
}

/** What a program registers under the real runner. @throws Error where it reports a warning */
async function registered(
  { written }: Place,
  name: string,
  { name: project }: DeploymentFacts,
  config: Readonly<Record<string, string>>,
  preview = false,
): Promise<readonly Registered[]> {
  const engine = await startEngine()
  try {
    await runProgram({ folder: join(written.folder, name, 'pulumi'), project, config, engine: engine.address, preview })
    hold(engine.log.length === 0, `${name} says: ${engine.log.join(' ')}`)
    return engine.resources.toSorted((a, b) => (a.type + a.name < b.type + b.name ? -1 : 1))
  } finally {
    engine.stop()
  }
}

const objectsIn = (resources: readonly Registered[]): readonly Registered[] =>
  resources.filter(({ type }) => type.startsWith('kubernetes:'))

const same = (a: readonly Registered[], b: readonly Registered[]): boolean => JSON.stringify(a) === JSON.stringify(b)

async function everyProgram(place: Place, report: Report, all: readonly Deployment[]): Promise<void> {
  let objects = 0
  await report.check('every program: an update, and a preview after it that has nothing to change', async () => {
    for (const { name, facts } of all) {
      const first = await registered(place, name, facts, settings(facts))
      place.made.set(name, first)
      hold(
        same(first, await registered(place, name, facts, settings(facts), true)),
        `${name}: the second preview differs`,
      )
      hold(objectsIn(first).length === objectsOf(facts).length, `${name}: other objects than the manifests have`)
      objects += objectsIn(first).length
    }
    return `${all.length} programs, ${objects} objects`
  })
  await report.check('protected, and left where a stack is deleted: what data lies in', () => {
    let claims = 0
    for (const [name, resources] of place.made)
      for (const { type, protect, retainOnDelete } of objectsIn(resources)) {
        const holds = type.endsWith(':PersistentVolumeClaim')
        hold(protect === holds && retainOnDelete === holds, `${name}: ${type} is ${protect ? '' : 'not '}protected`)
        if (holds) claims++
      }
    return `${claims} claims, and nothing else`
  })
  await report.check('secrets: none is registered, so that none comes into a state', () => {
    for (const [name, resources] of place.made) {
      const text = JSON.stringify(resources)
      hold(!/"(stringData|secretKeyRef|secretRef)"|kubernetes:core\/v1:Secret/.test(text), `${name} holds one`)
    }
    return `${place.made.size} programs refer to Secrets by name`
  })
}

async function everySetting(place: Place, report: Report, all: readonly Deployment[]): Promise<void> {
  const seen = new Set<string>()
  for (const which of everySettingOf) {
    const found = all.find(({ name }) => name === which)
    if (found === undefined) continue
    const { name, facts } = found
    await report.check(`every setting changed once and taken back, ${name}`, async () => {
      const config = settings(facts)
      const before = await registered(place, name, facts, config)
      const changes: string[] = []
      for (const { key, type } of parametersOf(facts).filter((each) => !seen.has(each.key))) {
        const changed = { ...config, [key]: another(key, type, config[key] ?? '') }
        // A label is looked for where its value is stated, a taint and the kind of a store likewise.
        const needs = companions[key]
        const base = needs === undefined ? before : await registered(place, name, facts, { ...config, ...needs })
        const after = await registered(place, name, facts, { ...changed, ...needs })
        hold(!same(base, after), `${key} changes nothing`)
        const lost = base.filter(({ protect, name: it }) => protect && !after.some((each) => each.name === it))
        hold(
          lost.length === 0 || key.endsWith('Claim'),
          `${key} takes ${lost.map((each) => each.name).join(', ')} away`,
        )
        changes.push(key)
      }
      hold(same(before, await registered(place, name, facts, config)), 'taken back, something is left')
      for (const key of changes) seen.add(key)
      return `${changes.length} settings; none takes a volume out of the stack but the two that name another claim`
    })
  }
}

async function changedDeclaration(place: Place, report: Report): Promise<void> {
  await report.check('a changed declaration rolls the pods, and keeps the volumes', async () => {
    const before = { ...factsOf(compiledFrom(await dispatchkit())), egress: 'cilium' } as const
    const changed = factsOf(compiledFrom(withoutRecipient(await dispatchkit(), 'customer-discord')))
    const after = { ...changed, egress: 'cilium' } as const
    await place.written.write('before', before)
    await place.written.write('after', after)
    const [one, two] = [
      await registered(place, 'before', before, settings(before)),
      await registered(place, 'after', after, settings(after)),
    ]
    const volumes = (resources: readonly Registered[]): string =>
      JSON.stringify(
        resources.filter(({ protect }) => protect).map(({ inputs }) => (inputs as { readonly spec: unknown }).spec),
      )
    hold(volumes(one) === volumes(two), 'a volume is another')
    const [old, young] = [one, two].map((all) =>
      JSON.stringify(all.find(({ type }) => type.endsWith(':StatefulSet'))?.inputs),
    )
    hold(old?.includes(before.digest) === true && young?.includes(after.digest) === true, 'the pods do not name it')
    const gone = one.filter(({ name }) => !two.some((each) => each.name === name))
    hold(gone.length === 0, `${gone.map(({ name }) => name).join(', ')} would be deleted`)
    return 'the StatefulSet has the other digest, the claims are the same, nothing is deleted'
  })
}

/** As a policy sees what was registered. */
const asResources = (resources: readonly Registered[]): readonly Resource[] =>
  objectsIn(resources).map(({ type, inputs, protect }) => {
    const { name } = (inputs as { readonly metadata: { readonly name: string } }).metadata
    const urn = `urn:pulumi:test::test::${type}::${name}`
    return { type, name, urn, opts: { protect }, props: inputs as Record<string, unknown> }
  })

async function packs({ written, made }: Place, report: Report, say: (line: string) => void): Promise<void> {
  try {
    createRequire(join(written.folder, 'index.js')).resolve('@pulumi/policy')
  } catch {
    say('NOT RUN: `@pulumi/policy` is not installed; `npm test` calls the functions of the packs without it.')
    return
  }
  await report.check('the packs, under the real runner, let what the programs register pass', async () => {
    let objects = 0
    for (const [name, registrations] of made) {
      const analyzer = await serve(join(written.folder, name, 'pulumi', 'policy'))
      try {
        const resources = asResources(registrations)
        const said = await analyzer.analyse(resources)
        hold(said.length === 0, `${name}: ${said[0]}`)
        objects += resources.length
      } finally {
        analyzer.stop()
      }
    }
    return `${made.size} packs, ${objects} objects`
  })
  const name = 'dispatchkit-sqlite-proxy'
  const registrations = made.get(name)
  if (registrations === undefined) return
  await report.check(
    'a pack, under the real runner, refuses each weakening, by the policy that it belongs to',
    async () => {
      const resources = asResources(registrations)
      const analyzer = await serve(join(written.folder, name, 'pulumi', 'policy'))
      try {
        for (const { what, policy, weaken } of weakenings) {
          const said = await analyzer.analyse(weaken(structuredClone(resources) as Resource[]))
          const policies = new Set(said.map((line) => line.split(':')[0]))
          hold(policies.size === 1 && policies.has(policy), `${what}: ${said.join('; ') || 'nothing is said'}`)
        }
      } finally {
        analyzer.stop()
      }
      return `${weakenings.length} weakenings: ${[...new Set(weakenings.map(({ policy }) => policy))].join(', ')}`
    },
  )
}
