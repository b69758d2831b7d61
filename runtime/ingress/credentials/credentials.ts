import type { Change, Records } from '../../journal/port.ts'
import type { Register } from '../../register/port.ts'
import { type Known, known } from '../../register/stored.ts'
import {
  CREDENTIALS,
  type Credential,
  credentialsId,
  encodeCredentials,
  type KeptCredential,
  parseCredentials,
} from './credential.ts'

/** Keys and secrets by which senders of tenants prove themselves, registered at run time. */
export interface Credentials {
  /** Those of a tenant for a source, the same object until any of them changes. */
  of(source: string, tenant: string): readonly KeptCredential[]
  /** What is stored now, whatever this router has heard of. */
  read(source: string, tenant: string): Promise<Known<readonly KeptCredential[]> | null>
  /**
   * Puts them in the place of what is known; none deletes the record. Resolves with the generation.
   *
   * @param expected the generation that was read, 0 for none
   * @throws RecordConflict when somebody else changed them
   */
  write(source: string, tenant: string, credentials: readonly Credential[], expected: number): Promise<number>
  /** Deletes all of a tenant's. */
  forget(tenant: string): Promise<void>
}

const NONE: readonly KeptCredential[] = []

/** @param records that remember, so that a restored backup brings back nothing that was revoked */
export function createCredentials(
  register: Pick<Register, 'view' | 'reach'>,
  records: Pick<Records, 'get' | 'write'>,
): Credentials {
  const view = register.view(CREDENTIALS, parseCredentials)

  async function write(changes: readonly Change[]): Promise<number> {
    const generation = await records.write(changes)
    await register.reach(generation)
    return generation
  }

  return {
    of: (source, tenant) => view.get(credentialsId(source, tenant)) ?? NONE,
    read: async (source, tenant) =>
      known(await records.get(CREDENTIALS, credentialsId(source, tenant)), parseCredentials),
    write: (source, tenant, credentials, expected) =>
      write([
        {
          kind: CREDENTIALS,
          id: credentialsId(source, tenant),
          value: credentials.length === 0 ? null : encodeCredentials(credentials),
          expiresAt: null,
          expected,
        },
      ]),
    async forget(tenant) {
      const ids = [...view.entries()].map(([id]) => id).filter((id) => id.slice(id.indexOf('/') + 1) === tenant)
      if (ids.length > 0) await write(ids.map((id) => ({ kind: CREDENTIALS, id, value: null, expiresAt: null })))
    },
  }
}
