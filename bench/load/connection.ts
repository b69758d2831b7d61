import { connect, type Socket } from 'node:net'

/**
 * One keep-alive connection that sends requests one after the other and reads no more of an answer than it must: an
 * HTTP client would use up more of the machine than the servers that it is there to load.
 */
export class Connection {
  readonly #socket: Socket
  #unread: Buffer = Buffer.alloc(0)
  #answered: ((status: number) => void) | null = null
  #failed: ((error: Error) => void) | null = null

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.#socket.on('data', (chunk) => this.#read(chunk))
    this.#socket.on('error', (error) => this.#failed?.(error))
    this.#socket.on('close', () => this.#failed?.(new Error('the server closed a connection')))
  }

  /** Resolves with the status once the whole answer is there. */
  send(request: Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#answered = resolve
      this.#failed = reject
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#failed = null
    this.#socket.destroy()
  }

  #read(chunk: Buffer): void {
    this.#unread = this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk])
    const end = this.#unread.indexOf('\r\n\r\n')
    if (end === -1) return
    const head = this.#unread.toString('latin1', 0, end)
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0)
    if (this.#unread.length < end + 4 + length) return
    this.#unread = this.#unread.subarray(end + 4 + length)
    this.#answered?.(Number(head.slice(9, 12)))
  }
}
