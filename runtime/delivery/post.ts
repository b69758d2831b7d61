import type { IncomingHttpHeaders } from 'node:http'
import type { Dispatcher } from 'undici'
import type { Failure, Posted } from './egress.ts'

interface Options {
  readonly origin: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Rings when the time for all of it is over; answers how to cancel it. */
  readonly alarm: (ring: () => void) => () => void
}

const READ_BYTES = 4096

/** One POST through a dispatcher. Resolves with the reply or with what is known of its failure. */
export function post(dispatcher: Dispatcher, options: Options): Promise<Posted> {
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | null = null
    let sent = false
    let done = false
    let status = 0
    let headers: IncomingHttpHeaders = {}
    let read = 0
    const chunks: Buffer[] = []
    const cancel = options.alarm(() => {
      finish({ kind: 'failed', reason: 'timeout', sent })
      controller?.abort(new Error('timeout'))
    })

    function finish(posted: Posted): void {
      if (done) return
      done = true
      cancel()
      resolve(posted)
    }

    const reply = (): void =>
      finish({ kind: 'reply', status, headers, text: Buffer.concat(chunks).toString('utf8', 0, READ_BYTES) })

    const { origin, path, body } = options
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(given) {
        controller = given
        if (done) given.abort(new Error('timeout'))
        else sent = true
      },
      onResponseStart(_, code, given) {
        status = code
        headers = given
      },
      onResponseData(given, chunk) {
        chunks.push(chunk)
        read += chunk.length
        if (read < READ_BYTES) return
        reply()
        given.abort(new Error('enough'))
      },
      onResponseEnd: reply,
      onResponseError(_, error) {
        // An answer that broke off is an answer: its status is known.
        if (status >= 200) reply()
        else finish(failed(error, sent))
      },
    }
    try {
      dispatcher.dispatch({ origin, path, method: 'POST', headers: { ...options.headers }, body }, handler)
    } catch (error) {
      finish(failed(error, false))
    }
  })
}

function failed(error: unknown, sent: boolean): Posted {
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
