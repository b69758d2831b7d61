/**
 * Runs where there is no IPv4 at all (`alone.test.ts`): a router that listens as the generated pods do, Squid as the
 * generated egress proxy does, and recipients at public addresses and at one of NAT64. What it has seen it prints as JSON.
 */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { proxyPort, readyPath, squidConfiguration } from '../../compiler/emit/egress-proxy/squid-configuration.ts'
import { destinationsOf } from '../../compiler/emit/kubernetes/destinations.ts'
import type { Generated } from '../../runtime/contract/plan.ts'
import { makeCertificate } from '../../runtime/delivery/testing/certificate.ts'
import { createSink } from '../../runtime/delivery/testing/sink.ts'
import { until } from '../../runtime/delivery/testing/until.ts'
import { generated } from '../../runtime/ingress/testing/generated.ts'
import { makePlace } from '../../runtime/ingress/testing/harness.ts'
import { listLogger } from '../../runtime/ingress/testing/logger.ts'
import { githubHeaders, pushBody } from '../../runtime/ingress/testing/requests.ts'
import { createRouter } from '../../runtime/router.ts'

const [, , program = 'squid', open = '', translated = ''] = process.argv
const proxyUrl = `http://[::1]:${proxyPort}`

const certificate = makeCertificate('archive.example', 'hooks.slack.com')
const sink = await createSink(certificate, open)
const sinkPort = new URL(sink.origin).port
const declared = (name: string): string => `${name}:${sinkPort}`
const plan: Generated['plan'] = {
  ...generated.plan,
  channels: generated.plan.channels.map((channel) =>
    channel.name === 'archive' && channel.connector.kind === 'http'
      ? {
          ...channel,
          hosts: ['archive.example', 'four.example', 'inside.example', 'inside-four.example'].map(declared),
          connector: { ...channel.connector, url: `https://${declared('archive.example')}/events` },
        }
      : channel,
  ),
}

const folder = mkdtempSync(join(tmpdir(), 'bylaw-ipv6-'))
chmodSync(folder, 0o755)
const hosts = {
  'archive.example': open,
  'four.example': translated,
  'inside.example': 'fd00::1',
  'inside-four.example': '64:ff9b::10.0.0.1',
}
writeFileSync(
  join(folder, 'hosts'),
  Object.entries(hosts)
    .map(([name, address]) => `${address} ${name}\n`)
    .join(''),
)
writeFileSync(
  join(folder, 'squid.conf'),
  `${squidConfiguration(destinationsOf(plan))}hosts_file ${join(folder, 'hosts')}\n`,
)
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
// Its log is a pipe that it opens itself, which another user's output is not.
const squid = spawn(program, ['-N', '-n', `bylaw${process.pid}`, '-f', join(folder, 'squid.conf')], {
  stdio: ['ignore', 'ignore', 'ignore'],
  ...user,
})
const ask = (to: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(proxyPort, '::1', () => socket.write(`CONNECT ${to} HTTP/1.1\r\nHost: x\r\n\r\n`))
    socket.once('data', (data) => {
      resolve(data.toString('latin1').split(' ')[1] ?? '')
      socket.destroy()
    })
    socket.once('error', reject)
  })

try {
  let probe = 0
  await until(async () => {
    if (squid.exitCode !== null) throw new Error(`Squid ended with ${squid.exitCode}`)
    probe = await fetch(proxyUrl + readyPath).then(
      ({ status }) => status,
      () => 0,
    )
    return probe !== 0
  })
  const tunnels: Record<string, string> = {}
  for (const name of Object.keys(hosts)) tunnels[name] = await ask(declared(name))
  for (const name of ['other.example', '[::1]', '[fd00::1]', '[64:ff9b::7f00:1]'])
    tunnels[name] = await ask(declared(name))

  setDefaultCACertificates([...getCACertificates('default'), certificate.cert])
  const place = makePlace(new Map())
  const { logger } = listLogger()
  const router = await createRouter({
    generated: { ...generated, plan },
    settings: { ...place.settings, host: '::', adminHost: '::', egressProxy: proxyUrl },
    logger,
  })
  const { url, admin } = await router.listen()
  const at = (address: string): string => `http://[::1]:${new URL(address).port}`
  const status = (address: string): Promise<number> => fetch(address).then((answer) => answer.status)
  const probes = [
    await status(`${at(url)}/healthz`),
    await status(`${at(url)}/readyz`),
    await status(`${at(admin)}/metrics`),
  ]
  const headers = githubHeaders(pushBody, 'one')
  const answer = await fetch(`${at(url)}/in/acme/github`, { method: 'POST', headers, body: pushBody })
  const [delivered] = await sink.received(1)
  const four = await fetch(`http://127.0.0.1:${new URL(url).port}/healthz`).then(
    () => 'reached',
    (error: Error) => (error.cause as { readonly code?: string } | undefined)?.code ?? 'failed',
  )
  const seen = {
    four,
    probe,
    tunnels,
    probes,
    accepted: answer.status,
    delivered: delivered?.headers.host === declared('archive.example'),
  }
  process.stdout.write(`${JSON.stringify(seen)}\n`)
  await router.close()
  place.remove()
} finally {
  squid.kill('SIGINT')
  await sink.close()
  rmSync(folder, { recursive: true, force: true })
}
