import { configMap } from './config-map.ts'
import { disruptionBudget } from './disruption-budget.ts'
import { egress } from './egress/egress.ts'
import { externalSecret } from './external-secret.ts'
import { httpRoutes } from './http-route.ts'
import type { Context, Manifest } from './manifest.ts'
import { defaultDeny, ingress } from './network-policies.ts'
import { serviceAccount } from './service-account.ts'
import { headlessService, service } from './services.ts'
import { statefulSet } from './stateful-set.ts'
import { type Plain, plain } from './tree.ts'

/** All objects of a deployment, in the order in which they are applied: what confines the pod comes before it. */
export const manifests = (context: Context): readonly Manifest[] => [
  serviceAccount(context),
  configMap(context),
  externalSecret(context),
  defaultDeny(context),
  ingress(context),
  egress(context),
  disruptionBudget(context),
  headlessService(context),
  service(context),
  statefulSet(context),
  ...httpRoutes(context),
]

export type KubernetesObject = { readonly [key: string]: Plain }

/** An object as Kubernetes reads it, with the parameters' values. */
export const objectOf = ({ apiVersion, kind, metadata, body }: Manifest): KubernetesObject =>
  plain({ apiVersion, kind, metadata, ...body }) as KubernetesObject
