import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { isBroadly, isElectronic, isMarketing } from '../support/bases/marketing.ts'
import { answered } from '../support/bases/role.ts'
import { charitiesMayWrite, isSoftOptIn, noRefusal } from '../support/bases/soft-opt-in.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { clip, quote } from '../support/text.ts'
import { isPlaceholder } from '../support/texts/placeholder.ts'

/** Marketing that nobody can object to is never what these are for. */
const never: ReadonlySet<string> = new Set(['contract', 'legal-obligation', 'vital-interests'])

export const basisMarketingWithoutConsent = defineRule({
  name: 'basis/marketing-without-consent',
  summary: 'Electronic marketing on another basis than consent, without what allows that.',
  class: 'violation',
  because: { kind: 'law', ref: 'Directive 2002/58/EC Art. 13, PECR reg. 22' },
  also: 'GDPR Art. 6(1)',
  severity: 'error',
  *found({ model, asOf }) {
    const charities = charitiesMayWrite(model, asOf)
    for (const activity of answered(model)) {
      if (!isMarketing(activity)) continue
      const { purpose } = activity.value
      const optIn = typeof purpose === 'object' && purpose.softOptIn !== undefined
      const said = typeof purpose === 'object' ? purpose.softOptIn : undefined
      if (said !== undefined && !isPlaceholder(said) && !isSoftOptIn(said, charities))
        yield {
          rule: 'basis/marketing-without-consent',
          message: charities
            ? `${quote(clip(said, 60))} is not a soft opt-in: it needs a sale or support of a charity in which the address was given, and a way to refuse each time.`
            : `${quote(clip(said, 60))} is not a soft opt-in: it needs a sale of ours in which the address was given, and a way to refuse each time.`,
          at: { ...valueAt(activity, 'purpose', 'softOptIn'), ...barredIn(said) },
          help: charities
            ? 'Say in which sale the address was given, for what similar products; or by what support of our charitable purposes; and how it can be refused in every message.'
            : 'Say in which sale the address was given, for what similar products, and how it can be refused in every message.',
        } satisfies Finding
      const marked = markAt(model, activity, 'purpose', 'softOptIn')
      for (const { basis, at } of groundsOf(model, activity)) {
        const { type } = basis.value
        if (type === 'consent') continue
        const common = { rule: 'basis/marketing-without-consent', at } as const
        const name = quote(activity.name)
        if (never.has(type))
          yield {
            ...common,
            message: `Activity ${name} is marketing, which ${quote(basis.name)}, of type ${quote(type)}, does not carry.`,
            help: 'Ask for consent; or rest on a legitimate interest, with `purpose.softOptIn` where it is electronic.',
            because: { kind: 'law', ref: 'GDPR Art. 6(1)' },
          } satisfies Finding
        else if (!(optIn || isBroadly(activity)) && isElectronic(model, activity))
          yield {
            ...common,
            message: `Activity ${name} is electronic marketing without consent or soft opt-in.`,
            help: 'Ask for consent, or say under `purpose.softOptIn` in which sale the address was given and how it can be refused.',
            ...(marked && { class: 'gap', ...absentAt(model, activity, ['purpose', 'softOptIn'], '') }),
          } satisfies Finding
      }
    }
  },
})

/** Where a text says that nobody can refuse. */
function barredIn(said: string): { readonly within?: { readonly start: number; readonly end: number } } {
  const barred = noRefusal.exec(said)
  return barred ? { within: { start: barred.index, end: barred.index + barred[0].length } } : {}
}
