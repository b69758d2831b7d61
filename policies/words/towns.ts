/**
 * Towns with which addresses end and that everybody takes for one: capitals and the largest places of business, where
 * none of the name in another country is nearly as large.
 */
const townsByCountry: Readonly<Record<string, string>> = {
  AE: 'Dubai,Abu Dhabi',
  AT: 'Vienna,Wien,Graz,Linz,Salzburg',
  AU: 'Sydney,Melbourne,Brisbane,Canberra',
  BE: 'Brussels,Bruxelles,Brussel,Antwerp,Antwerpen,Ghent,Gent',
  BG: 'Sofia,Plovdiv',
  BR: 'São Paulo,Sao Paulo,Rio de Janeiro,Brasília,Brasilia',
  CA: 'Toronto,Montreal,Montréal,Ottawa,Ontario,Quebec,Québec,British Columbia,Alberta',
  CH: 'Zurich,Zürich,Geneva,Genève,Bern,Basel,Lausanne',
  CN: 'Beijing,Shanghai,Shenzhen',
  CZ: 'Prague,Praha,Brno',
  DE: 'Berlin,Munich,München,Hamburg,Cologne,Köln,Stuttgart,Düsseldorf,Leipzig,Frankfurt am Main',
  DK: 'Copenhagen,København,Aarhus,Odense',
  EE: 'Tallinn',
  ES: 'Madrid,Barcelona,Seville,Sevilla,Bilbao',
  FI: 'Helsinki,Espoo,Tampere',
  FR: 'Paris,Lyon,Marseille,Toulouse,Nantes,Bordeaux,Lille',
  GB: 'London,Manchester,Edinburgh,Glasgow,Bristol,Leeds,Liverpool,Cardiff,Belfast,Sheffield,Scotland,Wales',
  GR: 'Athens,Thessaloniki',
  HU: 'Budapest',
  IE: 'Dublin,Cork,Galway,Limerick',
  IL: 'Tel Aviv,Jerusalem,Haifa',
  IN: 'Bangalore,Bengaluru,Mumbai,New Delhi,Delhi,Hyderabad,Chennai,Pune',
  IT: 'Rome,Roma,Milan,Milano,Turin,Torino,Bologna,Naples,Napoli',
  JP: 'Tokyo,Osaka,Kyoto,Yokohama',
  KR: 'Seoul',
  LT: 'Vilnius,Kaunas',
  LV: 'Riga',
  MX: 'Mexico City,Guadalajara,Monterrey',
  NL: 'Amsterdam,Rotterdam,Utrecht,Eindhoven,Den Haag,The Hague',
  NO: 'Oslo,Bergen,Trondheim',
  NZ: 'Auckland,Wellington',
  PH: 'Manila,Makati',
  PL: 'Warsaw,Warszawa,Kraków,Krakow,Wrocław,Gdańsk,Poznań',
  PT: 'Lisbon,Lisboa,Porto',
  RO: 'Bucharest,București,Cluj-Napoca',
  RU: 'Moscow,Saint Petersburg',
  SE: 'Stockholm,Gothenburg,Göteborg,Malmö',
  SI: 'Ljubljana',
  SK: 'Bratislava',
  TR: 'Istanbul,Ankara',
  UA: 'Kyiv,Kiev,Lviv',
  US: 'San Francisco,New York,New York City,Los Angeles,Seattle,Boston,Chicago,Denver,Austin,Palo Alto,Mountain View,Menlo Park,Redmond,Cupertino,California,Delaware,Massachusetts,Texas,Florida,Illinois,Colorado,Oregon,Virginia,Pennsylvania,New Jersey',
}

const towns = new Map(
  Object.entries(townsByCountry).flatMap(([country, names]) =>
    names.split(',').map((name) => [name.toLowerCase(), country] as const),
  ),
)

/** The country of a town or of a state of a federation, `null` where the name is of none that everybody knows. */
export const countryOfTown = (name: string): string | null => towns.get(name.toLowerCase()) ?? null

/** The town that a text names, with its country: the first that everybody knows, `null` where there is none. */
export function townIn(text: string): { readonly name: string; readonly country: string } | null {
  for (const [name] of text.matchAll(/\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*/gu)) {
    const country = countryOfTown(name)
    if (country !== null) return { name, country }
  }
  return null
}

/** A state of the United States by its two letters, before its ZIP code. */
export const isUnitedStates = (end: string): boolean => /^[A-Z]{2} \d{5}(?:-\d{4})?$/.test(end)
