import { isInside, type Regime } from '../../../../law/regions.ts'
import { modulesOf } from '../../../../law/transfer-tools.ts'
import { isCategory, isChosenByCustomer } from '../../../../policies/support/recipients/recipients.ts'
import { toolUnder } from '../../../../policies/support/recipients/tool-under.ts'
import type { Flow } from '../../../flows/flow.ts'
import type * as language from '../../../language/types.ts'
import { type ActivityView, type RecipientView, receiverOf, type View } from '../content/view.ts'

/** Clauses that two parties sign to carry data out of the area of a law (Art. 46(2)(c) GDPR, s. 119A DPA 2018). */
export interface Clauses {
  readonly recipient: RecipientView
  readonly regime: Regime
  /** With the module that these clauses are of, where several were signed. */
  readonly tool: Omit<language.TransferTool, 'module'> & { readonly module?: language.Module | undefined }
  /** Whether clauses of other modules were signed with the same recipient, which are papers of their own. */
  readonly isOneOfSeveral: boolean
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
          const tool = toolUnder(view.model, recipient.resource, regime)
          return tool && kinds.includes(tool.tool) ? clausesWith(view, recipient, regime, tool) : []
        }),
  )

/** One for each module; one without any where none is stated. */
function clausesWith(
  view: View,
  recipient: RecipientView,
  regime: Regime,
  tool: language.TransferTool,
): readonly Clauses[] {
  const to = view.activities.filter(({ flows }) => flows.some((flow) => receiverOf(flow) === recipient.name))
  const direction = directionOf(view, recipient, regime)
  const fits = ({ role }: ActivityView, module: language.Module | undefined): boolean => {
    if (module === undefined) return true
    // Module 4 back to us is signed by the one who processes for us.
    const asProcessor = direction === 'out' && module > 2
    return asProcessor === (role === 'processor')
  }
  const signed = modulesOf(tool)
  const modules = signed.length > 0 ? signed : [undefined]
  return modules.map((module) => {
    const activities = to.filter((activity) => fits(activity, module))
    const names = new Set(activities.map(({ name }) => name))
    return {
      recipient,
      regime,
      tool: { ...tool, module },
      isOneOfSeveral: modules.length > 1,
      direction,
      flows: recipient.flows.filter(({ activity }) => names.has(activity)),
      activities,
      elsewhere: to.filter((activity) => !modules.some((each) => fits(activity, each))),
    }
  })
}

/** The file and the title of a paper, which say the module where there are several. */
export const paperOf = (
  { recipient: { name, title }, isOneOfSeveral, tool: { module } }: Clauses,
  kind: string,
): { readonly path: string; readonly with: string } =>
  isOneOfSeveral
    ? { path: `internal/${kind}-${name}-module-${module}`, with: `${title}, module ${module}` }
    : { path: `internal/${kind}-${name}`, with: title }

function directionOf({ model }: View, { resource }: RecipientView, regime: Regime): Clauses['direction'] {
  const ours = model.organisation?.value.country
  const theirs = resource.value.established
  const inside = theirs !== undefined && isInside(regime, theirs)
  return ours !== undefined && !isInside(regime, ours) && inside ? 'back' : 'out'
}
