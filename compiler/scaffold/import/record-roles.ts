/** Headings over what a controller does (Art. 30(1)), and over what a processor does (Art. 30(2)). */
const controller =
  /\b30,? ?(abs\.?|par\.?|ust\.?|stk\.?|apdo\.?|comma)? ?\(?1\b|\bcontroller'?s? records?\b|\b(as|als|acting as|som|come|comme|como|en tant que)( an?| the| le| el)? (independent )?(controller|verantwortlicher?|titolare|responsable (de|du|del) tra\w+|personuppgiftsansvarig|dataansvarlig|verwerkingsverantwoordelijke|controlador)\b/i
const processor =
  /\b30,? ?(abs\.?|par\.?|ust\.?|stk\.?|apdo\.?|comma)? ?\(?2\b|\bprocessor'?s? records?\b|\b(as|als|acting as|som|come|comme|como|en tant que)( an?| the| le| el)? (processor|auftragsverarbeiter|responsabile|sous-?\s?traitant|encargado|operador|personuppgiftsbitr[aä]de|databehandler|verwerker)\b/i

/** The role that headings say an activity is carried out in, the nearest first; `null` where none says one alone. */
export function roleUnder(headings: readonly string[]): 'controller' | 'processor' | null {
  for (const heading of headings.toReversed()) {
    const [own, behalf] = [controller.test(heading), processor.test(heading)]
    if (own !== behalf) return own ? 'controller' : 'processor'
    if (own) return null
  }
  return null
}
