import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { saidIn, type Wording } from '../words/wording.ts'

export const recipientDoesForItself = defineRule({
  name: 'recipient/does-for-itself',
  summary: 'A processor that is said to use the data for itself.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 28(10)' },
  severity: 'warning',
  *found({ model }) {
    for (const recipient of model.recipients.values()) {
      const { does = '', engagement } = recipient.value
      const said = recipient.poisoned || engagement !== 'on-our-behalf' ? null : saidIn(does, own)
      if (!said) continue
      yield {
        rule: 'recipient/does-for-itself',
        message: `Recipient ${quote(recipient.name)} works on our behalf, and ${said.what}: of that it is a controller.`,
        at: { ...valueAt(recipient, 'does'), within: { start: said.start, end: said.end } },
        related: [{ at: valueAt(recipient, 'engagement'), message: 'For whom it works.' }],
        help: 'Engage it for `own-purposes`, with a basis for handing the data over, or have it stop that.',
      } satisfies Finding
    }
  },
})

const own: readonly Wording[] = [
  {
    what: 'uses the data for purposes of its own',
    words:
      /\bfor (?:its|their|his|her) own (?:\w+ )?(?:purposes?|ends|advertis\w+|marketing|products?|services?|analytics|research|benefit|use|models?|profit)\b|\bfor itself\b|\b(?:trains?|improves?|develops?|builds?|enriches|feeds?) (?:its|their) own \w+/i,
  },
  {
    what: 'trades in it',
    words:
      /\b(?:sells?|resells?|rents?|trades?(?: in)?|monetis\w+|monetiz\w+) (?:our |the |your |their )?(?:data|profiles?|addresses|information|insights)\b|\b(?:sells?|resells?|monetis\w+|monetiz\w+) what (?:it|they) (?:holds?|has|have|gets?|receives?|stores?|collects?)\b/i,
  },
]
