import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { unencryptedIn } from '../support/texts/unencrypted.ts'

export const measureContradicted = defineRule({
  name: 'measure/contradicted',
  summary: 'A measure or promise whose words say the opposite of its control or of its term.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 32(1)' },
  severity: 'warning',
  *found({ model }) {
    for (const measure of model.measures.values()) {
      const { text, control, dpv = '' } = measure.value
      const said = measure.poisoned ? null : unencryptedIn(text)
      const key = control === 'journal.encrypted' ? 'control' : /^dpv:(?:Encrypt|Hash)/.test(dpv) ? 'dpv' : null
      if (!said || key === null) continue
      yield {
        rule: 'measure/contradicted',
        message: `Measure ${quote(measure.name)} says ${quote(said.words)}, and is ${quote(key === 'control' ? (control ?? '') : dpv)}.`,
        at: { ...valueAt(measure, 'text'), within: { start: said.start, end: said.end } },
        related: [{ at: valueAt(measure, key), message: 'What it is.' }],
        help: 'Say what is done.',
      } satisfies Finding
    }
    for (const promise of model.commitments.values()) {
      const said =
        promise.poisoned || promise.value.control !== 'journal.encrypted' ? null : unencryptedIn(promise.value.promise)
      if (!said) continue
      yield {
        rule: 'measure/contradicted',
        message: `Promise ${quote(promise.name)} says ${quote(said.words)}, and rests on ${quote('journal.encrypted')}.`,
        at: { ...valueAt(promise, 'promise'), within: { start: said.start, end: said.end } },
        related: [{ at: valueAt(promise, 'control'), message: 'What is to keep it.' }],
        help: 'Say what is done.',
      } satisfies Finding
    }
  },
})
