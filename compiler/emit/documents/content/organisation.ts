import { otherLaw } from '../../../../law/other-laws.ts'
import type { Regime } from '../../../../law/regions.ts'
import { representedUnder } from '../../../../policies/support/recipients/representatives.ts'
import { keyAt, type Owner } from '../../../diagnostics/place.ts'
import type * as language from '../../../language/types.ts'
import type { Fact, Statement } from '../document.ts'
import { countryName } from './countries.ts'
import { fact, gap, isMarked, missing, say } from './statement.ts'
import type { View } from './view.ts'
import { capital, compare, humanise, listOf } from './words.ts'

/** The laws that apply, as an article of them is cited; that of the Union where nobody has said. */
export const lawsOf = ({ regimes }: Pick<View, 'regimes'>): string =>
  regimes.length === 0 ? 'GDPR' : listOf(regimes.map((regime) => (regime === 'uk-gdpr' ? 'UK GDPR' : 'GDPR')))

export const regimeTitle: Readonly<Record<Regime, string>> = { 'eu-gdpr': 'EU GDPR', 'uk-gdpr': 'UK GDPR' }

const owner: Owner = { section: 'organisation', name: '' }

/** Who answers for the processing, whoever represents them, and the data protection officer. */
export function organisationFacts(view: View, audience: 'internal' | 'public', article: string): readonly Fact[] {
  const representatives = representativeStatements(view)
  const officer = [...officerStatements(view, audience), ...staffStatements(view, audience)]
  return [
    {
      key: 'controller',
      label: 'Name and contact',
      article,
      statements: controller(view, audience),
    },
    ...(representatives.length > 0
      ? [{ key: 'representative', label: 'Representative', article: '27', statements: representatives }]
      : []),
    ...(officer.length > 0
      ? [{ key: 'dataProtectionOfficer', label: 'Data protection officer', article: '37', statements: officer }]
      : []),
    ...(audience === 'internal' || view.regimes.length === 0
      ? [{ key: 'regimes', label: 'Law that applies', article: '3', statements: regimeStatements(view) }]
      : []),
  ]
}

function controller({ model }: View, audience: 'internal' | 'public'): readonly Statement[] {
  const value = model.organisation?.value ?? {}
  const statements = [
    fact(model, owner, ['legalName'], value.legalName, 'the legal name is not declared', { label: 'Legal name' }),
    ...(value.tradeName === undefined
      ? []
      : [say(value.tradeName, { label: 'Trade name', places: [keyAt(owner, 'tradeName')] })]),
    fact(model, owner, ['address'], value.address, 'the address is not declared', { label: 'Address' }),
    fact(model, owner, ['country'], value.country && countryName(value.country), 'the country is not declared', {
      label: 'Country',
    }),
    privacyContact(model),
  ]
  if (audience === 'public') return statements
  return [...statements, ...otherContacts(model)]
}

/** Where people write about their data. */
export const privacyContact = (model: View['model']): Statement =>
  fact(
    model,
    owner,
    ['contacts', 'privacy'],
    model.organisation?.value.contacts?.privacy,
    'where to write about personal data is not declared',
    { label: 'Contact' },
  )

const otherContacts = (model: View['model']): readonly Statement[] =>
  Object.entries(model.organisation?.value.contacts ?? {})
    .filter(([role]) => role !== 'privacy')
    .sort(([a], [b]) => compare(a, b))
    .map(([role, contact]) =>
      say(contact, { label: `Contact, ${humanise(role)}`, places: [keyAt(owner, 'contacts', role)] }),
    )

/** The law that the declaration says applies. */
export const regimeStatements = ({ model, regimes }: View): readonly Statement[] =>
  (model.organisation?.value.regimes ?? []).length === 0
    ? [gap(model, owner, ['regimes'], 'which law applies is not declared')]
    : [
        ...regimes.map((regime) => say(regimeTitle[regime], { places: [keyAt(owner, 'regimes')] })),
        ...(model.organisation?.value.regimes ?? []).flatMap((name) => declaredLaw(name) ?? []),
      ]

/** A law that the declaration names and that nothing here is checked against. */
function declaredLaw(name: string): Statement | null {
  const law = otherLaw(name)
  return (
    law &&
    say(`${law.title} (${countryName(law.country)}; declared, not checked)`, { places: [keyAt(owner, 'regimes')] })
  )
}

/** A representative under each regime whose area the organisation is outside of (Art. 27). */
function representativeStatements({ model, regimes }: View): readonly Statement[] {
  const { representatives } = model.organisation?.value ?? {}
  return (['eu-gdpr', 'uk-gdpr'] as const).flatMap((regime) => {
    const title = regimeTitle[regime]
    const found = representatives?.[regime]
    if (found?.exempt !== undefined)
      return [
        say(`none is needed: ${found.exempt}`, {
          label: title,
          article: '27(2)',
          places: [keyAt(owner, 'representatives', regime, 'exempt')],
        }),
      ]
    if (found) return party(model, found, ['representatives', regime], `${title}, `)
    const outside = regimes.includes(regime) && representedUnder(model, regime) === 'known'
    if (!outside && !isMarked(model, owner, 'representatives', regime)) return []
    return [gap(model, owner, ['representatives', regime], 'no representative is declared', { label: title })]
  })
}

/**
 * Nothing when the declaration does not speak of an officer: not everybody needs one. The record has a name (Art. 30(1)(a)),
 * people are told how the officer is reached (Art. 13(1)(b)).
 */
function officerStatements({ model }: View, audience: 'internal' | 'public'): readonly Statement[] {
  const dpo = model.organisation?.value.dpo
  if (dpo) return party(model, dpo, ['dpo'], '', audience === 'internal')
  return isMarked(model, owner, 'dpo') ? [gap(model, owner, ['dpo'], 'not declared')] : []
}

/** How many people the processing employs, which decides in some states whether there is an officer (Art. 37(4)). */
function staffStatements({ model }: View, audience: 'internal' | 'public'): readonly Statement[] {
  const staff = model.organisation?.value.processingStaff
  if (staff === undefined || audience === 'public') return []
  const places = [keyAt(owner, 'processingStaff')]
  return [say(String(staff), { label: 'People constantly employed in processing', article: '37(4)', places })]
}

function party(
  model: View['model'],
  value: language.Party,
  path: readonly string[],
  prefix: string,
  isNamed = true,
): readonly Statement[] {
  const statements: Statement[] = []
  const reachable = value.email ?? value.phone ?? value.url ?? value.address
  for (const key of ['name', 'address', 'email', 'phone', 'url'] as const) {
    const label = capital(`${prefix}${key === 'url' ? 'website' : key}`)
    const text = value[key]
    const asked = (key === 'name' && isNamed) || isMarked(model, owner, ...path, key)
    if (text !== undefined) statements.push(say(text, { label, places: [keyAt(owner, ...path, key)] }))
    else if (asked) statements.push(gap(model, owner, [...path, key], `${key} not declared`, { label }))
  }
  if (reachable === undefined && statements.length < 2)
    statements.push(
      missing('no contact is declared', null, { label: capital(`${prefix}contact`), places: [keyAt(owner, ...path)] }),
    )
  return statements
}
