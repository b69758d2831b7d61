import { randomBytes } from 'node:crypto'
import type { SecretSet } from '../../config/secrets.ts'
import type { SourcePlan } from '../../contract/plan.ts'
import { schemeFacts } from '../../contract/scheme-facts.ts'
import type { Incoming, Scheme, SignedId } from '../schemes/scheme.ts'
import { createScheme } from '../schemes/schemes.ts'
import { type KeptCredential, liveAt } from './credential.ts'
import type { Credentials } from './credentials.ts'

/** By what a sender was known. */
export interface Proven {
  readonly by: SignedId | true
  readonly secret: SecretSet
  /** Whether it still proves them: what has been revoked since does not. */
  readonly holds: () => boolean
}

export type TenantVerify = (request: Incoming, now: number, tenant: string) => Proven | null

/** Headers that a credential may name are bounded by their records; what was made for them goes with these. */
type Schemes = WeakMap<KeptCredential, Scheme>

/**
 * Verifies by what the tenant has registered for a source. All of it is tried, whichever fits; a tenant who has
 * registered nothing, and one who is not known, take as long as one with a credential and are answered alike.
 */
export function createTenantVerify(
  { name: source, verify: plan, raw }: Pick<SourcePlan, 'name' | 'verify' | 'raw'>,
  credentials: Pick<Credentials, 'of'>,
): TenantVerify {
  const declared = createScheme(plan)
  const token = schemeFacts[plan.scheme].token
  const made: Schemes = new WeakMap()
  // Nobody's: a value that nobody can send, in the form that the scheme reads.
  const decoy: SecretSet = token
    ? { values: [randomBytes(32)], hashed: true }
    : {
        values: [
          Buffer.from(`${plan.scheme === 'standard-webhooks' ? 'whsec_' : ''}${randomBytes(32).toString('base64')}`),
        ],
      }

  function schemeOf(kept: KeptCredential): Scheme {
    const { header } = kept.credential
    if (header === null || plan.ownHeader !== true) return declared
    const known = made.get(kept) ?? createScheme({ ...plan, header })
    made.set(kept, known)
    return known
  }

  /**
   * What was made for another scheme proves nothing: a hash must never sign, nor a secret be sent along. Nor does what
   * stands in a header that events keep: whoever has the event could send others.
   */
  const fits = ({ credential: { scheme, kind, header } }: KeptCredential): boolean =>
    scheme === plan.scheme && (kind === 'key') === token && !(header !== null && keepsHeader(raw, header))

  function verify(request: Incoming, now: number, tenant: string): Omit<Proven, 'holds'> | null {
    const all = credentials.of(source, tenant).filter(fits)
    let proven: Omit<Proven, 'holds'> | null = null
    if (all.length === 0) declared.verify(request, decoy, now, tenant)
    for (const kept of all) {
      const secret = liveAt(kept, now)
      const by = schemeOf(kept).verify(request, secret, now, tenant)
      if (by !== false) proven ??= { by, secret }
    }
    return proven
  }

  return (request, now, tenant) => {
    const known = credentials.of(source, tenant)
    const proven = verify(request, now, tenant)
    if (proven === null) return null
    return {
      ...proven,
      holds: () => credentials.of(source, tenant) === known || verify(request, now, tenant) !== null,
    }
  }
}

/** Whether events of a source hold what stands in a header, given in lower case. */
export const keepsHeader = (raw: SourcePlan['raw'], header: string): boolean =>
  raw !== undefined && Object.hasOwn(raw.headers, header)
