import type { ActivityView } from '../../content/view.ts'
import { capital } from '../../content/words.ts'
import type { Statement } from '../../document.ts'
import { type Input, titleOf } from '../input.ts'
import { lack, type Sentence } from '../sentence.ts'

/** What is missing of activities, as items of a list: of all together for which it is said in the same words. */
export function lacksOfActivities(
  { voice }: Input,
  activities: readonly ActivityView[],
  of: (activity: ActivityView) => readonly Statement[],
): readonly (readonly Sentence[])[] {
  const found = activities.flatMap((activity) =>
    of(activity)
      .filter(({ missing }) => missing !== null)
      .map((statement) => ({ activity, statement })),
  )
  const groups = Map.groupBy(found, ({ statement: { text, article } }) => JSON.stringify([text, article]))
  return [...groups.values()].map((group) => {
    const [first] = group as [(typeof group)[number], ...typeof group]
    const names = voice.list(group.map(({ activity }) => voice.topic(titleOf(activity))))
    const places = group.flatMap(({ statement }) => statement.places)
    return [lack({ ...first.statement, label: capital(names), places })]
  })
}
