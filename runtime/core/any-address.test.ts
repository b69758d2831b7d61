import { connect, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { listenOn } from './any-address.ts'

const failing = (code: string) => async (host: string) => {
  if (host === '::') throw Object.assign(new Error('listen'), { code })
  return host
}

test('a machine without IPv6 is listened on all the same', async () => {
  expect(await listenOn('::', failing('EAFNOSUPPORT'))).toBe('0.0.0.0')
})

test('every other error is the caller’s to tell', async () => {
  await expect(listenOn('::', failing('EADDRINUSE'))).rejects.toThrow('listen')
  const refused = Object.assign(new Error('no'), { code: 'EAFNOSUPPORT' })
  await expect(listenOn('::1', () => Promise.reject(refused))).rejects.toBe(refused)
})

test('an IPv4 address reaches what listens on every address', async () => {
  const server = createServer((socket) => socket.end('here'))
  const listen = (host: string) =>
    new Promise<number>((done, failed) => {
      server.once('error', failed)
      server.listen({ host, port: 0 }, () => done((server.address() as { port: number }).port))
    })
  const port = await listenOn('::', listen)
  const said = await new Promise((done, failed) => {
    connect(port, '127.0.0.1')
      .on('data', (data) => done(data.toString()))
      .on('error', failed)
  })
  server.close()
  expect(said).toBe('here')
})
