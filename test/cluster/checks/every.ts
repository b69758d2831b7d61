import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { json } from '../../../compiler/emit/json.ts'
import { ownsProxy } from '../../../compiler/emit/kubernetes/egress/proxied.ts'
import type { Deployment } from '../../scorers/deployments.ts'
import { digest, writeOverlay } from '../overlay.ts'
import { containersOf, podsOf } from '../pods.ts'
import { hold, type Report } from '../report.ts'
import { apply, holdNoDifference, type World } from '../world.ts'
import { compareLive } from './compare-live.ts'

const image = digest('a')

/** Every example, on both engines and with every way out. */
export async function everyDeployment(world: World, report: Report): Promise<void> {
  const { client } = world
  const folders = readdirSync(world.builds).filter((name) => !name.endsWith('-compose'))
  const applied = new Map<string, string>()
  let objects = 0
  await report.check('first install, strict, of all deployments, without a warning', () => {
    for (const name of folders) {
      const manifests = join(world.builds, name, 'kubernetes')
      if (!known(world, manifests)) continue
      const namespace = world.namespace(name)
      const overlay = writeOverlay(world.folder, `every-${name}`, { namespace, image, resources: [manifests] })
      objects += apply(world, overlay).length
      applied.set(namespace, overlay)
    }
    hold(applied.size > 0, 'none was applied: the cluster knows none of the kinds that it needs')
    return `${applied.size} of ${folders.length} deployments, ${objects} objects`
  })
  await report.check('Pod Security `restricted`: pods are admitted', async () => {
    let pods = 0
    for (const namespace of applied.keys()) {
      const { facts } = deploymentIn(world, namespace)
      const proxies = ownsProxy(facts) ? 2 : 0
      const routers = facts.journal.engine === 'postgres' ? facts.journal.replicas : 1
      await client.until(
        `${routers + proxies} pods in ${namespace}`,
        async () => (await podsOf(client, namespace)).length === routers + proxies,
      )
      pods += routers + proxies
    }
    hold(pods > 0, 'nothing was applied')
    return `${pods} pods, made by the controllers`
  })
  await report.check('Pod Security: the same pod with one guard less is refused', async () => {
    const [namespace = ''] = [...applied.keys()].filter((name) => name.includes('-sqlite-'))
    const [pod] = await podsOf(client, namespace)
    hold(pod !== undefined, 'there is no pod to weaken')
    const spec = structuredClone(pod?.spec ?? {}) as { containers: { securityContext: Record<string, unknown> }[] }
    for (const container of spec.containers) container.securityContext.allowPrivilegeEscalation = true
    const weak = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'weak', namespace }, spec }
    const { status, error } = client.kubectl(['create', '-f', '-'], JSON.stringify(weak))
    hold(status !== 0 && error.includes('violates PodSecurity "restricted'), `it was answered: ${error.trim()}`)
    return (/violates PodSecurity.*?\(/.exec(error)?.[0] ?? '').slice(0, -2)
  })
  await report.check('strict validation: an unknown field is refused', () => {
    const [namespace = ''] = applied.keys()
    const odd = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'odd', namespace }, datum: {} }
    const flags = ['apply', '--server-side', '--validate=strict', '-f', '-']
    const { status, error } = client.kubectl(flags, JSON.stringify(odd))
    hold(status !== 0 && error.includes('datum'), `it was answered: ${error.trim()}`)
    return 'refused'
  })
  await report.check('`kubectl diff` afterwards, on the server', () => {
    for (const overlay of applied.values()) holdNoDifference(world, overlay)
    hold(applied.size > 0, 'nothing was applied')
    return `empty for ${applied.size} deployments`
  })
  await verified(world, report, applied.keys())
  await optional(world, report, folders)
  await report.check('every container runs an image by its digest', async () => {
    let containers = 0
    for (const namespace of applied.keys())
      for (const pod of await podsOf(client, namespace))
        for (const each of [...containersOf(pod), ...containersOf(pod, 'initContainers')]) {
          hold(each.image.endsWith(image), `${namespace}: ${each.image}`)
          containers++
        }
    hold(containers > 0, 'there is none')
    return `${containers} containers`
  })
}

/** The deployment that a namespace of the test holds. */
function deploymentIn({ deployments }: World, namespace: string): Deployment {
  const found = deployments.find(({ name }) => namespace.endsWith(`-${name.toLowerCase()}`))
  if (found === undefined) throw new Error(`${namespace} is of no deployment`)
  return found
}

/** What `bylaw verify` makes of objects with everything that a real API server has filled in. */
async function verified(world: World, report: Report, namespaces: Iterable<string>): Promise<void> {
  await report.check('`bylaw verify` of what the server gives back', async () => {
    let objects = 0
    let deployments = 0
    for (const namespace of namespaces) {
      const { compared, open } = await compareLive(world.client, namespace, deploymentIn(world, namespace))
      hold(open.length === 0, `${namespace}: ${open.join(' ')}`)
      objects += compared
      deployments++
    }
    hold(deployments > 0, 'nothing was applied')
    return `nothing differs in ${objects} objects of ${deployments} deployments`
  })
}

const own = new Set(['v1', 'apps/v1', 'batch/v1', 'policy/v1', 'autoscaling/v2', 'networking.k8s.io/v1'])
const admission = 'admissionregistration.k8s.io/v1'

interface Head {
  readonly apiVersion: string
  readonly kind: string
}

const headOf = (file: string): Head => parse(readFileSync(file, 'utf8'), { version: '1.1' }) as Head

/** Whether the cluster knows all kinds of a folder of manifests. */
const known = (world: World, manifests: string): boolean =>
  readdirSync(manifests)
    .filter((name) => /^\d\d-.*\.yaml$/.test(name))
    .map((name) => headOf(join(manifests, name)))
    .every(({ apiVersion, kind }) => own.has(apiVersion) || world.kinds.has(kind))

/** What is for clusters that have it, against the definitions of those who made it. */
async function optional(world: World, report: Report, folders: readonly string[]): Promise<void> {
  const counts = new Map<string, number>()
  await report.check('what is optional, strict, against the definitions of its operators', () => {
    for (const name of folders) {
      const place = join(world.builds, name, 'kubernetes/optional')
      const files = readdirSync(place)
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => join(place, file))
      const resources = files.filter((file) => {
        const { apiVersion, kind } = headOf(file)
        return own.has(apiVersion) || apiVersion === admission || world.kinds.has(kind)
      })
      for (const file of resources) counts.set(headOf(file).kind, (counts.get(headOf(file).kind) ?? 0) + 1)
      // Kustomize takes no single file from outside of its folder.
      const names = resources.map((file) => basename(file))
      writeFileSync(join(place, 'kustomization.yaml'), json({ resources: names, sortOptions: { order: 'fifo' } }))
      const overlay = writeOverlay(world.folder, `optional-${name}`, {
        namespace: world.namespace(name),
        image,
        resources: [place],
      })
      apply(world, overlay)
      holdNoDifference(world, overlay)
    }
    return [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')
  })
}
