import type { SecretSet } from '../config/secrets.ts'
import type { Tenant } from '../config/tenants.ts'
import type { SourcePlan } from '../contract/plan.ts'
import { schemeFacts } from '../contract/scheme-facts.ts'
import { describeError } from '../core/log.ts'
import type { Problem } from '../core/problem.ts'
import { isOtherText } from '../http/charset.ts'
import { isForm } from '../http/form.ts'
import { bytesOfField, type Parsed, parseFields, parseForm, parseJson, parseList, parseObject } from '../http/parse.ts'
import { problems } from '../http/problems.ts'
import type { Handshake } from '../http/reply.ts'
import type { RequestTrace } from '../telemetry/traces.ts'
import { type Ask, createReadAsk } from './asked.ts'
import { createCommit } from './commit.ts'
import { createConfirm } from './confirmations.ts'
import { createTenantVerify, type Proven } from './credentials/tenant-verify.ts'
import { createAskDedupe } from './dedupe.ts'
import type { IntakeParts } from './intake-parts.ts'
import { createPrepare } from './prepare.ts'
import type { Prepared } from './prepared.ts'
import { eventOf } from './raw.ts'
import { IGNORED, receipt, report } from './receipt.ts'
import type { Incoming } from './schemes/scheme.ts'
import { createScheme } from './schemes/schemes.ts'
import { compileSplit } from './split.ts'

/** Each has a fence of its own, all in one commit. */
const MOST_IDENTIFIERS = 1000
/** By what a sender is known. */
type By = Pick<Proven, 'by' | 'holds'> & { readonly secret: SecretSet | null }

/** A request about somebody, as it came. */
interface Asking extends Pick<Proven, 'holds'> {
  readonly request: Incoming
  readonly signedId: string | null
  readonly tenant: Tenant
  readonly now: number
}

const always = (): boolean => true

/** The receipt of what was taken, as JSON; an answer to a handshake, or why the request was refused. What is traced of it goes to the trace. */
export type Intake = (request: Incoming, tenant: Tenant, trace?: RequestTrace) => Promise<Problem | Handshake | string>

/**
 * What happens to a request of one source: verified over its raw bytes, then parsed and perhaps split, and each event
 * typed, validated, minimised and routed; then all of it is committed. It answers only when the commit is on disk.
 */
export function createIntake(source: SourcePlan, parts: IntakeParts): Intake {
  const { generated, secrets, rate, clock, logger, meter } = parts
  const { depth } = generated.plan.limits
  const scheme = createScheme(source.verify)
  const ofTenants = source.verify.connection === true ? createTenantVerify(source, parts.credentials) : null
  const { forms } = schemeFacts[source.verify.scheme]
  const secretName = source.verify.secret
  const elementsOf = source.split === null ? null : compileSplit(source.split)
  const prepare = createPrepare(source, parts)
  const commit = createCommit(parts)
  const confirm = createConfirm(source, generated.plan, parts.journal)
  const isList = source.split?.[0] === null
  const readAsk = createReadAsk(source)
  const idsOfAsk = createAskDedupe(source)

  return async (request, tenant, trace) => {
    const result = await take(request, tenant, trace)
    parts.company.leave()
    if (typeof result !== 'string' && !('body' in result)) {
      const reason = reasonOf(result)
      meter.refused(source.name, reason)
      trace?.refused(reason)
    }
    return result
  }

  async function take(request: Incoming, tenant: Tenant, trace?: RequestTrace): Promise<Problem | Handshake | string> {
    // A period that begins at the wrong time deletes too early, or too late.
    if (!parts.clockHolds()) return problems.clock
    const now = clock.now()
    const proven = prove(request, now, tenant.name)
    if (proven === 'no-secret') return problems.noSecret
    if (proven === null) return problems.unauthenticated
    const { secret } = proven
    const signedId = proven.by === true ? null : proven.by.id
    // After the signature, so that a stranger cannot use up what is a tenant's.
    const wait = rate.take(tenant.name)
    if (wait > 0) return { ...problems.tooMany, retryAfter: wait }

    // Only who is known may be made to wait: what strangers send is not held in memory.
    const others = parts.company.enter()
    if (others !== null) await others
    const parsed = parse(request)
    if ('status' in parsed) return parsed
    // What a provider says to the router itself is read, whatever its events are.
    const said = source.raw === undefined ? parsed : parseObject(request.body, depth)
    const spoken = 'status' in said ? {} : (said.value as Record<string, unknown>)
    const answer = isList ? null : (scheme.handshake?.(spoken, secret) ?? null)
    if (answer?.tell !== undefined) logger.warn(answer.tell.line, { source: source.name, address: answer.tell.address })
    if (answer !== null) return answer

    const asked = readAsk?.(request, parsed.value) ?? null
    if (asked !== null) return takeAsk(asked, { request, signedId, tenant, now, holds: proven.holds })

    const arrivals = elementsOf === null ? { elements: [parsed.value] } : elementsOf(parsed.value)
    if ('status' in arrivals) return arrivals
    const found: (Prepared | null)[] = []
    for (const [index, value] of arrivals.elements.entries()) {
      const arrival = {
        request,
        signedId,
        value: value as Record<string, unknown>,
        index: elementsOf === null ? null : index,
      }
      const one = prepare(arrival, tenant, now)
      if (one !== null && 'status' in one) return one
      found.push(one)
    }
    const receipts = source.reportOnly ? reportsOf(found) : await store(found, spoken, now, proven.holds, trace)
    if (!Array.isArray(receipts)) return receipts
    return elementsOf === null ? (receipts[0] ?? IGNORED) : `{"events":[${receipts.join(',')}]}`
  }

  /** The receipt of a request about somebody. */
  async function takeAsk(asked: Ask, { request, signedId, tenant, now, holds }: Asking) {
    const { type, asks, identifiers, ignored } = asked
    if (identifiers.length > MOST_IDENTIFIERS) return problems.tooManyIdentifiers
    const said = { asks, identifiers: identifiers.length, ignored }
    if (source.reportOnly) return JSON.stringify({ request: null, duplicate: false, erasure: null, ...said })
    const rule = generated.plan.stores.dedupe
    const expiresAt = rule === null ? null : parts.storedUntil(rule, tenant, now)
    const ids = idsOfAsk({ request, signedId, type, value: {}, index: null })
    const known = ids.flatMap((id) =>
      expiresAt === null ? [] : [{ key: parts.journal.identity.dedupeKey(source.name, tenant.name, id), expiresAt }],
    )
    const end = parts.replicas.begin()
    if (end === null) {
      parts.counters.add('no-lease', source.name)
      return problems.detached
    }
    try {
      if (!holds()) return problems.unauthenticated
      const taken = await parts.ask({ source: source.name, tenant: tenant.name, type, asks, identifiers, known })
      return 'status' in taken ? taken : JSON.stringify({ ...taken, ...said })
    } catch (error) {
      logger.error('journal-refused', { source: source.name, ...describeError(error) })
      return problems.journal
    } finally {
      end()
    }
  }

  /** `null`: it is not known who sends it. */
  function prove(request: Incoming, now: number, tenant: string): By | 'no-secret' | null {
    if (ofTenants !== null) return ofTenants(request, now, tenant)
    const secret = secretName === null ? null : secrets.get(secretName, tenant)
    if (secretName !== null && secret === null) {
      parts.counters.add('secret-missing', secretName)
      return 'no-secret'
    }
    const by = scheme.verify(request, secret, now, tenant)
    return by === false ? null : { by, secret, holds: always }
  }

  function parse(request: Incoming): Parsed<unknown> {
    if (source.raw !== undefined) return eventOf(source.raw, request)
    const { body, headers } = request
    if (isOtherText(headers, body)) return problems.charset
    if (source.fields !== undefined) return parseFields(body)
    if (source.form === undefined && source.list === undefined && forms !== null && isForm(headers))
      return parseForm(body)
    const json = source.form === undefined ? { value: body } : bytesOfField(body, source.form)
    if ('status' in json) return json
    if (source.list !== undefined) return parseList(json.value, depth, source.list)
    return isList ? parseJson(json.value, depth) : parseObject(json.value, depth)
  }

  function reportsOf(found: readonly (Prepared | null)[]): string[] {
    return found.map((each) => {
      if (each === null) return IGNORED
      const { kind, routes, dropped, value } = each
      meter.wouldDrop(source.name, kind.name, dropped.length)
      return report(kind, routes, dropped, kind.kept(value))
    })
  }

  /** What the sender is told of each. */
  async function store(
    found: readonly (Prepared | null)[],
    body: unknown,
    now: number,
    holds: () => boolean,
    trace: RequestTrace | undefined,
  ): Promise<string[] | Problem> {
    const prepared = found.filter((each) => each !== null)
    try {
      await confirm?.(body, now)
      if (prepared.length === 0) return found.map(() => IGNORED)
      const began = clock.monotonic()
      const committed = await commit(prepared, holds)
      if (committed === 'erasing') return problems.notNow
      if (committed === 'revoked') return problems.unauthenticated
      if (committed === 'no-lease') {
        parts.counters.add('no-lease', source.name)
        return problems.detached
      }
      if (committed.some(({ accepted }) => accepted !== null)) meter.committed(clock.monotonic() - began)
      let next = 0
      return found.map((each) => {
        if (each === null) return IGNORED
        const { accepted, routes } = committed[next++] ?? { accepted: null, routes: [] }
        const { name } = each.kind
        if (accepted?.duplicate === false) meter.accepted(source.name, name)
        if (accepted?.duplicate === true) meter.duplicate(source.name, name)
        if (accepted !== null) trace?.stored(accepted.id, name, accepted.duplicate)
        meter.dropped(source.name, name, each.dropped.length)
        return receipt(accepted, each.kind, routes, each.dropped)
      })
    } catch (error) {
      logger.error('journal-refused', { source: source.name, ...describeError(error) })
      return problems.journal
    }
  }
}

/** The last step of a problem's type. */
const reasonOf = ({ type }: Problem): string => type.slice(type.lastIndexOf('/') + 1)
