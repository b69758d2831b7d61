import type { DeploymentFacts } from '../../emit/kubernetes/facts.ts'
import type { Model } from '../../model/model.ts'
import type { Difference, Unproven } from '../difference.ts'
import type { FoundObject } from './found-object.ts'

export interface CompareOptions {
  readonly model: Model
  readonly facts: DeploymentFacts
  /** What an API server has filled in is no difference. */
  readonly live: boolean
  /** Parameters that whoever deploys has stated: each has to be this everywhere. */
  readonly stated: ReadonlyMap<string, string | number>
  /** `kind/name` of objects beside the declaration's that are known. */
  readonly also: ReadonlySet<string>
  /** Objects that lie beside the others and are not listed with them: none is there, and each may be applied. */
  readonly leftOut?: readonly FoundObject[]
}

export interface ComparedObjects {
  /** The declaration that they say they were made from. */
  readonly digest: string | null
  readonly compared: number
  readonly settings: Readonly<Record<string, string | number>>
  readonly differences: readonly Difference[]
  /** Objects of which nobody can say here whether they touch the router. */
  readonly unproven: readonly Unproven[]
}
