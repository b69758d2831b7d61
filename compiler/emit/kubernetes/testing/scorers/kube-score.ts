import { autoscalerOf, type Check, type Cluster, type Part, selects, strategyOf } from '../cluster.ts'
import {
  budgeted,
  everyContainer,
  everyObject,
  everyRunning,
  everyWorkload,
  highUser,
  policyFor,
  probed,
  pulledAlways,
  resource,
  seccomp,
  security,
  tagged,
  targeted,
  uniqueEnvironment,
} from './common.ts'

const all =
  (...checks: readonly Check[]): Check =>
  (cluster) =>
    checks.every((check) => check(cluster))

const podOf = ['spec', 'template', 'spec'] as const

/** What is asked of one kind of workload only. */
const every =
  (kind: 'StatefulSet' | 'Deployment', holds: (workload: Part, cluster: Cluster) => boolean): Check =>
  (cluster) =>
    cluster.of(kind).every((workload) => holds(workload, cluster))

/** kube-score: what applies to a workload and what stands around it. */
export const kubeScore: Readonly<Record<string, Check>> = {
  'container-resources': all(
    resource('requests', 'cpu'),
    resource('requests', 'memory'),
    resource('limits', 'cpu'),
    resource('limits', 'memory'),
  ),
  'container-ephemeral-storage-request-and-limit': all(
    resource('requests', 'ephemeral-storage'),
    resource('limits', 'ephemeral-storage'),
  ),
  'container-image-tag': tagged,
  'container-image-pull-policy': pulledAlways,
  'container-security-context-user-group-id': all(highUser('runAsUser'), highUser('runAsGroup')),
  'container-security-context-privileged': security('privileged', false),
  'container-security-context-readonlyrootfilesystem': security('readOnlyRootFilesystem', true),
  'container-seccomp-profile': seccomp,
  'container-ports-check': everyRunning((container) =>
    container.list('ports').every((port) => port.text('name') !== '' && Number(port.text('containerPort')) > 0),
  ),
  'pod-probes': all(probed('readinessProbe'), probed('livenessProbe')),
  'pod-probes-identical': everyRunning(
    (container) =>
      container.text('readinessProbe', 'httpGet', 'path') !== container.text('livenessProbe', 'httpGet', 'path'),
  ),
  'pod-networkpolicy': all(policyFor('Ingress'), policyFor('Egress')),
  'networkpolicy-targets-pod': targeted('NetworkPolicy', ['spec', 'podSelector', 'matchLabels']),
  'service-targets-pod': targeted('Service', ['spec', 'selector']),
  'service-type': ({ of }) => of('Service').every((service) => service.text('spec', 'type') === 'ClusterIP'),
  'poddisruptionbudget-has-policy': budgeted(
    (budget) => budget.text('spec', 'maxUnavailable') !== '' || budget.text('spec', 'minAvailable') !== '',
  ),
  'statefulset-has-poddisruptionbudget': budgeted(() => true),
  // Looks at two replicas and more.
  'statefulset-has-host-podantiaffinity': every(
    'StatefulSet',
    (workload) => Number(workload.text('spec', 'replicas')) < 2,
  ),
  'statefulset-has-servicename': every('StatefulSet', (workload, { of }) =>
    of('Service').some(
      (service) =>
        service.text('metadata', 'name') === workload.text('spec', 'serviceName') &&
        service.text('spec', 'clusterIP') === 'None',
    ),
  ),
  'deployment-has-poddisruptionbudget': budgeted(() => true),
  'deployment-has-host-podantiaffinity': every('Deployment', (workload) =>
    workload
      .list(...podOf, 'affinity', 'podAntiAffinity', 'preferredDuringSchedulingIgnoredDuringExecution')
      .some((term) => term.text('podAffinityTerm', 'topologyKey') === 'kubernetes.io/hostname'),
  ),
  'pod-topology-spread-constraints': every('Deployment', (workload) => {
    const constraints = workload.list(...podOf, 'topologySpreadConstraints')
    return (
      constraints.length > 0 &&
      constraints.every((each) => selects(each.entries('labelSelector', 'matchLabels'), workload))
    )
  }),
  'deployment-replicas': every(
    'Deployment',
    (workload, cluster) =>
      Number(workload.text('spec', 'replicas')) >= 2 || autoscalerOf(workload, cluster) !== undefined,
  ),
  'deployment-strategy': every('Deployment', (workload) => strategyOf(workload).text('type') === 'RollingUpdate'),
  'deployment-targeted-by-hpa-does-not-have-replicas-configured': every(
    'Deployment',
    (workload, cluster) =>
      autoscalerOf(workload, cluster) === undefined || workload.at('spec', 'replicas').value === undefined,
  ),
  'horizontalpodautoscaler-has-target': ({ of, workloads }) =>
    of('HorizontalPodAutoscaler').every((each) =>
      workloads.some((workload) => workload.text('metadata', 'name') === each.text('spec', 'scaleTargetRef', 'name')),
    ),
  'horizontalpodautoscaler-replicas': ({ of }) =>
    of('HorizontalPodAutoscaler').every((each) => Number(each.text('spec', 'minReplicas')) >= 2),
  'deployment-pod-selector-labels-match-template-metadata-labels': every('Deployment', (workload) =>
    selects(workload.entries('spec', 'selector', 'matchLabels'), workload),
  ),
  'statefulset-pod-selector-labels-match-template-metadata-labels': everyWorkload((workload) =>
    selects(workload.entries('spec', 'selector', 'matchLabels'), workload),
  ),
  'environment-variable-key-duplication': uniqueEnvironment,
  'label-values': everyObject((object) =>
    object
      .entries('metadata', 'labels')
      .every(([, value]) => /^([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?$/.test(String(value))),
  ),
  'stable-version': everyObject((object) => !/(alpha|beta)\d/.test(object.text('apiVersion'))),
  'container-image-not-empty': everyContainer((container) => container.text('image') !== ''),
}
