import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { lifecycleEvent, namedEvents } from '../support/texts/lifecycle-event.ts'
import { retentionUses } from '../support/uses.ts'

type Language = 'en' | 'de'
const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'German' }

export const noticeEventUnphrased = defineRule({
  name: 'notice/event-unphrased',
  summary: 'A lifecycle event that notices print by its name, because nothing says what people are told of it.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 12(1)' },
  severity: 'note',
  *found({ model }) {
    const written = languagesOf(model)
    if (written.length === 0 || model.project === null || model.project.poisoned) return
    const told = new Set<string>()
    for (const name of retentionUses(model).keys()) {
      const rule = model.retention.get(name)
      const after = rule?.poisoned ? undefined : rule?.value.after
      if (!rule || after === undefined || told.has(after)) continue
      const without = written.filter((language) => !isSaid(model, after, language))
      if (without.length === 0) continue
      told.add(after)
      yield {
        rule: 'notice/event-unphrased',
        message: `Nothing says what ${quote(after)} is called in ${without.map((each) => languageNames[each]).join(' and ')}, so that notices print its name.`,
        at: valueAt(rule, 'after'),
        help: `Add it to \`project.texts\`, as the end of "after": \`{ name: ${after}, ${without.map((each) => `${each}: ${examples[each]}`).join(', ')} }\`.`,
      } satisfies Finding
    }
  },
})

const examples: Readonly<Record<Language, string>> = {
  en: 'you last bought something',
  de: 'Sie zuletzt etwas gekauft haben',
}

/** The languages of the documents that say how long data is kept. */
const languagesOf = ({ notices }: Model): readonly Language[] => [
  ...new Set(
    [...notices.values()]
      .filter(
        ({ poisoned, value: { kind = 'privacy-notice' } }) =>
          !poisoned && (kind === 'privacy-notice' || kind === 'data-terms'),
      )
      .map(({ value }) => value.language ?? 'en'),
  ),
]

/** Whether a document has words for an event: those of the declaration, its own, or in English those of the name itself. */
const isSaid = ({ project }: Model, event: string, language: Language): boolean =>
  namedEvents.has(event) ||
  (language === 'en' && lifecycleEvent(event) !== null) ||
  (project?.value.texts ?? []).some(({ name, [language]: text }) => name === event && text !== undefined)
