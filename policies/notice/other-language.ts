import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { purposeText } from '../support/bases/marketing.ts'
import { clip, quote } from '../support/text.ts'
import { isTextOf, translatedSections } from '../support/texts/declared-texts.ts'
import { languageOf, languageOfSentence } from '../support/texts/language-of.ts'
import { noticeTexts, sentencesOf } from '../support/texts/notice-texts.ts'
import { visitStrings } from '../support/texts/strings.ts'
import { isIn } from '../words/match.ts'

export const noticeOtherLanguage = defineRule({
  name: 'notice/other-language',
  summary: 'Texts that are written in another language than is said of them.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(1)' },
  severity: 'warning',
  *found({ model }) {
    const whole = new Map<string, string[]>()
    for (const { notice, text } of noticeTexts(model)) {
      const known = whole.get(notice.name)
      if (known) known.push(text)
      else whole.set(notice.name, [text])
    }
    const plain = new Set<string>()
    for (const [name, texts] of whole) {
      const notice = model.notices.get(name)
      const { language = 'en' } = notice?.value ?? {}
      const written = languageOf(texts.join(' '))
      if (written === language || (written === null && texts.some((text) => hasSentenceOf(language, text))))
        plain.add(name)
      if (!notice || written === null || written === language) continue
      yield {
        rule: 'notice/other-language',
        message: `Notice ${quote(name)} is said to be in ${quote(language)}, and its text is in ${quote(written)}.`,
        at: valueAt(notice, ...(notice.value.language === undefined ? ['text'] : ['language'])),
        help: `Write ${quote(`language: ${written}`)}, or the text in the other language.`,
      } satisfies Finding
    }
    yield* sentencesOfNotices(model, plain)
    yield* phrases(model)
    const { project } = model
    if (!project || project.poisoned) return
    const { language = 'en' } = project.value
    const written = languageOf([...model.activities.values()].map(({ value }) => purposeText(value)).join('. '))
    if (written === language) yield* declared(model, language)
    if (written === null || written === language) return
    yield {
      rule: 'notice/other-language',
      message: `The declaration is said to be in ${quote(language)}, and its purposes are in ${quote(written)}.`,
      at: valueAt(project, ...(project.value.language === undefined ? [] : ['language'])),
      help: `Write ${quote(`language: ${written}`)} under \`project\`: documents in the other language say of each text that it is not theirs.`,
    } satisfies Finding
  },
})

const hasSentenceOf = (language: string, text: string): boolean =>
  sentencesOf(text).some((sentence) => languageOfSentence(sentence.text) === language)

const other = (what: string, text: string, written: string, language: string, at: Place): Finding => ({
  rule: 'notice/other-language',
  message: `${what} is in ${quote(language)}, and ${quote(clip(text, 40))} is in ${quote(written)}.`,
  at,
  help: 'Write the text in the language of the others; another language has a notice, or an entry of `texts`, of its own.',
})

/** A sentence that sends readers to another language, and words that are quoted, are in that one with good reason. */
const meant =
  /["„“”«»]|\b(?:deutsch\w*|english|englisch\w*|anglais\w*|fran[cç][aeo]\w*|español\w*|italiano?|nederlands\w*|spra(?:che|ak)\w*|langues?|versi(?:on|ón|one|e)|fassung\w*|übersetz\w*)(?!\p{L})/iu

/** Single sentences and titles of notices that are in another language than the rest, which plainly is in its own. */
function* sentencesOfNotices(model: Model, plain: ReadonlySet<string>): Iterable<Finding> {
  const seen = new Set<string>()
  for (const { notice, text, heading, at } of noticeTexts(model)) {
    const { language = 'en' } = notice.value
    if (!plain.has(notice.name) || seen.has(`${notice.name} ${heading}`)) continue
    for (const sentence of sentencesOf(text)) {
      const written = languageOfSentence(sentence.text)
      if (written === null || written === language || isIn(meant, sentence.text)) continue
      seen.add(`${notice.name} ${heading}`)
      const place = at(sentence.start, sentence.start + sentence.text.length)
      yield other(`Notice ${quote(notice.name)}`, sentence.text, written, language, place)
      break
    }
  }
  for (const notice of model.notices.values()) {
    const { title, language = 'en' } = notice.value
    const written = notice.poisoned || title === undefined ? null : languageOfTitle(title)
    const alone = notice.value.text === undefined && notice.value.language !== undefined
    if (title !== undefined && written !== null && written !== language && (alone || plain.has(notice.name)))
      yield other(`Notice ${quote(notice.name)}`, title, written, language, valueAt(notice, 'title'))
  }
}

/** A title is short: two words that tell are enough where none tells otherwise. */
const languageOfTitle = (title: string): string | null => languageOfSentence(`${title} ${title}`)

/** Texts that may stand in the language of the people whom they are shown to, or are the name of somebody. */
const isElsewhere = (section: string, key: string): boolean =>
  key === 'asked' || (section === 'recipients' && key === 'title')

const languageOfBoth = (text: string): string | null =>
  isIn(speaks, text) ? languageOfSentence(text) : /^[a-z]+s$/.test(text) ? 'en' : null
const speaks = /\b(?:your?|our|their|ihre?r?|unsere?r?)\b/i

/** Texts of the declaration that are in another language than the project says, and than its purposes are. */
function* declared(model: Model, language: string): Iterable<Finding> {
  for (const section of translatedSections)
    for (const resource of model[section].values()) {
      if (resource.poisoned) continue
      const isText = isTextOf(resource)
      const found: Finding[] = []
      visitStrings(resource.value, (text, path) => {
        const key = path.findLast((step) => typeof step === 'string')
        if (typeof key !== 'string' || text.length < 15 || !isText(key) || isElsewhere(section, key)) return
        const written = languageOfSentence(text)
        if (written !== null && written !== language && !isIn(meant, text))
          found.push(other('The declaration', text, written, language, valueAt(resource, ...path)))
      })
      yield* found
    }
}

/**
 * Entries of `texts` whose words are not of the language under which they stand. What is the same in both is a name, unless
 * it speaks to its readers, or has no capital letter: German has no noun without one.
 */
function* phrases(model: Model): Iterable<Finding> {
  const { project } = model
  if (!project || project.poisoned) return
  for (const [i, phrase] of (project.value.texts ?? []).entries())
    for (const [language, text] of [
      ['en', phrase.en],
      ['de', phrase.de],
    ] as const) {
      if (text === undefined) continue
      const written = phrase.en === phrase.de ? languageOfBoth(text) : languageOfTitle(text)
      if (written === null || written === language) continue
      yield other(`An entry of ${quote('texts')}`, text, written, language, valueAt(project, 'texts', i, language))
    }
}
