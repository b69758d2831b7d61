import { Agent, type buildConnector, type Dispatcher } from 'undici'
import type { ClientTls } from './outgoing.ts'
import { pastContinue } from './past-continue.ts'

/** Pools of connections, one for each client material. */
export interface Agents {
  /** `undefined` for the one that shows no certificate. */
  of(tls: ClientTls | undefined): Dispatcher
  /** Ends what is idle at once, and the rest when it has been answered. */
  close(): Promise<void>
  destroy(): Promise<void>
}

const CONNECTIONS = 256
const KEEP_ALIVE_MS = 4000
const limits = { pipelining: 1, connections: CONNECTIONS, headersTimeout: 0, bodyTimeout: 0 } as const

/** Pools beyond that are closed, the one that was not used for longest first. */
const KEPT = 256

/** Material whose files have changed is a new object: its pool is left alone, empties by itself and is closed in time. */
export function createAgents(connectWith: (tls?: ClientTls) => buildConnector.connector): Agents {
  const create = (tls?: ClientTls): Agent =>
    new Agent({ ...limits, keepAliveTimeout: KEEP_ALIVE_MS, connect: pastContinue(connectWith(tls)) })
  // Made when something is sent: undici is not loaded before.
  let plain: Agent | null = null
  const agents = new Map<ClientTls, Agent>()
  const all = (): readonly Agent[] => [...(plain === null ? [] : [plain]), ...agents.values()]
  return {
    of(tls) {
      if (tls === undefined) {
        plain ??= create()
        return plain
      }
      const agent = agents.get(tls) ?? create(tls)
      agents.delete(tls)
      agents.set(tls, agent)
      const [oldest] = agents
      if (agents.size > KEPT && oldest !== undefined) {
        agents.delete(oldest[0])
        // What is under way ends; nothing waits for it.
        void oldest[1].close()
      }
      return agent
    },
    async close() {
      await Promise.all(all().map((agent) => agent.close()))
    },
    async destroy() {
      await Promise.all(all().map((agent) => agent.destroy()))
    },
  }
}
