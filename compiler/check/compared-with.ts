import { withTransferDuties } from '../../policies/support/recipients/transfer-duty.ts'
import { changeFindings, noticeFindings } from '../diff/change-findings.ts'
import { diff } from '../diff/diff.ts'
import type { Comparison, Side } from '../diff/side.ts'

/**
 * A side as a check compares with it. What tells changes is reached through this alone: most checks compare with nothing,
 * and read none of it.
 */
export const comparedWith = (base: Side): Comparison => ({
  ...base,
  widened: ({ model, graph, faults }, asOf) => {
    const changes = withTransferDuties(diff(base, { model, flows: graph.flows, faults }), model, asOf)
    return [...changeFindings(changes, base, model), ...noticeFindings(base.unversioned?.({ model, graph }) ?? [])]
  },
})
