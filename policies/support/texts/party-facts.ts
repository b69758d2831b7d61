import { type Place, valueAt } from '../../../compiler/diagnostics/place.ts'
import { soundValue } from '../../../compiler/flows/facts.ts'
import type { Model } from '../../../compiler/model/model.ts'
import { quote } from '../text.ts'
import { ownAddresses } from './mailbox-domains.ts'

/** What is one party's alone: how it is reached, where it is, how it is called. */
export interface PartyFact {
  readonly kind: 'mailbox' | 'web page' | 'telephone number' | 'address' | 'name' | 'signatory'
  readonly text: string
  /** One party may state the same twice. */
  readonly party: string
  readonly who: string
  /** Names by which the party goes, where it is a company. */
  readonly names: readonly string[]
  /** Of an address: the country in which a recipient is said to be; `null` of everybody else. */
  readonly country: string | null
  /** The country in which it is said to be established, where one is. */
  readonly seat: string | null
  readonly at: Place
}

/** Who has advised us on data protection may be our officer, and have the officer's addresses. */
export const isForHire = (does: string | undefined): boolean =>
  /\b(?:data protection|privacy|dpo|datenschutz\w*)\b/i.test(does ?? '')

const isMailbox = (text: string | undefined): text is string =>
  text !== undefined && /^[^\s@]+@[^\s@]+$/.test(text.trim())
const isPage = (text: string | undefined): text is string => text !== undefined && /^https?:\/\/\S+$/i.test(text.trim())

/** The facts of the organisation, its representatives and its recipients, the organisation's first. */
export function* partyFacts(model: Model): Iterable<PartyFact> {
  const own = [...ofOrganisation(model), ...ofRepresentatives(model)]
  yield* own
  // Two companies of one provider share its pages; ours are none of theirs.
  const pages = new Set(own.filter(({ kind }) => kind === 'web page').map(({ text }) => text))
  yield* ofRecipients(model, pages)
}

function* ofOrganisation(model: Model): Iterable<PartyFact> {
  const { organisation } = model
  const { legalName, tradeName } = soundValue(organisation) ?? {}
  const names = [legalName, tradeName].filter((one) => one !== undefined)
  const seat = soundValue(organisation)?.country ?? null
  const own = { party: 'organisation', who: 'the organisation', names, country: null, seat }
  // An officer from within is reached at the organisation's address, or through its mailbox.
  const terms = termsOf(model)
  for (const { text, at } of ownAddresses(model))
    if (isMailbox(text)) yield { ...own, kind: 'mailbox', text, at }
    else if (isPage(text) && !terms.has(text)) yield { ...own, kind: 'web page', text, at }
  if (!organisation || organisation.poisoned) return
  const { address, dpo, signatory } = organisation.value
  if (signatory?.name !== undefined)
    yield { ...own, kind: 'signatory', text: signatory.name, at: valueAt(organisation, 'signatory', 'name') }
  if (address !== undefined) yield { ...own, kind: 'address', text: address, at: valueAt(organisation, 'address') }
  if (dpo?.address !== undefined && dpo.address !== address)
    yield { ...own, kind: 'address', text: dpo.address, at: valueAt(organisation, 'dpo', 'address') }
  if (dpo?.phone !== undefined)
    yield { ...own, kind: 'telephone number', text: dpo.phone, at: valueAt(organisation, 'dpo', 'phone') }
}

/** Terms that we publish are a contract as well, with whoever agrees to them. */
const termsOf = (model: Model): ReadonlySet<string | undefined> =>
  new Set([...model.notices.values()].filter(({ value }) => value.kind === 'data-terms').map(({ value }) => value.url))

function* ofRepresentatives({ organisation }: Model): Iterable<PartyFact> {
  if (!organisation || organisation.poisoned) return
  for (const [regime, one] of Object.entries(organisation.value.representatives ?? {})) {
    if (one === undefined) continue
    const { name, email, url, phone, address } = one
    // Who represents in the Union often does so in the United Kingdom, under one roof and with one mailbox.
    const party = {
      party: 'representatives',
      who: `the representative under ${quote(regime)}`,
      names: name === undefined ? [] : [name],
      country: null,
      seat: null,
    }
    const at = (key: string): Place => valueAt(organisation, 'representatives', regime, key)
    if (isMailbox(email)) yield { ...party, kind: 'mailbox', text: email, at: at('email') }
    if (isPage(url)) yield { ...party, kind: 'web page', text: url, at: at('url') }
    if (phone !== undefined) yield { ...party, kind: 'telephone number', text: phone, at: at('phone') }
    // Where it stands at our own address, `representative/elsewhere` tells it.
    if (address !== undefined && address !== organisation.value.address)
      yield { ...party, kind: 'address', text: address, at: at('address') }
  }
}

function* ofRecipients(model: Model, pages: ReadonlySet<string>): Iterable<PartyFact> {
  const { organisation } = model
  const ours = soundValue(organisation)
  const trade = ours?.tradeName
  for (const recipient of model.recipients.values()) {
    const { title, legalName, contact, contract, signatory, address, group, engagement, established, does } =
      recipient.value
    // What customers choose and companies of our own group may be reached through us.
    if (recipient.poisoned || group === true || engagement === 'chosen-by-customer') continue
    const names = [legalName, title].filter((one) => one !== undefined)
    const party = {
      party: `company ${legalName ?? recipient.name}`,
      who: `recipient ${quote(recipient.name)}`,
      names,
      country: established ?? null,
      seat: established ?? null,
    }
    if (isMailbox(contact)) yield { ...party, kind: 'mailbox', text: contact, at: valueAt(recipient, 'contact') }
    if (contact !== undefined && pages.has(contact))
      yield { ...party, kind: 'web page', text: contact, at: valueAt(recipient, 'contact') }
    if (contract?.url !== undefined && pages.has(contract.url))
      yield { ...party, kind: 'web page', text: contract.url, at: valueAt(recipient, 'contract', 'url') }
    if (isMailbox(signatory?.contact))
      yield { ...party, kind: 'mailbox', text: signatory.contact, at: valueAt(recipient, 'signatory', 'contact') }
    if (signatory?.name !== undefined && signatory.name === ours?.signatory?.name)
      yield { ...party, kind: 'signatory', text: signatory.name, at: valueAt(recipient, 'signatory', 'name') }
    // Whoever is engaged as our officer is at the officer's address.
    if (address !== undefined && !(address === ours?.dpo?.address && isForHire(does)))
      yield { ...party, kind: 'address', text: address, at: valueAt(recipient, 'address') }
    if (organisation && trade !== undefined && names.some((one) => one.toLowerCase() === trade.toLowerCase())) {
      yield { ...party, kind: 'name', text: trade, at: valueAt(recipient, title === undefined ? 'legalName' : 'title') }
      const at = valueAt(organisation, 'tradeName')
      yield {
        party: 'organisation',
        who: 'the organisation',
        names: [],
        country: null,
        seat: null,
        kind: 'name',
        text: trade,
        at,
      }
    }
  }
}
