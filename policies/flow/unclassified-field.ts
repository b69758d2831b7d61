import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { placeId } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const unclassifiedField = defineRule({
  name: 'flow/unclassified-field',
  summary: 'A field of an event type that does not say which category of data it holds.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 30(1)(c)' },
  severity: 'error',
  *found({ model }) {
    for (const { resource, fields } of model.events.values()) {
      if (resource.poisoned) continue
      const open = fields.filter((field) => field.categories.length === 0)
      // One definition under `$defs` may stand for several fields.
      for (const [field] of Map.groupBy(open, ({ at }) => placeId(at)).values())
        if (field)
          yield {
            rule: 'flow/unclassified-field',
            message: `Field ${quote(field.text)} of event type ${quote(resource.name)} has no category.`,
            at: field.at,
            help: 'Add `x-category`: what personal data it holds, or `none`.',
          } satisfies Finding
    }
  },
})
