import { isNoName, type Leaf, type Proposal } from './leaf.ts'
import { isPerson } from './people.ts'
import { type Holder, has, personAround } from './surroundings.ts'
import { singular, snake } from './words.ts'

/** What a part of something is: of an address, a card, a name, a device. */
export function ofPart(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders } = leaf
  const holder = holders[0]
  if (!holder || holds === 'flag') return undefined
  if (
    /(^|_)exp(iry|iration|ires)?(_(date|month|year))?$/.test(own) &&
    has(holder.object, /(^|_)card_(number|brand|type|country)$/)
  )
    return { category: 'payment.card-summary', why: 'beside a payment card' }
  if (/^(first_|last_)?(used|seen)_at$/.test(own) && has(holder.object, /^(ip|ip_address|user_agent|device_id)$/))
    return { category: 'account.activity', why: 'when somebody was there' }
  const outer = singular(snake(holder.name))
  if (
    browsed.test(outer) &&
    (/^(url|path|title|referrer|duration)$/.test(own) || /(^|_)(at|time|timestamp)$/.test(own))
  )
    return { category: 'usage.browsing', why: 'of a page that somebody saw' }
  if (
    /^status(_(date|at|changed_at|updated_at))?$/.test(own) &&
    /^(e_?mail|sms|push|phone|post)$/.test(outer) &&
    holders[1] &&
    /^(channels?|subscriptions?|marketing)$/.test(snake(holders[1].name))
  )
    return { category: 'consent.record', why: 'whether somebody may be written to' }
  const [, what] = /^(?:incident|loss|accident|damage)_(date|type|cause|description|reason|time|at)$/.exec(own) ?? []
  if (what !== undefined && has(holder.object, /^(claim_\w+|claimant|policy(holder)?\w*|insured\w*)$/))
    return {
      category: /^(date|time|at)$/.test(what) ? 'content.opaque' : 'content.text',
      why: 'of what happened to somebody',
    }
  if (/^accident_date$/.test(own) && has(holder.object, /^(patient|diagnos[ei]s|encounter_\w+)$/))
    return { category: 'health.data', why: 'when something happened to a patient' }
  if (holds === 'time') {
    return /(^|_)(subscription|membership)$/.test(outer) && lasting.test(own)
      ? { category: 'account.subscription', why: 'since or until when somebody subscribes' }
      : undefined
  }
  if (
    /(^|_)(medicare|medicaid|passport|visa|insurance_card|health_card|driv\w*_licen[cs]e)$/.test(outer) &&
    /^(expiry|expires|expiration(_date)?|reference|issued|issuer|irn)$/.test(own)
  )
    return { category: 'person.official-id', why: 'of a document that somebody has' }
  if (/(^|_)address$/.test(outer) && holds === 'text' && /^(area|district|neighbou?rhood|quarter)$/.test(own))
    return { category: 'location.coarse', why: 'a part of an address' }
  if (/(^|_)address$/.test(outer) && holds === 'text' && /^(extra|additional)(_\w+)?$/.test(own))
    return { category: 'contact.address', why: 'a part of an address' }
  if (
    /^(student|pupil|learner|enrol?lee)$/.test(outer) &&
    /^((current_)?classification|major|minor|(is_)?at_risk|cohort|homeroom|year_group|grade_level|year|form|house|tutor_group|teaching_set|stream)$/.test(
      own,
    )
  )
    return { category: 'education.history', why: 'of somebody’s education' }
  if (
    outer === 'grade' &&
    /^(name|code|title)$/.test(own) &&
    holders[1] &&
    (/^(student|pupil|learner)$/.test(singular(snake(holders[1].name))) || has(holders[1].object, /^academic_year\w*$/))
  )
    return { category: 'education.history', why: 'the grade that somebody is in' }
  if (
    /^(plan|tariff|subscription_plan|phone_plan)$/.test(outer) &&
    own === 'name' &&
    holds === 'text' &&
    holders
      .slice(1, 2)
      .some(
        ({ object }) =>
          has(object, /^(imsi|msisdn|iccid|subscriber|subscription_id|customer|user|member)(_\w+)?$/) &&
          !has(object, /^(insured|group_number|coverage_\w+)$/),
      )
  )
    return { category: 'account.subscription', why: 'what somebody has subscribed to' }
  if (
    /^(school|university|college)$/.test(outer) &&
    own === 'name' &&
    holds === 'text' &&
    holders.slice(1, 2).some(({ object }) => has(object, /^(child|pupil|student|applicants?|candidate)$/))
  )
    return { category: 'education.history', why: 'where somebody learns' }
  if (
    own === 'display' &&
    /^(subject|patient|author|recorder|asserter|performer|requester|practitioner|beneficiary)$/.test(outer) &&
    has(holder.object, /^reference$/) &&
    leaf.only('full-name', 'given-name')
  )
    return { category: 'person.name', why: 'the name of whom it refers to' }
  if (
    /(^|_)(loyalty|membership|vip)_(tier|level|status)$/.test(outer) &&
    /^(name|title)$/.test(own) &&
    holds === 'text'
  )
    return { category: 'account.subscription', why: 'how high somebody stands as a member' }
  if (/^(fluency|proficiency)$/.test(own) && has(holder.object, /^(language|name)$/) && /language$/.test(outer))
    return { category: 'person.language', why: 'how well somebody speaks it' }
  if (outer === 'vehicle' && own === 'number' && holds === 'text' && has(holder.object, /^(type|colou?r|make|model)$/))
    return { category: 'person.official-id', why: 'the number plate of a vehicle' }
  if (own === 'brand' && has(holder.object, /^last_?4|^last_(four|digits)/))
    return { category: 'payment.card-summary', why: 'beside the end of a card’s number' }
  const card = has(holder.object, /^last_?4|^last_(four|digits)/) && has(holder.object, /^exp/)
  if (card && own === 'scheme') return { category: 'payment.card-summary', why: 'a part of a payment card’s summary' }
  if (card || /(^|_)card(_(instrument|details?|info|data))?$/.test(outer)) {
    if (
      /^(brand|visual|last_?4|last_digits|bin|iin|expiry|expiration|funding(_type)?|fingerprint|network|issuer|type)$|^exp|masked/.test(
        own,
      )
    )
      return { category: 'payment.card-summary', why: 'a part of a payment card’s summary' }
    if (own === 'identification') return { category: 'payment.card-summary', why: 'of a payment card' }
    if (
      /^(name|holder|holder_?name)$/.test(own) &&
      has(holder.object, /^(last_?4|last_digits|brand|number|exp.*|bin|card_\w+|identification)$/)
    )
      return { category: 'person.name', why: 'the name on a payment card' }
  }
  if (
    /(^|_)(document|doc|passport|licen[cs]e|permit|id_card)$/.test(outer) &&
    /^(number|no|unique_identifier|identifier)$/.test(own) &&
    has(
      holder.object,
      /^(valid_(from|until|to)|expir\w+|issu\w+|nationality|(first|date)_of_issue|mrz\w*|id_doc_type)$/,
    )
  )
    return { category: 'person.official-id', why: 'the number of a document that somebody has' }
  if (own === 'bank_name' && has(holder.object, /^(iban|bic|account_(number|no)|account_holder\w*|routing_number)$/))
    return { category: 'payment.bank-account', why: 'beside the number of an account' }
  if (
    /^(id|number|identification|secondary_identification)$/.test(own) &&
    holders.slice(0, 3).some(({ name }) => moneyAccount.test(snake(name)))
  )
    return { category: 'payment.bank-account', why: 'by which a bank account is known' }
  if (/(^|_)account$/.test(outer) && /^(secondary_)?identification$/.test(own) && has(holder.object, /^scheme_name$/))
    return { category: 'payment.bank-account', why: 'by which a bank account is known (Open Banking)' }
  if (/^account_(identification|identifier)$/.test(outer) && /^(identification|identifier|value)$/.test(own))
    return { category: 'payment.bank-account', why: 'by which a bank account is known' }
  // `account: { name, number, balance }`.
  if (
    /(^|_)account$/.test(outer) &&
    /^(number|name|public_identification_value)$/.test(own) &&
    has(holder.object, /^(balance|available_balance|public_identification_\w+)$/)
  )
    return { category: 'payment.bank-account', why: 'of an account that has a balance' }
  if (own === 'name' && (outer === 'account_name' || moneyAccount.test(outer)) && !isNoName(leaf))
    return { category: 'person.name', why: 'whose account it is' }
  if (
    /^loyalty(_|$)|(^|_)(membership|frequent_\w+)$/.test(outer) &&
    !has(holder.object, /^(first_name|last_name|birth_date)$/) &&
    /^((account|member(ship)?|card)_)?(id|number|no|code)$/.test(own)
  )
    return { category: 'account.id', why: 'by which somebody is known as a member' }
  // `p_city`, `p_street`, `p_code`: parts of one address share what stands before them.
  const [, which] =
    /^(?!id_|document_|phone_|account_|tax_|bank_|branch_)([a-z]{1,12})_(code|zip|no|number)$/.exec(own) ?? []
  if (
    which !== undefined &&
    !isPerson(which) &&
    has(holder.object, new RegExp(`^${which}_(street|address|city|town)\\w*$`))
  )
    return { category: 'contact.address', why: 'a part of an address beside others' }
  if (
    /^lines$/.test(own) &&
    leaf.listed &&
    holds === 'text' &&
    has(holder.object, /^(suburb|city|town|post_?code|postal_code|zip)$/)
  )
    return { category: 'contact.address', why: 'the lines of an address' }
  if (own === 'social_name' && holds === 'text' && !isNoName(leaf))
    return { category: 'person.name', why: 'the name that somebody goes by' }
  if (own === 'code' && /(^|_)(access|entry|door|lock|gate)_code$/.test(outer))
    return { category: 'secret.password', why: 'by which somebody gets in' }
  if (/^accident_(state|type)(_\w+)?$/.test(own) && has(holder.object, /^(patient|diagnos[ei]s|encounter_\w+)$/))
    return { category: 'health.data', why: 'of what happened to a patient' }
  if (
    /^lab_(test|result|order)$/.test(outer) &&
    /^(name|value|result|interpretation|notes?|comments?|description|abnormal_flag)$/.test(own) &&
    !leaf.only('url', 'uuid')
  )
    return { category: 'health.data', why: 'what was tested, or found' }
  if (own === 'payer_name' && has(holder.object, /^(member_id|group_number|plan_(name|type))$/))
    return { category: 'account.subscription', why: 'with whom somebody is insured' }
  if (own === 'relationship' && has(holder.object, /^((first|last|given|family|full)_name|name|surname|birth_date)$/))
    return { category: 'person.marital-status', why: 'how somebody is related' }
  if (/(^|_)(file|attachment)$/.test(outer) && /(^|_)link$/.test(own) && holds === 'text')
    return { category: 'content.media-link', why: 'the address of a file' }
  if (/^address$/.test(outer) && holds === 'text' && /^(label|string|location_string|display|text)$/.test(own))
    return { category: 'contact.address', why: 'an address in one line' }
  if (
    /^consent$/.test(outer) &&
    holds === 'text' &&
    !/(^|_)(id|url|version|type|source)$/.test(own) &&
    !leaf.only('prose', 'url', 'uuid', 'hash', 'code')
  )
    return { category: 'consent.record', why: 'of what somebody agreed to' }
  if (
    /^(identifier|identity|external_id|user_identifier)$/.test(outer) &&
    /(^|_)id$/.test(own) &&
    has(holder.object, /^(e_?mail|phone|user_id|anonymous_id)$/)
  )
    return { category: 'person.id', why: 'by which somebody is known, beside an address' }
  if (
    /(^|_)(time_off|leave|absence|sick_leave|pto|vacation)(_(balance|request|entry|policy))?$/.test(outer) &&
    (holds === 'text'
      ? /(^|_)(type|kind|category)$/.test(own)
      : /^(balance|used|accrued|taken|remaining|available|hours|days|amount)(_\w+)?$/.test(own))
  )
    return { category: 'employment.history', why: 'why somebody is away from work' }
  if (
    /^(type|kind|reason|policy)$/.test(outer) &&
    /^(text|name|label|title)$/.test(own) &&
    holds === 'text' &&
    /(^|_)(time_?off|leave|absence|sick_leave|pto)(_(request|entry))?$/.test(singular(snake(holders[1]?.name ?? '')))
  )
    return { category: 'employment.history', why: 'why somebody is away from work' }
  if (
    own === 'id' &&
    /^driver$/.test(outer) &&
    holder.object.properties.size < 3 &&
    holders.slice(1, 2).some(({ object }) => has(object, /^(device|vehicle|trip|route|truck)$/))
  )
    return { category: 'person.id', why: 'who drove' }
  if (own === 'state_id' && has(holder.object, /^(student_(number|id)|sis_id|grade)$/))
    return { category: 'person.id', why: 'by which schools of a state know a pupil' }
  if (
    /^(raw|scaled|value|points)$/.test(own) &&
    /^(score|grade|mark)$/.test(outer) &&
    has(holder.object, /^(raw|scaled|max|min|points_possible)$/)
  )
    return { category: 'education.qualification', why: 'how somebody was graded' }
  if (outer === 'user_agent' && /^(name|family|version|browser)$/.test(own))
    return { category: 'technical.browser', why: 'of somebody’s browser' }
  if (
    /^(id|identification)$/.test(own) &&
    holders.slice(0, 4).some(({ name }) => /^(private_identification|prvt_id|private_id)$/.test(snake(name)))
  )
    return { category: 'person.official-id', why: 'by which somebody is known to a bank (ISO 20022)' }
  if (
    /^doc(ument)?_(no|number|issuer)$/.test(own) &&
    has(holder.object, /^(doc(ument)?_(expiry|expiration\w*|issuer)|nat|dob)$/)
  )
    return { category: 'person.official-id', why: 'of a document that somebody travels with' }
  if (
    /^nat(ional)?$/.test(own) &&
    holds === 'text' &&
    has(holder.object, /^(sex|gender|dob|birth_date|doc_no|passport\w*)$/)
  )
    return { category: 'person.nationality', why: 'beside what passports say' }
  if (own === 'reference' && outer === 'subject' && holds === 'text')
    return { category: 'person.id', why: 'whom it is about' }
  if (own === 'reference' && holds === 'text' && leaf.person === null && has(holder.object, /^amount$/))
    return { category: 'payment.transaction', why: 'what a payment is for' }
  if (own === 'supplement' && has(holder.object, /^(street|zip|zip_code|postal_code)$/))
    return { category: 'contact.address', why: 'a part of an address beside others' }
  if (
    /^name_[12]$/.test(own) &&
    !isNoName(leaf) &&
    has(holder.object, /^(street|city|postal_code|first_name|last_name|phone|(\w+_)?address)$/)
  )
    return { category: 'person.name', why: 'a name in two lines, beside an address' }
  if (/^(verdict|plea|sentence)$/.test(own) && has(holder.object, /^(offen[cs]e|charge|plea)(_\w+)?$/))
    return { category: 'criminal.conviction', why: 'what a court decided' }
  if (/^(business|office|private|home|work|other|main|personal|direct|daytime|evening)$/.test(own)) {
    if (/(^|_)(phone|telephone)(_number)?$/.test(outer) && holds === 'text')
      return { category: 'contact.phone', why: 'one of several telephone numbers' }
  }
  if (/(^|_)title$/.test(own) && leaf.only('salutation'))
    return { category: 'person.name', why: 'how somebody is addressed' }
  if (/^(session)$/.test(outer) && own === 'id') return { category: 'technical.cookie-id', why: 'of a session' }
  if (own === 'sub' && has(holder.object, /^(iss|aud|given_name|email_verified|name|exp)$/))
    return { category: 'person.id', why: 'of whom a token speaks (RFC 7519, 4.1.2)' }
  if (/^(school|education|degree)$/.test(outer) && holds === 'text' && /^(field|major|minor|org|subject)$/.test(own))
    return { category: 'education.history', why: 'of somebody’s education' }
  if (/^(socials?|social_(profile|link|account|network|media))$/.test(outer) && holds === 'text')
    return { category: 'contact.social-handle', why: 'of somebody’s social profiles' }
  if (/^(browser|device|client|user_agent)$/.test(outer) && /^(platform|platform_name|system|system_name)$/.test(own))
    return { category: 'technical.os', why: 'of the system that somebody uses' }
  if (
    /^((old|new|current|final|previous|entered)_)?(grade|score|mark)$/.test(own) &&
    has(holder.object, /(^|_)(student|pupil|learner|grader|assignment|course|exam|quiz)(_|$)/)
  )
    return { category: 'education.qualification', why: 'how somebody was graded' }
  if (outer === 'balance' && holds === 'number') return { category: 'payment.transaction', why: 'a balance' }
  if (own === 'mask' && has(holder.object, /^(account_id|subtype|routing|iban)$/))
    return { category: 'payment.bank-account', why: 'the end of a bank account’s number' }
  if (own === 'platform' && has(holder.object, /^(os_(name|version)|device_(id|model|type)|browser|country)$/))
    return { category: 'technical.os', why: 'the system that somebody uses' }
  if (own === 'media' && leaf.only('url')) return { category: 'content.media-link', why: 'the address of a file' }
  if (/^exp/.test(own) && has(holder.object, /^(credit_)?card_/))
    return { category: 'payment.card-summary', why: 'beside a payment card' }
  if (
    /^(account_)?(name|holder)$/.test(own) &&
    has(holder.object, /^(account_number|iban|sort_code|routing_number)$/) &&
    !has(holder.object, /^(e_?mail|phone|mobile_phone|address|street)$/) &&
    !isNoName(leaf)
  )
    return { category: 'payment.bank-account', why: 'the name of a bank account' }
  if (own === 'client_name' && has(holder.object, /^client_(os|type)$/))
    return { category: 'technical.browser', why: 'the program that somebody reads with' }
  if (own === 'channel' && leaf.only('code', 'uuid', 'digits', 'long-digits'))
    return { category: 'channel.id', why: 'named like a channel' }
  if (
    holds === 'text' &&
    /(?<!(^|_)or)(^|_)(state|region|province|sub_?division)(_\d)?(_(code|name|id))?$/.test(own) &&
    isPlaceOf(own, holder)
  )
    return { category: 'location.coarse', why: 'named like a place, beside others' }
  if (
    holds === 'text' &&
    /(^|_)name$/.test(outer) &&
    /^(given|family|first|last|middle|text|full|prefix|suffix|formatted|formal|sortable|second)$/.test(own)
  )
    return { category: 'person.name', why: 'a part of a name' }
  if (/(^|_)(location|venue)$/.test(outer) && /^(name|url)$/.test(own) && has(holder.object, /^lat(itude)?$/))
    return { category: 'location.precise', why: 'named beside its coordinates' }
  if (
    /^(value|amount)$/.test(own) &&
    has(holder.object, /^currency(_code)?$/) &&
    !/salary|wage|compensation|income|earning|pay$/.test(outer.replace(/_(history|list)$/, ''))
  )
    return { category: 'payment.transaction', why: 'an amount beside its currency' }
  if (
    holds === 'text' &&
    own === 'display' &&
    [...holder.object.properties.values()].some(({ value }) => value.shapes.has('person-reference'))
  )
    return { category: 'person.name', why: 'the name of whom it refers to' }
  if (
    holds === 'text' &&
    /^(file|attachment|document)$/.test(outer) &&
    /^(name|filename|file_name|content|data)$/.test(own)
  )
    return { category: 'content.file', why: 'of a file' }
  if (
    /^((profile|user)_)?image$/.test(outer) &&
    /^(url|href|src|uri)$/.test(own) &&
    leaf.only('url') &&
    personAround(holders.slice(1)) === 'sure'
  )
    return { category: 'person.photo', why: 'a picture of somebody' }
  if (/(^|_)(file|attachment|document|image|video|audio|media|photo)$/.test(outer) && leaf.only('url'))
    return isPhoto(holders)
      ? { category: 'person.photo', why: 'the address of a picture' }
      : { category: 'content.media-link', why: 'the address of a file' }
  if (/^(page|request)$/.test(outer) && /^(url|path|uri|search|referrer|query_string)$/.test(own))
    return { category: 'usage.browsing', why: 'named like a page seen' }
  if (
    /^(device(_details?|_info)?|os|browser|operating_system)$/.test(outer) &&
    /^(id|name|display_name|version|model|manufacturer|brand|family|type|serial)$/.test(own) &&
    leaf.person !== 'sure'
  )
    return {
      category: outer.startsWith('device')
        ? 'technical.device'
        : outer === 'browser'
          ? 'technical.browser'
          : 'technical.os',
      why: `of a ${outer === 'os' ? 'system' : outer.replace('_', ' ')}`,
    }
  if (
    /(^|_)(company|employer|organi[sz]ation)$/.test(outer) &&
    holds === 'text' &&
    /^(name|legal_name|display_name|display)$/.test(own)
  )
    return { category: 'organisation.details', why: 'the name of an organisation' }
  return undefined
}

/** Lists of what somebody saw. */
const browsed = /^(visited_page|page_view(ed)?|page_visit(ed)?|viewed_page|foot_?print|browsing_history|clickstream)$/

/** What subscriptions have as times, beside when their record was made. */
const lasting =
  /(^|_)(activated|period|trial|term|billing|purchased|cancell?ed|renews?|renewed|expires|expiration|expiry|ends|end|paused|started|start)(_|$)/

/** Accounts of money by whose they are: `DebtorAccount`. */
const moneyAccount = /^(debtor|creditor|payer|payee|beneficiary|bank|settlement|remitter|sender|recipient)_account$/

const isPhoto = (holders: readonly Holder[]): boolean =>
  holders.slice(0, 2).some(({ name }) => /(^|_)(photo|avatar|picture)$/.test(singular(snake(name))))

/** `state` is a place beside a town, and where its name says of what; else it is how far something has got. */
const isPlaceOf = (own: string, { object }: Holder): boolean =>
  /(^|_)(address|mailing|billing|shipping|home|from|to|caller|residence|other)_(state|region|province)/.test(own) ||
  has(
    object,
    /^(state|region|province)$/.test(own)
      ? /^(city|town|village|district|locality|zip|zip_code|post_?code|postal_code|street|line_?1|address_?1|country|country_code|city_name|latitude|lat)$/
      : /(^|_)(city|town|zip|zip_code|post_?code|postal_code|street|(?<!(e_?mail|ip|mac|web|wallet)_)address|country)(_|$)/,
  )
