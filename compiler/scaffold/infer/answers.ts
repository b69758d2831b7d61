import { type Leaf, named, type Proposal } from './leaf.ts'
import { textNames } from './names/text-names.ts'
import { has } from './surroundings.ts'
import { snake } from './words.ts'

const forms =
  /(^|_)(forms?|form_submissions?|answers?|responses?|questions?|survey|registration_answers|customi[sz]ations?)$/

/** `{ label, value }`: what the value is, the label says and no name does. */
export const isAnswer = ({ own, holders: [holder] }: Leaf): boolean =>
  /^((humani[sz]ed|formatted|raw|display)_)?(value|answer|response)$/.test(own) &&
  holder !== undefined &&
  has(holder.object, /^(label|name|key|question|title)$/)

/** A form's question as the name: what stands there was answered in words. */
export const ofQuestion = (leaf: Leaf): Proposal | undefined =>
  leaf.holds === 'text' &&
  ((isAnswer(leaf) && leaf.holders.some(({ name }) => forms.test(snake(name)))) ||
    (/^(value|text)$/.test(leaf.own) && /^(answer|response)s?$/.test(snake(leaf.holders[0]?.name ?? '')))) &&
  !leaf.only('url', 'uuid', 'hash', 'symbols')
    ? { category: 'content.text', why: 'an answer to a question' }
    : leaf.holds === 'text' && /\?\s*$/.test(leaf.name) && !leaf.only('url', 'uuid', 'hash', 'symbols')
      ? { category: 'content.text', why: 'an answer to a question' }
      : undefined

/** What stands in answers, or among what a template is filled with, is somebody's, and the sender alone knows what. */
export const ofAnswer = ({ own, holds, holders, only }: Leaf): Proposal | undefined => {
  const names = holders.slice(0, 2).map(({ name }) => snake(name))
  if (holds === 'text' && names.slice(0, 1).some((name) => filled.test(name)) && !only('url', 'uuid', 'hash'))
    return { category: 'content.opaque', why: 'what a message to somebody is filled with' }
  if (
    own === 'data' &&
    holds === 'text' &&
    holders[0] &&
    has(holders[0].object, /^(e_?mail|user_id|signer_\w+)$/) &&
    has(holders[0].object, /^id$/) &&
    !only('url', 'uuid')
  )
    return { category: 'content.opaque', why: 'what somebody put there' }
  if (
    holds === 'time' ||
    only('url', 'uuid', 'hash') ||
    /(^|_)(id|type|key|count|status|order|label|name|title|question\w*|field)$/.test(own)
  )
    return undefined
  if (
    names.slice(0, 1).some((name) => /^(answers?|responses|student_response)$/.test(name)) &&
    !/^(code|value|score)$/.test(own)
  )
    return holds === 'text' && !only('symbols', 'code', 'digits')
      ? { category: 'content.text', why: 'an answer to a question' }
      : { category: 'content.opaque', why: 'an answer, to whatever was asked' }
  return undefined
}

const filled =
  /^(personali[sz]ations?|merge_(vars?|fields?|data)|substitutions?|(dynamic_)?template_(data|variables?|params?))$/

/** What is asked is the form's; what is answered, somebody's. */
export const isAsked = ({ own, holders: [holder] }: Leaf): boolean =>
  /^question_(text|title|label|wording|name|body)$/.test(own) ||
  (own === 'question' && holder !== undefined && has(holder.object, /^answers?$/))

/** What people write, by its name. */
export function ofText(leaf: Leaf): Proposal | undefined {
  if (leaf.only('url', 'uuid', 'hash', 'digits', 'long-digits', 'symbols', 'slug') || isAsked(leaf)) return undefined
  return named(leaf, textNames)
}
