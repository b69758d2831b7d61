import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { joint } from '../support/bases/role.ts'
import { quote } from '../support/text.ts'

export const essenceMisfit = defineRule({
  name: 'role/essence-misfit',
  summary: 'Joint controllers who send people with their rights to one of them alone.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 26(3)' },
  severity: 'warning',
  *found({ model }) {
    for (const [activity, said] of joint(model)) {
      const essence = said?.essence ?? ''
      const match = either.test(essence)
        ? null
        : (alone.exec(essence) ?? barred.exec(essence) ?? sentAway.exec(essence))
      if (!match) continue
      yield {
        rule: 'role/essence-misfit',
        message: `Activity ${quote(activity.name)} tells people that ${quote(match[0])}, and they may turn to each of the controllers.`,
        at: {
          ...valueAt(activity, 'role', 'joint', 'essence'),
          within: { start: match.index, end: match.index + match[0].length },
        },
        help: 'Say who answers requests between the controllers, and that people may turn to either all the same.',
      } satisfies Finding
    }
  },
})

const rights = '(?:rights?|requests?|objections?|complaints?)'
const alone = new RegExp(
  `\\b${rights}\\b[^.;]{0,40}\\b(?:(?:be )?(?:exercised|made|sent|asserted|addressed|directed|brought|claimed)|go(?:es)?|against)\\b[^.;]{0,40}\\b(?:alone|only|exclusively|solely)\\b|\\b(?:only|exclusively|solely)\\b[^.;]{0,30}\\b(?:answers|takes|accepts|handles) (?:\\w+ )?${rights}\\b`,
  'i',
)
const barred = new RegExp(
  `\\b(?:nobody|no one|neither(?: of us| party)?) (?:answers|takes|accepts|handles) (?:\\w+ )?${rights}\\b|\\b${rights}\\b[^.;]{0,20}\\b(?:cannot|can not|may not|must not) be (?:exercised|made|sent|asserted|addressed|directed|brought)\\b`,
  'i',
)
const sentAway =
  /\b(?:turn|write|go|apply|speak) (?:only |solely |exclusively )?to [^.;,]{1,40}(?:\b(?:alone|only|exclusively)\b|,? (?:and )?(?:never|not) to\b)|\b(?:turn|write|go|apply|speak) (?:only|solely|exclusively) to\b/i
/** Where people are told that they may choose, whoever answers. */
const either = /\b(?:either|both|each|any) (?:of (?:us|them)|one|party|controllers?|may|can|answers?)\b|\bboth\b/i
