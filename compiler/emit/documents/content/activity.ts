import { keyAt } from '../../../diagnostics/place.ts'
import type { Statement } from '../document.ts'
import { evidenceText } from './basis.ts'
import { countryName } from './countries.ts'
import { reachText, recipientsOf } from './recipients.ts'
import { fact, gap, isMarked, missing, notApplicable, say } from './statement.ts'
import { locationStatements } from './transfers.ts'
import { type ActivityView, onwardOf, recipientTitle, type View } from './view.ts'
import { humanise, sentence } from './words.ts'

/** What an activity is for (Art. 30(1)(b)). */
export function purposeStatement({ model }: View, { resource }: ActivityView): Statement {
  const { purpose } = resource.value
  const text = typeof purpose === 'string' ? purpose : purpose?.text
  return fact(model, resource, ['purpose'], text, 'the purpose is not declared', { article: '13(1)(c)' })
}

/** Controller, joint controller or processor, as the declaration says. */
export function roleStatement({ model }: View, { resource, role }: ActivityView): Statement {
  if (isMarked(model, resource, 'role')) return gap(model, resource, ['role'], 'not declared', { article: '4(7)' })
  const text = { controller: 'Controller', joint: 'Joint controller', processor: 'Processor' }[role]
  return say(text, { article: '4(7)', places: [keyAt(resource, 'role')] })
}

/** With whom an activity is decided jointly, and the arrangement (Art. 26). */
export function jointStatements({ model }: View, { resource, role }: ActivityView): readonly Statement[] {
  if (role !== 'joint') return [notApplicable]
  const joint = typeof resource.value.role === 'object' ? resource.value.role.joint : undefined
  const names = [...(joint?.with ?? [])].sort().flatMap((name): readonly Statement[] => {
    const recipient = model.recipients.get(name)
    if (!recipient) return [say(humanise(name), { article: '26', places: [keyAt(resource, 'role', 'joint', 'with')] })]
    const contact = reachText(recipient.value)
    const { legalName } = recipient.value
    const text = [legalName ?? recipientTitle(recipient), contact].filter((part) => part !== undefined).join(', ')
    const said = say(text, { article: '26', places: [keyAt(recipient)] })
    // Name and contact details, Art. 30(1)(a) says.
    return contact === undefined
      ? [said, gap(model, recipient, ['contact'], 'how it is reached is not declared', { article: '26' })]
      : [said]
  })
  const who = names.length > 0 ? names : [gap(model, resource, ['role', 'joint', 'with'], 'with whom is not declared')]
  const arrangement = joint?.arrangement && evidenceText(joint.arrangement)
  return [
    ...who,
    fact(model, resource, ['role', 'joint', 'arrangement'], arrangement, 'no arrangement is declared', {
      label: 'Arrangement',
      article: '26(1)',
    }),
  ]
}

/** Whether software decides alone (Art. 13(2)(f), 22). */
export function automationStatements({ model }: View, { resource }: ActivityView): readonly Statement[] {
  const { automatedDecisions } = resource.value
  const article = '13(2)(f)'
  if (automatedDecisions === undefined)
    return [
      gap(model, resource, ['automatedDecisions'], 'whether decisions are automated is not declared', { article }),
    ]
  const places = [keyAt(resource, 'automatedDecisions')]
  if (automatedDecisions === false) return [say('none', { article, places })]
  return (['logic', 'significance', 'intervention'] as const).flatMap((key) => {
    const path = ['automatedDecisions', key]
    const text = automatedDecisions[key]
    if (text === undefined && key === 'intervention' && !isMarked(model, resource, ...path)) return []
    const label = { logic: 'Logic', significance: 'Significance', intervention: 'Intervention' }[key]
    return [fact(model, resource, path, text && sentence(text), 'not declared', { label, article })]
  })
}

/** Where the data of an activity lies: with the router's host and country, and at the recipients. */
export function placeStatements(view: View, activity: ActivityView): readonly Statement[] {
  const { model } = view
  const router = { section: 'router', name: '' } as const
  const routed = activity.flows.some(({ executed, sink }) => executed && sink.kind === 'store')
  const country = model.router?.value.country
  const own = routed
    ? [
        fact(model, router, ['country'], country && countryName(country), 'where it runs is not declared', {
          label: 'Router',
        }),
      ]
    : []
  const receivers = recipientsOf(view, activity)
  const theirs = [...receivers, ...onwardOf(view, receivers)].flatMap((recipient) =>
    locationStatements(view, recipient)
      .filter(({ label }) => label === null || label === 'Stored in')
      .map((statement) => ({ ...statement, label: recipient.title })),
  )
  const all = [...own, ...recordsPlaces(view, activity), ...theirs]
  return all.length > 0 ? all : [missing('not declared')]
}

/** Where the records lie that the router does not hold, where somebody says so. */
function recordsPlaces({ model }: View, { resource }: ActivityView): readonly Statement[] {
  const { stored } = resource.value
  if (stored === undefined && !isMarked(model, resource, 'stored')) return []
  const countries = stored?.map(countryName).join(', ')
  return [fact(model, resource, ['stored'], countries, 'not declared', { label: 'Own records' })]
}
