import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { grounds } from '../support/bases/bases.ts'
import { quoteAll } from '../support/text.ts'

export const basisPublicAuthorityInterest = defineRule({
  name: 'basis/public-authority-interest',
  summary: 'A public authority that rests on its legitimate interests.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1), second subparagraph' },
  severity: 'error',
  *found({ model }) {
    const { organisation } = model
    if (!organisation || organisation.poisoned || organisation.value.publicAuthority !== true) return
    const resting = [...grounds(model)].filter(({ basis }) => basis.value.type === 'legitimate-interests')
    const names = [...new Set(resting.map(({ activity }) => activity.name))]
    if (names.length === 0) return
    yield {
      rule: 'basis/public-authority-interest',
      message: `A public authority cannot rest on legitimate interests, as ${quoteAll(names)} ${names.length === 1 ? 'does' : 'do'}.`,
      at: valueAt(organisation, 'publicAuthority'),
      related: resting.slice(0, 5).map(({ at }) => ({ at, message: 'This rests on a legitimate interest.' })),
      help: 'Rest the tasks on `public-task` with the law that lays them down; for anything else, write an exception that says why.',
    } satisfies Finding
  },
})
