import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerMessages, tellProgress } from '../child.ts'

/** The destination: takes everything, keeps nothing, counts, and notes when the event of which number has come. */
let received = 0
/** How long nothing may arrive before what has not is given up, milliseconds. */
const QUIET_MS = 60_000
let waiting: { readonly until: number; readonly resolve: () => void; readonly late: NodeJS.Timeout } | null = null
let arrivals: [number: number, at: number][] = []

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    received++
    const number = /team-(\d{9})/.exec(Buffer.concat(chunks).toString('latin1'))?.[1]
    if (number !== undefined) arrivals.push([Number(number), performance.timeOrigin + performance.now()])
    response.writeHead(200, { 'content-length': '0' }).end()
    if (waiting === null) return
    waiting.late.refresh()
    tellProgress()
    if (received >= waiting.until) waiting.resolve()
  })
})

interface Message {
  readonly listen?: true
  readonly until?: number
  readonly arrivals?: true
}

/**
 * `{listen}` answers with the port; `{until}` once so many have arrived in all, or with how many have when none has come for
 * a minute; `{arrivals}` with numbers and times of small events since it was asked last.
 */
answerMessages<Message>(async ({ listen, until, arrivals: asked }) => {
  if (listen) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  }
  if (asked) {
    const since = arrivals
    arrivals = []
    return since
  }
  if (until !== undefined && received < until) {
    await new Promise<void>((resolve) => {
      waiting = { until, resolve, late: setTimeout(resolve, QUIET_MS) }
    })
    clearTimeout(waiting?.late)
    waiting = null
  }
  return received
})
