import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { service, squidConfiguration } from '../../compiler/emit/egress-proxy/squid-configuration.ts'
import { type Destination, destinationsOf } from '../../compiler/emit/kubernetes/destinations.ts'
import { compiledFrom, dispatchkit, factsOf } from '../../compiler/emit/kubernetes/testing/deployments.ts'
import type { Generated } from '../../runtime/contract/plan.ts'
import { makeCertificate } from '../../runtime/delivery/testing/certificate.ts'
import { createSink, type Sink } from '../../runtime/delivery/testing/sink.ts'
import { generated } from '../../runtime/ingress/testing/generated.ts'
import { makePlace } from '../../runtime/ingress/testing/harness.ts'
import { listLogger } from '../../runtime/ingress/testing/logger.ts'
import { githubHeaders, pushBody } from '../../runtime/ingress/testing/requests.ts'
import { createRouter } from '../../runtime/router.ts'
import { parseErrors, type Squid, squidProgram, startSquid } from './squid.ts'

// Squid takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const why = squidProgram === null ? ' (not run: there is no `squid` on PATH; Debian has it as a package)' : ''
const withSquid = describe.skipIf(squidProgram === null)

const certificate = makeCertificate('archive.example', 'hooks.slack.com')
const open = '127.200.0.1'
let sink: Sink
let port: number

beforeAll(async () => {
  sink = await createSink(certificate, open)
  port = Number(new URL(sink.origin).port)
})
afterAll(() => sink.close())

withSquid(`Squid${why}`, () => {
  it('takes the configuration of a declaration without a warning', async () => {
    const { destinations } = factsOf(compiledFrom(await dispatchkit()))
    expect(destinations.some(({ anywhere }) => anywhere)).toBe(true)
    expect(parseErrors(squidConfiguration(destinations))).toBe('')
    expect(parseErrors(squidConfiguration(destinations, service))).toBe('')
    expect(parseErrors(squidConfiguration([]))).toBe('')
    expect(parseErrors(`${squidConfiguration([])}no_such_setting on\n`)).not.toBe('')
  })
})

withSquid(`the generated egress proxy${why}`, () => {
  let proxy: Squid
  const connectTo = (to: string): Promise<string> => proxy.ask(`CONNECT ${to}`)

  beforeAll(async () => {
    const hosts = ['archive.example', 'inside.example', '*.b.example', '127.200.0.2', '127.0.0.1']
    const destinations: readonly Destination[] = [
      {
        recipient: 'archive',
        hosts: hosts.map((host) => ({ host, port, address: /^\d/.test(host) })),
        anywhere: false,
      },
    ]
    proxy = await startSquid(destinations, {
      'archive.example': open,
      'a.b.example': open,
      'b.example': open,
      'other.example': open,
      'inside.example': '127.0.0.1',
    })
  })
  afterAll(() => proxy?.stop())

  it.each(['archive.example', 'ARCHIVE.example', 'a.b.example'])('opens a tunnel to %s', async (host) => {
    expect(await connectTo(`${host}:${port}`)).toMatch(/^HTTP\/1\.1 200 /)
  })

  it.each(['other.example', 'b.example', 'xarchive.example', 'a.archive.example', '127.200.0.1'])(
    'refuses %s, which is not declared',
    async (host) => {
      expect(await connectTo(`${host}:${port}`)).toMatch(/^HTTP\/1\.1 403 /)
    },
  )

  it.each(['inside.example', '127.0.0.1', '2130706433', '[::1]', '[::ffff:127.0.0.1]', '[fd00::1]'])(
    'refuses %s, whose address is not public',
    async (host) => {
      expect(await connectTo(`${host}:${port}`)).toMatch(/^HTTP\/1\.1 403 /)
    },
  )

  it('refuses another port of a declared host, and whatever is no tunnel', async () => {
    expect(await connectTo('archive.example:80')).toMatch(/^HTTP\/1\.1 403 /)
    for (const request of [`GET http://archive.example:${port}/`, 'GET /squid-internal-mgr/config'])
      expect(await proxy.ask(request)).toMatch(/^HTTP\/1\.1 40[03] /)
  })

  it('logs what it refused, and nothing else', () => {
    expect(proxy.refused()).toContain('CONNECT other.example:')
    expect(proxy.refused()).not.toContain('CONNECT a.b.example:')
  })
})

withSquid(`the generated egress proxy where customers choose${why}`, () => {
  it('lets public addresses through on port 443, and no others', async () => {
    const proxy = await startSquid([{ recipient: 'platform', hosts: [], anywhere: true }], {
      'inside.example': '10.0.0.1',
      'metadata.example': '169.254.169.254',
    })
    // Where nobody listens: it was let through.
    expect(await proxy.ask('CONNECT 127.200.0.9:443')).toMatch(/^HTTP\/1\.1 503 /)
    for (const to of ['inside.example:443', 'metadata.example:443', '[64:ff9b::a00:1]:443', '127.200.0.9:80'])
      expect(await proxy.ask(`CONNECT ${to}`), to).toMatch(/^HTTP\/1\.1 403 /)
    await proxy.stop()
  })
})

withSquid(`a router behind it${why}`, () => {
  it('delivers through it, and is told where a declared name leads to an address that is not public', async () => {
    const declared = (name: string): string => `${name}:${port}`
    const plan: Generated['plan'] = {
      ...generated.plan,
      channels: generated.plan.channels.map((channel) =>
        channel.name === 'archive' && channel.connector.kind === 'http'
          ? {
              ...channel,
              hosts: [declared('archive.example')],
              connector: { ...channel.connector, url: `https://${declared('archive.example')}/events` },
            }
          : channel,
      ),
    }
    const proxy = await startSquid(destinationsOf(plan), { 'archive.example': open, 'hooks.slack.com': '127.0.0.1' })
    const trusted = getCACertificates('default')
    setDefaultCACertificates([...trusted, certificate.cert])
    const place = makePlace(new Map())
    const { logger, lines } = listLogger()
    const router = await createRouter({
      generated: { ...generated, plan },
      settings: { ...place.settings, egressProxy: proxy.url },
      logger,
    })
    const { url } = await router.listen()
    const headers = githubHeaders(pushBody, 'one')
    expect((await fetch(`${url}/in/acme/github`, { method: 'POST', headers, body: pushBody })).status).toBe(202)
    const [received] = await sink.received(1)
    expect(received?.headers.host).toBe(declared('archive.example'))
    await expect.poll(() => lines.join('\n'), { timeout: 60_000 }).toContain('proxy-refused')
    expect(proxy.refused()).toContain('CONNECT hooks.slack.com:443 403')
    expect(sink.requests).toHaveLength(1)
    await router.close()
    await proxy.stop()
    place.remove()
    setDefaultCACertificates(trusted)
  })
})
