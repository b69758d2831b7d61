import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { basisType } from '../support/bases/consent.ts'
import { advertises } from '../support/bases/marketing.ts'
import { clip, quote } from '../support/text.ts'
import { retentionUses } from '../support/uses.ts'
import { topicsOf } from '../words/topics.ts'

/** What is in no book and no voucher, so that no law on taxes or accounts has it kept. */
const noBooks =
  /^(?:secret|biometric|genetic|sex|ethnicity|health)\.|^(?:person\.photo|technical\.(?:cookie-id|fingerprint|user-agent|browser)|usage\.(?:browsing|clicks|analytics)|location\.precise)$/

export const retentionLawOfAnother = defineRule({
  name: 'retention/law-of-another',
  summary: 'A statutory period for what people agree to and may end, which no law prescribes to keep.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), 7(3), 17(1)(b)' },
  severity: 'warning',
  *found({ model }) {
    const uses = retentionUses(model)
    for (const rule of model.retention.values()) {
      const { law, minimum } = rule.value
      if (rule.poisoned || law === undefined) continue
      for (const { at, activity: name, categories } of uses.get(rule.name) ?? []) {
        const activity = model.activities.get(name ?? '')
        if (!activity || activity.poisoned || categories.length === 0) continue
        const { lawfulBasis } = activity.value
        const agreed = typeof lawfulBasis === 'string' && basisType(model, lawfulBasis) === 'consent'
        // Proof of consent may be kept as long as a claim could be brought.
        const other = agreed || advertises(activity) ? undefined : categories.find((category) => noBooks.test(category))
        if (other !== undefined && topicsOf(law).join() === 'books')
          yield {
            rule: 'retention/law-of-another',
            message: `Activity ${quote(activity.name)} keeps ${quote(other)} under ${quote(rule.name)}, and ${quote(clip(law, 50))} has none of it kept.`,
            at,
            related: [
              { at: valueAt(rule, 'law'), message: 'The law is stated here.' },
              { at: keyAt(activity, 'data', other), message: 'What it is not about.' },
            ],
            help: 'Name a rule of its own; what the books need is kept by the activity that keeps them.',
          } satisfies Finding
        if (
          minimum === undefined ||
          (!agreed && !advertises(activity)) ||
          categories.every((category) => category === 'consent.record')
        )
          continue
        yield {
          rule: 'retention/law-of-another',
          message: `Activity ${quote(activity.name)} ${agreed ? 'rests on consent' : 'is marketing'} and keeps under ${quote(rule.name)}, for which ${quote(clip(law, 50))} prescribes a minimum.`,
          at,
          related: [{ at: valueAt(rule, 'minimum'), message: 'The minimum is stated here.' }],
          help: 'Name a rule of its own: what people may end at any time is not what that law has kept.',
        } satisfies Finding
      }
    }
  },
})
