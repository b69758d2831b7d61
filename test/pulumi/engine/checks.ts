import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeploymentFacts } from '../../../compiler/emit/kubernetes/facts.ts'
import type { KubernetesObject } from '../../../compiler/emit/kubernetes/objects.ts'
import { parametersOf } from '../../../compiler/emit/kubernetes/parameters.ts'
import {
  compiledFrom,
  dispatchkit,
  factsOf,
  objectsOf,
  withoutRecipient,
} from '../../../compiler/emit/kubernetes/testing/deployments.ts'
import type { Live } from '../../cluster/client.ts'
import { containersOf, declarationOf, isReady, podsOf } from '../../cluster/pods.ts'
import { hold, type Report } from '../../cluster/report.ts'
import type { Deployment } from '../../scorers/deployments.ts'
import { another, companions } from '../testing/other-settings.ts'
import { root } from '../testing/programs.ts'
import { type Deployed, deploy, deployFrom, ended, endings, type Ground, objects, steps } from './ground.ts'
import { withKubelet } from './kubelet.ts'

const isClaim = ({ type }: { readonly type: string }): boolean => type.endsWith(':PersistentVolumeClaim')

const uids = (claims: readonly Live[]): string =>
  claims
    .map(({ metadata }) => `${metadata.name} ${metadata.uid}`)
    .sort()
    .join(', ')

/** Kinds that a stack has only where a setting asks for them. */
const asked: readonly unknown[] = ['Job', 'ExternalSecret']

const expectedOf = (facts: DeploymentFacts): readonly KubernetesObject[] =>
  objectsOf(facts).filter(({ kind }) => !asked.includes(kind))

/** Whatever the engine believes: each object is on the API server. @throws Error with what is not */
function holdPresent({ client }: Ground, { namespace }: Deployed, facts: DeploymentFacts): void {
  const names = expectedOf(facts).map(({ kind, metadata }) => `${kind}/${(metadata as { readonly name: string }).name}`)
  const { status, error } = client.kubectl(['get', '-n', namespace, '-oname', ...names])
  hold(status === 0, `the cluster lacks objects of the stack: ${error.trim()}`)
}

/** How many programs are run at a time: most of it is waiting. */
const workers = 2

/** Every program, from its first preview to its end and back. */
export async function everyStack(ground: Ground, report: Report, all: readonly Deployment[]): Promise<void> {
  await report.check('every program: preview, up, an empty preview, destroy, up again, an empty preview', async () => {
    const waiting = [...all]
    const faults: string[] = []
    const found = { objects: 0, claims: 0 }
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { name, facts } = next
        await oneStack(ground, name, facts, found).catch((error: unknown) => faults.push(`${name}: ${error}`))
      }
    }
    await Promise.all(Array.from({ length: workers }, work))
    hold(faults.length === 0, faults.join(' | '))
    return `${all.length} programs, ${found.objects} objects; ${found.claims} claims outlived the stack and were taken up again`
  })
}

async function oneStack(
  ground: Ground,
  name: string,
  facts: DeploymentFacts,
  found: { objects: number; claims: number },
): Promise<void> {
  const deployed = await deploy(ground, name, facts)
  const { stack, claims } = deployed
  const expected = expectedOf(facts).length
  const planned = await stack.preview()
  hold(planned.status === 0 && planned.said.length === 0, `preview ended with ${ended(planned)}`)
  hold(objects(planned.steps).length === expected, `the preview has ${steps(planned.steps)}`)
  const first = await deployed.up()
  hold(objects(first.steps).length === expected, `up did ${steps(first.steps)}`)
  hold(first.notes.length === 0, `the program prints ${first.notes.join('; ')}`)
  holdPresent(ground, deployed, facts)
  await deployed.unchanged()
  const before = uids(await claims())
  const destroyed = await deployed.try('destroy', ['--exclude-protected'])
  hold(destroyed.status === 0, `destroy --exclude-protected ended with ${ended(destroyed)}`)
  hold(uids(await claims()) === before, 'a claim is another after destroy')
  await deployed.up()
  hold(uids(await claims()) === before, 'a claim is another after up again')
  holdPresent(ground, deployed, facts)
  await deployed.unchanged()
  found.objects += expected
  found.claims += (await claims()).length
}

/** What a setting's change does, where it is not an update in place that is taken back as it came. */
interface Meaning {
  readonly key: RegExp
  readonly does: 'refused' | 'nothing' | 'grows'
}

const meanings: readonly Meaning[] = [
  // A volume is never replaced or left behind unasked: what would do so, the engine refuses.
  { key: /^namespace$|Claim$/, does: 'refused' },
  // The API takes no other class for a claim that is there: what is stated later is for claims that are made later.
  { key: /^(storage|tombstones)Class$/, does: 'nothing' },
  { key: /Size$/, does: 'grows' },
]

/** A setting and its other value. */
interface Change {
  readonly key: string
  readonly value: string
  readonly does: Meaning['does'] | 'updated'
}

/** How many settings that are updated in place are changed by one `up`. */
const several = 6

/** Every setting changed once and taken back, on one stack. @returns the keys */
export async function everySetting(
  ground: Ground,
  report: Report,
  { name, facts }: Deployment,
  seen: ReadonlySet<string>,
): Promise<readonly string[]> {
  // Whether a volume grows is its class's to say, which is nobody's here to make on another's cluster.
  const keys = parametersOf(facts).filter(({ key }) => !seen.has(key) && (ground.ours || !/Size$/.test(key)))
  const by: Record<Change['does'], string[]> = { updated: [], refused: [], nothing: [], grows: [] }
  await report.check(`every setting changed once and taken back, ${name}`, async () => {
    const elsewhere = ground.namespace(`${name}-elsewhere`)
    const deployed = await deploy(ground, `${name}-settings`, facts)
    await deployed.up()
    const before = uids(await deployed.claims())
    const faults: string[] = []
    const alone: Change[] = []
    const together: Change[] = []
    for (const { key, type } of keys) {
      const does = meanings.find((each) => each.key.test(key))?.does ?? 'updated'
      const value = key === 'namespace' ? elsewhere : another(key, type, deployed.config[key] ?? '')
      ;(does === 'updated' ? together : alone).push({ key, value, does })
    }
    const batches = Array.from({ length: Math.ceil(together.length / several) }, (_, n) =>
      together.slice(n * several, (n + 1) * several),
    )
    for (const changes of [...batches, ...alone.map((change) => [change])]) {
      const fault = await changeAndBack(deployed, changes).catch(String)
      if (fault === null) for (const { key, does } of changes) by[does].push(key)
      else faults.push(`${changes.map(({ key }) => key).join(', ')}: ${fault}`)
    }
    hold(faults.length === 0, faults.join(' | '))
    await deployed.unchanged()
    hold(uids(await deployed.claims()) === before, 'a claim is another')
    holdPresent(ground, deployed, facts)
    const list = (all: readonly string[]): string => (all.length === 0 ? 'none' : all.join(', '))
    return `${keys.length} settings, none of which ends a volume or a workload. Updated in place and taken back: ${by.updated.length}, ${several} at a time; grown, and not made smaller: ${list(by.grows)}; of no effect on claims that are there: ${list(by.nothing)}; refused until taken back: ${list(by.refused)}`
  })
  return keys.map(({ key }) => key)
}

const isWorkload = ({ type }: { readonly type: string }): boolean => /:(StatefulSet|Deployment)$/.test(type)

/** @param changes that do the same @returns what is wrong with them */
async function changeAndBack(deployed: Deployed, changes: readonly Change[]): Promise<string | null> {
  const { stack, config, try: attempt } = deployed
  const does = changes[0]?.does
  const needs = Object.assign({}, ...changes.map(({ key }) => companions[key] ?? {})) as Record<string, string>
  if (Object.keys(needs).length > 0) {
    stack.config(needs)
    await deployed.up()
  }
  const values = Object.fromEntries(changes.map(({ key, value }) => [key, value]))
  stack.config(values)
  const changed = await attempt('up')
  const faults: string[] = []
  const expect = (holds: boolean, otherwise: string): void => {
    if (!holds) faults.push(otherwise)
  }
  const done = changed.status === 0 && changed.said.length === 0
  if (does === 'refused')
    expect(changed.status !== 0 && /protect/.test(changed.said.join()), `is not refused: ${ended(changed)}`)
  else expect(done && (changed.steps.length === 0) === (does === 'nothing'), `up ended with ${ended(changed)}`)
  const taken = endings(changed.steps).filter((step) => isClaim(step) || isWorkload(step))
  expect(does === 'refused' || taken.length === 0, `it takes away ${steps(taken)}`)
  stack.config(Object.fromEntries(Object.keys({ ...needs, ...values }).map((key) => [key, config[key] ?? ''])))
  const back = await attempt('up')
  if (does === 'grows') {
    expect(back.status !== 0, `is made smaller: ${ended(back)}`)
    stack.config(values)
    await deployed.up()
  } else expect(back.status === 0, `taken back: ${ended(back)}`)
  return faults.length === 0 ? null : faults.join('; ')
}

/** A stack that is moved from one declaration to the next, and to the other engine. */
export async function changedDeclaration(ground: Ground, report: Report): Promise<void> {
  const files = await dispatchkit()
  const first: DeploymentFacts = { ...factsOf(compiledFrom(files)), egress: 'cilium' }
  const second: DeploymentFacts = {
    ...factsOf(compiledFrom(withoutRecipient(files, 'customer-discord'))),
    egress: 'cilium',
  }
  const name = 'moved'
  const deployed = await deploy(ground, name, first)
  const declarations = async (): Promise<readonly string[]> =>
    (await podsOf(ground.client, deployed.namespace)).map(declarationOf)
  let volumes = ''
  await report.check('a changed declaration rolls the pod, and back', async () => {
    await deployed.up()
    volumes = uids(await deployed.claims())
    for (const [from, to] of [
      [first, second],
      [second, first],
    ] as const) {
      hold((await declarations()).join() === from.digest, 'the pod is of another declaration')
      await ground.programs.write(name, to)
      const { steps: taken } = await deployed.up()
      hold((await declarations()).join() === to.digest, 'the pod does not roll')
      const ended = endings(taken).filter((step) => !/ConfigMap$/.test(step.type))
      hold(ended.length === 0, `it ends ${steps(ended)}`)
      hold(uids(await deployed.claims()) === volumes, 'a claim is another')
      await deployed.unchanged()
    }
    return `${first.digest.slice(0, 12)} to ${second.digest.slice(0, 12)} and back; the claims are the same, only the map of the build is another`
  })
  await report.check('destroyed, another declaration, and up again: the volumes are taken up', async () => {
    const destroyed = await deployed.try('destroy', ['--exclude-protected'])
    hold(destroyed.status === 0, ended(destroyed))
    await ground.programs.write(name, second)
    await deployed.up()
    hold(uids(await deployed.claims()) === volumes, 'a claim is another')
    await deployed.unchanged()
    return 'the same two'
  })
  await report.check('a new stack over claims that were left', async () => {
    const unprotected = await deployed.stack.run(['state', 'unprotect', '--all', '--yes', '--stack', name])
    hold(unprotected.status === 0, unprotected.error)
    const destroyed = await deployed.try('destroy')
    hold(destroyed.status === 0, ended(destroyed))
    hold(uids(await deployed.claims()) === volumes, 'a claim is gone')
    await ground.programs.write(name, first)
    await deployed.up()
    hold(uids(await deployed.claims()) === volumes, 'a claim is another')
    await deployed.unchanged()
    return 'unprotected by hand and destroyed, the claims stay, and are taken up under their names'
  })
  await report.check('SQLite to PostgreSQL in one stack: the journal stays', async () => {
    await ground.programs.write(name, { ...first, journal: { engine: 'postgres', replicas: 2, maxReplicas: 5 } })
    const moved = await deployed.try('up')
    const left = uids(await deployed.claims())
    for (const claim of volumes.split(', ')) hold(left.includes(claim), `${claim} is gone`)
    return `ends with ${ended(moved)}`
  })
}

/** A wrong image, and the right one after it. */
export async function wrongImage(ground: Ground, report: Report, { name, facts }: Deployment): Promise<void> {
  const wrong = `sha256:${'b'.repeat(64)}`
  const deployed = await deploy(ground, `${name}-image`, facts)
  await report.check('an image without a digest is one line, and nothing is made', async () => {
    deployed.stack.config({ image: 'registry.example/router:latest' })
    const refused = await deployed.try('up')
    hold(refused.status !== 0 && objects(refused.steps).length === 0, ended(refused))
    hold(refused.said.length === 1, `${refused.said.length} messages: ${refused.said.join(' | ')}`)
    return String(refused.said[0])
  })
  await report.check('an image that cannot be had, and the right one after it, deleting nothing', async () => {
    deployed.stack.config({ image: deployed.config.image ?? '' })
    await deployed.up()
    deployed.stack.config({ image: `registry.example/router:2@${wrong}` })
    const waits = async (): Promise<boolean> =>
      (await podsOf(ground.client, deployed.namespace)).some(
        (pod) => containersOf(pod).some(({ image }) => image.endsWith(wrong)) && !isReady(pod),
      )
    // The provider waits for ten minutes: whoever sees the pod waiting does not.
    const stuck = await withKubelet(ground.client, [deployed.namespace], wrong, deployed.stack.up([], waits))
    hold(stuck.status !== 0, 'up takes it for well')
    deployed.stack.config({ image: deployed.config.image ?? '' })
    await deployed.up()
    await deployed.unchanged()
    return `interrupted while the pod waits for its image, \`up\` says: ${stuck.said.join('; ').slice(0, 300)}; the next one mends it`
  })
}

/** No value of a Secret that the cluster holds comes into the state. */
export async function secrets(ground: Ground, report: Report, { name, facts }: Deployment): Promise<void> {
  await report.check('secrets: none comes into the state file', async () => {
    const deployed = await deploy(ground, `${name}-secrets`, facts)
    const value = 'b7c1f0e2-of-the-router'
    const keys = ['journal-key', 'database-url', 'discord-token']
    const secret = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: `${facts.name}-credentials`, namespace: deployed.namespace },
      stringData: Object.fromEntries(keys.map((key) => [key, value])),
    }
    const created = ground.client.kubectl(['apply', '-f', '-'], JSON.stringify(secret))
    hold(created.status === 0, created.error)
    await deployed.up()
    const state = deployed.stack.state()
    for (const text of [value, Buffer.from(value).toString('base64')]) hold(!state.includes(text), 'the state holds it')
    hold(state.includes(`${facts.name}-credentials`), 'the state does not name the Secret either: it shows nothing')
    return `the state of ${state.length} bytes names the Secret and holds none of its values`
  })
}

const weakenings = [
  ['a root file system that can be written', /readOnlyRootFilesystem: true/g, 'readOnlyRootFilesystem: false'],
  ['a replica more', /replicas: 1/g, 'replicas: 2'],
  ['a way out to everywhere', /policyTypes: \["Ingress", "Egress"\]/g, 'policyTypes: ["Ingress"]'],
  ['a volume that is not protected', /protect: true/g, 'protect: false'],
] as const

/** The pack of CrossGuard, run by the engine. */
export async function packs(ground: Ground, report: Report, { name, facts }: Deployment): Promise<void> {
  const deployed = await deploy(ground, `${name}-pack`, facts)
  const pack = ['--policy-pack', join(deployed.stack.folder, 'policy')]
  await report.check('the policy pack lets the generated program pass', async () => {
    const planned = await deployed.try('preview', pack)
    hold(planned.status === 0 && planned.said.length === 0, ended(planned))
    await deployed.up(pack)
    return `${objects(planned.steps).length} objects, in preview and up`
  })
  for (const [what, from, to] of weakenings) {
    await report.check(`the policy pack refuses ${what}`, async () => {
      const path = join(deployed.stack.folder, 'dist', 'router.js')
      const source = readFileSync(path, 'utf8')
      const weakened = source.replaceAll(from, to)
      hold(weakened !== source, 'the program has no such line')
      writeFileSync(path, weakened)
      try {
        const refused = await deployed.try('up', pack)
        hold(refused.status !== 0, ended(refused))
        return refused.said.join('; ').slice(0, 200)
      } finally {
        writeFileSync(path, source)
      }
    })
  }
}

/** The project at the root, whose program builds the DispatchKit example. */
export async function rootProject(ground: Ground, report: Report): Promise<void> {
  await report.check('the project at the root: preview, up, an empty preview, destroy', async () => {
    const facts = factsOf(compiledFrom(await dispatchkit()))
    const deployed = await deployFrom(ground, 'bylaw-test-root', root, facts)
    try {
      const first = await deployed.up()
      hold(first.notes.length === 0, `it prints ${first.notes.join('; ')}`)
      await deployed.unchanged()
      const refused = await deployed.try('destroy')
      hold(refused.status !== 0 && /protect/.test(refused.said.join()), `destroy ended with ${ended(refused)}`)
      const destroyed = await deployed.try('destroy', ['--exclude-protected'])
      hold(destroyed.status === 0, ended(destroyed))
      return `${objects(first.steps).length} objects, and not a line besides`
    } finally {
      rmSync(join(root, 'Pulumi.bylaw-test-root.yaml'), { force: true })
    }
  })
}
