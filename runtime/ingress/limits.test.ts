import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, send, sendGithub, sendMeter, storedEvents } from './testing/client.ts'
import { limited } from './testing/generated.ts'
import { type Running, startRouter } from './testing/harness.ts'
import { pushBody } from './testing/requests.ts'
import { signGithub } from './testing/signatures.ts'

let running: Running
beforeAll(async () => {
  running = await startRouter()
})
afterAll(() => running.stop())

describe('limits', () => {
  test('a tenant that uses up its rate waits, another does not', async () => {
    const limitedRate = await startRouter(limited({ ratePerSecond: 1 }))
    const answers = []
    for (let index = 0; index < 3; index += 1) answers.push(await sendGithub(limitedRate, pushBody))
    const refused = answers.find((each) => each.status === 429)
    expect(refused?.headers.get('retry-after')).toBe('1')
    if (refused !== undefined) expectProblem(refused, 429, 'too-many')
    expect((await sendMeter(limitedRate, '{}')).status).toBe(202)
    await limitedRate.stop()
  })

  test("strangers cannot use up a tenant's rate", async () => {
    const limitedRate = await startRouter(limited({ ratePerSecond: 1 }))
    const forged = { 'x-hub-signature-256': signGithub('wrong', pushBody) }
    for (let index = 0; index < 5; index += 1) await sendGithub(limitedRate, pushBody, { headers: forged })
    expect((await sendGithub(limitedRate, pushBody)).status).toBe(202)
    await limitedRate.stop()
  })

  test('a full backlog refuses, and is not ready', async () => {
    const full = await startRouter(limited({ backlog: 0 }))
    const answer = await sendGithub(full, pushBody)
    expectProblem(answer, 503, 'backlog')
    expect(answer.headers.get('retry-after')).toBe('10')
    expectProblem(await send(full, { path: '/readyz' }), 503, 'backlog')
    expect(storedEvents(full)).toBe(0)
    await full.stop()
  })

  test('a request that does not arrive in time is ended', async () => {
    const hasty = await startRouter(undefined, { timeouts: { headers: 50, request: 100, check: 20 } })
    for (const start of [
      'POST /in/meter HTTP/1.1\r\nhost: a\r\n',
      'POST /in/meter HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\ncontent-type: application/json\r\n\r\n{',
    ]) {
      expect(await raw(hasty, start)).toMatch(/^HTTP\/1.1 408 .*application\/problem\+json/s)
    }
    await hasty.stop()
  })

  test('headers that are too large, and what is no HTTP, are answered as problems', async () => {
    expect(await raw(running, `GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 /,
    )
    expect(await raw(running, 'HELO example.com\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*bad-request/s)
  })
})

async function raw(to: Running, text: string): Promise<string> {
  const { hostname, port } = new URL(to.url)
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  socket.write(text)
  await once(socket, 'close')
  return answer
}
