import type { Setting } from './english.ts'
import { isChange, isNoName, type Leaf, named, type Proposal } from './leaf.ts'
import { eventNames } from './names/event-names.ts'
import { plainNames } from './names/plain-names.ts'
import { sensitiveNames } from './names/sensitive-names.ts'
import { textNames } from './names/text-names.ts'
import { identifiesPerson, isPerson } from './people.ts'
import { ofPerson } from './somebody.ts'
import { healthAround, personAround, settingAround } from './surroundings.ts'
import { singular, snakeAmong } from './words.ts'

/** Names that mean what the object around them is called: `telecom.value`, `maritalStatus.coding.display`. */
const inner =
  /^((code|id|amount|string)_value|day|month|year|place|city|country|short_name|long_name|normali[sz]ed|e_?164|international|(free_form|formatted|raw|full|local)_(number|value|text)|dial_number|iso(_(code|alpha)?_?\w{0,4})?|alpha_?2|alpha_?3|date|long|medium|small|large|original|values?|text|display|raw|href|url|uri|number|lines?|amount|currency|code|string|formatted|full|self|data|content|content_url|name|description|dose|(image_)?\d+x\d+)$/

/** What has a code and a name of its own: `gender: { code, name }`. */
const attributes = new Set([
  'person.gender',
  'person.nationality',
  'person.marital-status',
  'person.language',
  'location.country',
  'location.coarse',
  'employment.job',
])
const coded =
  /(^|_)(gender|sex|pronouns?|nationality|citizenship|marital_status|civil_status|country|city|town|region|state|province|county|municipality|sub_?division(_\w+)?|place_of_birth|birth_place|country_of_birth|language|occupation|job_title|profession)$/

/** `gender_code` is a gender. */
const stripped = (name: string): string => name.replace(/(?<=[a-z]{3})_(code|ref|group|value|info|obj|object)$/, '')

/** `birth: { date, place: { name } }`. */
function ofBirth(leaf: Leaf, setting: Setting): Proposal | undefined {
  const around = leaf.holders.slice(0, 3).map(({ name }) => singular(snakeAmong(name, setting)))
  const at = around.findIndex((name) =>
    /^(birth|born|dob|birth_date|birth_day|date_of_birth|birth_(details|info|data|record))$/.test(name),
  )
  if (at < 0) return undefined
  return [leaf.own, ...around.slice(0, at)]
    .map((name) => named(leaf, plainNames, `birth_${name}`))
    .find((found) => found !== undefined)
}

/** Parts of something, and identifiers that number it within one document (RFC 9553). */
const between = /^(components?|[a-z]{1,4}\d{1,4})$/

const which = /^(main|primary|secondary|tertiary|default|other|alternate|alternative|preferred|current|direct)$/

/** What has a number: `internationalId: { number }` is read as `international_id_number`. */
const numbered = /^(number|no|value|code)$/

export function ofInner(leaf: Leaf): Proposal | undefined {
  const { own, holders, holds, person } = leaf
  const change = isChange(leaf)
  if (
    own === 'id' &&
    /^identifiers?$/.test(singular(snakeAmong(holders[0]?.name ?? '', settingAround(holders)))) &&
    personAround(holders.slice(1)) === 'sure'
  )
    return { category: 'person.id', why: 'an identifier of somebody' }
  if (!(inner.test(own) || change) || holds === 'flag') return undefined
  const setting = settingAround(holders)
  const [nearest, further] = holders
    .map(({ name }) => snakeAmong(name, setting))
    .filter(
      (name) =>
        name !== 'coding' &&
        name !== 'link' &&
        name !== 'links' &&
        name !== 'self' &&
        name !== 'value' &&
        !between.test(name),
    )
  // `phones.main.number`: which of several it is says nothing of what.
  const outer = which.test(nearest ?? '') && further !== undefined && further !== '' ? further : nearest
  if (outer === undefined || outer === '') return undefined
  if (/(^|_)value$/.test(own) && identifiesPerson(outer))
    return { category: 'person.id', why: 'the identifier of somebody' }
  if (
    /^(relationship|relation|kinship)$/.test(outer) &&
    /^(code|display|text|value|name)$/.test(own) &&
    holds === 'text'
  ) {
    if (!leaf.only('url', 'uuid') && (person !== null || healthAround(holders)))
      return { category: 'person.marital-status', why: 'how somebody is related' }
  }
  if (numbered.test(own) && !/(^|_)(document|account|card|tax|vat)$/.test(outer)) {
    const official = named(leaf, plainNames, `${outer}_${own}`)
    if (official?.category === 'person.official-id') return official
  }
  if (/^(notes?|comments?|remarks?)$/.test(outer) && /^(value|text)$/.test(own) && holds === 'text' && !isNoName(leaf))
    return { category: 'content.text', why: 'what a note says' }
  const birth = ofBirth(leaf, setting)
  if (birth !== undefined) return birth
  // A form's answer to what somebody is called.
  if (/(^|_)name$/.test(outer) && own === 'value' && !isNoName(leaf) && personAround(holders.slice(1)) !== null)
    return { category: 'person.name', why: 'the value of a name' }
  if (/^(name|description|code|short_name|long_name|display)$/.test(own) && coded.test(stripped(outer))) {
    const found = named(
      leaf,
      plainNames.filter(({ category }) => attributes.has(category)),
      stripped(outer),
    )
    if (found && !(found.category.startsWith('person.') && personAround(holders.slice(1)) === null)) return found
  }
  if (/^(currency|name|description|dose)$/.test(own)) {
    const sensitive =
      named(leaf, sensitiveNames, outer) ??
      (own === 'currency'
        ? named(
            leaf,
            plainNames.filter(({ category }) => category === 'employment.salary'),
            outer,
          )
        : undefined)
    return sensitive && own !== 'name' ? sensitive : own === 'name' && person === null ? sensitive : undefined
  }
  if (/^(custom|external|other)_identifier$/.test(singular(outer)) && own === 'value')
    return personAround(holders.slice(1)) !== null || holders.some(({ name }) => isPerson(name))
      ? { category: 'person.id', why: 'by which somebody is known elsewhere' }
      : undefined
  if (singular(outer) === 'identifier') {
    return own === 'value' && holders.some(({ name, object }) => isPerson(name) || object.kinds.has('person'))
      ? { category: 'person.official-id', why: 'an identifier of somebody' }
      : undefined
  }
  const around = holders.slice(holders.findIndex(({ name }) => snakeAmong(name, setting) === outer) + 1)
  const found =
    named(leaf, sensitiveNames, stripped(outer)) ??
    named(leaf, plainNames, stripped(outer)) ??
    (change || (own === 'value' && holds === 'text' && person !== null) ? named(leaf, textNames, outer) : undefined) ??
    named(
      leaf,
      eventNames.filter(({ category }) => category === 'payment.transaction'),
      outer,
    ) ??
    // What stands in the object of somebody under a name, as a value of it.
    (own === 'value' && around.length > 0
      ? ofPerson({ ...leaf, own: outer, holders: around, person: personAround(around) })
      : undefined)
  if (!found) return undefined
  // The address of a picture is the picture; that of a diagnosis's code system says nothing.
  if (leaf.only('url') && !/photo|file|media|contact\.url|social|browsing|voice/.test(found.category)) return undefined
  if (found.category === 'person.name' && isNoName(leaf)) return undefined
  // Words are no recording.
  if (found.category === 'communication.voice' && !leaf.only('url')) return undefined
  return found
}
