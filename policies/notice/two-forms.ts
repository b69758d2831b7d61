import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { isIn, matchOf } from '../words/match.ts'

export const noticeTwoForms = defineRule({
  name: 'notice/two-forms',
  summary: 'A German notice whose own texts say `du` where the document says `Sie`.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(1)' },
  severity: 'warning',
  *found({ model }) {
    for (const notice of model.notices.values()) {
      const { language, formality, title = '', text = {} } = notice.value
      if (notice.poisoned || language !== 'de' || formality === 'informal') continue
      const told: readonly (readonly [string, readonly string[]])[] = [
        [title, ['title']],
        ...Object.entries(text).map(([key, each]) =>
          typeof each === 'string'
            ? ([each, ['text', key]] as const)
            : ([`${each.title ?? ''} ${each.text}`, ['text', key]] as const),
        ),
      ]
      const found = told.find(([each]) => isIn(familiar, each))
      if (!found) continue
      yield {
        rule: 'notice/two-forms',
        message: `Notice ${quote(notice.name)} says ${quote(matchOf(familiar, found[0])?.[0] ?? '')} to its readers, and the rest of it says ${quote('Sie')}.`,
        at: valueAt(notice, ...found[1]),
        help: 'Write `formality: informal` where children or friends read it, or `Sie` here.',
      } satisfies Finding
    }
  },
})

/** Words that speak to somebody as `du`, not quoted; before a name, "du" is a word of French. */
const familiar = /(?<![\p{L}\p{N}„“"»])(?:[Dd]u(?=\s+\p{Ll})|[Dd]ich|[Dd]ir|[Dd]eine?[mnrs]?)(?![\p{L}\p{N}])/u
