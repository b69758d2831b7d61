import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import type { EventField } from '../../compiler/model/event-field.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { routedEvents } from '../support/routes/routed-events.ts'
import { quote } from '../support/text.ts'

export const rightsContentOfNobody = defineRule({
  name: 'rights/content-of-nobody',
  summary: 'A special category in an event whose one person it is not said to be about.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 15, 17' },
  severity: 'warning',
  *found({ model }) {
    for (const { event, routes } of routedEvents(model)) {
      const [only, ...more] = Object.entries(event.resource.value.subjects ?? {})
      // With several people, of whom it speaks is not for a rule to say.
      if (!only || more.length > 0) continue
      const [name, { keys, at }] = only
      if (keys === undefined || at === '.') continue
      const free = event.fields.filter((field) => field.subject === null && isTelling(model, field))
      const [first] = free
      if (!first) continue
      yield {
        rule: 'rights/content-of-nobody',
        message: `Field ${quote(first.text)} of ${quote(event.resource.name)} is not said to be about ${quote(name)}, so that nothing of it is shown to them.`,
        at: first.at,
        related: [
          { at: keyAt(event.resource, 'subjects', name), message: 'The one person in it.' },
          ...routes
            .slice(0, 2)
            .map((route) => ({ at: keyAt(route), message: `Route ${quote(route.name)} takes it in.` })),
        ],
        help: `Add it to \`about\`: ${quote(`about: [${free.map(({ text }) => text).join(', ')}]`)}; where it is about somebody else, declare them under \`subjects\`.`,
      } satisfies Finding
    }
  },
})

const isTelling = (model: Model, { categories }: EventField): boolean =>
  categories.some((category) => ['special', 'criminal'].includes(model.categories.get(category)?.sensitivity ?? 'none'))
