import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { purposeText } from '../support/bases/marketing.ts'
import { quote } from '../support/text.ts'
import { languageOf } from '../support/texts/language-of.ts'
import { noticeTexts } from '../support/texts/notice-texts.ts'

export const noticeOtherLanguage = defineRule({
  name: 'notice/other-language',
  summary: 'Texts that are written in another language than is said of them.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(1)' },
  severity: 'warning',
  *found({ model }) {
    const texts = new Map<string, string[]>()
    for (const { notice, text } of noticeTexts(model)) {
      const known = texts.get(notice.name)
      if (known) known.push(text)
      else texts.set(notice.name, [text])
    }
    for (const [name, told] of texts) {
      const notice = model.notices.get(name)
      const { language = 'en' } = notice?.value ?? {}
      const written = languageOf(told.join(' '))
      if (!notice || written === null || written === language) continue
      yield {
        rule: 'notice/other-language',
        message: `Notice ${quote(name)} is said to be in ${quote(language)}, and its text is in ${quote(written)}.`,
        at: valueAt(notice, ...(notice.value.language === undefined ? ['text'] : ['language'])),
        help: `Write ${quote(`language: ${written}`)}, or the text in the other language.`,
      } satisfies Finding
    }
    const { project } = model
    if (!project || project.poisoned) return
    const { language = 'en' } = project.value
    const written = languageOf([...model.activities.values()].map(({ value }) => purposeText(value)).join('. '))
    if (written === null || written === language) return
    yield {
      rule: 'notice/other-language',
      message: `The declaration is said to be in ${quote(language)}, and its purposes are in ${quote(written)}.`,
      at: valueAt(project, ...(project.value.language === undefined ? [] : ['language'])),
      help: `Write ${quote(`language: ${written}`)} under \`project\`: documents in the other language say of each text that it is not theirs.`,
    } satisfies Finding
  },
})
