import { away } from '../../compiler/diagnostics/away.ts'
import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Source, SourceRequest } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { choose } from '../support/choose.ts'
import { shopifyRequests } from '../support/routes/provider-types.ts'
import { requestPathDefects } from '../support/routes/request-paths.ts'
import { keyCategories } from '../support/routes/subject-keys.ts'
import { quote } from '../support/text.ts'

/** A request of a source has to be told from its events, and to name people as events know them. */
export const sourceRequestUnfit = defineRule({
  name: 'source/request-unfit',
  summary: 'A source that may ask for people, in a way that the router could not take or carry out.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(2)' },
  severity: 'error',
  *found({ model }) {
    for (const source of model.sources.values()) {
      if (source.poisoned || source.value.requests === undefined) continue
      for (const { message, at, help } of defects(model, source))
        yield {
          rule: 'source/request-unfit',
          message: `Source ${quote(source.name)} ${message}.`,
          at,
          help,
        } satisfies Finding
    }
  },
})

interface Defect {
  readonly message: string
  readonly at: Place
  readonly help: string
}

function* defects(model: Model, source: Resource<Source>): Iterable<Defect> {
  const { requests = {}, type, http, split } = source.value
  const mixed = type.is !== undefined ? 'type' : split !== undefined ? 'split' : http.body?.raw ? 'http' : null
  if (mixed !== null) {
    yield {
      message: reasons[mixed],
      at: keyAt(source, 'requests'),
      help: 'Say with `header` or `path` under `type` where its requests name what they are, in a body that is one JSON object.',
    }
    return
  }
  // By what a broken event type knows people is not known.
  const whole = [...model.events.values()].every(({ resource }) => !resource.poisoned)
  for (const [name, request] of Object.entries(requests)) {
    const event = type.values?.[name]
    if (event !== undefined)
      yield {
        message: `says of ${quote(name)} that it is an event, and that it is a request`,
        at: keyAt(source, 'requests', name),
        help: `Take it away here or under \`type.values\`: the router would take it for a request, and ${quote(event)} would not be routed.`,
      }
    if (http.verify?.scheme === 'shopify') yield* ofShopify(source, name, request)
    if (request.erase === 'tenant' && !http.path.includes('{tenant}'))
      yield {
        message: `lets ${quote(name)} erase all that is a tenant's, and its path does not say whose`,
        at: valueAt(source, 'requests', name, 'erase'),
        help: 'Put `{tenant}` into the path of the source, or name the people whom the request is about.',
      }
    for (const [kind, named] of Object.entries(request))
      for (const category of typeof named === 'object' ? Object.keys(named) : []) {
        if (!whole || !model.categories.has(category) || keyCategories(model).has(category)) continue
        yield {
          message: `asks for people by ${quote(category)}, by which no event type knows anybody`,
          at: keyAt(source, 'requests', name, kind, category),
          help: `Name the category of a field that stands under \`keys\` of a subject. ${choose(category, [...keyCategories(model)])}`,
        }
      }
    yield* requestPathDefects(model, source, name, request)
  }
}

/** What Shopify asks for under each name is known (`shopifyRequests`). */
function* ofShopify(source: Resource<Source>, name: string, request: SourceRequest): Iterable<Defect> {
  if (!shopifyRequests.has(name)) {
    const meant = [...shopifyRequests].find((one) => away(one, name) <= 2)
    if (meant !== undefined)
      yield {
        message: `waits for ${quote(name)}, which Shopify never sends`,
        at: keyAt(source, 'requests', name),
        help: `Did you mean ${quote(meant)}?`,
      }
  } else if (name === 'customers/data_request' ? request.erase !== undefined : request.erase === undefined)
    yield {
      message:
        name === 'customers/data_request'
          ? `erases people at ${quote(name)}, by which Shopify asks for a copy of their data`
          : `erases nobody at ${quote(name)}, by which Shopify asks for that`,
      at: keyAt(source, 'requests', name),
      help: `Write ${quote(name === 'customers/data_request' ? 'export' : 'erase')} (https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance).`,
    }
  else if (name !== 'customers/data_request' && (request.erase === 'tenant') !== (name === 'shop/redact'))
    yield {
      message:
        name === 'shop/redact'
          ? `erases single people at ${quote(name)}, by which Shopify asks for all data of a shop that has left`
          : `erases all that is the shop's at ${quote(name)}, by which Shopify asks for the data of one customer`,
      at: valueAt(source, 'requests', name, 'erase'),
      help:
        name === 'shop/redact'
          ? 'Write `erase: tenant`.'
          : 'Name the fields by which the customer is known: `erase: {contact.email: customer.email}`.',
    }
}

const reasons = {
  type: 'says with `is` that all its requests are events, so that none can ask for people',
  split: 'takes its requests apart, so that none can ask for people',
  http: 'reads none of its bodies, so that none can ask for people',
} as const
