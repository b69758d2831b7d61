import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { placeIn } from '../../compiler/flows/facts.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { visitStrings } from '../support/strings.ts'
import { clip, quote } from '../support/text.ts'

/** What people write where they know nothing yet. */
const placeholder =
  /^[\s\W]*(t\.?b\.?[acd]\.?|to ?do|fix ?me|x{2,}|n\.?\/?a\.?|not applicable|not (yet )?(known|stated|available|decided|defined|determined|specified)|to be (announced|added|confirmed|completed|decided|defined|determined|done|filled( in)?|specified)|unknown|undefined|unspecified|unclear|null|pending|placeholder|lorem ipsum.*|fill (me |this )?in|change ?me|insert .* here|your .* here)[\s\W]*$/i
const blank = /^[\s\p{P}\p{S}]+$/u

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
        if (typeof path.at(-1) === 'number' || text.length > 60 || !(placeholder.test(text) || blank.test(text))) return
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
  for (const resources of [model.lawfulBases, model.activities, model.retention, model.recipients, model.notices])
    yield* resources.values()
}
