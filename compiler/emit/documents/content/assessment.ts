import { assessmentNeeded } from '../../../../policies/support/bases/assessment-needed.ts'
import type { Statement } from '../document.ts'
import { evidenceText } from './basis.ts'
import { fact, isMarked, notApplicable, notStated } from './statement.ts'
import type { ActivityView, View } from './view.ts'

/** The impact assessment (Art. 35): whether one is required, how far it is, and where it lies. */
export function dpiaStatements(
  { model, asOf }: View,
  { resource }: ActivityView,
  asked: 'required' | 'date' | 'file',
): readonly Statement[] {
  const { dpia } = resource.value
  // Nobody has to say that none is needed where nothing asks for one (Art. 35(1), (3)).
  if (dpia === undefined && !isMarked(model, resource, 'dpia') && !assessmentNeeded(model, resource, asOf))
    return [notStated]
  if (asked !== 'required' && dpia?.required === false) return [notApplicable]
  const value = dpia?.[asked]
  const yes = dpia?.why === undefined ? 'yes' : `yes: ${dpia.why}`
  const no = dpia?.why === undefined ? 'no' : `no: ${dpia.why}`
  const text =
    value === undefined
      ? undefined
      : asked === 'required'
        ? value
          ? yes
          : no
        : asked === 'date'
          ? `carried out on ${value}`
          : String(value)
  const stated = fact(model, resource, ['dpia', asked], text, 'not declared', { article: '35' })
  return asked === 'date' ? [stated, ...aroundIt(model, resource)] : [stated]
}

/** Who was heard on it, and what is left after it (Art. 35(2), 35(9), 36(1)): where somebody says so. */
function aroundIt(model: View['model'], resource: ActivityView['resource']): readonly Statement[] {
  const { advice, views, highRiskLeft, consultation } = resource.value.dpia ?? {}
  const said: readonly (readonly [key: string, label: string, article: string, text: string | undefined])[] = [
    ['advice', 'Advice of the data protection officer', '35(2)', advice && evidenceText(advice)],
    ['views', 'Views of people', '35(9)', views],
    ['highRiskLeft', 'High risk left', '36(1)', highRiskLeft === undefined ? undefined : highRiskLeft ? 'yes' : 'no'],
    ['consultation', 'Consultation of the authority', '36', consultation && evidenceText(consultation)],
  ]
  return said
    .filter(([key, , , text]) => text !== undefined || isMarked(model, resource, 'dpia', key))
    .map(([key, label, article, text]) =>
      fact(model, resource, ['dpia', key], text, 'not declared', { label, article }),
    )
}
