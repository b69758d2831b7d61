import { createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { generatedModule } from '../../compiler/emit/router/generated-module.ts'
import { routerPlan } from '../../compiler/emit/router/plan.ts'
import { evaluate } from '../../compiler/emit/testing/evaluate.ts'
import { catalogue } from '../../compiler/language/catalogue.ts'
import { inferEventType } from '../../compiler/scaffold/infer/event-type.ts'
import { keyFor } from '../../runtime/ingress/testing/client.ts'
import { makePlace, type Place } from '../../runtime/ingress/testing/harness.ts'
import { listLogger } from '../../runtime/ingress/testing/logger.ts'
import { type Sink, startSink } from '../../runtime/ingress/testing/sink.ts'
import { openSqliteJournal } from '../../runtime/journal/sqlite/sqlite-journal.ts'
import { expectUnreadable } from '../../runtime/journal/testing/encodings.ts'
import { fileKeySource } from '../../runtime/keys/key-source.ts'
import { loadKeyring } from '../../runtime/keys/load-keyring.ts'
import { createRouter } from '../../runtime/router.ts'
import { readCorpus } from '../infer/corpus.ts'
import { compileText, edit, small } from '../small.ts'

// What providers send, as they document that they sign it, through one router whose event types `infer` has proposed: the
// answer is the one that the provider expects, values go out as they came in, a delivery that is sent again is known, and
// the people are found.

type Encoding = 'hex' | 'base64'
type Headers = Readonly<Record<string, string>>

const secret = 'a-secret-of-thirty-two-characters'
const hash = (text: string, encoding: Encoding = 'hex', algorithm = 'sha256', key: string | Buffer = secret): string =>
  createHmac(algorithm, key).update(text).digest(encoding)
/** Signs at one time, in seconds, wherever that stands. */
const inSeconds =
  (sign: (body: string, time: string) => Headers) =>
  (body: string, now: number = Date.now()): Headers =>
    sign(body, String(Math.floor(now / 1000)))

interface Provider {
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

const receipt = [202, 'application/json', null] as const
const ok = [200, 'application/json', null] as const
const ada = ['contact.email', 'ada@example.org'] as const

/** Senders that sign the body in one header, and send an id of the delivery in another. */
const hmac = (
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

const token = (payload: string, header: string, person: Provider['person'] = ada): Provider => ({
  payload,
  verify: { scheme: 'bearer', header },
  dedupe: { body: true },
  sign: () => ({ [header]: secret }),
  answer: receipt,
  person,
})

const body = { body: true }
const svix = (payload: string): Provider => ({
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

/** Where a source is reached, as its sender is told. */
const urlOf = (payload: string): string => `https://hooks.example/in/${payload}`

/** Senders that are declared as `hmac`, and sign more than the body, or by another hash. */
const declared: readonly Provider[] = [
  hmac('helpscout-conversation', 'x-helpscout-signature', body, ada, { algorithm: 'sha1', encoding: 'base64' }),
  hmac('front-message', 'x-front-signature', body, ada, { algorithm: 'sha1', encoding: 'base64' }),
  {
    ...hmac('square', 'x-square-hmacsha256-signature', { path: 'event_id' }, ada, { encoding: 'base64' }),
    verify: {
      scheme: 'hmac',
      header: 'x-square-hmacsha256-signature',
      encoding: 'base64',
      signs: '{url}{body}',
      publicUrl: urlOf('square'),
    },
    sign: (text) => ({ 'x-square-hmacsha256-signature': hash(`${urlOf('square')}${text}`, 'base64') }),
  },
  {
    ...hmac('trello-comment', 'x-trello-webhook', body, ['person.username', 'adalovelace']),
    verify: {
      scheme: 'hmac',
      header: 'x-trello-webhook',
      algorithm: 'sha1',
      encoding: 'base64',
      signs: '{body}{url}',
      publicUrl: urlOf('trello-comment'),
    },
    sign: (text) => ({ 'x-trello-webhook': hash(`${text}${urlOf('trello-comment')}`, 'base64', 'sha1') }),
  },
  {
    ...hmac('zendesk', 'x-zendesk-webhook-signature', body),
    verify: {
      scheme: 'hmac',
      header: 'x-zendesk-webhook-signature',
      encoding: 'base64',
      timestamp: 'x-zendesk-webhook-signature-timestamp',
      unit: 'date',
      signs: '{timestamp}{body}',
    },
    sign: (text, now = Date.now()) => {
      const time = new Date(now).toISOString()
      const signature = hash(`${time}${text}`, 'base64')
      return { 'x-zendesk-webhook-signature': signature, 'x-zendesk-webhook-signature-timestamp': time }
    },
  },
  {
    ...hmac('klaviyo-profile', 'klaviyo-signature', body),
    verify: {
      scheme: 'hmac',
      header: 'klaviyo-signature',
      timestamp: 'klaviyo-timestamp',
      unit: 'date',
      signs: '{body}{timestamp}',
    },
    sign: (text, now = Date.now()) => {
      const time = new Date(now).toUTCString()
      return { 'klaviyo-signature': hash(`${text}${time}`), 'klaviyo-timestamp': time }
    },
  },
  {
    ...hmac('workos-registration', 'workos-signature', { path: 'id' }),
    verify: {
      scheme: 'hmac',
      header: 'workos-signature',
      parts: { signature: 'v1', timestamp: 't' },
      unit: 'ms',
    },
    sign: (text, now = Date.now()) => ({ 'workos-signature': `t=${now}, v1=${hash(`${now}.${text}`)}` }),
  },
]
/** Senders that write several signatures, or a version and a time, into one header. */
const inParts: readonly Provider[] = [
  {
    ...hmac('persona-kyc', 'persona-signature', body),
    verify: { scheme: 'hmac', header: 'persona-signature', parts: { signature: 'v1', timestamp: 't' } },
    // As while its secret is rotated: a set for each, with a space between them.
    sign: inSeconds((text, time) => {
      const [own, other] = [hash(`${time}.${text}`), hash(`${time}.${text}`, 'hex', 'sha256', 'the secret before')]
      return { 'persona-signature': `t=${time},v1=${own} t=${time},v1=${other}` }
    }),
  },
  {
    ...hmac('pagerduty-incident', 'x-pagerduty-signature', body, ['person.id', 'P553OPV']),
    verify: { scheme: 'hmac', header: 'x-pagerduty-signature', parts: { signature: 'v1' } },
    sign: (text) => ({
      'x-pagerduty-signature': `v1=${hash(text, 'hex', 'sha256', 'the secret before')},v1=${hash(text)}`,
    }),
  },
  {
    ...hmac('circleci-workflow', 'circleci-signature', { path: 'id' }),
    verify: { scheme: 'hmac', header: 'circleci-signature', parts: { signature: 'v1' } },
    sign: (text) => ({ 'circleci-signature': `v1=${hash(text)}` }),
  },
  {
    ...hmac('buildkite-build', 'x-buildkite-signature', body),
    verify: {
      scheme: 'hmac',
      header: 'x-buildkite-signature',
      parts: { signature: 'signature', timestamp: 'timestamp' },
    },
    sign: inSeconds((text, time) => ({
      'x-buildkite-signature': `timestamp=${time},signature=${hash(`${time}.${text}`)}`,
    })),
  },
  {
    ...hmac('customerio-event', 'x-cio-signature', body),
    verify: {
      scheme: 'hmac',
      header: 'x-cio-signature',
      timestamp: 'x-cio-timestamp',
      signs: 'v0:{timestamp}:{body}',
    },
    sign: inSeconds((text, time) => ({
      'x-cio-signature': hash(`v0:${time}:${text}`),
      'x-cio-timestamp': time,
    })),
  },
]

const timed = [...declared, ...inParts].filter(
  ({ sign }) => JSON.stringify(sign('', 1)) !== JSON.stringify(sign('', 1e9)),
)

const providers: readonly Provider[] = [
  ...declared,
  ...inParts,
  hmac('checkr-candidate', 'x-checkr-signature', { path: 'id' }),
  hmac('mailersend-activity', 'signature', body),
  hmac('xero-contact', 'x-xero-signature', body, ada, { encoding: 'base64' }),
  hmac('nylas-message', 'x-nylas-signature', body),
  hmac('coinbase-charge', 'x-cc-webhook-signature', body),
  hmac('quickbooks-customer', 'intuit-signature', body, ada, { encoding: 'base64' }),
  hmac('clickup-task', 'x-signature', body),
  hmac('todoist-task', 'x-todoist-hmac-sha256', { header: 'x-todoist-delivery-id' }, ada, { encoding: 'base64' }),
  hmac('dwolla-customer', 'x-request-signature-sha-256', body),
  hmac('ashby-candidate', 'ashby-signature', body, ada, { prefix: 'sha256=' }),
  hmac('checkout-payment', 'cko-signature', body),
  hmac('segment', 'x-signature', body, ada, { algorithm: 'sha1' }),
  hmac('asana-task', 'x-hook-signature', body),
  hmac('thinkific-enrollment', 'x-thinkific-hmac-sha256', body),
  hmac('mindbody-client', 'x-mindbody-signature', body, ada, { encoding: 'base64', prefix: 'sha256=' }),
  hmac('shopware-order', 'shopware-shop-signature', body),
  hmac('lemon-squeezy-order', 'x-signature', body),
  hmac('cal-com-booking', 'x-cal-signature-256', body),
  hmac('razorpay-payment', 'x-razorpay-signature', { header: 'x-razorpay-event-id' }),
  hmac('gocardless-customer', 'webhook-signature', body),
  hmac('easypost-tracker', 'x-hmac-signature', { path: 'id' }, ada, { prefix: 'hmac-sha256-hex=' }),
  hmac(
    'discourse-post',
    'x-discourse-event-signature',
    { header: 'x-discourse-event-id' },
    ['person.username', 'ada'],
    {
      prefix: 'sha256=',
    },
  ),
  hmac('line-message', 'x-line-signature', body, ['person.id', 'U4af4980629'], { encoding: 'base64' }),
  hmac('typeform', 'typeform-signature', { path: 'event_id' }, ada, { encoding: 'base64', prefix: 'sha256=' }),
  hmac('woocommerce', 'x-wc-webhook-signature', { header: 'x-wc-webhook-delivery-id' }, ada, { encoding: 'base64' }),
  hmac('linear', 'linear-signature', { header: 'linear-delivery' }, ada),
  hmac('sentry', 'sentry-hook-signature', { header: 'request-id' }, ada),
  hmac('bitbucket', 'x-hub-signature', { header: 'x-request-uuid' }, ada, { prefix: 'sha256=' }),
  hmac('jira', 'x-hub-signature', { header: 'x-atlassian-webhook-identifier' }, ada, { prefix: 'sha256=' }),
  hmac('docusign', 'x-docusign-signature-1', body, ada, { encoding: 'base64' }),
  hmac('greenhouse', 'signature', body, ada, { prefix: 'sha256 ' }),
  token('telegram', 'x-telegram-bot-api-secret-token', ['person.username', 'adalovelace']),
  token('revenuecat-purchase', 'authorization', ['person.id', 'yourCustomerAppUserID']),
  svix('clerk'),
  svix('resend-inbound'),
  {
    payload: 'stripe-customer',
    verify: { scheme: 'stripe' },
    dedupe: { path: 'id' },
    sign: inSeconds((text, time) => ({ 'stripe-signature': `t=${time},v1=${hash(`${time}.${text}`)}` })),
    answer: receipt,
    person: ada,
  },
  {
    payload: 'shopify-order',
    verify: { scheme: 'shopify' },
    dedupe: { header: 'x-shopify-webhook-id' },
    sign: (text) => ({ 'x-shopify-hmac-sha256': hash(text, 'base64') }),
    answer: receipt,
    person: ada,
  },
  {
    payload: 'meta-leadgen',
    verify: { scheme: 'meta', verifyToken: 'verify' },
    dedupe: body,
    sign: (text) => ({ 'x-hub-signature-256': `sha256=${hash(text)}` }),
    answer: receipt,
    person: ada,
  },
  {
    payload: 'github',
    verify: { scheme: 'github' },
    dedupe: { header: 'x-github-delivery' },
    sign: (text) => ({ 'x-hub-signature-256': `sha256=${hash(text)}` }),
    answer: receipt,
    person: ['person.username', 'ada'],
  },
  {
    payload: 'gitlab-member',
    verify: { scheme: 'gitlab' },
    dedupe: { header: 'x-gitlab-event-uuid' },
    sign: () => ({ 'x-gitlab-token': secret }),
    answer: ok,
    person: ada,
  },
  {
    payload: 'slack-message',
    verify: { scheme: 'slack' },
    dedupe: body,
    sign: inSeconds((text, time) => ({
      'x-slack-request-timestamp': time,
      'x-slack-signature': `v0=${hash(`v0:${time}:${text}`)}`,
    })),
    answer: [200, 'text/plain', ''],
    person: ['person.id', 'U061F7AUR'],
  },
  {
    payload: 'calendly',
    verify: { scheme: 'calendly' },
    dedupe: body,
    sign: inSeconds((text, time) => ({ 'calendly-webhook-signature': `t=${time},v1=${hash(`${time}.${text}`)}` })),
    answer: receipt,
    person: ada,
  },
  {
    payload: 'paddle-customer',
    verify: { scheme: 'paddle' },
    dedupe: { path: 'notification_id' },
    sign: inSeconds((text, time) => ({ 'paddle-signature': `ts=${time};h1=${hash(`${time}:${text}`)}` })),
    answer: ok,
    person: ada,
  },
  {
    payload: 'intercom',
    verify: { scheme: 'intercom' },
    dedupe: { path: 'id' },
    sign: (text) => ({ 'x-hub-signature': `sha1=${hash(text, 'hex', 'sha1')}` }),
    answer: ok,
    person: ada,
  },
  {
    payload: 'zoom-registration',
    verify: { scheme: 'zoom' },
    dedupe: body,
    sign: inSeconds((text, time) => ({
      'x-zm-request-timestamp': time,
      'x-zm-signature': `v0=${hash(`v0:${time}:${text}`)}`,
    })),
    answer: ok,
    person: ada,
  },
  {
    payload: 'hubspot-contact',
    verify: { scheme: 'hubspot', publicUrl: 'https://hooks.example/in/hubspot-contact' },
    dedupe: body,
    sign: (text) => {
      const time = String(Date.now())
      const signed = hash(`POSThttps://hooks.example/in/hubspot-contact${text}${time}`, 'base64')
      return { 'x-hubspot-request-timestamp': time, 'x-hubspot-signature-v3': signed }
    },
    answer: receipt,
    person: ada,
  },
]

const payloads = new Map(
  (['tuned', 'held-out', 'later', 'wider', 'unseen', 'fresh', 'third'] as const)
    .flatMap(readCorpus)
    .map(({ name, payload }) => [name, payload as object]),
)

/** What identifies a snowflake, and a total, which a double does not hold as they are written. */
const exact = { big: '115310627314723954', total: '1.10' }

/** By what the person of a provider's payload is known here: everybody stands in one event alone. */
function personOf({ payload, person: [type, value] }: Provider): { readonly type: string; readonly value: string } {
  if (type === 'contact.email') return { type, value: `ada@${payload}.example` }
  // Ids are of a form that says whose they are, and are no two people's.
  return { type, value: type === 'person.username' ? `ada-${payload}` : value }
}

function textOf(provider: Provider): string {
  const { payload, person } = provider
  const { type, value } = personOf(provider)
  const text = JSON.stringify(payloads.get(payload))
  // An address stands in texts, too (`Ada <ada@example.org>`).
  const own =
    type === 'contact.email' ? text.replaceAll(person[1], value) : text.replaceAll(`"${person[1]}"`, `"${value}"`)
  return `${own.slice(0, -1)},"exact_id":${exact.big},"exact_total":${exact.total}}`
}

interface Schema {
  type: string | readonly string[]
  'x-category'?: string
  properties?: Record<string, Schema>
  items?: Schema
}

const unsendable = new Set(catalogue.filter(({ handling }) => handling === 'secret').map(({ name }) => name))
const written = (name: string): string => name.replaceAll(/[\\.*]/g, '\\$&')

/** The fields that a route can send, in the words of the language; those without a proposal get a category here. */
function sendable(schema: Schema, path: string): readonly string[] {
  const below = (name: string) => (path === '' ? name : `${path}.${name}`)
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([name, child]) => sendable(child, below(written(name))))
  if (schema.items) return sendable(schema.items, below('*'))
  schema['x-category'] ??= 'event.metadata'
  return unsendable.has(schema['x-category']) || schema['x-category'] === 'payment.card' ? [] : [path]
}

/** All providers as one declaration. */
function declaration(): string {
  const events: Record<string, unknown> = {}
  const sources: Record<string, unknown> = {}
  const routes: Record<string, unknown> = {}
  for (const provider of providers) {
    const { payload, verify, dedupe } = provider
    const inferred = inferEventType([JSON.parse(textOf(provider))], { event: payload, accept: true })
    if (inferred.problem !== null) throw new Error(inferred.problem)
    const type = parse(inferred.text).events[payload] as { readonly schema: Schema }
    const fields = sendable(type.schema, '')
    events[payload] = type
    sources[payload] = {
      http: {
        path: `/in/${payload}`,
        verify: { ...verify, secret: verify.scheme === 'standard-webhooks' ? 'svix-secret' : 'provider-secret' },
      },
      type: { is: payload },
      origin: 'person',
      ...(dedupe && { dedupe }),
    }
    routes[payload] = {
      activity: 'notify',
      source: payload,
      events: [payload],
      to: { archive: { fields: Object.fromEntries(fields.map((field) => [field, 'keep'])) } },
    }
  }
  const between = (text: string, from: string, to: string, section: object): string =>
    `${text.slice(0, text.indexOf(from))}\n${stringify(section, { aliasDuplicateObjects: false })}${text.slice(text.indexOf(to))}`
  const before = between(small, '\nsources:\n', 'channels:\n', { sources, events })
  return edit(
    between(before, '\nroutes:\n', 'router:\n', { routes }),
    'recipient: archive}',
    'recipient: archive, limits: {rate: 1000/s}}',
  )
}

interface Running {
  readonly url: string
  readonly admin: string
  readonly sink: Sink
  readonly place: Place
  /** Ends the router; its files stay. */
  close(): Promise<void>
  remove(): Promise<void>
}

let running: Running | undefined
const here = (): Running => {
  if (running === undefined) throw new Error('No router runs.')
  return running
}

beforeAll(async () => {
  const { model, graph, diagnostics } = compileText(declaration())
  // Bases, periods and purposes of so much data are not what is tried here.
  const unread = diagnostics.filter(({ rule }) => /^(syntax|schema|bind|reference)/.test(rule))
  if (model === null || graph === null || unread.length > 0) throw new Error(JSON.stringify(unread.slice(0, 3)))
  const generated = evaluate(generatedModule(routerPlan(model, graph), model.events))
  const sink = await startSink()
  const place = makePlace(new Map([['https://archive.example', sink.origin]]), {
    'provider-secret': secret,
    verify: 'verify-token-of-meta',
    'svix-secret': `whsec_${Buffer.from(secret).toString('base64')}`,
  })
  place.write('tenants.json', '{}')
  const router = await createRouter({ generated, settings: place.settings, logger: listLogger().logger })
  running = {
    ...(await router.listen()),
    sink,
    place,
    close: () => router.close(),
    async remove() {
      await router.close()
      await sink.close()
      place.remove()
    },
  }
}, 60_000)
afterAll(() => running?.remove())

async function post({ payload, dedupe, sign }: Provider, text: string) {
  const id: Headers =
    typeof dedupe?.header === 'string' && !dedupe.header.startsWith('svix') ? { [dedupe.header]: `d-${payload}` } : {}
  const response = await fetch(`${here().url}/in/${payload}`, {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/json', ...id, ...sign(text) },
  })
  const type = response.headers.get('content-type')?.split(';')[0]
  return { status: response.status, type, body: await response.text() }
}

describe.each(providers.map((provider) => [provider.payload, provider] as const))('%s', (name, provider) => {
  const text = textOf(provider)

  test('is answered as its sender expects, arrives exactly, once, and its people are found', async () => {
    const before = here().sink.received.length
    const { status, type, body: said } = await post(provider, text)
    const [wantedStatus, wantedType, wantedBody] = provider.answer
    expect([status, type, wantedBody === null ? null : said]).toEqual([wantedStatus, wantedType, wantedBody])

    await here().sink.until(before + 1)
    const arrived = here().sink.received[before]?.body ?? ''
    expect(arrived).toContain(`"exact_id":${exact.big}`)
    expect(arrived).toContain(`"exact_total":${exact.total}`)
    const sent = leavesOf(JSON.parse(text))
    const { data } = JSON.parse(arrived) as { readonly data: unknown }
    for (const [path, value] of leavesOf(data)) expect([path, value]).toEqual([path, sent.get(path)])

    // The same delivery again, as its sender signs it anew.
    expect((await post(provider, text)).status).toBe(wantedStatus)
    const found = await ask('/v1/subjects/export', { tenant: 'default', identifiers: [personOf(provider)] })
    expect(found.status).toBe(200)
    expect(JSON.stringify(found.body)).toContain(`"${name}"`)
    expect(here().sink.received.length).toBe(before + 1)
  })

  test('is refused when a byte of it is altered', async () => {
    if (['bearer', 'gitlab'].includes(provider.verify.scheme)) return
    const signed = provider.sign(text)
    const forged = await post({ ...provider, sign: () => signed }, `${text.slice(0, -1)} }`)
    expect(forged.status).toBe(401)
  })
})

test.each(timed.map((provider) => [provider.payload, provider] as const))(
  '%s is refused when it was signed long ago, whatever time it gives now',
  async (_, provider) => {
    const text = textOf(provider)
    const old = provider.sign(text, Date.now() - 400_000)
    expect((await post({ ...provider, sign: () => old }, text)).status).toBe(401)
    const fresh = { ...old, ...provider.sign('another body') }
    expect((await post({ ...provider, sign: () => fresh }, text)).status).toBe(401)
    // The signature of then with the time of now.
    const time = provider.verify.timestamp
    if (typeof time !== 'string') return
    const moved = { ...old, [time]: provider.sign(text)[time] ?? '' }
    expect((await post({ ...provider, sign: () => moved }, text)).status).toBe(401)
  },
)

// Last, because it looks at the files when the router is gone.
describe('somebody whom a provider has sent', () => {
  const bytes = (): Buffer => {
    const { dataDir } = here().place.settings
    return Buffer.concat(readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name))))
  }

  test('is exported whole and erased, and nothing of theirs is left in any file', async () => {
    for (const provider of providers) {
      const person = personOf(provider)
      const text = textOf(provider)
      // Once more where the tests above have sent it.
      expect((await post(provider, text)).status).toBe(provider.answer[0])
      const { body } = await ask('/v1/subjects/export', { tenant: 'default', identifiers: [person] })
      expect([provider.payload, body.events.length]).toEqual([provider.payload, 1])
      const sent = leavesOf(JSON.parse(text))
      const exported = leavesOf(body.events[0]?.data)
      for (const [path, value] of exported) expect([path, value]).toEqual([path, sent.get(path) ?? null])
      // Every place that names the person, with what stands beside it there.
      const theirs = [...sent].filter(([, value]) => String(value).includes(person.value))
      expect([provider.payload, theirs.length > 0]).toEqual([provider.payload, true])
      for (const [path] of theirs) {
        const object = path.slice(0, path.lastIndexOf('/') + 1)
        const beside = [...sent].filter(
          ([other]) => other.startsWith(object) && !other.slice(object.length).includes('/'),
        )
        // What is null counts as absent.
        for (const [other, value] of beside) expect([other, exported.get(other) ?? null]).toEqual([other, value])
      }
    }
    const before = bytes()

    const receipts: string[] = []
    for (const provider of providers) {
      const { body } = await ask('/v1/subjects/erase', { tenant: 'default', identifiers: [personOf(provider)] })
      receipts.push(body.receipt)
    }
    for (const [index, receipt] of receipts.entries()) {
      const name = providers[index]?.payload
      expect({ name, ...(await receiptOf(receipt)) }).toMatchObject({ name, erased: { events: 1 }, remains: 0 })
    }
    const after = bytes()
    await here().close()

    const { dataDir, credentialsDir } = here().place.settings
    const journal = openSqliteJournal({ directory: dataDir, keyring: await loadKeyring(fileKeySource(credentialsDir)) })
    const people = providers.map(personOf)
    const ids = people.map(({ type, value }) => Buffer.from(journal.identity.subjectId('default', type, value)))
    await journal.close()
    for (const id of ids) expect([before.includes(id), after.includes(id)]).toEqual([true, false])
    // A shorter one may stand among random bytes by chance.
    for (const { value } of people) if (value.length > 9) expectUnreadable(after, value)
  })

  async function receiptOf(path: string): Promise<{ readonly state: string }> {
    for (;;) {
      const { body } = await ask(path)
      if (body.state === 'done') return body
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
})

let officer: string | null = null
async function ask(path: string, value?: object) {
  officer ??= await keyFor(here(), 'privacy-officer')
  const authorization = `Bearer ${officer}`
  const response = await fetch(
    here().admin + path,
    value === undefined
      ? { headers: { authorization } }
      : {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json' },
          body: JSON.stringify(value),
        },
  )
  return { status: response.status, body: (await response.json()) as Asked }
}

/** What an answer about people holds that is looked at here. */
interface Asked {
  readonly events: readonly { readonly data: unknown }[]
  readonly receipt: string
  readonly state: string
}

function leavesOf(value: unknown, path = ''): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]])
  return new Map(Object.entries(value).flatMap(([name, child]) => [...leavesOf(child, `${path}/${name}`)]))
}
