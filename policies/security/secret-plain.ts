import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const secretPlain = defineRule({
  name: 'security/secret-plain',
  summary: 'A secret of people that is stored in a form that anyone who sees it can use.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 32(1)(a)' },
  severity: 'warning',
  *found({ model }) {
    const enforced = model.project?.value.level === 'enforced'
    for (const activity of model.activities.values()) {
      if (activity.poisoned) continue
      for (const [category, { form }] of Object.entries(activity.value.data ?? {})) {
        if (model.categories.get(category)?.handling !== 'secret') continue
        // Where not all of it has been written yet, the form may be missing as well.
        if (form === undefined ? !enforced : form !== 'plain') continue
        yield {
          rule: 'security/secret-plain',
          message: `Activity ${quote(activity.name)} stores ${quote(category)}, a secret, ${form === undefined ? 'in no stated form, which reads as plain' : 'plain'}.`,
          at: form === undefined ? keyAt(activity, 'data', category) : valueAt(activity, 'data', category, 'form'),
          help: 'Store what is only compared as `form: hashed`, and what has to be read again as `form: encrypted`.',
        } satisfies Finding
      }
    }
  },
})
