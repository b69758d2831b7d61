import { countriesOf } from '../../../../compiler/flows/facts.ts'
import { daysBetween } from '../../../../compiler/language/calendar.ts'
import { countries } from '../../../../compiler/language/countries.ts'
import type { Recipient } from '../../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../../compiler/model/model.ts'
import { wasEverCovered } from '../../../../law/adequacy.ts'
import { isInside } from '../../../../law/regions.ts'
import { markAt } from '../../missing.ts'
import { isChosenByCustomer } from '../../recipients/recipients.ts'
import { regimesOf } from '../../settings.ts'
import { quote } from '../../text.ts'
import { isList, isUnknown, list, type Unknown, unknown, type Value } from '../partial/value.ts'
import { activityFields } from './activity-fields.ts'
import { type FlowField, isRouterStore, namesOf, ofRecipient, ofRouter, type Sight, textAt, unstated } from './sight.ts'

const whose = (recipient: Resource<Recipient>, what: string): string => `${what} of recipient ${quote(recipient.name)}`

const open = (model: Model, recipient: Resource<Recipient>, path: readonly string[], what: string): Unknown =>
  unstated(model, recipient, path, whose(recipient, what))

/** A list of countries that somebody has to have stated whole. */
function places(
  model: Model,
  recipient: Resource<Recipient>,
  ...keys: readonly ('established' | 'stored' | 'accessedFrom')[]
): Value {
  const { value } = recipient
  const items = [...new Set(keys.flatMap((key) => value[key] ?? []))].sort()
  if (value.kind === 'category' || isChosenByCustomer(value))
    return list(
      items,
      unknown(whose(recipient, 'the countries'), {
        section: 'recipients',
        name: recipient.name,
        path: [],
        part: 'key',
      }),
    )
  // From where it is reached is asked for only where somebody has said that it is not known.
  const absent = keys.find(
    (key) => value[key] === undefined && (key !== 'accessedFrom' || markAt(model, recipient, key)),
  )
  return list(items, absent === undefined ? null : open(model, recipient, [absent], 'the places'))
}

const endsInStore = ({ flow, unnamed }: Sight): boolean => flow.sink.kind === 'store' && !unnamed?.recipient

/** The countries of a store: where the router runs, or where the records of an activity lie. */
function storeCountries(sight: Sight): Value {
  const { model, flow } = sight
  if (!isRouterStore(sight)) {
    const activity = model.activities.get(flow.activity)
    const stored = activity?.poisoned ? undefined : activity?.value.stored
    const unsaid = `where the records of activity ${quote(flow.activity)} lie`
    if (stored !== undefined) return list([...stored].sort())
    if (activity && markAt(model, activity, 'stored')) return list([], unstated(model, activity, ['stored'], unsaid))
    return list([], unknown(unsaid, { section: 'activities', name: flow.activity, path: [], part: 'key' }))
  }
  const country = ofRouter(
    sight,
    (router) => router.value.country ?? unstated(sight.model, router, ['country'], 'the country of the router'),
  )
  return isUnknown(country) ? list([], country) : list([country])
}

/**
 * From where a store is reached: where it lies, where we are, and from where its host reaches it; that somebody is
 * elsewhere as well nobody can say of a store.
 */
function storeAccess(sight: Sight): Value {
  const { model } = sight
  const lies = storeCountries(sight)
  if (!isList(lies)) return lies
  const { organisation } = model
  const ours = organisation && !organisation.poisoned ? organisation.value.country : undefined
  const host = isRouterStore(sight) ? hostOf(sight) : list([])
  const hosting = isUnknown(host) ? list([], host) : isList(host) ? host : list([])
  const nowhere = unstated(model, { section: 'organisation', name: '' }, ['country'], 'the country of the organisation')
  const items = [...lies.items, ...hosting.items, ...(ours === undefined ? [] : [ours])]
  return list([...new Set(items)].sort(), lies.open ?? hosting.open ?? (ours === undefined ? nowhere : null))
}

/** From where whoever hosts the router reaches it. */
const hostOf = (sight: Sight): Value =>
  ofRouter(sight, (router) => {
    const { hostedBy } = router.value
    const host = sight.model.recipients.get(hostedBy ?? '')
    return host === undefined || host.poisoned
      ? unstated(sight.model, router, ['hostedBy'], 'who hosts the router')
      : access(sight.model, host)
  })

/** From where a recipient reaches the data: from where it is stored, where nothing else is said. */
const access = (model: Model, recipient: Resource<Recipient>): Value => {
  const said = recipient.value.accessedFrom !== undefined || markAt(model, recipient, 'accessedFrom')
  return places(model, recipient, said ? 'accessedFrom' : 'stored')
}

/**
 * Why it is not known which tools a recipient has: data leaves a law's area for a country that no decision ever covered
 * whole, and no tool is named; or nobody has stated where it goes, so that it may need one.
 */
function toolLacking(model: Model, recipient: Resource<Recipient>): Unknown | null {
  const { value } = recipient
  const unnamed = regimesOf(model).filter((regime) => value.transfer?.[regime] === undefined)
  const isFixed = value.kind !== 'category' && !isChosenByCustomer(value)
  const regime = unnamed.find((one) =>
    countriesOf(value).some((country) => !isInside(one, country) && !wasEverCovered(one, country)),
  )
  if (isFixed && regime) return open(model, recipient, ['transfer', regime], 'the transfer tool')
  const everywhere = places(model, recipient, 'established', 'stored', 'accessedFrom')
  return unnamed.length > 0 && isList(everywhere) ? everywhere.open : null
}

function engagement(sight: Sight): Value {
  return ofRecipient(
    sight,
    '',
    (recipient) => recipient.value.engagement ?? open(sight.model, recipient, ['engagement'], 'the engagement'),
  )
}

/** Processor or subprocessor: that follows from our own role (Art. 4(8), 28(2), 28(4)). */
function relationship(sight: Sight): Value {
  const engaged = engagement(sight)
  if (isUnknown(engaged)) return engaged
  if (engaged === 'own-purposes') return 'controller'
  if (engaged === 'jointly') return 'joint-controller'
  if (engaged !== 'on-our-behalf') return engaged
  // Whom a recipient engages works for us through that one.
  if (sight.passedOn) return 'subprocessor'
  const role = activityFields.role.read(sight)
  if (isUnknown(role)) return role
  return role === 'processor' ? 'subprocessor' : 'processor'
}

/** Something of the contract; one that nobody mentions is unknown where the law asks for it, and none elsewhere. */
function ofContract(sight: Sight, key: 'type' | 'signed' | 'expires'): Value {
  return ofRecipient(sight, '', (recipient) => {
    const { contract, engagement } = recipient.value
    const needed = engagement === undefined || engagement === 'on-our-behalf' || engagement === 'jointly'
    if (!contract && !needed && !markAt(sight.model, recipient, 'contract')) return ''
    const none = key === 'expires' && contract !== undefined ? '' : undefined
    return (
      contract?.[key] ??
      none ??
      open(sight.model, recipient, contract ? ['contract', key] : ['contract'], 'the contract')
    )
  })
}

const dayOf = (sight: Sight, key: 'announced' | 'activeFrom', what: string): Value =>
  ofRecipient(sight, '', (recipient) =>
    textAt(sight.model, recipient, [key], recipient.value[key], whose(recipient, what)),
  )

/** Facts of who receives the data, or of where it is stored. */
export const recipientFields = {
  sink: {
    type: 'string',
    doc: 'Whether it goes to a recipient or into a store.',
    names: ['recipient', 'store'],
    always: true,
    read: ({ flow, unnamed }) => (unnamed?.recipient ? 'recipient' : flow.sink.kind),
  },
  recipient: {
    type: 'string',
    doc: 'The recipient.',
    of: 'recipient',
    names: namesOf('recipients'),
    read: ({ flow: { sink }, unnamed }) => unnamed?.recipient ?? (sink.kind === 'recipient' ? sink.recipient : ''),
  },
  engagement: {
    type: 'string',
    doc: 'For whom the recipient works.',
    of: 'recipient',
    names: ['on-our-behalf', 'own-purposes', 'jointly', 'chosen-by-customer'],
    read: engagement,
  },
  relationship: {
    type: 'string',
    doc: 'What the recipient is in this activity.',
    of: 'recipient',
    names: ['processor', 'subprocessor', 'controller', 'joint-controller', 'chosen-by-customer'],
    read: relationship,
  },
  countries: {
    type: 'list<string>',
    doc: 'Every country where the recipient is, stores or reaches it, or where the store is.',
    names: () => countries.keys(),
    read: (sight) =>
      endsInStore(sight)
        ? storeCountries(sight)
        : ofRecipient(sight, list([]), (recipient) =>
            places(sight.model, recipient, 'established', 'stored', 'accessedFrom'),
          ),
  },
  established: {
    type: 'string',
    doc: 'The country of the recipient.',
    of: 'recipient',
    names: () => countries.keys(),
    read: (sight) =>
      ofRecipient(
        sight,
        '',
        (recipient) => recipient.value.established ?? open(sight.model, recipient, ['established'], 'the country'),
      ),
  },
  stored: {
    type: 'list<string>',
    doc: 'The countries where the recipient stores it, or where the store is.',
    names: () => countries.keys(),
    read: (sight) =>
      endsInStore(sight)
        ? storeCountries(sight)
        : ofRecipient(sight, list([]), (recipient) => places(sight.model, recipient, 'stored')),
  },
  accessedFrom: {
    type: 'list<string>',
    doc: 'The countries from where the recipient reaches it; those where it stores it, where nothing is said. Of a store: where it is, where its host reaches it from, and where we are.',
    names: () => countries.keys(),
    read: (sight) =>
      endsInStore(sight)
        ? storeAccess(sight)
        : ofRecipient(sight, list([]), (recipient) => access(sight.model, recipient)),
  },
  transferTools: {
    type: 'list<string>',
    doc: 'The transfer tools of the recipient.',
    of: 'recipient',
    empty: 'none is named, and where it goes none is needed',
    names: [
      'adequacy',
      'dpf',
      'scc',
      'uk-addendum',
      'idta',
      'bcr',
      'code-of-conduct',
      'certification',
      'ad-hoc-clauses',
      'derogation',
    ],
    read: (sight) =>
      ofRecipient(sight, list([]), (recipient) => {
        const { transfer } = recipient.value
        const marked = [['transfer'], ['transfer', 'eu-gdpr'], ['transfer', 'uk-gdpr']].find((path) =>
          markAt(sight.model, recipient, ...path),
        )
        const tools = Object.values(transfer ?? {}).map(({ tool }) => tool)
        return list(
          [...new Set(tools)].sort(),
          marked ? open(sight.model, recipient, marked, 'the transfer tool') : toolLacking(sight.model, recipient),
        )
      }),
  },
  ownGroup: {
    type: 'bool',
    doc: 'The recipient is part of our group.',
    of: 'recipient',
    read: (sight) => ofRecipient(sight, false, ({ value }) => value.group ?? false),
  },
  contractType: {
    type: 'string',
    doc: 'The kind of contract with the recipient.',
    of: 'recipient',
    empty: 'there is none, and none is asked for',
    names: ['dpa', 'terms', 'controller-to-controller', 'joint-arrangement'],
    read: (sight) => ofContract(sight, 'type'),
  },
  contractSigned: {
    type: 'string',
    doc: 'When it was signed, `YYYY-MM-DD`.',
    of: 'recipient',
    empty: 'there is none, and none is asked for',
    read: (sight) => ofContract(sight, 'signed'),
  },
  contractExpires: {
    type: 'string',
    doc: 'When it ends.',
    of: 'recipient',
    empty: 'it has no end, or there is none',
    read: (sight) => ofContract(sight, 'expires'),
  },
  announced: {
    type: 'string',
    doc: 'When the recipient was announced.',
    of: 'recipient',
    empty: 'it was not',
    read: (sight) => dayOf(sight, 'announced', 'the announcement'),
  },
  activeFrom: {
    type: 'string',
    doc: 'From when it gets the data.',
    of: 'recipient',
    empty: 'no day is named',
    read: (sight) => dayOf(sight, 'activeFrom', 'the start'),
  },
  noticeDays: {
    type: 'int',
    doc: 'The days between its announcement and its start.',
    of: 'recipient',
    read: (sight) =>
      ofRecipient(sight, 0n, (recipient) => {
        const { announced, activeFrom } = recipient.value
        const absent = announced === undefined ? 'announced' : 'activeFrom'
        return announced === undefined || activeFrom === undefined
          ? open(sight.model, recipient, [absent], absent === 'announced' ? 'the announcement' : 'the start')
          : BigInt(daysBetween(announced, activeFrom))
      }),
  },
  diligenceDate: {
    type: 'string',
    doc: 'When somebody last looked into the recipient.',
    of: 'recipient',
    read: (sight) =>
      ofRecipient(
        sight,
        '',
        (recipient) =>
          recipient.value.diligence?.date ??
          open(
            sight.model,
            recipient,
            recipient.value.diligence ? ['diligence', 'date'] : ['diligence'],
            'the diligence',
          ),
      ),
  },
  channel: {
    type: 'string',
    doc: 'The channel.',
    of: 'channel',
    names: namesOf('channels'),
    read: ({ flow: { sink }, unnamed }) =>
      !unnamed?.recipient && sink.kind === 'recipient' ? (sink.channel ?? '') : '',
  },
  store: {
    type: 'string',
    doc: 'The store.',
    of: 'store',
    names: ['journal', 'dedupe', 'disclosures', 'requests', 'audit', 'access', 'reminders', 'rights', 'records'],
    read: ({ flow: { sink }, unnamed }) => (!unnamed?.recipient && sink.kind === 'store' ? sink.store : ''),
  },
  hostedBy: {
    type: 'string',
    doc: 'Who hosts the store.',
    of: 'store',
    names: namesOf('recipients'),
    read: (sight) => {
      const { flow, model, unnamed } = sight
      if (unnamed?.recipient || flow.sink.kind !== 'store') return ''
      if (!isRouterStore(sight))
        return unknown(`who hosts the records of activity ${quote(flow.activity)}`, {
          section: 'activities',
          name: flow.activity,
          path: [],
          part: 'key',
        })
      return ofRouter(
        sight,
        (router) => router.value.hostedBy ?? unstated(model, router, ['hostedBy'], 'who hosts the router'),
      )
    },
  },
  region: {
    type: 'string',
    doc: 'The region of the router.',
    of: 'router-store',
    read: (sight) =>
      isRouterStore(sight)
        ? ofRouter(
            sight,
            (router) => router.value.region ?? unstated(sight.model, router, ['region'], 'the region of the router'),
          )
        : '',
  },
} satisfies Readonly<Record<string, FlowField>>
