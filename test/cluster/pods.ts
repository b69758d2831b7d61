import type { Client, Live } from './client.ts'

/** What of a pod is looked at. */
interface Container {
  readonly name: string
  readonly image: string
}

export const podsPath = (namespace: string): string => `/api/v1/namespaces/${namespace}/pods`

/** Pods that are not being deleted. */
export const podsOf = async (client: Client, namespace: string): Promise<readonly Live[]> =>
  (await client.list(podsPath(namespace))).filter(({ metadata }) => metadata.deletionTimestamp === undefined)

export const containersOf = (pod: Live, list: 'containers' | 'initContainers' = 'containers'): readonly Container[] =>
  (pod.spec?.[list] as readonly Container[] | undefined) ?? []

/** The declaration that a pod says it was made from. */
export const declarationOf = (pod: Live): string => pod.metadata.annotations?.['bylaw.dev/declaration'] ?? 'none'

/**
 * Tells of pods what a kubelet would: that they run and are ready, or that an image of theirs cannot be had. There is
 * no kubelet here; everything else is the controllers' own.
 *
 * @param absent the digest of an image that no registry has
 */
export async function playKubelet(client: Client, namespace: string, absent: string | null = null): Promise<void> {
  const pods = await podsOf(client, namespace)
  for (const [i, pod] of pods.entries()) {
    const images = [...containersOf(pod, 'initContainers'), ...containersOf(pod)]
    const broken = absent !== null && images.some(({ image }) => image.endsWith(absent))
    const status = broken ? cannotStart(pod) : isOfJob(pod) ? hasRun(pod) : runs(pod, i)
    await client.patch(`${podsPath(namespace)}/${pod.metadata.name}/status`, { status }).catch((error: unknown) => {
      // A controller may have deleted it meanwhile.
      if (!String(error).includes('not found')) throw error
    })
  }
}

const isOfJob = ({ metadata }: Live): boolean => (metadata.ownerReferences ?? []).some(({ kind }) => kind === 'Job')

const hasRun = (pod: Live): object => {
  const at = '2026-11-21T00:00:00Z'
  const state = { terminated: { exitCode: 0, reason: 'Completed', startedAt: at, finishedAt: at } }
  const statuses = (list: 'containers' | 'initContainers'): readonly object[] =>
    containersOf(pod, list).map(({ name, image }) => ({
      name,
      image,
      imageID: image,
      ready: false,
      restartCount: 0,
      state,
    }))
  return {
    phase: 'Succeeded',
    conditions: conditions(false, true),
    initContainerStatuses: statuses('initContainers'),
    containerStatuses: statuses('containers'),
  }
}

const conditions = (ready: boolean, initialized: boolean): readonly object[] =>
  [
    ['Initialized', initialized],
    ['ContainersReady', ready],
    ['Ready', ready],
  ].map(([type, status]) => ({
    type,
    status: status === true ? 'True' : 'False',
    lastTransitionTime: '2026-11-21T00:00:00Z',
  }))

function runs(pod: Live, i: number): object {
  const ip = `10.200.${i}.${(pod.metadata.name.length % 250) + 1}`
  const startedAt = '2026-11-21T00:00:00Z'
  const of = (list: 'containers' | 'initContainers', state: object, ready: boolean): readonly object[] =>
    containersOf(pod, list).map(({ name, image }) => ({ name, image, imageID: image, ready, restartCount: 0, state }))
  return {
    phase: 'Running',
    podIP: ip,
    podIPs: [{ ip }],
    conditions: conditions(true, true),
    initContainerStatuses: of(
      'initContainers',
      { terminated: { exitCode: 0, reason: 'Completed', startedAt, finishedAt: startedAt } },
      true,
    ),
    containerStatuses: of('containers', { running: { startedAt } }, true).map((each) => ({ ...each, started: true })),
  }
}

function cannotStart(pod: Live): object {
  const waiting = (list: 'containers' | 'initContainers', reason: string): readonly object[] =>
    containersOf(pod, list).map(({ name, image }) => ({
      name,
      image,
      imageID: '',
      ready: false,
      restartCount: 0,
      state: { waiting: { reason } },
    }))
  return {
    phase: 'Pending',
    conditions: conditions(false, false),
    initContainerStatuses: waiting('initContainers', 'ErrImagePull'),
    containerStatuses: waiting('containers', 'PodInitializing'),
  }
}

/** Whether a pod is ready. */
export const isReady = (pod: Live): boolean =>
  ((pod.status?.conditions as readonly { readonly type: string; readonly status: string }[] | undefined) ?? []).some(
    ({ type, status }) => type === 'Ready' && status === 'True',
  )
