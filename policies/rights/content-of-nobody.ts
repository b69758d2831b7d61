import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import type { EventField } from '../../compiler/model/event-field.ts'
import type { Model } from '../../compiler/model/model.ts'
import { identifies } from '../../law/identifiers.ts'
import { defineRule } from '../rule.ts'
import { routedEvents } from '../support/routes/routed-events.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

export const rightsContentOfNobody = defineRule({
  name: 'rights/content-of-nobody',
  summary: 'A special category, or where or who somebody is, in an event whose one person it is not said to be about.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 15, 17' },
  severity: 'warning',
  *found({ model }) {
    for (const { event, routes } of routedEvents(model)) {
      const [only, ...more] = Object.entries(event.resource.value.subjects ?? {})
      // With several people, of whom it speaks is not for a rule to say.
      if (!only || more.length > 0) continue
      const [name, { keys, at, about = [] }] = only
      if (keys === undefined || at === '.') continue
      const free = event.fields.filter((field) => field.subject === null && isTelling(model, field, about.length > 0))
      const [first] = free
      if (!first) continue
      yield {
        rule: 'rights/content-of-nobody',
        message: `Field ${quote(first.text)} of ${quote(event.resource.name)} is not said to be about ${quote(name)}, so that nothing of it is shown to them or erased with them.`,
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

/** What is told of people, and of no order or event alone; by what somebody is known is `rights/unkeyed-subject`. */
const isTelling = (model: Model, { categories }: EventField, isListed: boolean): boolean =>
  categories.some((category) => {
    const sensitivity = model.categories.get(category)?.sensitivity ?? 'none'
    if (sensitivity === 'none') return false
    if (sensitivity !== 'personal') return true
    // Whoever has listed what else is about the person has left out what the person wrote.
    return (isIn(describing, category) && !identifies(category)) || (isListed && written.test(category))
  })

/** Where people live and are, and what they are: an order that nobody is left of still tells it. */
const describing = /^(?:contact|person)\.|^location\.precise$/

/** What people write. */
const written = /^(?:content|communication)\./
