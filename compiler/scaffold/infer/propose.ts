import { ofBehaviour } from './behaviour.ts'
import { ofBody } from './body.ts'
import { ofBrowsing } from './browsing.ts'
import { ofCareer } from './career.ts'
import { isSaidInWords, ofCompound } from './compound.ts'
import { ofDirectory } from './directory.ts'
import { ofDocument } from './documents.ts'
import { ofEmployment } from './employment.ts'
import { ofInner } from './inner.ts'
import { ofLabelled } from './labelled.ts'
import { isNoName, type Leaf, named, type Proposal, whatHolds } from './leaf.ts'
import { accountNames } from './names/account-names.ts'
import { consentNames } from './names/consent-names.ts'
import { eventNames } from './names/event-names.ts'
import { flagNames } from './names/flag-names.ts'
import { plainNames } from './names/plain-names.ts'
import { messageNames, secretNames } from './names/secret-names.ts'
import { sensitiveNames } from './names/sensitive-names.ts'
import { textNames } from './names/text-names.ts'
import { ofNetwork } from './networks.ts'
import type { Observed } from './observe.ts'
import { ofPart } from './parts.ts'
import { identifiesPerson, isPerson, isThing } from './people.ts'
import { ofPostal } from './postal.ts'
import { ofAddress, ofSection, saidOf } from './sections.ts'
import { isApiLink, isItself, ofPerson, ofSomebody } from './somebody.ts'
import { ofSpending } from './spending.ts'
import { type Holder, has, healthAround, meaningfulNames, nameAmong, personAround } from './surroundings.ts'
import { ofTelephony } from './telephony.ts'
import type { ValueShape } from './value-shape.ts'
import { snake, variants } from './words.ts'
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
  return found === undefined ? null : { category: found.category, why: found.why }
}

/** Names of permissions say what may be read, and hold how (`emails: write`). */
const grants = ([holder]: readonly Holder[]): boolean =>
  holder !== undefined && /^(permission|scope|capabilit(y|ie)|feature)s?$/.test(snake(holder.name))

const ofFlag = (leaf: Leaf): Proposal | undefined =>
  named(leaf, sensitiveNames) ?? named(leaf, consentNames) ?? named(leaf, flagNames)

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
  named(leaf, sensitiveNames) ??
  named(leaf, consentNames) ??
  (leaf.name === 'acct' ? ofSomebody(leaf) : undefined) ??
  telling.find(({ shape }) => leaf.only(shape)) ??
  ofMessenger(leaf) ??
  ofTelephony(leaf) ??
  ofDirectory(leaf) ??
  ofDocument(leaf) ??
  ofNetwork(leaf) ??
  ofPostal(leaf) ??
  ofSpending(leaf) ??
  ofBrowsing(leaf) ??
  ofBody(leaf) ??
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
  if (leaf.own === 'client_id' && leaf.only('digits', 'symbols', 'counter'))
    return { category: 'account.id', why: 'named like a client, and numbered' }
  const found = named(leaf, accountNames)
  const [holder] = leaf.holders
  return found?.category === 'channel.id' &&
    holder &&
    /room_id$/.test(leaf.own) &&
    has(holder.object, /^(room_type\w*|adults|guests?|rate_plan\w*|check_in\w*|beds?)$/)
    ? undefined
    : found
}

const forms =
  /(^|_)(forms?|form_submissions?|answers?|responses?|questions?|survey|registration_answers|customi[sz]ations?)$/

/** `{ label, value }`: what the value is, the label says and no name does. */
const isAnswer = ({ own, holders: [holder] }: Leaf): boolean =>
  /^((humani[sz]ed|formatted|raw|display)_)?(value|answer|response)$/.test(own) &&
  holder !== undefined &&
  has(holder.object, /^(label|name|key|question|title)$/)

/** `id: { workspace_id, record_id }`: of what the object around is, which may be somebody. */
const isPartOfId = ({ holders }: Leaf): boolean => holders[0]?.name === 'id'

/** Names that say one thing, unless what they stand in is no person, or the value cannot be it. */
function plainly(leaf: Leaf): Proposal | undefined {
  const { own } = leaf
  const holder = leaf.holders[0]
  if (leaf.own === 'national_number' && holder && /phone|tel|mobile/.test(snake(holder.name))) {
    return { category: 'contact.phone', why: 'a telephone number without its country' }
  }
  const found = named(leaf, plainNames)
  if (
    own === 'session' &&
    leaf.holds === 'text' &&
    !leaf.only('word', 'url') &&
    holder &&
    has(holder.object, /^(ip(_address)?|user_?agent|agent|referr?er)$/)
  )
    return { category: 'technical.cookie-id', why: 'a session, beside where somebody connects from' }
  if (
    own === 'page' &&
    leaf.holds === 'text' &&
    holder &&
    has(holder.object, /^(referr?er|session(_id)?|user_?agent|visitor_id)$/)
  )
    return { category: 'usage.browsing', why: 'a page that somebody saw' }
  if (
    /^(id|identifier|ad_id|advertiser_id)$/.test(own) &&
    holder &&
    has(holder.object, /^device_(os|model|type|token)$/) &&
    !holder.object.kinds.has('person')
  )
    return { category: 'technical.device', why: 'by which a device is known' }
  if (isPoint(leaf)) return { category: 'location.precise', why: 'numbers that say where' }
  if (leaf.own === 'long' && leaf.holds === 'number' && holder && has(holder.object, /^lat(itude)?$/))
    return { category: 'location.precise', why: 'beside a latitude' }
  if (leaf.listed && leaf.holds === 'number' && /(^|_)(location|position|coords|center|centroid|point)$/.test(leaf.own))
    return { category: 'location.precise', why: 'numbers that say where' }
  if (
    found?.category === 'contact.email' &&
    /_id$/.test(leaf.own) &&
    leaf.seen.texts > 0 &&
    !leaf.seen.shapes.has('email')
  )
    return undefined
  if (/(^|_)payroll_(no|number|id)$/.test(leaf.own)) return { category: 'person.id', why: 'by which somebody is paid' }
  // The number of a contract, not of an account that holds money.
  if (
    found?.category === 'payment.bank-account' &&
    /^account_(no|number)$/.test(leaf.own) &&
    holder &&
    has(holder.object, /^(tariff|meter\w*|plan|subscription|puk|supply_\w+)$/)
  )
    return { category: 'account.id', why: 'the number of somebody’s contract' }
  // What became of a card or an identity is no number of it.
  if (
    found?.category === 'person.official-id' &&
    leaf.only('word', 'given-name') &&
    !/(^|_)(number|no|id|code)$/.test(leaf.own)
  )
    return undefined
  // `taxIdType` is no identifier.
  if (found?.category === 'person.official-id' && /(?<!visa)_(type|kind|status|required|format)$/.test(leaf.own))
    return undefined
  // The address of a page is no address that post is sent to.
  if (found?.category === 'contact.address' && leaf.only('url')) return undefined
  // A picture of what is sold.
  if (
    found?.category === 'content.media-link' &&
    leaf.person === null &&
    /(^|_)(item|product|logo|banner|icon|variant|cover|background)_image_url$/.test(leaf.own)
  )
    return undefined
  // Nobody is called by three digits that are a number.
  if (
    found?.category === 'contact.phone' &&
    leaf.holds === 'number' &&
    leaf.seen.digits < 5 &&
    identifiesPerson(leaf.own)
  )
    return { category: 'person.id', why: 'named like a person’s identifier' }
  // A mark or a code of two letters reaches and identifies nobody.
  if (leaf.only('initial') && /^(contact\.phone|person\.official-id)$/.test(found?.category ?? '')) return undefined
  if (found?.category === 'person.username' && /nick_?name$/.test(leaf.own) && holder && has(holder.object, bornWith))
    return { category: 'person.name', why: 'a name beside others of somebody' }
  if (
    found?.category === 'person.username' &&
    holder &&
    leaf.person !== 'sure' &&
    has(holder.object, /^(balances?|iban|account_(names?|number))$/)
  )
    return undefined
  if (found?.category === 'organisation.details' && /legal_name$/.test(leaf.own) && leaf.person === 'sure')
    return { category: 'person.name', why: 'the name of somebody' }
  // `login_no: 3` counts.
  if (
    found?.category === 'person.username' &&
    /_(no|num|number|count)$/.test(leaf.own) &&
    leaf.only('counter', 'digits', 'initial', 'symbols')
  )
    return undefined
  if (
    /^person\.(username|language|photo)$/.test(found?.category ?? '') &&
    holder &&
    isThing(holder.name) &&
    leaf.person === null &&
    !isPerson(leaf.own.replace(/_[a-z]+$/, ''))
  )
    return undefined
  // `replyTo: newsletter` says which address, and is none.
  if (
    found?.category === 'contact.email' &&
    /reply_to$/.test(leaf.own) &&
    leaf.seen.texts > 0 &&
    !leaf.seen.shapes.has('email')
  )
    return undefined
  if (
    found?.category === 'organisation.details' &&
    /(^|_)(organi[sz]ation|org|company)$/.test(leaf.own) &&
    leaf.only('code', 'uuid', 'hash', 'digits', 'long-digits')
  )
    return { category: 'account.id', why: 'an organisation, by its identifier' }
  if (
    found?.category === 'person.name' &&
    ((isNoName(leaf) && !(leaf.only('hash') && bornWith.test(leaf.own))) ||
      (holder && isThing(holder.name) && leaf.person === null && !ofPeople.test(leaf.own)))
  ) {
    return undefined
  }
  // `appDisplayName` is an application's.
  if (
    found?.category === 'person.name' &&
    /(^|_)(app|application|client_app|device|resource|group|role|tenant|service|team|channel|space|event|product)_display_name$/.test(
      leaf.own,
    )
  )
    return undefined
  if (
    found &&
    (found.category === 'person.username' || found.category === 'location.coarse') &&
    leaf.only('url', 'uuid')
  )
    return undefined
  const [, pictured] = /^(\w+)_(image|img|photo|picture|avatar)(_(url|uri|link|href))?$/.exec(leaf.own) ?? []
  if (leaf.holds === 'text' && pictured !== undefined && isPerson(pictured))
    return { category: 'person.photo', why: 'a picture of somebody' }
  if (found?.category === 'content.media-link' && leaf.person === 'sure' && /^(profile_)?image/.test(leaf.own))
    return { category: 'person.photo', why: 'a picture of somebody' }
  if (found?.category === 'employment.job' && leaf.only('uuid', 'hash')) return undefined
  // A letter in words is no file.
  if (found?.category === 'content.file' && leaf.only('prose'))
    return { category: 'content.text', why: 'looks like text that people write' }
  // A user's name in two words with capitals is not the one to sign in with.
  if (found?.category === 'person.username' && leaf.only('full-name')) {
    return { category: 'person.name', why: 'named like a user name, and looks like a name' }
  }
  return found
}

/** `location: { x, y }`, and how high and whither beside a latitude. */
const isPoint = ({ own, holds, holders: [holder] }: Leaf): boolean =>
  holds === 'number' &&
  holder !== undefined &&
  (/^(altitude|elevation|heading|bearing|course)$/.test(own)
    ? has(holder.object, /^lat(itude)?$/)
    : /^[xy]$/.test(own) &&
      has(holder.object, own === 'x' ? /^y$/ : /^x$/) &&
      /(^|_)(location|coordinates?|coords|gps|geo\w*)$/.test(snake(holder.name)))

/** Parts of names that things do not have, whatever they stand in: `attendeeFirstName` of a ticket. */
const ofPeople = /_holder(_|$)|(^|_)((first|last|given|family|middle)_name|surname)$/

const bornWith = /^(hashed_)?((first|last|given|family)_name|surname)(_\d)?$/

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

/** A form's question as the name: what stands there was answered in words. */
const ofQuestion = (leaf: Leaf): Proposal | undefined =>
  leaf.holds === 'text' &&
  ((isAnswer(leaf) && leaf.holders.some(({ name }) => forms.test(snake(name)))) ||
    (/^(value|text)$/.test(leaf.own) && /^(answer|response)s?$/.test(snake(leaf.holders[0]?.name ?? '')))) &&
  !leaf.only('url', 'uuid', 'hash', 'symbols')
    ? { category: 'content.text', why: 'an answer to a question' }
    : leaf.holds === 'text' && /\?\s*$/.test(leaf.name) && !leaf.only('url', 'uuid', 'hash', 'symbols')
      ? { category: 'content.text', why: 'an answer to a question' }
      : undefined

/** What stands in answers, or among what a template is filled with, is somebody's, and the sender alone knows what. */
const ofAnswer = ({ own, holds, holders, only }: Leaf): Proposal | undefined => {
  const names = holders.slice(0, 2).map(({ name }) => snake(name))
  if (holds === 'text' && names.slice(0, 1).some((name) => filled.test(name)) && !only('url', 'uuid', 'hash'))
    return { category: 'content.opaque', why: 'what a message to somebody is filled with' }
  if (
    holds === 'time' ||
    only('url', 'uuid', 'hash') ||
    /(^|_)(id|type|key|count|status|order|label|name|title|question\w*|field)$/.test(own)
  )
    return undefined
  if (
    names.slice(0, 1).some((name) => /^(answers?|responses|student_response)$/.test(name)) &&
    !/^(code|value|score)$/.test(own)
  )
    return holds === 'text' && !only('symbols', 'code', 'digits')
      ? { category: 'content.text', why: 'an answer to a question' }
      : { category: 'content.opaque', why: 'an answer, to whatever was asked' }
  return undefined
}

const filled =
  /^(personali[sz]ations?|merge_(vars?|fields?|data)|substitutions?|(dynamic_)?template_(data|variables?|params?))$/

/** What is asked is the form's; what is answered, somebody's. */
const isAsked = ({ own, holders: [holder] }: Leaf): boolean =>
  /^question_(text|title|label|wording|name|body)$/.test(own) ||
  (own === 'question' && holder !== undefined && has(holder.object, /^answers?$/))

function ofText(leaf: Leaf): Proposal | undefined {
  if (leaf.only('url', 'uuid', 'hash', 'digits', 'long-digits', 'symbols', 'slug') || isAsked(leaf)) return undefined
  return named(leaf, textNames)
}

function ofUrl(leaf: Leaf): Proposal | undefined {
  if (!leaf.only('url') || /^(system|schema|namespace|xmlns|profile|context|iss|issuer|aud|vct)$/.test(leaf.own))
    return undefined
  if (leaf.person === null && leaf.holders[0] && isThing(leaf.holders[0].name)) return undefined
  if (isApiLink(leaf) || (leaf.own === 'url' && isItself(leaf))) return undefined
  // Where an interface is found, of nobody in particular.
  if (
    leaf.person === null &&
    (technicalUrl.test(leaf.own) || leaf.holders.some(({ name }) => /^_?links$|^transport$|^meta(data)?$/i.test(name)))
  )
    return undefined
  const outer = snake(leaf.holders[0]?.name ?? '')
  const seen = leadsTo.find(({ pattern }) => pattern.test(leaf.own) || (holding.test(outer) && pattern.test(outer)))
  if (seen !== undefined) return seen
  return { category: 'contact.url', why: 'looks like a web address, which is personal where it leads to somebody' }
}

/** What a web address leads to, by the words of its name or of what holds it. */
const leadsTo = [
  {
    pattern: /(^|_)(recording\w*|wav|mp3|audio|voicemail|transcription)(_|$)/,
    category: 'communication.voice',
    why: 'the address of a recording',
  },
  {
    pattern:
      /(^|_)(face|selfie|portrait|headshot|(profile|user|avatar)_(thumb\w*|image|img|pic\w*)|(user|profile|member|person)_image_info)$/,
    category: 'person.photo',
    why: 'the address of a picture of somebody',
  },
  {
    pattern:
      /(^|_)(referring|requested|visited|landing|entry|exit|navigated)_(page_)?(url|uri|link)$|^(web_?path|page_path|navigation|browsing|visited_page|page)s?$/,
    category: 'usage.browsing',
    why: 'the address of a page that somebody saw',
  },
  {
    pattern:
      /(^|_)(images?|photos?|pictures?|thumb(nail)?s?|preview|video|file|files|file_urls?|pdf|document|scan|barcode|qr(_code)?|signature|audit_log)(_|$)/,
    category: 'content.media-link',
    why: 'the address of a file',
  },
] as const

/** Objects that are the pages or files themselves. */
const holding = /^(images?|files?|file_urls?|photos?|image_info|original|web_?path|page_path|navigation)$/

const technicalUrl =
  /^(self|href|callback|delivered_to|endpoint|web_url|service_url|app_url|api_url|webhook|booker_url|bookerurl|(api|web|base|callback|endpoint|product|target)_?(url|permalink)|sns_\w+)$/
