import { isCategory } from '../../../../policies/support/recipients/recipients.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import { recipientSink } from '../../../flows/facts.ts'
import type { Flow } from '../../../flows/flow.ts'
import type * as language from '../../../language/types.ts'
import type { Statement } from '../document.ts'
import { evidenceText } from './basis.ts'
import { placesOf } from './data.ts'
import { keptByFlows, keptBySignature } from './kept-by.ts'
import { gap, isMarked, missing, notApplicable, say } from './statement.ts'
import { type ActivityView, onwardOf, type RecipientView, receiverOf, type View } from './view.ts'

/** What a recipient is in an activity: for its law see `relationship` of flows. */
export type Relationship = 'processor' | 'subprocessor' | 'controller' | 'joint-controller' | 'chosen-by-customer'

/** A flow, or all of an activity: in which role the data is used, and by what activity. */
type Use = Pick<Flow, 'role' | 'activity'>

/**
 * What a recipient is in an activity; `null` where nobody has stated for whom it works, or in which role we use the
 * data on whose behalf it works.
 */
export function relationshipOf({ model }: View, name: string, { role, activity }: Use): Relationship | null {
  const own = model.activities.get(activity)
  const onBehalf = model.recipients.get(name)?.value.engagement === 'on-our-behalf'
  if (onBehalf && own && isMarked(model, own, 'role')) return null
  const sink = recipientSink(model, name, null, role)
  return sink.kind === 'recipient' ? (sink.relationship as Relationship | null) : null
}

const relationshipText: Readonly<Record<Relationship, string>> = {
  processor: 'processor',
  subprocessor: 'subprocessor',
  controller: 'for its own purposes',
  'joint-controller': 'joint controller',
  'chosen-by-customer': 'destination that the customer chose',
}

/** The roles of a recipient over all that flows to it, in the order of their names. */
export function relationshipsOf(view: View, { name, flows }: RecipientView): ReadonlySet<Relationship | null> {
  const found = new Set<Relationship | null>()
  const asked = new Set<string>()
  // It is the same in all flows of an activity, which has one role.
  for (const flow of flows) {
    if (asked.has(flow.activity)) continue
    asked.add(flow.activity)
    found.add(relationshipOf(view, name, flow))
  }
  return found
}

const useOf = ({ name, role }: ActivityView): Use => ({ activity: name, role })

/** Why nobody can tell what a recipient is. */
export const relationshipGap = (
  { model }: View,
  { resource }: RecipientView,
  why = 'for whom it works is not declared',
  label: string | null = null,
): Statement =>
  resource.value.engagement === undefined
    ? gap(model, resource, ['engagement'], why, { label })
    : missing('whether it is a processor or a subprocessor depends on our own role, which is missing', null, { label })

/** The flows of an activity that reach a recipient. */
export const flowsTo = (activity: ActivityView, recipient: string): readonly Flow[] =>
  activity.flows.filter((flow) => receiverOf(flow) === recipient)

/** Who receives the data of an activity, and as what (Art. 30(1)(d)). */
export function recipientStatements(view: View, activity: ActivityView): readonly Statement[] {
  const statements = recipientsOf(view, activity).flatMap((recipient) => {
    const relationship = relationshipOf(view, recipient.name, useOf(activity))
    const flows = flowsTo(activity, recipient.name)
    const details = {
      article: '30(1)(d)',
      keptBy: keptByFlows(flows),
      places: placesOfRecipient(activity, recipient.name, flows),
    }
    const what =
      relationship === 'controller' && isCategory(recipient.resource.value)
        ? 'for their own purposes'
        : relationship && relationshipText[relationship]
    if (what !== null) return [say(`${recipient.title} (${what})`, details)]
    return [say(recipient.title, details), relationshipGap(view, recipient, 'not declared', `${recipient.title} works`)]
  })
  const onward = onwardOf(view, recipientsOf(view, activity)).map(({ title, from }) =>
    say(`${title} (from ${from?.title ?? ''})`, {
      article: '30(1)(d)',
      places: from ? [keyAt(from.resource, 'onward')] : [],
    }),
  )
  return statements.length > 0
    ? [...statements, ...onward]
    : (unnamedRecipients(view, activity) ?? [say('none', { places: [keyAt(activity.resource)] })])
}

/** That nobody receives the data is said only where the activity says so itself (`recipients: {}`). */
export const unnamedRecipients = ({ model }: View, { resource }: ActivityView): readonly Statement[] | null =>
  resource.value.recipients === undefined
    ? [gap(model, resource, ['recipients'], 'who receives the data is not declared', { article: '30(1)(d)' })]
    : null

/** What hangs on recipients does not apply where there are none; where nobody has named any it is unknown. */
export const unlessUnnamed = (view: View, activity: ActivityView): readonly Statement[] =>
  unnamedRecipients(view, activity) ? [missing('depends on who receives the data, which is missing')] : [notApplicable]

/** The activity's own entry for a recipient, or the first places of what flows there. */
const placesOfRecipient = ({ resource }: ActivityView, name: string, flows: readonly Flow[]): Statement['places'] =>
  resource.value.recipients?.[name] ? [keyAt(resource, 'recipients', name)] : placesOf(flows).slice(0, 3)

/** The recipients of an activity, in the order of their names. */
export const recipientsOf = (view: View, activity: ActivityView): readonly RecipientView[] =>
  view.recipients.filter(({ name }) => activity.recipients.includes(name))

/** How data comes to somebody who does not get it from us. */
export const onwardStatement = (from: RecipientView): Statement =>
  say(`gets it from ${from.title}`, { places: [keyAt(from.resource, 'onward')] })

/** What a recipient is over all activities, in words. */
export function roleStatements(view: View, recipient: RecipientView): readonly Statement[] {
  const places = [keyAt(recipient.resource, 'engagement')]
  return [...relationshipsOf(view, recipient)]
    .sort()
    .map((relationship) =>
      relationship === null ? relationshipGap(view, recipient) : say(relationshipText[relationship], { places }),
    )
}

/** Contracts with the processors of an activity (Art. 28(3), 28(4)). */
export function contractStatements(view: View, activity: ActivityView): readonly Statement[] {
  const statements = recipientsOf(view, activity).flatMap((recipient): readonly Statement[] => {
    const relationship = relationshipOf(view, recipient.name, useOf(activity))
    if (relationship === null)
      return [
        missing('whether a contract is needed depends on its role, which is missing', null, { label: recipient.title }),
      ]
    if (relationship !== 'processor' && relationship !== 'subprocessor') return []
    return [...contractOf(view, recipient, recipient.title), ...diligenceOf(recipient), ...ordersOf(recipient)]
  })
  if (statements.length > 0) return statements
  return recipientsOf(view, activity).length > 0 ? [notApplicable] : unlessUnnamed(view, activity)
}

/** What shows that a processor was examined (Art. 28(1)), where the declaration says so. */
function diligenceOf({ resource, title }: RecipientView): readonly Statement[] {
  const text = resource.value.diligence && evidenceText(resource.value.diligence)
  if (text === undefined) return []
  return [say(text, { label: `${title}, examined`, article: '28(1)', places: [keyAt(resource, 'diligence')] })]
}

const orders: Readonly<Record<NonNullable<language.Recipient['foreignOrders']>, string>> = {
  'agreement-only': 'data is handed over where an international agreement provides for it',
  challenged: 'they are challenged, and no more is handed over than is compelled',
  followed: 'they are followed',
}

/** What it does with orders of authorities outside the Union (Art. 48), where the declaration says so. */
function ordersOf({ resource, title }: RecipientView): readonly Statement[] {
  const { foreignOrders } = resource.value
  if (foreignOrders === undefined) return []
  const label = `${title}, orders of foreign authorities`
  return [say(orders[foreignOrders], { label, article: '48', places: [keyAt(resource, 'foreignOrders')] })]
}

/** How a recipient can be reached: whatever is declared of it. */
export const reachText = ({ contact, address }: language.Recipient): string | undefined =>
  [contact, address].filter((each) => each !== undefined).join(', ') || undefined

/** The contract with a recipient: where it lies, and signed when. */
export function contractOf(
  { model, asOf }: View,
  { resource }: RecipientView,
  label: string | null,
): readonly Statement[] {
  const { contract } = resource.value
  const details = { label, article: '28(3)' }
  if (!contract) return [gap(model, resource, ['contract'], 'no contract is declared', details)]
  const where = evidenceText({
    ...(contract.file !== undefined && { file: contract.file }),
    ...(contract.url !== undefined && { url: contract.url }),
  })
  const signed = contract.signed && `signed ${contract.signed}`
  const expires = contract.expires && `expires ${contract.expires}`
  const places = [keyAt(resource, 'contract')]
  const text = [where, signed, expires].filter((part) => part !== undefined && part !== '').join(', ')
  return [
    ...(text === '' ? [] : [say(text, { ...details, keptBy: keptBySignature(contract, asOf), places })]),
    ...(contract.signed === undefined
      ? [gap(model, resource, ['contract', 'signed'], 'the day of signature is not declared', details)]
      : []),
    ...(where === undefined ? [missing('where the contract lies is not declared', null, { ...details, places })] : []),
  ]
}
