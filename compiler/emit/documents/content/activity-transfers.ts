import type { Regime } from '../../../../law/regions.ts'
import { compellingInterests } from '../../../../law/transfer-tools.ts'
import { isCategory, isChosenByCustomer } from '../../../../policies/support/recipients/recipients.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import type { Statement } from '../document.ts'
import { evidenceText } from './basis.ts'
import { regimeTitle } from './organisation.ts'
import { recipientsOf, unlessUnnamed } from './recipients.ts'
import { fact, missing, notApplicable, say } from './statement.ts'
import { transferList, transfersTo } from './transfers.ts'
import { type ActivityView, onwardOf, type RecipientView, type View } from './view.ts'

/** The recipients of an activity, and whom they pass its data on to. */
const reached = (view: View, activity: ActivityView): readonly RecipientView[] => {
  const direct = recipientsOf(view, activity)
  return [...direct, ...onwardOf(view, direct)]
}

/** The third countries that the data of an activity goes to, recipient by recipient, with what carries it (Art. 30(1)(e)). */
export function countryStatements(view: View, activity: ActivityView): readonly Statement[] {
  if (view.regimes.length === 0) return [missing('depends on which law applies, which is missing')]
  const statements = reached(view, activity).flatMap((recipient): readonly Statement[] => {
    const { title, resource } = recipient
    if (isChosenByCustomer(resource.value))
      return [say('as the customer chooses', { label: title, places: [keyAt(resource)] })]
    if (isCategory(resource.value))
      return [say('depends on who it is', { label: title, places: [keyAt(resource, 'kind')] })]
    return transferList(view, recipient, activity)
  })
  if (statements.length > 0) return statements
  return recipientsOf(view, activity).length > 0 ? [notApplicable] : unlessUnnamed(view, activity)
}

/** What the record holds of a transfer for compelling legitimate interests: the assessment and the safeguards (Art. 49(6)). */
function compelling({ model }: View, { resource }: RecipientView, regime: Regime, label: string): readonly Statement[] {
  const { interest, assessment, safeguards, authorityTold } = resource.value.transfer?.[regime]?.compelling ?? {}
  const told = authorityTold === undefined ? undefined : `told on ${authorityTold}`
  const parts = [
    ['interest', interest, 'no compelling interest is declared', 'interest', '49(1)'],
    ['assessment', assessment && evidenceText(assessment), 'no assessment is declared', 'assessment', '49(6)'],
    ['safeguards', safeguards, 'no safeguards are declared', 'safeguards', '49(6)'],
    ['authorityTold', told, 'when the authority was told is not declared', 'authority', '49(1)'],
  ] as const
  return parts.map(([key, text, why, what, article]) =>
    fact(model, resource, ['transfer', regime, 'compelling', key], text, why, { label: `${label}, ${what}`, article }),
  )
}

/** Transfers that rest on Art. 49 alone, with their safeguards. */
export function derogationStatements(view: View, activity: ActivityView): readonly Statement[] {
  if (view.regimes.length === 0) return [missing('depends on which law applies, which is missing')]
  const statements = reached(view, activity).flatMap((recipient) =>
    transfersTo(view, recipient).flatMap(({ regime, tool }): readonly Statement[] => {
      if (tool?.tool !== 'derogation') return []
      const label = `${recipient.title}, ${regimeTitle[regime]}, Art. ${tool.derogation ?? '49'}`
      if (tool.derogation === compellingInterests) return compelling(view, recipient, regime, label)
      const path = ['transfer', regime, 'evidence']
      const text = tool.evidence && evidenceText(tool.evidence)
      return [
        fact(view.model, recipient.resource, path, text, 'no safeguards are declared', { label, article: '49(1)' }),
      ]
    }),
  )
  if (statements.length > 0) return statements
  return recipientsOf(view, activity).length > 0 ? [notApplicable] : unlessUnnamed(view, activity)
}
