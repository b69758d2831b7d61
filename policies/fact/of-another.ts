import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { type PartyFact, partyFacts } from '../support/texts/party-facts.ts'
import { mayBeSameCompany, strangerOf } from '../words/company-names.ts'

export const factOfAnother = defineRule({
  name: 'fact/of-another',
  summary: 'A mailbox, page, number, address or name of one party that stands for another.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(a), 13(1)(b), 30(1)(a), 30(1)(d)' },
  severity: 'warning',
  *found({ model }) {
    const owners = new Map<string, PartyFact>()
    const all = [...partyFacts(model)]
    for (const one of all) {
      let fact = one
      const key = `${fact.kind} ${plain(fact)}`
      let other = owners.get(key)
      if (!other) owners.set(key, fact)
      else if (other.party !== fact.party && !isAlike(other, fact)) {
        if (isStranger(all, other, fact)) [fact, other] = [other, fact]
        yield {
          rule: 'fact/of-another',
          message: `${quote(fact.text)} is the ${fact.kind} of ${other.who}, and stands for ${fact.who}.`,
          at: fact.at,
          related: [{ at: other.at, message: 'The other one.' }],
          help: 'Write that of the party itself.',
        } satisfies Finding
      }
    }
  },
})

/** However a number is written, it is one. */
const plain = ({ kind, text }: PartyFact): string =>
  kind === 'telephone number' ? text.replaceAll(/[^\d+]/g, '') : text.trim().toLowerCase()

/** Whose other mailboxes are elsewhere, or which a name does not fit, has what is of the other. */
function isStranger(all: readonly PartyFact[], first: PartyFact, later: PartyFact): boolean {
  const [here, there] = [atHome(all, first), atHome(all, later)]
  return here === there ? strangerOf(first.text, later, first) === first : here < there
}

/** How many mailboxes of a party are under the domain of one of them. */
const atHome = (all: readonly PartyFact[], { kind, party, text }: PartyFact): number =>
  kind === 'mailbox'
    ? all.filter((one) => one.party === party && one.text.split('@')[1] === text.split('@')[1]).length
    : 0

/** A group has one mailbox for all of its companies, and one of them may be called as the other is. */
const isAlike = (one: PartyFact, other: PartyFact): boolean =>
  one.kind !== 'name' &&
  one.names.length > 0 &&
  other.names.length > 0 &&
  (mayBeSameCompany(other.names[0] ?? '', ...one.names) || areNeighbours(one, other))

/** Two companies may have their registered offices in one house, which stands in one country. */
const areNeighbours = (one: PartyFact, other: PartyFact): boolean =>
  one.kind === 'address' && one.country !== null && one.country === other.country
