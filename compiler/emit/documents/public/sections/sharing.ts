import { isInside, type Regime } from '../../../../../law/regions.ts'
import { isSafeguard } from '../../../../../law/transfer-tools.ts'
import { isCategory, isChosenByCustomer } from '../../../../../policies/support/recipients.ts'
import { keyAt, type Place } from '../../../../diagnostics/place.ts'
import type { Flow } from '../../../../flows/flow.ts'
import type * as language from '../../../../language/types.ts'
import { companyName } from '../../content/company-name.ts'
import { listing } from '../../content/data.ts'
import { keptByFlows } from '../../content/kept-by.ts'
import { type Relationship, relationshipGap, relationshipOf, relationshipsOf } from '../../content/recipients.ts'
import { fact, gap, isMarked } from '../../content/statement.ts'
import { accessLacks, toolLacks } from '../../content/transfer-lacks.ts'
import { type Transfer, toolStatement, transfersTo, unknownCountries } from '../../content/transfers.ts'
import { onwardOf, type RecipientView, recipientTitle, type View } from '../../content/view.ts'
import type { Statement } from '../../document.ts'
import { articleIn } from '../articles.ts'
import { list, paragraph, type Section } from '../document.ts'
import { dataFacts, type Input, organisation } from '../input.ts'
import { lack, lacks, type Sentence, tell } from '../sentence.ts'
import type { Voice } from '../voice.ts'
import { isClause } from './keeping.ts'
import { formText } from './uses.ts'

/** The recipients with what flows to them from the activities of a document alone. */
export const receiving = ({ view, activities }: Pick<Input, 'view' | 'activities'>): readonly RecipientView[] => {
  const names = new Set(activities.map(({ name }) => name))
  return view.recipients
    .map((recipient) => ({ ...recipient, flows: recipient.flows.filter(({ activity }) => names.has(activity)) }))
    .filter(({ flows }) => flows.length > 0)
}

/** Who receives the data (Art. 13(1)(e)). */
export function recipientsSection(input: Input): Section {
  const { view, voice } = input
  const direct = receiving(input)
  const items = [...direct, ...onwardOf(view, direct)].map((recipient) => recipientSentences(input, recipient))
  return {
    key: 'recipients',
    title: voice.text('section.recipients', {}),
    articles: ['13(1)(e)', '14(1)(e)'],
    blocks: [...list(items), ...paragraph(...(items.length > 0 ? unnamedHost(input).map(lack) : [nobody(input)]))],
  }
}

/** What a document calls a recipient, and where that stands. */
interface RecipientName {
  readonly name: string
  readonly facts: readonly Place[]
}

/**
 * What a document calls a recipient. A list of subprocessors gives the company, a notice may name the kind of recipient
 * (Art. 13(1)(e)): there a title is enough.
 */
export function nameOf(
  { model }: View,
  { resource }: RecipientView,
  needs: 'company' | 'title' = 'company',
): RecipientName | Statement {
  const { title, legalName, kind } = resource.value
  const titled = title === undefined ? [] : [keyAt(resource, 'title')]
  if (isCategory(resource.value) || isChosenByCustomer(resource.value))
    return {
      name: recipientTitle(resource),
      facts: [...titled, keyAt(resource, kind === undefined ? 'engagement' : 'kind')],
    }
  if (legalName === undefined) {
    if (needs === 'title' && title !== undefined) return { name: title, facts: titled }
    const label = title ?? null
    return fact(model, resource, ['legalName'], undefined, 'the legal name is not declared', { label })
  }
  return { name: companyName(title, legalName) ?? legalName, facts: [keyAt(resource, 'legalName'), ...titled] }
}

export const isStatement = (value: object): value is Statement => 'missing' in value

function recipientSentences(input: Input, recipient: RecipientView): readonly Sentence[] {
  const { view, voice } = input
  const { resource, from } = recipient
  const found = nameOf(view, recipient, 'title')
  const { name, facts } = isStatement(found) ? { name: recipientTitle(resource), facts: [keyAt(resource)] } : found
  const article = { article: '13(1)(e)' }
  const capitalised = name.slice(0, 1).toUpperCase() + name.slice(1)
  const roles: readonly Sentence[] = from
    ? [
        tell(
          voice,
          'recipient.onward',
          { name: capitalised, from: recipientTitle(from.resource) },
          [...facts, keyAt(from.resource, 'onward'), keyAt(from.resource, 'title')],
          article,
        ),
      ]
    : [...relationshipsOf(view, recipient)]
        .sort()
        .map((relationship) =>
          relationship === null
            ? lack(relationshipGap(view, recipient))
            : tell(
                voice,
                roleKey(resource.value, relationship),
                { name: capitalised },
                [...facts, keyAt(resource, 'engagement')],
                article,
              ),
        )
  const { does } = resource.value
  return [
    ...(isStatement(found) ? [lack(found)] : []),
    ...roles,
    ...(does === undefined
      ? []
      : [tell(voice, 'recipient.does', { does: voice.inner(does) }, [keyAt(resource, 'does')], article)]),
    ...(from ? [] : [received(input, recipient)]),
    ...placeSentences(view, voice, recipient),
    ...keptThere(input, recipient),
    ...begins(input, recipient),
  ]
}

/** How long it keeps the data itself, where that is declared: our own periods say nothing of others. */
function keptThere({ view: { model }, voice }: Input, { resource }: RecipientView): readonly Sentence[] {
  const { keeps } = resource.value
  const details = { article: '13(2)(a)' }
  if (keeps?.for === undefined)
    return isMarked(model, resource, 'keeps', 'for')
      ? [lack(gap(model, resource, ['keeps', 'for'], 'how long it keeps the data is not declared'))]
      : []
  const isNone = !/[1-9]/.test(keeps.for)
  const period = voice.period(keeps.for)
  const at = keyAt(resource, 'keeps', 'for')
  if (keeps.after === undefined)
    return [
      isNone
        ? tell(voice, 'recipient.keeps-none', {}, [at], details)
        : tell(voice, 'recipient.keeps', { period }, [at], details),
    ]
  const start = voice.inner(keeps.after)
  const facts = [at, keyAt(resource, 'keeps', 'after')]
  if (isNone) return [tell(voice, 'recipient.keeps-none-after', { start }, facts, details)]
  return [
    isClause(voice, keeps.after)
      ? tell(voice, 'recipient.keeps-since', { period, start }, facts, details)
      : tell(voice, 'recipient.keeps-after', { period, start }, facts, details),
  ]
}

/** What a recipient is; a kind of recipients is several. */
function roleKey(value: language.Recipient, relationship: Relationship) {
  if (!isCategory(value)) return `recipient.${relationship}` as const
  if (relationship === 'controller') return 'recipient.kind.controller' as const
  return relationship === 'processor' || relationship === 'subprocessor'
    ? ('recipient.kind.processor' as const)
    : (`recipient.${relationship}` as const)
}

/** Which data a recipient gets, and in which form. */
function received(input: Input, { flows, resource }: RecipientView): Sentence {
  const { view, voice } = input
  const order = listing(view.activities)
  const byCategory = [...Map.groupBy(flows, ({ category }) => category)].sort(
    ([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1),
  )
  const items = byCategory.map(([category, moved]) => {
    const form = formOf(input, category, moved)
    const name = voice.category(view, category)
    return form === null ? name : voice.text('use.item-form', { item: name, form })
  })
  const facts = byCategory.flatMap(([category, moved]) =>
    moved.flatMap((flow) => {
      const activity = input.activities.find(({ name }) => name === flow.activity)
      const [place] = flow.places
      return [...(place ? [place] : []), ...(activity ? dataFacts(view, activity, category, moved) : [])]
    }),
  )
  const key = isCategory(resource.value) ? 'recipient.kind.data' : 'recipient.data'
  return tell(voice, key, { data: voice.list(items) }, facts, {
    article: '13(1)(e)',
    keptBy: keptByFlows(flows),
  })
}

/** The form in which a category reaches somebody, where it is the same for all that does. */
export function formOf(
  { view, voice }: Pick<Input, 'view' | 'voice'>,
  category: string,
  flows: readonly Flow[],
): string | null {
  const forms = new Set(
    flows.map(({ activity, protection, origin, sink }) => {
      // A pseudonym that an activity stores is one wherever it goes.
      if (protection !== 'keep' && origin.kind === 'route') return voice.text(`protection.${protection}`, {})
      const datum = view.model.activities.get(activity)?.value.data?.[category]
      // How we store it says nothing of how others do, but for what cannot be undone on the way.
      const kept = datum?.form === 'encrypted' && sink.kind === 'recipient' ? undefined : datum
      return kept && origin.kind === 'activity' ? formText(voice, kept) : null
    }),
  )
  const [form] = forms
  return forms.size === 1 ? (form ?? null) : null
}

/** Where a recipient is, keeps the data and reaches it from. */
/** From when it gets the data, where that day has not come. */
function begins({ view, voice }: Input, { resource }: RecipientView): readonly Sentence[] {
  const { activeFrom } = resource.value
  if (activeFrom === undefined || activeFrom <= view.asOf) return []
  return [
    tell(voice, 'recipient.from', { date: voice.date(activeFrom) }, [keyAt(resource, 'activeFrom')], {
      article: '13(1)(e)',
    }),
  ]
}

function placeSentences(view: View, voice: Voice, recipient: RecipientView): readonly Sentence[] {
  const { resource } = recipient
  const { established, stored, accessedFrom } = resource.value
  const article = { article: '13(1)(f)' }
  if (isChosenByCustomer(resource.value))
    return [
      tell(voice, 'recipient.chosen-place', {}, [keyAt(resource, 'engagement'), keyAt(resource, 'countries')], article),
    ]
  if (isCategory(resource.value)) return [tell(voice, 'recipient.category', {}, [keyAt(resource, 'kind')], article)]
  const only = (codes: readonly string[] | undefined): boolean =>
    established !== undefined && codes?.length === 1 && codes[0] === established
  // Two places are said in one sentence where they are the same: each of these sentences stands on both.
  const stated = (...keys: readonly ('established' | 'stored' | 'accessedFrom')[]): readonly Place[] =>
    keys.filter((key) => resource.value[key] !== undefined).map((key) => keyAt(resource, key))
  const at = stated('established', 'stored', 'accessedFrom')
  const lacking = lacks(unknownCountries(view, recipient))
  if (established !== undefined && only(stored)) {
    const country = voice.country(established)
    if (only(accessedFrom)) return [tell(voice, 'recipient.there-alone', { country }, at, article), ...lacking]
    return [
      tell(voice, 'recipient.there', { country }, at, article),
      ...accessSentences(voice, resource, at),
      ...lacking,
    ]
  }
  return [
    ...(established === undefined
      ? []
      : [
          tell(
            voice,
            'recipient.established',
            { country: voice.country(established) },
            stated('established', 'stored'),
            article,
          ),
        ]),
    ...(stored === undefined
      ? []
      : [
          tell(
            voice,
            'recipient.stored',
            { countries: voice.list([...stored].sort().map(voice.country)) },
            stated('stored', 'established'),
            article,
          ),
        ]),
    ...accessSentences(voice, resource, at),
    ...lacking,
  ]
}

/** From where a recipient reaches the data. */
function accessSentences(
  voice: Voice,
  resource: RecipientView['resource'],
  places: readonly Place[],
): readonly Sentence[] {
  const { accessedFrom } = resource.value
  const at = [...places].reverse()
  const article = { article: '13(1)(f)' }
  if (accessedFrom === undefined) return []
  if (accessedFrom.length === 0) return [tell(voice, 'recipient.not-accessed', {}, at, article)]
  const countries = voice.list([...accessedFrom].sort().map(voice.country))
  return [tell(voice, 'recipient.accessed', { countries }, at, article)]
}

/** That nobody else receives data is said only where each activity says so itself. */
function nobody(input: Input): Sentence {
  const open = unnamed(input)
  if (open) return lack(open)
  const facts = input.activities.map(({ resource }) => keyAt(resource, 'recipients'))
  return tell(input.voice, 'recipient.none', {}, facts, { article: '13(1)(e)' })
}

/** Who may receive the data beside those who are named: of an activity that names nobody, or as host of the router. */
function unnamed(input: Input): Statement | null {
  const { view, activities } = input
  const silent = activities.find(({ resource }) => resource.value.recipients === undefined)
  const why = 'who receives the data is not declared'
  if (silent) return gap(view.model, silent.resource, ['recipients'], why, { label: silent.title })
  return unnamedHost(input)[0] ?? null
}

/** What the router holds is with its host, too. */
function unnamedHost({ view: { model }, activities }: Input): readonly Statement[] {
  const held = activities.some(({ flows }) =>
    flows.some(({ sink }) => sink.kind === 'store' && sink.store !== 'records'),
  )
  if (!held || !model.router || model.router.value.hostedBy !== undefined) return []
  return [gap(model, model.router, ['hostedBy'], 'who hosts the router is not declared', { label: 'Hosting' })]
}

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
export function transferSentences(view: View, voice: Voice, recipient: RecipientView): readonly Sentence[] {
  const { resource, title } = recipient
  if (isCategory(resource.value) || isChosenByCustomer(resource.value)) return []
  const transfers = transfersTo(view, recipient)
  const told = transfers
    .filter(({ countries, tool }) => countries.length > 0 || tool !== undefined)
    .flatMap((transfer) => {
      if (isDecided(view, recipient, transfer)) return []
      const statement = { ...toolStatement(view, recipient, transfer), label: title }
      const wanting = toolLacks(view, recipient, transfer.regime).map((each) => lack({ ...each, label: title }))
      return [statement.missing ? lack(statement) : toolSentence(view, voice, recipient, transfer), ...wanting]
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

function toolSentence(view: View, voice: Voice, recipient: RecipientView, transfer: Transfer): Sentence {
  const { resource } = recipient
  const { regime, carried: codes, tool } = transfer
  const name = resource.value.legalName ?? recipientTitle(resource)
  const countries = voice.list(codes.map(voice.country))
  const facts = [
    keyAt(resource, 'legalName'),
    ...(['established', 'stored', 'accessedFrom'] as const).flatMap((key) =>
      resource.value[key] === undefined ? [] : [keyAt(resource, key)],
    ),
    ...(tool === undefined ? [] : [keyAt(resource, 'transfer', regime)]),
    keyAt(organisation, 'regimes'),
  ]
  const details = { article: '13(1)(f)', keptBy: toolStatement(view, recipient, transfer).keptBy }
  const kind = tool?.tool ?? 'adequacy'
  if (kind === 'adequacy') {
    const scope = tool?.scope
    if (scope !== undefined) return tell(voice, `transfer.scope.${regime}`, { name, countries, scope }, facts, details)
    return tell(voice, `transfer.adequacy.${regime}`, { countries, names: name }, facts, details)
  }
  if (kind === 'dpf') {
    // A company of the United States alone can be certified: of others the framework covers what is there.
    const { scope } = tool ?? {}
    return scope === undefined || resource.value.established === 'US'
      ? tell(voice, `transfer.dpf.${regime}`, { name }, facts, details)
      : tell(voice, `transfer.dpf-scope.${regime}`, { name, countries, scope }, facts, details)
  }
  if (kind === 'derogation') {
    const article = articleIn(voice, tool?.derogation ?? '49(1)', [regime])
    return tell(voice, 'transfer.derogation', { name, countries, article }, facts, details)
  }
  if (kind === 'code-of-conduct' || kind === 'certification' || kind === 'ad-hoc-clauses')
    return tell(voice, `transfer.${kind}`, { name, countries }, facts, details)
  return tell(voice, `transfer.${kind}.${regime}`, { name, countries }, facts, details)
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
  const laws = (of: readonly Regime[]): string => voice.list(of.map(voice.law), 'disjunction')
  const own = [keyAt(organisation, 'country'), keyAt(organisation, 'regimes')]
  const article = { article: '13(1)(f)' }
  const outside = among(false)
  const told =
    outside.length === 0
      ? []
      : [tell(voice, 'transfer.outside', { country: voice.country(country), laws: laws(outside) }, own, article)]
  if (carried) return told
  const open = unnamed(input)
  if (open) return [lack(open), ...told]
  // A kind of recipients is somewhere that nobody knows ahead.
  if (all.some(({ resource }) => isCategory(resource.value)) || among(true).length === 0) return told
  const places = all.flatMap(({ resource }) =>
    (['established', 'stored', 'accessedFrom'] as const).map((key) => keyAt(resource, key)),
  )
  return [tell(voice, 'transfer.none', { laws: laws(among(true)) }, [...own, ...places], article), ...told]
}
