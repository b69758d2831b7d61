import type { Socket } from 'node:net'
import type { buildConnector } from 'undici'

/** Of a head that does not end: undici is left to refuse it. */
const HEAD_BYTES = 16_384
const END = '\r\n\r\n'

/**
 * Connections on which `100 Continue` is read past. A server may send it to anybody, asked or not (RFC 9110, 15.2 and
 * 10.1.1); undici takes it for a broken answer and ends the connection, so that what was received would be sent again.
 * Other interim answers it reads past itself.
 */
export const pastContinue =
  (connect: buildConnector.connector): buildConnector.connector =>
  (options, done) =>
    connect(options, (...[error, socket]) => {
      if (error !== null) return done(error, null)
      readPastContinue(socket)
      done(null, socket)
    })

function readPastContinue(socket: Socket): void {
  const read = socket.read.bind(socket) as () => Buffer | null
  /** An interim head of which the end has not come. */
  let begun: Buffer | null = null
  socket.read = () => {
    for (;;) {
      const chunk = read()
      if (chunk === null) return null
      let rest: Buffer = begun === null ? chunk : Buffer.concat([begun, chunk])
      begun = null
      while (isContinue(rest)) {
        const end = rest.indexOf(END)
        if (end !== -1) rest = rest.subarray(end + END.length)
        else if (rest.length < HEAD_BYTES) {
          begun = rest
          break
        } else return rest
      }
      if (begun === null && rest.length > 0) return rest
    }
  }
}

/** Whether bytes begin with the status line of one: `HTTP/1.1 100`. */
const isContinue = (bytes: Buffer): boolean =>
  bytes.length > 11 &&
  bytes[9] === 0x31 &&
  bytes[0] === 0x48 &&
  /^HTTP\/1\.[01] 100$/.test(bytes.toString('latin1', 0, 12))
