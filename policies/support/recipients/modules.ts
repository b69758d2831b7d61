import type { Module, Recipient } from '../../../compiler/language/types.ts'
import type { Model } from '../../../compiler/model/model.ts'
import { isInside } from '../../../law/regions.ts'
import { moduleRoles } from '../../../law/transfer-tools.ts'
import type { CarriedLeg } from './transfers.ts'

/** `from controller to processor`, as modules and findings say it. */
export const between = (module: Module): string => `from ${moduleRoles[module].join(' to ')}`

/** Whether a leg names a tool. */
export const isCarried = (leg: { readonly tool: unknown }): leg is CarriedLeg => leg.tool !== undefined

/** The modules for the roles in which the flows go out; none where a role is not stated. */
export function modulesFor(model: Model, leg: CarriedLeg): ReadonlySet<Module> {
  const { recipient, flows, from, regime } = leg
  const fitting = new Set<Module>()
  const country = model.organisation?.value.country
  for (const name of new Set(flows.map(({ activity }) => activity))) {
    const role = model.activities.get(name)?.value.role
    if (role === undefined) return new Set()
    const processor = typeof role === 'object' && role.processor !== undefined
    const module = moduleFor(from ? from.value.engagement === 'on-our-behalf' : processor, recipient.value.engagement)
    if (module === null) return new Set()
    fitting.add(module)
  }
  // A processor inside the area hands the data back to us outside of it.
  const { established } = recipient.value
  const back =
    country !== undefined && !isInside(regime, country) && established !== undefined && isInside(regime, established)
  if (back && recipient.value.engagement === 'on-our-behalf') fitting.add(4)
  return fitting
}

function moduleFor(fromProcessor: boolean, engagement: Recipient['engagement']): Module | null {
  if (engagement === 'on-our-behalf') return fromProcessor ? 3 : 2
  if (engagement === 'own-purposes' || engagement === 'jointly') return fromProcessor ? 4 : 1
  return null
}
