import { type Check, type Cluster, type Part, selects } from '../cluster.ts'

/** What several scorers ask for under names of their own. Absent containers pass nothing. */
const each = (parts: readonly Part[], holds: (part: Part) => boolean): boolean => parts.length > 0 && parts.every(holds)

export const everyContainer =
  (holds: (container: Part) => boolean): Check =>
  ({ containers }) =>
    each(containers, holds)

export const everyRunning =
  (holds: (container: Part) => boolean): Check =>
  ({ running }) =>
    each(running, holds)

export const everyPod =
  (holds: (pod: Part) => boolean): Check =>
  ({ pods }) =>
    each(pods, holds)

export const everyObject =
  (holds: (object: Part) => boolean): Check =>
  ({ objects }) =>
    each(objects, holds)

export const everyWorkload =
  (holds: (workload: Part, cluster: Cluster) => boolean): Check =>
  (cluster) =>
    each(cluster.workloads, (workload) => holds(workload, cluster))

export const security =
  (key: string, value: unknown): Check =>
  (cluster) =>
    everyContainer((container) => container.at('securityContext', key).value === value)(cluster)

export const notHost = (key: string): Check => everyPod((pod) => pod.at(key).value !== true)

export const resource = (kind: 'requests' | 'limits', name: string): Check =>
  everyContainer((container) => container.text('resources', kind, name) !== '')

export const dropsAll: Check = everyContainer((container) =>
  container.list('securityContext', 'capabilities', 'drop').some(({ value }) => value === 'ALL'),
)

export const addsNothing: Check = everyContainer(
  (container) => container.list('securityContext', 'capabilities', 'add').length === 0,
)

export const highUser = (key: 'runAsUser' | 'runAsGroup'): Check =>
  everyContainer((container) => Number(container.text('securityContext', key) || 0) > 10_000)

export const tagged: Check = everyContainer(
  (container) => /:.+$/.test(container.text('image')) && !/:latest$/.test(container.text('image')),
)

export const pinned: Check = everyContainer((container) => /@sha256:[0-9a-f]{64}$/.test(container.text('image')))

export const pulledAlways: Check = everyContainer((container) => container.text('imagePullPolicy') === 'Always')

export const seccomp: Check = everyPod(
  (pod) => pod.text('securityContext', 'seccompProfile', 'type') === 'RuntimeDefault',
)

export const noToken: Check = everyPod((pod) => pod.at('automountServiceAccountToken').value === false)

export const noSocket: Check = everyPod(
  (pod) => !pod.list('volumes').some((each) => each.text('hostPath', 'path').endsWith('docker.sock')),
)

export const noHostPath: Check = everyPod(
  (pod) => !pod.list('volumes').some((each) => each.at('hostPath').value !== undefined),
)

export const noHostPort: Check = everyContainer(
  (container) => !container.list('ports').some((port) => port.at('hostPort').value !== undefined),
)

export const probed = (name: 'readinessProbe' | 'livenessProbe' | 'startupProbe'): Check =>
  everyRunning((container) => container.at(name).value !== undefined)

/** A probe asks a port that the container declares. */
export const probesDeclaredPort = (name: 'readinessProbe' | 'livenessProbe' | 'startupProbe'): Check =>
  everyRunning((container) => {
    const port = ['httpGet', 'tcpSocket'].map((by) => container.at(name, by, 'port').value).find(Boolean)
    return container
      .list('ports')
      .some((each) => each.at('name').value === port || each.at('containerPort').value === port)
  })

/** A policy for a direction chooses the workload's pods. */
export const policyFor = (direction: 'Ingress' | 'Egress'): Check =>
  everyWorkload((workload, { of }) =>
    of('NetworkPolicy').some(
      (policy) =>
        policy.list('spec', 'policyTypes').some(({ value }) => value === direction) &&
        selects(policy.entries('spec', 'podSelector', 'matchLabels'), workload),
    ),
  )

export const budgeted = (holds: (budget: Part) => boolean): Check =>
  everyWorkload((workload, { of }) =>
    of('PodDisruptionBudget').some(
      (budget) => selects(budget.entries('spec', 'selector', 'matchLabels'), workload) && holds(budget),
    ),
  )

export const ownNamespace: Check = everyObject(
  (object) => !['', 'default', 'kube-system'].includes(object.text('metadata', 'namespace')),
)

export const uniqueEnvironment: Check = everyContainer((container) => {
  const names = container.list('env').map((each) => each.text('name'))
  return new Set(names).size === names.length
})

/** Selectors of services and workloads find pods that are there. */
export const targeted =
  (kind: string, path: readonly string[]): Check =>
  ({ of, workloads }) =>
    each(of(kind), (object) => workloads.some((workload) => selects(object.entries(...path), workload)))

const suspicious = /pass(word|wd)?|secret|token|api_?key|private_?key/i

export const noSecretInEnvironment: Check = everyContainer(
  (container) => !container.list('env').some((each) => suspicious.test(each.text('name')) && each.text('value') !== ''),
)

export const noSecretInConfig: Check = ({ of }) =>
  each(of('ConfigMap'), (map) =>
    map
      .entries('data')
      .every(
        ([key, value]) => !suspicious.test(key) && !/-----BEGIN|AKIA[0-9A-Z]{16}|password\s*[:=]/i.test(String(value)),
      ),
  )
