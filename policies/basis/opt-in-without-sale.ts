import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { groundsOf, usedBases } from '../support/bases/bases.ts'
import { answered } from '../support/bases/role.ts'
import { charitiesMayWrite, isOfCharity } from '../support/bases/soft-opt-in.ts'
import { quote } from '../support/text.ts'

export const basisOptInWithoutSale = defineRule({
  name: 'basis/opt-in-without-sale',
  summary: 'A soft opt-in for people to whom nothing is sold.',
  class: 'violation',
  because: { kind: 'law', ref: 'Directive 2002/58/EC Art. 13(2), PECR reg. 22(3)' },
  severity: 'warning',
  *found({ model, asOf }) {
    const parties = new Set<string>()
    for (const { basis } of usedBases(model, 'contract')) {
      // A contract of which nobody says who is party to it may be anybody's.
      if (basis.value.party === undefined) return
      for (const name of basis.value.party) parties.add(name)
    }
    if (parties.size === 0) return
    for (const activity of answered(model)) {
      const { purpose, dataSubjects = [] } = activity.value
      if (typeof purpose !== 'object' || purpose.softOptIn === undefined) continue
      if (charitiesMayWrite(model, asOf) && isOfCharity(purpose.softOptIn)) continue
      if ([...groundsOf(model, activity)].every(({ basis }) => basis.value.type === 'consent')) continue
      const index = dataSubjects.findIndex((name) => !parties.has(name))
      if (index < 0) continue
      yield {
        rule: 'basis/opt-in-without-sale',
        message: `Activity ${quote(activity.name)} writes to ${quote(dataSubjects[index] ?? '')} by soft opt-in, and no contract says that anything was sold to them.`,
        at: valueAt(activity, 'dataSubjects', index),
        related: [{ at: valueAt(activity, 'purpose', 'softOptIn'), message: 'The soft opt-in.' }],
        help: 'Name the class that bought something (a contract with `party`), or ask for consent.',
      } satisfies Finding
    }
  },
})
