import type { Project } from '../../../../runtime/contract/plan.ts'
import type { Compilation } from '../../../compile.ts'
import { generatedModule } from '../../../emit/router/generated-module.ts'
import { evaluate } from '../../../emit/testing/evaluate.ts'

/** What a router keeps of a payload, by an event type of a declaration. */
export function projected({ model }: Compilation, event: string): Project {
  const type = model?.events.get(event)
  if (!type) throw new Error(`no event type \`${event}\``)
  const plan = { version: 1, events: [{ name: event }] } as never
  return evaluate(generatedModule(plan, new Map([[event, type]]))).project[event] as Project
}
