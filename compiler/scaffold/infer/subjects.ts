import { each, type FieldPath } from '../../model/event-field.ts'
import { formatFieldPath } from '../../model/field-path.ts'
import { slug, uniqueNames } from '../names.ts'
import type { Field, ObjectField } from './fields.ts'
import { identifiesPerson, isPerson } from './people.ts'
import { singular, snake } from './words.ts'

/** A person that the event seems to be about. */
export interface ProposedSubject {
  readonly name: string
  readonly at: string
  readonly keys: readonly string[]
}

const identifying = new Set(['contact.email', 'contact.phone', 'person.id', 'person.username', 'person.official-id'])
const describing = new Set([...identifying, 'person.name', 'person.birth-date'])
const longestPath = 500

/** The objects that describe a person: those named like one, and those that hold a name or a way to reach somebody. */
export function proposeSubjects(root: Field): readonly ProposedSubject[] {
  const unique = uniqueNames()
  const found: ProposedSubject[] = []
  visit(root, (object) => {
    const leaves = [...object.properties].flatMap(([name, field]) =>
      field.kind === 'leaf' && field.proposal ? [{ name, category: field.proposal.category }] : [],
    )
    const name = nameOf(object.path)
    const known = leaves.filter(({ category }) => describing.has(category))
    if (known.length === 0) return
    const unnamed = object.path.length === 0
    if (known.every(({ name: key, category }) => category === 'person.id' && (!unnamed || whose(key) !== null))) {
      if (unnamed || !isPerson(name)) {
        // Somebody of whom the object has nothing but who they are: whom it is about, and each for themselves.
        const at = formatFieldPath(object.path)
        for (const { name: key } of known) {
          const who = whose(key)
          if (who === null || Math.max(at.length, key.length) > longestPath) continue
          found.push({ name: unique(slug(who, 'person')), at, keys: [formatFieldPath([key])] })
        }
        return
      }
    }
    // Somebody with a name or an identifier of their own; whoever created or owns their record is somebody else.
    const called = unnamed ? '' : name
    const oneself =
      isPerson(called) || known.some(({ name: key }) => /^(id|first_name|last_name|full_name)$/.test(snake(key)))
    const identified = leaves.filter(({ category }) => identifying.has(category)).map(({ name: key }) => key)
    const keys = identified
      .filter((key) => !isAnother(key) || isAlone(identified, called))
      .map((key) => formatFieldPath([key]))
    const at = formatFieldPath(object.path)
    // What a person is called is nobody else.
    if (keys.length === 0 && /^((legal|full|display)_)?names?$/.test(snake(name))) return
    if (at.length > longestPath || keys.some((key) => key.length > longestPath)) return
    // Whoever serves, sells to or organises for somebody is another person, in whose request nothing of theirs is meant.
    if (!oneself) {
      const others = new Map<string, string[]>()
      for (const key of identified) {
        const who = isAlone(identified, called) ? null : another(key)
        if (who !== null && key.length <= longestPath)
          others.set(who, [...(others.get(who) ?? []), formatFieldPath([key])])
      }
      for (const [who, theirs] of others) found.push({ name: unique(slug(who, 'person')), at, keys: theirs })
    }
    const own = (some: readonly string[], called: string): void => {
      found.push({ name: unique(slug(called, 'person')), at, keys: some })
    }
    const ends = !unnamed && isPerson(name) ? null : endsOf(keys)
    if (ends === null) own(keys, calledAfter(name, keys))
    else {
      if (ends.others.length > 0) own(ends.others, calledAfter(name, ends.others))
      own(ends.from, ends.from[0] ?? '')
      own(ends.to, ends.to[0] ?? '')
    }
  })
  return found
}

/** Whoever sends and whoever is sent to are two people: a request for the one must not reach the other. */
function endsOf(keys: readonly string[]) {
  const of = (words: RegExp): readonly string[] => keys.filter((key) => words.test(snake(key)))
  const from = of(/^(from|sender|caller|calling|originator|origin|source|src)(_|$)/)
  const to = of(/^(to|recipient|receiver|called|callee|destination|dest|dst|addressee)(_|$)/)
  if (from.length === 0 || to.length === 0) return null
  return { from, to, others: keys.filter((key) => !from.includes(key) && !to.includes(key)) }
}

/** Who else a key names, beside whom a record is about: the manager of an employee, the agent of a ticket. */
function another(key: string): string | null {
  const [, who] = staff.exec(snake(key)) ?? []
  return who ?? null
}

const staff =
  /(?:^|_)(manager|supervisor|owner|creator|created_by_user|modified_user|updated_user|assigned_to_user|assigned_user|assignee|scheduled_user|cc|recruiter|coordinator|approver|inviter|referrer|host|operator|organi[sz]er|sales_?person|sales_rep|account_executive|csm|(?<!user_)agent|emergency_contact|next_of_kin|\w+_by)(?:_(?:id|uuid|email|email_address|emails|phone|phone_number|user_id|user|code|number|username|login_name))?$/

const isAnother = (key: string): boolean => another(key) !== null

/** Whether an object has the keys of one such person and of nobody else. */
const isAlone = (keys: readonly string[], name: string): boolean =>
  isPerson(name) ? !keys.some((key) => !isAnother(key)) : new Set(keys.map(another)).size === 1

/** Who a key says that it identifies: `userId` a user, `requester` a requester. */
function whose(key: string): string | null {
  const own = snake(key)
  if (isPerson(own)) return own
  return identifiesPerson(own) ? own.replace(/_((uu|gu)?id|gid|sid|reference|ref|number|no|code)$/, '') : null
}

function visit(field: Field, on: (object: ObjectField) => void): void {
  if (field.kind === 'list') visit(field.items, on)
  if (field.kind !== 'object') return
  on(field)
  for (const child of field.properties.values()) visit(child, on)
}

function nameOf(path: FieldPath): string {
  const last = path.findLast((step) => step !== each)
  return typeof last === 'string' ? last : 'person'
}

/** Objects that only hold what is said, whoever says it. */
const holding =
  /(^|_)(data|meta(data)?|propert(y|ies)|parameters?|attributes?|payload|webhook|values?|details?|info|fields?)$/

/** What a subject is called: after its object, or after whom a key names where the object says nothing. */
function calledAfter(name: string, keys: readonly string[]): string {
  if (!holding.test(snake(name))) return singular(snake(name))
  const whose = keys.flatMap((key) => {
    const who = snake(key).replace(/_(e_?mail(_address)?|phone(_number)?|(uu)?id|number|code|user_?name)$/, '')
    return isPerson(who) ? [singular(who)] : []
  })
  return whose[0] ?? 'person'
}
