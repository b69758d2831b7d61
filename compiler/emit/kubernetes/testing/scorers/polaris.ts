import { autoscalerOf, type Check } from '../cluster.ts'
import {
  addsNothing,
  budgeted,
  dropsAll,
  everyWorkload,
  noHostPort,
  noSecretInConfig,
  noSecretInEnvironment,
  noToken,
  notHost,
  policyFor,
  probed,
  pulledAlways,
  resource,
  seccomp,
  security,
  tagged,
} from './common.ts'

/** Polaris and kubesec. Of Polaris not: `priorityClassNotSet`, for a class that the cluster must have is a parameter. */
export const polaris: Readonly<Record<string, Check>> = {
  automountServiceAccountToken: noToken,
  hostIPCSet: notHost('hostIPC'),
  hostPIDSet: notHost('hostPID'),
  hostNetworkSet: notHost('hostNetwork'),
  hostPortSet: noHostPort,
  linuxHardening: (cluster) => seccomp(cluster) && dropsAll(cluster),
  notReadOnlyRootFilesystem: security('readOnlyRootFilesystem', true),
  privilegeEscalationAllowed: security('allowPrivilegeEscalation', false),
  runAsRootAllowed: security('runAsNonRoot', true),
  runAsPrivileged: security('privileged', false),
  insecureCapabilities: dropsAll,
  dangerousCapabilities: addsNothing,
  sensitiveContainerEnvVar: noSecretInEnvironment,
  sensitiveConfigmapContent: noSecretInConfig,
  missingNetworkPolicy: policyFor('Ingress'),
  readinessProbeMissing: probed('readinessProbe'),
  livenessProbeMissing: probed('livenessProbe'),
  tagNotSpecified: tagged,
  pullPolicyNotAlways: pulledAlways,
  missingPodDisruptionBudget: budgeted(() => true),
  pdbDisruptionsIsZero: budgeted((budget) => Number(budget.text('spec', 'maxUnavailable')) > 0),
  deploymentMissingReplicas: (cluster) =>
    cluster.of('Deployment').every((workload) => {
      const replicas = autoscalerOf(workload, cluster)?.text('spec', 'minReplicas') ?? workload.text('spec', 'replicas')
      return Number(replicas) >= 2
    }),
  topologySpreadConstraint: ({ of }) =>
    of('Deployment').every(
      (workload) => workload.list('spec', 'template', 'spec', 'topologySpreadConstraints').length > 0,
    ),
  metadataAndNameMismatched: everyWorkload(
    (workload) =>
      workload.text('metadata', 'name') !== '' &&
      workload.text('metadata', 'labels', 'app.kubernetes.io/name') === workload.text('metadata', 'name'),
  ),
  cpuRequestsMissing: resource('requests', 'cpu'),
  cpuLimitsMissing: resource('limits', 'cpu'),
  memoryRequestsMissing: resource('requests', 'memory'),
  memoryLimitsMissing: resource('limits', 'memory'),
}
