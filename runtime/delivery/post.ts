import type { IncomingHttpHeaders } from 'node:http'
import type { Dispatcher } from 'undici'
import type { Posted } from './outgoing.ts'
import { readFailure } from './read-failure.ts'

interface Options {
  readonly origin: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  /** Rings when the time for all of it is over; answers how to cancel it. */
  readonly alarm: (ring: () => void) => () => void
  /** Asked when the connection stands, before anything is written. */
  readonly may: () => boolean
}

const READ_BYTES = 4096

/**
 * One POST through a dispatcher. Resolves with the reply or with what is known of its failure. What has a status is a
 * reply, however its body ends: whole, too long, broken off, or not before the time is over (decision 29).
 */
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
      // The status says what became of it, not how long the rest of the answer takes.
      if (status >= 200) reply()
      else finish({ kind: 'failed', reason: 'timeout', sent })
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
        else if (!options.may()) {
          finish({ kind: 'failed', reason: 'withdrawn', sent: false })
          given.abort(new Error('withdrawn'))
        } else sent = true
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
        else finish(readFailure(error, sent))
      },
    }
    try {
      dispatcher.dispatch({ origin, path, method: 'POST', headers: { ...options.headers }, body }, handler)
    } catch (error) {
      finish(readFailure(error, false))
    }
  })
}
