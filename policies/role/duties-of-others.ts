import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { joint } from '../support/bases/role.ts'
import { quote } from '../support/text.ts'

export const roleDutiesOfOthers = defineRule({
  name: 'role/duties-of-others',
  summary: 'Duties of a joint arrangement that fall to somebody who is not in it.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 26(1)' },
  severity: 'error',
  *found({ model }) {
    for (const [activity, said] of joint(model)) {
      const parties = said?.with
      // With whom it is joint, nobody says.
      if (parties === undefined) continue
      for (const name of Object.keys(said?.duties?.theirs ?? {}))
        if (!parties.includes(name) && model.recipients.has(name))
          yield {
            rule: 'role/duties-of-others',
            message: `Activity ${quote(activity.name)} gives duties to ${quote(name)}, with which it is not joint.`,
            at: keyAt(activity, 'role', 'joint', 'duties', 'theirs', name),
            related: [{ at: valueAt(activity, 'role', 'joint', 'with'), message: 'With whom it is joint.' }],
            help: 'Name the other controller under `with`, or give the duty to one of those.',
          } satisfies Finding
    }
  },
})
