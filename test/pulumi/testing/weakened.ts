import type { DeploymentFacts } from '../../../compiler/emit/kubernetes/facts.ts'
import { objectsOf } from '../../../compiler/emit/kubernetes/testing/deployments.ts'

/** A resource as a policy sees it. */
export interface Resource {
  readonly type: string
  readonly name: string
  readonly urn: string
  readonly opts: { readonly protect: boolean }
  readonly props: Record<string, unknown>
}

/** What the program of a deployment registers under its defaults. */
export const resourcesOf = (facts: DeploymentFacts): readonly Resource[] =>
  objectsOf(facts)
    .filter(({ kind }) => kind !== 'Job')
    .map((object): Resource => {
      const [version, kind] = [String(object.apiVersion), String(object.kind)]
      const { name } = object.metadata as { readonly name: string }
      const type = `kubernetes:${version.includes('/') ? version : `core/${version}`}:${kind}`
      return {
        type,
        name,
        urn: `urn:pulumi:test::test::${type}::${name}`,
        opts: { protect: kind === 'PersistentVolumeClaim' },
        props: { ...object },
      }
    })

export interface Weakening {
  readonly what: string
  /** The policy that refuses it, and no other does. */
  readonly policy: string
  readonly weaken: (resources: Resource[]) => readonly Resource[]
}

// biome-ignore lint/suspicious/noExplicitAny: objects of Kubernetes, which are reached into to be broken
type Reached = any

const of = (resources: readonly Resource[], kind: string, name?: string): Reached =>
  resources.find((each) => each.type.endsWith(`:${kind}`) && (name === undefined || each.name === name))?.props

const pod = (resources: readonly Resource[]): Reached => of(resources, 'StatefulSet').spec.template.spec

const weakening = (what: string, policy: string, change: (resources: Resource[]) => void): Weakening => ({
  what,
  policy,
  weaken: (resources) => {
    change(resources)
    return resources
  },
})

/** One weakening each of what the DispatchKit example's stack holds on SQLite with the generated proxy. */
export const weakenings: readonly Weakening[] = [
  weakening('an image by its tag', 'image', (all) => {
    for (const each of [...pod(all).containers, ...pod(all).initContainers]) each.image = 'registry.example/router:1'
  }),
  weakening('a pod without the digest of its declaration', 'declaration', (all) => {
    delete of(all, 'StatefulSet').spec.template.metadata.annotations['bylaw.dev/declaration']
  }),
  weakening('a map of another declaration', 'declaration', (all) => {
    of(all, 'ConfigMap').data['bylaw.json'] = '{}'
  }),
  weakening('a rule for egress too many', 'ways', (all) => {
    of(all, 'NetworkPolicy', 'dispatchkit-egress').spec.egress.push({ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] })
  }),
  weakening('a rule for egress without its peers', 'ways', (all) => {
    delete of(all, 'NetworkPolicy', 'dispatchkit-egress').spec.egress[1].to
  }),
  weakening('a policy that no longer denies', 'ways', (all) => {
    of(all, 'NetworkPolicy', 'dispatchkit-default-deny').spec.policyTypes.pop()
  }),
  weakening('an administration that the world reaches', 'ways', (all) => {
    of(all, 'Service', 'dispatchkit-admin').spec.type = 'LoadBalancer'
  }),
  weakening('a path too many', 'ways', (all) => {
    of(all, 'HTTPRoute').spec.rules[0].matches.push({ path: { type: 'PathPrefix', value: '/' } })
  }),
  weakening('a block of addresses that nobody stated', 'ways', (all) => {
    for (const policy of ['dispatchkit-egress', 'dispatchkit-egress-proxy'])
      of(all, 'NetworkPolicy', policy).spec.egress[0].to.push({ ipBlock: { cidr: '169.254.20.10/32' } })
  }),
  weakening('a container that may write', 'guards', (all) => {
    pod(all).containers[0].securityContext.readOnlyRootFilesystem = false
  }),
  weakening('a capability that was not dropped', 'guards', (all) => {
    pod(all).containers[0].securityContext.capabilities.add = ['NET_RAW']
  }),
  weakening('the network of the node', 'guards', (all) => {
    pod(all).hostNetwork = true
  }),
  weakening('a token of the cluster', 'guards', (all) => {
    pod(all).automountServiceAccountToken = true
  }),
  weakening('a secret in the environment', 'secrets', (all) => {
    pod(all).containers[0].env.push({ name: 'KEY', valueFrom: { secretKeyRef: { name: 'credentials', key: 'key' } } })
  }),
  weakening('the environment of a whole Secret', 'secrets', (all) => {
    pod(all).containers[0].envFrom = [{ secretRef: { name: 'credentials' } }]
  }),
  weakening('a way out that is not the proxy', 'secrets', (all) => {
    const env: Reached[] = pod(all).containers[0].env
    env.splice(
      env.findIndex(({ name }) => name === 'EGRESS_PROXY'),
      1,
    )
  }),
  weakening('two writers of one journal', 'replicas', (all) => {
    of(all, 'StatefulSet').spec.replicas = 2
  }),
  weakening('one proxy instead of two', 'replicas', (all) => {
    of(all, 'Deployment').spec.replicas = 1
  }),
  weakening('a router without its check', 'rest', (all) => {
    delete pod(all).initContainers
  }),
  weakening('a container beside the router', 'rest', (all) => {
    pod(all).containers.push({ name: 'shell', image: `registry.example/shell@sha256:${'c'.repeat(64)}` })
  }),
  weakening('a pod without limits', 'rest', (all) => {
    delete pod(all).containers[0].resources.limits
  }),
  {
    what: 'a journal that is not protected',
    policy: 'volumes',
    weaken: (all) =>
      all.map((each) => (each.name === 'dispatchkit-journal' ? { ...each, opts: { protect: false } } : each)),
  },
  {
    what: 'a policy that is missing',
    policy: 'objects',
    weaken: (all) => all.filter(({ name }) => name !== 'dispatchkit-default-deny'),
  },
  {
    what: 'a policy beside its own',
    policy: 'objects',
    weaken: (all) => [
      ...all,
      {
        type: 'kubernetes:networking.k8s.io/v1:NetworkPolicy',
        name: 'otlp',
        urn: 'urn:otlp',
        opts: { protect: false },
        props: {
          apiVersion: 'networking.k8s.io/v1',
          kind: 'NetworkPolicy',
          metadata: { name: 'otlp' },
          spec: { podSelector: {}, egress: [{}] },
        },
      },
    ],
  },
]
