import type { Failure, Posted } from './outgoing.ts'

/**
 * Alerts by which a server refuses what the client has shown. With TLS 1.3 the client may have written its request by
 * then, but the handshake has not ended for the server, and it reads nothing (RFC 8446, 4.4.2.4 and 2).
 */
const REFUSED_CLIENT = /_ALERT_(BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_\w+|UNKNOWN_CA|ACCESS_DENIED)$/

/**
 * What an error of a connection means: a code, never the system's words, which may hold an address.
 *
 * @param sent whether the request may have reached the recipient
 */
export function readFailure(error: unknown, sent: boolean): Exclude<Posted, { readonly kind: 'reply' }> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ADDRESS_REFUSED') return { kind: 'refused', reason: 'address-not-public' }
  return { kind: 'failed', reason: failureOf(code), sent: sent && !REFUSED_CLIENT.test(code) }
}

function failureOf(code: string): Failure {
  if (/^(ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|ERR_OSSL)/.test(code)) return 'tls'
  switch (code) {
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
      return 'connect-timeout'
    case 'ENOTFOUND':
      return 'no-such-host'
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
      return 'dns'
    case 'PROXY_REFUSED':
      return 'proxy-refused'
    case 'PROXY_UNREACHABLE':
      return 'proxy-unreachable'
    case 'ECONNREFUSED':
      return 'refused'
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return 'reset'
    default:
      return 'network'
  }
}
