import { expect, test } from 'vitest'
import { type FoundObject, objectId } from './found-object.ts'
import { compare, labelsOf, object, ours } from './testing/deployment.ts'

const toOurs = { spec: { rules: [{ backendRefs: [{ name: 'dispatchkit', namespace: 'dispatchkit', port: 80 }] }] } }
const toTheirs = { spec: { rules: [{ backendRefs: [{ name: 'dispatchkit', port: 80 }] }] } }

const touching: readonly (readonly [string, FoundObject, RegExp])[] = [
  [
    'a Service of the one pod',
    object('v1', 'Service', { spec: { selector: { 'statefulset.kubernetes.io/pod-name': 'dispatchkit-0' } } }),
    /leads to the router/,
  ],
  [
    'a filter of a mesh for every pod',
    object('networking.istio.io/v1alpha3', 'EnvoyFilter', { spec: { configPatches: [] } }),
    /stands in the way of what the router sends and takes/,
  ],
  [
    'a program of a mesh for the egress proxy',
    object('extensions.istio.io/v1alpha1', 'WasmPlugin', {
      spec: { selector: { matchLabels: labelsOf('dispatchkit-egress-proxy') }, url: 'oci://example' },
    }),
    /stands in the way of what the egress proxy sends and takes/,
  ],
  [
    'a route of OpenShift',
    object('route.openshift.io/v1', 'Route', { spec: { to: { kind: 'Service', name: 'dispatchkit-admin' } } }),
    /leads to the router/,
  ],
  [
    'addresses that are put behind its Service',
    {
      ...object('discovery.k8s.io/v1', 'EndpointSlice', { endpoints: [{ addresses: ['203.0.113.9'] }] }),
      metadata: {
        name: 'another',
        namespace: 'dispatchkit',
        labels: { 'kubernetes.io/service-name': 'dispatchkit-egress-proxy' },
      },
    },
    /sends to other addresses/,
  ],
  [
    'a mesh that sends to the administration by its name in DNS',
    object('networking.istio.io/v1', 'VirtualService', {
      spec: { http: [{ route: [{ destination: { host: 'dispatchkit-admin.dispatchkit.svc.cluster.local' } }] }] },
    }),
    /leads to the router/,
  ],
  [
    'a grant by which routes of another namespace may lead to its Services',
    object('gateway.networking.k8s.io/v1beta1', 'ReferenceGrant', {
      spec: { from: [{ kind: 'HTTPRoute', namespace: 'shop' }], to: [{ group: '', kind: 'Service' }] },
    }),
    /lets others send to the router/,
  ],
  [
    'an export of its administration to other clusters',
    { ...object('multicluster.x-k8s.io/v1alpha1', 'ServiceExport', {}), metadata: { name: 'dispatchkit-admin' } },
    /lets others send to the router/,
  ],
  [
    'a route of another namespace',
    object('gateway.networking.k8s.io/v1', 'HTTPRoute', toOurs, 'shop'),
    /leads to the router/,
  ],
  [
    'a program of a gateway at its route',
    object('gateway.envoyproxy.io/v1alpha1', 'EnvoyExtensionPolicy', {
      spec: { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'dispatchkit' }] },
    }),
    /stands in the way of what is sent to the router/,
  ],
  [
    'a program of a mesh at its Service',
    object('extensions.istio.io/v1alpha1', 'WasmPlugin', {
      spec: { targetRefs: [{ group: '', kind: 'Service', name: 'dispatchkit' }] },
    }),
    /stands in the way of what is sent to the router/,
  ],
  [
    'a redirection of the egress proxy’s Service',
    object('cilium.io/v2', 'CiliumLocalRedirectPolicy', {
      spec: {
        redirectFrontend: { serviceMatcher: { serviceName: 'dispatchkit-egress-proxy', namespace: 'dispatchkit' } },
      },
    }),
    /sends elsewhere what is sent to the router or its egress proxy/,
  ],
  [
    'a split of what goes to the egress proxy',
    object('split.smi-spec.io/v1alpha2', 'TrafficSplit', {
      spec: { service: 'dispatchkit-egress-proxy', backends: [{ service: 'another' }] },
    }),
    /sends elsewhere what is sent to the router or its egress proxy/,
  ],
  [
    'a route of a mesh for its Service',
    object('gateway.networking.k8s.io/v1', 'HTTPRoute', {
      spec: {
        parentRefs: [{ group: '', kind: 'Service', name: 'dispatchkit-egress-proxy' }],
        rules: [{ backendRefs: [{ name: 'another', port: 3128 }] }],
      },
    }),
    /sends elsewhere what is sent to the router or its egress proxy/,
  ],
  [
    'a mesh that knows the egress proxy by other addresses',
    object(
      'networking.istio.io/v1',
      'ServiceEntry',
      { spec: { hosts: ['dispatchkit-egress-proxy.dispatchkit.svc.cluster.local'], endpoints: [] } },
      'shop',
    ),
    /sends elsewhere what is sent to the router or its egress proxy/,
  ],
]

test.each(touching)('%s is wider, unless it is known', (_, found, does) => {
  const differences = compare([...ours(), found])
  expect(differences).toEqual([expect.objectContaining({ direction: 'wider', message: expect.stringMatching(does) })])
  expect(compare([...ours(), found], [objectId(found)])).toEqual([])
})

test.each<readonly [string, FoundObject]>([
  [
    'what a controller makes of its Service',
    {
      ...object('discovery.k8s.io/v1', 'EndpointSlice', { endpoints: [{ addresses: ['10.0.0.9'] }] }),
      metadata: {
        name: 'another',
        namespace: 'dispatchkit',
        labels: {
          'kubernetes.io/service-name': 'dispatchkit',
          'endpointslice.kubernetes.io/managed-by': 'endpointslice-controller.k8s.io',
        },
      },
    },
  ],
  [
    'a route to a Service of that name elsewhere',
    object('networking.istio.io/v1', 'VirtualService', {
      spec: { http: [{ route: [{ destination: { host: 'dispatchkit.shop.svc.cluster.local' } }] }] },
    }),
  ],
  [
    'a filter of a mesh for other pods',
    object('networking.istio.io/v1alpha3', 'EnvoyFilter', { spec: { workloadSelector: { labels: { app: 'shop' } } } }),
  ],
  [
    'a program of a mesh at its gateway',
    object('extensions.istio.io/v1alpha1', 'WasmPlugin', { spec: { targetRefs: [{ kind: 'Gateway', name: 'edge' }] } }),
  ],
  [
    'a grant for another Service',
    object('gateway.networking.k8s.io/v1beta1', 'ReferenceGrant', {
      spec: { from: [{ kind: 'HTTPRoute', namespace: 'shop' }], to: [{ group: '', kind: 'Service', name: 'shop' }] },
    }),
  ],
  [
    'a grant of another namespace',
    object('gateway.networking.k8s.io/v1beta1', 'ReferenceGrant', { spec: { to: [{ kind: 'Service' }] } }, 'shop'),
  ],
  ['an export of another Service', object('multicluster.x-k8s.io/v1alpha1', 'ServiceExport', {})],
  [
    'a program of a gateway at another route',
    object('gateway.envoyproxy.io/v1alpha1', 'EnvoyExtensionPolicy', {
      spec: { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'shop' }] },
    }),
  ],
  [
    'what says how long a gateway waits for its route',
    object('gateway.envoyproxy.io/v1alpha1', 'BackendTrafficPolicy', {
      spec: { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'dispatchkit' }] },
    }),
  ],
  [
    'a route to a Service of that name in its own namespace',
    object('gateway.networking.k8s.io/v1', 'HTTPRoute', toTheirs, 'shop'),
  ],
  [
    'a host of a recipient that a mesh knows',
    object('networking.istio.io/v1', 'ServiceEntry', { spec: { hosts: ['hooks.slack.com'], resolution: 'DNS' } }),
  ],
])('%s is nothing', (_, found) => {
  expect(compare([...ours(), found])).toEqual([])
})
