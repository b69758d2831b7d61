import { expect, test } from 'vitest'
import { canaries } from './admin/testing/canaries.ts'
import { generated } from './ingress/testing/generated.ts'
import { makePlace, secrets } from './ingress/testing/harness.ts'
import { listLogger } from './ingress/testing/logger.ts'
import { signGithub } from './ingress/testing/signatures.ts'
import { startSink } from './ingress/testing/sink.ts'
import { expectUnreadable } from './journal/testing/encodings.ts'
import { createRouter } from './router.ts'
import { plain, startCollector } from './telemetry/opentelemetry/testing/collector.ts'

const module = {
  ...generated,
  plan: { ...generated.plan, routes: generated.plan.routes.map((route) => ({ ...route, when: null })) },
}
const body = JSON.stringify({
  ref: canaries.ref,
  repository: { full_name: canaries.repository },
  pusher: { name: canaries.name, email: canaries.email },
  [canaries.undeclaredName]: canaries.undeclared,
})
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

test('a router tells a collector what it counts and traces, and nothing of events, people or secrets', async () => {
  const [collector, sink] = await Promise.all([startCollector(), startSink()])
  const origins = ['https://hooks.slack.com', 'https://archive.example']
  const place = makePlace(new Map(origins.map((origin) => [origin, sink.origin])), { 'admin-key': canaries.adminKey })
  const { logger, lines } = listLogger()
  const router = await createRouter({
    generated: module,
    logger,
    settings: {
      ...place.settings,
      openTelemetry: {
        endpoint: collector.endpoint,
        headers: { authorization: 'Bearer of-the-collector' },
        serviceName: 'router-of-tests',
        ratio: 1,
        metricsEvery: 60_000,
      },
    },
  })
  const { url } = await router.listen()
  const push = (text: string, own: Readonly<Record<string, string>> = {}, path = '/in/acme/github') =>
    fetch(url + path, {
      method: 'POST',
      body: text,
      headers: {
        'content-type': 'application/json',
        'x-github-event': 'push',
        'x-github-delivery': canaries.delivery,
        'x-hub-signature-256': signGithub(secrets['acme/github-webhook'], text),
        traceparent,
        tracestate: `vendor=${canaries.adminValue}`,
        baggage: `user=${canaries.adminName}`,
        ...own,
      },
    })
  const { id } = (await (await push(body)).json()) as { readonly id: string }
  await sink.until(2)
  expect((await push(body)).status).toBe(202)
  expect(
    (await push(body, { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}`, traceparent: canaries.path })).status,
  ).toBe(401)
  expect((await push(body, {}, `/in/${canaries.tenant}/github?${canaries.path}=1`)).status).toBe(422)
  expect((await push(body, { 'content-type': 'text/plain' })).status).toBe(415)
  await router.close()
  await Promise.all([collector.close(), sink.close()])
  place.remove()

  const trace = id.replaceAll('-', '')
  const spans = collector.spans().map((each) => ({ ...each, attributes: plain(each.attributes) }))
  const requests = spans.filter(({ name }) => name === 'receive github')
  expect(requests.map(({ attributes }) => attributes['bylaw.outcome'])).toEqual([
    'accepted',
    'duplicate',
    'refused',
    'refused',
    'refused',
  ])
  expect(requests.map(({ attributes }) => attributes['http.response.status_code'])).toEqual([202, 202, 401, 422, 415])
  expect(requests[0]).toMatchObject({
    traceId: trace,
    links: [{ traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' }],
  })
  expect(requests[2]).toMatchObject({ attributes: { 'error.type': 'unauthenticated' } })
  expect(requests[2]?.links ?? []).toEqual([])
  const attempts = spans.filter(({ name }) => name.startsWith('deliver '))
  expect(attempts.map(({ name }) => name).sort()).toEqual(['deliver archive', 'deliver team-slack'])
  for (const each of attempts) expect(each).toMatchObject({ traceId: trace, parentSpanId: requests[0]?.spanId })
  const now = Date.now() * 1e6
  for (const { startTimeUnixNano: from, endTimeUnixNano: to } of spans) {
    expect(now - Number(from)).toBeLessThan(60e9)
    expect(Number(to)).toBeGreaterThanOrEqual(Number(from))
  }

  const points = collector
    .metrics()
    .flatMap(({ sum, gauge, histogram }) => (sum ?? gauge ?? histogram)?.dataPoints ?? [])
  const attributes = [...collector.spans(), ...points].flatMap((each) => Object.values(plain(each.attributes)))
  expect(attributes).toContain('archive')
  expect(attributes).not.toContain('acme')
  const metric = (name: string) => collector.metrics().find((each) => each.name === name)
  expect(metric('bylaw_events_accepted')?.sum).toMatchObject({
    isMonotonic: true,
    aggregationTemporality: 2,
    dataPoints: [{ asDouble: 1 }],
  })
  expect(metric('bylaw_delivery_seconds')?.histogram?.dataPoints.map(({ count }) => count)).toEqual([1, 1])
  expect(metric('bylaw_backlog')?.gauge?.dataPoints).toMatchObject([{ asDouble: 0 }])
  expect(collector.resource()).toMatchObject({ 'service.name': 'router-of-tests' })

  for (const { headers } of sink.received) {
    for (const name of ['traceparent', 'tracestate', 'baggage']) expect(headers).not.toHaveProperty(name)
  }
  const out = Buffer.from(collector.exported.map((each) => each.path + JSON.stringify(each.headers) + each.body).join())
  const hidden = [...Object.values(canaries), ...Object.values(secrets), place.directory, 'hooks.slack.com']
  for (const each of hidden) expectUnreadable(out, each)
  expect(collector.exported.every(({ headers }) => headers.authorization === 'Bearer of-the-collector')).toBe(true)
  expect(lines.join()).not.toContain('telemetry-not')
})
