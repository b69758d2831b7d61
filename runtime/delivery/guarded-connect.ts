import { type LookupAddress, lookup as lookUp } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import type { ClientTls } from './outgoing.ts'
import { isPublicAddress, literalOf } from './public-address.ts'
import { type TlsFloor, tlsFloor } from './tls-floor.ts'

/** An address behind a name, or the one that was connected to, is not public. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
  readonly code = 'ADDRESS_REFUSED'

  constructor() {
    super('The address is not public.')
  }
}

export type LookUpAll = (
  host: string,
  done: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void

export const CONNECT_MS = 5000

export const systemLookUp: LookUpAll = (host, done) => lookUp(host, { all: true, verbatim: true }, done)

/**
 * A lookup that fails when *any* address of a name is not public, and hands out no other than those that it saw: the
 * name cannot resolve to something else between the check and the connection (DNS rebinding).
 */
export function guardLookup(lookUpAll: LookUpAll): LookupFunction {
  return (host, options, done) => {
    lookUpAll(host, (error, addresses) => {
      const [first] = addresses ?? []
      if (error !== null) return done(error, '', 0)
      if (first === undefined) return done(Object.assign(new Error('No address.'), { code: 'ENOTFOUND' }), '', 0)
      if (!addresses.every((each) => isPublicAddress(each.address))) return done(new AddressRefused(), '', 0)
      if (options.all === true) done(null, [...addresses])
      else done(null, first.address, first.family)
    })
  }
}

/** How TLS is spoken: at least what, and showing whom. */
export interface Secured {
  readonly floor: TlsFloor
  readonly tls?: ClientTls | undefined
}

interface GuardOptions extends Partial<Secured> {
  readonly lookUp?: LookUpAll | undefined
  readonly connect?: buildConnector.connector
}

/** Connections for undici to public addresses only: checks the literal, every resolved and the connected address. */
export function createGuardedConnect({
  lookUp: lookUpAll = systemLookUp,
  floor = tlsFloor(),
  tls,
  ...given
}: GuardOptions = {}) {
  const connect =
    given.connect ?? buildConnector({ lookup: guardLookup(lookUpAll), ...connectorOptions({ floor, tls }) })
  const guarded: buildConnector.connector = (options, done) => {
    const literal = literalOf(options.hostname)
    if (literal !== null && !isPublicAddress(literal)) return done(new AddressRefused(), null)
    connect(options, (...[error, socket]) => {
      if (error !== null) return done(error, null)
      if (isPublicAddress(socket.remoteAddress ?? '')) return done(null, socket)
      socket.destroy()
      done(new AddressRefused(), null)
    })
  }
  return guarded
}

/** Connections to stand-ins, which are on loopback. */
export const createLocalConnect = (secured: Secured): buildConnector.connector =>
  buildConnector(connectorOptions(secured))

export const connectorOptions = ({ floor, tls }: Secured): buildConnector.BuildOptions => ({
  timeout: CONNECT_MS,
  allowH2: false,
  ...floor,
  ...(tls !== undefined && { cert: tls.cert, key: tls.key, ...(tls.ca !== undefined && { ca: [...tls.ca] }) }),
})
