import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Source } from '../../compiler/language/types.ts'
import { formatFieldPath, parseFieldPath } from '../../compiler/model/field-path.ts'
import type { EventType, Model } from '../../compiler/model/model.ts'
import { schemeFacts } from '../../runtime/contract/scheme-facts.ts'
import { defineRule } from '../rule.ts'
import { isAmount, isFew } from '../support/routes/field-values.ts'
import { quote } from '../support/text.ts'

export const routeOrderMisfit = defineRule({
  name: 'route/order-misfit',
  summary: 'An order of deliveries by what does not say which of them belong together.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'warning',
  *found({ model }) {
    for (const route of model.routes.values()) {
      if (route.poisoned) continue
      const { orderBy, events, source: from } = route.value
      if (orderBy === undefined) continue
      const path = formatFieldPath(parseFieldPath(orderBy))
      const found = model.sources.get(from)
      // What its source would say of its ids is not known.
      if (!found || found.poisoned) continue
      const source = found.value
      const { dedupe } = source
      const id = typeof dedupe === 'object' && dedupe.path !== undefined ? dedupe.path : null
      const known = events.flatMap((name) => model.events.get(name) ?? [])
      const why =
        id !== null && formatFieldPath(parseFieldPath(id)) === path
          ? 'is the id by which its source knows each event: no two have the same'
          : known.length === 1 && (/^event_?id$/i.test(path) || (/^id$/i.test(path) && !isTheirThing(source, events)))
            ? 'is named like the id of the event itself, which no two have in common'
            : (known.map((event) => wrongWith(model, event, path)).find((reason) => reason !== null) ?? null)
      if (why === null) continue
      yield {
        rule: 'route/order-misfit',
        message: `Route ${quote(route.name)} keeps deliveries in order by ${quote(orderBy)}, which ${why}.`,
        at: valueAt(route, 'orderBy'),
        related: known.flatMap((event) =>
          event.fields
            .filter(({ text }) => text === path)
            .map(({ at }) => ({ at, message: 'The field is declared here.' })),
        ),
        help: 'Name the field that is the same in all events about one thing, such as the number of an order or an account.',
      } satisfies Finding
    }
  },
})

/**
 * A sender whose own header says which delivery it is, as those of Shopify and WooCommerce do, means by `id` what the
 * event is about: an order, a ticket. Standard Webhooks has its id in a header whatever the body is. Where one type alone
 * becomes the event (`orders/create`), each thing comes once.
 */
function isTheirThing({ dedupe, http, type }: Partial<Source>, events: readonly string[]): boolean {
  const header = typeof dedupe === 'object' ? dedupe.header?.toLowerCase() : undefined
  const scheme = http?.verify?.scheme
  const types = Object.values(type?.values ?? {}).filter((event) => events.includes(event))
  if (type?.values !== undefined && types.length < 2) return false
  return header !== undefined && scheme !== undefined && !schemeFacts[scheme].ids.includes(header)
}

/** Why events that share a value need not belong together, or those that do not share it do. */
function wrongWith(model: Model, event: EventType, path: string): string | null {
  const field = event.resource.poisoned ? undefined : event.fields.find(({ text }) => text === path)
  if (!field) return null
  if (isFew(model, field)) return 'is one of a few values, so that one delivery that fails holds up nearly all'
  if (isAmount(field)) return 'is an amount, which says nothing of what belongs together'
  if (field.types.length > 0 && !field.types.includes('string') && field.types.includes('number')) return 'is a measure'
  if (field.categories.includes('person.name')) return 'is a name, which different people have'
  const said = field.categories.find(
    (category) => category.startsWith('content.') || model.categories.get(category)?.sensitivity === 'special',
  )
  if (said !== undefined) return `holds ${quote(said)}, which says nothing of what belongs together`
  const name = String(field.path.at(-1)).replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
  return /(?:^|_)(?:at|on|time|date|timestamp|placed|created|updated|sent|received|occurred)$/i.test(name)
    ? 'is a time, which hardly two events have in common'
    : null
}
