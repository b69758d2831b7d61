import { parse, stringify } from 'yaml'
import { catalogue } from '../../../compiler/language/catalogue.ts'
import { inferEventType } from '../../../compiler/scaffold/infer/event-type.ts'
import { readCorpus } from '../../infer/corpus.ts'
import { edit, small } from '../../small.ts'
import type { Provider } from './provider.ts'
import { providers } from './providers.ts'

const payloads = new Map(
  (['tuned', 'held-out', 'later', 'wider', 'unseen', 'fresh', 'third'] as const)
    .flatMap(readCorpus)
    .map(({ name, payload }) => [name, payload as object]),
)

/** What identifies a snowflake, and a total, which a double does not hold as they are written. */
export const exact = { big: '115310627314723954', total: '1.10' }

/** By what the person of a provider's payload is known here: everybody stands in one event alone. */
export function personOf({ payload, person: [type, value] }: Provider): {
  readonly type: string
  readonly value: string
} {
  if (type === 'contact.email') return { type, value: `ada@${payload}.example` }
  // Ids are of a form that says whose they are, and are no two people's.
  return { type, value: type === 'person.username' ? `ada-${payload}` : value }
}

export function textOf(provider: Provider): string {
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
export function declaration(): string {
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
