import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ruleByName } from '../../policies/registry.ts'
import type { Rule } from '../../policies/rule.ts'
import { packageRoot } from '../emit/package-root.ts'
import { verifyRules } from '../verify/rules.ts'

/** A rule by its name, those of `verify` too. */
export const ruleNamed = (name: string): Rule | undefined =>
  ruleByName.get(name) ?? verifyRules.find((rule) => rule.name === name)

/** A rule's `explain` page, as Markdown. */
export const rulePage = ({ name }: Rule): string =>
  readFileSync(join(packageRoot(), 'policies', `${name}.md`), 'utf8').trim()
