import { createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { Received } from './received.ts'

/** A server that can be closed with its connections, as one for HTTP can. */
export interface MailServer extends Server {
  closeAllConnections(): void
}

/** What a session has said so far. */
interface Session {
  to: string[]
  /** Lines of the message; `null` outside of `DATA`. */
  lines: string[] | null
}

/** Takes mail for whomever, without TLS, from whoever logs in with whatever: on loopback only (RFC 5321, as far as it takes). */
export function createMailServer(channel: string, receive: (mail: Received) => void): MailServer {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    const session: Session = { to: [], lines: null }
    socket.write('220 stand-in ESMTP\r\n')
    createInterface({ input: socket }).on('line', (line) => {
      const answer = session.lines === null ? command(line, session) : text(line, session, channel, receive)
      if (answer !== null) socket.write(`${answer}\r\n`)
      if (answer?.startsWith('221')) socket.end()
    })
  })
  return Object.assign(server, {
    closeAllConnections: () => {
      for (const socket of sockets) socket.destroy()
    },
  })
}

function command(line: string, session: Session): string {
  const verb = line.slice(0, 4).toUpperCase()
  switch (verb) {
    case 'EHLO':
      return '250-stand-in\r\n250-AUTH PLAIN\r\n250-SMTPUTF8\r\n250 8BITMIME'
    case 'AUTH':
      return '235 2.7.0 OK'
    case 'MAIL':
      session.to = []
      return '250 2.1.0 OK'
    case 'RCPT':
      session.to.push(/<(.*?)>/.exec(line)?.[1] ?? '')
      return '250 2.1.5 OK'
    case 'DATA':
      session.lines = []
      return '354 Go ahead'
    case 'QUIT':
      return '221 2.0.0 Bye'
    default:
      return ['HELO', 'NOOP', 'RSET'].includes(verb) ? '250 2.0.0 OK' : '502 5.5.1 No such command'
  }
}

/** A line of a message, up to the dot that ends it. */
function text(line: string, session: Session, channel: string, receive: (mail: Received) => void): string | null {
  if (line !== '.') {
    session.lines?.push(line.startsWith('.') ? line.slice(1) : line)
    return null
  }
  const lines = session.lines ?? []
  session.lines = null
  const end = lines.indexOf('')
  const headers = lines
    .slice(0, end)
    .join('\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
  receive({
    channel,
    path: session.to.join(', '),
    headers: Object.fromEntries(
      headers.map((header) => [
        header.slice(0, header.indexOf(':')).toLowerCase(),
        header.slice(header.indexOf(':') + 1).trim(),
      ]),
    ),
    body: lines.slice(end + 1).join('\n'),
  })
  return '250 2.0.0 OK'
}
