import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestClock } from '../../../journal/testing/clock.ts'
import type { EmailPlan } from '../../../plan.ts'
import type { Connector, Sent } from '../../connector.ts'
import { type Alarm, createEgress, type Egress, type EgressOptions } from '../../egress.ts'
import type { LookUpAll } from '../../guarded-connect.ts'
import { makeCertificate } from '../../testing/certificate.ts'
import { type ConnectProxy, createConnectProxy } from '../../testing/connect-proxy.ts'
import { testLease } from '../../testing/lease.ts'
import { createEmail } from './email.ts'
import { createMailServer, LOGIN, type MailServer } from './testing/mail-server.ts'

const certificate = makeCertificate('mail.example')
const trusted = getCACertificates('default')
const unknown: LookUpAll = (_, done) => done(Object.assign(new Error('not here'), { code: 'ENOTFOUND' }), [])
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
const message = { body: 'Hello', addressee: 'ada@example.org' }

let server: MailServer
let egress: Egress
let proxy: ConnectProxy | null
let alarms: (() => void)[]
const never: Alarm = (ring) => {
  alarms.push(ring)
  return () => {}
}

beforeAll(() => setDefaultCACertificates([...trusted, certificate.cert]))
afterAll(() => setDefaultCACertificates(trusted))
beforeEach(async () => {
  alarms = []
  proxy = null
  server = await createMailServer({ disabledCommands: ['STARTTLS'] })
  egress = createEgress({ standIns: new Map([['smtp://mail.example:587', `smtp://127.0.0.1:${server.port}`]]) })
})
afterEach(async () => {
  await egress.close()
  await proxy?.close()
  await server.close()
})

const create = (change: Partial<EmailPlan> = {}, password: string = LOGIN.password): Connector =>
  createEmail(
    { ...plan, ...change },
    {
      channel: { name: 'mail', hosts: ['mail.example:587', 'mail.example:465', '*.private.example:587'] },
      egress,
      secrets: { get: (name) => (name === 'mail-password' ? { values: [Buffer.from(password)] } : null) },
      clock: createTestClock(),
      alarm: never,
    },
  )

async function send(email: Connector, given = message, may = (): boolean => true): Promise<Sent> {
  const ready = email.prepare(testLease, given)
  if (ready.kind !== 'ready') throw new Error(ready.kind)
  return ready.send(may)
}

/** The real way, with TLS from end to end, to a server on loopback: a tunnel decides where it ends. */
async function throughProxy(options: Parameters<typeof createMailServer>[0], more: EgressOptions = {}): Promise<void> {
  await egress.close()
  await server.close()
  server = await createMailServer(options)
  proxy = await createConnectProxy(server.port)
  egress = createEgress({ proxy: { url: proxy.url, login: () => null }, lookUp: unknown, ...more })
}

describe('a message', () => {
  test('arrives in plain text, known again by the id of its delivery', async () => {
    const sent = await send(create({ subject: 'Grüße' }), { ...message, body: 'Über\nLine two\n.\nend' })
    expect(sent).toEqual({
      verdict: { kind: 'delivered' },
      status: 250,
      reach: 'received',
      health: 'answered',
      restMs: null,
    })
    const [mail] = server.mails
    expect(mail).toMatchObject({ from: 'router@example.com', to: ['ada@example.org'], secure: false })
    const [head = '', body = ''] = mail?.content.split('\r\n\r\n') ?? []
    expect(head).toContain(`Message-ID: <${testLease.delivery}@example.com>`)
    expect(head).toContain('Auto-Submitted: auto-generated')
    expect(head).toContain('From: Bylaw <router@example.com>')
    expect(head).toContain('To: ada@example.org')
    expect(head).toContain('Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=')
    expect(head).toContain('Content-Type: text/plain; charset=utf-8')
    expect(body).toBe('=C3=9Cber\r\nLine two\r\n.\r\nend\r\n')
  })

  test('has no line that is too long', async () => {
    await send(create(), { ...message, body: `${'x'.repeat(5000)} ${'ü'.repeat(2000)}` })
    const lines = server.mails[0]?.content.split('\r\n') ?? []
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76)
  })

  test('of fields is JSON', async () => {
    const ready = create().prepare(testLease, { body: { title: 'Hello' }, addressee: 'ada@example.org' })
    if (ready.kind === 'ready') await ready.send(() => true)
    expect(server.mails[0]?.content).toContain('{\r\n  "title": "Hello"\r\n}')
  })

  test('goes to the fixed addressee where there is one', async () => {
    await send(create({ to: 'desk@example.com' }))
    expect(server.mails[0]?.to).toEqual(['desk@example.com'])
  })
})

describe('nothing is sent', () => {
  test.each([
    ['', 'addressee-invalid'],
    ['ada@example.org, eve@example.net', 'addressee-invalid'],
    ['ada@example.org\r\nBcc: eve@example.net', 'addressee-invalid'],
    ['<ada@example.org>', 'addressee-invalid'],
  ])('to `%s`', (addressee, reason) => {
    expect(create().prepare(testLease, { body: '', addressee })).toEqual({ kind: 'unfit', reason, final: true })
  })

  test('without an addressee, or without the password', () => {
    expect(create().prepare(testLease, { body: '' })).toEqual({ kind: 'unfit', reason: 'no-addressee', final: true })
    const email = create({ user: 'router', password: 'gone' })
    expect(email.address(testLease)).toEqual({ ok: false, reason: 'no-secret', final: false })
    expect(email.prepare(testLease, message)).toEqual({ kind: 'unfit', reason: 'no-secret', final: false })
  })

  test('to a host that is not declared', async () => {
    expect(await send(create({ server: 'smtp://other.example' }))).toMatchObject({
      verdict: { kind: 'permanent', reason: 'host-not-declared' },
      reach: 'not-sent',
    })
  })

  test('to a name that resolves to a private address', async () => {
    await egress.close()
    egress = createEgress({ lookUp: (_, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) })
    expect(await send(create())).toMatchObject({ verdict: { kind: 'permanent', reason: 'address-not-public' } })
    expect(server.connections).toBe(0)
  })

  test('when it is not wanted any more once the connection stands', async () => {
    const asked = [true, false]
    const email = create()
    const withdrawn = { verdict: { kind: 'retry', reason: 'withdrawn' }, health: 'unclear' }
    expect(await send(email, message, () => false)).toMatchObject({ ...withdrawn, reach: 'not-sent' })
    expect(await send(email, message, () => asked.shift() ?? false)).toMatchObject(withdrawn)
    expect(server.mails).toEqual([])
  })
})

describe('TLS', () => {
  test('begins with STARTTLS, and the login comes after it', async () => {
    await throughProxy({ ...certificate, authOptional: false })
    expect(await send(create({ user: 'router', password: 'mail-password' }))).toMatchObject({
      verdict: { kind: 'delivered' },
    })
    expect(server.mails[0]).toMatchObject({ secure: true, user: 'router' })
    expect(proxy?.asked).toEqual(['mail.example:587'])
  })

  test('is there from the first byte with `smtps:`', async () => {
    await throughProxy({ ...certificate, secure: true })
    expect(await send(create({ server: 'smtps://mail.example' }))).toMatchObject({ verdict: { kind: 'delivered' } })
    expect(server.mails[0]?.secure).toBe(true)
    expect(proxy?.asked).toEqual(['mail.example:465'])
  })

  test('is required: a server without it gets neither login nor addressee', async () => {
    await throughProxy({ disabledCommands: ['STARTTLS'] })
    const sent = await send(create({ user: 'router', password: 'mail-password' }))
    expect(sent).toMatchObject({ verdict: { kind: 'retry' }, reach: 'not-sent', health: 'failed' })
    expect(server.mails).toEqual([])
  })

  test.each([false, true])(
    'with a certificate that is not trusted ends it (from the first byte: %s)',
    async (secure) => {
      await throughProxy({ ...makeCertificate('mail.example'), secure })
      const sent = await send(create({ server: secure ? 'smtps://mail.example' : 'smtp://mail.example' }))
      expect(sent).toMatchObject({ verdict: { kind: 'retry', reason: 'tls' }, reach: 'not-sent' })
    },
  )

  test('with a certificate for another name ends it', async () => {
    await throughProxy({ ...makeCertificate('other.example'), secure: true })
    expect(await send(create({ server: 'smtps://mail.example' }))).toMatchObject({ verdict: { reason: 'tls' } })
  })
})

describe('what the server answers', () => {
  test.each([
    ['sender', 550, { kind: 'permanent', reason: 'smtp-550' }, 'answered'],
    ['sender', 530, { kind: 'stop', reason: 'smtp-530', pauseMs: 600_000 }, 'answered'],
    ['addressee', 550, { kind: 'permanent', reason: 'smtp-550' }, 'answered'],
    ['addressee', 450, { kind: 'retry', reason: 'smtp-450', afterMs: null }, 'answered'],
    ['content', 554, { kind: 'permanent', reason: 'smtp-554' }, 'answered'],
    ['content', 452, { kind: 'retry', reason: 'smtp-452', afterMs: null }, 'answered'],
    ['content', 421, { kind: 'retry', reason: 'smtp-421', afterMs: null }, 'failed'],
  ] as const)('to the %s: %d', async (step, code, verdict, health) => {
    server.refuse = { [step]: code }
    expect(await send(create())).toEqual({ verdict, status: code, reach: 'received', health, restMs: null })
  })

  test.each([421, 554])('to the connection: %d', async (code) => {
    server.refuse = { connect: code }
    expect(await send(create())).toMatchObject({
      verdict: { kind: 'retry', reason: `smtp-${code}` },
      reach: 'not-sent',
      health: 'failed',
    })
  })

  test('to a wrong password', async () => {
    const email = create({ user: 'router', password: 'mail-password' }, 'wrong')
    expect(await send(email)).toMatchObject({
      verdict: { kind: 'stop', reason: 'smtp-535' },
      status: 535,
      reach: 'not-sent',
    })
  })

  test('nothing in time after it has all of it: nobody knows', async () => {
    server.beforeAccept = () => {
      for (const ring of alarms) ring()
      return new Promise(() => {})
    }
    expect(await send(create())).toEqual({
      verdict: { kind: 'ambiguous', reason: 'timeout' },
      status: null,
      reach: 'unknown',
      health: 'failed',
      restMs: null,
    })
  })

  test('a connection that breaks off after the content: nobody knows', async () => {
    server.beforeAccept = async () => server.hangUp()
    expect(await send(create())).toMatchObject({ verdict: { kind: 'ambiguous', reason: 'reset' }, reach: 'unknown' })
  })

  test('nobody listens', async () => {
    await server.close()
    expect(await send(create())).toMatchObject({ verdict: { kind: 'retry', reason: 'refused' }, reach: 'not-sent' })
    server = await createMailServer()
  })
})

describe('a session', () => {
  test('takes one message after the other', async () => {
    const email = create()
    for (let count = 0; count < 3; count++) await send(email)
    expect(server.mails).toHaveLength(3)
    expect(server.connections).toBe(1)
  })

  test('is its own for each login', async () => {
    let password: string = LOGIN.password
    const email = createEmail(
      { ...plan, user: 'router', password: 'mail-password' },
      {
        channel: { name: 'mail', hosts: ['mail.example:587'] },
        egress,
        secrets: { get: () => ({ values: [Buffer.from(password)] }) },
        clock: createTestClock(),
        alarm: never,
      },
    )
    await send(email)
    password = 'another'
    expect(await send(email)).toMatchObject({ verdict: { reason: 'smtp-535' } })
    expect(server.connections).toBe(2)
    expect(email.address(testLease)).toMatchObject({ ok: true, key: expect.stringContaining('another') })
  })

  test('that the server has closed is replaced without an attempt being lost', async () => {
    const email = create()
    await send(email)
    server.hangUp()
    expect(await send(email)).toMatchObject({ verdict: { kind: 'delivered' } })
    expect(server.connections).toBe(2)
  })

  test('is not kept after a refusal', async () => {
    const email = create()
    server.refuse = { addressee: 550 }
    await send(email)
    server.refuse = {}
    expect(await send(email)).toMatchObject({ verdict: { kind: 'delivered' } })
  })

  test('ends when the router closes', async () => {
    const email = create()
    await send(email)
    await egress.close()
    server.hangUp()
    expect(server.mails).toHaveLength(1)
  })
})

test('what went wrong is said without words of the server', async () => {
  server.refuse = { addressee: 550 }
  expect(JSON.stringify(await send(create()))).not.toContain('ada@example.org')
})
