import type { SourcePlan } from '../../../runtime/contract/plan.ts'
import type { Place } from '../../diagnostics/place.ts'
import { verificationRank } from '../../diff/verification.ts'
import type { Model } from '../../model/model.ts'
import { declaredAmong, place } from '../betrayed.ts'
import type { Kind } from './kind.ts'

/** How senders are verified, and whether their events are sent on. */
export const sourceKind = (model: Model): Kind<SourcePlan> => ({
  called: 'source',
  extra: 'wider',
  absent: 'narrower',
  at: ({ name, path }, key) =>
    declaredAmong(
      model,
      place('sources', name, ...(key === null ? [] : (inSource[key] ?? [key]))),
      bySourcePath(model, path),
    ),
  judge: {
    verify(declared, runs, name) {
      const [ours, theirs] = [verificationRank(declared), verificationRank(runs)]
      const direction = theirs < ours ? 'wider' : theirs > ours ? 'narrower' : 'other'
      const what = `verifies senders of \`${name}\` by \`${runs.scheme}\`, otherwise than is declared`
      return [[direction, what, declaredAmong(model, place('sources', name, 'http', 'verify'))]]
    },
    reportOnly(_, runs, name) {
      const at = declaredAmong(model, place('sources', name))
      return [
        runs
          ? ['narrower', `stores and sends nothing of the source \`${name}\``, at]
          : ['wider', `stores and sends events of the source \`${name}\`, which is declared to be counted alone`, at],
      ]
    },
  },
})

/** Where keys of a source's plan are declared. */
const inSource: Readonly<Record<string, readonly string[]>> = {
  path: ['http', 'path'],
  fields: ['http', 'body'],
  form: ['http', 'body'],
  list: ['http', 'body'],
  raw: ['http', 'body'],
  probe: ['http', 'probe'],
}

function bySourcePath(model: Model, path: string): Place | null {
  const source = [...model.sources.values()].find(({ value }) => value.http?.path === path)
  return source === undefined ? null : place('sources', source.name, 'http', 'path')
}
