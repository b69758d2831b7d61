import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, connect } from '../client.ts'
import type { ControlPlane } from '../control-plane.ts'
import { definitions } from '../crds.ts'
import { makeNamespace } from '../namespaces.ts'
import { digest, writeOverlay } from '../overlay.ts'
import { hold, type Report } from '../report.ts'
import { apply, holdNoDifference, type World } from '../world.ts'
import { compareLive } from './compare-live.ts'

const name = 'dispatchkit-sqlite-proxy'

/** Another cluster of our own. */
export interface Another {
  readonly kubectl: string
  /** @param services blocks of addresses of its Services */
  start(folder: string, services: string): Promise<ControlPlane>
}

/** Blocks of addresses of clusters of one family. */
const alone = { IPv6: 'fd00:10::/112', IPv4: '10.0.0.0/16' } as const

/** Services in clusters of both families, of IPv6 alone, and of IPv4 alone: the first is the one that is there. */
export async function families(world: World, report: Report, another: Another): Promise<void> {
  await report.check('addresses: a cluster of IPv4 and IPv6', () => servicesOf(world, ['IPv4', 'IPv6']))
  for (const [family, services] of Object.entries(alone))
    await report.check(`addresses: a cluster of ${family} alone`, async () => {
      const folder = join(world.folder, `of-${family}`)
      mkdirSync(folder, { recursive: true })
      const plane = await another.start(folder, services)
      try {
        const client = await connect(another.kubectl, plane.kubeconfig)
        try {
          await define(client)
          return await servicesOf({ ...world, client, namespace: (of) => makeNamespace(client, of) }, [family])
        } finally {
          client.stop()
        }
      } finally {
        await plane.stop()
      }
    })
}

/** The kind of others that these manifests have. */
async function define(client: Client): Promise<void> {
  const routes = definitions(null).find(({ kinds }) => kinds.includes('HTTPRoute'))
  if (routes === undefined || typeof routes.files === 'string') throw new Error(`no HTTPRoute: ${routes?.files}`)
  const { status, error } = client.kubectl(['apply', '--server-side', ...routes.files.flatMap((file) => ['-f', file])])
  hold(status === 0, error.trim())
  await client.until('HTTPRoute is known', async () => {
    const known = client.kubectl(['get', 'httproutes.gateway.networking.k8s.io', '-A'])
    return known.status === 0
  })
}

async function servicesOf(world: World, expected: readonly string[]): Promise<string> {
  const { client } = world
  const deployment = world.deployments.find((each) => each.name === name)
  if (deployment === undefined) throw new Error(`there is no ${name}`)
  const namespace = world.namespace('families')
  const overlay = writeOverlay(world.folder, `families-${expected.join('-')}`, {
    namespace,
    image: digest('a'),
    resources: [join(world.builds, name, 'kubernetes')],
  })
  apply(world, overlay)
  const services = await client.list(`/api/v1/namespaces/${namespace}/services`)
  hold(services.length > 0, 'there is no Service')
  for (const { metadata, spec } of services) {
    const stored = (spec?.ipFamilies ?? []) as readonly string[]
    hold(String(stored.toSorted()) === String(expected), `${metadata.name} has ${stored.join(', ') || 'none'}`)
  }
  holdNoDifference(world, overlay)
  const { compared, open } = await compareLive(client, namespace, deployment)
  hold(open.length === 0, open.join(' '))
  return `${services.length} Services, each of ${expected.join(' and ')}; \`kubectl diff\` is empty, and \`bylaw verify\` finds nothing in ${compared} objects`
}
