import { withTransferDuties } from '../../policies/support/recipients/transfer-duty.ts'
import { diff } from '../diff/diff.ts'
import { dutyTexts } from '../diff/duty-texts.ts'
import type { Side } from '../diff/side.ts'
import type { SiteInput, SiteQuestion } from '../emit/documents/site/input.ts'
import { becauseText } from '../report/because.ts'
import { questionPlace, questionText } from '../report/question-list.ts'
import { asQuestions, isOpenFact } from '../report/questions.ts'
import { riskNames } from '../report/risk.ts'
import type { CompiledProject } from './compile-project.ts'

export interface SiteOptions {
  /** The version to compare with, as the user called it. */
  readonly base?: Side & { readonly name: string }
  readonly sourceUrl?: string
  readonly live?: boolean
}

/** What the site says beside the flows: the open questions as the check has them, and the changes since a version. */
export function siteInput({ compilation }: Pick<CompiledProject, 'compilation'>, options: SiteOptions): SiteInput {
  const { diagnostics, model, graph, faults, locate } = compilation
  const { base, sourceUrl = null, live = false } = options
  return {
    questions: asQuestions(diagnostics.filter(isOpenFact)).map(
      (one): SiteQuestion => ({
        where: questionPlace(one),
        text: questionText(one),
        ask: one.ask,
        risk: riskNames[one.risk],
        law: one.finding.because === null ? '' : becauseText(one.finding.because),
        at: one.finding.file === '' ? '' : `${one.finding.file}:${one.finding.start.line}`,
        accepted:
          one.finding.excepted &&
          (one.finding.excepted.inline ? 'in the comment beside it' : one.finding.excepted.name),
      }),
    ),
    changes:
      base && model && graph
        ? {
            since: base.name,
            list: withTransferDuties(diff(base, { model, flows: graph.flows, faults }), model, compilation.asOf).map(
              ({ class: kind, message, duties, at }) => {
                const place = at?.side === 'head' ? locate(at.place) : null
                return {
                  class: kind,
                  message,
                  duties: duties.map((duty) => dutyTexts[duty]),
                  at: place === null || place.file === '' ? null : `${place.file}:${place.start.line}`,
                }
              },
            ),
          }
        : null,
    sourceUrl,
    live,
  }
}
