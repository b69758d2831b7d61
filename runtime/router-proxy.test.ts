import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeCertificate } from './delivery/testing/certificate.ts'
import { type ConnectProxy, createConnectProxy } from './delivery/testing/connect-proxy.ts'
import { createSink, type Sink } from './delivery/testing/sink.ts'
import { generated } from './ingress/testing/generated.ts'
import { makePlace, type Place } from './ingress/testing/harness.ts'
import { listLogger } from './ingress/testing/logger.ts'
import { githubHeaders, pushBody } from './ingress/testing/requests.ts'
import { createRouter, type Router } from './router.ts'

const certificate = makeCertificate('archive.example', 'hooks.slack.com')
const trusted = getCACertificates('default')
const { logger, lines } = listLogger()
let sink: Sink
let proxy: ConnectProxy
let place: Place
let router: Router
let url: string

beforeEach(async () => {
  setDefaultCACertificates([...trusted, certificate.cert])
  sink = await createSink(certificate)
  sink.answer = async () => ({ status: 200, body: 'ok' })
  proxy = await createConnectProxy(Number(new URL(sink.origin).port))
  place = makePlace(new Map(), { 'egress-proxy-login': 'router:hidden' })
  router = await createRouter({ generated, settings: { ...place.settings, egressProxy: proxy.url }, logger })
  url = (await router.listen()).url
})
afterEach(async () => {
  await router.close()
  await proxy.close()
  await sink.close()
  place.remove()
  setDefaultCACertificates(trusted)
})

const send = (delivery: string) =>
  fetch(`${url}/in/acme/github`, { method: 'POST', headers: githubHeaders(pushBody, delivery), body: pushBody })

test('a router with a proxy delivers through it, and shows it the login of the credentials', async () => {
  expect((await send('one')).status).toBe(202)
  const received = await sink.received(2)
  expect(received.map((each) => each.headers.host).sort()).toEqual(['archive.example', 'hooks.slack.com'])
  expect([...proxy.asked].sort()).toEqual(['archive.example:443', 'hooks.slack.com:443'])
  const login = `Basic ${Buffer.from('router:hidden').toString('base64')}`
  for (const headers of proxy.headers) expect(headers).toContain(login)
})

test('a router says that its proxy refuses, and nothing of what it showed it', async () => {
  proxy.answer = 407
  await send('one')
  await expect.poll(() => lines.join('\n')).toContain('proxy-refused')
  const { port } = new URL(proxy.url)
  for (const word of ['hidden', Buffer.from('router:hidden').toString('base64'), `:${port}`, 'secret-detail']) {
    expect(lines.join('\n')).not.toContain(word)
  }
  expect(sink.requests).toEqual([])
})
