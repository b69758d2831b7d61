import { proxyPort } from '../../egress-proxy/squid-configuration.ts'
import type { Context, Manifest } from '../manifest.ts'
import { families } from '../services.ts'
import { notAwaited } from '../to-pulumi.ts'
import { proxyConfig } from './config.ts'
import { proxyDeployment } from './deployment.ts'
import { proxyMetadata, proxySelector } from './labels.ts'
import { proxyDefaultDeny, proxyTraffic } from './policies.ts'

/** The generated egress proxy, in the order in which it is applied. */
export const proxyObjects = (context: Context): readonly Manifest[] => [
  serviceAccount(context),
  proxyConfig(context),
  proxyDefaultDeny(context),
  proxyTraffic(context),
  disruptionBudget(context),
  service(context),
  proxyDeployment(context),
]

const serviceAccount = (context: Context): Manifest => ({
  key: 'egress-proxy-service-account',
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: proxyMetadata(context),
  body: { automountServiceAccountToken: false },
  purpose: "The identity of the egress proxy's pods, without a token.",
})

const disruptionBudget = (context: Context): Manifest => ({
  key: 'egress-proxy-disruption-budget',
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: proxyMetadata(context),
  body: {
    spec: {
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: proxySelector(context) },
    },
  },
  purpose: 'Keeps one of the two pods of the egress proxy while nodes are drained.',
})

const service = (context: Context): Manifest => ({
  key: 'egress-proxy-service',
  apiVersion: 'v1',
  kind: 'Service',
  metadata: proxyMetadata(context, undefined, notAwaited),
  body: {
    spec: {
      type: 'ClusterIP',
      ...families,
      selector: proxySelector(context),
      ports: [{ name: 'proxy', protocol: 'TCP', port: proxyPort, targetPort: 'proxy' }],
    },
  },
  purpose: 'The address of the egress proxy, which the router alone reaches.',
})
