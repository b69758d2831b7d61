import type { RouterPlan, SourcePlan } from '../contract/plan.ts'
import type { Confirmation, Journal } from '../journal/port.ts'

/** What WhatsApp says of a message that was sent before. */
export interface StatusNews {
  /** Of the message, as the answer to its sending gave it. Decoded it shows the addressee's number: never kept. */
  readonly id: string
  readonly news: Confirmation
  readonly at: number
  /** Id of the number that it was sent from; `null` when the webhook does not say. */
  readonly number: string | null
}

/** Hands on what a verified webhook says of messages; answers how many of them were known. */
export type Confirm = (body: unknown, now: number) => Promise<number>

const NEWS: ReadonlySet<string> = new Set<Confirmation>(['sent', 'delivered', 'read', 'failed'])

/** Longer ids are not WhatsApp's. */
const ID_LENGTH = 300

/**
 * The statuses in the body of a WhatsApp webhook, `entry[].changes[].value.statuses[]`, in no order. Anything that is not
 * as published is left out: https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components
 */
export function readStatuses(body: unknown): readonly StatusNews[] {
  const found: StatusNews[] = []
  for (const entry of listAt(body, 'entry')) {
    for (const change of listAt(entry, 'changes')) {
      const value = at(change, 'value')
      const number = at(at(value, 'metadata'), 'phone_number_id')
      for (const status of listAt(value, 'statuses')) {
        const id = at(status, 'id')
        const news = at(status, 'status')
        const seconds = Number(at(status, 'timestamp'))
        if (typeof id !== 'string' || id === '' || id.length > ID_LENGTH || !isNews(news)) continue
        if (!Number.isSafeInteger(seconds) || seconds <= 0) continue
        found.push({ id, news, at: seconds * 1000, number: typeof number === 'string' ? number : null })
      }
    }
  }
  return found
}

/**
 * For a source that Meta signs, of a router that sends over WhatsApp; `null` for any other. Messages are found by a keyed
 * hash of their id under each channel of the number; nothing of the body is stored.
 */
export function createConfirm(
  source: SourcePlan,
  { channels }: Pick<RouterPlan, 'channels'>,
  journal: Pick<Journal, 'identity' | 'confirm'>,
): Confirm | null {
  const senders = channels.flatMap(({ name, connector }) =>
    connector.kind === 'whatsapp' ? [{ name, number: connector.phoneNumberId }] : [],
  )
  if (source.verify.scheme !== 'meta' || senders.length === 0) return null
  return async (body, now) => {
    const confirmed = await Promise.all(
      readStatuses(body).map(async ({ id, news, at: when, number }) => {
        const refs = senders
          .filter((sender) => number === null || sender.number === number)
          .map((sender) => journal.identity.providerRef(sender.name, id))
        const known = await Promise.all(refs.map((ref) => journal.confirm(ref, news, Math.min(when, now))))
        return known.includes(true)
      }),
    )
    return confirmed.filter((known) => known).length
  }
}

const isNews = (value: unknown): value is Confirmation => typeof value === 'string' && NEWS.has(value)

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const list = at(value, name)
  return Array.isArray(list) ? list : []
}
