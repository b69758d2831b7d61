import { startChild } from '../child.ts'
import type { LoadedServer } from '../load/loader.ts'

export interface Peer extends LoadedServer {
  stop(): Promise<void>
}

/** A server that the router is held against; it looks at no signature, so that any will do. */
export async function startPeer(name: 'echo' | 'forwarder', ...args: readonly string[]): Promise<Peer> {
  const child = startChild(new URL(`${name}.ts`, import.meta.url), args)
  const port = await child.ask<number>({ listen: true })
  const unsigned = {
    scheme: 'none',
    secret: null,
    verifyToken: null,
    publicUrl: null,
    toleranceSeconds: 300,
    header: null,
    algorithm: 'sha256',
    encoding: 'hex',
    prefix: '',
    timestamp: null,
  } as const
  return {
    pid: child.pid,
    target: (payload) => ({ port, path: `/in/${payload}`, verify: unsigned, secret: '' }),
    stop: () => child.stop(),
  }
}
