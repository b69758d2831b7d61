import { createSecretKey } from 'node:crypto'
import { type Audit, createAudit } from '../../audit/audit.ts'
import type { SecretSet, Secrets } from '../../config/secrets.ts'
import type { AdminRoute } from '../../http/admin-route.ts'
import { listLogger } from '../../ingress/testing/logger.ts'
import { createTestClock, type TestClock } from '../../journal/testing/clock.ts'
import type { View } from '../../register/port.ts'
import { createFailures } from '../keys/failures.ts'
import { createGuard, type Guard } from '../keys/guard.ts'
import { type ApiKey, KEYS, parseKey } from '../keys/key.ts'
import { keyRoutes } from '../keys/routes.ts'
import { createKeyUse } from '../keys/use.ts'
import { type Admin, type AdminOptions, createAdmin } from '../server.ts'
import { checked } from './checked.ts'
import { createModelRecords, type ModelRecords } from './records.ts'

export const adminKey = 'the admin key of this test, 32 characters and more'.replaceAll(' ', '-')
const DAY = 86_400_000

export interface AdminBench {
  readonly url: string
  readonly admin: Admin
  readonly audit: Audit
  readonly clock: TestClock
  readonly records: ModelRecords
  readonly guard: Guard
  readonly log: readonly string[]
  /** Values of the secrets that are files, by name; may be changed. */
  readonly files: Record<string, string>
  call(method: string, path: string, options?: CallOptions): Promise<Answer>
  /** Makes a key and answers with it. */
  key(roles: readonly string[], tenant?: string): Promise<{ readonly id: string; readonly key: string }>
}

export interface CallOptions {
  readonly key?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** What tests read of answers; empty where there is none. */
export interface AnswerBody {
  readonly id: string
  readonly key: string
  readonly overlapUntil: string | null
  readonly keys: readonly unknown[]
  readonly instance: string
  readonly errors: unknown
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly body: AnswerBody
}

/** A listener on loopback with keys, an audit log and these paths, over records in memory. */
export async function startAdmin(
  routes: (parts: { readonly guard: Guard; readonly audit: Audit }) => readonly AdminRoute[] = () => [],
  own: Partial<AdminOptions> = {},
): Promise<AdminBench> {
  const clock = createTestClock()
  const records = createModelRecords()
  const { logger, lines: log } = listLogger()
  const files: Record<string, string> = { 'admin-key': adminKey }
  const secrets = secretsOf(files)
  const view = await followKeys(records)
  const failures = createFailures(clock)
  const guard = createGuard({ keys: view.keys, secrets, failures, clock })
  const audit = createAudit({
    records,
    key: createSecretKey(Buffer.alloc(32, 1)),
    clock,
    expiresAt: (at) => at + 365 * DAY,
  })
  const use = createKeyUse(records, clock, 400 * DAY)
  const keys = keyRoutes({
    records,
    keys: view.keys,
    use,
    passed: view.refresh,
    knowsTenant: (name) => name === 'acme' || name === 'globex',
  })
  const all = [...keys, ...routes({ guard, audit })].map(checked)
  const admin = createAdmin({
    ...{
      routes: all,
      host: '127.0.0.1',
      port: 0,
      knowsTenant: (name: string) => name === 'acme' || name === 'globex',
      guard,
      failures,
      use,
      audit,
      clock,
      logger,
    },
    ...own,
  })
  const url = await admin.listen()

  const call = async (method: string, path: string, { key, body, headers }: CallOptions = {}): Promise<Answer> => {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json') === true && text !== ''
    return { status: response.status, headers: response.headers, text, body: json ? JSON.parse(text) : {} }
  }
  return {
    ...{ url, admin, audit, clock, records, guard, log, files, call },
    async key(roles, tenant) {
      const body = { name: 'test', roles, ...(tenant === undefined ? {} : { tenant }) }
      return (await call('POST', '/v1/keys', { key: adminKey, body })).body
    },
  }
}

function secretsOf(files: Readonly<Record<string, string>>): Secrets {
  const sets = new Map<string, SecretSet>()
  return {
    get(name) {
      const value = files[name]
      if (value === undefined) return null
      const set = sets.get(value) ?? { values: [Buffer.from(value)] }
      sets.set(value, set)
      return set
    },
  }
}

/** Keys in memory, read again whenever somebody waits for a generation. */
async function followKeys(records: ModelRecords) {
  let found = new Map<string, ApiKey>()
  const keys: View<ApiKey> = {
    get: (id) => found.get(id),
    entries: () => found.entries(),
    get size() {
      return found.size
    },
  }
  async function refresh(): Promise<void> {
    const read = new Map<string, ApiKey>()
    for (const { id, value } of await records.list(KEYS)) {
      const key = value === null ? null : parseKey(JSON.parse(Buffer.from(value).toString()))
      if (key !== null) read.set(id, key)
    }
    found = read
  }
  return { keys, refresh }
}
