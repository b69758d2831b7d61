import { SettingsError } from '../config/settings.ts'
import type { Generated } from '../contract/plan.ts'
import { type Problem, problem } from '../core/problem.ts'
import { AdminRefusal, type AdminRoute } from '../http/admin-route.ts'

const unfit: Problem = problem('declaration-unfit', 'The declaration cannot run here; the one before goes on.')

/** Reads the declaration anew and puts it in the place of the one that runs. */
export const reloadRoute = (
  reload: () => Promise<Generated>,
  swap: (generated: Generated) => Promise<void>,
): AdminRoute => ({
  method: 'POST',
  path: '/v1/declaration/reload',
  roles: ['operator'],
  summary: 'Reads the compiled declaration anew and swaps it in; answers when nothing is delivered by the old one.',
  answers: { 200: { type: 'object', required: ['digest'], properties: { digest: { type: 'string' } } } },
  audit: 'declaration.reload',
  async handle() {
    try {
      const generated = await reload()
      const { digest } = generated.plan
      await swap(generated)
      return { status: 200, body: { digest }, audited: { digest } }
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error
      const errors = error.problems.map((message) => ({ path: '', message }))
      throw new AdminRefusal({ ...unfit, errors })
    }
  },
})
