import type { Context, Manifest } from '../manifest.ts'
import { proxyName } from '../names.ts'
import { extended, type Tree } from '../tree.ts'

/** What its pods are found by. */
export const proxySelector = ({ facts }: Context): Readonly<Record<string, string>> => ({
  'app.kubernetes.io/name': proxyName(facts.name),
  'app.kubernetes.io/instance': facts.name,
})

/** Labels of its pods: nothing of the declaration, so that they go on where the hosts have not changed. */
export const proxyPodLabels = (context: Context): Readonly<Record<string, string>> => ({
  ...proxySelector(context),
  'app.kubernetes.io/component': 'egress-proxy',
  'app.kubernetes.io/part-of': context.facts.name,
  'app.kubernetes.io/managed-by': 'bylaw',
  ...(context.facts.owner !== null && { owner: context.facts.owner }),
})

/** The metadata of its objects. */
export const proxyMetadata = (
  context: Context,
  name: string = proxyName(context.facts.name),
  annotations: { readonly [key: string]: Tree } = {},
): Manifest['metadata'] => ({
  name,
  namespace: context.args('namespace'),
  labels: proxyPodLabels(context),
  annotations: extended(context.annotations, annotations),
})
