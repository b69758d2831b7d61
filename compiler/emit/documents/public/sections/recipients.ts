import { isCategory } from '../../../../../policies/support/recipients/recipients.ts'
import { keyAt } from '../../../../diagnostics/place.ts'
import type { Flow } from '../../../../flows/flow.ts'
import type * as language from '../../../../language/types.ts'
import { listing } from '../../content/data.ts'
import { keptByFlows } from '../../content/kept-by.ts'
import { type Relationship, relationshipGap, relationshipsOf } from '../../content/recipients.ts'
import { gap, isMarked } from '../../content/statement.ts'
import { onwardOf, type RecipientView, recipientTitle } from '../../content/view.ts'
import { capital, isNoPeriod } from '../../content/words.ts'
import { list, paragraph, type Section } from '../document.ts'
import { dataFacts, type Input } from '../input.ts'
import { lack, type Sentence, tell } from '../sentence.ts'
import { isClause } from './keeping.ts'
import { beginsOn, isStatement, nameOf, receiving, unnamed, unnamedHost } from './receivers.ts'
import { placeSentences } from './recipient-places.ts'
import { formText } from './uses.ts'

/** Who receives the data (Art. 13(1)(e)). */
export function recipientsSection(input: Input): Section {
  const { view, voice } = input
  const direct = receiving(input)
  const items = [...direct, ...onwardOf(view, direct)].map((recipient) => recipientSentences(input, recipient))
  return {
    key: 'recipients',
    title: voice.text('section.recipients', {}),
    articles: ['13(1)(e)', '14(1)(e)'],
    blocks: [...list(items), ...paragraph(...(items.length > 0 ? unnamedHost(input).map(lack) : [nobody(input)]))],
  }
}

function recipientSentences(input: Input, recipient: RecipientView): readonly Sentence[] {
  const { view, voice } = input
  const { resource, from } = recipient
  const found = nameOf(view, recipient, 'title')
  const { name, facts } = isStatement(found) ? { name: recipientTitle(resource), facts: [keyAt(resource)] } : found
  const article = { article: '13(1)(e)' }
  const capitalised = capital(name)
  const several = isSeveral(resource.value, name)
  const roles: readonly Sentence[] = from
    ? [
        tell(
          voice,
          'recipient.onward',
          { name: capitalised, from: recipientTitle(from.resource) },
          [...facts, keyAt(from.resource, 'onward'), keyAt(from.resource, 'title')],
          article,
        ),
      ]
    : [...relationshipsOf(view, recipient)]
        .sort()
        .map((relationship) =>
          relationship === null
            ? lack(relationshipGap(view, recipient, undefined, capitalised))
            : tell(
                voice,
                roleKey(relationship, several),
                { name: capitalised },
                [...facts, keyAt(resource, 'engagement')],
                article,
              ),
        )
  const { does } = resource.value
  return [
    ...(isStatement(found) ? [lack(found)] : []),
    ...roles,
    ...(does === undefined
      ? []
      : [
          tell(
            voice,
            several ? 'recipient.kind.does' : 'recipient.does',
            { does: voice.inner(does) },
            [keyAt(resource, 'does')],
            article,
          ),
        ]),
    ...(from ? [] : [received(input, recipient, several)]),
    ...placeSentences(view, voice, recipient),
    ...keptThere(input, recipient),
    ...begins(input, recipient),
  ]
}

/** How long it keeps the data itself, where that is declared: our own periods say nothing of others. */
function keptThere({ view: { model }, voice }: Input, { resource }: RecipientView): readonly Sentence[] {
  const { keeps } = resource.value
  const details = { article: '13(2)(a)' }
  if (keeps?.for === undefined)
    return isMarked(model, resource, 'keeps', 'for')
      ? [lack(gap(model, resource, ['keeps', 'for'], 'how long it keeps the data is not declared'))]
      : []
  const isNone = isNoPeriod(keeps.for)
  const period = voice.period(keeps.for)
  const at = keyAt(resource, 'keeps', 'for')
  if (keeps.after === undefined)
    return [
      isNone
        ? tell(voice, 'recipient.keeps-none', {}, [at], details)
        : tell(voice, 'recipient.keeps', { period }, [at], details),
    ]
  // German has it behind a colon where it is no clause of its own.
  const start = voice.language === 'en' ? voice.embedded(keeps.after) : voice.inner(keeps.after)
  const facts = [at, keyAt(resource, 'keeps', 'after')]
  if (isNone) return [tell(voice, 'recipient.keeps-none-after', { start }, facts, details)]
  return [
    isClause(voice, keeps.after)
      ? tell(voice, 'recipient.keeps-since', { period, start }, facts, details)
      : tell(voice, 'recipient.keeps-after', { period, start }, facts, details),
  ]
}

/** A kind of recipients, or several under a name that is no company's: "Cloud providers", "Mixpanel and similar services". */
const isSeveral = (value: language.Recipient, name: string): boolean =>
  isCategory(value) || (value.legalName === undefined && /(?:^|\s)\p{Ll}+[^s\W]s$/u.test(name))

/** What a recipient is, or several are. */
function roleKey(relationship: Relationship, several: boolean) {
  if (!several) return `recipient.${relationship}` as const
  if (relationship === 'controller') return 'recipient.kind.controller' as const
  return relationship === 'processor' || relationship === 'subprocessor'
    ? ('recipient.kind.processor' as const)
    : (`recipient.${relationship}` as const)
}

/** Which data a recipient gets, and in which form. */
function received(input: Input, { flows }: RecipientView, several: boolean): Sentence {
  const { view, voice } = input
  const order = listing(view.activities)
  const byCategory = [...Map.groupBy(flows, ({ category }) => category)].sort(
    ([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1),
  )
  const items = byCategory.map(([category, moved]) => {
    const form = formOf(input, category, moved)
    const name = voice.category(view, category)
    return form === null ? name : voice.text('use.item-form', { item: name, form })
  })
  const facts = byCategory.flatMap(([category, moved]) =>
    moved.flatMap((flow) => {
      const activity = input.activities.find(({ name }) => name === flow.activity)
      const [place] = flow.places
      return [...(place ? [place] : []), ...(activity ? dataFacts(view, activity, category, moved) : [])]
    }),
  )
  const key = several ? 'recipient.kind.data' : 'recipient.data'
  return tell(voice, key, { data: voice.list(items) }, facts, {
    article: '13(1)(e)',
    keptBy: keptByFlows(flows),
  })
}

/** The form in which a category reaches somebody, where it is the same for all that does. */
export function formOf(
  { view, voice }: Pick<Input, 'view' | 'voice'>,
  category: string,
  flows: readonly Flow[],
): string | null {
  const forms = new Set(
    flows.map(({ activity, protection, origin, sink }) => {
      // A pseudonym that an activity stores is one wherever it goes.
      if (protection !== 'keep' && origin.kind === 'route') return voice.text(`protection.${protection}`, {})
      const datum = view.model.activities.get(activity)?.value.data?.[category]
      // How we store it says nothing of how others do, but for what cannot be undone on the way.
      const kept = datum?.form === 'encrypted' && sink.kind === 'recipient' ? undefined : datum
      return kept && origin.kind === 'activity' ? formText(voice, kept) : null
    }),
  )
  const [form] = forms
  return forms.size === 1 ? (form ?? null) : null
}

/** From when it gets the data, where that day has not come. */
function begins({ view, voice }: Input, { resource }: RecipientView): readonly Sentence[] {
  const from = beginsOn(view, resource)
  if (from === null) return []
  return [
    tell(voice, 'recipient.from', { date: voice.date(from) }, [keyAt(resource, 'activeFrom')], {
      article: '13(1)(e)',
    }),
  ]
}

/** That nobody else receives data is said only where each activity says so itself. */
function nobody(input: Input): Sentence {
  const open = unnamed(input)
  if (open) return lack(open)
  const facts = input.activities.map(({ resource }) => keyAt(resource, 'recipients'))
  return tell(input.voice, 'recipient.none', {}, facts, { article: '13(1)(e)' })
}
