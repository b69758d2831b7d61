import { controls } from '../../../../policies/controls.ts'
import { unattested } from '../../../../policies/support/attested.ts'
import { isRealised } from '../../../../policies/support/routes/realised.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import type * as language from '../../../language/types.ts'
import type { Statement } from '../document.ts'
import { keptByProcess } from './kept-by.ts'
import { gap, isMarked, missing, say } from './statement.ts'
import type { View } from './view.ts'
import { periodText } from './words.ts'

/** Technical and organisational measures (Art. 32), the technical ones first. */
export function measureStatements({ model, asOf }: View): readonly Statement[] {
  const measures = [...model.measures.values()].filter(({ poisoned }) => !poisoned)
  const ordered = (['technical', 'organisational'] as const).flatMap((kind) =>
    measures.filter(({ value }) => value.kind === kind),
  )
  if (ordered.length === 0) return [missing('no measures are declared')]
  return ordered.flatMap((measure): readonly Statement[] => {
    const { kind, text, control, process } = measure.value
    const said = say(text, {
      label: kind === 'technical' ? 'Technical' : 'Organisational',
      // A control proves its own sentence, which may be less than the measure says.
      keptBy: keptByProcess(process, asOf),
      article: '32(1)',
      places: [keyAt(measure)],
    })
    if (control === undefined || !isRealised(model, control)) return [said]
    const proof = say(controls[control]?.proof ?? '', {
      label: `Control ${control}`,
      keptBy: 'enforced',
      article: '32(1)',
      places: [keyAt(measure, 'control')],
    })
    return [said, proof]
  })
}

/** What a measure or promise says keeps it, in words. */
export function meansStatements(
  { model, asOf }: View,
  of: { readonly section: 'commitments' | 'measures'; readonly name: string },
  { control, process }: { readonly control?: string; readonly process?: language.Process },
): readonly Statement[] {
  const statements: Statement[] = []
  if (control !== undefined) {
    const known = Object.hasOwn(controls, control) ? controls[control] : undefined
    const realised = isRealised(model, control)
    const proof = realised ? `: ${known?.proof ?? ''}` : ', which the router does not realise'
    const keptBy = realised ? 'enforced' : 'declared'
    statements.push(say(`control ${control}${proof}`, { keptBy, places: [keyAt(of, 'control')] }))
  }
  if (process !== undefined || isMarked(model, of, 'process'))
    statements.push(...processStatements(model, of, process, asOf))
  return statements
}

const parts = ['owner', 'every', 'last', 'evidence'] as const

function processStatements(
  model: View['model'],
  of: { readonly section: 'commitments' | 'measures'; readonly name: string },
  process: language.Process = {},
  asOf: string,
): readonly Statement[] {
  if (isMarked(model, of, 'process') && Object.keys(process).length === 0)
    return [gap(model, of, ['process'], 'not declared', { label: 'Process' })]
  const keptBy = keptByProcess(process, asOf)
  const lack = unattested(process, asOf)
  const stale = lack !== null && process[lack.key] !== undefined
  const facts = parts.map((key) => {
    const label = `Process, ${key}`
    const value = process[key]
    if (value !== undefined)
      return say(key === 'every' ? periodText(value) : value, { label, keptBy, places: [keyAt(of, 'process', key)] })
    return gap(model, of, ['process', key], 'not declared', { label })
  })
  if (!stale) return facts
  return [...facts, missing(`UNPROVEN: ${lack.why}`, null, { places: [keyAt(of, 'process', lack.key)] })]
}
