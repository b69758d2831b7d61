import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import type { Notice } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { quote } from '../support/text.ts'

const facts = [
  ['audience', 'whom it is for'],
  ['version', 'which version it is'],
  ['effective', 'from when it holds'],
  ['approvedBy', 'who approved it'],
] as const

export const noticeIncomplete = defineRule({
  name: 'information/notice-incomplete',
  summary: 'A notice that does not say whom it is for, which version it is, from when it holds or who approved it.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 12(1)' },
  severity: 'warning',
  *found({ model }) {
    for (const notice of model.notices.values()) {
      if (notice.poisoned) continue
      for (const [key, what] of facts)
        if (notice.value[key] === undefined && !markAt(model, notice, key) && !(key === 'audience' && isForAll(notice)))
          yield {
            rule: 'information/notice-incomplete',
            message: `Notice ${quote(notice.name)} does not say ${what}.`,
            at: keyAt(notice, key),
            help: `State it under ${quote(key)}, or mark it: \`{missing: why, ask: whom}\`.`,
          } satisfies Finding
    }
  },
})

/** What speaks to customers and to whoever is interested, and of no class of people in particular. */
const isForAll = ({ value: { kind } }: Resource<Notice>): boolean =>
  kind === 'security-overview' || kind === 'subprocessors' || kind === 'data-terms'
