import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { absentAt } from '../support/missing.ts'
import { quote } from '../support/text.ts'

export const levelLowered = defineRule({
  name: 'build/level-lowered',
  summary:
    'Routes that are executed under a level at which a setting that the router cannot carry out is not an error.',
  class: 'advice',
  because: { kind: 'language', ref: 'project.level' },
  severity: 'note',
  *found({ model, flows }) {
    const { project } = model
    if (!project || project.poisoned || project.value.level === 'enforced') return
    if (!flows.some(({ executed, sensitivity }) => executed && sensitivity !== 'none')) return
    const { level } = project.value
    const routes = model.routes.size
    const common = {
      rule: 'build/level-lowered',
      message: `${routes === 1 ? 'A route moves' : `${routes} routes move`} personal data, and the checks are at level ${quote(level ?? 'accountable')}: a setting that the router cannot carry out is not an error.`,
    }
    const help = 'Write `level: enforced` when all that is open has been answered.'
    yield (
      level === undefined
        ? { ...common, ...absentAt(model, project, ['level'], help) }
        : { ...common, at: valueAt(project, 'level'), help }
    ) satisfies Finding
  },
})
