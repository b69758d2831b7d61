import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { processing } from '../support/bases/role.ts'
import { quote } from '../support/text.ts'

export const basisOnProcessor = defineRule({
  name: 'role/basis-on-processor',
  summary: 'A lawful basis of our own for what is done on behalf of others.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 4(8), 6(1), 28(10)' },
  severity: 'error',
  *found({ model }) {
    // The bare name of the role says too little anyway, and that is told.
    for (const [activity, said] of processing(model))
      if (said !== undefined && activity.value.lawfulBasis !== undefined)
        yield {
          rule: 'role/basis-on-processor',
          message: `Activity ${quote(activity.name)} has a lawful basis, though it is on behalf of others: the basis is the controller's.`,
          at: keyAt(activity, 'lawfulBasis'),
          related: [{ at: keyAt(activity, 'role', 'processor'), message: 'Here it is on behalf of others.' }],
          help: 'Leave `lawfulBasis` out; or write `role: controller` where we decide what the data is for.',
        } satisfies Finding
  },
})
