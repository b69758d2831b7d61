import { contextOf } from '../../../emit/kubernetes/manifest.ts'
import { manifests, objectOf } from '../../../emit/kubernetes/objects.ts'
import { compiledFrom, dispatchkit, factsOf } from '../../../emit/kubernetes/testing/deployments.ts'
import type { Model } from '../../../model/model.ts'
import type { Difference } from '../../difference.ts'
import { compareObjects } from '../compare-objects.ts'
import type { CompareOptions } from '../comparison.ts'
import { at, type FoundObject, foundIn } from '../found-object.ts'

const compiled = compiledFrom(await dispatchkit())
const facts = { ...factsOf(compiled), egress: 'proxy' as const }

/** How an example's manifests are compared, nothing stated and nothing known beside them. */
export const options: CompareOptions = {
  model: compiled.model as Model,
  facts,
  live: false,
  stated: new Map(),
  also: new Set(),
}

/** The objects of the example as they are generated, to be changed. */
export const ours = (): FoundObject[] =>
  manifests(contextOf(facts)).map((each) => ({ ...structuredClone(objectOf(each)), [foundIn]: 'all.yaml' }) as never)

/** What differs in objects, where `kind/name` of others is known. */
export const compare = (objects: readonly FoundObject[], also: readonly string[] = []): readonly Difference[] =>
  compareObjects(objects, { ...options, also: new Set(also) }).differences

/** The template of the router's pod. */
export function templateOf(objects: readonly FoundObject[]) {
  const workload = objects.find(({ kind }) => kind === 'StatefulSet')
  return at(workload, 'spec', 'template') as {
    metadata: { labels: Record<string, string>; annotations: Record<string, string> }
    spec: { containers: { lifecycle: Record<string, unknown> }[] }
  }
}

export type Loose = Readonly<Record<string, unknown>>

/** An object that the declaration does not make, called `another`. */
export const object = (apiVersion: string, kind: string, more: Loose, namespace = 'dispatchkit'): FoundObject =>
  ({ apiVersion, kind, metadata: { name: 'another', namespace }, [foundIn]: 'another.yaml', ...more }) as never

/** The labels by which pods of the example are selected. */
export const labelsOf = (name: string): Readonly<Record<string, string>> => ({
  'app.kubernetes.io/name': name,
  'app.kubernetes.io/instance': 'dispatchkit',
})
