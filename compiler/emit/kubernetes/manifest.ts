import type { DeploymentFacts } from './facts.ts'
import { type Arguments, argumentsOf, type Parameter, parametersOf } from './parameters.ts'
import { type Extended, type Named, named, type Tree } from './tree.ts'

/** One Kubernetes object. */
export interface Manifest {
  /** What it is here, in kebab-case: its file and its place in the program. */
  readonly key: string
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly [key: string]: Tree }
  /** What stands beside `metadata`: `spec`, `data`, ... */
  readonly body: { readonly [key: string]: Tree }
  /** Why it is there, one sentence. */
  readonly purpose: string
  /** Only where this parameter is stated, or only where it is not. */
  readonly condition?: { readonly parameter: string; readonly stated: boolean }
  /** Holds what must outlive the deployment: deleting the stack leaves it, and `fixed` is never changed by it. */
  readonly retained?: { readonly fixed: readonly string[] }
}

/** What every object of a deployment is made from. */
export interface Context {
  readonly facts: DeploymentFacts
  readonly parameters: readonly Parameter[]
  readonly args: Arguments
  readonly labels: Named
  readonly selector: Named
  readonly annotations: Named
}

export function contextOf(facts: DeploymentFacts): Context {
  const parameters = parametersOf(facts)
  const selector = {
    'app.kubernetes.io/name': facts.name,
    'app.kubernetes.io/instance': facts.name,
    // Pods of one engine never stand behind the Service of the other, where a change of engine leaves both.
    'bylaw.dev/journal': facts.journal.engine,
  }
  const labels = {
    ...selector,
    'app.kubernetes.io/component': 'router',
    'app.kubernetes.io/part-of': facts.name,
    // A label has no room for the whole digest.
    'app.kubernetes.io/version': facts.digest.slice(0, 12),
    'app.kubernetes.io/managed-by': 'bylaw',
    ...(facts.owner !== null && { owner: facts.owner }),
  }
  return {
    facts,
    parameters,
    args: argumentsOf(parameters),
    labels: named('labels', labels),
    selector: named('selector', selector),
    annotations: named('annotations', {
      'bylaw.dev/declaration': facts.digest,
      ...(facts.email !== null && { email: facts.email }),
    }),
  }
}

/** The metadata that all objects share. The name is set by us: deterministic, and known before anything is deployed. */
export const metadata = (
  { facts, args, labels, annotations }: Context,
  name: string = facts.name,
  itsAnnotations: Named | Extended = annotations,
): Manifest['metadata'] => ({ name, namespace: args('namespace'), labels, annotations: itsAnnotations })

/** Whether it is left out until somebody states what it is for. */
export const isOptional = ({ condition }: Manifest): boolean => condition?.stated === true
