import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { closest } from '../../compiler/syntax/closest.ts'
import { defineRule } from '../rule.ts'
import { keyAt } from '../support/place.ts'
import { quote } from '../support/text.ts'

export const noticeHeadingNearly = defineRule({
  name: 'notice/heading-nearly',
  summary: 'A text of a notice that is nearly called like a section, and stands elsewhere.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'warning',
  *found({ model }) {
    for (const notice of model.notices.values()) {
      if (notice.poisoned) continue
      const { text = {} } = notice.value
      const free = sections.filter((name) => !Object.hasOwn(text, name))
      for (const [heading, said] of Object.entries(text)) {
        // Who gives a text a title of its own has chosen where it stands.
        const meant = typeof said === 'string' && !sections.includes(heading) ? closest(heading, free) : null
        if (meant === null) continue
        yield {
          rule: 'notice/heading-nearly',
          message: `Notice ${quote(notice.name)} has a text ${quote(heading)}, which is nearly the section ${quote(meant)} and stands under a heading of its own.`,
          at: keyAt(notice, 'text', heading),
          help: `Did you mean ${quote(meant)}? What stands elsewhere gets a \`title\`.`,
        } satisfies Finding
      }
    }
  },
})

/** The places that the language names (`notices.*.text`). */
const sections: readonly string[] =
  'introduction who-we-are purposes recipients transfers rights complaints automation cookies security on-behalf changes'.split(
    ' ',
  )
