import { isObject } from '../core/objects.ts'
import type { NoticeProgress } from './notice.ts'
import type { Recipient } from './recipients.ts'

/** Records by id of an erasure, which is a UUID. */
export const ERASURE = 'erasure'

/**
 * How far an erasure is, in this order:
 *
 * | state | since then |
 * |---|---|
 * | `requested` | fences are written: nobody begins anything about the person any more |
 * | `fenced` | what had begun has ended everywhere |
 * | `surveyed` | it is known what there is, who received what, and what has to be kept |
 * | `held` | what has to be kept is apart, and restricted |
 * | `entombed` | the tombstone is on disk: no backup brings the person back |
 * | `destroyed` | nobody can open what was theirs |
 * | `purged` | rows are gone, the log is truncated |
 * | `verified` | nothing of theirs is left |
 * | `done` | the receipt stands, the fences are down |
 */
export type ErasureState = (typeof STATES)[number]

export const STATES = [
  'requested',
  'fenced',
  'surveyed',
  'held',
  'entombed',
  'destroyed',
  'purged',
  'verified',
  'done',
] as const

/** An event that an erasure leaves, restricted, and on what ground. */
export interface Kept {
  readonly event: string
  readonly ground: string
  /** `null`: until the ground is lifted. */
  readonly until: number | null
}

export interface ErasureRecord {
  readonly tenant: string
  readonly request: string | null
  readonly state: ErasureState
  /** When each state was reached. */
  readonly steps: Readonly<Partial<Record<ErasureState, number>>>
  /** Ids of the person, or of whoever the events concern, in hexadecimal; none once it is done. */
  readonly subjects: readonly string[]
  /** What goes as a whole, whoever it is about: events by their ids, or (`null`) all of the tenant's. Absent: what is the person's. */
  readonly scope?: { readonly events: readonly string[] | null }
  /** Who drives it, and until when nobody else does. */
  readonly driver: { readonly replica: string; readonly until: number } | null
  /** What was found, counted before anything was destroyed. */
  readonly found: { readonly events: number; readonly segments: number; readonly remains: number }
  readonly kept: readonly Kept[]
  /** How many more are kept than are listed; absent where all are. */
  readonly keptMore?: number
  /** Ids under which kept events are held, until their grounds are gone; of a scope the events themselves. */
  readonly keptAs: readonly string[]
  /** Days since the epoch on which something of the tenant came in; until it is done. */
  readonly days?: readonly number[]
  readonly recipients: readonly Recipient[]
  /** How recipients were told of it (Art. 19). */
  readonly told: readonly NoticeProgress[]
  /** `false` where there is no directory for tombstones. */
  readonly entombed: boolean
  /** How many identifiers it goes by, and how many stood beside them and were not followed; absent after a restore. */
  readonly identifiers?: { readonly given: number; readonly confirmed: number; readonly notFollowed: number }
  /** It was run again from its tombstone, after a restore. */
  readonly restored: boolean
  /** Who asked for it: id of a caller's key, or `source:<name>`; absent after a restore. */
  readonly by?: string
}

export const newErasure = (
  own: Pick<ErasureRecord, 'tenant' | 'request' | 'subjects' | 'restored' | 'identifiers' | 'scope' | 'by'>,
  now: number,
): ErasureRecord => ({
  ...own,
  state: 'requested',
  steps: { requested: now },
  driver: null,
  found: { events: 0, segments: 0, remains: 0 },
  kept: [],
  keptAs: [],
  recipients: [],
  told: [],
  entombed: false,
})

export const parseErasure = (value: unknown): ErasureRecord | null =>
  isObject(value) && STATES.some((state) => state === value.state) && Array.isArray(value.subjects)
    ? (value as unknown as ErasureRecord)
    : null

/** What routers keep in memory of each erasure: what has to be done about it. */
export type ErasureProgress = Pick<ErasureRecord, 'state' | 'driver' | 'told' | 'keptAs' | 'tenant' | 'scope'>

export function parseErasureProgress(value: unknown): ErasureProgress | null {
  const record = parseErasure(value)
  if (record === null) return null
  const { state, driver, told, keptAs, tenant, scope } = record
  return { state, driver, told, keptAs, tenant, ...(scope !== undefined && { scope }) }
}
