/** A paragraph of the GDPR that a citation names; `paragraph` is null where the article is cited as a whole. */
export interface Cited {
  readonly article: number
  readonly paragraph: number | null
  /** The letter, `f` of `6(1)(f)`, or null. */
  readonly letter: string | null
}

/**
 * The paragraphs of the GDPR, the EU's and the UK's alike, that a citation such as `GDPR Art. 5(1)(b), 21(2) to (4)`
 * names, in its order. Recitals and other acts in the same citation are left out, and so are articles that the UK alone
 * has (22A).
 */
export function gdprParagraphs(ref: string): readonly Cited[] {
  return ref
    .split(/;|,(?=\s*[A-Z])/)
    .flatMap((part) => /^\s*(?:UK )?GDPR Art\. (?<list>.*)$/.exec(part)?.groups?.list ?? [])
    .flatMap((list) => list.split(',').flatMap(paragraphsIn))
}

/** `21(2) to (4)`, `44 to 49`, `6(1)(f)`. */
function paragraphsIn(text: string): readonly Cited[] {
  const found = /^\s*(?<article>\d+)(?![\dA-Z])(?:\((?<first>\d+)\))?(?:\((?<letter>[a-z]+)\))?/.exec(text)?.groups
  if (!found?.article) return []
  const article = Number(found.article)
  const letter = found.letter ?? null
  if (found.first === undefined) {
    const last = Number(/ to (\d+)$/.exec(text)?.[1] ?? article)
    return upTo(article, last).map((number) => ({ article: number, paragraph: null, letter }))
  }
  const first = Number(found.first)
  const last = Number(/ to \((\d+)\)$/.exec(text)?.[1] ?? first)
  return upTo(first, last).map((paragraph) => ({ article, paragraph, letter }))
}

const upTo = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
