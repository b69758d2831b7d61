import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { processing } from '../support/bases/role.ts'
import { quote } from '../support/text.ts'
import { wordIn } from '../words/phrases.ts'

/** Shorter titles are words that mean much else. */
const MENTION = 5

export const instructedByHelper = defineRule({
  name: 'role/instructed-by-helper',
  summary: 'Instructions of a controller that are said to lie in the contract with one who works for us.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 28(3)(a), 29' },
  severity: 'warning',
  *found({ model }) {
    for (const [activity, said] of processing(model)) {
      const { instructions, for: controller = '' } = said ?? {}
      if (instructions === undefined) continue
      for (const { name, poisoned, value } of model.recipients.values()) {
        if (poisoned || value.engagement !== 'on-our-behalf' || value.group === true || name === controller) continue
        const told = [value.legalName, value.title].flatMap((title) =>
          title === undefined || title.length < MENTION ? [] : (wordIn(instructions, title) ?? []),
        )[0]
        if (!told) continue
        yield {
          rule: 'role/instructed-by-helper',
          message: `Activity ${quote(activity.name)} has its instructions from ${quote(name)}, which works on ours.`,
          at: { ...valueAt(activity, 'role', 'processor', 'instructions'), within: told },
          related: [
            { at: valueAt(model.recipients.get(name) ?? activity, 'engagement'), message: 'For whom it works.' },
          ],
          help: 'Name the agreement with the controller, and what in it says what is to be done.',
        } satisfies Finding
        break
      }
    }
  },
})
