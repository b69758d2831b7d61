import { distance } from 'fastest-levenshtein'
import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

/** The sections of a notice that a text can stand in (`schema/v1/notices.schema.json`). */
const sections =
  'introduction who-we-are purposes recipients transfers rights complaints automation cookies security on-behalf changes'.split(
    ' ',
  )

export const noticeSectionMisspelt = defineRule({
  name: 'notice/section-misspelt',
  summary: 'A text of a notice under a name that is nearly one of its sections.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(1)' },
  severity: 'warning',
  *found({ model }) {
    for (const notice of model.notices.values()) {
      const text = notice.poisoned ? {} : (notice.value.text ?? {})
      for (const [name, told] of Object.entries(text)) {
        // Who gives a text a title of its own has chosen where it stands.
        const meant = typeof told === 'string' ? sections.find((section) => isNearly(name, section)) : undefined
        if (meant !== undefined && text[meant] === undefined)
          yield {
            rule: 'notice/section-misspelt',
            message: `Notice ${quote(notice.name)} has no section ${quote(name)}, so that the text stands by itself.`,
            at: keyAt(notice, 'text', name),
            help: `Did you mean ${quote(meant)}? A text of its own needs another name.`,
          } satisfies Finding
      }
    }
  },
})

/** A slip or two, or the word in one number for the other. `change` beside `changes` is one; short names are words. */
function isNearly(name: string, section: string): boolean {
  const plain = name.toLowerCase().replaceAll(/[_\s]+/g, '-')
  if (name === section) return false
  return plain === section || distance(plain, section) <= (section.length > 7 ? 2 : 1)
}
