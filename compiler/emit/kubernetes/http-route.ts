import { type Context, type Manifest, metadata } from './manifest.ts'
import { ifStated, type Tree } from './tree.ts'

/** The most that the Gateway API takes in one rule, and in all rules of one route. */
const matchesPerRule = 64
const matchesPerRoute = 128

/** Paths of the router's own at the public port: for probes inside the cluster, never for a gateway. */
const ownPaths = ['/healthz', '/readyz', '/.well-known/bylaw']

/** The sources' paths and nothing else. One route, or several where there are more paths than one takes. */
export function httpRoutes(context: Context): readonly Manifest[] {
  const { facts, args } = context
  const matches = new Map(facts.paths.map(pathMatch).map((match) => [`${match.type} ${match.value}`, match]))
  const hostname = args('hostname')
  return chunks([...matches.values()], matchesPerRoute).map((its, i): Manifest => {
    const suffix = i === 0 ? '' : `-${i + 1}`
    return {
      key: `http-route${suffix}`,
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: metadata(context, i === 0 ? facts.name : `${facts.name}-routes${suffix}`),
      body: {
        spec: {
          // Without a section it would hang on every listener, the plain one on port 80 too.
          parentRefs: [
            { name: args('gatewayName'), namespace: args('gatewayNamespace'), sectionName: args('gatewayListener') },
          ],
          hostnames: ifStated(hostname, [hostname]),
          rules: chunks(its, matchesPerRule).map((some) => ({
            matches: some.map((path): Tree => ({ path: { ...path } })),
            backendRefs: [{ name: facts.name, port: 80 }],
          })),
        },
      },
      purpose: "Brings the sources' paths, and no other, from the gateway.",
    }
  })
}

interface PathMatch {
  readonly type: 'Exact' | 'PathPrefix' | 'RegularExpression'
  readonly value: string
}

/**
 * How a path is matched. The Gateway API has no variables: `{tenant}` needs a prefix, which every implementation
 * supports, or a regular expression, which is up to each. So the part before `{tenant}` is taken as a prefix: the
 * router answers 404 to whatever else comes below it. Only where that part would let in the router's own paths it has
 * to be a regular expression.
 */
function pathMatch(path: string): PathMatch {
  const at = path.indexOf('/{tenant}')
  if (at === -1) return { type: 'Exact', value: path }
  const prefix = path.slice(0, at)
  const opens = ownPaths.some((own) => prefix === '' || own === prefix || own.startsWith(`${prefix}/`))
  if (!opens) return { type: 'PathPrefix', value: prefix }
  const segments = path.split('/').map((segment) => (segment === '{tenant}' ? '[^/]+' : segment.replaceAll('.', '[.]')))
  return { type: 'RegularExpression', value: segments.join('/') }
}

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
