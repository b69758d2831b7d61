import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { clip, quote } from '../support/text.ts'
import { matchOf } from '../words/match.ts'
import { saysOnly } from '../words/wording.ts'

export const measureVague = defineRule({
  name: 'measure/vague',
  summary: 'A measure that says nothing of what is done, or more than anybody can do.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 32(1); Implementing Decision (EU) 2021/914, Annex II' },
  severity: 'warning',
  *found({ model }) {
    for (const { text, at } of texts(model)) {
      const absolute = matchOf(unattainable, text)
      if (absolute)
        yield {
          rule: 'measure/vague',
          message: `${quote(clip(absolute[0], 60))} is what no measure attains.`,
          at: { ...at, within: { start: absolute.index, end: absolute.index + absolute[0].length } },
          help: 'Say what is done, and against what.',
        } satisfies Finding
      else if (saysOnly(text, empty))
        yield {
          rule: 'measure/vague',
          message: `${quote(clip(text, 60))} does not say what is done.`,
          at,
          help: 'Name it: what is encrypted, who has access, what is tested and how often. Annex II asks for measures in specific and not generic terms.',
        } satisfies Finding
    }
  },
})

function* texts(model: Model): Iterable<{ readonly text: string; readonly at: Place }> {
  for (const measure of model.measures.values())
    if (!measure.poisoned) yield { text: measure.value.text, at: valueAt(measure, 'text') }
  for (const recipient of model.recipients.values())
    if (!recipient.poisoned)
      for (const [i, text] of (recipient.value.measures ?? []).entries())
        yield { text, at: valueAt(recipient, 'measures', i) }
}

/** Words of measures that fit any (Annex II, explanatory note: "specific (and not generic) terms"). */
const empty = new Set(
  `a all an and any appropriate adequate are as at best by done effort efforts etc commercially companies company controls data ensure ensured
  ensures for good high highest implement implemented implements in industry information is it its keep kept latest level
  maintain maintains market measure measures modern necessary of on organisational our personal practice practices
  proper properly protect protected protection protections protects provide provides reasonable required robust safe
  safeguards safely secure secured securely security sensible standard standards state state-of-the-art strict strong
  suitable take taken takes technical technology technologies that the their them these they this to use used uses usual
  various we well with your art`.split(/\s+/),
)

const unattainable =
  /\b(?:(?:100|one hundred) ?(?:%|per cent|percent) (?:secure|safe|security)|(?:can|could|will|may) never be (?:lost|stolen|hacked|breached|read|accessed|leaked)|cannot be (?:lost|stolen|hacked|breached|leaked)|(?:completely|absolutely|totally|perfectly) (?:secure|safe)|un(?:hackable|breakable)|impossible to (?:hack|breach|steal|lose)|guarantee(?:s|d)? (?:the |absolute |total |complete |full )?security|no risk)\b/i
