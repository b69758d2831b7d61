import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { mayBeSameCompany } from '../words/company-names.ts'

export const factOfAnother = defineRule({
  name: 'fact/of-another',
  summary: 'A mailbox, an address or a name of one party that stands for another.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(a), 13(1)(b), 30(1)(a), 30(1)(d)' },
  severity: 'warning',
  *found({ model }) {
    const owners = new Map<string, Fact>()
    const all = [...factsOf(model)]
    for (const one of all) {
      let fact = one
      const key = `${fact.kind} ${fact.text.trim().toLowerCase()}`
      let other = owners.get(key)
      if (!other) owners.set(key, fact)
      else if (other.party !== fact.party && !isAlike(other, fact)) {
        // Whose other mailboxes are elsewhere has the one of the other.
        if (atHome(all, other) < atHome(all, fact)) [fact, other] = [other, fact]
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

interface Fact {
  readonly kind: 'mailbox' | 'address' | 'name' | 'signatory'
  readonly text: string
  /** One party may state the same twice. */
  readonly party: string
  readonly who: string
  /** Names by which the party goes, where it is a company. */
  readonly names: readonly string[]
  readonly at: Place
}

/** How many mailboxes of a party are under the domain of one of them. */
const atHome = (all: readonly Fact[], { kind, party, text }: Fact): number =>
  kind === 'mailbox'
    ? all.filter((one) => one.party === party && one.text.split('@')[1] === text.split('@')[1]).length
    : 0

/** A group has one mailbox for all of its companies, and one of them may be called as the other is. */
const isAlike = (one: Fact, other: Fact): boolean =>
  one.kind !== 'name' &&
  one.names.length > 0 &&
  other.names.length > 0 &&
  mayBeSameCompany(other.names[0] ?? '', ...one.names)

const isMailbox = (text: string | undefined): text is string =>
  text !== undefined && /^[^\s@]+@[^\s@]+$/.test(text.trim())

function* factsOf(model: Model): Iterable<Fact> {
  const { organisation } = model
  if (organisation && !organisation.poisoned) {
    const { legalName, tradeName, address, contacts = {}, dpo, representatives = {}, signatory } = organisation.value
    const names = [legalName, tradeName].filter((one) => one !== undefined)
    const own = { party: 'organisation', who: 'the organisation', names }
    for (const [key, text] of Object.entries(contacts))
      if (isMailbox(text)) yield { ...own, kind: 'mailbox', text, at: valueAt(organisation, 'contacts', key) }
    // An officer from within is reached at the organisation's address, or through its mailbox.
    if (isMailbox(dpo?.email))
      yield { ...own, kind: 'mailbox', text: dpo.email, at: valueAt(organisation, 'dpo', 'email') }
    if (isMailbox(signatory?.contact))
      yield { ...own, kind: 'mailbox', text: signatory.contact, at: valueAt(organisation, 'signatory', 'contact') }
    if (signatory?.name !== undefined)
      yield { ...own, kind: 'signatory', text: signatory.name, at: valueAt(organisation, 'signatory', 'name') }
    if (address !== undefined) yield { ...own, kind: 'address', text: address, at: valueAt(organisation, 'address') }
    for (const [regime, one] of Object.entries(representatives)) {
      // Who represents in the Union often does so in the United Kingdom, under one roof and with one mailbox.
      const party = {
        party: 'representatives',
        who: `the representative under ${quote(regime)}`,
        names: [],
      }
      if (isMailbox(one?.email))
        yield {
          ...party,
          kind: 'mailbox',
          text: one.email,
          at: valueAt(organisation, 'representatives', regime, 'email'),
        }
    }
  }
  for (const recipient of model.recipients.values()) {
    const { title, legalName, contact, signatory, address, group, engagement } = recipient.value
    // What customers choose and companies of our own group may be reached through us.
    if (recipient.poisoned || group === true || engagement === 'chosen-by-customer') continue
    const names = [legalName, title].filter((one) => one !== undefined)
    const party = { party: `company ${legalName ?? recipient.name}`, who: `recipient ${quote(recipient.name)}`, names }
    if (isMailbox(contact)) yield { ...party, kind: 'mailbox', text: contact, at: valueAt(recipient, 'contact') }
    if (isMailbox(signatory?.contact))
      yield { ...party, kind: 'mailbox', text: signatory.contact, at: valueAt(recipient, 'signatory', 'contact') }
    if (signatory?.name !== undefined && signatory.name === organisation?.value.signatory?.name)
      yield { ...party, kind: 'signatory', text: signatory.name, at: valueAt(recipient, 'signatory', 'name') }
    // Two companies may have their registered offices in one house.
    if (address !== undefined && organisation?.value.address === address)
      yield { ...party, kind: 'address', text: address, at: valueAt(recipient, 'address') }
    const trade = organisation?.poisoned ? undefined : organisation?.value.tradeName
    if (organisation && trade !== undefined && names.some((one) => one.toLowerCase() === trade.toLowerCase())) {
      yield { ...party, kind: 'name', text: trade, at: valueAt(recipient, title === undefined ? 'legalName' : 'title') }
      yield {
        party: 'organisation',
        who: 'the organisation',
        names: [],
        kind: 'name',
        text: trade,
        at: valueAt(organisation, 'tradeName'),
      }
    }
  }
}
