import { createHmac } from 'node:crypto'

export type Encoding = 'hex' | 'base64'
export type Headers = Readonly<Record<string, string>>

export const secret = 'a-secret-of-thirty-two-characters'
export const hash = (
  text: string,
  encoding: Encoding = 'hex',
  algorithm = 'sha256',
  key: string | Buffer = secret,
): string => createHmac(algorithm, key).update(text).digest(encoding)
/** Signs at one time, in seconds, wherever that stands. */
export const inSeconds =
  (sign: (body: string, time: string) => Headers) =>
  (body: string, now: number = Date.now()): Headers =>
    sign(body, String(Math.floor(now / 1000)))

export interface Provider {
  /** The labelled payload that it sends. */
  readonly payload: string
  readonly verify: { readonly scheme: string } & Readonly<Record<string, unknown>>
  readonly dedupe?: Readonly<Record<string, unknown>>
  readonly id?: string
  /** `now`: when it signs, in milliseconds, where it signs a time. */
  readonly sign: (body: string, now?: number) => Headers
  /** Status, type and body that the provider's documentation asks for; the receipt where any success will do. */
  readonly answer: readonly [status: number, type: string, body: string | null]
  /** Somebody in the payload, by a key that `infer` proposed. */
  readonly person: readonly [category: string, value: string]
}

export const receipt = [202, 'application/json', null] as const
export const ok = [200, 'application/json', null] as const
export const ada = ['contact.email', 'ada@example.org'] as const

/** Senders that sign the body in one header, and send an id of the delivery in another. */
export const hmac = (
  payload: string,
  header: string,
  id: Provider['dedupe'],
  person: Provider['person'] = ada,
  {
    algorithm = 'sha256',
    encoding = 'hex',
    prefix = '',
  }: { algorithm?: string; encoding?: Encoding; prefix?: string } = {},
): Provider => ({
  payload,
  verify: { scheme: 'hmac', header, algorithm, encoding, ...(prefix !== '' && { prefix }) },
  ...(id !== undefined && { dedupe: id }),
  sign: (body) => ({ [header]: prefix + hash(body, encoding, algorithm) }),
  answer: receipt,
  person,
})

export const token = (payload: string, header: string, person: Provider['person'] = ada): Provider => ({
  payload,
  verify: { scheme: 'bearer', header },
  dedupe: { body: true },
  sign: () => ({ [header]: secret }),
  answer: receipt,
  person,
})

/** Known again by its body. */
export const body = { body: true }
export const svix = (payload: string): Provider => ({
  payload,
  verify: { scheme: 'standard-webhooks' },
  dedupe: { header: 'svix-id' },
  sign: inSeconds((text, time) => {
    const signed = hash(`msg_${payload}.${time}.${text}`, 'base64', 'sha256', Buffer.from(secret))
    return { 'svix-id': `msg_${payload}`, 'svix-timestamp': time, 'svix-signature': `v1,${signed}` }
  }),
  answer: receipt,
  person: ada,
})
