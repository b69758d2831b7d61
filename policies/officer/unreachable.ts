import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Step } from '../../compiler/diagnostics/place.ts'
import type { Party } from '../../compiler/language/types.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { keyAt, type Owner } from '../support/place.ts'
import { quote } from '../support/text.ts'

const contacts = ['email', 'phone', 'url', 'address'] as const
const organisation: Owner = { section: 'organisation', name: '' }

export const officerUnreachable = defineRule({
  name: 'officer/unreachable',
  summary:
    'A data protection officer or representative whom nobody could write to, or a representative without a name.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(b)' },
  severity: 'warning',
  *found({ model }) {
    if (!model.organisation || model.organisation.poisoned) return
    const { dpo, representatives = {} } = model.organisation.value
    if (dpo && isUnreachable(model, dpo, ['dpo']))
      yield {
        rule: 'officer/unreachable',
        message: 'Nothing says how to reach the data protection officer.',
        at: keyAt(organisation, 'dpo'),
        help: 'State an address, e-mail, telephone number or website; the name is not needed.',
      } satisfies Finding
    for (const [regime, representative] of Object.entries(representatives)) {
      if (representative.exempt !== undefined || markAt(model, organisation, 'representatives', regime, 'exempt'))
        continue
      const path = ['representatives', regime]
      const open = isUnreachable(model, representative, path) ? ['how to reach'] : []
      const unnamed = representative.name === undefined && !markAt(model, organisation, ...path, 'name')
      const what = [...(unnamed ? ['who is'] : []), ...open].join(' and ')
      if (what === '') continue
      yield {
        rule: 'officer/unreachable',
        message: `Nothing says ${what} the representative under ${quote(regime)}.`,
        at: keyAt(organisation, ...path),
        help: 'State a name and an address, e-mail or telephone number, or under `exempt` why there is none (Art. 27(2)).',
        because: { kind: 'law', ref: 'GDPR Art. 13(1)(a), 27(4)' },
      } satisfies Finding
    }
  },
})

const isUnreachable = (model: Model, party: Party, path: readonly Step[]): boolean =>
  contacts.every((key) => party[key] === undefined && !markAt(model, organisation, ...path, key))
