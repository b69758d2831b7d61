import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import { RecordConflict, type Records } from '../journal/port/records.ts'
import { bytesOf, type Parse, read } from '../register/stored.ts'
import { ERASURE, type ErasureRecord, parseErasure } from './erasure-record.ts'
import { type Notice, nextTelling, stillNeeded, type Tell, type Told, tellDue } from './notice.ts'
import type { Recipient } from './recipients.ts'
import { parseRequest, REQUEST, type RequestRecord } from './request.ts'

export interface TellingParts {
  readonly records: Records
  readonly clock: Clock
  readonly plan: () => RouterPlan
  readonly tell: Tell
}

interface Telling {
  readonly tenant: string
  readonly recipients: readonly Recipient[]
  readonly told: readonly Told[]
}

/** How long whoever tells has that to itself. */
const CLAIM_MS = 60_000

/** Whether there is somebody to tell now. */
export const isToBeTold = ({ told }: Pick<Telling, 'told'>, now: number): boolean =>
  (nextTelling(told) ?? now + 1) <= now

export const tellOfErasure = (parts: TellingParts, id: string): Promise<void> =>
  tellOf(parts, ERASURE, id, parseErasure, (_, erasure) => ({ right: 'erasure', reference: erasure }))

export const tellOfRequest = (parts: TellingParts, id: string): Promise<void> =>
  tellOf(parts, REQUEST, id, parseRequest, ({ notice }) => notice)

/** Tells whoever is due and writes down how that went; claimed first, so that routers do not all tell the same. */
async function tellOf<T extends ErasureRecord | RequestRecord>(
  { records, clock, plan, tell }: TellingParts,
  kind: string,
  id: string,
  parse: Parse<T>,
  noticeOf: (record: T, id: string) => Pick<Notice, 'right' | 'reference'> | null,
): Promise<void> {
  const known = await read(records, kind, id, parse)
  if (known === null) return
  const { value, expiresAt } = known
  const now = clock.now()
  const what = noticeOf(value, id)
  if (what === null || !isToBeTold(value, now)) return
  const changed = (told: readonly Told[]) => ({
    kind,
    id,
    value: bytesOf({ ...value, told, recipients: stillNeeded(value.recipients, told) }),
    expiresAt,
  })
  const claimed = value.told.map((each) => (each.at !== null && each.at <= now ? claim(each, now) : each))
  try {
    const generation = await records.write([{ ...changed(claimed), expected: known.generation }])
    const notice = { ...what, tenant: value.tenant, at: now }
    const told = await tellDue(tell, plan(), value.told, value.recipients, notice, now)
    if (told !== null) await records.write([{ ...changed(told), expected: generation }])
  } catch (error) {
    // Somebody else changed it: it is looked at again. Whoever is told twice sees the same reference.
    if (!(error instanceof RecordConflict)) throw error
  }
}

const claim = (told: Told, now: number): Told => (told.state === 'waiting' ? { ...told, at: now + CLAIM_MS } : told)
