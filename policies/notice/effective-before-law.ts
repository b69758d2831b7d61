import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

/** The day from which the GDPR applies (Art. 99(2)); the UK's law goes back to the same day. */
const applies = '2018-05-25'

export const effectiveBeforeLaw = defineRule({
  name: 'notice/effective-before-law',
  summary: 'A notice from before the GDPR, which cannot say what Art. 13 and 14 ask for.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 99(2)' },
  severity: 'warning',
  *found({ model }) {
    for (const notice of model.notices.values()) {
      const { effective } = notice.value
      if (notice.poisoned || effective === undefined || effective >= applies) continue
      yield {
        rule: 'notice/effective-before-law',
        message: `Notice ${quote(notice.name)} holds from ${effective}, before the GDPR applied.`,
        at: valueAt(notice, 'effective'),
        help: `Correct the day, or publish a version that says what Art. 13 and 14 ask for since ${applies}.`,
      } satisfies Finding
    }
  },
})
