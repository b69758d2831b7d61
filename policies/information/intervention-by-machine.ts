import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { informing } from '../support/bases/informed.ts'
import { quote } from '../support/text.ts'
import { isIn, matchOf } from '../words/match.ts'

export const interventionByMachine = defineRule({
  name: 'information/intervention-by-machine',
  summary: 'An automated decision that is looked at again by nothing but the machine.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 22(3)' },
  severity: 'warning',
  *found({ model }) {
    for (const activity of informing(model)) {
      const { automatedDecisions } = activity.value
      const said = typeof automatedDecisions === 'object' ? automatedDecisions.intervention : undefined
      const match = said === undefined || isIn(people, said) ? null : matchOf(machine, said)
      if (!match) continue
      yield {
        rule: 'information/intervention-by-machine',
        message: `What is decided by automation in ${quote(activity.name)} is looked at again by automation: ${quote(match[0])}.`,
        at: {
          ...valueAt(activity, 'automatedDecisions', 'intervention'),
          within: { start: match.index, end: match.index + match[0].length },
        },
        help: 'Say which person looks at it, how people reach them and say what they think.',
      } satisfies Finding
    }
  },
})

const machine =
  /\b(?:(?:same|new|second|other|updated|improved) )?(?:scores?|algorithms?|models?|systems?|machines?|software|computers?|programs?|rules?|calculations?|decisions?) (?:is|are|runs?|decides?|computes?|calculates?|checks?|evaluates?)\b[^.;]{0,30}(?:\b(?:again|anew|once more|afresh|a second time|re-?run|repeated|recomputed|recalculated|reevaluated|re-evaluated)\b)|\b(?:another|a new|a second|a repeated|one more) (?:run|calculation|pass|scor(?:e|ing)|computation|evaluation|test)\b[^.;]{0,20}\b(?:model|algorithm|system|machine|software|computer|program)\b|\b(?:automatic(?:ally)?|automated)\b[^.;]{0,20}\b(?:review|check|reconsider|re-?evaluat|repeat)\w*/i
/** Whoever may look at it. */
const people =
  /\b(?:we|us|somebody|someone|persons?|people|humans?|staff|employees?|colleagues?|teams?|clerks?|agents?|officers?|advis[eo]rs?|managers?|reviewers?|analysts?|specialists?|experts?|nurses?|doctors?|board|committee|panel|customer service|support|recruiters?|underwriters?|ombudsman|by hand|manual(?:ly)?|mensch\w*|mitarbeiter\w*|person(?:en)?)\b/i
