import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { LawfulBasis } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { relatedUses, usedBases } from '../support/bases/bases.ts'
import { purposeText } from '../support/bases/marketing.ts'
import { clip, quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

type Recognised = NonNullable<LawfulBasis['recognised']>

/** The narrower first: what purposes under each condition of Annex 1 to the UK GDPR speak of (Data (Use and Access) Act 2025, Sch. 4). */
const spoken: Readonly<Record<Recognised, RegExp>> = {
  'national-security': /\b(national security|public security|defen[cs]e|terror\w*|espionage|armed forces|sabotage)\b/i,
  emergencies:
    /\b(emergenc\w*|disasters?|flood\w*|fires?|earthquakes?|storms?|evacuat\w*|outbreak\w*|epidemic\w*|pandemic\w*|rescue)\b/i,
  crime:
    /\b(crimes?|criminals?|frauds?|fraudulent|offences?|offenders?|forg(e|ed|er|ery|eries|ers|ing)|counterfeit\w*|theft|thie(f|ves)|steal\w*|launder\w*|attack\w*|police|prosecut\w*|abuse of the service|vandal\w*)\b/i,
  safeguarding:
    /\b(safeguard\w*|vulnerable|at risk|neglect\w*|child(ren)?|minors?|harm|abus\w*|self-harm|suicid\w*|wellbeing|elder(ly|s)?)\b/i,
  'public-task-disclosure':
    /\b(disclos\w*|requests? (of|by|from)|authorit\w*|public (body|bodies|task|interest)|council|regulator|ombudsman|ministry|court)\b/i,
}

/** Whether an interest is told in words of which none is of its condition, and some are of a business. */
const isOfNone = (interest: string, recognised: Recognised): boolean =>
  !spoken[recognised].test(interest) && isIn(ofBusiness, interest)

const ofBusiness =
  /\b(?:market\w*|advertis\w*|sell\w*|sales|selling|courses?|products?|offers?|newsletters?|customers?|profits?|revenue|growth|analytics|statistics|improv\w*|optimis\w*|recommend\w*|business|commercial)\b/i

export const basisRecognisedMisfit = defineRule({
  name: 'basis/recognised-misfit',
  summary: 'A recognised legitimate interest that is another than what the activity is for.',
  class: 'violation',
  because: { kind: 'law', ref: 'UK GDPR Art. 6(1)(ea), Annex 1' },
  severity: 'warning',
  *found({ model }) {
    for (const { basis, uses } of usedBases(model, 'recognised-legitimate-interests')) {
      const { recognised } = basis.value
      if (recognised === undefined) continue
      const { interest } = basis.value
      if (interest !== undefined && isOfNone(interest, recognised)) {
        yield {
          rule: 'basis/recognised-misfit',
          message: `${quote(clip(interest, 60))} is not the recognised interest ${quote(recognised)}.`,
          at: valueAt(basis, 'interest'),
          related: [{ at: valueAt(basis, 'recognised'), message: 'The condition that is named.' }],
          help: 'Say how the condition of Annex 1 is met, or rest on a legitimate interest with a balancing test.',
        } satisfies Finding
        continue
      }
      for (const activity of new Set(uses.map(({ at }) => model.activities.get(at.name)))) {
        if (!activity || activity.poisoned) continue
        const text = `${activity.value.title ?? ''} ${purposeText(activity.value)} ${activity.name.replaceAll('-', ' ')}`
        // What it is for may be put in words that this table does not know.
        if (isIn(spoken[recognised], text)) continue
        const meant = (Object.keys(spoken) as Recognised[]).find((one) => isIn(spoken[one], text))
        if (meant === undefined) continue
        yield {
          rule: 'basis/recognised-misfit',
          message: `Activity ${quote(activity.name)} is for ${quote(meant)} by its own words, and rests on the recognised interest ${quote(recognised)}.`,
          at: valueAt(basis, 'recognised'),
          related: [...relatedUses(uses), { at: valueAt(activity, 'purpose'), message: 'What the activity is for.' }],
          help: `Write ${quote(`recognised: ${meant}`)} if its condition is met, or rest on a legitimate interest with a balancing test.`,
        } satisfies Finding
        break
      }
    }
  },
})
