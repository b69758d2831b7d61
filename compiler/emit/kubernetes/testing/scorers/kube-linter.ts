import { type Check, selects, strategyOf } from '../cluster.ts'
import {
  budgeted,
  dropsAll,
  everyContainer,
  everyPod,
  everyWorkload,
  noSecretInEnvironment,
  noSocket,
  notHost,
  ownNamespace,
  policyFor,
  probesDeclaredPort,
  resource,
  security,
  tagged,
  targeted,
  uniqueEnvironment,
} from './common.ts'

/** kube-linter: the checks that are on by default, and those optional ones that apply. */
export const kubeLinter: Readonly<Record<string, Check>> = {
  'dangling-service': targeted('Service', ['spec', 'selector']),
  'deprecated-service-account-field': everyPod((pod) => pod.at('serviceAccount').value === undefined),
  'docker-sock': noSocket,
  'drop-net-raw-capability': dropsAll,
  'duplicate-env-var': uniqueEnvironment,
  'env-var-secret': noSecretInEnvironment,
  'host-ipc': notHost('hostIPC'),
  'host-network': notHost('hostNetwork'),
  'host-pid': notHost('hostPID'),
  'invalid-target-ports': ({ of, running }) =>
    of('Service').every((service) =>
      service
        .list('spec', 'ports')
        .every((port) =>
          running.some((container) =>
            container.list('ports').some((each) => each.at('name').value === port.at('targetPort').value),
          ),
        ),
    ),
  'latest-tag': tagged,
  'liveness-port': probesDeclaredPort('livenessProbe'),
  'mismatching-selector': everyWorkload((workload) =>
    selects(workload.entries('spec', 'selector', 'matchLabels'), workload),
  ),
  // Looks at workloads of two replicas and more, or with an autoscaler.
  'no-anti-affinity': everyWorkload(
    (workload) =>
      workload.at('spec', 'replicas').value === 1 ||
      workload.at('spec', 'template', 'spec', 'affinity', 'podAntiAffinity').value !== undefined,
  ),
  'no-extensions-v1beta': ({ objects }) =>
    objects.every((object) => !/^extensions\/|beta/.test(object.text('apiVersion'))),
  'no-read-only-root-fs': security('readOnlyRootFilesystem', true),
  'non-existent-service-account': ({ pods, of }) =>
    pods.every((pod) =>
      of('ServiceAccount').some((each) => each.text('metadata', 'name') === pod.text('serviceAccountName')),
    ),
  'pdb-max-unavailable': budgeted((budget) => Number(budget.text('spec', 'maxUnavailable') || 0) > 0),
  'pdb-min-available': budgeted((budget) => budget.at('spec', 'minAvailable').value === undefined),
  'pdb-unhealthy-pod-eviction-policy': budgeted(
    (budget) => budget.text('spec', 'unhealthyPodEvictionPolicy') === 'AlwaysAllow',
  ),
  'privilege-escalation-container': security('allowPrivilegeEscalation', false),
  'privileged-container': security('privileged', false),
  'readiness-port': probesDeclaredPort('readinessProbe'),
  'run-as-non-root': security('runAsNonRoot', true),
  'sensitive-host-mounts': everyPod(
    (pod) => !pod.list('volumes').some((each) => each.at('hostPath').value !== undefined),
  ),
  'ssh-port': everyContainer(
    (container) => !container.list('ports').some((port) => port.at('containerPort').value === 22),
  ),
  'startup-port': probesDeclaredPort('startupProbe'),
  'unsafe-sysctls': everyPod((pod) => pod.list('securityContext', 'sysctls').length === 0),
  'unset-cpu-requirements': resource('requests', 'cpu'),
  'unset-memory-requirements': resource('limits', 'memory'),
  'default-service-account': everyPod((pod) => !['', 'default'].includes(pod.text('serviceAccountName'))),
  'dangling-networkpolicy': targeted('NetworkPolicy', ['spec', 'podSelector', 'matchLabels']),
  'non-isolated-pod': (cluster) => policyFor('Ingress')(cluster) && policyFor('Egress')(cluster),
  'no-rolling-update-strategy': everyWorkload((workload) => strategyOf(workload).text('type') === 'RollingUpdate'),
  'use-namespace': ownNamespace,
}
