import { configurationFolder, configurationPath } from '../../egress-proxy/image.ts'
import { proxyPort, readyPath } from '../../egress-proxy/squid-configuration.ts'
import { appArmorProfile, securityContext, user } from '../container.ts'
import type { Context, Manifest } from '../manifest.ts'
import { proxyName } from '../names.ts'
import { placement, spread } from '../placement.ts'
import type { Tree } from '../tree.ts'
import { proxyConfigDigest, proxyConfigName } from './config.ts'
import { proxyMetadata, proxyPodLabels, proxySelector } from './labels.ts'

/** Two, so that one is there while the other is replaced or its node is drained. */
const replicas = 2

/** The pods of the egress proxy. They start anew where the list of hosts is another, and only then. */
export function proxyDeployment(context: Context): Manifest {
  const { facts } = context
  const annotations = {
    'bylaw.dev/egress-proxy-config': proxyConfigDigest(facts),
    ...(facts.email !== null && { email: facts.email }),
  }
  return {
    key: 'egress-proxy',
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: proxyMetadata(context),
    body: {
      spec: {
        replicas,
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
        selector: { matchLabels: proxySelector(context) },
        template: { metadata: { labels: proxyPodLabels(context), annotations }, spec: podSpec(context) },
      },
    },
    purpose: 'The egress proxy: the one way out of the router.',
  }
}

function podSpec(context: Context): Tree {
  const { facts, args } = context
  return {
    serviceAccountName: proxyName(facts.name),
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    ...placement(args, spread(proxySelector(context))),
    restartPolicy: 'Always',
    securityContext: {
      appArmorProfile: appArmorProfile(context),
      runAsGroup: user,
      runAsNonRoot: true,
      runAsUser: user,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    // 5 s before the signal, and 10 s for the tunnels that are open.
    terminationGracePeriodSeconds: 30,
    containers: [container(context)],
    volumes: [
      { name: 'config', configMap: { name: proxyConfigName(facts), defaultMode: 0o444 } },
      { name: 'tmp', emptyDir: { sizeLimit: '16Mi' } },
    ],
  }
}

const container = ({ args }: Context): Tree => ({
  name: 'squid',
  image: args('egressProxyImage'),
  imagePullPolicy: 'Always',
  command: ['/usr/sbin/squid', '-N', '-f', configurationPath],
  ports: [{ name: 'proxy', containerPort: proxyPort, protocol: 'TCP' }],
  resources: {
    requests: { cpu: '100m', memory: '256Mi', 'ephemeral-storage': '32Mi' },
    limits: { cpu: '1', memory: '256Mi', 'ephemeral-storage': '64Mi' },
  },
  securityContext,
  startupProbe: { tcpSocket: { port: 'proxy' }, periodSeconds: 2, failureThreshold: 30, timeoutSeconds: 3 },
  readinessProbe: {
    httpGet: { path: readyPath, port: 'proxy' },
    periodSeconds: 5,
    failureThreshold: 2,
    timeoutSeconds: 3,
  },
  livenessProbe: { tcpSocket: { port: 'proxy' }, periodSeconds: 10, failureThreshold: 3, timeoutSeconds: 3 },
  lifecycle: { preStop: { sleep: { seconds: 5 } } },
  volumeMounts: [
    { name: 'config', mountPath: configurationFolder, readOnly: true },
    { name: 'tmp', mountPath: '/tmp' },
  ],
})
