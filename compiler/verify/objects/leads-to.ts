import { at, type FoundObject, isMap, listAt } from './found-object.ts'

/** Keys under which routes, ingresses and meshes of every kind name where they send to. */
const sends = /^(?:(?:default)?backend(?:Ref)?s?|alternateBackends|services?|to|destinations?|upstreams?|forwardTo)$/i

/** Things that name Services and send nothing there. */
const silent = new Set(['StatefulSet', 'HorizontalPodAutoscaler', 'EndpointSlice', 'Endpoints', 'ServiceAccount'])

/** Whose Services are meant. */
export interface Services {
  readonly services: ReadonlySet<string>
  readonly namespace: string
}

/**
 * Whether something sends to one of some Services, whatever its kind: an HTTPRoute or another route of the Gateway API,
 * an Ingress, an OpenShift Route, a Traefik IngressRoute, a VirtualService. A name is that of a Service, or its name in
 * the cluster's DNS; what is of another namespace has to say whose it is.
 */
export function leadsTo(object: FoundObject, { services, namespace }: Services): boolean {
  if (silent.has(object.kind)) return false
  const home = object.metadata.namespace ?? namespace
  const names = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(names)
    if (!isMap(value)) return false
    const of = typeof value.namespace === 'string' ? value.namespace : home
    return [value.name, value.host, value.serviceName].some((name) => isService(name, { services, namespace }, of))
  }
  const look = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(look)
    if (!isMap(value)) return false
    return Object.entries(value).some(([key, item]) => (sends.test(key) && names(item)) || look(item))
  }
  return look(object.spec)
}

/** Whether a name is that of one of some Services, or its name in the cluster's DNS. */
function isService(name: unknown, { services, namespace }: Services, home: string): boolean {
  if (typeof name !== 'string') return false
  const [service = '', of = home, ...rest] = name.split('.')
  const dns = rest.join('.')
  return services.has(service) && of === namespace && (dns === '' || /^svc(\.|$)/.test(dns))
}

/**
 * Whether something has what is sent to one of some Services sent elsewhere: by a mesh (a VirtualService or a ServiceEntry
 * of its name, a TrafficSplit, a route of the Gateway API that has a Service as parent), or by the network
 * (CiliumLocalRedirectPolicy).
 */
export function redirects(object: FoundObject, ours: Services): boolean {
  const home = object.metadata.namespace ?? ours.namespace
  const of = (name: unknown, namespace: unknown = home): boolean => isService(name, ours, String(namespace))
  const { spec } = object
  switch (object.kind) {
    case 'VirtualService':
    case 'ServiceEntry':
      return listAt(spec, 'hosts').some((host) => of(host))
    case 'TrafficSplit':
      return of(at(spec, 'service'))
    case 'CiliumLocalRedirectPolicy': {
      const service = at(spec, 'redirectFrontend', 'serviceMatcher')
      return of(at(service, 'serviceName'), at(service, 'namespace'))
    }
    default:
      return listAt(spec, 'parentRefs').some(
        (parent) => at(parent, 'kind') === 'Service' && of(at(parent, 'name'), at(parent, 'namespace')),
      )
  }
}

/**
 * Whether something lets others reach some Services who could not by themselves: routes of another namespace
 * (ReferenceGrant), or other clusters (ServiceExport, which has the name of the Service).
 */
export function lends(object: FoundObject, ours: Services): boolean {
  const home = object.metadata.namespace ?? ours.namespace
  if (home !== ours.namespace) return false
  if (object.kind === 'ServiceExport') return ours.services.has(object.metadata.name)
  return (
    object.kind === 'ReferenceGrant' &&
    listAt(object.spec, 'to').some((to) => {
      const name = at(to, 'name')
      return at(to, 'kind') === 'Service' && (name === undefined || isService(name, ours, home))
    })
  )
}
