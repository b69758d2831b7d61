import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../core/clock.ts'
import { createEgress, type Egress } from '../delivery/egress.ts'
import type { Notice } from './notice.ts'
import { createRecipientNotices } from './recipient-notices.ts'
import { plan } from './testing/plan.ts'

const notice: Notice = { right: 'erasure', reference: 'r-1', messages: ['msg_1', 'msg_2'], tenant: 'acme', at: 0 }
let server: Server
let egress: Egress
let status: number
let received: { readonly id: unknown; readonly body: unknown }[]

beforeEach(async () => {
  status = 204
  received = []
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    received.push({ id: request.headers['webhook-id'], body: JSON.parse(Buffer.concat(chunks).toString()) })
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  egress = createEgress({ standIns: new Map([['https://slack.example', `http://127.0.0.1:${port}`]]) })
})
afterEach(async () => {
  await egress.close()
  server.close()
})

const sendNotice = (channel: string) =>
  createRecipientNotices(() => plan, {
    egress,
    secrets: { get: () => null },
    clock: systemClock,
    addressOf: () => null,
  })(channel, notice, 1)

test('a recipient is told by the messages that it was sent, and by nothing else', async () => {
  expect(await sendNotice('ops')).toEqual({ kind: 'told' })
  expect(received).toEqual([
    {
      id: 'msg_r-1',
      body: {
        type: 'subject.erased',
        timestamp: '1970-01-01T00:00:00.000Z',
        data: { request: 'r-1', subjects: [], messages: ['msg_1', 'msg_2'] },
      },
    },
  ])
})

test('what may succeed later is tried again, and the rest is for people', async () => {
  status = 503
  expect(await sendNotice('ops')).toMatchObject({ kind: 'retry', reason: 'answered-503' })
  status = 400
  expect(await sendNotice('ops')).toMatchObject({ kind: 'failed', reason: 'answered-400' })
  expect(await sendNotice('archive')).toEqual({ kind: 'failed', reason: 'no-webhook' })
  expect(await sendNotice('elsewhere')).toEqual({ kind: 'failed', reason: 'no-channel' })
})
