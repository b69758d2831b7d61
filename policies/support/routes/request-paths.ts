import { type Place, valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Source, SourceRequest } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { closest } from '../../../compiler/syntax/closest.ts'
import { quote, quoteAll } from '../text.ts'
import { givenBy } from './sources.ts'
import { keyCategories } from './subject-keys.ts'

/** A path at which a request does not hold what it is said to hold. */
export interface RequestPathDefect {
  /** Goes on after the source's name, without a full stop. */
  readonly message: string
  readonly at: Place
  readonly help: string
}

/** Paths of requests are held to each other, to what the provider documents, and to the events of the same sender. */
export function* requestPathDefects(
  model: Model,
  source: Resource<Source>,
  name: string,
  request: SourceRequest,
): Iterable<RequestPathDefect> {
  const documented = source.value.http.verify?.scheme === 'shopify' ? ofShopify.get(name) : undefined
  const known = documented ?? declaredBy(model, source)
  for (const [kind, named] of Object.entries(request)) {
    if (typeof named !== 'object') continue
    const taken = new Map<string, string>()
    for (const [category, path] of Object.entries(named as Record<string, string>)) {
      // By what people are not known there is no right field either.
      if (!keyCategories(model).has(category)) continue
      const at = valueAt(source, 'requests', name, kind, category)
      const first = taken.get(path)
      if (first !== undefined)
        yield {
          message: `asks for people by ${quote(category)} and by ${quote(first)} at one field, ${quote(path)}`,
          at,
          help: 'Name for each the field that holds it.',
        }
      else if (known.has(path)) yield* otherwise(known, path, category, at)
      else yield* unknown(known, path, category, documented !== undefined, at)
      taken.set(path, category)
    }
  }
}

/** Categories by path; of a path without any nobody has said what it holds. */
type Known = ReadonlyMap<string, ReadonlySet<string>>

/**
 * What Shopify sends with each request, and of which categories it is where that is certain:
 * https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance.
 */
const common: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['customer.id', new Set()],
  ['customer.email', new Set(['contact.email'])],
  ['customer.phone', new Set(['contact.phone'])],
  ['shop_id', new Set()],
  ['shop_domain', new Set()],
]
const ofShopify: ReadonlyMap<string, Known> = new Map([
  ['customers/redact', new Map([...common, ['orders_to_redact.*', new Set<string>()]])],
  [
    'customers/data_request',
    new Map([...common, ['orders_requested.*', new Set<string>()], ['data_request.id', new Set<string>()]]),
  ],
])

/** What the events of a source declare; empty where one of them cannot be read. */
function declaredBy(model: Model, source: Resource<Source>): Known {
  const found = new Map<string, Set<string>>()
  for (const given of givenBy(source)) {
    const event = model.events.get(given)
    if (!event || event.resource.poisoned) return new Map()
    for (const { text, categories } of event.fields)
      found.set(text, new Set([...(found.get(text) ?? []), ...categories.filter((one) => one !== 'none')]))
  }
  return found
}

/** A field that is there and holds something else. */
function* otherwise(known: Known, path: string, category: string, at: Place): Iterable<RequestPathDefect> {
  const holds = [...(known.get(path) ?? [])]
  if (holds.length === 0 || holds.includes(category)) return
  const right = fieldsOf(known, category)
  yield {
    message: `asks for people by ${quote(category)} at ${quote(path)}, which holds ${quoteAll(holds)}`,
    at,
    help: right.length === 1 ? `It stands at ${quote(right[0] ?? '')}.` : 'Name the field that holds it.',
  }
}

/** A field that is not there, where the provider says which are, or one that differs by a slip is of the category. */
function* unknown(
  known: Known,
  path: string,
  category: string,
  isDocumented: boolean,
  at: Place,
): Iterable<RequestPathDefect> {
  const meant = closest(path, isDocumented ? known.keys() : fieldsOf(known, category))
  // A request may join words otherwise than events do: `customer_email`.
  if (!isDocumented && (meant === null || joined(meant) === joined(path))) return
  yield {
    message: isDocumented
      ? `looks for people at ${quote(path)}, which Shopify does not send with its requests`
      : `looks for people at ${quote(path)}, and its events hold ${quote(category)} at ${quote(meant ?? '')}`,
    at,
    help:
      meant === null
        ? `It sends ${quoteAll([...known.keys()])} (https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance).`
        : `Did you mean ${quote(meant)}?`,
  }
}

const fieldsOf = (known: Known, category: string): readonly string[] =>
  [...known].filter(([, holds]) => holds.has(category)).map(([path]) => path)

const joined = (path: string): string => path.toLowerCase().replaceAll(/[._-]/g, '')
