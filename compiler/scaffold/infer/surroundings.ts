import { columnPrefix } from './columns.ts'
import { type Setting, settingOf } from './english.ts'
import type { Language } from './lexicon.ts'
import type { Observed, ObservedObject } from './observe.ts'
import { isNamed, isNeutral, isPerson, isThing, mayBePerson } from './people.ts'
import { describesSomebody } from './traits.ts'
import { plainSnake, snake, snakeAmong } from './words.ts'

/** An object that a field stands in, by its own name (`''` at the root). */
export interface Holder {
  readonly name: string
  readonly object: ObservedObject
}

/** How sure it is that an object describes a person: it says so, or it holds what people have. */
export type Person = 'sure' | 'likely' | null

const ownName =
  /^(?:(?:registered|preferred|legal|official|current|chosen|person)_)?((first|last|given|family|middle)_name|[fl]_name|surname|forename|birth_?(date|day)|date_of_birth|dob)$/
const mail = /^(e_?mails?|email_address(es)?|mail)$/
/** How somebody is reached whose name stands beside it. */
const reach = /^(mobile|phones?|phone_?\d|phone_number|telephone)$/
/** What those who may be people have, and things have not. */
const own = /^(\w+_)?(phone|phone_number|mobile|avatar(_url)?|photo|gender|user_?name|login)$/

/**
 * Whether what stands in the nearest of these objects is said of a person. Objects such as `data` and `links` mean what
 * holds them.
 */
export function personAround(holders: readonly Holder[]): Person {
  let found: Person = null
  for (const [i, { name, object }] of holders.entries()) {
    const here = personIn(named(name), object)
    if (here === 'sure') return here
    found ??= here
    if (name === '' || !isNeutral(name)) return found
    if ((found !== null || isRecord(object)) && holders[i + 1]?.object.kinds.has('about-person')) return 'sure'
  }
  return found
}

/** What an event such as `member.created` is about: it has an identifier, and what accounts have. */
const isRecord = (object: ObservedObject): boolean =>
  has(object, /^id$/) && has(object, /^(auth|custom_fields|profile(_\w+)?|e_?mail)$/)

/** `owner_id` of an object is its owner. */
const named = (name: string): string => name.replace(/(?<=[a-z])_?[iI]d$/, '')

function personIn(name: string, object: ObservedObject): Person {
  if (object.kinds.has('person')) return 'sure'
  if (object.kinds.has('thing')) return null
  // Animals have names and birthdays, and are nobody.
  if (has(object, /^(species|breed|microchip)$/)) return null
  // `userIdentity`, `customerDetails`.
  if (
    isPerson(name) ||
    isPerson(snake(name).replace(/_(identity|details?|info)$|(?<=_by)_(identifier|reference)$/, ''))
  )
    return 'sure'
  if (
    name !== '' &&
    !isThing(name) &&
    has(object, /^_?(uu)?id$/) &&
    has(object, /^(handle|user_?name|screen_name)$/) &&
    isOnlyPerson(object)
  )
    return 'sure'
  // `{ id, type, attributes: { first_name } }`, as JSON:API has it.
  // A patient is a person with identifiers of their own.
  if (object.properties.get('person')?.value.object && has(object, /^identifiers?$/)) return 'sure'
  for (const part of ['attributes', 'observations', 'traits', 'individual']) {
    const attributes = object.properties.get(part)?.value.object
    if (attributes && !isThing(name) && (has(attributes, ownName) || nestedName(attributes))) return 'sure'
    if (attributes && mayBePerson(name) && has(attributes, mail)) return 'sure'
  }
  // Who is written to, and what became of that.
  if (
    has(object, /^(opted_?out|bounced|unsubscribed)$/) &&
    [...object.properties].some(([name, { value }]) => name === 'data' && value.object && has(value.object, ownName))
  )
    return 'sure'
  // Somebody in a directory.
  if (
    has(object, /^display_name$/) &&
    has(object, /^unique_name$/) &&
    has(object, /^(image_url|descriptor|avatar\w*)$/)
  )
    return 'sure'
  const inside = nestedName(object)
  if (inside && !isThing(name)) return 'sure'
  const named = has(object, ownName)
  const thing = isThing(name)
  const addressed = has(object, /^name$/) && has(object, reach)
  if (thing && !has(object, mail)) return named ? 'likely' : null
  if (thing) return named || !isNamed(name) ? 'likely' : null
  if (/(?<!mail_)address$/.test(snake(name))) return named || addressed ? 'likely' : null
  if (named || describesSomebody(namesIn(object))) return 'sure'
  if (has(object, /^(relationship|relation|kinship)(_type)?$/) && has(object, /^name$/)) return 'sure'
  // Who drives or acts, where no more is said of them; a driver of a device has a version.
  if (
    /^(driver|agent|performer|referrer|receiver|affiliate|holder)s?$/.test(snake(name)) &&
    has(object, /^name$/) &&
    has(object, /(^|_)(ids?|code)$/)
  ) {
    if (!has(object, /^(version|model|platform|llm\w*|os|vendor|voice\w*)$/)) return 'sure'
  }
  // Who wrote, where messengers give no more than this.
  const line = has(object, /^(address|street)(_\w+)?$/)
  if (/^(from|to)$/.test(snake(name)) && has(object, /^name$/)) {
    if (line) return 'likely'
    if (has(object, /^id$/)) return 'sure'
  }
  const reached =
    has(object, mail) ||
    (has(object, /^name$/) && has(object, /^(national_id|ssn|cpf|pesel|curp|bsn)$/)) ||
    addressed ||
    has(object, /^full_name$/) ||
    (name !== '' && has(object, /^user_?name$/) && has(object, /^name$/)) ||
    (mayBePerson(name) && has(object, own)) ||
    (snake(name) === 'contact' && has(object, /^name$/) && object.properties.size < 4) ||
    (/(^|_)party$/.test(snake(name)) && has(object, /^name$/) && has(object, /^(postal_)?address$/)) ||
    [...object.properties.values()].some(({ value }) => isMailbox(value))
  if (reached && !thing && isOnlyPerson(object)) return 'sure'
  if (!reached && delivered.test(snake(name))) return 'likely'
  return reached ? (mayBePerson(name) && name !== '' ? 'sure' : 'likely') : null
}

/** `name: { given, family }` is of people. */
function nestedName({ properties }: ObservedObject): boolean {
  // `info: { name: { first, last } }` is of what has it.
  const info = properties.get('info')?.value.object
  if (info && !properties.has('name') && nestedName(info)) return true
  const name =
    properties.get('name') ??
    properties.get('names') ??
    properties.get('Name') ??
    properties.get('legalName') ??
    properties.get('naam')
  const inside = name?.value.object ?? name?.value.list?.items.object
  return (
    inside !== null && inside !== undefined && has(inside, /^((first|last|given|family|middle)(_name)?|surname|full)$/)
  )
}

/** Where somebody is to be reached by post, though it may be a company. */
const delivered = /(^|_)(ship(ping)?(_to|_details)?|bill(ing)?(_to|_details)?|delivery|consignee)$/

const isMailbox = (seen: Observed): boolean => seen.texts > 0 && seen.shapes.get('email') === seen.texts

const inEnglish = new WeakMap<ObservedObject, readonly string[]>()

/** The names of an object's properties, as they would be in English. */
export const propertiesOf = (object: ObservedObject): readonly string[] => namesIn(object)

function namesIn(object: ObservedObject): readonly string[] {
  const before = inEnglish.get(object)
  if (before !== undefined && before.length === object.properties.size) return before
  const setting = settingIn(object)
  const names = [...object.properties.keys()].map((name) => snakeAmong(bare(object, name), setting))
  inEnglish.set(object, names)
  return names
}

/** What people have and things have not, in one object. */
const peopleHave =
  /^(\w+_)?(e_?mail(s|_address(es)?)?|user_?name|handle|nick_?name|screen_name|first_name|last_name|given_name|family_name|full_name|display_name|phones?|phone_numbers?|mobile|avatar(_url)?|photo(_url)?|picture|gender|birth_?da(y|te)|dob|job_title|pronouns|locale|follow(ers|ing)(_count)?|time_?zone|last_(login|seen|sign_in)\w*)$/
/** What is done, bought, kept or run. */
const thingsHave =
  /^(\w+_)?(amount|price|total|subtotal|currency|items|line_items|quantity|subject|body|message|text|due_date|duration|priority|file|size|branch|owner|author|user|customer|created_by|method|reason|description|summary|members)$/

/** Whether somebody is all that an object describes: it has nothing that things have. */
export function isOnlyPerson(object: ObservedObject): boolean {
  const names = namesIn(object)
  return (
    names.filter((name) => peopleHave.test(name)).length >= (names.length > 4 ? 3 : names.length > 3 ? 2 : 1) &&
    !names.some((name) => thingsHave.test(name))
  )
}

/** Whether an object has a property of such a name. */
export function has(object: ObservedObject, pattern: RegExp): boolean {
  return namesIn(object).some((name) => pattern.test(name))
}

/** Whether health is what the nearest objects are records of. */
export const healthAround = (holders: readonly Holder[]): boolean =>
  holders.some(({ object }) => object.kinds.has('health')) && personAround(holders) !== 'sure'

/** The names of the objects around, the nearest first, without those that mean nothing of their own. */
export const meaningfulNames = (holders: readonly Holder[]): readonly string[] =>
  holders.map(({ name }) => name).filter((name) => name !== '' && !isNeutral(name))

const settings = new WeakMap<ObservedObject, Setting>()
const prefixes = new WeakMap<ObservedObject, string>()

/** A name without what all names beside it begin with (`CUADR1` beside `CUTEL1`). */
function bare(object: ObservedObject, name: string): string {
  let prefix = prefixes.get(object)
  if (prefix === undefined) {
    prefix = columnPrefix([...object.properties.keys()])
    prefixes.set(object, prefix)
  }
  return name.slice(prefix.length)
}

/** What the names of one object are written in. */
function settingIn(object: ObservedObject): Setting {
  let setting = settings.get(object)
  if (setting === undefined) {
    setting = settingOf([...object.properties.keys()].map((name) => plainSnake(bare(object, name))))
    settings.set(object, setting)
  }
  return setting
}

/** What the names around a field are written in; of its own object and of those around it. */
export function settingAround(holders: readonly Holder[]): Setting {
  const found = new Set<'short' | 'terse' | Language>()
  for (const { object } of holders.slice(0, 4)) {
    for (const one of settingIn(object)) if (one !== 'terse' || object === holders[0]?.object) found.add(one)
  }
  return found
}

/** `firstname_d` and `last_name_alt1` beside the same without it say the same of something else. */
function beside(own: string, [holder]: readonly Holder[]): string {
  const plain = own.replace(/_([a-z]|alt_?\d?)(?=_|$)/, '')
  return plain !== own && plain.length > 2 && holder && has(holder.object, new RegExp(`^${plain}$`)) ? plain : own
}

/** A field's name as `snake_case` in English and in full, by what stands around it. */
export const nameAmong = (name: string, holders: readonly Holder[]): string =>
  beside(
    snakeAmong(holders[0]?.object.properties.has(name) ? bare(holders[0].object, name) : name, settingAround(holders)),
    holders,
  )
