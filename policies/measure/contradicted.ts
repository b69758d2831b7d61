import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Measure } from '../../compiler/language/types.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { unencryptedIn } from '../support/texts/unencrypted.ts'
import { againstControl } from '../words/control-words.ts'
import { lateReportIn, undoneIn } from '../words/undone.ts'

export const measureContradicted = defineRule({
  name: 'measure/contradicted',
  summary: 'A measure or promise whose words say the opposite of its control or its term, or that nothing is done.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 32(1)' },
  also: 'GDPR Art. 33(1)',
  severity: 'warning',
  *found({ model }) {
    for (const measure of model.measures.values()) {
      const { text, control, dpv = '' } = measure.value
      if (measure.poisoned) continue
      const against = control === undefined ? null : againstControl(text, control)
      const said = against ?? unencryptedIn(text)
      const key =
        against || control === 'journal.encrypted' ? 'control' : /^dpv:(?:Encrypt|Hash)/.test(dpv) ? 'dpv' : null
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
      const { control, promise: text } = promise.value
      if (promise.poisoned || control === undefined) continue
      const said = control === 'journal.encrypted' ? unencryptedIn(text) : againstControl(text, control)
      if (!said) continue
      yield {
        rule: 'measure/contradicted',
        message: `Promise ${quote(promise.name)} says ${quote(said.words)}, and rests on ${quote(control)}.`,
        at: { ...valueAt(promise, 'promise'), within: { start: said.start, end: said.end } },
        related: [{ at: valueAt(promise, 'control'), message: 'What is to keep it.' }],
        help: 'Say what is done.',
      } satisfies Finding
    }
    yield* undone(model)
  },
})

/** What stands among measures and says that something is not done, or too late. */
function* undone(model: Model): Iterable<Finding> {
  for (const { who, text, at, controlled } of texts(model)) {
    const late = lateReportIn(text)
    const said = late ?? (controlled ? null : undoneIn(text))
    if (!said) continue
    yield {
      rule: 'measure/contradicted',
      message: late
        ? `${who} says ${quote(said.words)}, and the authority is told within 72 hours.`
        : `${who} says ${quote(said.words)}, and protects nothing by that.`,
      at: { ...at, within: { start: said.start, end: said.end } },
      help: late ? 'State the 72 hours of Art. 33(1).' : 'Say what is done.',
      ...(late && { because: { kind: 'law' as const, ref: 'GDPR Art. 33(1)' } }),
    } satisfies Finding
  }
}

const isEncryption = ({ control, dpv = '' }: Measure): boolean =>
  control !== undefined || /^dpv:(?:Encrypt|Hash)/.test(dpv)

interface Text {
  /** As a sentence begins: "Measure `drills`". */
  readonly who: string
  readonly text: string
  readonly at: Place
  /** What is encrypted is said beside what is not, and looked at above. */
  readonly controlled: boolean
}

function* texts(model: Model): Iterable<Text> {
  for (const measure of model.measures.values())
    if (!measure.poisoned)
      yield {
        who: `Measure ${quote(measure.name)}`,
        text: measure.value.text,
        at: valueAt(measure, 'text'),
        controlled: isEncryption(measure.value),
      }
  for (const recipient of model.recipients.values())
    for (const [i, text] of recipient.poisoned ? [] : (recipient.value.measures ?? []).entries())
      yield {
        who: `What protects data with ${quote(recipient.name)}`,
        text,
        at: valueAt(recipient, 'measures', i),
        controlled: false,
      }
}
