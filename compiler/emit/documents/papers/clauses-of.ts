import { isInside, type Regime } from '../../../../policies/law/regions.ts'
import { isCategory, isChosenByCustomer } from '../../../../policies/support/recipients.ts'
import type { Flow } from '../../../flows/flow.ts'
import type * as language from '../../../language/types.ts'
import { type ActivityView, type RecipientView, receiverOf, type View } from '../content/view.ts'

/** Clauses that two parties sign to carry data out of the area of a law (Art. 46(2)(c) GDPR, s. 119A DPA 2018). */
export interface Clauses {
  readonly recipient: RecipientView
  readonly regime: Regime
  readonly tool: language.TransferTool
  /** `back`: it is inside and hands the data back to us, who are outside (module 4). */
  readonly direction: 'out' | 'back'
  /** What goes to it in the roles of the module; all of it where no module is stated. */
  readonly flows: readonly Flow[]
  readonly activities: readonly ActivityView[]
  /** Activities that send it data in another role, for which other clauses are needed. */
  readonly elsewhere: readonly ActivityView[]
}

/** The clauses of one kind that the declaration names, by recipient; none with whom we do not deal ourselves. */
export const clausesOf = (view: View, kinds: readonly language.TransferTool['tool'][]): readonly Clauses[] =>
  view.recipients.flatMap((recipient) =>
    isChosenByCustomer(recipient.resource.value) || isCategory(recipient.resource.value)
      ? []
      : view.regimes.flatMap((regime): readonly Clauses[] => {
          const tool = recipient.resource.value.transfer?.[regime]
          return tool && kinds.includes(tool.tool) ? [clausesWith(view, recipient, regime, tool)] : []
        }),
  )

function clausesWith(view: View, recipient: RecipientView, regime: Regime, tool: language.TransferTool): Clauses {
  const to = view.activities.filter(({ flows }) => flows.some((flow) => receiverOf(flow) === recipient.name))
  const fits = ({ role }: ActivityView): boolean => {
    if (tool.module === undefined) return true
    // Module 4 back to us is signed by the one who processes for us.
    const asProcessor = direction === 'out' && tool.module > 2
    return asProcessor === (role === 'processor')
  }
  const direction = directionOf(view, recipient, regime)
  const activities = to.filter(fits)
  const names = new Set(activities.map(({ name }) => name))
  return {
    recipient,
    regime,
    tool,
    direction,
    flows: recipient.flows.filter(({ activity }) => names.has(activity)),
    activities,
    elsewhere: to.filter((activity) => !names.has(activity.name)),
  }
}

function directionOf({ model }: View, { resource }: RecipientView, regime: Regime): Clauses['direction'] {
  const ours = model.organisation?.value.country
  const theirs = resource.value.established
  const inside = theirs !== undefined && isInside(regime, theirs)
  return ours !== undefined && !isInside(regime, ours) && inside ? 'back' : 'out'
}
