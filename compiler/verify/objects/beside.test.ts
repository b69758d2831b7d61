import { expect, test } from 'vitest'
import { compareObjects } from './compare-objects.ts'
import { type FoundObject, foundIn, objectId } from './found-object.ts'
import { compare, type Loose, labelsOf, object, options, ours, templateOf } from './testing/deployment.ts'

const router = { ...labelsOf('dispatchkit'), 'bylaw.dev/journal': 'sqlite' }
const podOf = (labels: Loose, spec: Loose = {}) => ({
  metadata: { labels },
  spec: { containers: [{ name: 'shell', image: 'busybox' }], ...spec },
})
const secret = { secret: { secretName: 'dispatchkit-credentials' }, name: 'c' }
const group = (name: string) => ({
  subjects: [{ kind: 'Group', name, apiGroup: 'rbac.authorization.k8s.io' }],
  roleRef: { kind: 'ClusterRole', name: 'edit' },
})

const touching: readonly (readonly [string, FoundObject, RegExp])[] = [
  [
    'a workload of an operator with the labels of the router',
    object('apps.kruise.io/v1alpha1', 'CloneSet', { spec: { template: podOf(router) } }),
    /carries the labels of the router/,
  ],
  [
    'a workload with the labels of the egress proxy',
    object('apps/v1', 'Deployment', { spec: { template: podOf(labelsOf('dispatchkit-egress-proxy')) } }),
    /carries the labels of the egress proxy/,
  ],
  [
    'a pod that mounts the credentials',
    object('v1', 'Pod', { spec: { containers: [{ name: 'x', image: 'x' }], volumes: [secret] } }),
    /mounts `Secret\/dispatchkit-credentials`/,
  ],
  [
    'a job that has the credentials in its environment',
    object('batch/v1', 'CronJob', {
      spec: {
        jobTemplate: {
          spec: {
            template: podOf(
              {},
              {
                containers: [{ name: 'x', image: 'x', envFrom: [{ secretRef: { name: 'dispatchkit-credentials' } }] }],
              },
            ),
          },
        },
      },
    }),
    /mounts `Secret\/dispatchkit-credentials`/,
  ],
  [
    'a workload that mounts the journal',
    object('apps/v1', 'Deployment', {
      spec: {
        template: podOf({}, { volumes: [{ name: 'j', persistentVolumeClaim: { claimName: 'dispatchkit-journal' } }] }),
      },
    }),
    /mounts `PersistentVolumeClaim\/dispatchkit-journal`/,
  ],
  [
    'a workload under the account of the router',
    object('apps/v1', 'Deployment', { spec: { template: podOf({}, { serviceAccountName: 'dispatchkit' }) } }),
    /runs under the account of the router/,
  ],
  [
    'rights for all accounts of the namespace',
    object('rbac.authorization.k8s.io/v1', 'RoleBinding', group('system:serviceaccounts:dispatchkit')),
    /gives rights in the cluster/,
  ],
  [
    'a policy of the administrators of a cluster',
    object('policy.networking.k8s.io/v1alpha1', 'AdminNetworkPolicy', {
      spec: { subject: { namespaces: {} }, egress: [{ action: 'Allow', to: [{ networks: ['0.0.0.0/0'] }] }] },
    }),
    /selects the router and opens ways out of it/,
  ],
  [
    'a policy of Calico',
    object('crd.projectcalico.org/v1', 'GlobalNetworkPolicy', {
      spec: { selector: 'all()', ingress: [{ action: 'Allow' }] },
    }),
    /selects the router and opens ways into it/,
  ],
  [
    'a policy of Calico that is called as one of ours',
    {
      ...object('projectcalico.org/v3', 'NetworkPolicy', { spec: { egress: [{ action: 'Allow' }] } }),
      metadata: { name: 'dispatchkit-egress', namespace: 'dispatchkit' },
    },
    /selects the router and opens ways out of it/,
  ],
  [
    'a claim that is made of the journal',
    object('v1', 'PersistentVolumeClaim', {
      spec: { dataSource: { kind: 'PersistentVolumeClaim', name: 'dispatchkit-journal' } },
    }),
    /copies `PersistentVolumeClaim\/dispatchkit-journal`/,
  ],
  [
    'what pushes the credentials into another store',
    object('external-secrets.io/v1alpha1', 'PushSecret', {
      spec: { selector: { secret: { name: 'dispatchkit-credentials' } } },
    }),
    /copies `Secret\/dispatchkit-credentials`/,
  ],
  [
    'a policy that selects the egress proxy',
    object('networking.k8s.io/v1', 'NetworkPolicy', {
      spec: { podSelector: { matchLabels: labelsOf('dispatchkit-egress-proxy') }, egress: [{}] },
    }),
    /selects the egress proxy and opens ways out of it/,
  ],
  [
    'another autoscaler',
    object('keda.sh/v1alpha1', 'ScaledObject', {
      spec: { scaleTargetRef: { kind: 'StatefulSet', name: 'dispatchkit' }, maxReplicaCount: 9 },
    }),
    /says how many routers run/,
  ],
  [
    'a roll-out of its workload',
    object('argoproj.io/v1alpha1', 'Rollout', {
      spec: { workloadRef: { apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'dispatchkit' } },
    }),
    /runs what a workload of the router runs/,
  ],
]

test.each(touching)('%s is wider, unless it is known', (_, found, does) => {
  const differences = compare([...ours(), found])
  expect(differences).toEqual([expect.objectContaining({ direction: 'wider', message: expect.stringMatching(does) })])
  expect(compare([...ours(), found], [objectId(found)])).toEqual([])
})

test.each<readonly [string, FoundObject]>([
  ['pods of somebody else', object('apps/v1', 'Deployment', { spec: { template: podOf({ app: 'shop' }) } })],
  [
    'the same labels in another namespace',
    object('apps/v1', 'Deployment', { spec: { template: podOf(router) } }, 'shop'),
  ],
  [
    'what every cluster binds to everybody',
    object('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', {
      ...group('system:authenticated'),
      roleRef: { kind: 'ClusterRole', name: 'system:discovery' },
    }),
  ],
  [
    'an administrators’ policy that denies',
    object('policy.networking.k8s.io/v1alpha1', 'AdminNetworkPolicy', {
      spec: { subject: { namespaces: {} }, egress: [{ action: 'Deny', to: [{ networks: ['0.0.0.0/0'] }] }] },
    }),
  ],
  [
    'an administrators’ policy of another namespace',
    object('policy.networking.k8s.io/v1alpha1', 'AdminNetworkPolicy', {
      spec: {
        subject: { namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } } },
        egress: [{ action: 'Allow', to: [] }],
      },
    }),
  ],
  [
    'a snapshot, which is a backup',
    object('snapshot.storage.k8s.io/v1', 'VolumeSnapshot', {
      spec: { source: { persistentVolumeClaimName: 'dispatchkit-journal' } },
    }),
  ],
  [
    'a claim of a snapshot of something else',
    object('v1', 'PersistentVolumeClaim', { spec: { dataSource: { kind: 'VolumeSnapshot', name: 'another' } } }),
  ],
  [
    'an application that is deployed there',
    object('argoproj.io/v1alpha1', 'Application', {
      spec: {
        project: 'dispatchkit',
        destination: { namespace: 'dispatchkit', server: 'https://kubernetes.default.svc' },
      },
    }),
  ],
  ['quotas of the namespace', object('v1', 'ResourceQuota', { spec: { hard: { 'requests.cpu': '4' } } })],
])('%s is nothing', (_, found) => {
  expect(compare([...ours(), found])).toEqual([])
})

test('a policy of which nobody can say whom it is for is unproven, until the namespace is among the objects', () => {
  const policy = object('projectcalico.org/v3', 'GlobalNetworkPolicy', {
    spec: { namespaceSelector: "stage == 'staging'", egress: [{ action: 'Allow' }] },
  })
  const found = compareObjects([...ours(), policy], options)
  expect(found).toMatchObject({
    differences: [],
    unproven: [{ message: expect.stringContaining('may select the router and may open ways out of it') }],
  })
  const space = (stage: string): FoundObject =>
    ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'dispatchkit', labels: { stage } },
      [foundIn]: 'x',
    }) as never
  expect(compareObjects([...ours(), policy, space('production')], options)).toMatchObject({
    differences: [],
    unproven: [],
  })
  expect(compareObjects([...ours(), policy, space('staging')], options).differences).toHaveLength(1)
})

test('a label that somebody added to the router counts where a policy selects by it', () => {
  const objects = ours()
  templateOf(objects).metadata.labels.internet = 'yes'
  expect(compare(objects)).toEqual([])
  const policy = { podSelector: { matchLabels: { internet: 'yes' } }, egress: [{}] }
  expect(compare([...objects, object('networking.k8s.io/v1', 'NetworkPolicy', { spec: policy })])).toHaveLength(1)
})

test('a claim of a snapshot of the journal is another journal', () => {
  const snapshot = object('snapshot.storage.k8s.io/v1', 'VolumeSnapshot', {
    spec: { source: { persistentVolumeClaimName: 'dispatchkit-journal' } },
  })
  const claim = object('v1', 'PersistentVolumeClaim', {
    spec: { dataSourceRef: { kind: 'VolumeSnapshot', name: 'another' } },
  })
  expect(compare([...ours(), snapshot, claim]).map(({ message }) => message)).toEqual([
    expect.stringContaining('copies `PersistentVolumeClaim/dispatchkit-journal`'),
  ])
})
