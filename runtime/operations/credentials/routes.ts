import { randomBytes } from 'node:crypto'
import type { RouterPlan, SourcePlan } from '../../contract/plan.ts'
import { schemeFacts } from '../../contract/scheme-facts.ts'
import { problem } from '../../core/problem.ts'
import type { AdminCall, AdminRoute } from '../../http/admin-route.ts'
import {
  type Credential,
  hashOf,
  type KeptCredential,
  liveAt,
  newCredentialId,
  newKey,
} from '../../ingress/credentials/credential.ts'
import type { Credentials } from '../../ingress/credentials/credentials.ts'
import { keepsHeader } from '../../ingress/credentials/tenant-verify.ts'
import { createScheme } from '../../ingress/schemes/schemes.ts'
import { RecordConflict } from '../../journal/port/records.ts'
import type { Membership } from '../../register/port.ts'
import { refusals, refuse } from '../problems.ts'
import { body, count, dateTime, iso, isoOrNull, listOf, object, orNull } from '../schemas.ts'

export interface CredentialRoutesOptions {
  /** Asked for each call: a declaration may be swapped. */
  readonly plan: () => RouterPlan
  readonly credentials: Credentials
  readonly hasTenant: (name: string) => boolean
  readonly replicas: Pick<Membership, 'passed'>
}

/** For a tenant and a source. */
const MOST = 10
const HOUR = 3_600_000
const OVERLAP_HOURS = 24
const MOST_OVERLAP_HOURS = 168
const LONGEST_SECRET = 500
const TRIES = 20
/** What frames a request, or says what it is, proves nobody. */
const FRAMING =
  /^(host|content-.*|transfer-encoding|connection|keep-alive|te|trailer|upgrade|expect|accept(-.*)?|user-agent|cookie|traceparent)$/i

const readers = ['operator', 'privacy-officer', 'auditor'] as const
const PATH = '/v1/tenants/:tenant/sources/:source/credentials'

const nameSchema = {
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9 ._-]{0,62}$',
  description: 'Of a system.',
} as const
const headerSchema = { type: 'string', pattern: '^[A-Za-z0-9-]{1,100}$' } as const
const secretSchema = { type: 'string', minLength: 16, maxLength: LONGEST_SECRET, pattern: '^[\\x21-\\x7e]+$' } as const
const shown = {
  id: { type: 'string', pattern: '^[0-9a-f]{16}$' },
  name: nameSchema,
  kind: { enum: ['key', 'secret'] },
  scheme: { type: 'string' },
  header: orNull(headerSchema),
  live: count,
  previousUntil: orNull(dateTime),
  createdAt: dateTime,
  changedAt: dateTime,
} as const
const credentialSchema = object(shown)
const shownOnce = object(
  { ...shown, secret: { type: 'string', description: 'Shown this once, where it was made here.' } },
  ['secret'],
)

/** By what senders of tenants prove themselves to sources with `connection: tenant`, registered at run time. */
export function credentialRoutes({
  plan,
  credentials,
  hasTenant,
  replicas,
}: CredentialRoutesOptions): readonly AdminRoute[] {
  const tenantOf = ({ params: { tenant = '' } }: AdminCall): string =>
    hasTenant(tenant) ? tenant : refuse(refusals.unknownTenant)

  function sourceOf({ params }: AdminCall): SourcePlan {
    const source = plan().sources.find(({ name }) => name === params.source)
    if (source === undefined) return refuse(refusals.unknownSource)
    return source.verify.connection === true ? source : refuse(refusals.notOfTenants)
  }

  /** Changes what a tenant has, and waits until every router knows it and nothing is under way by what was before. */
  async function change(
    call: AdminCall,
    decide: (known: readonly Credential[]) => readonly Credential[],
  ): Promise<void> {
    const [tenant, { name }] = [tenantOf(call), sourceOf(call)]
    for (let attempt = 1; ; attempt++) {
      const stored = await credentials.read(name, tenant)
      const next = decide((stored?.value ?? []).map(({ credential }) => credential))
      try {
        const generation = await credentials.write(name, tenant, next, stored?.generation ?? 0)
        return await replicas.passed(generation)
      } catch (error) {
        if (!(error instanceof RecordConflict) || attempt === TRIES) throw error
      }
    }
  }

  const find = (known: readonly Credential[], { params: { id } }: AdminCall): Credential =>
    known.find((each) => each.id === id) ?? refuse(refusals.unknownCredential)

  async function view(call: AdminCall, id: string) {
    const stored = await credentials.read(sourceOf(call).name, tenantOf(call))
    const kept = stored?.value.find(({ credential }) => credential.id === id)
    return kept === undefined ? refuse(refusals.unknownCredential) : viewOf(kept, call.now)
  }

  return [
    {
      method: 'GET',
      path: PATH,
      roles: readers,
      summary: 'Lists by what the senders of a tenant prove themselves to a source: names and dates, no keys.',
      answers: { 200: object({ items: listOf(credentialSchema) }) },
      audit: null,
      async handle(call) {
        const [tenant, source] = [tenantOf(call), sourceOf(call)]
        const stored = await credentials.read(source.name, tenant)
        return { status: 200, body: { items: (stored?.value ?? []).map((each) => viewOf(each, call.now)) } }
      },
    },
    {
      method: 'POST',
      path: PATH,
      roles: ['operator'],
      summary: 'Registers a key or signing secret of a tenant for a source; what is made here is shown this once.',
      body: body({ name: nameSchema, secret: secretSchema, header: headerSchema }, ['name']),
      answers: { 201: shownOnce },
      audit: 'credential.create',
      async handle(call) {
        const { name, secret, header = null } = call.body as Given
        const { name: source, verify, raw } = sourceOf(call)
        if (header !== null && (FRAMING.test(header) || keepsHeader(raw, header.toLowerCase()))) {
          return refuse(refusals.headerTaken)
        }
        if (header !== null && verify.ownHeader !== true) return refuse(refusals.declaredHeader)
        if (header === null && verify.scheme === 'hmac' && verify.header === null) return refuse(refusals.headerMissing)
        const { value, stored, kind } = proofOf(verify, secret)
        const id = newCredentialId()
        const credential: Credential = {
          id,
          name,
          kind,
          scheme: verify.scheme,
          header: header?.toLowerCase() ?? null,
          createdAt: call.now,
          changedAt: call.now,
          live: [{ value: stored, until: null }],
        }
        await change(call, (known) => {
          if (known.length >= MOST) refuse(refusals.tooManyCredentials)
          if (known.some((each) => each.name === name)) refuse(refusals.nameTaken)
          return [...known, credential]
        })
        return {
          status: 201,
          body: { ...(await view(call, id)), ...(secret === undefined && { secret: value }) },
          audited: { tenant: tenantOf(call), source, credential: id },
        }
      },
    },
    {
      method: 'POST',
      path: `${PATH}/:id/rotate`,
      roles: ['operator'],
      summary:
        'Puts a new key or secret in the place of one, which still counts for a while: 24 hours unless said otherwise.',
      body: body({
        secret: secretSchema,
        overlapHours: { type: 'integer', minimum: 0, maximum: MOST_OVERLAP_HOURS, default: OVERLAP_HOURS },
      }),
      answers: { 200: shownOnce },
      audit: 'credential.rotate',
      async handle(call) {
        const { secret, overlapHours = OVERLAP_HOURS } = call.body as Rotation
        const { name: source, verify } = sourceOf(call)
        const { value, stored, kind } = proofOf(verify, secret)
        await change(call, (known) => {
          const before = find(known, call)
          if (before.kind !== kind || before.scheme !== verify.scheme) refuse(refusals.otherScheme)
          const previous = { value: before.live[0].value, until: call.now + overlapHours * HOUR }
          const after: Credential = {
            ...before,
            changedAt: call.now,
            live: [{ value: stored, until: null }, ...(overlapHours > 0 ? [previous] : [])],
          }
          return known.map((each) => (each === before ? after : each))
        })
        const id = call.params.id ?? ''
        return {
          status: 200,
          body: { ...(await view(call, id)), ...(secret === undefined && { secret: value }) },
          audited: { tenant: tenantOf(call), source, credential: id },
        }
      },
    },
    {
      method: 'DELETE',
      path: `${PATH}/:id`,
      roles: ['operator'],
      summary: 'Revokes a key or secret: when this answers, no router takes anything by it any more.',
      answers: { 204: null },
      audit: 'credential.revoke',
      async handle(call) {
        await change(call, (known) => {
          const gone = find(known, call)
          return known.filter((each) => each !== gone)
        })
        const { name: source } = sourceOf(call)
        return { status: 204, audited: { tenant: tenantOf(call), source, credential: call.params.id ?? '' } }
      },
    },
  ]
}

interface Given {
  readonly name: string
  readonly secret?: string
  readonly header?: string
}

interface Rotation {
  readonly secret?: string
  readonly overlapHours?: number
}

/** What proves a sender, and what is stored of it. A key is the router's to make; a secret may be the sender's. */
function proofOf(
  verify: SourcePlan['verify'],
  given: string | undefined,
): { readonly value: string; readonly stored: string; readonly kind: Credential['kind'] } {
  const { token, secret: form } = schemeFacts[verify.scheme]
  if (token) {
    if (given !== undefined) return refuse(refusals.keyGiven)
    const value = newKey()
    return { value, stored: hashOf(value), kind: 'key' }
  }
  // What a provider makes cannot be made here, and what it is has been said of the scheme.
  if (given === undefined && form !== null && verify.scheme !== 'standard-webhooks') {
    return refuse(problem('secret-missing', `\`${verify.scheme}\` takes ${form}: send it as \`secret\`.`))
  }
  const value = given ?? (verify.scheme === 'standard-webhooks' ? `whsec_${random('base64')}` : random('hex'))
  const wrong = createScheme(verify).refuse(Buffer.from(value))
  if (wrong !== null) return refuse(problem('secret-unfit', `The secret ${wrong}.`))
  return { value, stored: value, kind: 'secret' }
}

const random = (encoding: 'base64' | 'hex'): string => randomBytes(32).toString(encoding)

function viewOf(kept: KeptCredential, now: number) {
  const { id, name, kind, scheme, header, createdAt, changedAt, live } = kept.credential
  const count = liveAt(kept, now).values.length
  return {
    id,
    name,
    kind,
    scheme,
    header,
    live: count,
    previousUntil: isoOrNull(count > 1 ? (live[1]?.until ?? null) : null),
    createdAt: iso(createdAt),
    changedAt: iso(changedAt),
  }
}
