import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerMessages } from '../child.ts'

/** Answers the first message with the port, once the server listens. */
export function answerListening(server: Server, listen: () => Promise<unknown>): void {
  answerMessages(async () => {
    await listen()
    return (server.address() as AddressInfo).port
  })
}
