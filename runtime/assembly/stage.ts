import type { Secrets } from '../config/secrets.ts'
import { SettingsError } from '../config/settings.ts'
import type { Tenants } from '../config/tenants.ts'
import type { Generated, RouterPlan } from '../contract/plan.ts'
import { escapeNone } from '../projection/escape.ts'
import { compileTemplate } from '../projection/template.ts'
import type { ActiveDeclaration } from './active-declaration.ts'
import { checkDeclaration, type PrepareOptions } from './prepare.ts'

export interface StageOptions extends Omit<PrepareOptions, 'generated'> {
  readonly secrets: Secrets
  /** What the code that runs was built for. */
  readonly built: Pick<Generated, 'parts'>
}

/**
 * Checks and compiles a declaration that is to take the place of another while the router runs.
 *
 * @param make compiles it
 * @throws SettingsError when it cannot run here
 */
export async function stageDeclaration(
  next: Generated,
  before: Generated,
  options: StageOptions,
  make: (generated: Generated, tenants: Tenants) => Promise<ActiveDeclaration>,
): Promise<ActiveDeclaration> {
  const unfit = refuse(next, before.plan) ?? refuseParts(next, options.built)
  if (unfit !== null) throw new SettingsError([unfit])
  const { tenants, problems } = checkDeclaration(next.plan, options.secrets, options)
  for (const { name, to } of next.plan.routes) {
    if (to.some(({ message }) => message !== null && !compiles(message))) {
      problems.push(`Route \`${name}\`: a message cannot be compiled.`)
    }
  }
  if (problems.length > 0 || tenants === null) throw new SettingsError(problems)
  try {
    return await make(next, tenants)
  } catch (error) {
    if (error instanceof SettingsError) throw error
    // What it quotes is the declaration, but nobody has checked that.
    const name = error instanceof Error ? error.name : typeof error
    throw new SettingsError([`The declaration cannot be compiled (${name}).`])
  }
}

/** What no check of details could be trusted after. */
function refuse({ plan, project }: Generated, before: RouterPlan): string | null {
  if (plan?.version !== before.version) return 'The module was compiled by another release of Bylaw; start it anew.'
  if (plan.project !== before.project) return `The module is of another project, \`${plan.project}\`.`
  if (plan.journal.engine !== before.journal.engine) return 'The journal is declared elsewhere; start the router anew.'
  const missing = plan.events.find(({ name }) => !Object.hasOwn(project, name))
  return missing === undefined ? null : `The module has no projection for \`${missing.name}\`.`
}

/** A router that was built holds the parts that its declaration needs, and no others. */
function refuseParts({ parts: needed = [] }: Generated, { parts: held }: Pick<Generated, 'parts'>): string | null {
  const missing = held === undefined ? [] : needed.filter((part) => !held.includes(part))
  if (missing.length === 0) return null
  const list = missing.map((part) => `\`${part}\``).join(', ')
  return `The declaration needs ${list}, which the router that runs was built without; start the new one anew.`
}

function compiles(message: string): boolean {
  try {
    compileTemplate(message, escapeNone)
    return true
  } catch {
    return false
  }
}
