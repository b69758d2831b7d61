import {
  ValidatingAdmissionPolicy,
  ValidatingAdmissionPolicyBinding,
} from 'kubernetes-models/admissionregistration.k8s.io/v1'
import { Deployment, StatefulSet } from 'kubernetes-models/apps/v1'
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2'
import { Job } from 'kubernetes-models/batch/v1'
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1'
import { ConfigMap, PersistentVolumeClaim, Service, ServiceAccount } from 'kubernetes-models/v1'
import type { KubernetesObject } from '../objects.ts'

type Model = new (data: never) => { validate(): void }

const models: Readonly<Record<string, Model>> = {
  ConfigMap,
  Deployment,
  HorizontalPodAutoscaler,
  Job,
  NetworkPolicy,
  PersistentVolumeClaim,
  PodDisruptionBudget,
  Service,
  ServiceAccount,
  StatefulSet,
  ValidatingAdmissionPolicy,
  ValidatingAdmissionPolicyBinding,
}

/** Custom resources, of which there are no models. */
export const custom = [
  'Application',
  'CiliumNetworkPolicy',
  'Cluster',
  'ExternalSecret',
  'HTTPRoute',
  'Kustomization',
  'PodMonitor',
  'PrometheusRule',
] as const

/**
 * Checks an object against its model.
 *
 * @throws when a field is missing or has the wrong type, or the kind is unknown
 */
export function validate(object: KubernetesObject): void {
  const kind = String(object.kind)
  if (custom.some((known) => known === kind)) return
  const model = models[kind]
  if (!model) throw new Error(`there is no model of ${kind}`)
  new model(object as never).validate()
}
