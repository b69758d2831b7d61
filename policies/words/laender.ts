/** The Länder by what authorities are called after, and by the towns with which addresses there end. */
const laender: readonly (readonly [authority: RegExp, towns: RegExp])[] = [
  [
    /\b(?:baden[- ]württemberg|lfdi bw)\b/i,
    /\b(?:Stuttgart|Karlsruhe|Mannheim|Heidelberg|Freiburg(?: im Breisgau)?|Ulm)\b/,
  ],
  [
    /\b(?:bavaria\w*|bayer\w*|baylda|baylfd)\b/i,
    /\b(?:München|Munich|Nürnberg|Nuremberg|Augsburg|Regensburg|Würzburg)\b/,
  ],
  [/\bberlin\w*\b/i, /\bBerlin\b/],
  [/\bbrem(?:en|er|ische[nrs]?)\b/i, /\b(?:Bremen|Bremerhaven)\b/],
  [/\b(?:hamburg\w*|hmbbfdi)\b/i, /\bHamburg\b/],
  [/\bhess(?:en|e|ian|ische[nrs]?)\b/i, /\b(?:Frankfurt am Main|Wiesbaden|Darmstadt|Kassel)\b/],
  [/\b(?:niedersachsen|lower saxony)\b/i, /\b(?:Hannover|Hanover|Braunschweig|Göttingen|Oldenburg)\b/],
  [
    /\b(?:nordrhein[- ]westfalen|north rhine[- ]westphalia|nrw)\b/i,
    /\b(?:Köln|Cologne|Düsseldorf|Dortmund|Essen|Bonn|Bochum|Münster)\b/,
  ],
  [
    /(?<!lower |nieder)(?:\bsaxony\b(?![- ]anhalt)|\bsachsen\b(?![- ]anhalt)|\bsächsische[nrs]?\b)/i,
    /\b(?:Leipzig|Dresden|Chemnitz)\b/,
  ],
  [/\bschleswig[- ]holstein\b/i, /\b(?:Kiel|Lübeck|Flensburg|Husum)\b/],
]

/**
 * The place of the first of some addresses, where none of them is in the Land after which an authority is called; `null`
 * where nobody can say.
 */
export function landElsewhere(authority: string, ...addresses: readonly string[]): string | null {
  const named = laender.filter(([words]) => words.test(authority))
  const [only] = named
  const [address = ''] = addresses
  if (!only || named.length > 1 || addresses.some((one) => only[1].test(one))) return null
  const at = laender.filter(([, towns]) => towns.test(address))
  const [there] = at
  return there && at.length === 1 ? (there[1].exec(address)?.[0] ?? null) : null
}
