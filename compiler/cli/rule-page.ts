import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rule } from '../../policies/rule.ts'
import { packageRoot } from '../emit/package-root.ts'

/** A rule's `explain` page, as Markdown. */
export const rulePage = ({ name }: Rule): string =>
  readFileSync(join(packageRoot(), 'policies', `${name}.md`), 'utf8').trim()
