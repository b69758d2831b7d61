import type { Alarm, Egress } from '../../egress.ts'
import type { Connected } from '../../outgoing.ts'
import { type Envelope, type Login, openSession, type SmtpResult, type SmtpSession } from './smtp-session.ts'

export interface MailerOptions {
  readonly egress: Pick<Egress, 'connect'>
  /** `smtps://host:port` (TLS from the first byte) or `smtp://host:port` (STARTTLS). */
  readonly server: string
  readonly hosts: readonly string[]
  /** What the router calls itself: a domain. */
  readonly name: string
  readonly alarm: Alarm
  /** Longest from the connection to the last reply, milliseconds. */
  readonly limitMs: number
}

export type Mailed = SmtpResult | Exclude<Connected, { readonly kind: 'connected' }>

export interface Mail {
  readonly login: Login | null
  readonly envelope: Envelope
  readonly message: Buffer
  /** As in `Ready`. */
  readonly may: () => boolean
}

/** Sends messages over sessions that it keeps for a while. */
export interface Mailer {
  /** Never rejects. */
  send(mail: Mail): Promise<Mailed>
}

/** How long a session may wait for another message, milliseconds: shorter than servers do. */
const IDLE_MS = 20_000

/** Messages of one session, after which there is a new one: servers have such limits. */
const MESSAGES = 100

interface Kept {
  readonly session: SmtpSession
  sent: number
  cancel: () => void
}

/** As many sessions as messages are under way at once; those of one login are used for no other. */
export function createMailer(options: MailerOptions): Mailer {
  const { alarm, limitMs } = options
  const idle = new Map<string, Set<Kept>>()

  function takeIdle(key: string): Kept | null {
    for (const kept of idle.get(key) ?? []) {
      forget(key, kept)
      if (kept.session.alive) return kept
    }
    return null
  }

  function forget(key: string, kept: Kept): void {
    kept.cancel()
    const waiting = idle.get(key)
    waiting?.delete(kept)
    if (waiting?.size === 0) idle.delete(key)
  }

  function keep(key: string, kept: Kept): void {
    if (kept.sent >= MESSAGES) {
      kept.session.quit()
      return
    }
    idle.set(key, (idle.get(key) ?? new Set()).add(kept))
    kept.cancel = alarm(() => {
      forget(key, kept)
      kept.session.quit()
    }, IDLE_MS)
    void kept.session.ended.then(() => forget(key, kept))
  }

  /** `guard` is told of the session that may have to be broken off. */
  async function open(login: Login | null, guard: (session: SmtpSession) => void): Promise<SmtpSession | Mailed> {
    const { egress, server, hosts, name } = options
    const connected = await egress.connect(server, hosts)
    if (connected.kind !== 'connected') return connected
    const secure = (connected.standIn ?? server).startsWith('smtps:')
    let opened: SmtpSession | null = null
    const result = await openSession(
      {
        connection: connected.socket,
        host: hostOf(server),
        name,
        secure,
        requireTls: !secure && connected.standIn === null,
        floor: connected.floor,
        login,
      },
      (session) => {
        opened = session
        guard(session)
      },
    )
    return result.ok && opened !== null ? opened : result
  }

  return {
    async send(mail) {
      const { login } = mail
      const key = login === null ? '' : `${login.user}\0${login.password}`
      let late = false
      let current: SmtpSession | null = null
      const guard = (session: SmtpSession): void => {
        current = session
        if (late) session.close()
      }
      const cancel = alarm(() => {
        late = true
        current?.close()
      }, limitMs)
      try {
        const kept = takeIdle(key)
        if (kept !== null) {
          guard(kept.session)
          const result = await deliver(key, kept, mail)
          // The server had closed it in the meantime: another one, as long as nothing has been shown.
          const stale = !result.ok && result.status === null && result.stage === 'envelope' && result.reason === 'reset'
          if (!stale) return result
        }
        const session = await open(login, guard)
        if (!('send' in session)) return session
        return await deliver(key, { session, sent: 0, cancel: () => {} }, mail)
      } finally {
        cancel()
      }
    },
  }

  async function deliver(key: string, kept: Kept, { envelope, message, may }: Mail): Promise<SmtpResult> {
    const result = await kept.session.send(envelope, message, may)
    kept.sent++
    if (result.ok) keep(key, kept)
    else kept.session.quit()
    return result
  }
}

/** Without brackets, as certificates and TLS know it. */
const hostOf = (server: string): string => new URL(server).hostname.replace(/^\[(.*)\]$/, '$1')
