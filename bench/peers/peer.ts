import type { VerifyPlan } from '../../runtime/contract/plan.ts'
import { verifyPlan } from '../../runtime/ingress/testing/plans.ts'
import { startChild } from '../child.ts'
import type { LoadedServer } from '../load/loader.ts'

export interface Peer extends LoadedServer {
  stop(): Promise<void>
}

/** How requests are signed that nobody looks at. */
export const unsigned: VerifyPlan = verifyPlan('none', { secret: null })

/** A server that the router is held against; it looks at no signature, so that any will do. */
export async function startPeer(name: 'echo' | 'forwarder', ...args: readonly string[]): Promise<Peer> {
  const child = startChild(new URL(`${name}.ts`, import.meta.url), args)
  const port = await child.ask<number>({ listen: true })
  return {
    pid: child.pid,
    target: (payload) => ({ port, path: `/in/${payload}`, verify: unsigned, secret: '' }),
    stop: () => child.stop(),
  }
}
