import { boundToEvent, keyIdsOf, openEvent } from '../../keys/envelope.ts'
import { Unreadable } from '../../keys/errors.ts'
import { idText } from '../../keys/row-cache.ts'
import type { Altered } from '../altered.ts'
import type { EventHead, Segment, StoredEvent } from '../port.ts'
import type { KeyStore } from './key-store.ts'
import type { Query } from './session.ts'

/** What is needed to open a sealed event. */
export interface SealedRow {
  readonly tenant: string
  readonly event: string
  readonly type: string
  readonly body: Buffer
  /** How often keys had been destroyed when it was read. */
  readonly generation: number
}

/** Column by which a statement says how often keys have been destroyed. */
export const keyGeneration = (schema: string): string =>
  `(SELECT value::int8 FROM ${schema}.meta WHERE name = 'key-generation') AS generation`

/**
 * Opens events with keys that were there when the events were read, or since; what of an event can be opened, or `null`
 * when it was altered or its common part is gone.
 */
export async function openEvents(
  keys: KeyStore,
  query: Query,
  rows: readonly SealedRow[],
  altered: Altered,
): Promise<readonly (readonly Segment[] | null)[]> {
  for (const { generation } of rows) keys.observe(generation)
  const ids = new Map<string, Uint8Array>()
  for (const { body } of rows) for (const id of idsIn(body)) ids.set(idText(id), id)
  const found = await keys.find(query, [...ids.values()])
  return rows.map(({ tenant, event, type, body }) => {
    const opened = unlessUnreadable(
      () => openEvent(boundToEvent(tenant, event), body, (id) => found.get(idText(id)) ?? null),
      null,
    )
    if (opened === null) altered.found({ id: event, type })
    return opened
  })
}

const idsIn = (body: Buffer): readonly Uint8Array[] => unlessUnreadable(() => keyIdsOf(body), [])

function unlessUnreadable<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unreadable) return otherwise
    throw error
  }
}

/** The columns of an event that say what is known of it without opening it. */
export const HEAD = 'e.id, e.tenant, e.source, e.type, e.received_at, e.expires_at, e.delete_at, e.digest'

export interface HeadRow {
  readonly id: string
  readonly tenant: string
  readonly source: string
  readonly type: string
  readonly received_at: number
  readonly expires_at: number
  readonly delete_at: number
  readonly digest: string
}

export const readHead = (row: HeadRow): EventHead => ({
  id: row.id,
  tenant: row.tenant,
  source: row.source,
  type: row.type,
  receivedAt: row.received_at,
  expiresAt: row.expires_at,
  deleteAt: row.delete_at,
  digest: row.digest,
})

export interface StoredRow extends HeadRow {
  readonly body: Buffer
  readonly generation: number
}

/** Events with what of them can be opened: nothing, when they were altered. */
export async function readEvents(
  keys: KeyStore,
  query: Query,
  rows: readonly StoredRow[],
  altered: Altered,
): Promise<readonly StoredEvent[]> {
  const opened = await openEvents(
    keys,
    query,
    rows.map((row) => ({ ...row, event: row.id })),
    altered,
  )
  return rows.map((row, index) => {
    const segments = opened[index] ?? null
    return { ...readHead(row), segments: segments ?? [], ...(segments === null && { altered: true }) }
  })
}
