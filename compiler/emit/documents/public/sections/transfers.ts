import { isInside, type Regime } from '../../../../../law/regions.ts'
import { compellingInterests, isSafeguard } from '../../../../../law/transfer-tools.ts'
import { isCategory, isChosenByCustomer } from '../../../../../policies/support/recipients/recipients.ts'
import { keyAt } from '../../../../diagnostics/place.ts'
import type * as language from '../../../../language/types.ts'
import { relationshipOf } from '../../content/recipients.ts'
import { fact, gap } from '../../content/statement.ts'
import { accessLacks, toolLacks } from '../../content/transfer-lacks.ts'
import { type Transfer, toolStatement, transfersTo, unknownCountries } from '../../content/transfers.ts'
import { onwardOf, type RecipientView, recipientTitle, type View } from '../../content/view.ts'
import { articleIn } from '../articles.ts'
import { list, paragraph, type Section } from '../document.ts'
import { type Input, organisation } from '../input.ts'
import { lack, type Sentence, tell } from '../sentence.ts'
import type { Voice } from '../voice.ts'
import { receiving, unnamed } from './receivers.ts'

/** Transfers, what carries them, and how to get a copy (Art. 13(1)(f)). */
export function transfersSection(input: Input): Section {
  const { view, voice } = input
  const direct = receiving(input)
  const all = [...direct, ...onwardOf(view, direct)]
  const items = [...decided(input, all), ...all.map((recipient) => transferSentences(view, voice, recipient))]
  const carried = items.some((sentences) => sentences.length > 0)
  // Of safeguards there is a copy (Art. 13(1)(f)); of a decision there is nothing to get one of.
  const copied = all.some((recipient) =>
    transfersTo(view, recipient).some(({ tool }) => tool && (isSafeguard(tool.tool) || tool.derogation === '49(1)(g)')),
  )
  const contact = view.model.organisation?.value.contacts?.privacy
  const copy =
    contact === undefined
      ? lack(
          fact(
            view.model,
            organisation,
            ['contacts', 'privacy'],
            undefined,
            'where to write about personal data is not declared',
          ),
        )
      : tell(voice, 'transfer.copy', { contact }, [keyAt(organisation, 'contacts', 'privacy')], { article: '13(1)(f)' })
  return {
    key: 'transfers',
    title: voice.text('section.transfers', {}),
    articles: ['13(1)(f)', '14(1)(f)'],
    blocks: [...list(items), ...paragraph(...(copied ? [copy] : []), ...home(input, all, carried))],
  }
}

/** What carries the data to a recipient outside, and what of it is missing. */
function transferSentences(view: View, voice: Voice, recipient: RecipientView): readonly Sentence[] {
  const { resource, title } = recipient
  if (isCategory(resource.value) || isChosenByCustomer(resource.value)) return []
  const transfers = transfersTo(view, recipient)
  const alike = sameDerogation(transfers)
  const told = (alike === null ? transfers : transfers.slice(0, 1))
    .filter(({ countries, tool }) => countries.length > 0 || tool !== undefined)
    .flatMap((transfer) => {
      if (isDecided(view, recipient, transfer)) return []
      const statement = { ...toolStatement(view, recipient, transfer), label: title }
      const wanting = toolLacks(view, recipient, transfer.regime).map((each) => lack({ ...each, label: title }))
      return [
        statement.missing
          ? lack(statement)
          : toolSentence(view, voice, recipient, transfer, alike ?? [transfer.regime]),
        ...wanting,
      ]
    })
  return [...told, ...accessLacks(view, recipient).map(lack)]
}

/** Whether a decision covers every place in full, and nothing else is needed or wrong. */
const isDecided = (view: View, recipient: RecipientView, transfer: Transfer): boolean =>
  transfer.covered &&
  (transfer.tool === undefined || transfer.tool.tool === 'adequacy') &&
  toolStatement(view, recipient, transfer).missing === null &&
  toolLacks(view, recipient, transfer.regime).length === 0

/** Countries that a decision covers in full, with whoever is there: one sentence for each law. */
function decided({ view, voice }: Input, all: readonly RecipientView[]): readonly (readonly Sentence[])[] {
  return view.regimes.map((regime) => {
    const covered = all
      .filter(({ resource }) => !isCategory(resource.value) && !isChosenByCustomer(resource.value))
      .flatMap((recipient) =>
        transfersTo(view, recipient)
          .filter((transfer) => transfer.regime === regime)
          // Beside another tool, a decision still is what carries the data to the countries that it covers.
          .map((transfer) => ({
            recipient,
            countries: isDecided(view, recipient, transfer) ? transfer.countries : transfer.decided,
          }))
          .filter(({ countries }) => countries.length > 0),
      )
    if (covered.length === 0) return []
    const codes = [...new Set(covered.flatMap(({ countries }) => countries))].sort()
    const names = covered.map(({ recipient: { resource } }) => resource.value.legalName ?? voice.recipient(resource))
    const facts = covered.flatMap(({ recipient: { resource } }) => [
      ...(['established', 'stored', 'accessedFrom'] as const).flatMap((key) =>
        resource.value[key] === undefined ? [] : [keyAt(resource, key)],
      ),
      keyAt(resource, 'legalName'),
      ...(resource.value.transfer?.[regime] ? [keyAt(resource, 'transfer', regime)] : []),
    ])
    const values = { countries: voice.list(codes.map(voice.country)), names: voice.list(names) }
    return [
      tell(voice, `transfer.adequacy.${regime}`, values, [...facts, keyAt(organisation, 'regimes')], { article: '45' }),
    ]
  })
}

/** The laws under which the same exception carries the same data to the same countries; `null` where they differ. */
function sameDerogation(transfers: readonly Transfer[]): readonly Regime[] | null {
  const [first, ...others] = transfers
  if (first?.tool?.derogation === undefined || others.length === 0) return null
  const isSame = ({ tool, carried }: Transfer): boolean =>
    tool?.derogation === first.tool?.derogation &&
    tool?.compelling?.interest === first.tool?.compelling?.interest &&
    carried.join() === first.carried.join()
  return others.every(isSame) ? transfers.map(({ regime }) => regime) : null
}

function toolSentence(
  view: View,
  voice: Voice,
  recipient: RecipientView,
  transfer: Transfer,
  regimes: readonly Regime[],
): Sentence {
  const { resource } = recipient
  const { regime, carried: codes, tool } = transfer
  const name = resource.value.legalName ?? recipientTitle(resource)
  const countries = voice.list(codes.map(voice.country))
  const facts = [
    keyAt(resource, 'legalName'),
    ...(['established', 'stored', 'accessedFrom'] as const).flatMap((key) =>
      resource.value[key] === undefined ? [] : [keyAt(resource, key)],
    ),
    ...(tool === undefined ? [] : regimes.map((each) => keyAt(resource, 'transfer', each))),
    keyAt(organisation, 'regimes'),
  ]
  const scope = tool?.scope === undefined ? undefined : voice.named(tool.scope)
  const details = { article: '13(1)(f)', keptBy: toolStatement(view, recipient, transfer).keptBy }
  const kind = tool?.tool ?? 'adequacy'
  if (kind === 'adequacy') {
    if (scope !== undefined) return tell(voice, `transfer.scope.${regime}`, { name, countries, scope }, facts, details)
    return tell(voice, `transfer.adequacy.${regime}`, { countries, names: name }, facts, details)
  }
  if (kind === 'dpf') {
    // A company of the United States alone can be certified: of others the framework covers what is there.
    return scope === undefined || resource.value.established === 'US'
      ? tell(voice, `transfer.dpf.${regime}`, { name }, facts, details)
      : tell(
          voice,
          `transfer.dpf-scope.${regime}`,
          { name, places: placesIn(voice, resource.value, codes), scope },
          facts,
          details,
        )
  }
  if (kind === 'derogation') {
    const derogation = tool?.derogation
    const values = { name, countries, article: articleIn(voice, derogation ?? '49(1)', regimes) }
    return derogation === undefined
      ? tell(voice, 'transfer.derogation-unsaid', values, facts, details)
      : tell(voice, 'transfer.derogation', { ...values, reason: reasonOf(voice, derogation, tool) }, facts, details)
  }
  if (kind === 'code-of-conduct' || kind === 'certification' || kind === 'ad-hoc-clauses')
    return tell(voice, `transfer.${kind}`, { name, places: placesIn(voice, resource.value, codes) }, facts, details)
  return tell(
    voice,
    `transfer.${kind}.${regime}`,
    { name, places: placesIn(voice, resource.value, codes) },
    facts,
    details,
  )
}

/** Which derogation it is; of a compelling interest people are told which (Art. 49(1), second subparagraph). */
function reasonOf(
  voice: Voice,
  derogation: NonNullable<language.TransferTool['derogation']>,
  tool: language.TransferTool | undefined,
): string {
  const interest = derogation === compellingInterests ? tool?.compelling?.interest : undefined
  return interest === undefined
    ? voice.text(`derogation.${derogation}`, {})
    : voice.text('derogation.compelling', { interest: voice.inner(interest) })
}

/** What of the data is in countries: it lies there, is reached from there, or goes to a company there. */
function placesIn(voice: Voice, value: language.Recipient, codes: readonly string[]): string {
  const { stored = [], accessedFrom = [] } = value
  const groups = Map.groupBy(codes, (code) =>
    stored.includes(code) ? 'stored' : accessedFrom.includes(code) ? 'reached' : 'established',
  )
  return voice.list(
    (['stored', 'reached', 'established'] as const).flatMap((place) => {
      const found = groups.get(place)
      if (!found) return []
      return [voice.text(`transfer.place.${place}`, { countries: voice.list(found.map(voice.country)) })]
    }),
  )
}

/** That data stays where it is, that we ourselves are outside, or that the customer decides. */
function home(input: Input, all: readonly RecipientView[], carried: boolean): readonly Sentence[] {
  const { view, voice } = input
  const chosen = all.filter(
    ({ resource, name, flows, from }) =>
      isChosenByCustomer(resource.value) ||
      (from === null && flows.some((flow) => relationshipOf(view, name, flow) === 'chosen-by-customer')),
  )
  const byCustomers =
    chosen.length === 0
      ? []
      : [
          tell(
            voice,
            'transfer.chosen',
            { names: voice.list(chosen.map(({ resource }) => voice.recipient(resource))) },
            chosen.flatMap(({ resource }) => [keyAt(resource, 'title'), keyAt(resource, 'engagement')]),
            { article: '13(1)(f)' },
          ),
        ]
  const open = all.flatMap((recipient) => unknownCountries(view, recipient))
  return [...atHome(input, all, carried || chosen.length > 0 || open.length > 0), ...byCustomers]
}

/** Whether anything leaves the area: said only where everybody and every place is known. */
function atHome(input: Input, all: readonly RecipientView[], carried: boolean): readonly Sentence[] {
  const { view, voice } = input
  const { model, regimes } = view
  const country = model.organisation?.value.country
  if (regimes.length === 0) return [lack(gap(model, organisation, ['regimes'], 'which law applies is not declared'))]
  if (country === undefined) return [lack(gap(model, organisation, ['country'], 'our country is not declared'))]
  const among = (inside: boolean): readonly Regime[] => regimes.filter((regime) => isInside(regime, country) === inside)
  const own = [keyAt(organisation, 'country'), keyAt(organisation, 'regimes')]
  const article = { article: '13(1)(f)' }
  const outside = among(false)
  const told =
    outside.length === 0
      ? []
      : [
          tell(
            voice,
            `transfer.outside.${outside.length > 1 ? 'both' : (outside[0] ?? 'eu-gdpr')}`,
            { country: voice.country(country) },
            own,
            article,
          ),
        ]
  if (carried) return told
  const open = unnamed(input)
  if (open) return [lack(open), ...told]
  // A kind of recipients is somewhere that nobody knows ahead.
  const [home] = among(true)
  if (all.some(({ resource }) => isCategory(resource.value)) || home === undefined) return told
  const places = all.flatMap(({ resource }) =>
    (['established', 'stored', 'accessedFrom'] as const).map((key) => keyAt(resource, key)),
  )
  // No country is in the area of both laws.
  return [tell(voice, `transfer.none.${home}`, {}, [...own, ...places], article), ...told]
}
