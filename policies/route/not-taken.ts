import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import type { Channel } from '../../compiler/language/types.ts'
import { formatFieldPath, parseFieldPath } from '../../compiler/model/field-path.ts'
import { defineRule } from '../rule.ts'
import { quote, quoteAll } from '../support/text.ts'

export const routeNotTaken = defineRule({
  name: 'route/not-taken',
  summary: 'A field that a route is said to send, and that its channel puts into no message.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a), 30(1)(d)' },
  severity: 'warning',
  *found({ model }) {
    for (const route of model.routes.values()) {
      if (route.poisoned) continue
      for (const [channel, { fields }] of Object.entries(route.value.to)) {
        const target = model.channels.get(channel)
        if (fields === undefined || !target || target.poisoned) continue
        const taken = takenBy(target.value)
        if (taken === null) continue
        const idle = Object.keys(fields).filter(
          (field) => fields[field] !== 'drop' && !taken.fields.has(written(field)),
        )
        const [first] = idle
        if (first !== undefined)
          yield {
            rule: 'route/not-taken',
            message: `Route ${quote(route.name)} lists ${quoteAll(idle)} for ${quote(channel)}, which puts ${idle.length === 1 ? 'it' : 'them'} into no message.`,
            at: keyAt(route, 'to', channel, 'fields', first),
            related: [{ at: keyAt(target, ...taken.path), message: 'What the channel sends is listed here.' }],
            help: `Take ${idle.length === 1 ? 'the field' : 'the fields'} away, or name ${idle.length === 1 ? 'it' : 'them'} under ${quote(taken.path.join('.'))} of the channel.`,
          } satisfies Finding
      }
    }
  },
})

const written = (path: string): string => formatFieldPath(parseFieldPath(path))

/** The fields that a channel puts into what it sends, and where it says so; `null` where that is all that a route lists. */
function takenBy({ whatsapp, http }: Channel): { fields: ReadonlySet<string>; path: readonly string[] } | null {
  const named = (fields: readonly string[], ...path: string[]) => ({ fields: new Set(fields.map(written)), path })
  if (whatsapp?.template) return named(whatsapp.template.parameters ?? [], 'whatsapp', 'template')
  if (!http?.body) return null
  const { from, base64, headers = {} } = http.body
  return named([from, ...(base64 === undefined ? [] : [base64]), ...Object.values(headers)], 'http', 'body')
}
