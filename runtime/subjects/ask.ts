import type { AuditNote } from '../audit/audit.ts'
import type { RequestPlan } from '../contract/plan.ts'
import type { Logger } from '../core/log.ts'
import { isObject } from '../core/objects.ts'
import type { Problem } from '../core/problem.ts'
import { AdminRefusal } from '../http/admin-route.ts'
import type { Identifier } from '../journal/people.ts'
import type { Change } from '../journal/port.ts'
import { bytesOf, change } from '../register/stored.ts'
import { atTheirWish, beginErasure } from './begin-erasure.ts'
import { dayOf } from './clocks.ts'
import { eraseTenant } from './erase-scope.ts'
import { openOrder } from './order.ts'
import type { RouteParts } from './parts.ts'
import type { Asked, Asking } from './request-intake.ts'

/** Records by the keyed hash of what a request is known again by. */
export const ASKED = 'asked'

/** What a verified source asks for somebody: it speaks for the tenant. */
export interface SourceAsk {
  readonly source: string
  readonly tenant: string
  /** As its sender calls it. */
  readonly type: string
  readonly asks: RequestPlan['asks']
  /** May be none: then somebody has to look. */
  readonly identifiers: readonly Identifier[]
  /** By which it is known again, until then. */
  readonly known: readonly { readonly key: Uint8Array; readonly expiresAt: number }[]
}

/** What became of it; it is on disk. */
export interface TakenAsk {
  readonly request: string
  readonly duplicate: boolean
  /** `null`: none was begun, because nobody is named or the person had wished for a restriction. */
  readonly erasure: string | null
}

export interface AskParts extends RouteParts {
  readonly logger: Logger
  readonly audit: (note: AuditNote) => Promise<void>
}

interface Fence {
  readonly request: string
  readonly erasure: string | null
}

class KnownAlready extends Error {
  override readonly name = 'KnownAlready'
  readonly fence: Fence

  constructor(fence: Fence) {
    super('The request is known.')
    this.fence = fence
  }
}

/**
 * Opens a request as the administration does, and begins what needs nobody's judgement: an erasure of what the
 * identifiers stand in. Data is handed to nobody: an export waits for whoever answers the person. What it is known again
 * by is in the same commit, so that a repetition finds the request, or there is none.
 *
 * @throws JournalUnavailable when nothing was stored; a problem says why it is refused
 */
export async function takeAsk(parts: AskParts, ask: SourceAsk): Promise<TakenAsk | Problem> {
  const { intake, journal, clock, logger } = parts
  const { source, tenant, type, asks, identifiers } = ask
  const by = `source:${source}`
  // Whoever is verified at this source was said to speak for the tenant: that is their instruction (Art. 28(3)(a)).
  const instruction = { reference: `${by} ${type}`, date: dayOf(clock.now()) }
  const asking: Asking = { body: { tenant, identifiers, instruction } satisfies Asked, actor: { key: by } }
  const said = { asks: type, identifiers: identifiers.length }

  async function fences(value: Fence): Promise<readonly Change[]> {
    const changes: Change[] = []
    for (const { key, expiresAt } of ask.known) {
      const id = Buffer.from(key).toString('hex')
      const stored = await journal.records.get(ASKED, id)
      const fence = stored?.value == null ? null : parseFence(JSON.parse(Buffer.from(stored.value).toString()))
      if (fence !== null && (stored?.expiresAt ?? 0) > clock.now()) throw new KnownAlready(fence)
      changes.push({ kind: ASKED, id, value: bytesOf(value), expiresAt, expected: stored?.generation ?? 0 })
    }
    return changes
  }

  /** Whoever it is about: nobody is looked for. */
  async function eraseAll(): Promise<TakenAsk> {
    const order = await openOrder(parts, asking, { type: 'erasure', tenant, types: null })
    const { request } = order
    const changes = async (erasure: string): Promise<readonly Change[]> => [
      ...(await fences({ request, erasure })),
      order.change('erase', said, erasure),
    ]
    return { request, duplicate: false, erasure: await eraseTenant(parts, { tenant, request, by, changes }) }
  }

  async function write(): Promise<TakenAsk> {
    if (asks === 'erase-tenant') return eraseAll()
    const found = await intake.open(asking, [asks === 'erase' ? 'erasure' : 'access'])
    const { request } = found
    const waits = asks === 'erase' && atTheirWish(parts, found)
    if (asks === 'erase' && identifiers.length > 0 && !waits) {
      const erasure = await beginErasure(parts, found, asking, said, (id) => fences({ request, erasure: id }))
      return { request, duplicate: false, erasure }
    }
    const noted = intake.note(found, asking, waits ? 'asked-and-restricted' : 'asked', said)
    await change(journal.records, async () => [
      ...(await fences({ request, erasure: null })),
      intake.change(found, noted),
    ])
    if (asks === 'erase') logger.warn('request-waits', { request, reason: waits ? 'restricted' : 'names-nobody' })
    return { request, duplicate: false, erasure: null }
  }

  let taken: TakenAsk
  try {
    taken = await write()
  } catch (error) {
    if (error instanceof AdminRefusal) return error.problem
    if (!(error instanceof KnownAlready)) throw error
    taken = { ...error.fence, duplicate: true }
  }
  logger.info('request-taken', { source, asks, ...taken })
  await parts.audit({
    action: actions[asks],
    status: 202,
    actor: { key: by, role: 'source' },
    facts: { tenant, source, ...said, ...taken },
  })
  return taken
}

const actions = { erase: 'subject.erase', export: 'request.open', 'erase-tenant': 'tenant.erase' } as const

const parseFence = (value: unknown): Fence | null =>
  isObject(value) && typeof value.request === 'string'
    ? { request: value.request, erasure: typeof value.erasure === 'string' ? value.erasure : null }
    : null
