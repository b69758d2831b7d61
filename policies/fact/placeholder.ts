import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Step } from '../../compiler/diagnostics/place.ts'
import { placeIn } from '../../compiler/flows/facts.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { clip, quote } from '../support/text.ts'
import { isPlaceholder, isSampleName, saysNothing } from '../support/texts/placeholder.ts'
import { visitStrings } from '../support/texts/strings.ts'
import { isNobody, namesNobody, vagueIn } from '../support/texts/vague.ts'
import { worded } from '../support/texts/worded.ts'
import { isIn } from '../words/match.ts'

export const factPlaceholder = defineRule({
  name: 'fact/placeholder',
  summary: 'A word that only holds the place of a fact.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'error',
  *found({ model }) {
    const found: Finding[] = []
    // Without a project it is a sketch, in which letters stand for what would be said.
    const isSketch = model.project === null
    for (const resource of legal(model)) {
      if (resource.poisoned) continue
      visitStrings(resource.value, (text, path) => {
        // Items of lists are names.
        const key = path.at(-1)
        if (naming.has(resource.section) && (!titled.has(String(key)) || path.includes('schema'))) return
        if (resource.section === 'recipients' && path[0] === 'measures' && (isPlaceholder(text) || namesNobody(text)))
          found.push(only(resource, text, path, 'measures'))
        if (typeof key !== 'string' || (resource.section === 'exceptions' && pointing.has(key))) return
        if (
          !isPlaceholder(text) &&
          !(resource.section === 'notices' && path[0] === 'text' && text.trim() === '') &&
          !isAnswerOfNothing(resource, key, text, path) &&
          (isSketch || !(isSaid(key, path) && saysNothing(text)))
        )
          return
        // Of a process, `process/unowned` and `process/incomplete` say so.
        if (path.includes('process') && namesNobody(text)) return
        found.push(only(resource, text, path, key))
      })
    }
    yield* found
  },
})

const only = (resource: Resource<unknown>, text: string, path: readonly Step[], key: string): Finding => ({
  rule: 'fact/placeholder',
  message:
    text.trim() === ''
      ? `Nothing stands under ${quote(key)}.`
      : `${quote(clip(text, 40))} only holds the place of what ${quote(key)} is to say.`,
  at: placeIn(resource, [...path]),
  help: 'State the fact, or mark it: `{missing: why, ask: whom}`; documents then print it as missing.',
})

/** Names of rules and places: what is none of them is `exception/unknown-target`. */
const pointing: ReadonlySet<string> = new Set(['rule', 'target'])

/** Keys that say in words what something is, in sections that otherwise name things. */
const titled: ReadonlySet<string> = new Set('title description subject message region secret'.split(' '))

/** Where somebody is asked for. */
const persons: ReadonlySet<string> = new Set(
  'approvedBy name legalName tradeName address contact privacy support security email phone officer'.split(' '),
)
/** Where something is asked for, and nothing is no answer; other texts have rules of their own. */
const things: ReadonlySet<string> = new Set(
  'why does parental schedule1 introduction essence softOptIn file scope promise clause text when logic from significance intervention consequences ground'.split(
    ' ',
  ),
)
/** Where something is said in words, beside those. */
const words: ReadonlySet<string> = new Set(
  'instructions interest contract law whose asked withdrawn purpose exempt until owner evidence message reason acceptedBy process url'.split(
    ' ',
  ),
)

/** What holds words and no name of a resource: a heading of a notice says what its author likes. */
const isSaid = (key: string, path: readonly Step[]): boolean =>
  persons.has(key) ||
  things.has(key) ||
  words.has(key) ||
  path[0] === 'text' ||
  (key === 'for' && path.includes('processor'))

/** `nobody` where a person is asked for, `none` where a fact is. */
const isAnswerOfNothing = ({ section }: Resource<unknown>, key: string, text: string, path: readonly Step[]): boolean =>
  (persons.has(key) && (isNobody(text) || isSampleName(text) || isIn(pointsElsewhere, text))) ||
  // Of reasons for a period, `retention/vague` says so.
  (things.has(key) &&
    (section !== 'retention' || path[0] === 'holds') &&
    (/^\W*((?:none|nothing)(?: at all| whatsoever)?|no|etc|et cetera|and so on|proprietary|(?:as|when|where|if) (?:needed|required|necessary|appropriate|applicable)|not? (needed|required|necessary|possible)|nothing happens|secret|confidential|(?:(?:an?|the|our|by) )?(?:(?:own|proprietary|secret|confidential|internal|black[- ]box|trade secret|complex|smart|advanced|automated) )*(?:algorithms?|ai|artificial intelligence|machine learning|software|computer|system|trade secret)(?: (?:decides|does it|decides it|is used))?|see (?:(?:the|our|its|their) )?(?:above|agreement|annex|appendix|arrangement|attached|below|contract|document|file|intranet|notice|policy|privacy policy|terms|web ?site|wiki)|(?:there is )?(?:no|any|some|a) (?:(?:particular|special|specific|good|real) )?reasons?|anything|they do it|(?:various|stuff|things|other|different|miscellaneous)(?: (?:services?|things|stuff|tasks|data))?|services?)\W*$/i.test(
      text,
    ) ||
      (key === 'parental' && isIn(isNotDone, text)) ||
      (key === 'essence' && /^\W*(?:available )?(?:up)?on request\W*$/i.test(text)) ||
      (key === 'when' && /^\W*(always|never|ever|any ?time)\W*$/i.test(text)) ||
      (path[0] === 'dpia' && key === 'why' && vagueIn(text)?.words === text.trim())))

/** Where it is asked how something is done, and the answer is that it is not. */
const isNotDone =
  /^\W*(?:(?:it |they |this |that )?(?:is |are |was )?(?:not|never) (?:yet )?(?:asked|verified|checked|obtained|collected|sought|done|required|needed|provided|foreseen|planned|offered)(?: for)?(?: yet)?|none|no|nothing|nobody (?:asks|checks|is asked)(?: for it)?|we (?:do not|don't|never) (?:ask|check|verify)\b[^.;]*|(?:parents|guardians) (?:are|need) not (?:be )?(?:asked|involved|informed|told|consulted))\W*$/i

/** Where a person or an address is asked for, and a reader is sent to look for it. */
const pointsElsewhere =
  /^\W*(?:see|look at|check|refer to|on) (?:(?:the|our|its|their) )?(?:company |own )?(?:web ?site|home ?page|web page|imprint|intranet|wiki|contract|agreement|terms|privacy (?:policy|notice)|above|below)\W*$/i

/** Sections of which only a few keys hold words. */
const naming: ReadonlySet<string> = new Set('project categories sources events channels routes router'.split(' '))

/** The sections that state legal facts in words, and those that have titles. */
function* legal(model: Model): Iterable<Resource<unknown>> {
  yield* worded(model)
  if (model.project) yield model.project
  if (model.router) yield model.router
  yield* model.declaredCategories.values()
  for (const event of model.events.values()) yield event.resource
  yield* model.sources.values()
  yield* model.channels.values()
  yield* model.routes.values()
}
