import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const effectiveInFuture = defineRule({
  name: 'notice/effective-in-future',
  summary: 'A notice that does not hold yet, so that it informs nobody before its day.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)' },
  severity: 'warning',
  *found({ model, asOf }) {
    for (const notice of model.notices.values()) {
      const { effective } = notice.value
      if (notice.poisoned || effective === undefined || effective <= asOf) continue
      yield {
        rule: 'notice/effective-in-future',
        message: `Notice ${quote(notice.name)} holds from ${effective}, and informs nobody before.`,
        at: valueAt(notice, 'effective'),
        help: 'Publish it before the processing begins that it describes; until then the version before it holds.',
      } satisfies Finding
    }
  },
})
