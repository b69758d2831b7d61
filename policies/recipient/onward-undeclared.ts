import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

/** Who works on our behalf may engage others who do; whoever has purposes of its own receives data from us, by another's hand. */
export const onwardUndeclared = defineRule({
  name: 'recipient/onward-undeclared',
  summary:
    'A processor that passes data on to somebody with purposes of its own, whom no activity names as a recipient.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(e), 28(3)(a), 28(4)' },
  severity: 'warning',
  *found({ model }) {
    for (const from of model.recipients.values()) {
      if (from.poisoned || from.value.engagement !== 'on-our-behalf' || from.value.onward === undefined) continue
      const users = [...model.activities.values()].filter(
        ({ poisoned, value }) => !poisoned && value.recipients?.[from.name] !== undefined,
      )
      for (const [i, name] of from.value.onward.entries()) {
        const next = model.recipients.get(name)
        const engagement = next?.poisoned ? undefined : next?.value.engagement
        if (engagement !== 'own-purposes' && engagement !== 'jointly') continue
        if (users.length === 0 || users.some(({ value }) => value.recipients?.[name] !== undefined)) continue
        yield {
          rule: 'recipient/onward-undeclared',
          message: `Processor ${quote(from.name)} passes data on to ${quote(name)}, which ${engagement === 'jointly' ? 'is a joint controller' : 'has purposes of its own'}, and no activity that it works for names that recipient.`,
          at: valueAt(from, 'onward', i),
          related: users.slice(0, 3).map((activity) => ({
            at: keyAt(activity, 'recipients'),
            message: `Who receives data of ${quote(activity.name)}.`,
          })),
          help: 'Name it among the recipients of the activity whose data it gets, or have the processor keep it from them.',
        } satisfies Finding
      }
    }
  },
})
