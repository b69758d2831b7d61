import type { IncomingHttpHeaders } from 'node:http'
import type { Audit } from '../audit/audit.ts'
import type { Clock } from '../core/clock.ts'
import { describeError, type Logger } from '../core/log.ts'
import type { Problem } from '../core/problem.ts'
import type { Actor, AdminRoute } from '../http/admin-route.ts'
import { problems } from '../http/problems.ts'
import type { Failures } from './keys/failures.ts'
import { type Guard, roleFor } from './keys/guard.ts'
import type { KeyUse } from './keys/use.ts'
import { adminProblems } from './problems.ts'

export interface GatekeeperOptions {
  readonly guard: Guard
  readonly failures: Failures
  readonly use: Pick<KeyUse, 'used'>
  readonly audit: Pick<Audit, 'note'>
  readonly clock: Clock
  readonly logger: Logger
}

/** Lets callers in before anything of a body is read, and tells the audit log of those it did not let in. */
export interface Gatekeeper {
  admit(headers: IncomingHttpHeaders, address: string, route: AdminRoute): Actor | Problem
  /** Tells the audit log each minute. */
  start(): void
  /** Tells it a last time. */
  stop(): Promise<void>
}

const TELL_MS = 60_000

export function createGatekeeper({ guard, failures, use, audit, logger }: GatekeeperOptions): Gatekeeper {
  /** Refusals by key: counted, so that nobody can fill the audit log. */
  let refused = new Map<string, { readonly actor: Actor; count: number }>()
  let timer: NodeJS.Timeout | undefined

  async function tell(): Promise<void> {
    const strangers = failures.take()
    const keys = [...refused.values()]
    refused = new Map()
    const notes = keys.map(({ actor, count }) => ({ action: 'call.refuse', status: 403, actor, facts: { count } }))
    const all =
      strangers.count === 0 ? notes : [...notes, { action: 'call.fail', status: 401, actor: null, facts: strangers }]
    try {
      await Promise.all(all.map((note) => audit.note({ ...note, facts: { ...note.facts } })))
    } catch (error) {
      logger.error('audit-failed', { action: 'call.fail', ...describeError(error) })
    }
  }

  return {
    admit(headers, address, route) {
      const caller = guard.identify(headers.authorization, address)
      if (caller === null) return adminProblems.unauthenticated
      if (typeof caller === 'number') return { ...adminProblems.tooManyFailures, retryAfter: caller }
      const tenant = caller.tenant === null ? {} : { tenant: caller.tenant }
      const role = roleFor(caller, route.roles)
      if (role === null) {
        const [first = 'scrape'] = caller.roles
        const entry = refused.get(caller.key) ?? { actor: { key: caller.key, role: first, ...tenant }, count: 0 }
        entry.count++
        refused.set(caller.key, entry)
        return adminProblems.forbidden
      }
      const encoding = headers['content-encoding']
      if (encoding !== undefined && encoding !== 'identity') return problems.encoding
      use.used(caller.key)
      return { key: caller.key, role, ...tenant }
    },
    start() {
      timer = setInterval(() => void tell(), TELL_MS).unref()
    },
    async stop() {
      clearInterval(timer)
      await tell()
    },
  }
}
