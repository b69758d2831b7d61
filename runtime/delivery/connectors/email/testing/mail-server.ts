import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  /** As it came, header and body. */
  readonly content: string
  readonly user: string | undefined
  readonly secure: boolean
}

export interface MailServer {
  readonly port: number
  readonly mails: readonly ReceivedMail[]
  /** How many connections have been made. */
  connections: number
  /** What the next steps answer instead of accepting; `null` accepts. */
  refuse: Partial<Record<'connect' | 'sender' | 'addressee' | 'content', number>>
  /** Asked after the content has come, before it is accepted. */
  beforeAccept: () => Promise<void>
  /** Breaks all connections off; not to be used over TLS. */
  hangUp(): void
  close(): Promise<void>
}

export const LOGIN = { user: 'router', password: 'p\u00e4ss word' } as const

/** A mail server on loopback. */
export async function createMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: ReceivedMail[] = []
  const open = new Set<Socket>()
  const refusal = (step: keyof MailServer['refuse']): Error | null => {
    const code = state.refuse[step]
    return code === undefined ? null : Object.assign(new Error('ada@example.org is not wanted'), { responseCode: code })
  }
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 1,
    onConnect(_, done) {
      state.connections++
      done(refusal('connect'))
    },
    onAuth({ username = '', password = '' }, _, done) {
      if (username === LOGIN.user && password === LOGIN.password) done(null, { user: username })
      else done(Object.assign(new Error('no'), { responseCode: 535 }))
    },
    onMailFrom: (_, __, done) => done(refusal('sender')),
    onRcptTo: (_, __, done) => done(refusal('addressee')),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const { mailFrom, rcptTo } = session.envelope
        const error = refusal('content')
        if (error === null) {
          mails.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map((each) => each.address),
            content: Buffer.concat(chunks).toString(),
            user: session.user,
            secure: session.secure,
          })
        }
        await state.beforeAccept()
        done(error)
      })
    },
    ...options,
  })
  server.on('error', () => {})
  server.server.on('connection', (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const state: MailServer = {
    port: (server.server.address() as AddressInfo).port,
    mails,
    connections: 0,
    refuse: {},
    beforeAccept: async () => {},
    hangUp() {
      for (const socket of open) socket.destroy()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
      }),
  }
  return state
}
