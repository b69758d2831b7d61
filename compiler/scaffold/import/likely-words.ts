/**
 * What nearly says what a column holds in Bulgarian, Croatian, Estonian, Greek, Hungarian, Latvian, Lithuanian and
 * Romanian, whose words change their ends: stems, in plain letters as `plainHeader` makes them.
 */
const word = (stems: string): string => `(?<!\\p{L})(?:${stems})(?!\\p{L})`

const providers =
  'furnizor\\p{L}*|destinatar\\p{L}*|adatfeldolgozo\\p{L}*|cimzett\\p{L}*|szolgaltato\\p{L}*|primatelj\\p{L}*|pruzatelj\\p{L}*|(?:pod)?izvrsitelj\\p{L}*|(?:sub)?tvarkytoj\\p{L}*|gavej\\p{L}*|teikej\\p{L}*|(?:apaks)?apstradataj\\p{L}*|sanemej\\p{L}*|sniedzej\\p{L}*|(?:ala)?m?tootlej\\p{L}*|vastuvotj\\p{L}*|teenusepakkuj\\p{L}*|доставчи\\p{L}*|получател\\p{L}*|подизпълнител\\p{L}*|обработващ\\p{L}*|εκτελουντ\\p{L}*|αποδεκτ\\p{L}*|παροχο\\p{L}*|υπεργολαβ\\p{L}*'

/** A provider with one word before and two behind; categories of them are no provider. */
const name = `^(?!kategor|categor|κατηγορ|категор|vrst|tip)(?:\\p{L}+ )?(?:${providers})(?: \\p{L}+){0,2}$`

const does = `^(?!.*${word(providers)}).*${word(
  'scopuri\\p{L}*|servici(?:ul|ile)\\p{L}*|svrh[ae]|uslug[ae]|szolgaltatas\\p{L}*|tevekenyseg\\p{L}*|tiksl\\p{L}+|paslaug\\p{L}+|merki\\p{L}*|noluk\\p{L}*|pakalpojum\\p{L}+|eesmar\\p{L}+|teenus(?:e|ed|te)?|услуг\\p{L}+|цел(?:и|та|ите)?|υπηρεσι\\p{L}+|σκοπο\\p{L}+',
)}`

const stored = word(
  'locati[ae]\\p{L}*|lokacij\\p{L}+|mjesto|drzava obrade|helye|vieta|asukoht|местоположение\\p{L}*|място\\p{L}*|τοποθεσι\\p{L}+|τοπος',
)

const established = word(
  'sediu\\p{L}*|szekhely\\p{L}*|orszag\\p{L}*|sjedist\\p{L}+|buvein\\p{L}*|salis|tara|valsts|drzava|riik|седалищ\\p{L}*|държав\\p{L}*|εδρα|χωρα',
)

export const likelyWords = { name, does, stored, established } as const
