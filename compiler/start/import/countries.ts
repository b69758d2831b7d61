/** Codes that `Intl` names though ISO 3166-1 does not assign them: regions, reserved and private codes. */
const notCountries = new Set('AC AN BU CP CQ CS DD DG EA EU EZ FX IC NT QO SU TA TP UN XA XB YD YU ZR ZZ'.split(' '))

/** How lists write countries beside their names in `Intl`. */
const synonyms: Readonly<Record<string, string>> = {
  usa: 'US',
  'united states of america': 'US',
  america: 'US',
  'etats unis d amerique': 'US',
  uk: 'GB',
  gbr: 'GB',
  'great britain': 'GB',
  'united kingdom of great britain and northern ireland': 'GB',
  'republic of ireland': 'IE',
  'czech republic': 'CZ',
  'republic of korea': 'KR',
  'korea republic of': 'KR',
  'russian federation': 'RU',
  'viet nam': 'VN',
  turkey: 'TR',
  uae: 'AE',
  'hong kong': 'HK',
  macau: 'MO',
}

/** A text for comparison: no accents, punctuation or case, no article. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(the|la|le|les) /, '')

function namesToCodes(): ReadonlyMap<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const names = ['en', 'fr', 'de'].map((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }))
  const codes = new Map<string, string>()
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    // Aliases of other codes (`UK` of `GB`) and codes of states that are gone have another canonical form.
    if (notCountries.has(code) || new Intl.Locale(`und-${code}`).region !== code) continue
    const found = names.flatMap((locale) => locale.of(code) ?? [])
    if (found.length > 0) codes.set(plain(code), code)
    for (const name of found) if (!codes.has(plain(name))) codes.set(plain(name), code)
  }
  for (const [name, code] of Object.entries(synonyms)) codes.set(name, code)
  return codes
}

let known: ReadonlyMap<string, string> | null = null

/** The ISO 3166-1 alpha-2 code of a country by its code or its English, French or German name; else `null`. */
export function countryCode(text: string): string | null {
  known ??= namesToCodes()
  return known.get(plain(text)) ?? null
}

/**
 * The countries that a text lists, sorted. `null` when any part of it is no country (`EU`, `Global`, a city): half a
 * list would claim that there is no more.
 */
export function countryCodes(text: string): readonly string[] | null {
  const whole = countryCode(text)
  if (whole !== null) return [whole]
  const parts = text.split(/[,;/|\n()]|\band\b|\bet\b|\bund\b|&/i).filter((part) => part.trim() !== '')
  const codes = parts.map(countryCode)
  if (codes.length === 0 || codes.includes(null)) return null
  return [...new Set(codes as string[])].sort()
}
