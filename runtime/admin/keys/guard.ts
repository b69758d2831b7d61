import type { Secrets } from '../../config/secrets.ts'
import { DEFAULT_TENANT } from '../../config/tenants.ts'
import type { Clock } from '../../core/clock.ts'
import type { Actor, Role } from '../../http/admin-route.ts'
import { createTokenCheck } from '../../http/token.ts'
import type { View } from '../../register/port.ts'
import type { Failures } from './failures.ts'
import type { ApiKey } from './key.ts'
import { opens, readToken } from './key.ts'

/** Name of the secret that opens the administration before there are keys: its holder manages keys and reads. */
export const ADMIN_KEY = 'admin-key'

/** Name of the secret, if there is one, by which metrics are scraped. */
export const SCRAPE_KEY = 'scrape-key'

/** What is wrong with a secret of these as a key, as the end of a sentence. */
export const refuseAdminKey = (secret: Buffer): string | null =>
  secret.length < SHORTEST ? `must have at least ${SHORTEST} characters` : null

const SHORTEST = 32

/**
 * The keys that are files. Whoever has the first one hands out power under names of its own, and can look; it erases
 * nobody and redrives nothing, so that every such act is in the audit log under somebody's own key.
 */
const FILES: readonly { readonly name: string; readonly roles: readonly Role[] }[] = [
  { name: ADMIN_KEY, roles: ['owner', 'auditor'] },
  { name: SCRAPE_KEY, roles: ['scrape'] },
]

export interface Caller {
  /** Id of the key, or the name of its file. */
  readonly key: string
  readonly roles: readonly Role[]
  readonly tenant: string | null
}

export interface Guard {
  /** Who calls; `null` when nobody who is known, or the seconds until this address may try again. */
  identify(authorization: string | undefined, address: string): Caller | number | null
  /** Whether a key still opens anything: for what goes on after the call. */
  stands(actor: Actor): boolean
}

export interface GuardOptions {
  readonly keys: View<ApiKey>
  readonly secrets: Secrets
  readonly failures: Failures
  readonly clock: Clock
}

/**
 * Knows callers by their keys. After too many failures an address is not listened to for a while, except for keys whose
 * id exists, and files that are long enough: their secrets cannot be guessed, and nobody can lock out somebody else behind
 * the same address.
 */
export function createGuard({ keys, secrets, failures, clock }: GuardOptions): Guard {
  const holds = createTokenCheck()

  const ofFile = (given: string): Caller | null => {
    let found: Caller | null = null
    for (const { name, roles } of FILES) {
      const set = secrets.get(name, DEFAULT_TENANT)
      if (set !== null && holds(set, Buffer.from(given, 'latin1'))) found ??= { key: name, roles, tenant: null }
    }
    return found
  }

  return {
    identify(authorization, address) {
      const given = /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
      const wait = failures.wait(address)
      if (given === undefined) return wait > 0 ? wait : null
      const token = readToken(given)
      if (token !== null) {
        const key = keys.get(token.id)
        if (opens(key, token.secret, clock.now()) && key !== undefined) {
          return { key: token.id, roles: key.roles, tenant: key.tenant }
        }
      } else if (wait === 0 || given.length >= SHORTEST) {
        const caller = ofFile(given)
        if (caller !== null) return caller
      }
      failures.add(address)
      return wait > 0 ? wait : null
    },
    stands({ key: id, role }) {
      const file = FILES.find(({ name }) => name === id)
      if (file !== undefined) return secrets.get(id, DEFAULT_TENANT) !== null
      const key = keys.get(id)
      return key !== undefined && clock.now() < key.expiresAt && key.roles.includes(role)
    },
  }
}

/** By which of its roles a key may call a path. */
export const roleFor = (caller: Caller, roles: readonly Role[]): Role | null =>
  caller.roles.find((role) => roles.includes(role)) ?? null
