import { keyAt, type Owner, type Place } from '../../../diagnostics/place.ts'
import type { Flow } from '../../../flows/flow.ts'
import type * as language from '../../../language/types.ts'
import type { Resource } from '../../../model/model.ts'
import { namesIn } from '../content/called.ts'
import { placesOf } from '../content/data.ts'
import { type ActivityView, asDeclared, controlled, onBehalf, type View } from '../content/view.ts'
import { recordedElsewhere, translated } from './phrases.ts'
import { type Voice, voiceOf } from './voice.ts'

/** What a public document is made from. */
export interface Input {
  readonly view: View
  readonly voice: Voice
  /** What is declared of the document; `null` for one that nobody has declared. */
  readonly notice: Resource<language.Notice> | null
  /** The activities of a controller that concern the audience. */
  readonly activities: readonly ActivityView[]
  /** Those on behalf of others. */
  readonly onBehalf: readonly ActivityView[]
  /** Classes of people; `null` for everybody. */
  readonly audience: readonly string[] | null
}

export const organisation: Owner = { section: 'organisation', name: '' }

export function inputOf(given: View, notice: Resource<language.Notice> | null): Input {
  const language = notice?.value.language ?? 'en'
  const view = asDeclared(translated(given, language))
  const audience = notice?.value.audience ?? null
  const concerns = ({ resource }: ActivityView): boolean =>
    audience === null || (resource.value.dataSubjects ?? audience).some((name) => audience.includes(name))
  return {
    view,
    voice: voiceOf(
      language,
      namesIn(given.model, language),
      recordedElsewhere(given.model, language),
      notice?.value.formality,
    ),
    notice,
    activities: controlled(view).filter(concerns),
    onBehalf: onBehalf(view).filter(concerns),
    audience,
  }
}

/** Where a category of an activity is declared: the activity's own entry, or what brings it about; and its name. */
export function dataFacts(
  { model }: View,
  { resource }: ActivityView,
  category: string,
  flows: readonly Flow[],
): readonly Place[] {
  const entry = resource.value.data?.[category] ? [keyAt(resource, 'data', category)] : placesOf(flows).slice(0, 1)
  return model.declaredCategories.has(category)
    ? [...entry, keyAt({ section: 'categories', name: category }, 'title')]
    : entry
}

/** Where the name of an activity stands: its title, or what it is for. */
export const titleFacts = ({ resource }: ActivityView): readonly Place[] => [
  keyAt(resource, resource.value.title === undefined ? 'purpose' : 'title'),
]

/** What people call an activity: its title, or what it is for; never its key. */
export function titleOf({ resource, title }: ActivityView): string {
  const { purpose } = resource.value
  return resource.value.title ?? (typeof purpose === 'string' ? purpose : purpose?.text) ?? title
}
