/** What a field's name suggests: a pattern over its `snake_case` form, the category, and why, for people. */
export interface NameRule {
  readonly pattern: RegExp
  readonly category: string
  readonly why: string
}

const word = (words: string): RegExp => new RegExp(`(^|_)(${words})(_|$)`)
const last = (words: string): RegExp => new RegExp(`(^|_)(${words})$`)
const rule = (category: string, pattern: RegExp, why: string): NameRule => ({ category, pattern, why })

/** Names that outweigh what the value looks like. */
export const secretNames: readonly NameRule[] = [
  rule('secret.password', word('password|passwd|pwd|passphrase|passcode'), 'named like a password'),
  rule('secret.api-key', word('api_?key|apikey|access_key|private_key|signing_key'), 'named like a key'),
  rule('secret.token', last('token|secret|jwt|bearer|credentials?|authorization'), 'named like a token or secret'),
  rule('secret.security-answer', word('security_answer|secret_answer'), 'named like a security answer'),
  rule('secret.webhook-url', last('(response|webhook|hook)_url'), 'named like an address that grants access'),
  rule('payment.card', word('card_number|pan|cvv|cvc'), 'named like a payment card number'),
]

/** Art. 9 and 10: proposed even for what is only true or false. */
export const sensitiveNames: readonly NameRule[] = [
  rule('health.disability', word('disability|disabled_person'), 'named like a disability'),
  rule(
    'health.data',
    word('health|medical|diagnos[ei]s|disease|illness|symptoms?|blood_type|pregnan(t|cy)|allerg(y|ies)'),
    'named like health data',
  ),
  rule('belief.religion', word('religio(n|us)|faith'), 'named like a religion'),
  rule('belief.political', word('political|party_membership'), 'named like a political opinion'),
  rule('ethnicity.origin', word('ethnic(ity)?|race'), 'named like ethnic origin'),
  rule('sex.orientation', word('sexual_orientation|sexuality'), 'named like sexual orientation'),
  rule('union.membership', word('trade_union|union_member(ship)?'), 'named like union membership'),
  rule('criminal.conviction', word('convictions?|criminal_record'), 'named like a criminal conviction'),
]

/** Names that say one thing, whatever they stand in. */
export const plainNames: readonly NameRule[] = [
  rule('person.birth-date', word('dob|birth_?date|birth_?day|date_of_birth|born'), 'named like a date of birth'),
  rule(
    'person.official-id',
    word('ssn|national_id|passport|tax_id|nino|id_number|driving_licen[cs]e'),
    'named like an official identifier',
  ),
  rule('person.gender', word('gender|sex'), 'named like gender'),
  rule('person.nationality', word('nationality|citizenship'), 'named like nationality'),
  rule('employment.salary', word('salary|wage'), 'named like a salary'),
  rule('employment.job', word('job_?title|occupation|profession'), 'named like a job'),
  rule('payment.card-summary', word('last4|card_brand|exp_month|exp_year'), 'named like a card summary'),
  rule('payment.bank-account', word('iban|bic|sort_code|account_number|bank_account'), 'named like a bank account'),
  rule('contact.email', last('e_?mails?|mail|email_address'), 'named like an e-mail address'),
  rule(
    'contact.phone',
    last('(tele)?phone|mobile|phone_number|tel|fax|msisdn|wa_id|cell'),
    'named like a telephone number',
  ),
  rule('technical.ip', last('ip|ip_?address|remote_addr|client_ip'), 'named like an IP address'),
  rule('technical.user-agent', last('user_?agent|ua'), 'named like a user agent'),
  rule('technical.device', word('device|device_id|imei|idfa|gaid'), 'named like a device'),
  rule('technical.cookie-id', word('cookies?'), 'named like a cookie'),
  rule('technical.fingerprint', word('fingerprint'), 'named like a fingerprint of a device'),
  rule('location.precise', word('lat|latitude|lng|lon|longitude|geo|coordinates'), 'named like coordinates'),
  rule('location.country', last('country|country_code'), 'named like a country'),
  rule('location.coarse', last('city|town|locality|province|county'), 'named like a place'),
  rule(
    'contact.address',
    last('address|street|street_address|address_line_?\\d|line[12]|post_?code|postal_code|zip|zip_code'),
    'named like a postal address',
  ),
  rule('person.username', last('login|user_?name|screen_name|nick(name)?|handle|user'), 'named like a user name'),
  rule(
    'person.name',
    last('(first|last|full|given|family|middle|display|real|sur|maiden|customer|author|contact)_?name|surname'),
    'named like a name',
  ),
  rule('person.photo', word('avatar(_url)?|photo|picture|profile_image'), 'named like a picture'),
  rule('person.age', last('age'), 'named like an age'),
  rule('person.language', last('locale|lang|language|preferred_language'), 'named like a language'),
  rule('organisation.details', last('company|employer|organi[sz]ation|company_name'), 'named like an organisation'),
  rule('account.id', last('(account|tenant|workspace|organi[sz]ation|team)_id'), 'named like an account identifier'),
  rule(
    'person.id',
    last(
      '(user|customer|person|member|actor|author|sender|owner|contact|employee|patient|client|subscriber|recipient)_?id',
    ),
    'named like a person’s identifier',
  ),
]

/** Names of what people write; numbers under such names are counts. */
export const textNames: readonly NameRule[] = [
  rule(
    'content.text',
    last(
      'message|body|comments?|description|notes?|text|content|subject|title|caption|bio|summary|feedback|review|answer|question|reason|transcript|snippet',
    ),
    'named like text that people write',
  ),
]

/** Names of the event itself; tried last. */
export const eventNames: readonly NameRule[] = [
  rule('person.id', last('from|to|sender|recipient|author|owner|assignee|(cre|upd)ated_by'), 'named like somebody'),
  rule('payment.invoice', word('invoice'), 'named like an invoice'),
  rule('payment.transaction', last('amount|total|subtotal|price|currency|tax|discount|fee'), 'named like a payment'),
  rule('account.subscription', last('plan|subscription|tier'), 'named like a plan'),
  rule(
    'event.metadata',
    last(
      'at|timestamp|time|date|created|updated|id|uuid|guid|node_id|sha|ref|event|type|action|status|state|version|number',
    ),
    'named like a time, type or identifier',
  ),
]

/** Objects of these names are people. */
const people = last(
  'user|author|committer|pusher|sender|customer|owner|actor|member|contact|employee|assignee|reviewer|profile|person|patient|client|subscriber|creator|attendee|guest|lead|applicant|candidate|student|teacher|buyer|seller|payer|cardholder|recipient|from|to',
)

/** Objects of these names are no people, though they have names. */
const things = last(
  'repository|repo|project|organi[sz]ation|company|team|package|product|item|file|branch|label|plan|service',
)

/** `FirstName`, `first-name` and `first name` as `first_name`. */
export const snake = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '_')
    .replace(/^_+|_+$/g, '')

/** `commit_authors` as `commit_author`. */
export const singular = (name: string): string =>
  /(ss|us|is)$/.test(name) ? name : name.replace(/ies$/, 'y').replace(/s$/, '')

export const isPerson = (name: string): boolean => people.test(singular(snake(name)))

export const isThing = (name: string): boolean => things.test(singular(snake(name)))
