import type { DeploymentFacts } from '../../emit/kubernetes/facts.ts'
import type { Model } from '../../model/model.ts'
import { declaredAmong, place } from '../betrayed.ts'
import type { Difference } from '../difference.ts'
import { at, type FoundObject, foundIn, objectId } from './found-object.ts'

/** The annotation by which an object says what it was made from. */
export const declarationKey = 'bylaw.dev/declaration'

export interface Claimed {
  readonly digest: string | null
  readonly of: Partial<Pick<DeploymentFacts, 'digest' | 'version'>>
  readonly differences: (model: Model) => readonly Difference[]
}

/** The declaration and the version that the objects say they were made from: the word of the workload counts. */
export function claimedBy(objects: readonly FoundObject[], facts: DeploymentFacts): Claimed {
  const says = (object: FoundObject | undefined): string | null =>
    object?.metadata.annotations?.[declarationKey] ?? null
  const ours = objects.filter(({ kind, metadata }) => kind !== 'Pod' && metadata.name.startsWith(facts.name))
  const workload = ours.find(({ kind, metadata }) => kinds.has(kind) && metadata.name === facts.name)
  const digest = says(workload) ?? ours.map(says).find((each) => each !== null) ?? null
  const maps = ours.filter(
    ({ kind, metadata }) => kind === 'ConfigMap' && metadata.annotations?.[declarationKey] === digest,
  )
  const version = maps.map(versionIn).find((each) => each !== null) ?? null
  const from = workload ?? ours[0]
  return {
    digest,
    of: { ...(digest !== null && { digest }), ...(version !== null && { version }) },
    differences: (model) => {
      const where = from === undefined ? '' : `\`${objectId(from)}\` of \`${from[foundIn]}\``
      const at = declaredAmong(model, place('project', '', 'name'))
      if (digest !== null && digest !== facts.digest)
        return [
          {
            direction: 'other',
            message: `${where} was made from another declaration, \`${digest.slice(0, 12)}\`.`,
            at,
            help: 'Build, and deploy what was built.',
          },
        ]
      if (version !== null && version !== facts.version)
        return [
          {
            direction: 'other',
            message: `${where} was made by Bylaw ${version}, and this is ${facts.version}.`,
            at,
            help: 'Build with this version, and deploy what was built.',
          },
        ]
      return []
    },
  }
}

const kinds = new Set(['StatefulSet', 'Deployment'])

function versionIn(map: FoundObject): string | null {
  try {
    const value: unknown = JSON.parse(String(at(map, 'data', 'bylaw.json')))
    const version = at(value, 'version')
    return typeof version === 'string' ? version : null
  } catch {
    return null
  }
}
