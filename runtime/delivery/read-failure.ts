import type { Failure, Posted } from './egress.ts'

/**
 * What an error of a connection means: a code, never the system's words, which may hold an address.
 *
 * @param sent whether the request may have reached the recipient
 */
export function readFailure(error: unknown, sent: boolean): Exclude<Posted, { readonly kind: 'reply' }> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ADDRESS_REFUSED') return { kind: 'refused', reason: 'address-not-public' }
  return { kind: 'failed', reason: failureOf(code), sent }
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
