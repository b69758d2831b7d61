import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { processing } from '../support/bases/role.ts'
import { absentAt } from '../support/missing.ts'
import { executedBy, relatedRoutes, routesOf } from '../support/routes/routes.ts'
import { clip, quote } from '../support/text.ts'
import { isPlaceholder } from '../support/texts/placeholder.ts'
import { isIn } from '../words/match.ts'
import { saysOnly } from '../words/wording.ts'

const facts = [
  ['for', 'for whom', '28(3)'],
  ['instructions', 'on which instructions', '28(3)(a)'],
] as const

/** Words that point at no document: instructions are documented (Art. 28(3)(a)). */
const undocumented = new Set(
  `none no nothing not any as at of by on in or the our own ours we us its their needed required necessary fit see
  decision decisions discretion judgement judgment choice oral orally verbal verbally implied implicit spoken phone
  telephone call customary practice usual is are various several different general other any all own needs given instruction instructions agreed informal informally`.split(
    /\s+/,
  ),
)

/** Words that name no controller; `customers` are those who use the service, and `tenant` says it better. */
const anybody = new Set(
  `various several different many multiple numerous some other others any all and or of the our see above below contract
  agreement terms list annex controllers controller companies company parties party third partners partner whoever anyone
  anybody somebody someone everyone everybody people persons miscellaneous etc unspecified diverse mixed`.split(/\s+/),
)

/** Words for those who use the service: they alone name a controller as a class, in such a class they name none. */
const users = new Set(
  'customers clients users tenants subscribers buyers businesses firms organisations organizations'.split(' '),
)

/** Whose will it is that follows: a processor's own (Art. 28(3)(a), 28(10), 29). */
const ownWill =
  /\b((we|our (management|board|team|staff)) (\w+ )?(decide|choose|determine|judge|see fit|want|like|need|prefer|think|deem|consider|believe)\w*|as we |whatever|(our|its|their) own (\w+ )*(needs|products?|purposes?|interests?|discretion|judgement|judgment|decisions?|wishes|services?|use|business|research|analytics)|useful to us|(at|in) our (sole |own )?discretion|our (privacy|cookie|internal|company) (policy|notice|rules)|own (needs|purposes))\b/i

export const processorWithoutInstructions = defineRule({
  name: 'role/processor-without-instructions',
  summary: 'Processing on behalf of others that does not say for whom, or on whose instructions.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 28(3)' },
  also: 'GDPR Art. 28(3)(a), 30(2)(a)',
  severity: 'gap',
  *found({ model }) {
    for (const [activity, said] of processing(model)) {
      const name = quote(activity.name)
      const routes = routesOf(model, activity.name)
      const end = executedBy(routes)
      const common = {
        rule: 'role/processor-without-instructions',
        related: relatedRoutes(routes),
        executed: routes.length > 0,
      } as const
      // A bare name is one omission, of all there is to say.
      if (said === undefined)
        yield {
          ...common,
          message: `Activity ${name} does not say for whom and on which instructions it processes${end}`,
          at: valueAt(activity, 'role'),
          help: 'Write `role: {processor: {for: ..., instructions: ..., atEnd: ...}}`: the controller, and the contract with its instructions.',
        } satisfies Finding
      for (const [key, what, ref] of said === undefined ? [] : facts)
        if (said?.[key] === undefined)
          yield {
            ...common,
            message: `Activity ${name} does not say ${what} it processes${end}`,
            because: { kind: 'law', ref: `GDPR Art. ${ref}` },
            ...absentAt(
              model,
              activity,
              ['role', 'processor', key],
              'Name the controller under `for`, and the contract that holds its instructions under `instructions`.',
            ),
          } satisfies Finding
      for (const [key, says, help, ref] of emptiesOf(model, said))
        yield {
          ...common,
          class: 'violation',
          message: `${quote(clip(said?.[key] ?? '', 60))} ${says} ${name} processes.`,
          at: valueAt(activity, 'role', 'processor', key),
          help,
          because: { kind: 'law', ref: `GDPR Art. ${ref}` },
        } satisfies Finding
    }
  },
})

const namesAnybody = (whom: string): boolean =>
  saysOnly(whom, new Set([...anybody, ...users])) && !saysOnly(whom, users)

type Processor = NonNullable<Extract<Activity['role'], object>['processor']>

/** What is stated and says nothing: the key, why not, what to write instead, and the article. */
function* emptiesOf(
  model: Model,
  { for: whom, instructions }: Processor = {},
): Iterable<readonly [key: 'for' | 'instructions', says: string, help: string, ref: string]> {
  if (whom !== undefined && !isPlaceholder(whom) && !model.recipients.has(whom) && namesAnybody(whom))
    yield [
      'for',
      'names no controller for whom',
      'Name the controller, a recipient, or write `tenant` where it is the customer who uses the service.',
      '28(3), 30(2)(a)',
    ]
  if (instructions !== undefined && !isPlaceholder(instructions) && documentsNothing(instructions))
    yield [
      'instructions',
      'documents no instructions on which',
      'Name the contract or document that holds them.',
      '28(3)(a)',
    ]
}

const documentsNothing = (instructions: string): boolean =>
  saysOnly(instructions, undocumented) || isIn(ownWill, instructions)
