import { describe, expect, it } from 'vitest'
import { compileText, edit, small } from '../../test/small.ts'

const flowsOf = (text: string) => compileText(text).graph?.flows ?? []

describe('flows', () => {
  const flows = flowsOf(small)
  const ids = (flows: readonly { id: string }[]) => flows.map(({ id }) => id)

  it('follow each field of a route to the journal, its host and each recipient', () => {
    expect(ids(flows.filter(({ origin }) => origin.kind === 'route'))).toEqual([
      'notify|event:user.joined#user.name|person.name|store:journal',
      'notify|event:user.joined#user.name|person.name|recipient:host/',
      'notify|event:user.joined#user.email|contact.email|store:journal',
      'notify|event:user.joined#user.email|contact.email|recipient:host/',
      'notify|route:joined/event:user.joined#user.name|person.name|recipient:archive/archive',
      'notify|route:joined/event:user.joined#user.email|contact.email|recipient:archive/archive',
    ])
  })

  it('carry the facts of their activity, with the protection on the way', () => {
    expect(flows.find(({ id }) => id.endsWith('#user.email|contact.email|recipient:archive/archive'))).toMatchObject({
      role: 'controller',
      bases: ['service'],
      basisTypes: ['contract'],
      protection: 'pseudonymise',
      executed: true,
      assurance: 'enforced',
      sink: { relationship: 'processor', countries: ['FR'] },
      retention: { name: 'payload', minDays: 30, maxDays: 365, periods: { free: 'P30D', business: 'P365D' } },
    })
  })

  it('end in the stores of the router too, each with its own activity and period', () => {
    expect(
      flows.flatMap(({ sink, activity, retention }) =>
        sink.kind === 'store' && sink.store !== 'journal' && sink.store !== 'records'
          ? [[sink.store, activity, retention?.name]]
          : [],
      ),
    ).toEqual([
      ['dedupe', 'account-for', 'keys'],
      ['disclosures', 'account-for', 'ledger'],
    ])
  })

  it('cover processing that does not pass the router', () => {
    expect(ids(flows.filter(({ executed }) => !executed))).toEqual([
      'account-for|activity|event.metadata|store:records',
      'account-for|activity|event.metadata|recipient:host/',
    ])
  })

  it('are records of what routes bring, too, where it is said in which country they lie', () => {
    const records = (text: string) =>
      flowsOf(text).flatMap(({ activity, category, sink }) =>
        activity === 'notify' && sink.kind === 'store' && sink.store === 'records'
          ? [`${category} ${sink.countries.join()}`]
          : [],
      )
    const role = '    purpose: Tell teams what happened\n'
    expect(records(edit(small, role, `${role}    stored: [US]\n`))).toEqual(['person.name US', 'contact.email US'])
    expect(records(small)).toEqual([])
    // Where it holds more than routes bring, the records are of that.
    const more = edit(small, role, `${role}    stored: [US]\n`).replace(
      '      contact.email: {source: person}\n',
      '      contact.email: {source: person}\n      contact.phone: {source: person}\n',
    )
    expect(records(more)).toEqual(['contact.phone US'])
  })

  it('do not depend on the names of routes for what is stored', () => {
    const renamed = ids(flowsOf(edit(small, '  joined:', '  arrived:'))).filter((id) => !id.includes('route:'))
    expect(renamed).toEqual(ids(flows).filter((id) => !id.includes('route:')))
  })

  it('take what no route carries to whom the activity lets have it, behind a channel or not', () => {
    const text = edit(
      edit(
        small,
        '      contact.email: {source: person}\n',
        '      contact.email: {source: person}\n      contact.phone: {source: person}\n',
      ),
      '{archive: [person.name, contact.email], host: all}',
      '{archive: all, host: all}',
    )
    const ofPhone = (given: string) => flowsOf(given).filter(({ category }) => category === 'contact.phone')
    expect(ids(ofPhone(text))).toEqual([
      'notify|activity|contact.phone|store:records',
      'notify|activity|contact.phone|recipient:archive/',
      'notify|activity|contact.phone|recipient:host/',
    ])
    expect(ofPhone(text).every(({ executed }) => !executed)).toBe(true)
    // Whom a customer chooses is reached by routes alone.
    const chosen = edit(
      text,
      'Archive SARL\n    engagement: on-our-behalf',
      'Archive SARL\n    engagement: chosen-by-customer',
    )
    expect(ids(ofPhone(chosen))).not.toContain('notify|activity|contact.phone|recipient:archive/')
  })

  it('see what a message reads', () => {
    const text = edit(
      small,
      'archive: {fields: {team: keep, user.name: keep, user.email: pseudonymise}}',
      'archive: {message: "{{ event.user.name }} joined {{ event.team }}"}',
    )
    expect(ids(flowsOf(text).filter(({ sink }) => sink.kind === 'recipient' && sink.channel === 'archive'))).toEqual([
      'notify|route:joined/event:user.joined#user.name|person.name|recipient:archive/archive',
    ])
  })

  it.each([
    ['fields: {user: keep, user.email: mask}', ['user.name keep', 'user.email mask']],
    ['fields: {user.email: mask, user: keep}', ['user.email mask', 'user.name keep']],
    ['fields: {user: pseudonymise, user.email: keep}', ['user.name pseudonymise', 'user.email pseudonymise']],
    ['fields: {user: keep, user.email: drop}', ['user.name keep']],
    ['fields: {user.email: drop, user: keep}', ['user.name keep']],
    [
      'message: "{{ event.user.name }} {{ event.user.email }}", protect: {user: mask, user.email: drop}',
      ['user.name mask'],
    ],
    ['message: "{{ event.team }} {{ event.user.name }}", protect: {user: drop}', []],
  ])('take the strongest of what is listed for a field: %s', (delivery, sent) => {
    const text = edit(small, 'fields: {team: keep, user.name: keep, user.email: pseudonymise}', delivery)
    expect(
      flowsOf(text).flatMap(({ sink, origin, protection }) =>
        sink.kind === 'recipient' && sink.channel === 'archive' && origin.kind === 'route'
          ? [`${origin.field} ${protection}`]
          : [],
      ),
    ).toEqual(sent)
  })
})
