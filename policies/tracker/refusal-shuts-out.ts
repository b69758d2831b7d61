import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { matchOf } from '../words/match.ts'

export const trackerRefusalShutsOut = defineRule({
  name: 'tracker/refusal-shuts-out',
  summary: 'A tracker set on consent, without which nothing can be used at all.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 4(11), 7(4), Recital 42; EDPB Guidelines 05/2020, 38 to 41' },
  severity: 'warning',
  *found({ model }) {
    for (const tracker of model.trackers.values()) {
      const { class: use, consent, loss = '' } = tracker.value
      if (tracker.poisoned || use === 'essential' || consent === undefined) continue
      const match = matchOf(all, loss)
      if (!match) continue
      yield {
        rule: 'tracker/refusal-shuts-out',
        message: `Tracker ${quote(tracker.name)} is set on consent, and those who refuse are shut out: ${quote(match[0])}.`,
        at: { ...valueAt(tracker, 'loss'), within: { start: match.index, end: match.index + match[0].length } },
        related: [{ at: valueAt(tracker, 'consent'), message: 'The consent, which is not free then.' }],
        help: 'Let people go on without it, or correct what they lose.',
      } satisfies Finding
    }
  },
})

const whole = '(?:whole |entire )?(?:web ?site|site|service|app(?:lication)?|shop|store|platform|portal|account)'

/** That everything is shut, as a sentence of its own: a part that cannot be used is a loss that people can weigh. */
const all = new RegExp(
  `(?<=^|[.;:] *)(?:(?:the|our|this|your) ${whole} (?:(?:cannot|can't|can not) be (?:used|visited|opened|entered|reached)|(?:is|will be) (?:not available|unavailable|inaccessible|closed to you|blocked|locked)|(?:does not|will not|won't) (?:open|load|work))|you (?:cannot|can't|can not) (?:use|visit|open|enter) (?:the|our|this|your) ${whole}|you (?:have|get) no access(?: to (?:the|our|this|your) ${whole})?|no access(?: to (?:the|our|this|your) ${whole})?)(?: at all| any more)?(?=\\W*(?:$|[.;]))`,
  'i',
)
