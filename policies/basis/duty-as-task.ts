import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { soundValue } from '../../compiler/flows/facts.ts'
import { defineRule } from '../rule.ts'
import { grounds } from '../support/bases/bases.ts'
import { clip, quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

export const basisDutyAsTask = defineRule({
  name: 'basis/duty-as-task',
  summary: 'A public task that is a duty of all who process data, or of a body without one.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)(c), 6(1)(e), 6(3)' },
  severity: 'warning',
  *found({ model }) {
    const isPrivate = soundValue(model.organisation)?.publicAuthority === false
    const told = new Set<string>()
    for (const { activity, basis, at } of grounds(model)) {
      const { type, law } = basis.value
      // Without a law it is `basis/incomplete`.
      if (type !== 'public-task' || law === undefined || told.has(basis.name)) continue
      if (isIn(dataProtection, law)) {
        told.add(basis.name)
        yield {
          rule: 'basis/duty-as-task',
          message: `${quote(clip(law, 60))} obliges everybody who processes data, and vests ${quote(basis.name)} with no public task.`,
          at: valueAt(basis, 'type'),
          related: [{ at: valueAt(basis, 'law'), message: 'The law.' }],
          help: 'Write `type: legal-obligation`.',
        } satisfies Finding
        continue
      }
      const { purpose } = activity.value
      if (!isPrivate || typeof purpose !== 'object' || purpose.term !== 'dpv:LegalCompliance') continue
      told.add(basis.name)
      yield {
        rule: 'basis/duty-as-task',
        message: `Activity ${quote(activity.name)} complies with a law, and ${quote(basis.name)} rests on a public task, which the organisation says it has none of.`,
        at: valueAt(basis, 'type'),
        related: [
          { at: valueAt(activity, 'purpose', 'term'), message: 'What it is for.' },
          { at, message: 'What it rests on.' },
        ],
        help: 'Write `type: legal-obligation`; a private body with a public task names it as its purpose.',
      } satisfies Finding
    }
  },
})

/** Articles of the GDPR by themselves: they lay duties on controllers and processors, and give tasks to authorities alone. */
const dataProtection =
  /^\W*(?:(?:art(?:icles?|s?\.)?|the|of|and|to|eu|uk|gdpr|dsgvo|general data protection regulation|\d+(?:\s*\(\w{1,2}\))*)[\s,;–-]*)+\W*$/i
