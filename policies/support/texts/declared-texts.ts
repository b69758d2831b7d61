import type { Model, Resource, Resources } from '../../../compiler/model/model.ts'

/** Keys whose values are texts that people read; names, addresses and provisions are the same in every language. */
const textKeys: ReadonlySet<string> = new Set(
  (
    'title purpose text contract interest asked withdrawn parental whose does why from when consequences loss objection ' +
    'essence logic significance intervention ground until instructions exempt softOptIn safeguards scope measures'
  ).split(' '),
)

/** The sections whose texts documents give in their language. Notices are written in the one that they say themselves. */
export const translatedSections = [
  'lawfulBases',
  'activities',
  'retention',
  'recipients',
  'trackers',
  'measures',
  'sources',
  'declaredCategories',
] as const

/** Which keys of a resource hold texts: what starts a period is a name in a rule, and words at a recipient. */
export const isTextOf =
  ({ section }: Pick<Resource<unknown>, 'section'>) =>
  (key: string): boolean =>
    textKeys.has(key) || (section === 'recipients' && key === 'after')

/** The texts of a resource that people read. */
export function textsOf(resource: Resource<unknown>): readonly string[] {
  const isText = isTextOf(resource)
  const within = (value: unknown, isTold: boolean): readonly string[] => {
    if (typeof value === 'string') return isTold ? [value] : []
    if (Array.isArray(value)) return value.flatMap((item) => within(item, isTold))
    return typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => within(each, isText(key)))
      : []
  }
  return within(resource.value, false)
}

/** Whether everything that may hold a text or a name could be read. */
export const isWhole = (model: Model): boolean =>
  [...translatedSections, 'notices' as const].every((section) =>
    [...(model[section] as Resources<unknown>).values()].every(({ poisoned }) => !poisoned),
  ) && [...model.events.values()].every(({ resource }) => !resource.poisoned)

/** Every text of a declaration that documents give in another language. */
export const allTexts = (model: Model): ReadonlySet<string> =>
  new Set(
    translatedSections.flatMap((section) => [...(model[section] as Resources<unknown>).values()].flatMap(textsOf)),
  )

/** What documents call by a name of `project.texts`: classes of people, what starts and ends periods, own categories. */
export const callableNames = (model: Model): ReadonlySet<string> =>
  new Set([
    ...[...model.activities.values()].flatMap(({ value: { dataSubjects = [], lawfulBasis } }) => [
      ...dataSubjects,
      ...(typeof lawfulBasis === 'object' ? Object.keys(lawfulBasis.by) : []),
    ]),
    ...[...model.notices.values()].flatMap(({ value }) => value.audience ?? []),
    ...[...model.lawfulBases.values()].flatMap(({ value }) => value.party ?? []),
    ...[...model.events.values()].flatMap(({ resource: { value } }) =>
      Object.values(value.subjects ?? {}).flatMap((subject) => subject.class ?? []),
    ),
    ...[...model.retention.values()].flatMap(({ value: { after, from = 'received', holds = [] } }) => [
      after ?? from,
      ...holds.flatMap(({ until }) => until ?? []),
    ]),
    ...model.declaredCategories.keys(),
  ])
