import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { placeAtEnd } from '../support/recipients/address-country.ts'
import { quote } from '../support/text.ts'
import { type PartyFact, partyFacts } from '../support/texts/party-facts.ts'
import { bearsName, mayBeSameCompany, strangerOf } from '../words/company-names.ts'

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
  const where = first.kind === 'address' ? placeAtEnd(first.text)?.code : undefined
  if (where !== undefined && first.seat !== null && later.seat !== null && first.seat !== later.seat) {
    if (where === later.seat) return true
    if (where === first.seat) return false
  }
  const [here, there] = [atHome(all, first), atHome(all, later)]
  if (here !== there) return here < there
  const [mine, others] = [elsewhere(all, first), elsewhere(all, later)]
  const isNamed = bearsName(first.text, ...first.names) !== bearsName(first.text, ...later.names)
  return mine !== others && !isNamed ? mine > others : strangerOf(first.text, later, first) === first
}

/** How many mailboxes of a party are under other domains than one of them. */
const elsewhere = (all: readonly PartyFact[], fact: PartyFact): number =>
  fact.kind === 'mailbox'
    ? all.filter(({ kind, party }) => kind === 'mailbox' && party === fact.party).length - atHome(all, fact)
    : 0

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
