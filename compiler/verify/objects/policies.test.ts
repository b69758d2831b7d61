import { expect, test } from 'vitest'
import { type FoundObject, foundIn } from './found-object.ts'
import { exactly, type Labels, ofTemplate } from './labels.ts'
import { namespaceLabels, opens } from './policies.ts'

const labels = { 'app.kubernetes.io/name': 'shop', 'bylaw.dev/journal': 'sqlite' }
const policy = (apiVersion: string, kind: string, spec: object): FoundObject =>
  ({ apiVersion, kind, metadata: { name: 'another' }, spec, [foundIn]: 'x.yaml' }) as never

/** @returns `certain: ...`, `may be: ...`, or `nothing` */
function said(object: FoundObject, pods: readonly Labels[] = [ofTemplate(labels)], ofNamespace?: Labels['known']) {
  const selected = { title: 'the router', labels: pods, account: 'shop', namespace: 'events' }
  const touch = opens(object, { ...selected, ofNamespace: namespaceLabels('events', ofNamespace) })
  return touch === null ? 'nothing' : `${touch.certain ? 'certain' : 'may be'}: ${touch.does}`
}

const calico = (spec: object, kind = 'NetworkPolicy') => policy('projectcalico.org/v3', kind, spec)
const antrea = (spec: object, kind = 'NetworkPolicy') => policy('crd.antrea.io/v1beta1', kind, spec)
const admin = (spec: object, kind = 'AdminNetworkPolicy') => policy('policy.networking.k8s.io/v1alpha1', kind, spec)
const cilium = (spec: object, kind = 'CiliumNetworkPolicy') => policy('cilium.io/v2', kind, spec)
const allow = { egress: [{ action: 'Allow' }] }
const out = 'certain: selects the router and opens ways out of it'
const may = 'may be: may select the router and may open ways out of it'
const router = { matchLabels: { 'app.kubernetes.io/name': 'shop' } }
const other = { matchLabels: { 'app.kubernetes.io/name': 'other' } }
const staging = { matchLabels: { stage: 'staging' } }

test.each<readonly [string, FoundObject, string]>([
  ['Calico: all of its namespace', calico(allow), out],
  ['Calico: by a label', calico({ ...allow, selector: "app.kubernetes.io/name == 'shop'" }), out],
  ['Calico: another', calico({ ...allow, selector: "app.kubernetes.io/name == 'other'" }), 'nothing'],
  ['Calico: by its account', calico({ ...allow, selector: "projectcalico.org/serviceaccount == 'shop'" }), out],
  ['Calico: accounts by their labels', calico({ ...allow, serviceAccountSelector: "role == 'sender'" }), may],
  ['Calico: denies', calico({ egress: [{ action: 'Deny' }] }), 'nothing'],
  ['Calico: passes on', calico({ egress: [{ action: 'Pass' }, { action: 'Log' }] }), 'nothing'],
  ['Calico: staged', calico(allow, 'StagedNetworkPolicy'), 'nothing'],
  ['Calico: what cannot be read', calico({ ...allow, selector: 'name ~ shop' }), may],
  [
    'Calico: both ways',
    calico({ ...allow, ingress: [{ action: 'Allow' }] }),
    'certain: selects the router and opens ways out of and into it',
  ],
  ['Calico: as it is stored', policy('crd.projectcalico.org/v1', 'GlobalNetworkPolicy', allow), out],
  [
    'Calico: a namespace by its name',
    calico({ ...allow, namespaceSelector: "projectcalico.org/name == 'events'" }, 'GlobalNetworkPolicy'),
    out,
  ],
  [
    'Calico: another namespace',
    calico({ ...allow, namespaceSelector: "kubernetes.io/metadata.name != 'events'" }, 'GlobalNetworkPolicy'),
    'nothing',
  ],
  [
    'Calico: namespaces by a label',
    calico({ ...allow, namespaceSelector: "stage == 'staging'" }, 'GlobalNetworkPolicy'),
    may,
  ],
  ['Calico: namespaces by a label of pods', calico({ ...allow, selector: "pcns.stage == 'staging'" }), may],
  ['Calico: hosts', calico({ ...allow, namespaceSelector: 'global()' }, 'GlobalNetworkPolicy'), 'nothing'],
  ['Antrea: by a label', antrea({ ...allow, appliedTo: [{ podSelector: router }] }), out],
  ['Antrea: another', antrea({ ...allow, appliedTo: [{ podSelector: other }] }), 'nothing'],
  ['Antrea: one of several', antrea({ ...allow, appliedTo: [{ podSelector: other }, { podSelector: {} }] }), out],
  ['Antrea: a rule of its own', antrea({ egress: [{ action: 'Allow', appliedTo: [{ podSelector: router }] }] }), out],
  ['Antrea: drops', antrea({ egress: [{ action: 'Drop' }], appliedTo: [{ podSelector: {} }] }), 'nothing'],
  ['Antrea: a group', antrea({ ...allow, appliedTo: [{ group: 'senders' }] }), may],
  ['Antrea: nodes', antrea({ ...allow, appliedTo: [{ nodeSelector: {} }] }, 'ClusterNetworkPolicy'), 'nothing'],
  ['Antrea: its account', antrea({ ...allow, appliedTo: [{ serviceAccount: { name: 'shop' } }] }), out],
  [
    'Antrea: an account of that name elsewhere',
    antrea({ ...allow, appliedTo: [{ serviceAccount: { name: 'shop', namespace: 'x' } }] }, 'ClusterNetworkPolicy'),
    'nothing',
  ],
  [
    'Antrea: behind what Kubernetes denies',
    antrea({ ...allow, tier: 'baseline', appliedTo: [{ podSelector: {} }] }, 'ClusterNetworkPolicy'),
    'nothing',
  ],
  [
    'Antrea: namespaces by a label',
    antrea({ ...allow, appliedTo: [{ namespaceSelector: staging }] }, 'ClusterNetworkPolicy'),
    may,
  ],
  ['administrators: all', admin({ ...allow, subject: { namespaces: {} } }), out],
  ['administrators: pods', admin({ ...allow, subject: { pods: { namespaceSelector: {}, podSelector: router } } }), out],
  [
    'administrators: other pods',
    admin({ ...allow, subject: { pods: { namespaceSelector: {}, podSelector: other } } }),
    'nothing',
  ],
  ['administrators: namespaces by a label', admin({ ...allow, subject: { namespaces: staging } }), may],
  [
    'administrators: behind what Kubernetes denies',
    admin({ ...allow, subject: { namespaces: {} } }, 'BaselineAdminNetworkPolicy'),
    'nothing',
  ],
  [
    'administrators: in one kind, by the word that it has for it',
    policy('policy.networking.k8s.io/v1alpha2', 'ClusterNetworkPolicy', {
      tier: 'Admin',
      subject: { namespaces: {} },
      egress: [{ action: 'Accept' }],
    }),
    out,
  ],
  [
    'administrators: in one kind, behind',
    policy('policy.networking.k8s.io/v1alpha2', 'ClusterNetworkPolicy', {
      tier: 'Baseline',
      subject: { namespaces: {} },
      egress: [{ action: 'Accept' }],
    }),
    'nothing',
  ],
  ['Cilium: an empty rule, which denies', cilium({ endpointSelector: {}, egress: [{}] }), 'nothing'],
  ['Cilium: everything', cilium({ endpointSelector: {}, egress: [{ toEntities: ['all'] }] }), out],
  [
    'Cilium: by its account',
    cilium({
      endpointSelector: { matchLabels: { 'k8s:io.cilium.k8s.policy.serviceaccount': 'shop' } },
      egress: [{ toEntities: ['world'] }],
    }),
    out,
  ],
  [
    'Cilium: by the name of its namespace',
    cilium(
      {
        endpointSelector: {
          matchLabels: { 'k8s:io.cilium.k8s.namespace.labels.kubernetes.io/metadata.name': 'events' },
        },
        egress: [{ toEntities: ['world'] }],
      },
      'CiliumClusterwideNetworkPolicy',
    ),
    out,
  ],
  [
    'Cilium: by a label of its namespace',
    cilium(
      {
        endpointSelector: { matchLabels: { 'k8s:io.cilium.k8s.namespace.labels.stage': 'staging' } },
        egress: [{ toEntities: ['world'] }],
      },
      'CiliumClusterwideNetworkPolicy',
    ),
    may,
  ],
  ['Cilium: nodes', cilium({ nodeSelector: {}, egress: [{ toEntities: ['all'] }] }), 'nothing'],
  [
    'Kubernetes: by a label that a controller adds',
    policy('networking.k8s.io/v1', 'NetworkPolicy', {
      podSelector: { matchExpressions: [{ key: 'pod-template-hash', operator: 'In', values: ['x'] }] },
      egress: [{}],
    }),
    may,
  ],
  [
    'OpenShift: a firewall, which only takes away',
    policy('network.openshift.io/v1', 'EgressNetworkPolicy', {
      egress: [{ type: 'Allow', to: { cidrSelector: '0.0.0.0/0' } }],
    }),
    'nothing',
  ],
  ['a kind that nobody knows here', policy('example.org/v1', 'WeirdNetworkPolicy', allow), may],
])('%s', (_, object, answer) => {
  expect(said(object)).toBe(answer)
})

test('what is known of the namespace and of pods that run is no question', () => {
  const global = calico({ ...allow, namespaceSelector: "stage == 'staging'" }, 'GlobalNetworkPolicy')
  expect(said(global, undefined, { stage: 'staging' })).toBe(out)
  expect(said(global, undefined, { stage: 'production' })).toBe('nothing')
  const hashed = policy('networking.k8s.io/v1', 'NetworkPolicy', {
    podSelector: { matchLabels: { 'pod-template-hash': 'x' } },
    egress: [{}],
  })
  const running = (hash: string) => exactly({ ...labels, 'pod-template-hash': hash })
  expect(said(hashed, [running('y'), running('x')])).toBe(out)
  expect(said(hashed, [running('y')])).toBe('nothing')
})

test('labels of two pods are not those of one', () => {
  const both = policy('networking.k8s.io/v1', 'NetworkPolicy', {
    podSelector: { matchLabels: { one: 'yes', two: 'yes' } },
    egress: [{}],
  })
  const [one, two] = [exactly({ ...labels, one: 'yes' }), exactly({ ...labels, two: 'yes' })]
  expect(said(both, [one, two])).toBe('nothing')
  expect(said(both, [one, two, exactly({ ...labels, one: 'yes', two: 'yes' })])).toBe(out)
})
