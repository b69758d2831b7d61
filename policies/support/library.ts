import type { Model } from '../../compiler/model/model.ts'
import type { Asserting, Verdict } from './assertions/judge.ts'

/**
 * Whether a declaration is there for others to share: what uses its resources, and what its promises are about, is declared
 * elsewhere. One that routes events itself is a project like others, whatever it says.
 */
export const isLibrary = ({ project, router, routes }: Model): boolean =>
  project?.value.library === true && router === null && routes.size === 0

/**
 * Whether an assertion is unproven because it is about flows that others declare: nothing of it is wrong, or not known. Of
 * a shared one it is asked where the folder is checked by itself whether it asserts something.
 */
export function isAboutOthers(
  { problems, undecided, matched, idle, apart }: Verdict,
  { shared }: Asserting,
  model: Model,
): boolean {
  if (problems.length > 0 || undecided.length > 0) return false
  return shared ?? (isLibrary(model) && matched === 0 && idle === null && apart === null)
}
