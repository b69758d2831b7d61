import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { readCondition } from '../support/assertions/condition.ts'
import { comparisons } from '../support/assertions/literals.ts'
import { quote } from '../support/text.ts'

/** How texts call the bases of Art. 6(1). */
const called: Readonly<Record<string, RegExp>> = {
  consent: /\bconsent\b|\bagree/i,
  contract: /\bcontract/i,
  'legal-obligation': /\b(?:legal|statutory) (?:obligations?|dut(?:y|ies)|requirements?)\b|\blaws?\b/i,
  'vital-interests': /\bvital\b/i,
  'public-task': /\bpublic (?:task|interest)|\bofficial authority\b/i,
  'legitimate-interests': /\blegitimate\b|\bbalanc/i,
  'recognised-legitimate-interests': /\brecognised\b/i,
}

/** A text that names so many bases lists them. */
const LISTED = 2

export const commitmentBasesUnnamed = defineRule({
  name: 'commitment/bases-unnamed',
  summary: 'A promise that lists the lawful bases, and whose assertion allows another.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a), 13(1)(c)' },
  severity: 'warning',
  *found({ model }) {
    for (const commitment of model.commitments.values()) {
      const { promise, assert } = commitment.value
      if (commitment.poisoned || assert?.must === undefined || !assert.must.includes('basisTypes')) continue
      const named = Object.values(called).filter((words) => words.test(promise)).length
      const read = named < LISTED ? null : readCondition(assert.must)
      if (!read || !('ast' in read)) continue
      for (const { field, literal } of comparisons(read.ast)) {
        const words = field === 'basisTypes' ? called[String(literal.args)] : undefined
        if (!words || words.test(promise)) continue
        yield {
          rule: 'commitment/bases-unnamed',
          message: `Promise ${quote(commitment.name)} does not name ${quote(String(literal.args))}, and its assertion allows it.`,
          at: { ...valueAt(commitment, 'assert', 'must'), within: { start: literal.start, end: literal.end } },
          related: [{ at: valueAt(commitment, 'promise'), message: 'What is promised.' }],
          help: 'Take it out of the assertion, or name it in the promise.',
        } satisfies Finding
      }
    }
  },
})
