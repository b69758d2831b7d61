import { inEnglish, type Setting } from './english.ts'

/** Words that are written together. */
const glued: readonly (readonly [RegExp, string])[] = [
  [/(^|_)(first|last|full|middle|given|family|display|real|nick|sur|maiden|f|l)name(?=_|$)/g, '$1$2_name'],
  [/(^|_)(sur)_name(?=_|$)/g, '$1surname'],
  [/(^|_)(mobile|home|work|cell|office|day|fax)(phone|number)(?=_|$)/g, '$1$2_$3'],
  [/(^|_)(phone|account|passport|card|document|licen[cs]e)(number|no)(?=_|$)/g, '$1$2_$3'],
  [/(^|_)email(address|id)(?=_|$)/g, '$1email_$2'],
  [/(^|_)(street|home|postal|ip|mac)address(?=_|$)/g, '$1$2_address'],
  [/(^|_)(zip|post|postal|country)code(?=_|$)/g, '$1$2_code'],
  [/(^|_)linked_in(?=_|$)/g, '$1linkedin'],
  [/(?<=(^|_)(address|line|street|phone|email|addr|name))_one$/g, '_1'],
  [/(?<=(^|_)(address|line|street|phone|email|addr|name))_two$/g, '_2'],
  [/(?<=(^|_)(address|line|street|phone|email|addr|name))_three$/g, '_3'],
  [/(^|_)(org|company|user|cust|emp|member|patient|student|acct)(name|code|num)(?=_|$)/g, '$1$2_$3'],
  [/(^|_)opt_?(in|out)s?(?=_|$)/g, '$1opt_$2'],
  [/(^|_)jobtitle(?=_|$)/g, '$1job_title'],
  [/(^|_)useragent(?=_|$)/g, '$1user_agent'],
  [/(^|_)birth(date|day|place)(?=_|$)/g, '$1birth_$2'],
  [/^(your|my)_(?=[a-z])/g, ''],
  [/(^|_)most_recent(?=_)/g, '$1last'],
  [/(^|_)dateofbirth(?=_|$)/g, '$1date_of_birth'],
  [/(^|_)(twitter|instagram|github|linkedin|facebook|telegram)(handle|name|url|id|username|bio)(?=_|$)/g, '$1$2_$3'],
  [/(^|_)cardholder(?=_|$)/g, '$1card_holder'],
  [/(^|_)maritalstatus(?=_|$)/g, '$1marital_status'],
  [/(^|_)blood(group|type)(?=_|$)/g, '$1blood_$2'],
  [/(^|_)(user|customer|person|member|patient|employee)id(?=_|$)/g, '$1$2_id'],
  [/(^|_)heartrate(?=_|$)/g, '$1heart_rate'],
  // `idMember` is the identifier of a member, `idNumber` is not that of a number.
  [
    /^id_(member(_\w+)?|user|customer|client|organi[sz]ation|team|account|board|company|contact|owner|creator|author)$/g,
    '$1_id',
  ],
]

/** Letters that are written as others; marks of other languages fall away. */
const letters: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' },
  // Letters that no mark makes, so that none falls away.
  ...{ ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', æ: 'ae', Æ: 'Ae', đ: 'd', Đ: 'D', ı: 'i', œ: 'oe', Œ: 'Oe' },
}

/** `FirstName`, `first-name`, `firstname` and `first name` as `first_name`, without a word of another language changed. */
export function plainSnake(name: string): string {
  const plain = name
    .slice(0, 100)
    .normalize('NFC')
    .replace(/[äöüÄÖÜßłŁøØæÆđĐıœŒ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return glued.reduce((text, [pattern, apart]) => text.replace(pattern, apart), plain)
}

const known = new Map<string, string>()
/** Samples have few names; somebody's millions must not stay in memory. */
const mostKnown = 20_000

/** A name as `snake_case` in English and in full: `FirstName`, `firstname`, `vorname` and `prenom` are `first_name`. */
export function snake(name: string): string {
  const before = known.get(name)
  if (before !== undefined) return before
  const found = again(inEnglish(plainSnake(name)))
  if (known.size >= mostKnown) known.clear()
  known.set(name, found)
  return found
}

/** A name as `snake` has it, where the names beside it are known to be of a language or abbreviated. */
export const snakeAmong = (name: string, setting: Setting): string =>
  setting.size === 0 ? snake(name) : again(inEnglish(plainSnake(name), setting))

const again = (text: string): string => glued.reduce((all, [pattern, apart]) => all.replace(pattern, apart), text)

/** `commit_authors` as `commit_author`. */
export function singular(name: string): string {
  if (/(^|_)(people|persons)$/.test(name)) return name.replace(/(people|persons)$/, 'person')
  if (/(^|_)children$/.test(name)) return name.replace(/children$/, 'child')
  if (/(ss|us|is|x|ch|sh)es$/.test(name)) return name.slice(0, -2)
  // `os`, `sms` and `gps` are no plurals.
  if (/(ss|us|is)$/.test(name) || (/(^|_)\w{1,3}$/.test(name) && !/(^|_)(ids|ips)$/.test(name))) return name
  return name.replace(/ies$/, 'y').replace(/s$/, '')
}

/** Words at the end of a name that say in which form a value stands, not what it is. */
const forms =
  /_(hash|salt|sha256|phonetic|home|work|business|private|privat|mob|day|eve|evening|office|personal|other|secondary|alternate|date_time|lower_case|number|num|no|nr|value|text|txt|string|raw|plain|html|markdown|md|normalized|canonical|formatted|e164|display|label|field|input|tab|full|original|primary|opt|signup|digits|en|kana|kanji|latin|local|ascii|romaji|native|obfuscated|masked|redacted|in_cents?|cents?|in_minor_units?|minor_units?|\d+)$/

/** Words before a name that say how it is kept or whose a form says that it is, not what it is. */
const about =
  /^(your|my|hashed|encrypted|enc|initial|primary|alternate|secondary|main|raw|masked|invited|buyer_s)_(?=.)/

/**
 * The forms in which a name can be known, the whole first: `nhs_number`, `nhs`. The last word of a name says least, and
 * must not outvote the ones before it.
 */
export function variants(name: string): readonly string[] {
  const before = inForms.get(name)
  if (before !== undefined) return before
  if (inForms.size >= mostKnown) inForms.clear()
  const found = formsOf(name)
  inForms.set(name, found)
  return found
}

/** Each rule asks for the same name anew. */
const inForms = new Map<string, readonly string[]>()

function formsOf(name: string): readonly string[] {
  const found = [name]
  const bare = name.replace(about, '')
  if (bare !== name) found.push(bare)
  if (singular(bare) !== bare) found.push(singular(bare))
  for (let rest = singular(bare); forms.test(rest) && found.length < 7; ) {
    rest = rest.replace(forms, '')
    found.push(rest)
  }
  return found
}
