import { isAnswer, isAsked, ofAnswer, ofQuestion, ofText } from './answers.ts'
import { ofAttendance } from './attendance.ts'
import { ofBehaviour } from './behaviour.ts'
import { ofBody } from './body.ts'
import { ofBrowsing } from './browsing.ts'
import { ofCareer } from './career.ts'
import { isSaidInWords, ofCompound } from './compound.ts'
import { ofDirectory } from './directory.ts'
import { ofDocument } from './documents.ts'
import { ofDoing } from './doings.ts'
import { ofEmployment } from './employment.ts'
import { ofEpisode } from './episodes.ts'
import { isHomonym } from './homonyms.ts'
import { ofInner } from './inner.ts'
import { ofLabelled } from './labelled.ts'
import { type Leaf, named, type Proposal, whatHolds } from './leaf.ts'
import { ofUrl } from './links.ts'
import { ofMostly } from './mostly.ts'
import { accountNames } from './names/account-names.ts'
import { consentNames } from './names/consent-names.ts'
import { eventNames } from './names/event-names.ts'
import { flagNames } from './names/flag-names.ts'
import { messageNames, secretNames } from './names/secret-names.ts'
import { sensitiveNames } from './names/sensitive-names.ts'
import { ofNetwork } from './networks.ts'
import type { Observed } from './observe.ts'
import { ofPart } from './parts.ts'
import { plainly } from './plainly.ts'
import { ofPlay } from './play.ts'
import { ofPostal } from './postal.ts'
import { isRefuted } from './refuted.ts'
import { ofAddress, ofSection, saidOf } from './sections.ts'
import { ofPerson, ofSomebody } from './somebody.ts'
import { ofSpending } from './spending.ts'
import {
  type Holder,
  has,
  healthAround,
  meaningfulNames,
  nameAmong,
  personAround,
  settingAround,
} from './surroundings.ts'
import { ofTelephony } from './telephony.ts'
import type { ValueShape } from './value-shape.ts'
import { snake, snakeAmong, variants } from './words.ts'
import { isValueOf, isWrapper } from './wrapped.ts'

const byShape = (shape: ValueShape, category: string, why: string) => ({ shape, category, why })

/** One value of such a shape is enough: it must not slip through as harmless. */
const dangerous = [
  byShape('token', 'secret.token', 'looks like an access token or key'),
  byShape('webhook-url', 'secret.webhook-url', 'looks like an address that grants access'),
  byShape('card', 'payment.card', 'looks like a payment card number'),
]

/** All values must have such a shape. */
const telling = [
  byShape('email', 'contact.email', 'looks like an e-mail address'),
  byShape('phone', 'contact.phone', 'looks like a telephone number'),
  byShape('ip', 'technical.ip', 'looks like an IP address'),
  byShape('mac', 'technical.device', 'looks like the address of a device'),
  byShape('official-id', 'person.official-id', 'looks like an official identifier'),
  byShape('bank-account', 'payment.bank-account', 'looks like a bank account'),
  byShape('user-agent', 'technical.user-agent', 'looks like a user agent'),
  byShape('person-reference', 'person.id', 'looks like a reference to somebody'),
  byShape('handle', 'contact.social-handle', 'looks like somebody of a social network'),
]

/** Shapes that say least. */
const vague = [
  byShape('time', 'event.metadata', 'looks like a time'),
  byShape('date', 'event.metadata', 'looks like a date'),
  byShape('uuid', 'event.metadata', 'looks like an identifier'),
  byShape('hash', 'event.metadata', 'looks like an identifier'),
]

/** Where a field stands: its name, whether it is an entry of a list, and the objects around it, the nearest first. */
export interface Place {
  readonly name: string
  readonly listed: boolean
  readonly holders: readonly Holder[]
}

/**
 * The category that a leaf seems to have, by its name, what it stands in and what its values look like; `null` when
 * nothing speaks for any. A name of its own is compared with its list's (`emails.*`).
 */
export function propose({ name, listed, holders }: Place, seen: Observed): Proposal | null {
  const own = nameAmong(name, holders)
  const leaf: Leaf = {
    name,
    own,
    holds: whatHolds(own, seen),
    seen,
    listed,
    holders,
    person: personAround(holders),
    only: (...shapes) =>
      seen.texts > 0 && shapes.reduce((sum, shape) => sum + (seen.shapes.get(shape) ?? 0), 0) === seen.texts,
  }
  const found = leaf.holds === 'flag' || grants(holders) ? ofFlag(leaf) : ofValue(leaf)
  return found === undefined || isHomonym(leaf, found.category) || isRefuted(leaf, found.category)
    ? null
    : { category: found.category, why: found.why }
}

/** Addresses of messengers look like those of mail. */
const ofHandle = ({ own, holds }: Leaf): Proposal | undefined =>
  holds === 'text' && /(^|_)(jabber|xmpp|im|skype)_?(id|jid|address|uri|handle)$/.test(own)
    ? { category: 'contact.social-handle', why: 'where somebody is written to at once' }
    : undefined

/** Names of permissions say what may be read, and hold how (`emails: write`). */
const grants = ([holder]: readonly Holder[]): boolean =>
  holder !== undefined && /^(permission|scope|capabilit(y|ie)|feature)s?$/.test(snake(holder.name))

const ofFlag = (leaf: Leaf): Proposal | undefined =>
  ofPlay(leaf) ??
  named(leaf, sensitiveNames) ??
  named(leaf, consentNames) ??
  ofConsent(leaf) ??
  ofDoing(leaf) ??
  named(leaf, flagNames) ??
  ofCondition(leaf)

/** `medical_history: { thyroid: true }`: what is ticked there is an illness, whatever it is called. */
const ofCondition = ({ own, holders: [holder, ...around] }: Leaf): Proposal | undefined =>
  holder !== undefined &&
  around.length > 0 &&
  /^(medical|health)_(history|conditions?|problems?|issues?|questionnaire|questions|declaration)$|^(illnesses|diagnoses|symptoms|allergies)$/.test(
    snakeAmong(holder.name, settingAround(around)),
  ) &&
  !/(^|_)(enabled|visible|required|verified|complete(d)?|submitted|signed|valid|active|deleted|locked|reviewed)$/.test(
    own,
  )
    ? { category: 'health.data', why: 'ticked among what somebody suffers from' }
    : undefined

/** `consent: { marketing: true }`. */
const ofConsent = ({ holders: [holder, ...around] }: Leaf): Proposal | undefined =>
  holder !== undefined &&
  around.length > 0 &&
  /^(consent|opt_in|agreement_given)s?$/.test(snakeAmong(holder.name, settingAround(around)))
    ? { category: 'consent.record', why: 'of what somebody agreed to' }
    : undefined

/** `veteran: { code, desc }`: the value of what the object is called, read as if it stood there itself. */
function ofWrapped({ own, holds, listed, holders, seen }: Leaf): Proposal | undefined {
  const [holder, ...around] = holders
  if (holder === undefined || around.length === 0 || holder.name === '' || holds === 'flag') return undefined
  if (!isWrapper(holder.object) || !isValueOf(own, holder.object)) return undefined
  const found = propose({ name: holder.name, listed, holders: around }, seen)
  return found === null || found.category === 'event.metadata' || found.category.startsWith('content.')
    ? undefined
    : found
}

/** From what says most to what says least. */
const ofValue = (leaf: Leaf): Proposal | undefined =>
  (leaf.holds === 'text' ? named(leaf, messageNames) : undefined) ??
  ofSecret(leaf) ??
  dangerous.find(({ shape }) => leaf.seen.shapes.has(shape)) ??
  ofPlay(leaf) ??
  named(leaf, sensitiveNames) ??
  named(leaf, consentNames) ??
  (leaf.name === 'acct' ? ofSomebody(leaf) : undefined) ??
  ofHandle(leaf) ??
  telling.find(({ shape }) => leaf.only(shape)) ??
  ofMessenger(leaf) ??
  ofDoing(leaf) ??
  ofTelephony(leaf) ??
  ofDirectory(leaf) ??
  ofDocument(leaf) ??
  ofNetwork(leaf) ??
  ofPostal(leaf) ??
  ofSpending(leaf) ??
  ofBrowsing(leaf) ??
  ofBody(leaf) ??
  ofAttendance(leaf) ??
  ofEpisode(leaf) ??
  ofEmployment(leaf) ??
  ofCareer(leaf) ??
  ofBehaviour(leaf) ??
  ofPart(leaf) ??
  plainly(leaf) ??
  ofInner(leaf) ??
  ofWrapped(leaf) ??
  ofPerson(leaf) ??
  ofSomebody(leaf) ??
  ofAccount(leaf) ??
  ofHealth(leaf) ??
  (isSaidInWords(leaf) ? ofCompound(leaf) : undefined) ??
  (leaf.only('json')
    ? { category: 'content.opaque', why: 'JSON within a text, of which nothing is seen' }
    : undefined) ??
  ofText(leaf) ??
  ofAnswer(leaf) ??
  ofQuestion(leaf) ??
  ofUrl(leaf) ??
  (leaf.only('prose') && !isAsked(leaf)
    ? { category: 'content.text', why: 'looks like text that people write' }
    : undefined) ??
  ofLabelled(leaf) ??
  ofCompound(leaf) ??
  ofAddress(leaf) ??
  ofSection(leaf) ??
  ofMostly(leaf) ??
  (isStateOfSomebody(leaf) || isPartOfId(leaf) || isCounted(leaf) ? undefined : named(leaf, eventNames)) ??
  (leaf.person === null && !isAnswer(leaf) && !isStateOfSomebody(leaf)
    ? vague.find(({ shape }) => leaf.only(shape))
    : undefined)

/**
 * Names of secrets and payment cards. A card of another kind (`loyaltyCard.cardNumber`) is no payment card, nor is a
 * `pan` that has letters: a tax number, or a pupil's.
 */
function ofSecret(leaf: Leaf): Proposal | undefined {
  // `credentials: [{ type: password, value }]`.
  const [holder] = leaf.holders
  if (leaf.own === 'value' && holder && /^credentials?$/.test(snake(holder.name)) && has(holder.object, /^type$/))
    return { category: 'secret.password', why: 'what somebody signs in with' }
  // Where there is no address, it is no postal code of India's.
  if (
    leaf.own === 'pin_code' &&
    holder &&
    !has(holder.object, /(^|_)(street|city|town|state|district|address|area|locality)(_|$)/)
  )
    return { category: 'secret.password', why: 'named like a password' }
  const found = named(leaf, secretNames)
  if (found?.category !== 'payment.card' || leaf.seen.shapes.has('card')) return found
  if (/(^|_)card_(number|no)$/.test(leaf.own)) {
    const whose = [leaf.own, snake(leaf.holders[0]?.name ?? '')]
    if (whose.some((name) => otherCards.test(name))) return undefined
  }
  return /^pan(_(no|number))?$/.test(leaf.own) &&
    !leaf.only('symbols', 'digits', 'long-digits') &&
    leaf.holds === 'text'
    ? undefined
    : found
}

const otherCards =
  /(^|_)(loyalty|membership|member|frequent_\w+|library|student|employee|access|fuel|tachograph|driver|travel|transit|sim|id)_?card(_(number|no))?$/

/** `veteranStatus` of somebody says something of them, though what is not known. */
const isStateOfSomebody = ({ own, person, holders }: Leaf): boolean =>
  (person === 'sure' || saidOf(holders) === 'describes') &&
  /.(_status|_state|_type|_kind|_number|_version|_action|_ref|_id|_uuid)$|(occasion|event|birth|death|expiry|expiration|visit|incident|accident)_date$/.test(
    own,
  )

/** `followers: { total }` counts; `total` beside a page or a limit does so, too. */
const isCounted = ({ own, holds, holders: [holder] }: Leaf): boolean =>
  own === 'total' &&
  holds === 'number' &&
  holder !== undefined &&
  (/^(followers|following|friends|likes|views|meta|pagination|paging|page_info|reactions|votes|results)$/.test(
    snake(holder.name),
  ) ||
    has(holder.object, /^(page|per_page|page_size|limit|offset|has_more|next_cursor|data|results|nodes|edges)$/))

/** Identifiers of accounts and channels; a room with beds is no channel. */
function ofAccount(leaf: Leaf): Proposal | undefined {
  if (
    leaf.own === 'id' &&
    leaf.holders[0] &&
    /(^|_)(player|user|customer|member|subscriber)_account$/.test(snake(leaf.holders[0].name))
  )
    return { category: 'account.id', why: 'the account of somebody' }
  if (leaf.own === 'client_id' && leaf.only('digits', 'symbols', 'counter'))
    return { category: 'account.id', why: 'named like a client, and numbered' }
  if (/^contract_(id|number|no|code)$/.test(leaf.own) && leaf.holds === 'text' && saidOf(leaf.holders) !== null)
    return { category: 'account.id', why: 'the contract of somebody' }
  const found = named(leaf, accountNames)
  const [holder] = leaf.holders
  return found?.category === 'channel.id' &&
    holder &&
    /room_id$/.test(leaf.own) &&
    has(holder.object, /^(room_type\w*|adults|guests?|rate_plan\w*|check_in\w*|beds?)$/)
    ? undefined
    : found
}

/** `id: { workspace_id, record_id }`: of what the object around is, which may be somebody. */
const isPartOfId = ({ holders }: Leaf): boolean => holders[0]?.name === 'id'

/** Senders and receivers of messages by telephone have nothing but digits. */
function ofMessenger({ own, holds, only }: Leaf): Proposal | undefined {
  return holds === 'text' &&
    /^(from|to|caller|called|callee|sender|recipient)(_id|_number)?$/.test(own) &&
    only('long-digits')
    ? { category: 'contact.phone', why: 'somebody, by digits alone, as messengers name telephones' }
    : undefined
}

/** What records of health, and objects named like Art. 9, say in words and numbers. */
function ofHealth(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders, only } = leaf
  if (
    only('url', 'uuid', 'hash') ||
    holds === 'flag' ||
    /(^|_)(created|updated|recorded|modified|issued|at|timestamp)$/.test(own)
  )
    return undefined
  if (/(^|_)(id|uuid|type|use|system|status|rank|unit|version|url|currency|sequence)$/.test(own)) return undefined
  if (own === 'number' && holds === 'number') return undefined
  // Who treats or pays is a house, and is sick of nothing.
  if (
    /^(display|name)$/.test(own) &&
    /^(service_?provider|provider|payor|payer|insurer|managing_organi[sz]ation)$/.test(snake(holders[0]?.name ?? ''))
  )
    return undefined
  for (const name of meaningfulNames(holders).slice(0, 3)) {
    const found = sensitiveNames.find(({ pattern }) => variants(snake(name)).some((one) => pattern.test(one)))
    if (found) return { category: found.category, why: `stands in what is ${found.why}` }
  }
  return (holds !== 'time' ||
    /^(last|first|next|date$|(serviced|performed|onset|effective|asserted)(_|$))/.test(own)) &&
    healthAround(holders) &&
    /^(value|text|display|code|note|comment|description|conclusion|title|name|reason|summary|dose|interpretation|category|severity|criticality|certainty|stage|body_site|method|route|site|outcome|evidence|date|serviced\w*|(last|first)_(occurrence|\w+_date))/.test(
      own,
    )
    ? { category: 'health.data', why: 'stands in a record of health' }
    : undefined
}
