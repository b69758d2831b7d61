import type { RouterPlan } from '../contract/plan.ts'
import type { Recipient } from './recipients.ts'

/** What recipients are told (Art. 19). It holds nobody's identity: they know the data by the messages it came in. */
export interface Notice {
  readonly right: 'erasure' | 'rectification' | 'restriction' | 'restriction-lifted'
  /** The same over all tries; of an erasure its id. */
  readonly reference: string
  /** Ids of messages (`webhook-id`) that held data about the person. */
  readonly messages: readonly string[]
  readonly tenant: string
  readonly at: number
}

/** How a recipient is told. `people`: the router cannot, or did not succeed; somebody has to. */
export interface NoticeProgress {
  readonly recipient: string
  /** `null` where none of the recipient's channels can pass it on. */
  readonly channel: string | null
  readonly state: 'waiting' | 'told' | 'people'
  readonly attempts: number
  /** When it is tried next, or was told; `null` for people. */
  readonly at: number | null
  /** Why not, in a short code. */
  readonly reason: string | null
}

/** Whom to tell, and over which channels: each of a recipient's that passes such things on. */
export function toTell(plan: RouterPlan, recipients: readonly Recipient[], now: number): readonly NoticeProgress[] {
  return recipients.flatMap(({ recipient }): NoticeProgress[] => {
    const channels = plan.channels.filter((each) => each.recipient === recipient && each.passesOn)
    if (channels.length === 0) {
      return [{ recipient, channel: null, state: 'people', attempts: 0, at: null, reason: 'no-channel' }]
    }
    return channels.map(({ name }) => ({
      recipient,
      channel: name,
      state: 'waiting',
      attempts: 0,
      at: now,
      reason: null,
    }))
  })
}

/** What a try to tell somebody came to. `retry`: it may succeed later. */
export type Notified = { readonly kind: 'told' } | { readonly kind: 'retry' | 'failed'; readonly reason: string }

/** Sends a notice over a channel to whatever address the tenant has there; `attempt` is 1 at first. Never rejects. */
export type SendNotice = (channel: string, notice: Notice, attempt: number) => Promise<Notified>

/** One try for each that is due; answers the new states, `null` when none was due. */
export async function sendDue(
  sendNotice: SendNotice,
  plan: RouterPlan,
  told: readonly NoticeProgress[],
  recipients: readonly Recipient[],
  notice: Omit<Notice, 'messages'>,
  now: number,
): Promise<readonly NoticeProgress[] | null> {
  if (!told.some((each) => isDue(each, now))) return null
  return Promise.all(
    told.map(async (each): Promise<NoticeProgress> => {
      if (!isDue(each, now) || each.channel === null) return each
      const channel = plan.channels.find(({ name }) => name === each.channel)
      if (channel === undefined) return { ...each, state: 'people', at: null, reason: 'no-channel' }
      const deliveries = recipients.find(({ recipient }) => recipient === each.recipient)?.deliveries ?? []
      const attempts = each.attempts + 1
      const telling = await sendNotice(
        each.channel,
        { ...notice, messages: deliveries.map((id) => `msg_${id}`) },
        attempts,
      )
      if (telling.kind === 'told') return { ...each, state: 'told', attempts, at: now, reason: null }
      const pause = telling.kind === 'retry' ? channel.schedule[attempts - 1] : undefined
      const { reason } = telling
      return pause === undefined
        ? { ...each, state: 'people', attempts, at: null, reason }
        : { ...each, attempts, at: now + pause * 1000, reason }
    }),
  )
}

const isDue = ({ state, at }: NoticeProgress, now: number): boolean => state === 'waiting' && at !== null && at <= now

/** Single deliveries are named no longer than somebody is told of them. */
export const stillNeeded = (recipients: readonly Recipient[], told: readonly NoticeProgress[]): readonly Recipient[] =>
  nextNotice(told) === null ? recipients.map((each) => ({ ...each, deliveries: [] })) : recipients

/** When the next of them is due; `null` when none waits. */
export const nextNotice = (told: readonly NoticeProgress[]): number | null =>
  told.reduce<number | null>(
    (least, { state, at }) => (state === 'waiting' && at !== null ? Math.min(least ?? at, at) : least),
    null,
  )
