import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Owner, type Step } from '../../compiler/diagnostics/place.ts'
import type { Signatory, TransferTool } from '../../compiler/language/types.ts'
import type { Model } from '../../compiler/model/model.ts'
import { hasModules } from '../../law/transfer-tools.ts'
import { defineRule } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { isKnownTool, type Leg, legsOf } from '../support/recipients/transfers.ts'
import { quote } from '../support/text.ts'

export const transferAnnexUnfilled = defineRule({
  name: 'transfer/annex-unfilled',
  summary: 'Standard clauses that are filled in except for a place that their annexes or tables have.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 46(2)(c); Implementing Decision (EU) 2021/914, Annex' },
  severity: 'warning',
  *found({ model, graph }) {
    const told = new Set<string>()
    for (const leg of legsOf(model, graph)) {
      const { recipient, regime, tool } = leg
      if (tool === undefined || !isKnownTool({ ...leg, tool }) || !isFilledIn(leg)) continue
      for (const { of, path, what, help } of placesOf(model, leg, tool)) {
        const id = `${of.section} ${of.name} ${path.join('.')}`
        // What one agreement lacks, both regimes' lack.
        if (told.has(id)) continue
        told.add(id)
        yield {
          rule: 'transfer/annex-unfilled',
          message: `${quote(tool.tool)} for ${quote(recipient.name)} under ${quote(regime)} does not say ${what}.`,
          at: keyAt(of, ...path),
          help,
        } satisfies Finding
      }
    }
  },
})

/** Whether somebody has begun to fill in what the parties choose: what is only named is asked about elsewhere. */
const isFilledIn = ({ recipient }: Leg): boolean =>
  Object.values(recipient.value.transfer ?? {}).some((tool) => tool?.terms !== undefined)

/** What annex I.A asks of whoever signs. */
const said = [
  ['name', 'who signs'],
  ['position', 'in what office somebody signs'],
  ['contact', 'how to reach who signs'],
] as const

interface Unfilled {
  readonly of: Owner
  readonly path: readonly Step[]
  /** The end of "does not say". */
  readonly what: string
  readonly help: string
}

function* placesOf(
  model: Model,
  { recipient, regime }: Leg,
  { tool, module, terms = {} }: TransferTool,
): Iterable<Unfilled> {
  const isOpen = (of: Owner, value: unknown, ...path: Step[]): boolean =>
    value === undefined && !markAt(model, of, ...path)
  const within = (key: string): Step[] => ['transfer', regime, 'terms', key]
  function* signatoryOf(of: Owner, signatory: Signatory | undefined, whom: string): Iterable<Unfilled> {
    const help =
      'State it under `signatory`: annex I.A names the parties with who signs for them, and how to reach them.'
    if (isOpen(of, signatory, 'signatory')) yield { of, path: ['signatory'], what: `who signs for ${whom}`, help }
    if (signatory === undefined) return
    for (const [key, what] of said)
      if (isOpen(of, signatory[key], 'signatory', key))
        yield { of, path: ['signatory', key], what: `${what} for ${whom}`, help }
  }
  if (hasModules(tool)) {
    yield* signatoryOf(recipient, recipient.value.signatory, 'the importer')
    const { organisation } = model
    if (organisation && !organisation.poisoned) yield* signatoryOf(organisation, organisation.value.signatory, 'us')
    if (isOpen(recipient, recipient.value.address, 'address'))
      yield {
        of: recipient,
        path: ['address'],
        what: 'where the importer is',
        help: 'State `address`: annex I.A names the parties with their addresses.',
      }
    // Module four, of a processor that sends back, has neither annex II nor the option of clause 11(a).
    if (module !== 4 && isOpen(recipient, recipient.value.measures, 'measures'))
      yield {
        of: recipient,
        path: ['measures'],
        what: 'how the importer protects the data',
        help: 'State `measures`: annex II describes them one by one.',
      }
  }
  if (tool === 'scc') {
    if (isOpen(recipient, terms.docking, ...within('docking')))
      yield {
        of: recipient,
        path: within('docking'),
        what: 'whether others may accede',
        help: 'Write `docking`: clause 7 is an option.',
      }
    if (module !== 4 && isOpen(recipient, terms.redress, ...within('redress')))
      yield {
        of: recipient,
        path: within('redress'),
        what: 'whether people may turn to an independent body',
        help: 'Write `redress`: clause 11(a) has an option.',
      }
  }
  // An IDTA is a paper of its own, whose tables are begun or not.
  const hasTables = tool === 'uk-addendum' || (tool === 'idta' && Object.keys(terms).length > 0)
  if (hasTables && isOpen(recipient, terms.endedBy, ...within('endedBy')))
    yield {
      of: recipient,
      path: within('endedBy'),
      what: 'who may end it when the approved text changes',
      help: 'Write `endedBy`: table 4 of the UK Addendum, and the IDTA, have a place for it.',
    }
}
