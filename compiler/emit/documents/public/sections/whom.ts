import { keyAt } from '../../../../diagnostics/place.ts'
import type * as language from '../../../../language/types.ts'
import type { Resource } from '../../../../model/model.ts'
import type { Input } from '../input.ts'
import { type Sentence, tell } from '../sentence.ts'

/** The classes of an activity among those for whom a document is, where these are more; `null` where all are meant. */
function classesAmong(
  audience: Input['audience'],
  { value: { dataSubjects } }: Resource<language.Activity>,
): readonly string[] | null {
  const among = dataSubjects?.filter((name) => audience?.includes(name)) ?? []
  return audience !== null && among.length > 0 && among.length < audience.length ? among : null
}

/** Whose data it is, or whose device, where not all who read the document are meant, and from which age on. */
export function whomSentences(
  { voice, audience }: Input,
  activity: Resource<language.Activity>,
  of: 'use' | 'cookie' = 'use',
): readonly Sentence[] {
  const { minimumAge } = activity.value
  const among = classesAmong(audience, activity)
  return [
    ...(among === null
      ? []
      : [tell(voice, `${of}.whom`, { classes: voice.classes(among) }, [keyAt(activity, 'dataSubjects')])]),
    ...(minimumAge === undefined
      ? []
      : [tell(voice, `${of}.minimum-age`, { age: String(minimumAge) }, [keyAt(activity, 'minimumAge')])]),
  ]
}
