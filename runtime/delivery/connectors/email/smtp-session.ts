import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Failure } from '../../outgoing.ts'
import { readFailure } from '../../read-failure.ts'
import type { TlsFloor } from '../../tls-floor.ts'

export interface Login {
  readonly user: string
  readonly password: string
}

export interface Envelope {
  readonly from: string
  readonly to: string
}

/** How far it had come: what is known of it depends on that. */
export type Stage = 'connect' | 'login' | 'envelope' | 'content'

export type SmtpResult =
  | { readonly ok: true; readonly status: number }
  /** `status`: the server's reply, `null` when it gave none, for the `reason`. Nothing of its words is kept. */
  | { readonly ok: false; readonly stage: Stage; readonly status: number | null; readonly reason: Failure }

/** A connection to a server that is logged in and takes one message after the other. */
export interface SmtpSession {
  readonly alive: boolean
  /** Resolves when it is not any more. */
  readonly ended: Promise<void>
  /**
   * Never rejects.
   *
   * @param may asked before the envelope, and again before the content
   */
  send(envelope: Envelope, message: Buffer, may: () => boolean): Promise<SmtpResult>
  /** Says goodbye. */
  quit(): void
  /** Breaks off: what is under way ends with a timeout. */
  close(): void
}

export interface SessionOptions extends Pick<SMTPConnection.Options, 'connection' | 'host' | 'secure' | 'name'> {
  /** Without TLS there is no session. Else TLS is not even tried. */
  readonly requireTls: boolean
  readonly floor: TlsFloor
  readonly login: Login | null
}

/** Longest that a server may say nothing, milliseconds: more than an attempt, or a session between two of them, lasts. */
const SILENCE_MS = 30_000

/** Far more than any reply of a server needs. */
const REPLY_BYTES = 16_384

/**
 * Opens a session over a connection that has been made.
 *
 * @param onSession told of it before it is ready, so that it can be broken off
 */
export async function openSession(
  options: SessionOptions,
  onSession: (session: SmtpSession) => void,
): Promise<SmtpResult> {
  const { requireTls, floor, login, ...rest } = options
  const connection = new SMTPConnection({
    ...rest,
    requireTLS: requireTls,
    ignoreTLS: !requireTls,
    tls: floor,
    maxResponseSize: REPLY_BYTES,
    socketTimeout: SILENCE_MS,
    socketCloseTimeout: 1000,
  })
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  let alive = true
  let stage: Stage = 'connect'
  let fail: (error: unknown) => void = () => {}

  /** One step of the protocol: its callback, or an error of the connection, whichever is first. */
  const step = (next: Stage, run: (done: (error?: unknown) => void) => void): Promise<SmtpResult> =>
    new Promise((resolve) => {
      stage = next
      fail = (error) => resolve(failed(error, stage))
      run((error) => (error ? fail(error) : resolve({ ok: true, status: 250 })))
    })

  connection.on('error', (error: unknown) => fail(error))
  connection.on('end', () => {
    alive = false
    end()
    fail(null)
  })
  onSession({
    get alive() {
      return alive
    },
    ended,
    send({ from, to }, message, may) {
      if (!may()) return Promise.resolve({ ok: false, stage: 'login', status: null, reason: 'withdrawn' })
      const content = new Readable({
        read() {
          // Asked for after the server has said that it takes the content.
          if (!may()) {
            fail(WITHDRAWN)
            return connection.close()
          }
          stage = 'content'
          this.push(message)
          this.push(null)
        },
      })
      return step('envelope', (done) => connection.send({ from, to, size: message.length }, content, done))
    },
    quit: () => connection.quit(),
    close() {
      fail(LATE)
      connection.close()
    },
  })

  const connected = await step('connect', (done) => connection.connect(done))
  if (!connected.ok || login === null) return connected
  return step('login', (done) => connection.login({ user: login.user, pass: login.password }, done))
}

interface SmtpError {
  readonly code?: string
  readonly originalCode?: string
  readonly responseCode?: number
}

const LATE: SmtpError = { code: 'ETIMEDOUT' }
const WITHDRAWN: SmtpError = { code: 'WITHDRAWN' }

function failed(error: unknown, stage: Stage): SmtpResult {
  const { code, originalCode, responseCode } = (error ?? {}) as SmtpError
  return { ok: false, stage, status: responseCode ?? null, reason: reasonOf(code ?? 'ECONNECTION', originalCode) }
}

function reasonOf(code: string, original: string | undefined): Failure {
  if (code === LATE.code) return 'timeout'
  if (code === WITHDRAWN.code) return 'withdrawn'
  if (original !== undefined) {
    const { reason } = readFailure(Object.assign(new Error(code), { code: original }), false)
    if (reason === 'tls' || reason === 'reset') return reason
  }
  if (code === 'ETLS') return 'tls'
  return code === 'ECONNECTION' ? 'reset' : 'network'
}
