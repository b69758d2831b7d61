import type { SecretSet } from '../../config/secrets.ts'
import type { Clock } from '../../core/clock.ts'
import type { Records } from '../../journal/port.ts'
import type { Register } from '../../register/port.ts'
import { type Known, known } from '../../register/stored.ts'
import { type Connection, connectionId, encodeConnection, type Kept, parseConnection } from './connection.ts'

/** Addresses that tenants have registered at run time. */
export interface Connections {
  get(channel: string, tenant: string): Connection | null
  /** Headers that go to a tenant's own address. */
  headersOf(channel: string, tenant: string): Readonly<Record<string, string>>
  /** Live signing secrets, the current one first; `null` where there is no connection, or it does not sign. */
  secretsOf(channel: string, tenant: string): SecretSet | null
  /** What is stored now, whatever this router has heard of. */
  read(channel: string, tenant: string): Promise<Known<Kept> | null>
  /**
   * Puts one in the place of what was read, or deletes it with `null`; resolves with the generation from which on
   * routers that have come so far know it.
   *
   * @param expected the generation that was read, 0 for none
   * @throws RecordConflict when somebody else changed it
   */
  write(channel: string, tenant: string, connection: Connection | null, expected: number): Promise<number>
  /** Deletes all of a tenant's. */
  forget(tenant: string): Promise<void>
}

export interface ConnectionsOptions {
  /** Before it starts. */
  readonly register: Pick<Register, 'view' | 'reach'>
  readonly records: Pick<Records, 'get' | 'write'>
  readonly clock: Clock
}

export const CONNECTION = 'connection'

const NONE: Readonly<Record<string, string>> = {}

export function createConnections({ register, records, clock }: ConnectionsOptions): Connections {
  const view = register.view<Kept>(CONNECTION, parseConnection)
  return {
    async forget(tenant) {
      const own = [...view.entries()].map(([id]) => id).filter((id) => id.slice(id.indexOf('/') + 1) === tenant)
      if (own.length === 0) return
      await register.reach(
        await records.write(own.map((id) => ({ kind: CONNECTION, id, value: null, expiresAt: null }))),
      )
    },
    get: (channel, tenant) => view.get(connectionId(channel, tenant))?.connection ?? null,
    headersOf: (channel, tenant) => view.get(connectionId(channel, tenant))?.connection.headers ?? NONE,
    secretsOf(channel, tenant) {
      const kept = view.get(connectionId(channel, tenant))
      if (kept === undefined) return null
      const { previous } = kept.connection
      return previous !== null && clock.now() < previous.until ? kept.both : kept.current
    },
    read: async (channel, tenant) =>
      known(await records.get(CONNECTION, connectionId(channel, tenant)), parseConnection),
    async write(channel, tenant, connection, expected) {
      const generation = await records.write([
        {
          kind: CONNECTION,
          id: connectionId(channel, tenant),
          value: connection === null ? null : encodeConnection(connection),
          expiresAt: null,
          expected,
        },
      ])
      await register.reach(generation)
      return generation
    },
  }
}
