import { randomUUID } from 'node:crypto'
import type { Audit } from '../audit/audit.ts'
import type { Clock } from '../core/clock.ts'
import { describeError, type Logger } from '../core/log.ts'
import type { LogEvent } from '../core/log-events.ts'
import type { Problem } from '../core/problem.ts'
import { type Actor, type AdminAnswer, AdminRefusal, type AdminRoute } from '../http/admin-route.ts'
import { RecordConflict } from '../journal/port/records.ts'
import { refuseNul } from './nul.ts'
import { adminProblems } from './problems.ts'
import { roundNumbers } from './round-numbers.ts'
import { type Given, scopeTo, tenantsOf } from './scope.ts'
import { compileValidate, type Validate } from './validate.ts'

export interface CallParts {
  readonly audit: Pick<Audit, 'note'>
  readonly clock: Clock
  readonly logger: Logger
  readonly knowsTenant: (name: string) => boolean
}

export interface Refused {
  readonly problem: Problem
  /** Under which the log tells more. */
  readonly instance?: string
}

/** What a caller who was let in gets. */
export type Call = (given: Given, actor: Actor) => Promise<AdminAnswer | Refused>

/** By the name of the error: what is told when something cannot be written. */
const unavailable: Readonly<Record<string, { readonly line: LogEvent<'error'>; readonly problem: Problem }>> = {
  JournalUnavailable: { line: 'journal-refused', problem: adminProblems.journal },
  RemindersUnavailable: { line: 'reminders-refused', problem: adminProblems.reminders },
}

/** Validates, handles, and writes to the audit log what happened before anybody is told. Never throws. */
export function createCall(route: AdminRoute, { audit, clock, logger, knowsTenant }: CallParts): Call {
  // Compiled when it is first called: all of them took more than half of a router's start.
  let compiled: Validate | null = null
  const validate: Validate = (query, body) => {
    compiled ??= compileValidate(route)
    return compiled(query, body)
  }

  async function attempt(given: Given, actor: Actor): Promise<AdminAnswer | Refused> {
    // A name with a slip would be answered as a tenant of whom there is nothing.
    if (!tenantsOf(route, given).every(knowsTenant)) return { problem: adminProblems.unknownTenant }
    try {
      return await route.handle({ ...given, actor, now: clock.now() })
    } catch (error) {
      if (error instanceof AdminRefusal) return { problem: error.problem }
      if (error instanceof RecordConflict) return { problem: adminProblems.conflict }
      const away = error instanceof Error ? unavailable[error.name] : undefined
      const instance = randomUUID()
      logger.error(away?.line ?? 'request-failed', { instance, path: route.path, ...describeError(error) })
      return { problem: away?.problem ?? adminProblems.internal, instance }
    }
  }

  async function record(answer: AdminAnswer | Refused, actor: Actor): Promise<Refused | null> {
    if (route.audit === null) return null
    const refused = 'problem' in answer
    const status = refused ? answer.problem.status : answer.status
    const facts = refused ? { problem: nameOf(answer.problem) } : (answer.audited ?? {})
    const about = refused ? [] : (answer.about ?? [])
    try {
      await audit.note({ action: route.audit, status, actor, facts, about })
      return null
    } catch (error) {
      const instance = randomUUID()
      logger.error('audit-failed', { instance, action: route.audit, ...describeError(error) })
      if (!refused) answer.stream?.destroy()
      return { problem: adminProblems.unaudited, instance }
    }
  }

  return async (asked, actor) => {
    const given = actor.tenant === undefined ? asked : scopeTo(actor.tenant, route, asked)
    if (given === null) return { problem: adminProblems.otherTenant }
    const rounded = roundNumbers(given.body)
    const invalid = validate(given.query, rounded) ?? refuseNul({ ...given, body: rounded })
    if (invalid !== null) return { problem: invalid }
    const answer = await attempt(route.exactNumbers === true ? given : { ...given, body: rounded }, actor)
    return (await record(answer, actor)) ?? answer
  }
}

const nameOf = ({ type }: Problem): string => type.slice(type.lastIndexOf('/') + 1)
