/** The most frequent words of a language, by which a text is told; words that two languages have are in neither list. */
const words = {
  en: /\b(?:the|and|of|to|which|we|you|your|with|for|from|what|are|is|who|their|about|that|or|by|how|whether)\b/gi,
  de: /\b(?:der|die|das|und|zu|wir|sie|ihre?|ihnen|mit|für|von|sind|ist|wer|über|dass|oder|durch|wie|ob|nicht|eine?|einen|einer|den|dem|des|werden|wird)\b/gi,
}

/** As many words of one language decide; shorter texts may be names. */
const ENOUGH = 8

/** Whether a text is plainly English or German, by its most frequent words; `null` where it may be either. */
export function languageOf(text: string): 'en' | 'de' | null {
  const en = text.match(words.en)?.length ?? 0
  const de = text.match(words.de)?.length ?? 0
  if (en >= ENOUGH && en > 4 * de) return 'en'
  return de >= ENOUGH && de > 4 * en ? 'de' : null
}

/** Words that stand in nearly every sentence of one language and in no other of these. */
const telling: Readonly<Record<string, string>> = {
  en: 'the and of you your we our with for from are which that this they their is not it to or by be on have if when before after what who how',
  de: 'der und wir sie ihre ihr ihnen mit für von sind ist dass oder durch nicht eine einen einer dem des werden wird auf bei zur zum nach vor uns unsere auch kann können haben wenn daten',
  fr: 'le les des une est nous vous votre vos notre nos que qui pour dans avec sur sont cet cette ces du aux ne pas et vos leur être',
  es: 'el los las una que para con su sus usted es por del y nuestro nuestra sobre esta este como más puede',
  it: 'il gli della delle dei degli di che con sono una nostro nostra vostro questo questa è nel alla può',
  nl: 'het een van wij uw voor met zijn niet dat deze wordt worden ons onze aan bij ook kunt',
}

let languages: ReadonlyMap<string, string> | undefined

/** The language of each word that tells. */
function tellingWords(): ReadonlyMap<string, string> {
  if (languages) return languages
  const found = new Map<string, string>()
  const several = new Set<string>()
  for (const [language, list] of Object.entries(telling))
    for (const word of list.split(' ')) {
      // A word of two languages tells neither.
      if ((found.get(word) ?? language) !== language) several.add(word)
      found.set(word, language)
    }
  for (const word of several) found.delete(word)
  languages = found
  return found
}

/**
 * The language of a sentence that is plainly in one, of six: three of its words tell it, and none tells another.
 * `null` where nothing does, as with names, and where two languages mix.
 */
export function languageOfSentence(text: string): string | null {
  const all = text.toLowerCase().match(/[\p{L}]+/gu) ?? []
  if (all.length < 4) return null
  let found: string | null = null
  let count = 0
  for (const word of all) {
    const language = tellingWords().get(word)
    if (language === undefined) continue
    if (found !== null && language !== found) return null
    found = language
    count++
  }
  return count >= 3 ? found : null
}
