import { asksForProxy, ownsProxy, resolves } from './egress/proxied.ts'
import type { DeploymentFacts } from './facts.ts'
import { journalName, namespaceName, proxyName } from './names.ts'
import { type Named, named } from './tree.ts'

/** Something that the declaration does not say because it is the cluster's: a placeholder or default in manifests. */
export interface Parameter {
  readonly key: string
  readonly type: 'string' | 'integer'
  readonly description: string
  /** `null`: whoever deploys must say. `''`: may be left out. */
  readonly default: string | number | null
  /** What the manifests hold; `undefined` for nothing. */
  readonly value: string | number | undefined
  /** Stated as empty, it is left out all the same. */
  readonly mayBeEmpty?: true
}

/** Whether it may be left out. */
export const isLeftOut = ({ default: value, mayBeEmpty }: Parameter): boolean => value === '' || mayBeEmpty === true

/** Whether pods say which profile of AppArmor they run under: the setting that says so. */
export const appArmor = 'appArmor'

/**
 * The image of the manifests until somebody puts theirs: a registry that cannot exist (RFC 2606) and no content's
 * digest, so that nothing starts by accident.
 */
export const placeholderImage = (name: string): string => `registry.invalid/${name}@sha256:${'0'.repeat(64)}`

const given = (key: string, type: Parameter['type'], value: string | number, description: string): Parameter => ({
  key,
  type,
  description,
  default: value,
  value,
})

/** Empty unless stated; `value` for where the manifests cannot do without. */
const optional = (key: string, description: string, value?: string): Parameter => ({
  key,
  type: 'string',
  description,
  default: '',
  value,
})

/** A block of addresses, and another one beside it: in a cluster of both families there are two. */
const blocks = (whose: string, description: string): readonly Parameter[] => [
  optional(`${whose}Cidr`, description),
  optional(`${whose}OtherCidr`, 'A second such block, as of the other family of addresses; none when empty'),
]

/** In the order in which they are asked for. */
export function parametersOf(facts: DeploymentFacts): readonly Parameter[] {
  const { name, tenants } = facts
  const viaProxy = asksForProxy(facts)
  const parameters: readonly (Parameter | false)[] = [
    {
      key: 'image',
      type: 'string',
      description: "The router's image by its digest, as in registry.example/router:1.0.0@sha256:<digest>",
      default: null,
      value: placeholderImage(name),
    },
    ownsProxy(facts) && {
      key: 'egressProxyImage',
      type: 'string',
      description: "The egress proxy's image by its digest, as in registry.example/egress-proxy:1.0.0@sha256:<digest>",
      default: null,
      value: placeholderImage(proxyName(name)),
    },
    given(
      'namespace',
      'string',
      namespaceName(name),
      'The namespace, which exists and enforces Pod Security restricted',
    ),
    optional('hostname', 'The host name that senders call; every name of the gateway when empty'),
    given('gatewayName', 'string', 'gateway', 'The Gateway that senders come through'),
    given('gatewayNamespace', 'string', 'gateway-system', 'The namespace of the Gateway'),
    given(
      'gatewayPodNamespace',
      'string',
      'gateway-system',
      "The namespace of the pods that carry the Gateway's traffic",
    ),
    given('gatewayListener', 'string', 'https', 'The listener of the Gateway, one that ends TLS'),
    given(
      'gatewayPodLabel',
      'string',
      'gateway.networking.k8s.io/gateway-name',
      "The label of the pods that carry the Gateway's traffic, where `gatewayPodName` is stated",
    ),
    optional('gatewayPodName', 'The value of that label; every pod of their namespace when empty'),
    ...blocks('gateway', 'The block of addresses of a gateway outside of the cluster, instead of pods'),
    ...(resolves(facts) ? dns : []),
    given(
      'credentialsSecret',
      'string',
      `${name}-credentials`,
      'The Secret with one key for each secret of the router',
    ),
    tenants &&
      given(
        'tenantsSecret',
        'string',
        `${name}-tenants`,
        'The Secret whose key `tenants.json` is the register of tenants',
      ),
    optional(
      'secretStore',
      'The store that an ExternalSecret fills the credentials from; none when empty',
      'secret-store',
    ),
    given('secretStoreKind', 'string', 'SecretStore', 'Its kind: `SecretStore`, or `ClusterSecretStore`'),
    given('secretPath', 'string', name, 'The path in that store below which each secret lies under its name'),
    ...volumes(facts),
    ...database(facts),
    given('cpuRequest', 'string', '250m', 'The processor time that is kept for the router'),
    given('cpuLimit', 'string', '1', 'The most processor time that the router may take'),
    given(
      'memoryLimit',
      'string',
      `${facts.memoryMiB}Mi`,
      'The most memory that the router may take, by the largest body that is declared; less may end it under load',
    ),
    {
      ...given(
        appArmor,
        'string',
        'RuntimeDefault',
        'The AppArmor profile of the pods, that of the container runtime; empty where nodes have no AppArmor',
      ),
      mayBeEmpty: true,
    },
    regionParameter(facts),
    given('nodePoolLabel', 'string', 'pool', 'The label of nodes that the pods may run on, where `nodePool` is stated'),
    optional('nodePool', 'The value of that label; every node when empty'),
    given('taint', 'string', 'dedicated', 'The key of the taint that the pods tolerate, where `taintValue` is stated'),
    optional('taintValue', 'The value of that taint; none is tolerated when empty'),
    optional('imagePullSecret', 'The Secret that a private registry asks for; none when empty'),
    optional('priorityClass', "The priority class of the pods; the cluster's default when empty"),
    viaProxy &&
      given(
        'egressProxyUrl',
        'string',
        'http://egress-proxy.egress-system.svc.cluster.local:3128',
        'The address of the egress proxy, http:// or https:// with the name and port of its Service, without a login',
      ),
    viaProxy && given('egressProxyNamespace', 'string', 'egress-system', 'The namespace of the egress proxy'),
    viaProxy &&
      given('egressProxyName', 'string', 'egress-proxy', "The label app.kubernetes.io/name of the egress proxy's pods"),
    viaProxy && given('egressProxyPort', 'integer', 3128, "The port of the egress proxy's pods"),
  ]
  return parameters.filter((parameter) => parameter !== false)
}

/** By default the declared region, where it is written as nodes are labelled. */
function regionParameter({ region }: DeploymentFacts): Parameter {
  const description = 'The value of `topology.kubernetes.io/region` on the nodes that the pods may run on'
  return region === null
    ? optional('nodeRegion', `${description}; every node when empty`)
    : given('nodeRegion', 'string', region, description)
}

function volumes({ name, journal }: DeploymentFacts): readonly Parameter[] {
  const tombstonesSize = given(
    'tombstonesSize',
    'string',
    '1Gi',
    'The size of the volume where erasures, rights, revoked keys and holds are remembered',
  )
  const tombstonesExisting = optional('tombstonesClaim', 'A claim that exists, for that volume; one is made when empty')
  if (journal.engine === 'sqlite')
    return [
      optional('storageClass', "The storage class of both volumes; the cluster's default when empty"),
      given('storageSize', 'string', '10Gi', "The size of the journal's volume"),
      tombstonesSize,
      optional('journalClaim', "A claim that exists, for the journal's volume; one is made when empty"),
      tombstonesExisting,
    ]
  return [
    optional(
      'tombstonesClass',
      "A storage class that offers ReadWriteMany, for the volume where erasures, rights, revoked keys and holds are remembered; the cluster's default when empty",
    ),
    tombstonesSize,
    tombstonesExisting,
    optional(
      'migrateFrom',
      'The claim of a journal on SQLite that is copied into the database before routers start; nothing is when empty',
      journalName(name),
    ),
  ]
}

/** Where the database is that \`database-url\` names: a secret, which no policy can be made from. */
function database({ journal, egress }: DeploymentFacts): readonly Parameter[] {
  if (journal.engine === 'sqlite') return []
  const host = 'postgresql.database.svc.cluster.local'
  return [
    given('databaseNamespace', 'string', 'database', "The namespace of the database's pods"),
    given(
      'databaseLabel',
      'string',
      'app.kubernetes.io/name',
      "The label of the database's pods; `cnpg.io/cluster` with CloudNativePG",
    ),
    given('databaseName', 'string', 'postgresql', "The value of that label on the database's pods"),
    ...blocks('database', 'The block of addresses of a database outside of the cluster, instead of pods'),
    given(
      'databasePort',
      'integer',
      5432,
      "The port of the database's pods, or of the database outside of the cluster",
    ),
    ...(egress === 'cilium'
      ? [
          given(
            'databaseHost',
            'string',
            host,
            "The database's host name as `database-url` has it, for Cilium's rule for DNS",
          ),
        ]
      : []),
  ]
}

/** Parameters that the program holds to a digest. */
export const images = ['image', 'egressProxyImage'] as const

export type Arguments = (key: string) => Named

/** Looks parameters up as parts of objects. */
export function argumentsOf(parameters: readonly Parameter[]): Arguments {
  const byKey = new Map(parameters.map((parameter) => [parameter.key, parameter]))
  return (key) => {
    const parameter = byKey.get(key)
    if (!parameter) throw new Error(`there is no parameter ${key}`)
    return named(images.some((image) => image === key) ? key : `args.${key}`, parameter.value)
  }
}

/** Where the cluster's DNS is. */
const dns: readonly Parameter[] = [
  given('dnsNamespace', 'string', 'kube-system', "The namespace of the cluster's DNS; `openshift-dns` with OpenShift"),
  given(
    'dnsLabel',
    'string',
    'k8s-app',
    'The label of its pods; `dns.operator.openshift.io/daemonset-dns` with OpenShift',
  ),
  given('dnsName', 'string', 'kube-dns', 'The value of that label; `default` with OpenShift'),
  given('dnsPort', 'integer', 53, 'The port of its pods; 5353 with OpenShift'),
  ...blocks(
    'dns',
    'An address of DNS outside of the pods, in addition to them; `169.254.20.10/32` with NodeLocal DNSCache as it is installed by default',
  ),
]
