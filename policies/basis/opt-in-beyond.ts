import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { answered } from '../support/bases/role.ts'
import { noRefusal, refusing } from '../support/bases/soft-opt-in.ts'
import { quote } from '../support/text.ts'
import { matchOf } from '../words/match.ts'
import { saidIn, type Wording } from '../words/wording.ts'

export const basisOptInBeyond = defineRule({
  name: 'basis/opt-in-beyond',
  summary: 'A soft opt-in for what others sell, or that nobody can refuse.',
  class: 'violation',
  because: { kind: 'law', ref: 'Directive 2002/58/EC Art. 13(2), PECR reg. 22(3)' },
  severity: 'warning',
  *found({ model }) {
    for (const activity of answered(model)) {
      const { purpose } = activity.value
      if (typeof purpose !== 'object' || purpose.softOptIn === undefined) continue
      const optIn = valueAt(activity, 'purpose', 'softOptIn')
      const others = matchOf(theirs, purpose.text)
      if (others)
        yield {
          rule: 'basis/opt-in-beyond',
          message: `Activity ${quote(activity.name)} writes about articles ${quote(others[0])} by soft opt-in, which is for our own similar ones alone.`,
          at: {
            ...valueAt(activity, 'purpose', 'text'),
            within: { start: others.index, end: others.index + others[0].length },
          },
          related: [{ at: optIn, message: 'The soft opt-in.' }],
          help: 'Rest it on consent, or write about our own articles alone.',
        } satisfies Finding
      const offered = others ? null : saidIn(purpose.softOptIn, ofOthers)
      if (offered)
        yield {
          rule: 'basis/opt-in-beyond',
          message: `The soft opt-in of ${quote(activity.name)} ${offered.what}, and it is for our own similar articles alone.`,
          at: { ...optIn, within: { start: offered.start, end: offered.end } },
          help: 'Rest it on consent, or write about our own articles alone.',
        } satisfies Finding
      const bought = others || offered ? null : addressesOfOthers(activity)
      if (bought)
        yield {
          rule: 'basis/opt-in-beyond',
          message: `Activity ${quote(activity.name)} writes by soft opt-in to addresses from a third party: ${quote(bought)} was not given by the customers.`,
          at: valueAt(activity, 'data', bought, 'source'),
          related: [{ at: optIn, message: 'The soft opt-in.' }],
          help: 'Rest it on consent: the soft opt-in is for addresses that customers gave themselves when something was sold to them.',
        } satisfies Finding
      const barred = noRefusal.exec(purpose.softOptIn)
      const dear = barred ? null : matchOf(priced, purpose.softOptIn)
      if (barred)
        yield {
          rule: 'basis/opt-in-beyond',
          message: `The soft opt-in of ${quote(activity.name)} cannot be refused, and it has to be, when the address is given and in every message.`,
          at: { ...optIn, within: { start: barred.index, end: barred.index + barred[0].length } },
          help: 'Offer a refusal that is simple and free of charge, and say how.',
        } satisfies Finding
      if (dear)
        yield {
          rule: 'basis/opt-in-beyond',
          message: `The soft opt-in of ${quote(activity.name)} has a price on its refusal, which has to be free of charge.`,
          at: { ...optIn, within: { start: dear.index, end: dear.index + dear[0].length } },
          help: 'Charge nothing for a refusal beyond what it costs to send it.',
        } satisfies Finding
    }
  },
})

/** An address that no customer gave, where none of the addresses of an activity is theirs. */
function addressesOfOthers({ value }: Resource<Activity>): string | null {
  const addresses = Object.entries(value.data ?? {}).filter(([category]) => /^contact\.(?:email|phone)$/.test(category))
  return addresses.every(([, { source }]) => source === 'third-party') ? (addresses[0]?.[0] ?? null) : null
}

const theirs =
  /\b(?:of|from|by) (?:(?:our|its|selected|chosen|trusted|other) )*(?:partners?|third parties|sponsors?|advertisers?|other (?:companies|sellers|shops|firms|brands)|affiliates)\b/i
/** Articles of others that are offered, wherever the address comes from. */
const ofOthers: readonly Wording[] = [
  {
    what: 'is for what others sell',
    words:
      /\b(?:products|goods|services|articles|offers?|courses|items|deals) (?:of|from|by) (?:(?:our|its|selected|chosen|trusted|other) )*(?:partners?|third parties|sponsors?|advertisers?|other (?:companies|sellers|shops|firms|brands)|affiliates)\b|\b(?:partners?|third[- ]part(?:y|ies)|sponsors?|affiliates?)['’]s?['’]? (?:products|goods|services|articles|offers?|courses)\b/i,
  },
]
/** A refusal that costs more than sending it does (PECR reg. 22(3)(c): free of charge except for its transmission). */
const priced = new RegExp(
  `\\b(?:${refusing}|refusals?)\\b[^.;,]{0,12}\\b(?:costs? (?!(?:nothing|no |only (?:the|its) (?:call|postage|transmission)))|(?:for|against|at) (?:a |an )?(?:\\w+ )?(?:fee|charge|payment) of\\b)`,
  'i',
)
