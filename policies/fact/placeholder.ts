import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { placeIn } from '../../compiler/flows/facts.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { isPlaceholder } from '../support/placeholder.ts'
import { visitStrings } from '../support/strings.ts'
import { clip, quote } from '../support/text.ts'

export const factPlaceholder = defineRule({
  name: 'fact/placeholder',
  summary: 'A word that only holds the place of a fact.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'error',
  *found({ model }) {
    const found: Finding[] = []
    for (const resource of legal(model)) {
      if (resource.poisoned) continue
      visitStrings(resource.value, (text, path) => {
        // Items of lists are names.
        if (typeof path.at(-1) === 'number' || !isPlaceholder(text)) return
        found.push({
          rule: 'fact/placeholder',
          message: `${quote(clip(text, 40))} only holds the place of what ${quote(String(path.at(-1)))} is to say.`,
          at: placeIn(resource, [...path]),
          help: 'State the fact, or mark it: `{missing: why, ask: whom}`; documents then print it as missing.',
        })
      })
    }
    yield* found
  },
})

/** The sections that state legal facts in words. */
function* legal(model: Model): Iterable<Resource<unknown>> {
  if (model.organisation) yield model.organisation
  for (const resources of [
    model.lawfulBases,
    model.activities,
    model.retention,
    model.recipients,
    model.notices,
    model.exceptions,
  ])
    yield* resources.values()
}
