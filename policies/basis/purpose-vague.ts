import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { purposeText } from '../support/marketing.ts'
import { valueAt } from '../support/place.ts'
import { personalData } from '../support/retention.ts'
import { clip, quote } from '../support/text.ts'
import { saysOnly } from '../support/wording.ts'

/** Words that fit any purpose (Article 29 Working Party, WP 203, p. 16: vague or general is not specific). */
const empty = new Set(
  `a all and any as at of for in on or the to with our us we its their it this that these be is are by such
  business businesses commercial company corporate general internal legitimate lawful legal operational various other
  several different multiple miscellaneous further future possible certain necessary needed required
  appropriate useful reason reasons purpose purposes need needs use uses using usage operation operations activity
  activities processing process handle handling data personal information administrative
  administration things anything everything whatever nothing none no
  requirement requirements compatible related etc collect collecting store storing keep keeping`.split(/\s+/),
)

export const basisPurposeVague = defineRule({
  name: 'basis/purpose-vague',
  summary: 'A purpose that would fit anything.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(b)' },
  severity: 'error',
  *found({ model }) {
    for (const activity of model.activities.values()) {
      const text = purposeText(activity.value)
      if (activity.poisoned || text === '' || !saysOnly(text, empty)) continue
      if (personalData(model, activity).length === 0) continue
      const path = typeof activity.value.purpose === 'object' ? ['purpose', 'text'] : ['purpose']
      yield {
        rule: 'basis/purpose-vague',
        message: `${quote(clip(text, 60))} does not say what activity ${quote(activity.name)} is for.`,
        at: valueAt(activity, ...path),
        help: 'Say what is done and why, so that people know what to expect and what lies outside of it.',
      } satisfies Finding
    }
  },
})
