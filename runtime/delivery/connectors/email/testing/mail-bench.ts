import type { EmailPlan } from '../../../../contract/plan.ts'
import { createTestClock } from '../../../../journal/testing/clock.ts'
import type { Connector, Message, Sent } from '../../../connector.ts'
import { createEgress, type Egress, type EgressOptions } from '../../../egress.ts'
import type { LookUpAll } from '../../../guarded-connect.ts'
import { type ConnectProxy, createConnectProxy } from '../../../testing/connect-proxy.ts'
import { testLease } from '../../../testing/lease.ts'
import { createTestSecrets, type TestSecrets } from '../../testing/secrets.ts'
import { createEmail } from '../email.ts'
import { createMailServer, LOGIN, type MailServer } from './mail-server.ts'

export const testMail = { body: 'Hello', addressee: 'ada@example.org' } as const

const plan: EmailPlan = {
  kind: 'email',
  connection: false,
  server: 'smtp://mail.example',
  from: 'Bylaw <router@example.com>',
  to: null,
  subject: 'News',
  user: null,
  password: null,
}

const unknown: LookUpAll = (_, done) => done(Object.assign(new Error('not here'), { code: 'ENOTFOUND' }), [])

export interface MailBench {
  readonly server: MailServer
  /** `null` where a stand-in is called. */
  readonly proxy: ConnectProxy | null
  readonly egress: Egress
  readonly secrets: TestSecrets
  connector(change?: Partial<EmailPlan>): Connector
  /** Lets all time limits pass. */
  ring(): void
  close(): Promise<void>
}

type ServerOptions = Parameters<typeof createMailServer>[0]

/** A stand-in for `mail.example`, without TLS. */
export async function createStandIn(): Promise<MailBench> {
  const server = await createMailServer({ disabledCommands: ['STARTTLS'] })
  return createBench(server, null, {
    standIns: new Map([['smtp://mail.example:587', `smtp://127.0.0.1:${server.port}`]]),
  })
}

/** The real way to `mail.example`, with TLS from end to end: a tunnel decides that it ends at a server on loopback. */
export async function createTunnel(options: ServerOptions, asked: Pick<EgressOptions, 'tls'> = {}): Promise<MailBench> {
  const server = await createMailServer(options)
  const proxy = await createConnectProxy(server.port)
  return createBench(server, proxy, { proxy: { url: proxy.url, login: () => null }, lookUp: unknown, ...asked })
}

/** Without a server that could be reached. */
export async function createDirect(lookUp: LookUpAll): Promise<MailBench> {
  return createBench(await createMailServer(), null, { lookUp })
}

function createBench(server: MailServer, proxy: ConnectProxy | null, options: EgressOptions): MailBench {
  const egress = createEgress(options)
  const secrets = createTestSecrets({ 'mail-password': LOGIN.password })
  const rings: (() => void)[] = []
  return {
    server,
    proxy,
    egress,
    secrets,
    connector: (change = {}) =>
      createEmail(
        { ...plan, ...change },
        {
          channel: { name: 'mail', hosts: ['mail.example:587', 'mail.example:465'] },
          egress,
          secrets,
          clock: createTestClock(),
          alarm(ring) {
            rings.push(ring)
            return () => {}
          },
        },
      ),
    ring() {
      for (const each of rings) each()
    },
    async close() {
      await egress.close()
      await proxy?.close()
      await server.close()
    },
  }
}

/** @throws when there is nothing to send */
export async function sendMail(
  email: Connector,
  message: Message = testMail,
  may = (): boolean => true,
): Promise<Sent> {
  const ready = email.prepare(testLease, message)
  if (ready.kind !== 'ready') throw new Error(`There is nothing to send: ${JSON.stringify(ready)}`)
  return ready.send(may)
}
