import { countryOfRegion, membersOf } from './regions.ts'
import { withoutTools } from './under-tool.ts'

/** Codes that `Intl` names though ISO 3166-1 does not assign them: regions, reserved and private codes. */
const notCountries = new Set('AC AN BU CP CQ CS DD DG EA EU EZ FX IC NT QO SU TA TP UN XA XB YD YU ZR ZZ'.split(' '))

/** How lists write countries beside their names in `Intl`. */
const synonyms: Readonly<Record<string, string>> = {
  usa: 'US',
  'united states of america': 'US',
  ...lettersOfThree(),
  america: 'US',
  'etats unis d amerique': 'US',
  'vereinigte staaten von amerika': 'US',
  'verenigde staten van amerika': 'US',
  'stati uniti d america': 'US',
  'estados unidos de america': 'US',
  'estados unidos da america': 'US',
  'stany zjednoczone ameryki': 'US',
  'ee uu': 'US',
  eeuu: 'US',
  eua: 'US',
  vs: 'US',
  'v s': 'US',
  'e u a': 'US',
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
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'england and wales': 'GB',
  'ivory coast': 'CI',
  'korea south': 'KR',
  'korea north': 'KP',
  'ireland republic of': 'IE',
  'moldova republic of': 'MD',
  'tanzania united republic of': 'TZ',
  'iran islamic republic of': 'IR',
  'congo kinshasa': 'CD',
  'congo brazzaville': 'CG',
  'cape verde': 'CV',
  swaziland: 'SZ',
  burma: 'MM',
  'east timor': 'TL',
  holland: 'NL',
  vae: 'AE',
  uae: 'AE',
  'hong kong': 'HK',
  'hong kong sar': 'HK',
  'hong kong china': 'HK',
  'macau sar': 'MO',
  'taiwan roc': 'TW',
  'mainland china': 'CN',
  'people s republic of china': 'CN',
  prc: 'CN',
  'kingdom of saudi arabia': 'SA',
  ksa: 'SA',
  'slovak republic': 'SK',
  'ceska republika': 'CZ',
  'slovenska republika': 'SK',
  'republica checa': 'CZ',
  'repubblica ceca': 'CZ',
  'republique tcheque': 'CZ',
  'tschechische republik': 'CZ',
  'tsjechische republiek': 'CZ',
  'republika czeska': 'CZ',
  'bundesrepublik deutschland': 'DE',
  'republik osterreich': 'AT',
  'republique francaise': 'FR',
  'spojene staty americke': 'US',
  'statele unite ale americii': 'US',
  'statele unite': 'US',
  'spojene staty': 'US',
  'amerikas forenta stater': 'US',
  'republic of poland': 'PL',
  'federal republic of germany': 'DE',
  macau: 'MO',
  sua: 'US',
  sad: 'US',
  jav: 'US',
  asv: 'US',
  ηπα: 'US',
  'ηνωμενες πολιτειες αμερικης': 'US',
  сащ: 'US',
  'съединени американски щати': 'US',
  'sjedinjene americke drzave': 'US',
  'jungtines amerikos valstijos': 'US',
  'amerikas savienotas valstis': 'US',
  'amerikai egyesult allamok': 'US',
}

/** Codes of three letters (ISO 3166-1 alpha-3), of which lists have these. */
function lettersOfThree(): Readonly<Record<string, string>> {
  const codes =
    'aus AU aut AT bel BE bgr BG bra BR can CA che CH chn CN cyp CY cze CZ deu DE dnk DK esp ES est EE fin FI fra FR grc GR hkg HK hrv HR hun HU ind IN irl IE isl IS isr IL ita IT jpn JP kor KR ltu LT lux LU lva LV mex MX mlt MT nld NL nor NO nzl NZ phl PH pol PL prt PT rou RO sgp SG svk SK svn SI swe SE tur TR ukr UA zaf ZA'
  return Object.fromEntries(codes.match(/[a-z]{3} [A-Z]{2}/g)?.map((pair) => pair.split(' ')) ?? [])
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
    .replace(/^(the|la|le|les|las|los|el|die|der|het|de) /, '')

function namesToCodes(): ReadonlyMap<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const names = [
    'en',
    'fr',
    'de',
    'nl',
    'es',
    'it',
    'pt',
    'da',
    'sv',
    'nb',
    'fi',
    'pl',
    'cs',
    'sk',
    'ro',
    'hu',
    'hr',
    'sl',
    'el',
    'bg',
    'et',
    'lv',
    'lt',
  ].map((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }))
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
  // `No` says no rather than Norway.
  if (/^\s*(no|No|na|Na)\s*$/.test(text)) return null
  known ??= namesToCodes()
  return known.get(plain(text)) ?? null
}

/** Towns and provinces that lists write beside the country that they lie in. */
const places: Readonly<Record<string, string>> = {
  US: 'San Francisco|New York|N Virginia|New York City|Seattle|Chicago|Boston|Austin|Dallas|Denver|Atlanta|Los Angeles|San Jose|Palo Alto|Mountain View|Menlo Park|Redmond|Ashburn|Portland|Virginia|Northern Virginia|Oregon|Ohio|California|Northern California|Texas|Iowa|Washington|Massachusetts|Illinois|Delaware|Utah|Florida|Colorado|Nevada|Arizona|North Carolina|South Carolina|Pennsylvania|New Jersey|Michigan|Minnesota|Nebraska|Oklahoma|Tennessee|Maryland|Virginia del Norte|Virginie|Virginie du Nord|Nord Virginia|Noord Virginia|Virginia Settentrionale|Californie|Kalifornien|Californië|Oregón',
  CA: 'Toronto|Montreal|Vancouver|Ottawa|Ontario|Quebec|British Columbia|Waterloo|Calgary|Alberta',
  GB: 'London|Manchester|Edinburgh|Cardiff|Cambridge|Oxford|Bristol|Belfast|Glasgow|Leeds|Londres|Londra|Londen|England|Scotland|Wales',
  IE: 'Dublin|Dublín|Dublino|Cork|Galway',
  DE: 'Frankfurt|Francfort|Francoforte|Fráncfort|Munich|Monaco di Baviera|Berlín|Berlino|Hambourg|Amburgo|Frankfurt am Main|Berlin|Munich|München|Hamburg|Cologne|Köln|Düsseldorf|Stuttgart|Falkenstein|Nuremberg|Nürnberg|Karlsruhe|Leipzig|Bavaria|Bayern|Hesse|Hessen',
  FR: 'Paris|París|Parigi|Parijs|Marsella|Marsiglia|Estrasburgo|Straßburg|Lyon|Marseille|Roubaix|Gravelines|Strasbourg|Lille|Nantes|Toulouse|Bordeaux',
  NL: 'Amsterdam|Ámsterdam|Rotterdam|Utrecht|Eindhoven|The Hague|Den Haag|Groningen|Eemshaven',
  BE: 'Brussels|Brüssel|Bruselas|Bruxelles|Brussel|Bruxelles|Antwerp|Ghent|St Ghislain',
  ES: 'Madrid|Barcelona|Valencia|Malaga|Aragon',
  IT: 'Milan|Mailand|Milán|Milaan|Rom|Turín|Milano|Rome|Roma|Turin|Florence|Arezzo',
  CH: 'Zurich|Zúrich|Zurigo|Ginebra|Ginevra|Zürich|Geneva|Genève|Basel|Bern|Lausanne|Zug',
  AT: 'Vienna|Wien|Graz|Linz|Salzburg',
  SE: 'Stockholm|Estocolmo|Stoccolma|Gothenburg|Malmö',
  NO: 'Oslo|Bergen',
  DK: 'Copenhagen|Aarhus',
  FI: 'Helsinki|Hamina|Espoo|Tampere',
  PL: 'Warsaw|Warszawa|Warschau|Varsovie|Varsovia|Krakow|Wroclaw|Gdansk',
  CZ: 'Prague|Brno',
  PT: 'Lisbon|Lisboa|Lissabon|Lisbonne|Porto',
  EE: 'Tallinn|Tartu',
  LV: 'Riga',
  LT: 'Vilnius|Kaunas',
  RO: 'Bucharest|Cluj|Cluj Napoca',
  BG: 'Sofia',
  HU: 'Budapest',
  GR: 'Athens',
  IL: 'Tel Aviv|Haifa',
  IN: 'Bangalore|Bengaluru|Mumbai|Hyderabad|Chennai|Pune|New Delhi|Delhi',
  JP: 'Tokyo|Osaka',
  KR: 'Seoul',
  SG: 'Singapore',
  AU: 'Sydney|Melbourne|Brisbane|Perth|New South Wales|Victoria|Queensland',
  NZ: 'Auckland|Wellington',
  BR: 'Sao Paulo|Rio de Janeiro',
  ZA: 'Cape Town|Johannesburg',
  UA: 'Kyiv|Kiev|Lviv',
  RS: 'Belgrade',
  MX: 'Mexico City',
  AE: 'Dubai|Abu Dhabi',
}

const placed: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const found = new Map<string, Set<string>>()
  for (const [code, names] of Object.entries(places)) {
    for (const name of names.split('|')) {
      const key = plain(name)
      found.set(key, (found.get(key) ?? new Set()).add(code))
    }
  }
  return found
})()

/** Two letters that name a part of a country as well as another country (ISO 3166-2), as lists abbreviate them. */
const subdivisions: Readonly<Record<string, string>> = {
  US: 'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR',
  CA: 'AB BC MB NB NL NS NT NU ON PE QC SK YT',
  AU: 'SA WA NT',
  DE: 'BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH',
  CH: 'AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH',
  BR: 'AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO',
  IT: 'AG AL AN AO AR AT AV BA BG BI BL BN BO BR BS BT BZ CA CB CE CH CL CN CO CR CS CT EN FE FG FI FR GE GO GR IM IS KR LC LE LI LO LT LU MB MC ME MI MN MO MS MT NA NO NU OR PA PC PD PE PG PI PN PO PR PT PU PV PZ RA RC RE RG RI RM RN RO SA SI SO SP SR SS SV TA TE TN TO TP TR TS TV UD VA VB VC VE VI VR VT VV',
  IN: 'AP AR AS BR CG CH DL GA GJ HP HR JH JK KA KL LA MH ML MN MP MZ NL OD PB PY RJ SK TG TN TR TS UP WB',
  ES: 'BA CA GC GI GR HU LE LO LU MA MU NA PM SA SE SG SO SS TE TF TO VA VI ZA',
}

/**
 * The countries that a text lists, sorted; a town or province beside its country adds none. `null` when any part of it is
 * no country (`EU`, `Global`), unless it is the bloc that a country beside it is a member of (`EU (Ireland)`), as half a list would claim that there is no more, and when two letters can be a part of a
 * country beside them: `CA, USA` names California, and `US (DE, IN)` no Germany.
 */
export function countryCodes(written: string): readonly string[] | null {
  const whole = countryCode(written)
  if (whole !== null) return [whole]
  const named = ofNamedRegion(written) ?? ofRegionAround(written)
  if (named !== null) return [named]
  const text = withoutBlocs(withoutTools(withoutFlags(written).replace(whom, '').replace(outside, '')))
  const parts = text
    .split(/[,;/|\n()•·+]|\s[-–—]\s|\band\b|\bor\b|\boder\b|\bou\b|\bof\b|\bet\b|\bund\b|\ben\b|\by\b|\be\b|&/i)
    .map((part) => bare(part.trim()))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  const codes = new Set<string>()
  const within: string[] = []
  for (const part of parts) {
    const code = countryCode(part) ?? countryOfRegion(part)
    if (code !== null) codes.add(code)
    if (code === null || placed.has(plain(part))) within.push(part)
  }
  const known = within.every((part) => {
    const lies = placed.get(plain(part))
    return countryCode(part) !== null || (lies !== undefined && [...lies].some((code) => codes.has(code)))
  })
  // The state, or the country.
  const georgia = codes.has('GE') && codes.has('US')
  if (codes.size === 0 || !known || georgia || mayBeSubdivisions(parts)) return null
  return [...codes].sort()
}

/** `us-east-1 (N. Virginia)`: a region of a cloud by its code, and what its provider calls it. */
function ofNamedRegion(text: string): string | null {
  const [, region = '', name = ''] =
    /^\s*([a-z]{2,12}-[a-z-]{3,20}\d{1,2})\s*\(([\p{L} .]{2,30})\)\s*$/u.exec(text) ?? []
  const code = countryOfRegion(region)
  if (code === null || /\b(and|or|other|others|more|plus|global)\b/i.test(name)) return null
  const other = countryCode(name)
  return other === null || other === code ? code : null
}

/**
 * One region of a cloud with what lies around it: `EEA — Ireland (eu-west-1)`, `Region EU (eu-west-3 Paris)`. Each other
 * part must be its country, a town of it or a bloc that it is in; a bloc with a comma behind it may say that there is more.
 */
function ofRegionAround(text: string): string | null {
  const parts = text
    .replace(/[()]/g, ' | ')
    .replace(/(?<![\w-])(?:aws|gcp|azure)[ -](?=[a-z]{2,12}-[a-z-]{3,20}\d)/gi, '')
    .replace(/(?<![\w-])([a-z]{2,12}-[a-z-]{3,20}\d{1,2})\s+(?=\p{L})/gu, '$1 | ')
    .split(/\||\s[-–—]\s|,\s*/)
    .map((part) => part.trim().replace(/^(r[ée]gion[e]?|regio|región|zone)\s+/i, ''))
    .filter((part) => part !== '')
  const codes = parts.flatMap((part) =>
    /^[a-z]{2,12}-[a-z-]{3,20}\d{1,2}$/.test(part) ? (countryOfRegion(part) ?? '') : [],
  )
  const [code] = codes
  if (code === undefined || code === '' || codes.length > 1 || parts.length < 2) return null
  if (/^[^,(|]*,/.test(text) && membersOf(plain(parts[0] ?? '')) !== null) return null
  return parts.every(
    (part) =>
      countryOfRegion(part) === code ||
      countryCode(part) === code ||
      (placed.get(plain(part))?.has(code) ?? false) ||
      (membersOf(plain(part))?.includes(code) ?? false),
  )
    ? code
    : null
}

/** For whom it is there says nothing about where: `Germany (EU customers)`. */
const whom =
  /\((?:for )?[^()]{0,30}\b(?:customers?|clients?|users?|plans?|accounts?|tenants?|kunden|klanten|clientes?)\)|(?<=^|[;,\n]\s*)(?:for )?(?:[\p{L}.]+ ){0,3}(?:customers?|clients?|users?|accounts?|tenants?|kunden|klanten|clientes?)\s*:/giu

/** A remark that says no more than that a country is in no bloc: `États-Unis (hors UE)`. */
const outside =
  /\s*\((?:hors|non|not in|outside(?: of)?(?: the)?|au(?:ß|ss)erhalb(?: der)?|fuera de(?: la| el)?|extra|buiten(?: de)?|poza|utanf[öo]r|fora da|third country)[ -]?(?:eu|ue|eea|eee|ewr|eer|eog|ees|gdpr|rgpd)?\)/giu

/** Whether a text is a town or province that lists write beside their country. */
export const isTown = (text: string): boolean => placed.has(plain(text))

/** Whether a part of a list can be a place: it is more than whose or what for. */
export const namesPlace = (part: string): boolean => bare(part.trim()) !== ''

/** Whose data centres they are, and what for, says nothing about where. */
const beside =
  /^(aws|amazon web services|gcp|google cloud( platform)?|(microsoft )?azure|hetzner|ovh(cloud)?|primary|secondary|main|backups?|default|data cent(er|re)s?|hosting|hosted|storage)$/i

function bare(part: string): string {
  const where = part
    // Marks of footnotes: `Germany*, Poland`.
    .replace(/(?<=\p{L})\s*(?:[*†‡§]+|[¹²³⁴-⁹]+|\[\^?\d{1,3}\])$/u, '')
    .replace(/^(hosted|located|stored|processed|hosting|servers?|data cent(er|re)s?)( is| are)? in (the )?/i, '')
    .replace(/^(AWS|GCP|Azure|Google Cloud) (?=\p{Lu})/u, '')
    .replace(/ (only|region|data cent(er|re)s?)$/i, '')
  return beside.test(where) ? '' : where
}

/** Flags as the letters that they stand for. */
const withoutFlags = (text: string): string =>
  text.replace(/[\u{1F1E6}-\u{1F1FF}]{2}/gu, (flag) => {
    const letters = [...flag].map((one) => String.fromCodePoint((one.codePointAt(0) ?? 0) - 0x1f1e6 + 65))
    return `${letters.join('')},`
  })

const partOfWorld =
  /^(apac|asia( pacific)?|asie|emea|latam|latin america|north america|south america|americas|nordamerika|amerique du nord|middle east|oceania|africa|nordics?|dach|benelux)( region)?$/

/** A bloc beside what is in it says no more than that: `EU (Ireland)`, `Germany (EU)`, `Dublin, Ireland, EU`. */
function withoutBlocs(text: string): string {
  const bloc = '[\\p{L} ]{2,30}?'
  return text
    .replace(new RegExp(`(?<![\\p{L}])(${bloc})\\s*\\(([^()]+)\\)`, 'gu'), (all, outer: string, inner: string) => {
      const members = membersOf(plain(outer)) ?? null
      if (members !== null) {
        const lie = inner.split(/[,;/&]|\s+(?:and|or)\s+/).map((one) => within(one, members))
        return lie.every((code) => code !== null) ? `, ${lie.join(', ')}` : all
      }
      // `APAC (Singapore)`: a part of the world and what is meant of it.
      if (partOfWorld.test(plain(outer)) && countryCodes(inner) !== null) return `, ${inner}`
      const around = membersOf(plain(inner))
      const lies = around === null ? null : within(outer, around)
      return lies === null ? all : countryCode(outer) === null ? `, ${lies}` : outer
    })
    .replace(/^(.*[^,\s]),\s*([\p{L} ]{2,30})$/u, (all, before: string, last: string) => {
      const members = membersOf(plain(last))
      const code = countryCode(before.split(',').at(-1) ?? '')
      return members !== null && code !== null && members.includes(code) ? before : all
    })
}

/** The member of a bloc that a text names, or that a town lies in, if it can be only one. */
function within(text: string, members: readonly string[]): string | null {
  const code = countryCode(text) ?? countryOfRegion(text)
  if (code !== null) return members.includes(code) ? code : null
  const lies = [...(placed.get(plain(text)) ?? [])].filter((one) => members.includes(one))
  return lies.length === 1 ? (lies[0] ?? null) : null
}

/** Whether two letters beside a country can be a part of it, and nothing else says that countries are meant. */
function mayBeSubdivisions(parts: readonly string[]): boolean {
  const letters = parts.filter((part) => /^[A-Z]{2}$/.test(part))
  const isPartOf = (two: string, country: string) => subdivisions[country]?.split(' ').includes(two) ?? false
  const others = parts.map((part) => ({ part, code: countryCode(part) }))
  const doubtful = letters.filter((two) =>
    others.some(({ part, code }) => part !== two && code !== null && isPartOf(two, code)),
  )
  if (doubtful.length === 0) return false
  // A list of nothing but codes, one of which is no part of any of the others, is a list of countries.
  const onlyCodes = letters.length === parts.length
  const plainly = letters.some(
    (two) => !doubtful.includes(two) && !letters.some((other) => other !== two && isPartOf(other, two)),
  )
  return !(onlyCodes && plainly)
}
