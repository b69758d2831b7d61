import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { FlowGraph } from '../../compiler/flows/graph.ts'
import type { Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { purposeText } from '../support/bases/marketing.ts'
import { personalFlowsTo } from '../support/recipients/recipients.ts'
import { clip, quote } from '../support/text.ts'
import { tellingWords } from '../support/texts/telling-words.ts'

export const recipientDoesOfAnother = defineRule({
  name: 'recipient/does-of-another',
  summary: 'What one recipient does for us, said of another that gets nothing of the same data.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a), 13(1)(e), 30(1)(d)' },
  severity: 'warning',
  needsWhole: true,
  *found({ model, graph }) {
    const byText = new Map<string, Resource<Recipient>>()
    for (const recipient of model.recipients.values()) {
      const { does } = recipient.value
      if (recipient.poisoned || does === undefined) continue
      const text = does.trim().toLowerCase()
      const other = byText.get(text)
      if (!other) {
        byText.set(text, recipient)
        continue
      }
      const [mine, theirs] = [givenTo(graph, recipient), givenTo(graph, other)]
      // Two that carry mail get addresses both; of whom nothing is known nobody can say.
      if (mine.categories.size === 0 || theirs.categories.size === 0) continue
      if ([...mine.categories].some((category) => theirs.categories.has(category))) continue
      const isTheirs = fits(model, does, theirs.activities) >= fits(model, does, mine.activities)
      const [wrong, right] = isTheirs ? [recipient, other] : [other, recipient]
      yield {
        rule: 'recipient/does-of-another',
        message: `Recipient ${quote(wrong.name)} is said to do what ${quote(right.name)} does (${quote(clip(does, 40))}), and gets none of the data that ${quote(right.name)} gets.`,
        at: valueAt(wrong, 'does'),
        related: [{ at: valueAt(right, 'does'), message: 'The other one.' }],
        help: 'Say what it does for us.',
      } satisfies Finding
    }
  },
})

interface Given {
  readonly categories: ReadonlySet<string>
  readonly activities: ReadonlySet<string>
}

function givenTo(graph: FlowGraph, { name }: Resource<Recipient>): Given {
  const flows = personalFlowsTo(graph, name)
  return {
    categories: new Set(flows.map(({ category }) => category)),
    activities: new Set(flows.map(({ activity }) => activity)),
  }
}

/** How many words of a text the titles and purposes of some activities have. */
function fits(model: Model, does: string, activities: ReadonlySet<string>): number {
  const words = tellingWords(does)
  let most = 0
  for (const name of activities) {
    const activity = model.activities.get(name)
    if (!activity) continue
    const told = tellingWords(`${activity.value.title ?? ''} ${purposeText(activity.value)}`)
    most = Math.max(most, [...words].filter((word) => told.has(word)).length)
  }
  return most
}
