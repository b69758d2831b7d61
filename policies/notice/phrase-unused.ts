import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { closest } from '../../compiler/syntax/closest.ts'
import { defineRule } from '../rule.ts'
import { clip, quote } from '../support/text.ts'
import { allTexts, callableNames, isWhole } from '../support/texts/declared-texts.ts'

export const noticePhraseUnused = defineRule({
  name: 'notice/phrase-unused',
  summary: 'An entry of `project.texts` for a text or name that the declaration does not have.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(1)' },
  severity: 'warning',
  *found({ model }) {
    const { project } = model
    const phrases = project === null || project.poisoned ? [] : (project.value.texts ?? [])
    // What could not be read may hold the text.
    if (project === null || phrases.length === 0 || !isWhole(model)) return
    const texts = allTexts(model)
    const names = callableNames(model)
    for (const [i, { name, ...said }] of phrases.entries()) {
      const told = Object.entries(said).flatMap(([key, text]) => (text === undefined ? [] : [{ key, text }]))
      if (name === undefined ? told.some(({ text }) => texts.has(text)) : names.has(name)) continue
      const own = told.find(({ key }) => key === (project.value.language ?? 'en')) ?? told[0]
      if (name === undefined && own === undefined) continue
      const meant = name === undefined ? near(own?.text ?? '', texts) : closest(name, names)
      yield {
        rule: 'notice/phrase-unused',
        message:
          name === undefined
            ? `No text of the declaration is ${quote(clip(own?.text ?? ''))}, so that its other languages are printed nowhere.`
            : `No class of people, lifecycle event or declared category is called ${quote(name)}, so that what documents call it is printed nowhere.`,
        at: valueAt(project, 'texts', i, name === undefined ? (own?.key ?? 'en') : 'name'),
        help:
          meant === null
            ? 'Take it away, or write the text or name letter for letter as the declaration has it.'
            : `Did you mean ${quote(clip(meant))}? It has to be the same letter for letter.`,
      } satisfies Finding
    }
  },
})

/** The text that differs by its case, its spaces or what ends it alone, else the closest one. */
function near(text: string, texts: ReadonlySet<string>): string | null {
  const plain = (each: string): string =>
    each
      .toLowerCase()
      .replaceAll(/[\s.]+/g, ' ')
      .trim()
  return [...texts].find((each) => plain(each) === plain(text)) ?? closest(text, texts)
}
