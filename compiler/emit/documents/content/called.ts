import type * as language from '../../../language/types.ts'
import type { Model } from '../../../model/model.ts'
import { capital, humanise } from './words.ts'

type Language = NonNullable<language.Notice['language']>

/** What documents in a language call names of the declaration: classes of people, lifecycle events, categories. */
export const namesIn = ({ project }: Model, language: Language): ReadonlyMap<string, string> =>
  new Map(
    (project?.value.texts ?? []).flatMap(({ name, [language]: text }) =>
      name === undefined || text === undefined ? [] : [[name, text] as const],
    ),
  )

const english = new WeakMap<Model, ReadonlyMap<string, string>>()

/** What the declaration has a name called in English, as internal documents are; `undefined` where it says nothing of it. */
export function calledInEnglish(model: Model, name: string): string | undefined {
  let names = english.get(model)
  if (!names) {
    names = namesIn(model, 'en')
    english.set(model, names)
  }
  return names.get(name)
}

/** A class of people in a cell of an internal document. */
export const className = (model: Model, name: string): string => capital(calledInEnglish(model, name) ?? humanise(name))
