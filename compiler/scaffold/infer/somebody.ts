import { isChange, isNoName, type Leaf, named, type Proposal } from './leaf.ts'
import { recordNames } from './names/record-names.ts'
import { identifiesPerson, isNeutral, isPerson, isThing, namesPerson } from './people.ts'
import { type Holder, has, propertiesOf } from './surroundings.ts'
import { singular, snake } from './words.ts'

/** What stands in an object that describes a person. */
export function ofPerson(leaf: Leaf): Proposal | undefined {
  const { own, holds, person, only } = leaf
  if (person === null || holds === 'flag') return undefined
  const recorded = person === 'sure' ? named(leaf, recordNames) : undefined
  if (recorded !== undefined && !only('url', 'uuid', 'hash')) return recorded
  if (holds === 'time') return undefined
  // `{ name: mossy_fox9, displayName }`: the one to sign in with.
  if (
    own === 'name' &&
    leaf.holders[0] &&
    has(leaf.holders[0].object, /^display_name$/) &&
    only('slug', 'word', 'code')
  )
    return { category: 'person.username', why: 'a name beside the one that is shown' }
  if (
    (own === 'name' || (own === 'names' && leaf.listed)) &&
    !isNoName(leaf) &&
    !isLabel(leaf) &&
    !(person === 'likely' && only('slug', 'code'))
  )
    return {
      category: 'person.name',
      why: person === 'sure' ? 'the name of somebody' : 'a name beside what people have',
    }
  if (own === 'name' && person === 'sure' && only('code'))
    return { category: 'person.id', why: 'by which somebody is known, called a name' }
  if (holds === 'text' && own === 'display' && person === 'sure' && only('word'))
    return { category: 'person.username', why: 'somebody, by a word' }
  if (holds === 'text' && /^(value|summary|label|display)$/.test(own) && person === 'sure' && only('full-name'))
    return { category: 'person.name', why: 'somebody, by name' }
  if (holds === 'text') {
    if (
      /^(title|position|role_title|headline|function)$/.test(own) &&
      !only('url') &&
      (person === 'sure' || !hasWords(leaf))
    )
      return { category: 'employment.job', why: 'a title of somebody' }
    if (/^(image|img|pic|icon|thumb|thumbnail)(_(url|\w+))?$/.test(own))
      return { category: 'person.photo', why: 'a picture of somebody' }
    if (/^(\w+_)?(tz|time_?zone)(_(id|name|identifier|iana|sid(_key)?))?$/.test(own))
      return { category: 'location.coarse', why: 'the time zone that somebody is in' }
  }
  if (person !== 'sure') return undefined
  // Who speaks in one recording, counted.
  if (own === 'id' && holds === 'number' && leaf.holders[0] && /^speakers?$/.test(snake(leaf.holders[0].name)))
    return undefined
  // Numbers what the document holds (`@id`); it is nobody's.
  if (own === 'id' && leaf.name.startsWith('@') && !only('url')) return undefined
  if (own === 'disabled' && holds === 'text')
    return { category: 'health.disability', why: 'whether somebody is disabled' }
  if (own === 'photo' && holds === 'number')
    return { category: 'person.photo', why: 'a picture of somebody, by number' }
  if (own === 'cn' && !isNoName(leaf))
    return { category: 'person.name', why: 'a name in a directory or calendar (RFC 4519, RFC 5545)' }
  if (/^(work|home|office|private|other|emergency)_(number|no|nr)$/.test(own) && !only('initial'))
    return { category: 'contact.phone', why: 'where somebody is called' }
  if (/^((work|phone|office|business|direct|home|desk)_)?(extension|extn)$/.test(own) && !only('url'))
    return { category: 'contact.phone', why: 'where somebody is called within a house' }
  if (/^(\w+_)?(relationship|relation)(_(type|description))?$/.test(own) && holds === 'text')
    return { category: 'person.marital-status', why: 'how somebody is related' }
  if (own === 'page_views') return { category: 'usage.analytics', why: 'how much somebody has seen' }
  if (
    /^((\w+_)?(relationship|relation|kinship)(_to_\w+)?|number_of_(children|dependents)|children_count)(_type|_code)?$/.test(
      own,
    )
  )
    return { category: 'person.marital-status', why: 'how somebody is related' }
  if (/^(weight|height|body_(mass|fat)\w*)(_(kg|cm|lbs?|in))?$/.test(own))
    return { category: 'health.data', why: 'a measure of somebody’s body' }
  if (holds === 'text' && /^(first|last|middle|given|family)$/.test(own) && !isNoName(leaf))
    return { category: 'person.name', why: 'a part of a name' }
  if (own === 'value' && (holds === 'number' || only('uuid', 'hash', 'code', 'digits', 'long-digits', 'symbols')))
    return { category: 'person.id', why: 'the value of somebody, which identifies them' }
  if (holds === 'text' && ofPlaces.test(own))
    return { category: 'location.coarse', why: 'the place that somebody is in, by name' }
  if (holds === 'text' && /._name$/.test(own) && !isNoName(leaf) && !ofOthers.test(own))
    return { category: 'person.name', why: 'a name of somebody' }
  if (
    own === 'number' &&
    leaf.holders[0] &&
    has(leaf.holders[0].object, /^(extension|phone_type|area_code|dial_code)$/)
  )
    return { category: 'contact.phone', why: 'a number beside what telephones have' }
  if (own === 'number' && leaf.holders[0] && isPerson(leaf.holders[0].name) && !only('initial'))
    return { category: 'person.id', why: 'the number of somebody' }
  if (/^(former_)?upn$/.test(own)) return { category: 'person.id', why: 'by which schools know a pupil' }
  if (
    /^(inferred_)?(party|support_level)$/.test(own) &&
    leaf.holders[0] &&
    has(leaf.holders[0].object, /^(voter\w*|precinct\w*|(inferred_)?support_level|registered_address|ballot\w*)$/)
  )
    return { category: 'belief.political', why: 'whom somebody votes for' }
  if (own === 'signature' && only('full-name')) return { category: 'person.name', why: 'signed with a name' }
  if (
    own === 'code' &&
    leaf.holders[0] &&
    isPerson(leaf.holders[0].name) &&
    only('code', 'uuid', 'hash', 'digits', 'long-digits')
  )
    return { category: 'person.id', why: 'the code of somebody' }
  if (
    (own === 'code' &&
      leaf.holders[0] &&
      isNeutral(leaf.holders[0].name) &&
      has(leaf.holders[0].object, /^(first|last)_name$/) &&
      only('code')) ||
    (/^(partner|business_partner|party|client|contact|agent|broker|vendor)_(number|no|nr)$/.test(own) &&
      !only('initial', 'counter'))
  )
    return { category: 'person.id', why: 'the number of somebody' }
  if (own === 'login_id' && holds === 'number')
    return { category: 'person.id', why: 'by which somebody is known to what they sign in to' }
  if (own === 'login_id') return { category: 'person.username', why: 'by which somebody signs in' }
  if (holds === 'text' && /^(prefix|infix|suffix)$/.test(own))
    return { category: 'person.name', why: 'a part of a name' }
  if (holds === 'text' && /^(alias|vanity)$/.test(own))
    return { category: 'person.username', why: 'another name of somebody' }
  if (
    /^(id|id_str(ing)?|identifier|uid|uuid|guid|gid|sid|node_id|(external|idp|idp_user|aad|aad_object|azure|azure_ad|sso|ldap|scim|directory_user|alternate|legacy|global|public|internal|gravatar|source|client_user|native|object|local|district|central|regional|permanent|persistent|anonymous|anonymi[sz]ed)_(uu)?id|(payroll|badge|personnel|party|staff)_(id|number|no)|key)$/.test(
      own,
    ) &&
    (own === 'id' || !only('url')) &&
    !(own === 'key' && only('initial', 'counter')) &&
    !isBooking(leaf) &&
    !(own === 'id' && (isRecordOf(leaf) || isDeed(leaf))) &&
    !(own === 'source_id' && leaf.holders[0] && has(leaf.holders[0].object, /^source$/))
  )
    return { category: 'person.id', why: 'the identifier of somebody' }
  if (holds === 'text' && knownAs.test(own) && !isNoName(leaf))
    return { category: 'contact.social-handle', why: 'somebody of a network' }
  if (
    holds === 'number' &&
    /^(cost_|pay_)?(rate|cost)$/.test(own) &&
    leaf.holders[0] &&
    has(leaf.holders[0].object, /^(role|capacity|headline|job_title|employee_\w+)$/)
  )
    return { category: 'employment.salary', why: 'what an hour of somebody costs' }
  if (/^country_of_origin$/.test(own)) return { category: 'person.nationality', why: 'where somebody comes from' }
  // `zuid`, `euid`: what a provider calls its users by.
  if (/^[a-z]{1,3}id$/.test(own) && only('uuid', 'hash', 'code', 'digits', 'long-digits'))
    return { category: 'person.id', why: 'by which somebody is known' }
  if (
    /^(reference|external|customer|user|user_identity|partner|contact|member|email)_key$/.test(own) &&
    !only('url', 'initial')
  )
    return { category: 'person.id', why: 'by which somebody is known' }
  if (
    /^(ref(?!_no$|_number$)|reference)(_(id|number|no))?$/.test(own) &&
    (holds === 'text' || own !== 'ref') &&
    !only('url', 'initial') &&
    !isPaid(leaf) &&
    !isBooking(leaf)
  )
    return { category: 'person.id', why: 'the reference of somebody' }
  if (
    /^provider_(id|subject)$/.test(own) &&
    leaf.holders[0] &&
    has(leaf.holders[0].object, /^provider(_type)?$/) &&
    !only('url', 'initial', 'word')
  )
    return { category: 'person.id', why: 'by which somebody is known elsewhere' }
  if (knownElsewhere.test(own) && !only('url', 'initial'))
    return { category: 'person.id', why: 'an identifier of somebody' }
  if (
    /(^|_)(url|uri|link|website|blog|href|homepage|profile)$/.test(own) &&
    !(/(^|_)profile$/.test(own) && !only('url')) &&
    !(own === 'url' && only('url') && isItself(leaf)) &&
    !isApiLink(leaf)
  )
    return { category: 'contact.url', why: 'the address of somebody’s page' }
  return undefined
}

/** Names of somebody in a donation or reservation say who made it; its identifier is its own. */
const isBooking = ({ holders: [holder] }: Leaf): boolean =>
  holder !== undefined &&
  !holder.object.kinds.has('person') &&
  (records.test(singular(snake(holder.name))) || (isNeutral(holder.name) && isReserved(holder.object)))

/** What is agreed with somebody, and has their name in it. */
const records = /(^|_)(booking|reservation|appointment|purchase|submission|donation|rental|claim)$/

const isReserved = (object: Holder['object']): boolean =>
  has(object, /^(amount|arrival|departure|check_in|max_guests|adults|reservation_\w+|booking_\w+)$/)

/** Which of several it is, in the middle or at the end: `supervisor_primary_code`. */
const unqualified = (own: string): string =>
  own.replace(/_(unique|primary|secondary|tertiary|backup|current|previous|former|alternate|direct|main)(?=_|$)/g, '')

/** Where an interface is asked for more of what it sent. */
export const isApiLink = ({ own, holders }: Leaf): boolean =>
  holders.some(({ name }) => /^_?links$/i.test(name)) &&
  !/(^|_)(website|homepage|blog|profile|portfolio|html|web|linked_?in|twitter|facebook|instagram|github|youtube)(_|$)/.test(
    own,
  )

/** Beside the version of a record, the address of that record. */
export const isItself = ({ holders: [holder] }: Leaf): boolean =>
  holder !== undefined && has(holder.object, /^version$/)

/** Beside the identifier of whom it is about, `id` is that of a record about them; not where the record is the person. */
const isRecordOf = ({ holders: [holder] }: Leaf): boolean =>
  holder !== undefined &&
  !isOneself(holder.object) &&
  (holder.name === '' || isNeutral(holder.name)) &&
  !holder.object.kinds.has('person') &&
  has(holder.object, /^(user|contact|applicant|customer|patient|account_holder)_(uu)?id$/)

/** What somebody did, or how they took part: it has an identifier of its own beside theirs, or says when it was done. */
const isDeed = ({ holders: [holder] }: Leaf): boolean =>
  holder !== undefined &&
  !holder.object.kinds.has('person') &&
  ((has(holder.object, /^(action|activity|activity_type|event_type)$/) &&
    has(holder.object, /^(timestamp|time|date|created_at|at)$/)) ||
    (holder.name !== '' &&
      !has(holder.object, /^e_?mail$/) &&
      propertiesOf(holder.object).includes(`${singular(snake(holder.name))}_id`)))

/** Somebody in their own record: born and employed, or with nothing beside them that is of something else. */
const isOneself = (object: Holder['object']): boolean =>
  (has(object, /^(date_of_birth|birth_?date|dob)$/) && has(object, /^(re_?)?(hire|termination|joining)_?date$/)) ||
  isOnlyOneself(object)

/** Somebody's names and how they live or work, and nothing that is arranged, paid or applied for. */
const isOnlyOneself = (object: Holder['object']): boolean =>
  has(object, /^((first|last|full)_)?name$/) &&
  has(
    object,
    /^((home|work|mobile|cell)_?phone|mobile|(primary|recovery|personal)_e_?mail|position|job_title|title|birth_?date|date_of_birth|photo(_url)?|image_\w+|avatar(_url)?|linked_?in\w*|home_\w+|work_\w+|hire_?date|business_title)$/,
  ) &&
  !has(
    object,
    /^(?!.*_id$)(.*_)?(verification|document|selfie|check|screening|face|front|id_type|amount|price|total|starts?|start_time|starts_at|scheduled|appointment|booking|order|ticket|application|answers?|registration|submitted)(_|$)/,
  )

/** `attributes: [{ name, values }]`: the name of what somebody has, not theirs. */
const isLabel = ({ holders: [holder] }: Leaf): boolean =>
  holder !== undefined &&
  isNeutral(holder.name) &&
  has(holder.object, /^(\w+_)?values?$/) &&
  !has(holder.object, /^e_?mail(_address)?$/)

/** Beside an account or an amount, a reference is the payment's. */
const isPaid = ({ holders }: Leaf): boolean =>
  holders[0] !== undefined && has(holders[0].object, /(^|_)(account|iban|amount|account_\w+|sort_code)$/)

/** Networks that are known for more than people. */
const knownAs = /^(github|gitlab|bitbucket|discord|dev_?to|discourse|stack_?overflow|tumblr|flickr|signal)$/

/** An identifier that says where somebody is known by it: `sourcedId`, `associateOID`, `federated_id`. */
const knownElsewhere =
  /^(\w+_)?(associate|sourced|int|internal|master|identity|federated|remote|unique|custom|auxiliary|authentication|authentication_point|system|sis|mis|crm|erp|ldap|sso|legacy|old|ext|external|third_party|sys|foreign|import|pseudonymous|pseudo|hashed|encoded|encrypted|portal|payroll|badge|personnel|party|staff|primary|immutable|security|net|reg|work|remember_me|salesforce|sfdc|hubspot|pipedrive|marketo|personal|apple|google|steam|game_?center|xbox(_user)?|psn|playstation|nintendo|epic_games|riot|kakao|naver)_(o?ids?|uuid|guid|identifier|identification|number|reference|subject)$/

/** Where people live, by the names that countries have for it. */
const ofPlaces =
  /^(ward|district|sub_?district|commune|locality|village|barangay|suburb|neighbou?rhood|parish|municipality|upazila|taluk|tehsil)_name$/

/** Names in what describes somebody that are not theirs. */
const ofOthers =
  /(^|_)(user|login|location|county|area|cost_cent(er|re)|merchant|policy|insurance|vehicle|point|locker|depot|station|office|company|org|organi[sz]ation|employer|business|firm|department|team|group|role|job|position|file|type|kind|plan|product|event|field|country|city|town|state|region|province|street|school|university|college|bank|host|domain|zone|time_?zone|device|browser|platform|os|app|client|source|channel|inbox|account|space|workspace|project|brand|image|class|course|currency|language|locale|template|list|tag|campaign|provider|carrier|network|service|store|shop|table|column|category|status|stage|tier|site|venue|branch|building|office|league|studio|queue|programme|program|insurer|\w*(type|source)|badge|flair|pet|dog|cat|album|song|title|display|screen|meal|menu|dish|room|rate|board|hotel|package|fare|seat|supplier_booking|warranty|coverage|code|object|champion|character|hero|authority|skill|point_of_contact)_name$/

/** Whether it stands beside what letters have: it is a letter's title, not somebody's. */
const hasWords = ({ holders }: Leaf): boolean =>
  holders[0] !== undefined && has(holders[0].object, /^(subject|message|body|text|content|description)$/)

/** `contact` by its identifier. */
const isContact = ({ own, only }: Leaf): boolean =>
  own === 'contact' && only('uuid', 'hash', 'code', 'digits', 'long-digits')

/** A field that is named after a person, or after a person's name or identifier. */
export function ofSomebody(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders, listed, only } = leaf
  if (holds === 'flag' || holds === 'time') return undefined
  if (own === 'aliases' && listed && holders[0] && has(holders[0].object, /(^|_)user_id$/))
    return { category: 'person.id', why: 'other identifiers of somebody' }
  const outer = holders[0]?.name ?? ''
  if (own === 'id' && holds === 'text' && /^mentions?$/.test(outer) && holders[0]?.object.properties.has('acct'))
    return { category: 'person.id', why: 'somebody who is mentioned' }
  // `ada@social.example` of a server's own users, as the fediverse writes it.
  if (leaf.name === 'acct' && holds === 'text') return { category: 'person.username', why: 'a name with its server' }
  if (
    /^(source|external|provider|channel)_(uu)?id$/.test(own) &&
    /^(contact|user|customer|member|subscriber)_(inbox|channel|identity|account|handle)$/.test(singular(snake(outer)))
  )
    return { category: 'person.id', why: 'by which somebody is known elsewhere' }
  if (/(^|_)(client|parent|child|partner|referrer)_name(_\d)?$/.test(own) && only('full-name'))
    return { category: 'person.name', why: 'somebody, by name' }
  if (
    only('full-name') &&
    isPerson(unqualified(own).replace(/_(signature|text|label|display|full|string)$/, '')) &&
    !/_by$/.test(own)
  )
    return { category: 'person.name', why: 'somebody, by name' }
  // `resourceIds` beside `people`.
  if (
    listed &&
    /^(resource|object|entity|record)_ids$/.test(own) &&
    holders[0] &&
    [...holders[0].object.properties].some(
      ([name, { value }]) => (name === 'people' || isPerson(name)) && value.list?.items.object,
    )
  )
    return { category: 'person.id', why: 'of the people beside it' }
  if (
    /(^|_)(contact|receiver|holder|parent|child|driver|alias|who|neighbou?r|proxy|signed_by|received_by)$/.test(own) &&
    only('full-name')
  )
    return { category: 'person.name', why: 'somebody, by name' }
  // `host_name` beside `host_email`, `pickup_name` beside `pickup_phone_number`.
  const [, who] = /^([a-z_]+)_name$/.exec(own) ?? []
  if (
    who !== undefined &&
    !isThing(who) &&
    !isNoName(leaf) &&
    holders[0] &&
    propertiesOf(holders[0].object).some(
      (name) => name === `${who}_email` || name === `${who}_email_address` || name === `${who}_phone_number`,
    )
  )
    return { category: 'person.name', why: 'a name beside an address of the same' }
  if (
    own === 'name' &&
    holders[0] &&
    has(holders[0].object, /^avatar(_url)?$/) &&
    has(holders[0].object, /^(agent|user|member|contact|employee)_id$/) &&
    !isNoName(leaf)
  )
    return { category: 'person.name', why: 'a name beside the picture of somebody' }
  if (own === 'sub' && only('uuid', 'hash', 'code', 'slug', 'digits', 'long-digits'))
    return { category: 'person.id', why: 'of whom a token speaks (RFC 7519, 4.1.2)' }
  if (own === 'name' && holders[0] && has(holders[0].object, /^(nick|nick_?name)$/) && !isNoName(leaf))
    return { category: 'person.name', why: 'a name beside another of somebody' }
  if (namesPerson(listed ? singular(own) : own) && !isNoName(leaf))
    return { category: 'person.name', why: 'named like somebody’s name' }
  if (
    identifiesPerson(unqualified(own).replace(/_id_(one|two|three|[ab12])$/, '_id')) &&
    !only('url') &&
    !(/owner/.test(own) && only('initial')) &&
    // A number that counts those who speak in one recording.
    !(/^speaker_id$/.test(own) && holds === 'number') &&
    // A machine that speaks.
    !(own === 'agent_id' && holders[0] && has(holders[0].object, /(^|_)llm(_|$)|^agent_(version|type)$/)) &&
    // Where messages go that are nobody's alone.
    !(own === 'recipient_id' && holders[0] && has(holders[0].object, /^(stream|channel)_id$/)) &&
    holders[0]?.name !== 'id' &&
    !(own === 'host_id' && holders[0] && has(holders[0].object, /^(host_?name|os|cpu|region|ip)$/))
  )
    return { category: 'person.id', why: 'named like a person’s identifier' }
  const whole = own.replace(/_hash$/, '')
  const one = singular(whole)
  // A plural that is no list counts, or says something about all.
  if (
    (!listed && one !== whole) ||
    isChange(leaf) ||
    !(isPerson(one) || /(^|_)(from|(?<!reply_)to|owner|lead|mention)$/.test(one) || isContact(leaf)) ||
    /(^|_)(visible|valid|applies|relate[sd]|linked|redirect|up|due|close|open|set|moved|delivered|(time|date|price|amount|period)_from|(time|date|price|amount|period))_to$/.test(
      one,
    ) ||
    /(^|_)(price|amount|rent|salary|age|budget|area|size|time|date|valid|period|available)_(from|to)$/.test(one) ||
    /(^|_)(sourced|imported|derived|migrated|copied|cloned|created|converted|inherited|downloaded|purchased|shipped)_from$/.test(
      one,
    ) ||
    /_(home|property|car|vehicle|pet|business)_owner$/.test(one) ||
    /^(profile|admin|administrator)$/.test(one) ||
    (/_profile$/.test(one) && !isPerson(one.replace(/_profile$/, ''))) ||
    (isThing(outer) && /^(from|to|profile)$/.test(one))
  )
    return undefined
  if (/owner$/.test(one) && only('initial')) return undefined
  if (only('full-name', 'given-name', 'phrase')) return { category: 'person.name', why: 'somebody, by name' }
  if (only('email', 'full-name')) return { category: 'contact.email', why: 'somebody, by address and name' }
  if (only('url')) return { category: 'contact.url', why: 'somebody, by address' }
  if (only('word') && /^(referred|found|heard)_by$/.test(one)) return undefined
  if (only('word')) return { category: 'person.username', why: 'somebody, by a word' }
  if (/(^|_)user$/.test(one) && holds === 'text' && !only('code', 'uuid', 'hash', 'digits', 'long-digits'))
    return { category: 'person.username', why: 'named like a user' }
  return { category: 'person.id', why: 'named like somebody' }
}
