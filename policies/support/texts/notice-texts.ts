import { type Place, valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Activity, Notice } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { answered } from '../bases/role.ts'

/** One text of a notice, as people read it. */
export interface NoticeText {
  readonly notice: Resource<Notice>
  readonly text: string
  /** The place that it stands in: `introduction`, `on-behalf`. */
  readonly heading: string
  /** A stretch of it, as UTF-16 offsets. */
  readonly at: (start: number, end: number) => Place
}

/** The texts of all notices that can be relied on, in their order. */
export function* noticeTexts(model: Model): Iterable<NoticeText> {
  for (const notice of model.notices.values()) {
    if (notice.poisoned || notice.value.text === undefined) continue
    for (const [heading, told] of Object.entries(notice.value.text)) {
      const path = typeof told === 'string' ? ['text', heading] : ['text', heading, 'text']
      yield {
        notice,
        text: typeof told === 'string' ? told : told.text,
        heading,
        at: (start, end) => ({ ...valueAt(notice, ...path), within: { start, end } }),
      }
    }
  }
}

/** The activities that we answer for and whose people a notice addresses; all, where nobody has stated whom. */
export const activitiesFor = (model: Model, { value: { audience } }: Resource<Notice>): readonly Resource<Activity>[] =>
  answered(model).filter(
    ({ value }) => audience === undefined || value.dataSubjects?.some((name) => audience.includes(name)),
  )

export interface Sentence {
  readonly text: string
  /** Where it begins in the text. */
  readonly start: number
}

/** The sentences of a text; a point within a word, a number or an address ends none. */
export const sentencesOf = (text: string): readonly Sentence[] =>
  [...text.matchAll(/[^\s.;!?](?:[^.;!?]|[.;!?](?=\S))*/g)].map((match) => ({ text: match[0], start: match.index }))
