import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, textOf, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { ageOfConsent } from '../../law/age-of-consent.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { type Ground, grounds, relatedUses, type UsedBasis, usedBases } from '../support/bases/bases.ts'
import { regimesOf } from '../support/settings.ts'
import { quote, quoteAll } from '../support/text.ts'
import { isIn, matchOf } from '../words/match.ts'

const parents = /\b(parents?|parental|guardians?|mother|father|carers?|responsib(le|ility) (for|over))\b/i
const children = /(^|[._-])(child|children|minors?|pupils?|kids?|teenagers?|schoolchildren|infants?)$/i

export const basisChildConsent = defineRule({
  name: 'basis/child-consent',
  summary: 'Consent of children who cannot give it by themselves.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 8(1)' },
  also: 'GDPR Art. 8(2)',
  severity: 'error',
  *found(input) {
    yield* ofTheYoung(input)
    yield* byThemselves(input)
    const known = classesOfChildren(input.model)
    for (const ground of grounds(input.model)) {
      const who = ground.basis.value.type === 'consent' && !isByParents(ground) ? childrenOf(ground, known) : null
      if (who !== null)
        yield {
          rule: 'basis/child-consent',
          message: `Activity ${quote(ground.activity.name)} rests on the consent of ${who}, and no parent is asked.`,
          at: ground.at,
          related: [{ at: valueAt(ground.basis, 'asked'), message: 'So it is asked for.' }],
          help: 'Say under `parental` how the holder of parental responsibility consents, or rest on another basis.',
        } satisfies Finding
    }
  },
})

/** Those whom the organisation, or an activity, takes from an age on at which they cannot consent; told where the age stands. */
function* ofTheYoung({ model }: RuleInput): Iterable<Finding> {
  const { organisation } = model
  if (!organisation || organisation.poisoned) return
  const law = ageOfConsent(organisation.value.country, regimesOf(model))
  if (!law) return
  const byPlace = new Map<string, Young>()
  for (const { basis, uses } of usedBases(model, 'consent')) {
    // How it is asked may be unknown: the strictest reading is that nobody asks the parents.
    if (basis.value.parental !== undefined || isIn(parents, basis.value.asked ?? '')) continue
    for (const use of uses) {
      const activity = use.activity === null ? undefined : model.activities.get(use.activity)
      const stated = activity?.value.minimumAge === undefined ? organisation : activity
      const age = stated.value.minimumAge
      if (age === undefined || age >= law.age) continue
      const at = valueAt(stated, 'minimumAge')
      const young = byPlace.get(textOf(at)) ?? { age, at, bases: new Set(), uses: [] }
      byPlace.set(textOf(at), young)
      young.bases.add(basis.name)
      young.uses.push(use)
    }
  }
  for (const { age, at, bases, uses } of byPlace.values())
    yield {
      rule: 'basis/child-consent',
      message: `People of ${age} years are asked for ${quoteAll([...bases])}, which they cannot give before ${law.age}.`,
      at,
      related: relatedUses(uses),
      help: 'Raise the age, for all or with `minimumAge` of an activity, or say under `parental` how the holder of parental responsibility consents.',
      because: { kind: 'law', ref: `GDPR Art. 8(1); ${law.statute}` },
    }
}

/** Those below the age of consent, by where their age stands. */
interface Young {
  readonly age: number
  readonly at: Place
  readonly bases: Set<string>
  readonly uses: UsedBasis['uses'][number][]
}

/** Where the child says itself that its parents agree, which nobody of theirs has said. */
function* byThemselves({ model }: RuleInput): Iterable<Finding> {
  for (const { basis, uses } of usedBases(model, 'consent')) {
    const { parental = '' } = basis.value
    const match = matchOf(saidByChild, parental) ?? (isIn(parents, parental) ? null : matchOf(byChild, parental))
    if (!match || isIn(parents, parental.slice(match.index + match[0].length))) continue
    yield {
      rule: 'basis/child-consent',
      message: `${quote(basis.name)} takes the word of a child for its parents' consent: ${quote(match[0])}.`,
      at: { ...valueAt(basis, 'parental'), within: { start: match.index, end: match.index + match[0].length } },
      related: relatedUses(uses).slice(0, 5),
      help: 'Ask the holder of parental responsibility, and say how it is verified who answers.',
      because: { kind: 'law', ref: 'GDPR Art. 8(1), 8(2)' },
    }
  }
}

const saidByChild =
  /\b(?:child|children|minors?|pupils?|kids?|young (?:people|persons?|patients?)|they|it|he or she) (?:ticks?|checks?|confirms?|says?|states?|declares?|promises?|assures?|certif(?:y|ies)|clicks?)\b[^.;,]{0,30}\bthat\b[^.;,]{0,24}\b(?:parents?|guardians?|mother|father|carers?)\b[^.;,]{0,24}\b(?:agrees?|agreed|consents?|consented|allows?|allowed|permits?|permitted|knows?|approves?|approved)\b/i

/** The child does it, and no parent is spoken of. */
const byChild =
  /^(?:the |a |each |every )?(?:child|children|minors?|pupils?|kids?|young (?:people|persons?)|teenagers?) (?:themselves |itself )?(?:ticks?|checks?|confirms?|agrees?|consents?|clicks?|presses|press|signs?|says?)\b/i

/** Whether a parent consents; where nobody says how it is asked, that is told by itself. */
const isByParents = ({ basis }: Pick<Ground, 'basis'>): boolean =>
  basis.value.parental !== undefined || basis.value.asked === undefined || isIn(parents, basis.value.asked)

/** Children by their class, or by data that is known to be about them. */
function childrenOf({ activity, classes }: Ground, known: ReadonlySet<string>): string | null {
  const young = classes.filter((name) => isIn(children, name) || known.has(name))
  if (young.length > 0) return quoteAll(young)
  return Object.hasOwn(activity.value.data ?? {}, 'child.data') ? 'children' : null
}

/** Classes that the declaration has for children, whatever they are called: of whom their parents tell that they are. */
function classesOfChildren(model: Model): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { poisoned, value } of model.activities.values()) {
    if (poisoned) continue
    const [only, ...more] = value.dataSubjects ?? []
    const told = value.data?.['child.data']
    if (only === undefined || more.length > 0 || told?.source !== 'third-party') continue
    if (isIn(parents, told.from ?? '')) found.add(only)
  }
  return found
}
