import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChannelPlan } from '../../contract/plan.ts'
import { makeCertificate } from '../testing/certificate.ts'
import { testLease } from '../testing/lease.ts'
import { createSink, type Sink } from '../testing/sink.ts'
import { type Bench, createBench, send } from './testing/bench.ts'

const plan: ChannelPlan['connector'] = {
  kind: 'http',
  url: 'https://bank.example/hook',
  connection: false,
  secret: null,
  headers: { 'X-Team': 'ops' },
  mtls: { certificate: 'client-certificate', key: 'client-key', ca: 'bank-ca' },
}
const server = makeCertificate('bank.example')
const client = makeCertificate('router.example')
const second = makeCertificate('router-2.example')

let sink: Sink
let bench: Bench
/** Whom clients have said that they are, one for each request. */
const shown = () => sink.requests.map(({ peer }) => peer.names)

beforeEach(async () => {
  sink = await createSink({ ...server, requestCert: true, rejectUnauthorized: true, ca: [client.cert, second.cert] })
  bench = await createBench(
    ['https://bank.example'],
    { 'client-certificate': client.cert, 'client-key': client.key, 'bank-ca': server.cert },
    sink,
  )
})
afterEach(() => bench.close())

const http = (connector = plan) => bench.connector(connector, ['bank.example'])

test('both sides show who they are', async () => {
  expect(await send(http(), { body: 'Hello' })).toMatchObject({ verdict: { kind: 'delivered' } })
  expect(shown()).toEqual(['DNS:router.example'])
  expect(sink.requests[0]?.headers).toMatchObject({ 'x-team': 'ops', host: 'bank.example' })
})

test('one connection serves many messages', async () => {
  const connector = http()
  for (let count = 0; count < 3; count++) {
    await send(connector, { body: 'Hello' })
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(new Set(sink.requests.map(({ peer }) => peer.port)).size).toBe(1)
})

test('a certificate that was replaced is shown from then on', async () => {
  const connector = http()
  await send(connector, { body: 'Hello' })
  bench.secrets.set('client-certificate', second.cert)
  expect(connector.prepare(testLease, { body: '' })).toMatchObject({ kind: 'unfit', reason: 'no-secret' })
  bench.secrets.set('client-key', second.key)
  await send(connector, { body: 'Hello' })
  expect(shown()).toEqual(['DNS:router.example', 'DNS:router-2.example'])
})

describe('nothing is sent, and it is tried again', () => {
  const unfit = { kind: 'unfit', reason: 'no-secret', final: false }

  test.each([
    ['client-certificate', 'missing', undefined],
    ['client-certificate', 'none', 'nonsense'],
    ['client-certificate', 'damaged', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'],
    ['client-key', 'missing', undefined],
    ['client-key', 'of another certificate', second.key],
    ['client-key', 'damaged', client.key.slice(0, 60)],
    ['bank-ca', 'missing', undefined],
    ['bank-ca', 'none', 'nonsense'],
  ])('with a `%s` that is %s', (name, _, value) => {
    bench.secrets.set(name, value)
    expect(http().prepare(testLease, { body: '' })).toEqual(unfit)
  })

  test('with a certificate that has expired', () => {
    bench.clock.leap(Date.UTC(2050, 0, 1) - bench.clock.now())
    expect(http().prepare(testLease, { body: '' })).toEqual(unfit)
  })
})

test('a server that the CA does not know is told nothing', async () => {
  bench.secrets.set('bank-ca', client.cert)
  expect(await send(http(), { body: 'Hello' })).toMatchObject({
    verdict: { kind: 'retry', reason: 'tls' },
    reach: 'not-sent',
  })
  expect(sink.requests).toEqual([])
})

test('a server that does not know the client takes nothing', async () => {
  const stranger = makeCertificate('stranger.example')
  bench.secrets.set('client-certificate', stranger.cert)
  bench.secrets.set('client-key', stranger.key)
  // It hangs up without a word.
  expect(await send(http(), { body: 'Hello' })).toMatchObject({ verdict: { kind: 'ambiguous', reason: 'reset' } })
  expect(sink.requests).toEqual([])
})
