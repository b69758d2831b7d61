import { type FoundObject, isMap } from './found-object.ts'

/** Keys under which routes, ingresses and meshes of every kind name where they send to. */
const sends = /^(?:(?:default)?backend(?:Ref)?s?|alternateBackends|services?|to|destinations?|upstreams?|forwardTo)$/i

/** Things that name Services and send nothing there. */
const silent = new Set(['StatefulSet', 'HorizontalPodAutoscaler', 'EndpointSlice', 'Endpoints', 'ServiceAccount'])

/**
 * Whether something sends to one of some Services, whatever its kind: an HTTPRoute or another route of the Gateway API,
 * an Ingress, an OpenShift Route, a Traefik IngressRoute, a VirtualService. A name is that of a Service, or its name in
 * the cluster's DNS.
 */
export function leadsTo(object: FoundObject, services: ReadonlySet<string>, namespace: string): boolean {
  if (silent.has(object.kind)) return false
  const isOurs = (name: unknown): boolean => {
    if (typeof name !== 'string') return false
    const [service = '', of = namespace, ...rest] = name.split('.')
    const dns = rest.join('.')
    return services.has(service) && of === namespace && (dns === '' || /^svc(\.|$)/.test(dns))
  }
  const names = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(names)
    if (!isMap(value)) return false
    if (value.namespace !== undefined && value.namespace !== namespace) return false
    return [value.name, value.host, value.serviceName].some(isOurs)
  }
  const look = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(look)
    if (!isMap(value)) return false
    return Object.entries(value).some(([key, item]) => (sends.test(key) && names(item)) || look(item))
  }
  return look(object.spec)
}
