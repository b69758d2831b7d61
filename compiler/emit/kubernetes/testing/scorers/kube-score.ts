import { type Check, selects } from '../cluster.ts'
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

/** kube-score: what applies to a StatefulSet and what stands around it. */
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
  'statefulset-has-host-podantiaffinity': everyWorkload((workload) => Number(workload.text('spec', 'replicas')) < 2),
  'statefulset-has-servicename': everyWorkload((workload, { of }) =>
    of('Service').some(
      (service) =>
        service.text('metadata', 'name') === workload.text('spec', 'serviceName') &&
        service.text('spec', 'clusterIP') === 'None',
    ),
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
