import { isCategory, isChosenByCustomer } from '../../../../../policies/support/recipients/recipients.ts'
import { keyAt, type Place } from '../../../../diagnostics/place.ts'
import type * as language from '../../../../language/types.ts'
import type { Resource } from '../../../../model/model.ts'
import { companyName } from '../../content/company-name.ts'
import { fact, gap } from '../../content/statement.ts'
import { type RecipientView, recipientTitle, type View } from '../../content/view.ts'
import { compare } from '../../content/words.ts'
import type { Statement } from '../../document.ts'
import type { Input } from '../input.ts'
import { type Sentence, tell } from '../sentence.ts'

/** The recipients with what flows to them from the activities of a document alone. */
export const receiving = ({ view, activities }: Pick<Input, 'view' | 'activities'>): readonly RecipientView[] => {
  const names = new Set(activities.map(({ name }) => name))
  return view.recipients
    .map((recipient) => ({ ...recipient, flows: recipient.flows.filter(({ activity }) => names.has(activity)) }))
    .filter(({ flows }) => flows.length > 0)
}

/** What a document calls a recipient, and where that stands. */
interface RecipientName {
  readonly name: string
  readonly facts: readonly Place[]
}

/**
 * What a document calls a recipient. A list of subprocessors gives the company, a notice may name the kind of recipient
 * (Art. 13(1)(e)): there a title is enough.
 */
export function nameOf(
  { model }: View,
  { resource }: RecipientView,
  needs: 'company' | 'title' = 'company',
): RecipientName | Statement {
  const { title, legalName, kind } = resource.value
  const titled = title === undefined ? [] : [keyAt(resource, 'title')]
  if (isCategory(resource.value) || isChosenByCustomer(resource.value))
    return {
      name: recipientTitle(resource),
      facts: [...titled, keyAt(resource, kind === undefined ? 'engagement' : 'kind')],
    }
  if (legalName === undefined) {
    if (needs === 'title' && title !== undefined) return { name: title, facts: titled }
    const label = title ?? null
    return fact(model, resource, ['legalName'], undefined, 'the legal name is not declared', { label })
  }
  return { name: companyName(title, legalName) ?? legalName, facts: [keyAt(resource, 'legalName'), ...titled] }
}

export const isStatement = (value: object): value is Statement => 'missing' in value

/** Who may receive the data beside those who are named: of an activity that names nobody, or as host of the router. */
export function unnamed(input: Input): Statement | null {
  const { view, activities } = input
  const silent = activities.find(({ resource }) => resource.value.recipients === undefined)
  const why = 'who receives the data is not declared'
  if (silent) return gap(view.model, silent.resource, ['recipients'], why, { label: silent.title })
  return unnamedHost(input)[0] ?? null
}

/** What the router holds is with its host, too. */
export function unnamedHost({ view: { model }, activities }: Input): readonly Statement[] {
  const held = activities.some(({ flows }) =>
    flows.some(({ sink }) => sink.kind === 'store' && sink.store !== 'records'),
  )
  if (!held || !model.router || model.router.value.hostedBy !== undefined) return []
  return [gap(model, model.router, ['hostedBy'], 'who hosts the router is not declared', { label: 'Hosting' })]
}

/** The day from which a recipient gets data, where it has not come. */
export const beginsOn = ({ asOf }: View, { value: { activeFrom } }: Resource<language.Recipient>): string | null =>
  activeFrom === undefined || activeFrom <= asOf ? null : activeFrom

/** With whom data is shared, those apart who get nothing before a day. */
export function sharedSentences(
  { view, voice }: Pick<Input, 'view' | 'voice'>,
  receivers: readonly RecipientView[],
  factsOf: (recipient: RecipientView) => readonly Place[],
  details: (of: readonly RecipientView[]) => Partial<Pick<Sentence, 'keptBy' | 'article'>>,
): readonly Sentence[] {
  const names = (of: readonly RecipientView[]): string =>
    voice.list(of.map(({ resource }) => voice.recipient(resource)))
  const groups = Map.groupBy(receivers, ({ resource }) => beginsOn(view, resource))
  const now = groups.get(null) ?? []
  const key = now.length > 0 ? 'use.shared-from' : 'use.shared-only-from'
  return [
    ...(now.length === 0 ? [] : [tell(voice, 'use.shared', { names: names(now) }, now.flatMap(factsOf), details(now))]),
    ...[...groups]
      .flatMap(([day, of]) => (day === null ? [] : [{ day, of }]))
      .sort((a, b) => compare(a.day, b.day))
      .map(({ day, of }) =>
        tell(
          voice,
          key,
          { names: names(of), date: voice.date(day) },
          [...of.map(({ resource }) => keyAt(resource, 'activeFrom')), ...of.flatMap(factsOf)],
          details(of),
        ),
      ),
  ]
}
