import type { Problem } from './problem.ts'

const marker = /^(<{7}|\|{7}|={7}|>{7})(?=[ \t\r\n]|$)[^\r\n]*/gm

/**
 * What git leaves where a merge could not decide: each conflict once, at its first marker, since whatever else is wrong
 * with the file comes from it. `=======` alone may underline a heading in a text and is a marker only beside another.
 */
export function conflicts(text: string): readonly Problem[] {
  // Nearly every file is told by this alone.
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return []
  const found: Problem[] = []
  let open = false
  for (const match of text.matchAll(marker)) {
    const kind = match[1]?.[0]
    if (!open || kind === '<') {
      found.push({
        rule: 'yaml/syntax',
        message: 'A merge conflict stands here, not resolved.',
        help: 'Keep one side, or write what both mean, and take the lines with `<<<<<<<`, `=======` and `>>>>>>>` away.',
        start: match.index,
        end: match.index + match[0].length,
      })
    }
    open = kind !== '>'
  }
  return found
}
