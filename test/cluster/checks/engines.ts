import { join } from 'node:path'
import { digest, writeOverlay } from '../overlay.ts'
import { playKubelet, podsOf } from '../pods.ts'
import { hold, type Report } from '../report.ts'
import { apply, holdNoDifference, type World } from '../world.ts'

const image = digest('a')

interface Endpoint {
  readonly targetRef?: { readonly name: string }
  readonly conditions?: { readonly ready?: boolean }
}

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
  const journalOf = async (): Promise<ReadonlyMap<string, string>> =>
    new Map(
      (await podsOf(client, namespace)).map(({ metadata }) => [
        metadata.name,
        metadata.labels?.['bylaw.dev/journal'] ?? 'none',
      ]),
    )
  /** The engines of the ready pods that senders are sent to. */
  const behind = async (): Promise<readonly string[]> => {
    const slices = await client.list(
      `/apis/discovery.k8s.io/v1/namespaces/${namespace}/endpointslices?labelSelector=kubernetes.io/service-name=dispatchkit`,
    )
    const journals = await journalOf()
    return slices
      .flatMap((slice) => (slice as { readonly endpoints?: readonly Endpoint[] }).endpoints ?? [])
      .filter(({ conditions }) => conditions?.ready === true)
      .map(({ targetRef }) => journals.get(targetRef?.name ?? '') ?? 'gone')
  }
  const settled = async (what: string, expected: readonly string[]): Promise<void> =>
    client.until(`${what}: ${expected.join(', ')}`, async () => {
      await playKubelet(client, namespace)
      return String((await behind()).toSorted()) === String(expected)
    })
  const deployment = `/apis/apps/v1/namespaces/${namespace}/deployments/dispatchkit`
  const replicas = async (): Promise<unknown> => (await client.get(deployment))?.spec?.replicas

  await report.check('a changed engine: senders reach pods of one engine alone', async () => {
    apply(world, overlay('sqlite'))
    await settled('behind the Service', ['sqlite'])
    apply(world, overlay('postgres'))
    await settled('behind the Service', ['postgres', 'postgres'])
    const all = [...(await journalOf()).values()].filter((journal) => journal !== 'none').toSorted()
    hold(all.includes('sqlite'), 'the old workload is gone: the check shows nothing')
    return `pods of ${all.join(', ')}; behind the Service of ${(await behind()).join(', ')}`
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
    return `behind the Service of ${(await behind()).join(', ')}`
  })
}
