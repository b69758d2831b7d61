import { createHash, randomUUID } from 'node:crypto'
import type { KeyPlan, RouterPlan, SourcePlan } from '../../../runtime/contract/plan.ts'
import { sign } from './sign.ts'
import { signWithin } from './sign-within.ts'
import { demoTenant } from './workspace.ts'

/** A request as the sender of an event would make it. */
export interface SampleRequest {
  readonly source: string
  /** With its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/** The source that a type of event comes from: one that a route takes it from, else one that could send it. */
export function sourceOf(plan: RouterPlan, event: string): SourcePlan | null {
  const routed = plan.routes.filter((route) => route.events.includes(event)).map((route) => route.source)
  const able = plan.sources.filter(({ type }) => ('is' in type ? type.is === event : typeValue(type, event) !== null))
  return able.find((source) => routed.includes(source.name)) ?? able[0] ?? null
}

/**
 * A signed request that carries a payload as an event of some type. Where the type or the sender's id is read from the
 * body, it is put there.
 */
export function sampleRequest(
  source: SourcePlan,
  event: string,
  payload: Readonly<Record<string, unknown>>,
  secret: string | null,
  now: number,
): SampleRequest {
  const id = randomUUID()
  const headers: Record<string, string> = { 'content-type': 'application/json', 'user-agent': 'bylaw-dev' }
  const value = structuredClone(payload) as Record<string, unknown>
  if ('at' in source.type) put(source.type.at, typeValue(source.type, event) ?? event, headers, value)
  if (source.dedupe !== null && !('body' in source.dedupe)) put(source.dedupe, id, headers, value)
  const whole = wrap(value, source.split ?? [])
  const sent = source.list === undefined ? whole : (whole as Readonly<Record<string, unknown>>)[source.list]
  const json = JSON.stringify(signWithin(source.verify, secret, sent, id, now))
  const form = formOf(source, value, json)
  if (form !== null) headers['content-type'] = 'application/x-www-form-urlencoded'
  const { raw } = source
  const bytes = raw?.base64 === undefined ? undefined : value[raw.base64]
  const text = raw === undefined ? (form ?? json) : String(value[raw.to] ?? '')
  const body = typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : text
  for (const [header, field] of Object.entries(raw?.headers ?? {}))
    if (typeof value[field] === 'string') headers[header] = value[field]
  const query = source.verify.scheme === 'twilio' && form === null ? `?bodySHA256=${sha256(body)}` : ''
  return {
    source: source.name,
    path: `${source.path.replaceAll('{tenant}', demoTenant)}${query}`,
    headers: { ...headers, ...sign(source.verify, secret, { body, id, tenant: demoTenant, query }, now) },
    body,
  }
}

/** The request that holds one event where a source splits its requests. */
const wrap = (event: unknown, path: readonly (string | null)[]): unknown =>
  path.reduceRight((inner, step) => (step === null ? [inner] : { [step]: inner }), event)

/** A request as a form, or `null` where its sender posts JSON: as Twilio does what holds more than texts. */
function formOf(
  { fields: whole, form, verify }: SourcePlan,
  value: Readonly<Record<string, unknown>>,
  json: string,
): string | null {
  if (form !== undefined) return new URLSearchParams({ [form]: json }).toString()
  if (whole === undefined && verify.scheme !== 'twilio') return null
  const values = Object.entries(value).flatMap(([name, each]) =>
    (whole !== undefined && Array.isArray(each) ? each : [each]).map((one: unknown) => [name, one] as const),
  )
  const fields = values.filter((each): each is [string, string] => typeof each[1] === 'string')
  return fields.length === values.length ? new URLSearchParams(fields).toString() : null
}

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')

const typeValue = (type: Extract<SourcePlan['type'], { at: KeyPlan }>, event: string): string | null =>
  Object.entries(type.values).find(([, name]) => name === event)?.[0] ?? null

/** Puts a value where a key says; what the payload already holds there stays. */
function put(key: KeyPlan, text: string, headers: Record<string, string>, value: Record<string, unknown>): void {
  if ('header' in key) {
    headers[key.header.toLowerCase()] = text
    return
  }
  let object = value
  for (const name of key.path.slice(0, -1)) {
    const inner = object[name]
    if (typeof inner !== 'object' || inner === null) object[name] = {}
    object = object[name] as Record<string, unknown>
  }
  const last = key.path.at(-1)
  if (last !== undefined) object[last] ??= text
}
