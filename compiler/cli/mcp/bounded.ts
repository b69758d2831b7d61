/** What one answer holds at most, in characters: a model reads all of it. */
export const mostText = 40_000

/** A text, cut where it is too long. */
export const boundedText = (text: string): string =>
  text.length <= mostText ? text : `${text.slice(0, mostText)}\n[${text.length - mostText} more characters]`

/** An answer as JSON, with as many of a list's items as fit; `more` says how many were left out. */
export function boundedJson(facts: object, name: string, items: readonly unknown[], most: number): string {
  let count = Math.min(items.length, most)
  for (;;) {
    const text = JSON.stringify({ ...facts, [name]: items.slice(0, count), more: items.length - count }, null, 1)
    if (text.length <= mostText || count === 0) return boundedText(text)
    count = Math.floor(count / 2)
  }
}
