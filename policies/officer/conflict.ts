import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { isOurName } from '../support/ourselves.ts'
import { valueAt } from '../support/place.ts'
import { quote } from '../support/text.ts'

export const officerConflict = defineRule({
  name: 'officer/conflict',
  summary: 'A data protection officer who would oversee what they decide themselves.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 38(6)' },
  severity: 'warning',
  *found({ model }) {
    const { organisation } = model
    const name = organisation?.poisoned ? undefined : organisation?.value.dpo?.name
    if (!organisation || name === undefined) return
    const post = posts.exec(name)
    const signs = organisation.value.signatory
    const signatory =
      signs?.name !== undefined && signs.name.trim().toLowerCase() === name.trim().toLowerCase()
        ? deciding.exec(signs.position ?? '')
        : null
    if (!post && signatory) {
      yield {
        rule: 'officer/conflict',
        message: `The data protection officer signs contracts as ${quote(signatory[0])}, who decides what the officer has to oversee.`,
        at: valueAt(organisation, 'dpo', 'name'),
        related: [{ at: valueAt(organisation, 'signatory', 'position'), message: 'What the person is there.' }],
        help: 'Name a person or a firm that takes no decisions on the processing.',
      } satisfies Finding
      return
    }
    if (!post && !isOurName(model, name)) return
    yield {
      rule: 'officer/conflict',
      message: post
        ? `The data protection officer is ${quote(post[0])}, who decides what the officer has to oversee.`
        : 'The organisation cannot be its own data protection officer, who has to be independent of it.',
      at: {
        ...valueAt(organisation, 'dpo', 'name'),
        ...(post && { within: { start: post.index, end: post.index + post[0].length } }),
      },
      help: 'Name a person or a firm that takes no decisions on the processing.',
    } satisfies Finding
  },
})

/** A person who signs for the organisation as one of these runs it. */
const deciding =
  /\b(?:(?:managing |executive )?director|partner|ceo|chief \w+ officer|president|chair\w*|owner|founder|manager|geschäftsführer(?:in)?)\b(?<!data protection officer|privacy officer)/i

/** Posts that conflict with the office (WP 243 rev.01, section 3.5; CJEU C-453/21, X-FAB Dresden). */
const posts =
  /\b(ceo|cto|cio|cfo|coo|cmo|ciso|chief \w+(?: \w+)? officer(?<!data protection officer|privacy officer)|chief executive|managing (?:director|partner)|general manager|executive (?:director|board)|(?:head|director|vp|vice president) of (?:it|information technology|marketing|hr|human resources|sales|security|product|engineering|operations|finance|growth|data)|(?:it|marketing|hr|sales|operations|finance) (?:manager|director)|co-?founder|founder|owner|president|geschäftsführer(?:in)?|board of directors)\b/i
