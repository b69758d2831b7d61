/** Texts in a row, of which so many are shown. */
export const listed = (texts: readonly string[], shown: number): string =>
  `${texts.slice(0, shown).join(', ')}${texts.length > shown ? ` and ${texts.length - shown} more` : ''}`
