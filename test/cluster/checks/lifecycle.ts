import { join } from 'node:path'
import type { Live } from '../client.ts'
import { digest, type Patch, writeOverlay } from '../overlay.ts'
import { containersOf, declarationOf, isReady, playKubelet, podsOf } from '../pods.ts'
import { hold, type Report } from '../report.ts'
import { apply, holdNoDifference, type World } from '../world.ts'

const right = digest('a')
const wrong = digest('b')

/** One router on SQLite from its first install to its removal. */
export async function lifecycle(world: World, report: Report, changed: string): Promise<void> {
  const { client } = world
  const namespace = world.namespace('life')
  const first = join(world.builds, 'dispatchkit-sqlite-proxy/kubernetes')
  const write = (name: string, resource: string, image: string, patches: readonly Patch[] = []): string =>
    writeOverlay(world.folder, `life-${name}`, { namespace, image, resources: [resource], patches })
  const router = async (): Promise<Live | undefined> =>
    (await podsOf(client, namespace)).find(({ metadata }) => metadata.name === 'dispatchkit-0')
  const running = async (what: string, holds: (pod: Live) => boolean): Promise<void> => {
    await client.until(what, async () => {
      await playKubelet(client, namespace, wrong)
      const pod = await router()
      return pod !== undefined && holds(pod) && isReady(pod)
    })
    const rollout = client.kubectl(['rollout', 'status', 'statefulset/dispatchkit', '-n', namespace, '--timeout=60s'])
    hold(rollout.status === 0, `the roll-out does not end: ${rollout.error.trim()}`)
  }
  const declaration = async (): Promise<string> => {
    const pod = await router()
    return pod === undefined ? 'none' : declarationOf(pod)
  }
  let before = ''

  await report.check('order: what confines the pods is there before them', () => {
    const order = apply(world, write('first', first, right))
    const at = (kind: RegExp): readonly number[] => order.flatMap((line, i) => (kind.test(line) ? [i] : []))
    const pods = Math.min(...at(/^(statefulset|deployment)/))
    const late = at(/^(networkpolicy|serviceaccount|configmap)/).filter((i) => i > pods)
    hold(late.length === 0, `applied in the order ${order.join(', ')}`)
    const unsorted = client.kubectl([
      'kustomize',
      writeOverlay(world.folder, 'life-unsorted', { namespace, image: right, resources: [first], unsorted: true }),
    ]).out
    const sorted = (text: string): boolean => text.indexOf('kind: NetworkPolicy') < text.indexOf('kind: StatefulSet')
    hold(!sorted(unsorted), 'without `sortOptions` it is in order too: the check shows nothing')
    return `${order.length} objects, the first workload as number ${pods + 1}; without \`sortOptions\` it comes before every policy`
  })
  await report.check('first install: the router runs', async () => {
    await running('the router runs', () => true)
    before = await declaration()
    return `declaration ${before.slice(0, 12)}`
  })
  await report.check('a changed declaration rolls the pod', async () => {
    apply(world, write('changed', changed, right))
    await running('the pod is of the changed declaration', (pod) => declarationOf(pod) !== before)
    holdNoDifference(world, write('changed', changed, right))
    return `declaration ${(await declaration()).slice(0, 12)}, and \`kubectl diff\` is empty`
  })
  await report.check('roll-back by applying the older build as a whole', async () => {
    apply(world, write('first', first, right))
    await running('the pod is of the first declaration again', (pod) => declarationOf(pod) === before)
    return `declaration ${before.slice(0, 12)}`
  })
  await report.check('a wrong image, and the right one after it, deleting nothing', async () => {
    apply(world, write('wrong', first, wrong))
    await client.until('the pod waits for an image that no registry has', async () => {
      await playKubelet(client, namespace, wrong)
      const pod = await router()
      return pod !== undefined && runsImage(pod, wrong) && !isReady(pod)
    })
    apply(world, write('first', first, right))
    await running('the pod runs the right image', (pod) => runsImage(pod, right))
    return 'recovers by itself (`podManagementPolicy: Parallel`)'
  })
  await report.check('the same with `OrderedReady`, which is not generated', async () => {
    const ordered = { target: { kind: 'StatefulSet' }, patch: orderedReady }
    client.kubectl(['delete', 'statefulset/dispatchkit', '-n', namespace, '--wait'])
    apply(world, write('ordered', first, right, [ordered]))
    await running('the pod runs', (pod) => runsImage(pod, right))
    apply(world, write('ordered-wrong', first, wrong, [ordered]))
    await client.until('the pod waits', async () => {
      await playKubelet(client, namespace, wrong)
      const pod = await router()
      return pod !== undefined && runsImage(pod, wrong)
    })
    apply(world, write('ordered', first, right, [ordered]))
    const set = `/apis/apps/v1/namespaces/${namespace}/statefulsets/dispatchkit`
    await client.until('the controller has seen the right image', async () => {
      const found = await client.get(set)
      return found?.status?.observedGeneration === found?.metadata.generation
    })
    // The controller has made up its mind: another sync changes nothing, which a touched object shows.
    for (let i = 0; i < 5; i++) {
      await client.patch(set, { metadata: { annotations: { 'bylaw.test/touched': String(i) } } })
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
    const pod = await router()
    hold(pod !== undefined && runsImage(pod, wrong), 'it recovers too: the choice of `Parallel` shows nothing')
    client.kubectl(['delete', 'statefulset/dispatchkit', '-n', namespace, '--wait'])
    return 'stays wedged on the wrong image, five seconds and five syncs after the right one was applied'
  })
  await report.check('removal by `kubectl delete -k`', async () => {
    const overlay = write('first', first, right)
    apply(world, overlay)
    const { status, error } = client.kubectl(['delete', '-k', overlay, '--wait', '--timeout=60s'])
    hold(status === 0, error.trim())
    const left = client.kubectl([
      'get',
      'statefulsets,deployments,services,networkpolicies,persistentvolumeclaims,serviceaccounts,poddisruptionbudgets',
      '-n',
      namespace,
      '-l',
      'app.kubernetes.io/instance=dispatchkit',
      '-oname',
    ])
    hold(left.status === 0 && left.out === '', `it leaves ${left.out.trim().replaceAll('\n', ', ')}${left.error}`)
    return 'nothing is left but maps of older builds; claims go too, as the README says'
  })
}

const orderedReady = '[{"op": "replace", "path": "/spec/podManagementPolicy", "value": "OrderedReady"}]'

const runsImage = (pod: Live, image: string): boolean => containersOf(pod).every((each) => each.image.endsWith(image))

/** Maps of builds that nobody runs are taken away by the command of the README. */
export async function pruning(world: World, report: Report, changed: string): Promise<void> {
  const { client } = world
  await report.check('maps of an older build are pruned by the command of the README', async () => {
    const namespace = world.namespace('prune')
    const build = join(world.builds, 'dispatchkit-sqlite-cilium/kubernetes')
    const overlays = [build, changed].map((resource, i) =>
      writeOverlay(world.folder, `prune-${i}`, { namespace, image: right, resources: [resource] }),
    )
    const prune = ['--prune', '-l', 'app.kubernetes.io/instance=dispatchkit', '--prune-allowlist', 'core/v1/ConfigMap']
    const maps = async (): Promise<readonly string[]> =>
      (await client.list(`/api/v1/namespaces/${namespace}/configmaps`))
        .map(({ metadata }) => metadata.name)
        .filter((name) => name.startsWith('dispatchkit-') && !name.includes('egress-proxy'))
    const [first = '', second = ''] = overlays
    client.kubectl(['apply', '-k', first])
    client.kubectl(['apply', '-k', second])
    const both = await maps()
    hold(both.length === 2, `there are ${both.join(', ')}`)
    const { status, error } = client.kubectl(['apply', '-k', second, ...prune])
    hold(status === 0, error.trim())
    const left = await maps()
    hold(left.length === 1, `left are ${left.join(', ')}`)
    return `of ${both.length} maps, ${left.length} is left`
  })
}
