/** The paragraph that a text names, if it names one; paragraphs are counted through all parts, 1 to 41. */
export function paragraphOf(text: string): { readonly part: number | null; readonly paragraph: number } | null {
  const part = /\bpart\s+(\d+)/i.exec(text)?.[1]
  const paragraph = /\b(?:para(?:graph|\.)?s?\.?)\s*(\d+)/i.exec(text)?.[1]
  const number = Number(paragraph)
  // What does not exist is `basis/schedule-one-missing`.
  if (paragraph === undefined || number < 1 || number > 41) return null
  return { part: part === undefined ? null : Number(part), paragraph: number }
}
