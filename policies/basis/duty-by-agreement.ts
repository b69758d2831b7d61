import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { grounds } from '../support/bases/bases.ts'
import { quote } from '../support/text.ts'

/** Terms of W3C DPV 2.3 for what a law demands of whoever does it. */
const demanded: ReadonlySet<string> = new Set(['dpv:LegalCompliance', 'dpv:RightsFulfilment'])

export const basisDutyByAgreement = defineRule({
  name: 'basis/duty-by-agreement',
  summary: 'What a law demands, on a contract or on a consent.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)(c), 7(4)' },
  severity: 'warning',
  *found({ model }) {
    for (const { activity, basis, at } of grounds(model)) {
      const { type } = basis.value
      const { purpose } = activity.value
      const term = typeof purpose === 'object' ? (purpose.term ?? '') : ''
      if ((type !== 'contract' && type !== 'consent') || !demanded.has(term)) continue
      yield {
        rule: 'basis/duty-by-agreement',
        message: `Activity ${quote(activity.name)} does what a law demands, by its term, and rests on ${type === 'contract' ? 'contract' : 'consent'} ${quote(basis.name)}, which people could ${type === 'contract' ? 'end' : 'withdraw'}.`,
        at,
        related: [{ at: valueAt(activity, 'purpose', 'term'), message: 'What it is for.' }],
        help: 'Rest it on the duty (`type: legal-obligation`, with its `law`), or name the term of what is agreed on.',
      } satisfies Finding
    }
  },
})
