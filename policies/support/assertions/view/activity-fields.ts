import { roleOf } from '../../../../compiler/flows/facts.ts'
import type { LawfulBasis } from '../../../../compiler/language/types.ts'
import type { Resource } from '../../../../compiler/model/model.ts'
import { basisKeysLeftOut } from '../../bases/bases.ts'
import { minimumAgeOf } from '../../bases/minimum-age.ts'
import { markAt } from '../../missing.ts'
import { quote } from '../../text.ts'
import { isUnknown, list, type Unknown, type Value } from '../partial/value.ts'
import { type FlowField, namesOf, ofActivity, ofDatum, type Sight, unstated } from './sight.ts'

const role = (sight: Sight): Value =>
  ofActivity(sight, (activity) =>
    markAt(sight.model, activity, 'role')
      ? unstated(sight.model, activity, ['role'], `the role in activity ${quote(activity.name)}`)
      : roleOf(activity.value),
  )

/** The names of lawful bases; open where one is not stated. A processor needs none. */
function basisNames(sight: Sight): Value {
  const { model } = sight
  return ofActivity(sight, (activity) => {
    const known = role(sight)
    if (isUnknown(known)) return list([], known)
    if (known === 'processor') return list([])
    const { lawfulBasis } = activity.value
    const open = (...path: string[]): Unknown =>
      unstated(model, activity, path, `the lawful basis of activity ${quote(activity.name)}`)
    if (lawfulBasis === undefined) return list([], open('lawfulBasis'))
    if (typeof lawfulBasis === 'string') return list([lawfulBasis])
    const names = [...new Set(Object.values(lawfulBasis.by))].sort()
    const [left] = basisKeysLeftOut(model, activity)
    return list(names, left === undefined ? null : open('lawfulBasis', 'by', left))
  })
}

/** Something of each lawful basis, gathered; what a basis that cannot be read would add leaves the list open. */
function ofBases(
  sight: Sight,
  ask: (basis: Resource<LawfulBasis>) => { items: readonly string[]; open?: Unknown },
): Value {
  const names = basisNames(sight)
  if (isUnknown(names)) return names
  const { items, open } = names as ReturnType<typeof list>
  const found = new Set<string>()
  let more = open
  for (const name of items) {
    const basis = sight.model.lawfulBases.get(String(name))
    if (!basis || basis.poisoned)
      more ??= unstated(
        sight.model,
        { section: 'lawfulBases', name: String(name) },
        [],
        `what lawful basis ${quote(String(name))} says`,
      )
    else {
      const answer = ask(basis)
      for (const item of answer.items) found.add(item)
      more ??= answer.open ?? null
    }
  }
  return list([...found].sort(), more)
}

const types = (sight: Sight): Value => ofBases(sight, (basis) => ({ items: [basis.value.type] }))

/** Facts of the activity and of the category in it. */
export const activityFields = {
  activity: {
    type: 'string',
    doc: 'The activity.',
    names: namesOf('activities'),
    always: true,
    read: ({ flow, unnamed }) => unnamed?.activity ?? flow.activity,
  },
  category: {
    type: 'string',
    doc: 'The category of data.',
    names: namesOf('categories'),
    always: true,
    read: ({ flow, unnamed }) => unnamed?.category ?? flow.category,
  },
  sensitivity: {
    type: 'string',
    doc: 'Its sensitivity.',
    names: ['none', 'personal', 'special', 'criminal'],
    always: true,
    read: ({ model, flow, unnamed }) => {
      if (unnamed?.category) return unnamed.category
      const declared = model.declaredCategories.get(flow.category)
      return declared?.poisoned
        ? unstated(model, declared, [], `what category ${quote(flow.category)} says`)
        : flow.sensitivity
    },
  },
  handling: {
    type: 'string',
    doc: '`secret`, `opaque`.',
    empty: 'nothing special',
    names: ['secret', 'opaque'],
    read: ({ model, flow, unnamed }) => {
      if (unnamed?.category) return unnamed.category
      const declared = model.declaredCategories.get(flow.category)
      return declared?.poisoned
        ? unstated(model, declared, [], `what category ${quote(flow.category)} says`)
        : (flow.handling ?? '')
    },
  },
  role: {
    type: 'string',
    doc: 'Our role in the activity.',
    names: ['controller', 'processor', 'joint'],
    always: true,
    read: role,
  },
  subjects: {
    type: 'list<string>',
    doc: 'The classes of people.',
    empty: 'it is about nobody',
    read: (sight) =>
      ofActivity(sight, (activity) => {
        const { dataSubjects } = activity.value
        return list(
          [...(dataSubjects ?? [])].sort(),
          dataSubjects
            ? null
            : unstated(sight.model, activity, ['dataSubjects'], `whose data activity ${quote(activity.name)} uses`),
        )
      }),
  },
  bases: {
    type: 'list<string>',
    doc: 'The lawful bases by name.',
    empty: 'we are a processor, and the basis is the controller’s',
    names: namesOf('lawfulBases'),
    read: basisNames,
  },
  basisTypes: {
    type: 'list<string>',
    doc: 'The types of the lawful bases.',
    empty: 'we are a processor, and the basis is the controller’s',
    names: [
      'consent',
      'contract',
      'legal-obligation',
      'vital-interests',
      'public-task',
      'legitimate-interests',
      'recognised-legitimate-interests',
    ],
    read: types,
  },
  parties: {
    type: 'list<string>',
    doc: 'Who is party to the contracts that it rests on.',
    empty: 'it rests on no contract',
    read: (sight) =>
      ofBases(sight, ({ section, name, value: { type, party } }) =>
        type !== 'contract'
          ? { items: [] }
          : party
            ? { items: party }
            : {
                items: [],
                open: unstated(sight.model, { section, name }, ['party'], `who is party to ${quote(name)}`),
              },
      ),
  },
  consentExplicit: {
    type: 'bool',
    doc: 'It rests on consent alone, for whomever and under whichever law, and that is explicit.',
    read: (sight) => {
      const kinds = ofBases(sight, ({ value: { type, explicit } }) => ({
        items: [type === 'consent' && explicit === true ? 'explicit' : 'other'],
      }))
      if (isUnknown(kinds)) return kinds
      const { items, open } = kinds as ReturnType<typeof list>
      return items.includes('other') ? false : (open ?? items.includes('explicit'))
    },
  },
  condition: {
    type: 'string',
    doc: 'The condition of Art. 9(2) or 10.',
    empty: 'the category needs none',
    names: [...'abcdefghij'].map((letter) => `9(2)(${letter})`).concat('10'),
    read: (sight) =>
      ofDatum(sight, (datum, activity) => {
        const path = ['data', sight.flow.category, 'condition']
        if (datum.condition) return datum.condition.article
        const needed = sight.flow.sensitivity === 'special' || sight.flow.sensitivity === 'criminal'
        if (!needed && !markAt(sight.model, activity, ...path)) return ''
        return unstated(
          sight.model,
          activity,
          path,
          `the condition for ${quote(sight.flow.category)} in activity ${quote(activity.name)}`,
        )
      }),
  },
  dataSource: {
    type: 'string',
    doc: 'Where the activity has the category from.',
    names: ['person', 'observed', 'third-party', 'derived'],
    read: (sight) =>
      ofDatum(
        sight,
        (datum, activity) =>
          datum.source ??
          unstated(
            sight.model,
            activity,
            ['data', sight.flow.category, 'source'],
            `where activity ${quote(activity.name)} has ${quote(sight.flow.category)} from`,
          ),
      ),
  },
  form: {
    type: 'string',
    doc: 'The form in which the activity stores it; `plain` where nothing is said.',
    names: ['plain', 'hashed', 'encrypted', 'pseudonymised', 'aggregated'],
    always: true,
    read: (sight) => ofDatum(sight, ({ form }) => form ?? 'plain'),
  },
  required: {
    type: 'bool',
    doc: 'People have to give it.',
    read: (sight) => ofDatum(sight, ({ required }) => required ?? false),
  },
  collectedWhen: {
    type: 'string',
    doc: 'The condition under which it is collected at all (`when`).',
    empty: 'it always is',
    read: (sight) => ofDatum(sight, ({ when }) => when ?? ''),
  },
  directMarketing: {
    type: 'bool',
    doc: 'The purpose is direct marketing.',
    read: (sight) =>
      ofActivity(sight, (activity) => {
        const { purpose } = activity.value
        if (purpose === undefined)
          return unstated(sight.model, activity, ['purpose'], `the purpose of activity ${quote(activity.name)}`)
        // A term says it as well, unless the activity denies it.
        return typeof purpose === 'object' && (purpose.directMarketing ?? purpose.term === 'dpv:DirectMarketing')
      }),
  },
  automatedDecisions: {
    type: 'bool',
    doc: 'It decides by automation alone.',
    read: (sight) =>
      ofActivity(sight, (activity) => {
        const { automatedDecisions } = activity.value
        return automatedDecisions === undefined
          ? unstated(
              sight.model,
              activity,
              ['automatedDecisions'],
              `whether activity ${quote(activity.name)} decides by automation`,
            )
          : automatedDecisions !== false
      }),
  },
  minimumAge: {
    type: 'int',
    doc: 'The age from which people take part in the activity, or else from which they may use what the organisation offers.',
    read: (sight) =>
      ofActivity(sight, (activity) => {
        const { model } = sight
        const what = 'the minimum age'
        if (markAt(model, activity, 'minimumAge')) return unstated(model, activity, ['minimumAge'], what)
        const age = minimumAgeOf(model, activity)
        return age === undefined
          ? unstated(model, { section: 'organisation', name: '' }, ['minimumAge'], what)
          : BigInt(age)
      }),
  },
} satisfies Readonly<Record<string, FlowField>>
