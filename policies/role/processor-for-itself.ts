import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { processing } from '../support/bases/role.ts'
import { isOurName } from '../support/recipients/ourselves.ts'
import { quote } from '../support/text.ts'
import { saysOnly } from '../words/wording.ts'

/** Words by which a declaration means the one that makes it, or nobody. */
const itself = new Set(
  `us we our ours own ourselves self itself itselves the this company organisation organization business operator nobody
  none no one anyone nothing not`.split(/\s+/),
)

export const processorForItself = defineRule({
  name: 'role/processor-for-itself',
  summary: 'Processing on behalf of nobody but oneself, or of one who works for us.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 4(7), 4(8)' },
  severity: 'error',
  *found({ model }) {
    for (const [activity, said] of processing(model)) {
      const who = said?.for
      if (who === undefined) continue
      const at = valueAt(activity, 'role', 'processor', 'for')
      const common = { rule: 'role/processor-for-itself', at } as const
      const recipient = model.recipients.get(who)
      if (saysOnly(who, itself) || isOurName(model, who))
        yield {
          ...common,
          message: `Activity ${quote(activity.name)} is on behalf of ${quote(who)}, which is the organisation itself: who decides for itself is the controller.`,
          help: 'Write `role: controller` with a lawful basis, or name whose instructions it follows.',
        } satisfies Finding
      else if (recipient && !recipient.poisoned && recipient.value.engagement === 'on-our-behalf')
        yield {
          ...common,
          message: `Activity ${quote(activity.name)} is on behalf of ${quote(who)}, who works on our behalf.`,
          related: [{ at: keyAt(recipient, 'engagement'), message: 'Here it is the other way round.' }],
          help: 'Name the controller, for whom both of them work.',
        } satisfies Finding
    }
  },
})
