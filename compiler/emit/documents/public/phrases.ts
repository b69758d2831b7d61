import { isTextOf, textsOf, translatedSections } from '../../../../policies/support/texts/declared-texts.ts'
import type { Place } from '../../../diagnostics/place.ts'
import type { Model, Resource, Resources } from '../../../model/model.ts'
import type { RecipientView, View } from '../content/view.ts'
import type { Sentence } from './sentence.ts'
import type { Language } from './voice.ts'

/** The language that the declaration is written in. */
export const languageOf = ({ project }: Model): Language => project?.value.language ?? 'en'

/** The texts of a declaration that are given in a language, by how they are declared. */
const textsIn = ({ project }: Model, language: Language): ReadonlyMap<string, string> =>
  new Map(
    (project?.value.texts ?? []).flatMap(({ name, [language]: said, ...others }) =>
      name !== undefined || said === undefined
        ? []
        : Object.values(others)
            .filter((text) => text !== undefined && text !== said)
            .map((text) => [String(text), said] as const),
    ),
  )

/** Whether a text of the declaration is recorded in another language than this alone, so that it is spelt by the rules of that one. */
export function recordedElsewhere(model: Model, language: Language): (text: string) => boolean {
  if (languageOf(model) === language) return () => false
  const own = new Set((model.project?.value.texts ?? []).flatMap(({ [language]: text }) => text ?? []).map(unstopped))
  return (text) => !own.has(unstopped(text))
}

const unstopped = (text: string): string =>
  text
    .trim()
    .replace(/\.$/, '')
    .replace(/^to (?=\p{L})/iu, '')

/** A view whose texts are those of a language, as far as the declaration gives them in it. */
export function translated(view: View, language: Language): View {
  const texts = textsIn(view.model, language)
  if (texts.size === 0) return view
  const model = { ...view.model }
  for (const section of translatedSections)
    Object.assign(model, {
      [section]: new Map(
        [...(view.model[section] as Resources<unknown>)].map(([name, resource]) => [
          name,
          { ...resource, value: told(resource.value, texts, isTextOf(resource)) },
        ]),
      ),
    })
  const { activities, recipients } = model
  const recipient = (each: RecipientView): RecipientView => {
    const resource = recipients.get(each.name) ?? each.resource
    return { ...each, resource, title: resource.value.title ?? each.title, from: each.from && recipient(each.from) }
  }
  return {
    ...view,
    model,
    activities: view.activities.map((activity) => {
      const resource = activities.get(activity.name) ?? activity.resource
      return { ...activity, resource, title: resource.value.title ?? activity.title }
    }),
    recipients: view.recipients.map(recipient),
  }
}

function told(value: unknown, texts: ReadonlyMap<string, string>, isTextKey: (key: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => told(item, texts, isTextKey))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      isTextKey(key) && typeof each === 'string'
        ? (texts.get(each) ?? each)
        : isTextKey(key) && Array.isArray(each)
          ? each.map((item) => (typeof item === 'string' ? (texts.get(item) ?? item) : told(item, texts, isTextKey)))
          : told(each, texts, isTextKey),
    ]),
  )
}

/**
 * Whether sentences of a document in a language quote a text that the declaration has in another one alone. A single word
 * is taken for a name.
 */
export function quotesForeign({ model }: View, language: Language, sentences: readonly Sentence[]): boolean {
  if (languageOf(model) === language) return false
  const own = new Set((model.project?.value.texts ?? []).flatMap(({ [language]: text }) => text ?? []))
  const known = new Map<string, readonly string[]>()
  const textsAt = ({ section, name }: Extract<Place, { name: string }>): readonly string[] => {
    const key = `${section}\n${name}`
    const found = known.get(key) ?? longTextsOf(resourceAt(model, section, name)).filter((text) => !own.has(text))
    known.set(key, found)
    return found
  }
  return sentences.some(({ text, facts, missing }) => {
    const said = text.toLowerCase()
    return (
      !missing &&
      facts.some((fact) => 'name' in fact && textsAt(fact).some((each) => said.includes(each.toLowerCase())))
    )
  })
}

function resourceAt(model: Model, section: string, name: string): Resource<unknown> | undefined {
  const found = translatedSections.find(
    (each) => each === section || (each === 'declaredCategories' && section === 'categories'),
  )
  return found && (model[found] as Resources<unknown>).get(name)
}

/** The texts of several words of a resource, without what ends a sentence. */
const longTextsOf = (resource: Resource<unknown> | undefined): readonly string[] =>
  (resource ? textsOf(resource) : [])
    .map((text) => text.trim())
    .filter((text) => /\s/.test(text))
    .map((text) => text.replace(/\.$/, ''))
