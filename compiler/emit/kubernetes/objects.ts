import { autoscaler } from './autoscaler.ts'
import { journalClaim, tombstonesClaim } from './claims.ts'
import { configMap } from './config-map.ts'
import { deployment } from './deployment.ts'
import { disruptionBudget } from './disruption-budget.ts'
import { databaseEgress } from './egress/database.ts'
import { egress } from './egress/egress.ts'
import { ownsProxy } from './egress/proxied.ts'
import { externalSecret } from './external-secret.ts'
import { httpRoutes } from './http-route.ts'
import type { Context, Manifest } from './manifest.ts'
import { migration } from './migration.ts'
import { adminIngress, defaultDeny, ingress } from './network-policies.ts'
import { proxyObjects } from './proxy/objects.ts'
import { serviceAccount } from './service-account.ts'
import { adminService, headlessService, service } from './services.ts'
import { statefulSet } from './stateful-set.ts'
import { type Plain, plain } from './tree.ts'

/** All objects of a deployment, in the order in which they are applied: what confines the pod comes before it. */
export const manifests = (context: Context): readonly Manifest[] => [
  serviceAccount(context),
  configMap(context),
  externalSecret(context),
  defaultDeny(context),
  ingress(context),
  adminIngress(context),
  egress(context),
  ...(context.facts.journal.engine === 'postgres' ? [databaseEgress(context)] : []),
  ...(ownsProxy(context.facts) ? proxyObjects(context) : []),
  disruptionBudget(context),
  service(context),
  adminService(context),
  ...workload(context),
  ...httpRoutes(context),
]

function workload(context: Context): readonly Manifest[] {
  const { journal } = context.facts
  if (journal.engine === 'sqlite')
    return [journalClaim(context), tombstonesClaim(context), headlessService(context), statefulSet(context)]
  return [tombstonesClaim(context), migration(context), deployment(context), autoscaler(context, journal)]
}

export type KubernetesObject = { readonly [key: string]: Plain }

/** An object as Kubernetes reads it, with the parameters' values. */
export const objectOf = ({ apiVersion, kind, metadata, body }: Manifest): KubernetesObject =>
  plain({ apiVersion, kind, metadata, ...body }) as KubernetesObject
