import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { evidences, nounOf } from '../support/evidence.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { quote } from '../support/text.ts'

export const factEvidenceUnplaced = defineRule({
  name: 'fact/evidence-unplaced',
  summary: 'A proof whose place is not stated.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'warning',
  *found({ model }) {
    for (const named of evidences(model)) {
      const { of, path, evidence } = named
      // Of balancing tests `basis/incomplete` says so, of impact assessments `dpia/required-missing`.
      if (of.section === 'lawfulBases' || path.at(-1) === 'dpia') continue
      if (evidence.file !== undefined || evidence.url !== undefined) continue
      if (markAt(model, of, ...path) || markAt(model, of, ...path, 'url')) continue
      // Of what has no date either, rules of its own say what is missing.
      if (evidence.date === undefined && path.at(-1) !== 'assessment' && path.at(-1) !== 'diligence') continue
      // What is aggregated without a test of anonymity is kept without an end, and `retention/unbounded` says so.
      if (evidence.date === undefined && path.includes('aggregation')) continue
      yield {
        rule: 'fact/evidence-unplaced',
        message: `Nobody says where the ${nounOf(named)} of ${quote(of.name)} lies.`,
        ...absentAt(model, of, [...path, 'file'], 'Name its `file` or `url`, or mark it: `{missing: why, ask: whom}`.'),
      } satisfies Finding
    }
  },
})
