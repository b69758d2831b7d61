import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { clip, quote } from '../support/text.ts'
import { isPlaceholder } from '../support/texts/placeholder.ts'
import { isIn } from '../words/match.ts'
import { saysOnly } from '../words/wording.ts'

/** Words that fit any exception, whatever is put together from them: they say that it was made, and not why. */
const fitting = new Set(
  `a all an and any are as at be been being but by can cannot could do does done for from had has have in into is it its
  me must need needed needs no not now of ok okay on only or our ours so that the then there these they this to us was we
  were will with you accepted accept acceptance agreed agree agreement allowed allow approved approve because bother business like
  discussed ever everything exception exceptions false fine finding findings fix fixed gone happens historical ignore
  ignored internal issue issues it known later legacy made make makes management mistake nothing old other positive
  problem problems reason reasons reported required rule rules skip something soon stuff temporarily temporary
  thing things told urgent ci pipeline build builds red green block blocks blocked blocking unblock ship ships
  shipping deploy deploys deployment release releases merge merges pass passes passed passing happy quiet silence silent
  shut go away keep keeps checker checkers tool tools bylaw linter wrong mistaken alarm alarms noise noisy annoying nobody noticed notices seen far complained complains deadline deadlines sprint demo today
  tomorrow tonight week various want wanted warning why wip wontfix work workaround yes`.split(/\s+/),
)

/** Nobody answers for what these accept. */
const nobody =
  /^(?:nobody|no ?one|none|everybody|everyone|anybody|anyone|somebody|someone|me|us|we|all|admin|root|test|system|bot|ci|ci\/cd|build|cron|jenkins|github actions|pipeline|robot|script|(?:the|our|a) (?:team|staff|people|employees|company)|(?:the )?person in charge|auto(?:matic(?:ally)?)?)$/i

export const exceptionReasonVague = defineRule({
  name: 'exception/reason-vague',
  summary: 'An exception whose reason gives none, or that nobody has accepted.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'warning',
  *found({ model }) {
    for (const exception of model.exceptions.values()) {
      if (exception.poisoned) continue
      const { reason, acceptedBy } = exception.value
      if (!isPlaceholder(reason) && saysOnly(reason, fitting))
        yield {
          rule: 'exception/reason-vague',
          message: `${quote(clip(reason, 40))} does not say why exception ${quote(exception.name)} was given.`,
          at: valueAt(exception, 'reason'),
          help: 'Say what keeps it from being mended, and until what happens.',
        } satisfies Finding
      if (isIn(nobody, acceptedBy.trim()))
        yield {
          rule: 'exception/reason-vague',
          message: `${quote(acceptedBy)} cannot answer for what exception ${quote(exception.name)} accepts.`,
          at: valueAt(exception, 'acceptedBy'),
          help: 'Name the person or office that has accepted it.',
        } satisfies Finding
    }
  },
})
