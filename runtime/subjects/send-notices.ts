import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import { RecordConflict, type Records } from '../journal/port/records.ts'
import { bytesOf, type Parse, read } from '../register/stored.ts'
import { ERASURE, type ErasureRecord, parseErasure } from './erasure-record.ts'
import { type Notice, type NoticeProgress, nextNotice, type SendNotice, sendDue, stillNeeded } from './notice.ts'
import type { Recipient } from './recipients.ts'
import { parseRequest, REQUEST, type RequestRecord } from './request.ts'

export interface NoticeParts {
  readonly records: Records
  readonly clock: Clock
  readonly plan: () => RouterPlan
  readonly sendNotice: SendNotice
}

interface Notified {
  readonly tenant: string
  readonly recipients: readonly Recipient[]
  readonly told: readonly NoticeProgress[]
}

/** How long whoever tells has that to itself. */
const CLAIM_MS = 60_000

/** Whether there is somebody to tell now. */
export const isNoticeDue = ({ told }: Pick<Notified, 'told'>, now: number): boolean =>
  (nextNotice(told) ?? now + 1) <= now

export const notifyOfErasure = (parts: NoticeParts, id: string): Promise<void> =>
  notifyOf(parts, ERASURE, id, parseErasure, (_, erasure) => ({ right: 'erasure', reference: erasure }))

export const notifyOfRequest = (parts: NoticeParts, id: string): Promise<void> =>
  notifyOf(parts, REQUEST, id, parseRequest, ({ notice }) => notice)

/** Tells whoever is due and writes down how that went; claimed first, so that routers do not all tell the same. */
async function notifyOf<T extends ErasureRecord | RequestRecord>(
  { records, clock, plan, sendNotice }: NoticeParts,
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
  if (what === null || !isNoticeDue(value, now)) return
  const changed = (told: readonly NoticeProgress[]) => ({
    kind,
    id,
    value: bytesOf({ ...value, told, recipients: stillNeeded(value.recipients, told) }),
    expiresAt,
  })
  const claimed = value.told.map((each) => (each.at !== null && each.at <= now ? claim(each, now) : each))
  try {
    const generation = await records.write([{ ...changed(claimed), expected: known.generation }])
    const notice = { ...what, tenant: value.tenant, at: now }
    const told = await sendDue(sendNotice, plan(), value.told, value.recipients, notice, now)
    if (told !== null) await records.write([{ ...changed(told), expected: generation }])
  } catch (error) {
    // Somebody else changed it: it is looked at again. Whoever is told twice sees the same reference.
    if (!(error instanceof RecordConflict)) throw error
  }
}

const claim = (told: NoticeProgress, now: number): NoticeProgress =>
  told.state === 'waiting' ? { ...told, at: now + CLAIM_MS } : told
