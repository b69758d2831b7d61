import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { didYouMean } from '../../compiler/diagnostics/suggest.ts'
import { each } from '../../compiler/model/event-field.ts'
import { formatFieldPath, parseFieldPath } from '../../compiler/model/field-path.ts'
import { shapeAt } from '../../compiler/model/subjects.ts'
import { defineRule } from '../rule.ts'
import { givenBy } from '../support/routes/sources.ts'
import { quote, quoteAll } from '../support/text.ts'
import { isIn } from '../words/match.ts'

export const sourceIdUndeclared = defineRule({
  name: 'source/id-undeclared',
  summary: 'A source that knows events again by a field which none of its event types declares.',
  class: 'gap',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'warning',
  *found({ model }) {
    for (const source of model.sources.values()) {
      if (source.poisoned) continue
      const { dedupe } = source.value
      if (typeof dedupe !== 'object' || dedupe.path === undefined) continue
      const path = parseFieldPath(dedupe.path)
      // What holds the type is no id whatever it is: `source/id-not-unique`.
      if (path.includes(each) || dedupe.path === source.value.type.path) continue
      const names = [...new Set(givenBy(source))]
      const events = names.flatMap((name) => model.events.get(name) ?? [])
      const known = events.length === names.length && events.every(({ resource }) => !resource.poisoned)
      if (!known || events.length === 0 || events.some(({ shape }) => shapeAt(shape, path) !== null)) continue
      const fields = new Set(events.flatMap((event) => event.fields.map(({ text }) => text)))
      // Senders call it so, and what is not declared is still read; unless it is declared under such a name already.
      if (path.length === 1 && isIn(idLike, dedupe.path) && ![...fields].some((field) => isIn(idLike, field))) continue
      yield {
        rule: 'source/id-undeclared',
        message: `Source ${quote(source.name)} knows events again by ${quote(dedupe.path)}, which ${quoteAll(names)} ${names.length === 1 ? 'does' : 'do'} not declare: where it is absent, nothing is taken.`,
        at: valueAt(source, 'dedupe', 'path'),
        help:
          didYouMean(formatFieldPath(path), fields) ??
          'Name the field that holds the id, and declare it in the event type, so that it is checked.',
      } satisfies Finding
    }
  },
})

/** How senders call the id of an event. */
const idLike = /^(?:[a-z\d_]*(?:id|uuid|guid|sid)|[a-z\d]+(?:Id|UUID|Sid))$/
