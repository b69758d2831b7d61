import { configPath } from './config-map.ts'
import { proxied } from './egress/proxied.ts'
import { proxyUrl } from './egress/proxy-url.ts'
import type { Context } from './manifest.ts'
import { appArmor } from './parameters.ts'
import { adminPort, httpPort } from './ports.ts'
import { ifStated, type Tree } from './tree.ts'

/** The user and group of the image. */
export const user = 65_532

/** Where a router looks for secrets when nothing else is said. */
const credentialsPath = '/run/credentials'

/** Pod Security "restricted" for one container, and no file system to write to. */
export const securityContext: Tree = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  privileged: false,
  readOnlyRootFilesystem: true,
  runAsGroup: user,
  runAsNonRoot: true,
  runAsUser: user,
  seccompProfile: { type: 'RuntimeDefault' },
}

/** The part of a pod's guards that a node without AppArmor refuses: its kubelet runs no pod that asks for a profile. */
export const appArmorProfile = ({ args }: Context): Tree => ifStated(args(appArmor), { type: 'RuntimeDefault' })

const probe = (path: string, more: { readonly [key: string]: Tree }): Tree => ({
  httpGet: { path, port: 'http' },
  timeoutSeconds: 3,
  ...more,
})

/** The router. */
export const routerContainer = (context: Context): Tree => ({
  name: 'router',
  ...common(context),
  ports: [
    { name: 'http', containerPort: httpPort, protocol: 'TCP' },
    { name: 'admin', containerPort: adminPort, protocol: 'TCP' },
  ],
  // Opening the journal, and destroying what expired while the router was away, may take its time; after a crash an
  // embedded one is read as a whole, and to be killed meanwhile would be to begin again.
  startupProbe: probe('/healthz', {
    periodSeconds: 2,
    failureThreshold: context.facts.journal.engine === 'sqlite' ? 900 : 60,
  }),
  readinessProbe: probe('/readyz', { periodSeconds: 5, failureThreshold: 2 }),
  livenessProbe: probe('/healthz', { periodSeconds: 10, failureThreshold: 3 }),
  // The gateway hears that the pod goes before the pod does.
  lifecycle: { preStop: { sleep: { seconds: 5 } } },
})

/** Looks at settings, secrets and key, and whether the image is of this declaration, before the router runs. */
export const checkContainer = (context: Context): Tree => ({
  name: 'check',
  ...common(context),
  command: ['node', `${configPath}/check.mjs`],
})

/** Copies a journal on SQLite, whose volume is mounted at `/data`, into the database. */
export const migrationContainer = (context: Context): Tree => {
  const { volumeMounts, ...rest } = common(context)
  return {
    name: 'migration',
    ...rest,
    command: ['node', 'router.mjs', 'migrate', '--from', '/data/journal', '--credentials', credentialsPath],
    volumeMounts: [...(volumeMounts as readonly Tree[]), { name: 'data', mountPath: '/data' }],
    // It has the labels of routers, whose policies hold it too, and never becomes one that senders are sent to.
    readinessProbe: probe('/readyz', { periodSeconds: 60 }),
    ports: [{ name: 'http', containerPort: httpPort, protocol: 'TCP' }],
  }
}

function common({ facts, args }: Context): { readonly [key: string]: Tree } {
  const { tenants } = facts
  const embedded = facts.journal.engine === 'sqlite'
  return {
    image: args('image'),
    imagePullPolicy: 'Always',
    env: [
      // Every address of either family.
      { name: 'HOST', value: '::' },
      { name: 'PORT', value: String(httpPort) },
      // Who reaches it is the network policies' to say.
      { name: 'ADMIN_HOST', value: '::' },
      { name: 'ADMIN_PORT', value: String(adminPort) },
      ...(embedded ? [{ name: 'DATA_DIR', value: '/data/journal' }] : []),
      { name: 'TOMBSTONES_DIR', value: '/tombstones' },
      ...(tenants ? [{ name: 'TENANTS_FILE', value: '/run/tenants/tenants.json' }] : []),
      ...(proxied(facts) ? [{ name: 'EGRESS_PROXY', value: proxyUrl(facts, args) }] : []),
    ],
    resources: {
      // A pod that was given less memory than it may take is the first to be ended when its node runs out.
      requests: { cpu: args('cpuRequest'), memory: args('memoryLimit'), 'ephemeral-storage': '64Mi' },
      limits: { cpu: args('cpuLimit'), memory: args('memoryLimit'), 'ephemeral-storage': '256Mi' },
    },
    securityContext,
    volumeMounts: [
      ...(embedded ? [{ name: 'data', mountPath: '/data' }] : []),
      { name: 'tombstones', mountPath: '/tombstones' },
      { name: 'credentials', mountPath: credentialsPath, readOnly: true },
      ...(tenants ? [{ name: 'tenants', mountPath: '/run/tenants', readOnly: true }] : []),
      { name: 'config', mountPath: configPath, readOnly: true },
      { name: 'tmp', mountPath: '/tmp' },
    ],
  }
}
