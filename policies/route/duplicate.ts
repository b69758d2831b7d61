import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import type { Delivery, Route } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const routeDuplicate = defineRule({
  name: 'route/duplicate',
  summary: 'Two routes that send one channel the same of the same events.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(c)' },
  severity: 'warning',
  *found({ model }) {
    const seen = new Map<string, Resource<Route>[]>()
    for (const route of model.routes.values()) {
      if (route.poisoned) continue
      const { source, when, events, to, activity } = route.value
      for (const [channel, delivery] of Object.entries(to)) {
        const twice = new Map<Resource<Route>, string[]>()
        for (const event of events) {
          const key = `${source}\n${event}\n${channel}\n${activity}\n${when ?? ''}`
          const others = seen.get(key)
          if (others === undefined) {
            seen.set(key, [route])
            continue
          }
          // What is sent is compared where two could be the same at all.
          const content = contentOf(delivery)
          const first = others.find((one) => contentOf(one.value.to[channel] ?? {}) === content)
          others.push(route)
          if (first !== undefined && first !== route) twice.set(first, [...(twice.get(first) ?? []), event])
        }
        for (const [first, same] of twice)
          yield {
            rule: 'route/duplicate',
            message: `Routes ${quote(first.name)} and ${quote(route.name)} both send ${quote(channel)} the same of each ${listed(same)}.`,
            at: keyAt(route, 'to', channel),
            related: [{ at: keyAt(first, 'to', channel), message: 'The same is sent here.' }],
            help: 'Take one away, or give them conditions that exclude each other.',
          } satisfies Finding
      }
    }
  },
})

const listed = ([first = '', ...more]: readonly string[]): string =>
  more.length === 0 ? quote(first) : `${quote(first)} and of ${more.length} more`

/** What is sent, in an order that is always the same. */
function contentOf({ message, fields = {}, protect = {}, addressee }: Delivery): string {
  const pairs = (map: Readonly<Record<string, string>>): string =>
    Object.entries(map)
      .map(([field, how]) => `${field}=${how}`)
      .sort()
      .join()
  return `${addressee ?? ''}|${message ?? ''}|${pairs(fields)}|${pairs(protect)}`
}
