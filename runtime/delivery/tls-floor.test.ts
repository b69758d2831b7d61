import type { ServerOptions } from 'node:https'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { TlsPlan } from '../contract/plan.ts'
import { createEgress, type Egress } from './egress.ts'
import type { Posted } from './outgoing.ts'
import { makeCertificate } from './testing/certificate.ts'
import { createSink, type Sink } from './testing/sink.ts'

const certificate = makeCertificate('sink.example')
const trusted = getCACertificates('default')
beforeAll(() => setDefaultCACertificates([...trusted, certificate.cert]))
afterAll(() => setDefaultCACertificates(trusted))

let sink: Sink
let egress: Egress
afterEach(async () => {
  await egress.close()
  await sink.close()
})

async function open(offered: ServerOptions, tls?: () => TlsPlan | undefined): Promise<void> {
  sink = await createSink({ ...certificate, ...offered })
  egress = createEgress({
    standIns: new Map([['https://sink.example', sink.origin]]),
    ...(tls !== undefined && { tls }),
  })
}

const post = (): Promise<Posted> =>
  egress.post({ url: 'https://sink.example/', headers: {}, body: '{}' }, ['sink.example'])

const twelve: TlsPlan = { minimum: '1.2', cipherBits: 128 }
const thirteen: TlsPlan = { minimum: '1.3', cipherBits: 128 }
const strong: TlsPlan = { minimum: '1.2', cipherBits: 256 }

describe('a destination gets', () => {
  test.each<[what: string, offered: ServerOptions, plan: TlsPlan | undefined]>([
    ['nothing declared, TLS 1.2', { maxVersion: 'TLSv1.2' }, undefined],
    ['1.2 declared, TLS 1.2', { maxVersion: 'TLSv1.2' }, twelve],
    ['1.3 declared, TLS 1.3', {}, thirteen],
    ['256 bits declared, AES-256 in TLS 1.3', { ciphers: 'TLS_AES_256_GCM_SHA384' }, strong],
    [
      '256 bits declared, AES-256 in TLS 1.2',
      { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES256-GCM-SHA384' },
      strong,
    ],
  ])('what is sent: %s', async (_, offered, plan) => {
    await open(offered, () => plan)
    expect(await post()).toMatchObject({ kind: 'reply', status: 200 })
  })

  test.each<[what: string, offered: ServerOptions, plan: TlsPlan | undefined]>([
    ['nothing declared, TLS 1.1', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' }, undefined],
    ['1.3 declared, TLS 1.2', { maxVersion: 'TLSv1.2' }, thirteen],
    ['256 bits declared, AES-128 in TLS 1.3', { ciphers: 'TLS_AES_128_GCM_SHA256' }, strong],
    [
      '256 bits declared, AES-128 in TLS 1.2',
      { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-GCM-SHA256' },
      strong,
    ],
  ])('nothing: %s', async (_, offered, plan) => {
    await open(offered, () => plan)
    expect(await post()).toEqual({ kind: 'failed', reason: 'tls', sent: false })
    expect(sink.requests).toEqual([])
  })
})

test('a connection of the declaration before serves nothing under one that asks for more', async () => {
  let plan = twelve
  await open({ maxVersion: 'TLSv1.2' }, () => plan)
  expect(await post()).toMatchObject({ status: 200 })
  plan = thirteen
  expect(await post()).toMatchObject({ kind: 'failed', reason: 'tls' })
  expect(sink.requests).toHaveLength(1)
})
