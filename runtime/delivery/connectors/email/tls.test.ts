import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makeCertificate } from '../../testing/certificate.ts'
import { createTunnel, type MailBench, sendMail } from './testing/mail-bench.ts'

const certificate = makeCertificate('mail.example')
const trusted = getCACertificates('default')

let bench: MailBench
beforeAll(() => setDefaultCACertificates([...trusted, certificate.cert]))
afterAll(() => setDefaultCACertificates(trusted))
afterEach(() => bench.close())

describe('TLS', () => {
  test('begins with STARTTLS, and the login comes after it', async () => {
    bench = await createTunnel({ ...certificate, authOptional: false })
    expect(await sendMail(bench.connector({ user: 'router', password: 'mail-password' }))).toMatchObject({
      verdict: { kind: 'delivered' },
    })
    expect(bench.server.mails[0]).toMatchObject({ secure: true, user: 'router' })
    expect(bench.proxy?.asked).toEqual(['mail.example:587'])
  })

  test('is there from the first byte with `smtps:`', async () => {
    bench = await createTunnel({ ...certificate, secure: true })
    expect(await sendMail(bench.connector({ server: 'smtps://mail.example' }))).toMatchObject({
      verdict: { kind: 'delivered' },
    })
    expect(bench.server.mails[0]?.secure).toBe(true)
    expect(bench.proxy?.asked).toEqual(['mail.example:465'])
  })

  test('is required: a server without it gets neither login nor addressee', async () => {
    bench = await createTunnel({ disabledCommands: ['STARTTLS'] })
    const sent = await sendMail(bench.connector({ user: 'router', password: 'mail-password' }))
    expect(sent).toMatchObject({ verdict: { kind: 'retry' }, reach: 'not-sent', health: 'failed' })
    expect(bench.server.mails).toEqual([])
  })

  test.each([false, true])(
    'with a certificate that is not trusted ends it (from the first byte: %s)',
    async (secure) => {
      bench = await createTunnel({ ...makeCertificate('mail.example'), secure })
      const sent = await sendMail(bench.connector({ server: secure ? 'smtps://mail.example' : 'smtp://mail.example' }))
      expect(sent).toMatchObject({ verdict: { kind: 'retry', reason: 'tls' }, reach: 'not-sent' })
    },
  )

  test.each([false, true])(
    'that is older than the declared version ends it before the login (from the first byte: %s)',
    async (secure) => {
      const asked = { tls: () => ({ minimum: '1.3', cipherBits: 128 }) as const }
      bench = await createTunnel({ ...certificate, secure, maxVersion: 'TLSv1.2' }, asked)
      const sent = await sendMail(bench.connector({ server: secure ? 'smtps://mail.example' : 'smtp://mail.example' }))
      expect(sent).toMatchObject({ verdict: { kind: 'retry', reason: 'tls' }, reach: 'not-sent' })
      expect(bench.server.mails).toEqual([])
    },
  )

  test('with a certificate for another name ends it', async () => {
    bench = await createTunnel({ ...makeCertificate('other.example'), secure: true })
    expect(await sendMail(bench.connector({ server: 'smtps://mail.example' }))).toMatchObject({
      verdict: { reason: 'tls' },
    })
  })
})
