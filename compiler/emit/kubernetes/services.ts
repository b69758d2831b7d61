import { type Context, type Manifest, metadata } from './manifest.ts'
import { adminName } from './names.ts'
import { notAwaited } from './to-pulumi.ts'
import { type Extended, extended, type Tree } from './tree.ts'

const ports: Tree = [{ name: 'http', protocol: 'TCP', appProtocol: 'http', port: 80, targetPort: 'http' }]

/** Both families where the cluster has both, and the one that it has where it has one. */
export const families = { ipFamilyPolicy: 'PreferDualStack' } as const

const annotations = (context: Context): Extended => extended(context.annotations, notAwaited)

/** What the route sends to. */
export const service = (context: Context): Manifest => ({
  key: 'service',
  apiVersion: 'v1',
  kind: 'Service',
  metadata: metadata(context, context.facts.name, annotations(context)),
  body: { spec: { type: 'ClusterIP', ...families, selector: context.selector, ports } },
  purpose: 'The address of the router in the cluster.',
})

/** The administration of the routers, for those whom its network policy lets in. */
export const adminService = (context: Context): Manifest => ({
  key: 'admin-service',
  apiVersion: 'v1',
  kind: 'Service',
  metadata: metadata(context, adminName(context.facts.name), annotations(context)),
  body: {
    spec: {
      type: 'ClusterIP',
      ...families,
      selector: context.selector,
      ports: [{ name: 'admin', protocol: 'TCP', appProtocol: 'http', port: 80, targetPort: 'admin' }],
    },
  },
  purpose: 'The address of the administration in the cluster; no route leads there.',
})

export const headlessName = (name: string): string => `${name}-headless`

/** A StatefulSet wants one for the names of its pods. */
export const headlessService = (context: Context): Manifest => ({
  key: 'headless-service',
  apiVersion: 'v1',
  kind: 'Service',
  metadata: metadata(context, headlessName(context.facts.name), annotations(context)),
  body: { spec: { type: 'ClusterIP', clusterIP: 'None', ...families, selector: context.selector, ports } },
  purpose: 'The name of the pod.',
})
