import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerMessages } from '../child.ts'

/** The destination: takes everything, keeps nothing, counts. */
let received = 0
let waiting: { readonly until: number; readonly resolve: () => void } | null = null

const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    received++
    response.writeHead(200, { 'content-length': '0' }).end()
    if (waiting !== null && received >= waiting.until) waiting.resolve()
  })
})

/** `{listen}` answers with the port; `{until}` once so many have arrived in all, or with how many have after a minute. */
answerMessages<{ readonly listen: true } | { readonly until: number }>(async (message) => {
  if ('listen' in message) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  }
  const { until } = message
  if (received < until) {
    const arrived = new Promise<void>((resolve) => {
      waiting = { until, resolve }
    })
    await Promise.race([arrived, new Promise((resolve) => setTimeout(resolve, 60_000))])
    waiting = null
  }
  return received
})
