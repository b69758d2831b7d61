import { assessments } from './registry/assessments.ts'
import { changes } from './registry/changes.ts'
import { data } from './registry/data.ts'
import { grounds } from './registry/grounds.ts'
import { hands } from './registry/hands.ts'
import { information } from './registry/information.ts'
import { periods } from './registry/periods.ts'
import { promises } from './registry/promises.ts'
import { readable } from './registry/readable.ts'
import { representatives } from './registry/representatives.ts'
import { rights } from './registry/rights.ts'
import { security } from './registry/security.ts'
import type { Rule } from './rule.ts'

/**
 * Every rule, from what cannot be read through what is wrong to what is promised: the order in which the rules are
 * listed and explained.
 */
export const rules: readonly Rule[] = [
  ...readable,
  ...data,
  ...grounds,
  ...periods,
  ...hands,
  ...representatives,
  ...information,
  ...rights,
  ...assessments,
  ...security,
  ...promises,
  ...changes,
]

export const ruleByName: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.name, rule]))
