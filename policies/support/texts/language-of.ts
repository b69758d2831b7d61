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
