import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testLease } from '../../testing/lease.ts'
import { createDirect, createStandIn, type MailBench, sendMail, testMail } from './testing/mail-bench.ts'

let bench: MailBench
beforeEach(async () => {
  bench = await createStandIn()
})
afterEach(() => bench.close())

describe('a message', () => {
  test('arrives in plain text, known again by the id of its delivery', async () => {
    const sent = await sendMail(bench.connector({ subject: 'Grüße' }), { ...testMail, body: 'Über\nLine two\n.\nend' })
    expect(sent).toEqual({
      verdict: { kind: 'delivered' },
      status: 250,
      reach: 'received',
      health: 'answered',
      restMs: null,
    })
    const [mail] = bench.server.mails
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

  test('holds its text as it is, control characters and all', async () => {
    const body = 'Zoë\u0000\u001b[31m\u2028\u0085\ttail \r\n@everyone *bold*'
    await sendMail(bench.connector(), { ...testMail, body })
    const [, ...parts] = bench.server.mails[0]?.content.split('\r\n\r\n') ?? []
    const bytes = parts
      .join('\r\n\r\n')
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    expect(Buffer.from(bytes, 'latin1').toString('utf8')).toBe(`${body}\r\n`)
  })

  test('has no line that is too long', async () => {
    await sendMail(bench.connector(), { ...testMail, body: `${'x'.repeat(5000)} ${'ü'.repeat(2000)}` })
    const lines = bench.server.mails[0]?.content.split('\r\n') ?? []
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76)
  })

  test('of fields is JSON', async () => {
    const ready = bench.connector().prepare(testLease, { body: { title: 'Hello' }, addressee: 'ada@example.org' })
    if (ready.kind === 'ready') await ready.send(() => true)
    expect(bench.server.mails[0]?.content).toContain('{\r\n  "title": "Hello"\r\n}')
  })

  test('goes to the fixed addressee where there is one', async () => {
    await sendMail(bench.connector({ to: 'desk@example.com' }))
    expect(bench.server.mails[0]?.to).toEqual(['desk@example.com'])
  })
})

describe('nothing is sent', () => {
  test.each(['a\rb', 'a\ud800'])('of a text that mail cannot hold: %j', (body) => {
    const ready = bench.connector().prepare(testLease, { body, addressee: 'ada@example.org' })
    expect(ready).toEqual({ kind: 'unfit', reason: 'text-unfit', final: true })
  })

  test.each([
    ['', 'addressee-invalid'],
    ['ada@example.org, eve@example.net', 'addressee-invalid'],
    ['ada@example.org\r\nBcc: eve@example.net', 'addressee-invalid'],
    ['<ada@example.org>', 'addressee-invalid'],
  ])('to `%s`', (addressee, reason) => {
    expect(bench.connector().prepare(testLease, { body: '', addressee })).toEqual({
      kind: 'unfit',
      reason,
      final: true,
    })
  })

  test('without an addressee, or without the password', () => {
    expect(bench.connector().prepare(testLease, { body: '' })).toEqual({
      kind: 'unfit',
      reason: 'no-addressee',
      final: true,
    })
    const email = bench.connector({ user: 'router', password: 'gone' })
    expect(email.address(testLease)).toEqual({ ok: false, reason: 'no-secret', final: false })
    expect(email.prepare(testLease, testMail)).toEqual({ kind: 'unfit', reason: 'no-secret', final: false })
  })

  test('to a host that is not declared', async () => {
    expect(await sendMail(bench.connector({ server: 'smtp://other.example' }))).toMatchObject({
      verdict: { kind: 'permanent', reason: 'host-not-declared' },
      reach: 'not-sent',
    })
  })

  test('to a name that resolves to a private address', async () => {
    await bench.close()
    bench = await createDirect((_, done) => done(null, [{ address: '127.0.0.1', family: 4 }]))
    expect(await sendMail(bench.connector())).toMatchObject({
      verdict: { kind: 'permanent', reason: 'address-not-public' },
    })
    expect(bench.server.connections).toBe(0)
  })

  test('when it is not wanted any more once the connection stands', async () => {
    const asked = [true, false]
    const email = bench.connector()
    const withdrawn = { verdict: { kind: 'retry', reason: 'withdrawn' }, health: 'unclear' }
    expect(await sendMail(email, testMail, () => false)).toMatchObject({ ...withdrawn, reach: 'not-sent' })
    expect(await sendMail(email, testMail, () => asked.shift() ?? false)).toMatchObject(withdrawn)
    expect(bench.server.mails).toEqual([])
  })
})
