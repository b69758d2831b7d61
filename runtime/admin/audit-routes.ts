import { Readable } from 'node:stream'
import type { Audit } from '../audit/audit.ts'
import { AdminRefusal, type AdminRoute } from '../http/admin-route.ts'
import { adminProblems } from './problems.ts'

const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const
const count = { type: 'integer', minimum: 0 } as const

const openingSchema = {
  description: 'What a commitment hides: SHA-256(salt || canonical JSON of part); `null` when it was erased.',
  type: ['object', 'null'],
  required: ['salt', 'part'],
  properties: { salt: { type: 'string' }, part: { type: 'object' } },
} as const

const entrySchema = {
  type: 'object',
  required: ['seq', 'at', 'action', 'status', 'facts', 'commitments', 'previous', 'hash', 'openings'],
  properties: {
    seq: count,
    at: { ...count, description: 'Milliseconds since 1970 in UTC.' },
    action: { type: 'string' },
    status: { ...count, description: 'HTTP status of the outcome.' },
    facts: { type: 'object' },
    commitments: { type: 'array', items: hash },
    previous: hash,
    hash,
    openings: { type: 'array', items: openingSchema },
  },
} as const

const verdictSchema = {
  type: 'object',
  required: ['ok', 'entries', 'head', 'sealed', 'faults'],
  properties: {
    ok: { type: 'boolean' },
    entries: count,
    head: {
      description: 'To be noted elsewhere: nobody can change what came before it unnoticed.',
      type: ['object', 'null'],
      properties: { seq: count, hash },
    },
    sealed: { type: 'boolean' },
    faults: { type: 'array', items: { type: 'object', properties: { at: count, fault: { type: 'string' } } } },
  },
} as const

const STANDARD_LIMIT = 100
const MOST = 500

/** The paths by which an auditor reads and verifies the audit log. */
export function auditRoutes(audit: Audit, kept: () => boolean): readonly AdminRoute[] {
  const need = (): void => {
    if (!kept()) throw new AdminRefusal(adminProblems.noAudit)
  }
  return [
    {
      method: 'GET',
      path: '/v1/audit',
      roles: ['auditor'],
      summary: 'Lists entries of the audit log, oldest first.',
      query: {
        after: { ...count, description: 'Number of the last entry that is known.' },
        limit: { type: 'integer', minimum: 1, maximum: MOST, default: STANDARD_LIMIT },
      },
      answers: {
        200: {
          type: 'object',
          required: ['entries', 'next'],
          properties: {
            entries: { type: 'array', items: entrySchema },
            next: { type: ['integer', 'null'], description: '`after` of the next page.' },
          },
        },
      },
      audit: null,
      async handle({ query }) {
        need()
        const limit = Number(query.limit ?? STANDARD_LIMIT)
        const entries = await audit.page(Number(query.after ?? 0), limit)
        const next = entries.length < limit ? null : (entries.at(-1)?.seq ?? null)
        return { status: 200, body: { entries, next } }
      },
    },
    {
      method: 'GET',
      path: '/v1/audit/export',
      roles: ['auditor'],
      summary: 'The audit log as JSON lines that `audit verify` reads: checkpoint, entries, head.',
      media: 'application/x-ndjson',
      answers: { 200: { type: 'string' } },
      audit: 'audit.export',
      async handle() {
        need()
        return { status: 200, stream: Readable.from(audit.lines()) }
      },
    },
    {
      method: 'GET',
      path: '/v1/audit/verify',
      roles: ['auditor'],
      summary: 'Verifies the whole chain of the audit log.',
      answers: { 200: verdictSchema },
      audit: null,
      async handle() {
        need()
        return { status: 200, body: await audit.verify() }
      },
    },
  ]
}
