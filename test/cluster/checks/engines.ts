import { join } from 'node:path'
import type { Live } from '../client.ts'
import { digest, writeOverlay } from '../overlay.ts'
import { isReady, playKubelet, podsOf, podsPath } from '../pods.ts'
import { hold, type Report } from '../report.ts'
import { apply, holdNoDifference, type World } from '../world.ts'

const image = digest('a')

/** From SQLite to PostgreSQL, and how many routers there are then. */
export async function engines(world: World, report: Report): Promise<void> {
  const { client } = world
  const namespace = world.namespace('engine')
  const overlay = (engine: string): string =>
    writeOverlay(world.folder, `engine-${engine}`, {
      namespace,
      image,
      resources: [join(world.builds, `dispatchkit-${engine}-proxy/kubernetes`)],
    })
  const journalOf = ({ metadata }: Live): string => metadata.labels?.['bylaw.dev/journal'] ?? 'none'
  /**
   * The engines of the ready pods that the Service chooses, by its selector as the server has it: endpoints are not made
   * of pods without a node.
   */
  const behind = async (): Promise<readonly string[]> => {
    const service = await client.get(`/api/v1/namespaces/${namespace}/services/dispatchkit`)
    const selector = Object.entries(service?.spec?.selector ?? {}).map(([key, value]) => `${key}=${value}`)
    const chosen = await client.list(`${podsPath(namespace)}?labelSelector=${encodeURIComponent(selector.join(','))}`)
    return chosen.filter((pod) => pod.metadata.deletionTimestamp === undefined && isReady(pod)).map(journalOf)
  }
  const settled = async (what: string, expected: readonly string[]): Promise<void> =>
    client.until(`${what}: ${expected.join(', ')}`, async () => {
      await playKubelet(client, namespace)
      return String((await behind()).toSorted()) === String(expected)
    })
  const deployment = `/apis/apps/v1/namespaces/${namespace}/deployments/dispatchkit`
  const replicas = async (): Promise<unknown> => (await client.get(deployment))?.spec?.replicas

  await report.check('a changed engine: the Service chooses pods of one engine alone', async () => {
    apply(world, overlay('sqlite'))
    await settled('behind the Service', ['sqlite'])
    apply(world, overlay('postgres'))
    await settled('behind the Service', ['postgres', 'postgres'])
    const all = (await podsOf(client, namespace))
      .map(journalOf)
      .filter((journal) => journal !== 'none')
      .toSorted()
    hold(all.includes('sqlite'), 'the old workload is gone: the check shows nothing')
    return `pods of ${all.join(', ')}; the Service chooses ${(await behind()).join(', ')}`
  })
  await report.check('the old workload is deleted by hand, as the README says', async () => {
    const { status, error } = client.kubectl(['delete', 'statefulset/dispatchkit', '-n', namespace, '--wait'])
    hold(status === 0, error.trim())
    await settled('behind the Service', ['postgres', 'postgres'])
    return 'the Service goes on'
  })
  await report.check('scale: as many as declared, and what somebody or something scaled stays', async () => {
    const declared = await replicas()
    hold(declared === 2, `there are ${String(declared)}`)
    client.kubectl(['scale', 'deployment/dispatchkit', '-n', namespace, '--replicas=4'])
    await settled('behind the Service', ['postgres', 'postgres', 'postgres', 'postgres'])
    apply(world, overlay('postgres'))
    holdNoDifference(world, overlay('postgres'))
    const scaled = await replicas()
    hold(scaled === 4, `applying again made ${String(scaled)} of 4`)
    return 'the autoscaler made 2 of 1; 4 stay 4 when the build is applied again, and `kubectl diff` is empty'
  })
  await report.check('and back to SQLite', async () => {
    apply(world, overlay('sqlite'))
    await settled('behind the Service', ['sqlite'])
    return `the Service chooses ${(await behind()).join(', ')}`
  })
}
