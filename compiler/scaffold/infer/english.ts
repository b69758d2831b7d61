import {
  abbreviations,
  dictionaries,
  englishWords,
  foundInside,
  isOneWord,
  type Language,
  languages,
  terse,
} from './lexicon.ts'

/** What the names beside a name are written in: languages, abbreviations, two letters each. */
export type Setting = ReadonlySet<Language | 'short' | 'terse'>

const nowhere: Setting = new Set()

/**
 * A name in `snake_case` as it would be called in English and in full: `geburtsdatum` and `fecha_nac` are `birth_date`,
 * `wk_ph` is `work_phone`, `lastaccess` is `last_access`. What no dictionary holds stays as it is.
 */
export function inEnglish(name: string, setting: Setting = nowhere): string {
  const abroad = best(languages.map((language) => translate(name, language, setting.has(language))))
  if (abroad !== null) return inFull(abroad, false)
  if (setting.has('terse') && terse.has(name)) return terse.get(name)?.english ?? name
  // `usr_fn`, `cust_ln`: two letters after whose.
  const [, whose = '', letters = ''] = /^([a-z]{2,8})_([a-z]{2})$/.exec(name) ?? []
  const owner = abbreviations.get(whose)?.english
  if (
    owner !== undefined &&
    /^(user|customer|employee|member|person|patient|contact)$/.test(owner) &&
    terse.has(letters)
  )
    return `${owner}_${terse.get(letters)?.english}`
  return divide(inFull(name, setting.has('short')))
}

interface Translation {
  readonly text: string
  /** Words that only this language has. */
  readonly strong: number
  readonly unknown: number
}

const best = (found: readonly (Translation | null)[]): string | null =>
  found
    .filter((one) => one !== null)
    .reduce<Translation | null>(
      (before, one) =>
        before === null ||
        one.unknown < before.unknown ||
        (one.unknown === before.unknown && one.strong > before.strong)
          ? one
          : before,
      null,
    )?.text ?? null

/** Words between words: `fecha_de_nacimiento`. */
const between = new Set(
  (
    'de du des la le les l d et au aux del los las el y e en van der den het von und fuer pour para por a ou o ' +
    'do da dos das no na em di della dei delle il lo con w z i'
  ).split(' '),
)

const translated = new Map<string, Translation | null>()
/** Samples have few names, asked for again by each rule; somebody's millions must not stay in memory. */
const mostTranslated = 20_000

function translate(name: string, language: Language, expected: boolean): Translation | null {
  const key = `${language}${expected ? '+' : '-'}${name}`
  const before = translated.get(key)
  if (before !== undefined) return before
  const found = translation(name, language, expected)
  if (translated.size >= mostTranslated) translated.clear()
  translated.set(key, found)
  return found
}

function translation(name: string, language: Language, expected: boolean): Translation | null {
  const words = name.split('_').flatMap((token) => parts(token, language) ?? [token])
  const found: string[] = []
  let strong = 0
  let weak = 0
  let unknown = 0
  for (let i = 0; i < words.length; ) {
    const length = [5, 4, 3, 2, 1].find((n) => i + n <= words.length && look(words.slice(i, i + n).join('_'), language))
    const phrase = length === undefined ? undefined : look(words.slice(i, i + length).join('_'), language)
    const word = words[i] ?? ''
    if (phrase !== undefined && length !== undefined) {
      found.push(phrase.english)
      if (!phrase.same && !phrase.beside && (phrase.ambiguous || words.slice(i, i + length).every(isOneWord))) weak++
      // A phrase that is known whole says more than its words.
      else if (!phrase.same && !phrase.beside) strong += length
      i += length
      continue
    }
    if (!between.has(word) || words.length === 1) {
      found.push(word)
      if (!/^\d+$/.test(word) && !isOneWord(word)) unknown++
    }
    i++
  }
  if (strong === 0 && (weak === 0 || !expected)) return null
  // One known word of many says little of the rest.
  if (unknown > strong + weak) return null
  return { text: ordered(found, language, unknown).join('_'), strong: strong + (expected ? 0.5 : 0), unknown }
}

/** In the languages of Rome what is said of a thing follows it: `fecha_nacimiento` is `birth_date`. */
function ordered(found: readonly string[], language: Language, unknown: number): readonly string[] {
  if (language === 'de' || language === 'nl' || unknown > 0 || found.length < 2) return found
  const [first = ''] = found
  if (owners.test(first)) return found
  // `documento_tipo` says it as English does.
  if (whatOf.test(found.at(-1) ?? '') && !whatOf.test(first)) return found
  const digits = found.filter((one) => /^\d+$/.test(one))
  return [...found.filter((one) => !/^\d+$/.test(one)).reverse(), ...digits]
}

/** What is said of something, behind it. */
const whatOf = /^(type|number|name|date|code|status)$/

/** Who or what has the rest of a name, where it stands first: `paciente_nombre`. */
const owners =
  /^(customer|member|employee|candidate|patient|insured|beneficiary|taxpayer|applicant|occupant|owner|pupil|student|teacher|parent|guardian|mother|father|supervisor|user|sender|recipient|buyer|seller|doctor|traveller|passenger|guest|donor|contact|contact_person|emergency_contact|spouse|child|person|company|birth)$/

/** Endings of plurals and of what is said of women. */
const endings: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  de: [
    [/en$/, ''],
    [/n$/, ''],
    [/er?$/, ''],
    [/s$/, ''],
    [/innen$/, ''],
    [/in$/, ''],
  ],
  fr: [
    [/s$/, ''],
    [/e$/, ''],
    [/es$/, ''],
    [/x$/, ''],
  ],
  es: [
    [/s$/, ''],
    [/es$/, ''],
    [/a$/, 'o'],
    [/as$/, 'o'],
    [/iones$/, 'ion'],
  ],
  nl: [
    [/en$/, ''],
    [/s$/, ''],
    [/e$/, ''],
  ],
  pt: [
    [/s$/, ''],
    [/es$/, ''],
    [/a$/, 'o'],
    [/as$/, 'o'],
    [/oes$/, 'ao'],
  ],
  it: [
    [/i$/, 'o'],
    [/i$/, 'e'],
    [/a$/, 'o'],
    [/rice$/, 'ore'],
  ],
  pl: [
    [/y$/, 'a'],
    [/i$/, 'a'],
    [/a$/, ''],
    [/ow$/, ''],
    [/ka$/, ''],
    [/ki$/, ''],
  ],
}

function look(word: string, language: Language) {
  const dictionary = dictionaries[language]
  const whole = dictionary.get(word)
  if (whole !== undefined || word.length < 5) return whole
  // `employees` is no French woman who is employed.
  if (word.endsWith('s') && isOneWord(word.slice(0, -1))) return undefined
  for (const [ending, instead] of endings[language]) {
    const stem = word.replace(ending, instead)
    if (stem !== word && stem.length > 3) {
      const found = dictionary.get(stem)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** What a word is put together from (`versicherten` and `nummer`), or a word and its number (`telefon2`). */
function parts(token: string, language: Language): readonly string[] | null {
  if (look(token, language) !== undefined || isOneWord(token)) return null
  const numbered = /^([a-z]{3,})(\d{1,2})$/.exec(token)
  if (numbered?.[1] !== undefined && numbered[2] !== undefined) {
    return [...(parts(numbered[1], language) ?? [numbered[1]]), numbered[2]]
  }
  return token.length < 6 || token.length > 40 ? null : compound(token, language, 0)
}

function compound(token: string, language: Language, depth: number): readonly string[] | null {
  for (let i = token.length - 2; i >= 3; i--) {
    const head = token.slice(0, i)
    if (!known(head, language)) continue
    const rest = token.slice(i)
    if (known(rest, language)) return [head, rest]
    for (const link of ['', 's', 'es', 'n', 'en']) {
      if (!rest.startsWith(link) || rest.length - link.length < 2) continue
      const tail = rest.slice(link.length)
      if (known(tail, language)) return [head, tail]
      const further = depth < 3 && tail.length > 4 ? compound(tail, language, depth + 1) : null
      if (further !== null) return [head, ...further]
    }
  }
  return null
}

const known = (word: string, language: Language): boolean =>
  dictionaries[language].has(word) || (word.length > 3 && englishWords.has(word))

/** Abbreviations in full. */
function inFull(name: string, expected: boolean): string {
  const tokens = name.split('_').flatMap((token) => /^([a-z]{2,})(\d{1,2})$/.exec(token)?.slice(1, 3) ?? [token])
  const clear = tokens.some((token) => abbreviations.get(token)?.ambiguous === false)
  const words = tokens.filter((token) => isOneWord(token) || abbreviations.has(token)).length
  if (!clear && !tokens.some((token) => abbreviations.has(token))) return name
  return tokens
    .map((token, i) => {
      const entry = abbreviations.get(token)
      if (entry === undefined || (entry.ambiguous && !expected && (words < 2 || (i === 0 && !clear && token !== 'ph'))))
        return token
      return entry.english
    })
    .join('_')
}

/** English words that are written together, apart. */
const divide = (name: string): string =>
  name
    .split('_')
    .map((token) =>
      token.replace(/^([a-z]{3,})(\d{1,2})$/, (whole, word, digit) => (isOneWord(word) ? `${word}_${digit}` : whole)),
    )
    .flatMap((token) => token.split('_'))
    .map((token) =>
      token.length < 6 || token.length > 30 || isOneWord(token) || foundInside.has(token)
        ? token
        : (divided(token) ?? token),
    )
    .join('_')

function divided(token: string): string | null {
  const [longest = ''] = [...token.matchAll(/[a-z]+|\d+/g)].map(([one]) => one).sort((a, b) => b.length - a.length)
  if (longest.length < 6) return null
  const fewest: (readonly string[] | null)[] = [[]]
  for (let end = 1; end <= token.length; end++) {
    fewest[end] = null
    for (let start = Math.max(0, end - 14); start < end; start++) {
      const before = fewest[start]
      const word = token.slice(start, end)
      if (!before || !(foundInside.has(word) || /^\d+$/.test(word))) continue
      const here = fewest[end]
      if (!here || before.length + 1 < here.length) fewest[end] = [...before, word]
    }
  }
  const found = fewest[token.length]
  return found && found.length > 1 && found.some((word) => word.length > 3) ? found.join('_') : null
}

/** What the names of an object are written in. */
export function settingOf(names: Iterable<string>): Setting {
  const counts = new Map<Language | 'short' | 'terse', number>()
  const add = (one: Language | 'short' | 'terse') => counts.set(one, (counts.get(one) ?? 0) + 1)
  for (const name of names) {
    for (const language of languages) if (translate(name, language, false) !== null) add(language)
    if (name.split('_').some((token) => abbreviations.get(token)?.ambiguous === false)) add('short')
    if (terse.has(name)) add('terse')
  }
  const found = new Set<Language | 'short' | 'terse'>()
  const most = Math.max(0, ...languages.map((language) => counts.get(language) ?? 0))
  for (const [one, count] of counts) {
    const enough = one === 'terse' ? 3 : one === 'short' ? 2 : most
    if (count >= enough) found.add(one)
  }
  return found
}
