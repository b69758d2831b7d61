import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const onwardUnknown = defineRule({
  name: 'recipient/onward-unknown',
  summary: 'A recipient that passes data on to itself, or round in a circle, so that nobody can say where it ends up.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 44' },
  severity: 'error',
  *found({ model }) {
    const settled = new Set<string>()
    for (const { name, value } of model.recipients.values())
      if (value.onward !== undefined) yield* circlesFrom(model, name, [], settled)
  },
})

/** Walks each chain once; the step that closes a circle is reported where it stands. */
function* circlesFrom(model: Model, name: string, chain: readonly string[], settled: Set<string>): Iterable<Finding> {
  const recipient = model.recipients.get(name)
  if (!recipient || recipient.poisoned || settled.has(name)) return
  const here = [...chain, name]
  for (const [i, next] of (recipient.value.onward ?? []).entries()) {
    if (!here.includes(next)) yield* circlesFrom(model, next, here, settled)
    else
      yield {
        rule: 'recipient/onward-unknown',
        message:
          next === name
            ? `Recipient ${quote(name)} is said to pass data on to itself.`
            : `Recipient ${quote(name)} passes data back to ${quote(next)}, from which it came.`,
        at: valueAt(recipient, 'onward', i),
        help: 'Name those who receive it next, each once.',
      }
  }
  settled.add(name)
}
