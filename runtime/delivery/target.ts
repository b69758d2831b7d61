import { isPublicAddress, literalOf } from './public-address.ts'

export type Refusal =
  | 'invalid-address'
  | 'user-in-address'
  | 'not-https'
  | 'host-not-declared'
  | 'port-not-declared'
  | 'address-not-public'

export type Target =
  | { readonly ok: true; readonly url: URL; readonly standIn: string | null }
  | { readonly ok: false; readonly reason: Refusal }

const HTTPS_PORT = '443'

/**
 * What may be sent to: an `https:` URL whose host is declared, on the port that is declared with it, else 443. Without
 * declared hosts (addresses that customers choose) any name may do; an IP address must be public either way. A stand-in
 * replaces the origin after that, for local runs.
 *
 * @param standIns origin to the loopback origin that is called in its place
 */
export function checkTarget(
  address: string,
  hosts: readonly string[],
  standIns: ReadonlyMap<string, string> = new Map(),
): Target {
  const url = URL.parse(address)
  if (url === null || url.hostname === '') return { ok: false, reason: 'invalid-address' }
  if (url.username !== '' || url.password !== '') return { ok: false, reason: 'user-in-address' }
  const standIn = standIns.get(url.origin) ?? null
  if (url.protocol !== 'https:' && !(standIn !== null && url.protocol === 'http:'))
    return { ok: false, reason: 'not-https' }

  const host = url.hostname.replace(/\.$/, '')
  const named = hosts.map(splitHost).filter((each) => matches(host, each.host))
  if (hosts.length > 0 && named.length === 0) return { ok: false, reason: 'host-not-declared' }
  const port = url.port || (url.protocol === 'https:' ? HTTPS_PORT : '80')
  const declared = named.some((each) => each.port === port || (each.port === null && url.port === ''))
  if (named.length > 0 ? !declared : url.port !== '' && standIn === null)
    return { ok: false, reason: 'port-not-declared' }

  const literal = literalOf(host)
  if (literal !== null && standIn === null && !isPublicAddress(literal))
    return { ok: false, reason: 'address-not-public' }
  return { ok: true, url, standIn }
}

/** `example.com`, `*.example.com`, `example.com:8443`, `[2001:db8::1]:8443`. */
function splitHost(declared: string): { readonly host: string; readonly port: string | null } {
  const [, host = '', port = null] = /^(.*?)(?::(\d{1,5}))?$/.exec(declared.toLowerCase()) ?? []
  return { host, port }
}

/** `*.example.com` stands for every name below `example.com`, and not for itself. */
const matches = (host: string, declared: string): boolean =>
  declared.startsWith('*.') ? host.endsWith(declared.slice(1)) && host.length >= declared.length : host === declared
