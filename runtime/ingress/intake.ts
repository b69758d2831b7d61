import type { Clock } from '../journal/clock.ts'
import type { Journal, NewEvent } from '../journal/port.ts'
import { describeError, type Logger } from '../log.ts'
import type { Generated, SourcePlan } from '../plan.ts'
import type { Problem } from '../problem.ts'
import type { Secrets } from '../secrets.ts'
import type { Tenant } from '../tenants.ts'
import { commit } from './commit.ts'
import type { Counters } from './counters.ts'
import { isForm } from './form.ts'
import { parseForm, parseJson, parseObject } from './parse.ts'
import { createPrepare, type Prepared } from './prepare.ts'
import { problems } from './problems.ts'
import type { Rate } from './rate.ts'
import { IGNORED, receipt } from './receipt.ts'
import type { Handshake, Incoming } from './schemes/scheme.ts'
import { createScheme } from './schemes/schemes.ts'
import { compileSplit } from './split.ts'

export interface IntakeParts {
  readonly generated: Generated
  readonly journal: Journal
  readonly secrets: Secrets
  readonly rate: Rate
  readonly counters: Counters
  readonly clock: Clock
  /** UUIDv7. */
  readonly uuid: () => string
  readonly logger: Logger
  /** The earliest deadline of some retention rules for a tenant's plan, milliseconds. */
  readonly deadline: (rules: readonly string[], plan: string, receivedAt: number) => number
  /** Keyed hash of the id that a sender gave a delivery. */
  readonly dedupeKey: (source: string, tenant: string, id: string) => Uint8Array
  /** Told after each commit that deliveries wait. */
  readonly stored: () => void
}

/** The JSON of a 202, an answer to a handshake, or why the request was refused. */
export type Intake = (request: Incoming, tenant: Tenant) => Promise<Problem | Handshake | string>

/**
 * What happens to a request of one source: verified over its raw bytes, then parsed and perhaps split, and each event
 * typed, validated, minimised and routed; then all of it is committed. It answers only when the commit is on disk.
 */
export function createIntake(source: SourcePlan, parts: IntakeParts): Intake {
  const { generated, journal, secrets, rate, clock, logger } = parts
  const { depth } = generated.plan.limits
  const scheme = createScheme(source.verify)
  const secretName = source.verify.secret
  const elementsOf = source.split === null ? null : compileSplit(source.split)
  const prepare = createPrepare(source, parts)
  const isList = source.split?.[0] === null

  return async (request, tenant) => {
    const now = clock.now()
    const secret = secretName === null ? null : secrets.get(secretName, tenant.name)
    if (secretName !== null && secret === null) {
      parts.counters.add('secret-missing', secretName)
      return problems.noSecret
    }
    if (!scheme.verify(request, secret, now, tenant.name)) return problems.unauthenticated
    // After the signature, so that a stranger cannot use up what is a tenant's.
    const wait = rate.take(tenant.name)
    if (wait > 0) return { ...problems.tooMany, retryAfter: wait }

    const { body, headers } = request
    const parsed =
      scheme.forms && isForm(headers) ? parseForm(body) : isList ? parseJson(body, depth) : parseObject(body, depth)
    if ('status' in parsed) return parsed
    const answer = isList ? null : (scheme.handshake?.(parsed.value as Record<string, unknown>) ?? null)
    if (answer !== null) return answer

    const prepared: Prepared[] = []
    if (elementsOf === null) {
      const one = prepare({ request, value: parsed.value as Record<string, unknown>, index: null }, tenant, now)
      if ('status' in one) return one
      prepared.push(one)
    } else {
      const found = elementsOf(parsed.value)
      if ('status' in found) return found
      for (const [index, value] of found.elements.entries()) {
        const one = prepare({ request, value, index }, tenant, now)
        if ('status' in one) return one
        prepared.push(one)
      }
    }
    try {
      const receipts = await store(prepared)
      return elementsOf === null ? (receipts[0] ?? IGNORED) : `{"events":[${receipts.join(',')}]}`
    } catch (error) {
      logger.error('journal-refused', { source: source.name, ...describeError(error) })
      return problems.journal
    }
  }

  /** What the sender is told of each. */
  async function store(prepared: readonly Prepared[]): Promise<readonly string[]> {
    const events: NewEvent[] = []
    for (const { event } of prepared) if (event !== null) events.push(event)
    const accepted = events.length === 0 ? [] : await commit(journal, events, parts.stored)
    let next = 0
    return prepared.map(({ kind, routes, dropped, event }) => {
      if (kind === null) return IGNORED
      return receipt(event === null ? null : (accepted[next++] ?? null), kind, routes, dropped)
    })
  }
}
