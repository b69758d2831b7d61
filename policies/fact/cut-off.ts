import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { placeIn } from '../../compiler/flows/facts.ts'
import { defineRule } from '../rule.ts'
import { clip, quote } from '../support/text.ts'
import { isEnglish } from '../support/texts/language.ts'
import { visitStrings } from '../support/texts/strings.ts'
import { worded } from '../support/texts/worded.ts'

export const factCutOff = defineRule({
  name: 'fact/cut-off',
  summary: 'A text that breaks off in the middle of a sentence, a name or an address.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 12(1)' },
  severity: 'warning',
  *found({ model }) {
    const found: Finding[] = []
    for (const resource of worded(model)) {
      if (resource.poisoned) continue
      const { language = 'en' } = resource.value as { readonly language?: unknown }
      const english = language === 'en' && isEnglish(model)
      visitStrings(resource.value, (text, path) => {
        if (path.some((step) => unread.has(step))) return
        const end = endOf(text, english)
        if (end === null) return
        found.push({
          rule: 'fact/cut-off',
          message: `${quote(tail(text))} breaks off ${end}.`,
          at: placeIn(resource, [...path]),
          help: 'Write the text to its end.',
        })
      })
    }
    yield* found
  },
})

/** What nobody reads as a text. */
const unread: ReadonlySet<unknown> = new Set(['assert', 'where', 'must', 'never', 'file', 'url', 'evidence', 'covers'])

const tail = (text: string): string => clip(text.length > 60 ? `…${text.trimEnd().slice(-50)}` : text, 60)

/** Where a text breaks off; `null` where it may end. */
function endOf(text: string, english: boolean): string | null {
  const mark = /[,;(–—]\s*$/.exec(text)
  if (mark) return `behind ${quote(mark[0].trim())}`
  if (english) {
    const word = /\s(the|an?|and|or|our|your|their|whose|because|than|every|into|between)$/.exec(text)?.[1]
    // A letter may be that of a provision.
    if (word !== undefined && !(word === 'a' && /\b(?:lit\.?|letter|point|para(?:graph)?|\d+|\)) a$/.test(text)))
      return `behind ${quote(word)}`
  }
  const opened = text.match(/\(/g)?.length ?? 0
  return opened > 0 && opened > (text.match(/\)/g)?.length ?? 0) ? 'inside of brackets' : null
}
