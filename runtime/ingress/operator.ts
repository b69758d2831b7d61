import type { Secrets } from '../secrets.ts'
import { DEFAULT_TENANT } from '../tenants.ts'
import { createTokenCheck } from './schemes/token.ts'

/** Name of the secret that opens the status endpoints. */
export const OPERATOR_KEY = 'operator-key'

/** Whether an `Authorization` header carries the operator's key; both live keys count while it is rotated. */
export function createOperatorGuard(secrets: Secrets): (authorization: string | undefined) => boolean {
  const holds = createTokenCheck()
  return (authorization) => {
    const set = secrets.get(OPERATOR_KEY, DEFAULT_TENANT)
    const given = /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
    return set !== null && given !== undefined && holds(set, Buffer.from(given, 'latin1'))
  }
}
