import type { Context } from '../../emit/kubernetes/manifest.ts'
import type { Tree } from '../../emit/kubernetes/tree.ts'
import { declaredAmong, place } from '../betrayed.ts'
import type { Difference } from '../difference.ts'
import { declarationKey } from './claimed.ts'
import type { CompareOptions } from './comparison.ts'
import { allowedLive } from './defaults.ts'
import type { Own } from './foreign.ts'
import { at, type FoundObject, foundIn, idIn, listAt, objectId } from './found-object.ts'
import { differencesOf } from './object-difference.ts'
import { unify } from './unify.ts'

/**
 * The pods that run: each may be of another declaration or image than its workload, hold more, or have been changed when
 * it was admitted.
 */
export function pods(
  objects: readonly FoundObject[],
  own: Own,
  context: Context,
  options: CompareOptions,
): readonly Difference[] {
  const { model, facts } = options
  const router = declaredAmong(model, place('router', ''))
  return objects.flatMap((pod): readonly Difference[] => {
    const workload = pod.kind === 'Pod' ? workloadOf(pod, objects, own) : null
    if (workload === null) return []
    const where = `\`${objectId(pod)}\` of \`${pod[foundIn]}\``
    const digest = pod.metadata.annotations?.[declarationKey]
    const isRouter = workload.metadata.name === context.facts.name
    // What follows from another declaration is said once; what is in a pod beside it, at once.
    const isOther = isRouter && digest !== facts.digest && digest !== context.facts.digest
    const found: Difference[] = isOther
      ? [
          {
            direction: 'other',
            message: `${where} runs declaration \`${(digest ?? 'none').slice(0, 12)}\`, not that of its workload.`,
            at: declaredAmong(model, place('project', '', 'name')),
            help: 'A roll-out may be under way, or stuck: `kubectl rollout status` says.',
          },
        ]
      : []
    const template = at(workload, 'spec', 'template', 'spec') as Tree
    const compared = unify({ spec: template }, { spec: pod.spec }, new Map(), allowedLive('Pod'))
    for (const deviation of compared.deviations) {
      const { path, change, actual } = deviation
      const [, list, , key] = path
      const isContainer = /ontainers$/.test(String(list))
      if (isContainer && change === 'extra' && (path.length === 3 || list === 'ephemeralContainers'))
        for (const each of path.length === 3 ? [actual] : listAt(actual))
          found.push({
            direction: 'wider',
            message: `${where} runs a container \`${String(at(each, 'name'))}\` that the declaration does not make.`,
            at: router,
          })
      else if (isOther || path.some((step) => written.has(step))) continue
      else if (isContainer && key === 'image' && list === 'containers')
        found.push({ direction: 'other', message: `${where} runs another image than its workload names.`, at: router })
      else found.push(...differencesOf(pod, deviation, options))
    }
    return found
  })
}

/**
 * What pods need not have as their workload has it: amounts, which an autoscaler of pods may change, and where replicas
 * lie to each other, where the API server writes out which revision is meant (`matchLabelKeys`).
 */
const written: ReadonlySet<string | number> = new Set([
  'resources',
  'topologySpreadConstraints',
  'podAffinity',
  'podAntiAffinity',
])

/** The workload of the deployment that a pod belongs to, itself or by its ReplicaSet. */
function workloadOf({ metadata }: FoundObject, objects: readonly FoundObject[], own: Own): FoundObject | null {
  let owners = metadata.ownerReferences ?? []
  for (let depth = 0; depth < 2; depth++) {
    const owner = objects.find((each) => owners.some(({ uid }) => uid !== undefined && uid === each.metadata.uid))
    if (owner === undefined) return null
    if (own.objects.has(idIn(owner)) && ['StatefulSet', 'Deployment'].includes(owner.kind)) return owner
    owners = owner.metadata.ownerReferences ?? []
  }
  return null
}
