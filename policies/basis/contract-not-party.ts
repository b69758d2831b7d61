import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { type Ground, grounds, isSlip } from '../support/bases/bases.ts'
import { quote, quoteAll } from '../support/text.ts'

export const basisContractNotParty = defineRule({
  name: 'basis/contract-not-party',
  summary: "A contract as the basis for people's data who are not party to it.",
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)(b)' },
  severity: 'error',
  *found({ model }) {
    const contracts = [...grounds(model)].filter(({ basis }) => basis.value.type === 'contract' && basis.value.party)
    for (const all of Map.groupBy(contracts, ({ basis }) => basis.name).values()) {
      const [first] = all
      if (!first) continue
      const { basis } = first
      const party = quoteAll(basis.value.party ?? [])
      const strangers = all.filter((ground) => outsiders(ground).length > 0)
      // Where nobody at all whose data rests on the contract is party to it, the parties are what is wrong.
      if (all.length > 1 && all.every((ground) => outsiders(ground).length === ground.classes.length)) {
        yield {
          rule: 'basis/contract-not-party',
          message: `No data that rests on contract ${quote(basis.name)} is about its party, ${party}.`,
          at: basis.value.party?.length === 1 ? valueAt(basis, 'party', 0) : valueAt(basis, 'party'),
          related: all.slice(0, 5).map(({ at, classes }) => ({ at, message: `This is about ${quoteAll(classes)}.` })),
          help: 'Name under `party` the people who have made the contract.',
        } satisfies Finding
        continue
      }
      for (const ground of strangers)
        yield {
          rule: 'basis/contract-not-party',
          message: `Activity ${quote(ground.activity.name)} rests on contract ${quote(basis.name)} also for ${quoteAll(outsiders(ground))}, who are not party to it.`,
          at: ground.at,
          related: [{ at: valueAt(basis, 'party'), message: `Party to it: ${party}.` }],
          help: 'Give them a basis of their own: `lawfulBasis: {by: {class: name}}`, such as a legitimate interest.',
        } satisfies Finding
    }
  },
})

/** The classes of a ground that are no party; one that is only misspelt, or not the activity's, is told elsewhere. */
function outsiders({ activity, basis, classes }: Ground): readonly string[] {
  const party = basis.value.party ?? []
  const concerned = activity.value.dataSubjects ?? classes
  return classes.filter(
    (name) => concerned.includes(name) && !party.includes(name) && !party.some((other) => isSlip(other, name)),
  )
}
