import { isCategory, isChosenByCustomer } from '../../../../policies/support/recipients/recipients.ts'
import { keyAt } from '../../../diagnostics/place.ts'
import type * as language from '../../../language/types.ts'
import type { Resource } from '../../../model/model.ts'
import { json } from '../../json.ts'
import { basesOf } from '../content/basis.ts'
import { flowsByCategory, originsOf } from '../content/data.ts'
import { storedTitle } from '../content/forms.ts'
import { recipientsOf, relationshipOf } from '../content/recipients.ts'
import { periodStatement, type RetentionUse, retentionUses } from '../content/retention.ts'
import { rightsIn } from '../content/rights.ts'
import { transfersTo } from '../content/transfers.ts'
import { type ActivityView, onwardOf, type RecipientView, recipientTitle, type View } from '../content/view.ts'
import { capital, humanise, sorted } from '../content/words.ts'
import type { LocateText } from '../print/locate.ts'
import { articleTerm, basisTerms, context, originTerms, relationshipTerms, type Term, toolTerm } from './terms.ts'

/** A node of the graph, or a text. What nobody has stated is in none. */
type Value = string | Node | readonly Value[]
interface Node {
  readonly [key: string]: Value | undefined
}

/**
 * The records of Art. 30(1) and (2) as linked data (JSON-LD 1.1) in the terms of the W3C Data Privacy Vocabularies, so
 * that what reads these need not know us. What is marked as missing in an activity is named in words: the vocabularies
 * have no term for it, and no value stands in its place.
 */
export function linkedRecord(view: View, locate: LocateText): string {
  const organisation = view.model.organisation?.value ?? {}
  const us = node(['dpv:Organisation'], {
    '@id': '_:organisation',
    'dpv:hasName': organisation.legalName,
    'dpv:hasAddress': organisation.address,
    'dpv:hasContact': organisation.contacts?.privacy,
    'dpv:hasCountry': countryOf(organisation.country),
    'dpv:hasDataProtectionOfficer': party(organisation.dpo, 'dpv:DataProtectionOfficer'),
    'dpv:hasRepresentative': Object.values(organisation.representatives ?? {}).flatMap((found): readonly Node[] => {
      const named = found.exempt === undefined ? party(found, 'dpv:Representative') : undefined
      return named ? [named] : []
    }),
  })
  const recipients = [...view.recipients, ...onwardOf(view, view.recipients)]
  return json({
    '@context': context,
    '@graph': [
      us,
      ...recipients.map(({ resource }) => recipientNode(resource, locate)),
      ...[...measuresOf(view, 'technical'), ...measuresOf(view, 'organisational')].map(measureNode),
      node(['dpv:ROPA'], {
        '@id': '_:record',
        'dct:title': 'Records of processing activities',
        'dct:identifier': view.model.digest,
        'dct:date': view.asOf,
        'dpv:hasProcess': view.activities.map((activity) => processOf(view, activity, locate)),
      }),
    ],
  })
}

/** A node without the properties that nobody has stated. */
function node(types: readonly Term[], properties: Node): Node {
  const stated = Object.entries(properties).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  const type = sorted(types)
  return { '@type': type, ...Object.fromEntries(stated) }
}

const countryOf = (code: string | undefined): Node | undefined =>
  code === undefined ? undefined : { '@id': `loc:${code}` }

const countries = (codes: readonly string[] | undefined): readonly Node[] =>
  sorted(codes ?? []).map((code) => ({ '@id': `loc:${code}` }))

function party(found: language.Party | undefined, type: Term): Node | undefined {
  if (found === undefined) return undefined
  const contacts = [found.email, found.phone, found.url].filter((each) => each !== undefined)
  return node([type], { 'dpv:hasName': found.name, 'dpv:hasAddress': found.address, 'dpv:hasContact': contacts })
}

const idOf = (kind: string, name: string): string => `_:${kind}-${name}`

function recipientNode(resource: Resource<language.Recipient>, locate: LocateText): Node {
  const { value, name } = resource
  const known = !isCategory(value) && !isChosenByCustomer(value)
  return node([known ? 'dpv:Organisation' : 'dpv:Recipient'], {
    '@id': idOf('recipient', name),
    'dct:title': recipientTitle(resource),
    'dct:description': value.does,
    'dct:source': locate(keyAt(resource)) ?? undefined,
    'dpv:hasName': value.legalName,
    'dpv:hasAddress': value.address,
    'dpv:hasContact': value.contact,
    'dpv:hasCountry': countryOf(value.established),
    'dpv:hasLocation': countries([...(value.stored ?? []), ...(value.accessedFrom ?? [])]),
  })
}

function processOf(view: View, activity: ActivityView, locate: LocateText): Node {
  const { resource, role, name, title } = activity
  const { value } = resource
  const open = view.model.missing.filter(({ place }) => place.section === 'activities' && place.name === name)
  return node(['dpv:Process'], {
    '@id': idOf('activity', name),
    'dct:title': title,
    'dct:description': open.map(({ place, why }) => `Missing: ${place.path.join('.')}: ${why}`),
    'dct:source': locate(keyAt(resource)) ?? undefined,
    'dpv:hasPurpose': purposeOf(value.purpose),
    ...entities(view, activity),
    ...(role === 'processor' && { 'dpv:hasDataController': controllerOf(view, value.role) }),
    'dpv:hasLegalBasis': [...legalBases(view, activity), ...conditions(view, activity)],
    'dpv:hasDataSubject': sorted(value.dataSubjects ?? []).map((each) =>
      node(['dpv:DataSubject'], { 'dct:title': capital(humanise(each)) }),
    ),
    'dpv:hasPersonalData': flowsByCategory(view, activity).map(([category, flows]) =>
      dataOf(view, activity, category, originsOf(view, activity, category, flows).origins),
    ),
    'dpv:hasProcessing':
      typeof value.automatedDecisions === 'object' ? [node(['dpv:AutomatedDecisionMaking'], {})] : [],
    'dpv:hasRight': role === 'processor' ? [] : rightsOf(view, activity),
    'dpv:hasProcess': recipientsOf(view, activity).flatMap((recipient) => transfersOf(view, recipient)),
    'dpv:hasTechnicalMeasure': measureLinks(view, 'technical'),
    'dpv:hasOrganisationalMeasure': measureLinks(view, 'organisational'),
  })
}

/** What we are in an activity, and what those are who receive its data. */
function entities(view: View, activity: ActivityView): Node {
  const { role, name } = activity
  const own =
    role === 'processor'
      ? 'dpv:hasDataProcessor'
      : role === 'joint'
        ? 'dpv:hasJointDataControllers'
        : 'dpv:hasDataController'
  const properties: Record<string, Value[]> = { [own]: [{ '@id': '_:organisation' }] }
  for (const recipient of recipientsOf(view, activity)) {
    const relationship = relationshipOf(view, recipient.name, { role, activity: name })
    const [type, property] = relationship === null ? [undefined, 'dpv:hasRecipient'] : relationshipTerms[relationship]
    properties[property] ??= []
    properties[property].push({
      '@id': idOf('recipient', recipient.name),
      ...(type !== undefined && { '@type': type }),
    })
  }
  return properties
}

function purposeOf(purpose: language.Activity['purpose']): Node | undefined {
  if (purpose === undefined) return undefined
  const { text, term, directMarketing } =
    typeof purpose === 'string' ? { text: purpose, term: undefined, directMarketing: undefined } : purpose
  const type = (term as Term | undefined) ?? (directMarketing === true ? 'dpv:DirectMarketing' : 'dpv:Purpose')
  return node([type], { 'dct:description': text })
}

/** For whom a processor works: a recipient by name, or each customer, of whom the declaration has no names. */
function controllerOf(view: View, role: language.Activity['role']): Node | undefined {
  const of = typeof role === 'object' ? role.processor?.for : undefined
  if (of === undefined) return undefined
  return view.model.recipients.has(of)
    ? { '@id': idOf('recipient', of) }
    : node(['dpv:DataController'], { 'dct:description': of === 'tenant' ? 'Each customer' : humanise(of) })
}

function legalBases(view: View, activity: ActivityView): readonly Node[] {
  return basesOf(view, activity).map(({ only, basis }) => {
    const { type, contract, preContractual, law, interest, explicit } = basis.value
    const [neutral, article] = basisTerms[type]
    const european = view.regimes.includes('eu-gdpr') && only !== 'uk-gdpr'
    return node(
      [
        type === 'consent' && explicit === true
          ? 'dpv:ExplicitlyExpressedConsent'
          : type === 'contract' && preContractual === true
            ? 'dpv:EnterIntoContract'
            : neutral,
        ...(article !== null && european ? [article] : []),
      ],
      { 'dct:description': contract ?? law ?? interest, 'dct:audience': only === null ? undefined : humanise(only) },
    )
  })
}

/** What lifts the prohibition of Art. 9(1); for data about offences the vocabulary has no term. */
function conditions(view: View, activity: ActivityView): readonly Node[] {
  const entries = Object.values(activity.resource.value.data ?? {}).flatMap(({ condition }) => condition ?? [])
  const once = new Map(entries.map((each) => [`${each.article} ${each.law ?? ''}`, each]))
  return [...once.values()].map(({ article, law }) => {
    const term = view.regimes.includes('eu-gdpr') ? articleTerm(article) : null
    return node([term ?? 'dpv:LegalBasis'], { 'dct:title': `Art. ${article}`, 'dct:description': law })
  })
}

function dataOf(
  view: View,
  activity: ActivityView,
  category: string,
  origins: readonly (keyof typeof originTerms)[],
): Node {
  const { dpv, sensitivity } = view.model.categories.get(category) ?? { dpv: null, sensitivity: 'personal' }
  const datum = activity.resource.value.data?.[category]
  const types: Term[] = [(dpv as Term | null) ?? 'dpv:PersonalData', ...origins.map((each) => originTerms[each][0])]
  if (sensitivity === 'special') types.push('dpv:SpecialCategoryPersonalData')
  if (sensitivity === 'criminal') types.push('dpv:SensitivePersonalData')
  if (datum?.form === 'pseudonymised') types.push('dpv:PseudonymisedData')
  return node(types, {
    'dct:title': storedTitle(view, activity, category),
    'dpv:hasDataSource': origins.map((each) =>
      node([originTerms[each][1]], { 'dct:title': each === 'third-party' ? datum?.from : undefined }),
    ),
    'dpv:hasStorageCondition': retentionUses(view, activity)
      .filter((use) => use.category === category)
      .flatMap((use) => storageOf(view, activity, use)),
  })
}

/** How long: in the words of the record, of the kind that the rule is. */
function storageOf(view: View, activity: ActivityView, use: RetentionUse): readonly Node[] {
  const { text, missing } = periodStatement(view, activity, use)
  if (missing) return []
  const { for: period, after } = use.rule?.value ?? {}
  const type =
    period === 'indefinite'
      ? 'dpv:EndlessDuration'
      : after !== undefined
        ? 'dpv:UntilEventDuration'
        : 'dpv:TemporalDuration'
  return [node(['dpv:StorageDuration'], { 'dpv:hasDuration': node([type], { 'dct:description': text }) })]
}

function rightsOf(view: View, activity: ActivityView): readonly Node[] {
  return rightsIn(view, [activity]).map(({ right, regimes }) => {
    const term = regimes.has('eu-gdpr') ? articleTerm(right.article) : null
    return node([term ?? 'dpv:DataSubjectRight'], { 'dct:title': right.title })
  })
}

function transfersOf(view: View, recipient: RecipientView): readonly Node[] {
  return transfersTo(view, recipient)
    .filter(({ countries: outside }) => outside.length > 0)
    .map(({ regime, countries: outside, tool, covered }) => {
      const carried = tool === undefined ? (covered ? ('eu-gdpr:A45-3' as const) : null) : toolTerm(tool)
      const term = regime === 'eu-gdpr' ? carried : null
      const named = tool?.tool ?? (covered ? 'adequacy' : undefined)
      return node(['dpv:Process'], {
        'dpv:hasProcessing': node(['dpv:Transfer'], {}),
        'dpv:hasDataImporter': { '@id': idOf('recipient', recipient.name) },
        'dpv:hasThirdCountry': countries(outside),
        'dpv:hasLegalBasis':
          named === undefined ? undefined : node([term ?? 'dpv:DataTransferLegalBasis'], { 'dct:title': named }),
      })
    })
}

type Measure = Resource<language.Measure>

const measuresOf = ({ model }: View, kind: language.Measure['kind']): readonly Measure[] =>
  [...model.measures.values()].filter(({ poisoned, value }) => !poisoned && value.kind === kind)

/** Measures hold for all activities: each is described once, and each process points at it. */
const measureLinks = (view: View, kind: language.Measure['kind']): readonly Node[] =>
  measuresOf(view, kind).map(({ name }) => ({ '@id': idOf('measure', name) }))

function measureNode({ name, value: { kind, text, dpv } }: Measure): Node {
  const type: Term = kind === 'technical' ? 'dpv:TechnicalMeasure' : 'dpv:OrganisationalMeasure'
  return node([(dpv as Term | undefined) ?? type], { '@id': idOf('measure', name), 'dct:description': text })
}
