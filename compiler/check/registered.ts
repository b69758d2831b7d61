import { ruleByName } from '../../policies/registry.ts'
import type { Rule } from '../../policies/rule.ts'

/** The rule of a finding. @throws when there is none of that name, which is a defect of whatever reported it */
export function registered(name: string): Rule {
  const rule = ruleByName.get(name)
  if (!rule) throw new Error(`rule ${name} is not registered`)
  return rule
}
