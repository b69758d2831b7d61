import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { giversOf } from '../support/routes/sources.ts'
import { quote, quoteAll } from '../support/text.ts'

export const rightsLinkUnknown = defineRule({
  name: 'rights/link-unknown',
  summary: 'Keys of a person that are linked by the word of a source which never gives the event.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(d), 15, 17' },
  severity: 'error',
  *found({ model }) {
    for (const { resource } of model.events.values()) {
      if (resource.poisoned) continue
      for (const [subject, { linkedBy = [] }] of Object.entries(resource.value.subjects ?? {})) {
        const givers = linkedBy.length > 0 ? giversOf(model, resource.name) : []
        if (givers.length === 0) continue
        for (const [i, name] of linkedBy.entries()) {
          if (givers.includes(name) || !model.sources.has(name) || model.sources.get(name)?.poisoned) continue
          yield {
            rule: 'rights/link-unknown',
            message: `The keys of ${quote(subject)} are linked by the word of source ${quote(name)}, which never gives ${quote(resource.name)}.`,
            at: valueAt(resource, 'subjects', subject, 'linkedBy', i),
            related: givers.slice(0, 3).map((giver) => ({
              at: valueAt({ section: 'sources', name: giver }, 'type'),
              message: 'This one gives it.',
            })),
            help: `Name a source that gives it: ${quoteAll(givers, 'or')}.`,
          } satisfies Finding
        }
      }
    }
  },
})
