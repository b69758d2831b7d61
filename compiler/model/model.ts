import type { Place } from '../diagnostics/place.ts'
import type { CategoryInfo } from '../language/catalogue.ts'
import type { SectionName } from '../language/section.ts'
import type * as language from '../language/types.ts'
import type { EventField } from './event-field.ts'
import type { ObjectShape } from './shape.ts'

export type { CategoryInfo } from '../language/catalogue.ts'

/** A value that nobody has stated: `{missing: "why", ask: dpo}`. */
export interface Missing {
  readonly why: string
  readonly ask: string | null
  readonly place: Place
}

/** One named thing of the declaration with its value as the user wrote it, `{missing: ...}` lifted out. */
export interface Resource<T> {
  readonly section: SectionName
  readonly name: string
  readonly value: T
  /** It has an error of its own: references to it resolve, rules skip it, so that one mistake gives one finding. */
  readonly poisoned: boolean
  /** The place of the resource itself. */
  readonly at: Place
  /** Its place among those of its section as they are written: by file, and from the top. Maps are in the order of names. */
  readonly rank: number
  /** A folder declares it that the project shares with others: what of it nothing here uses, others may. */
  readonly shared?: true
}

export type Resources<T> = ReadonlyMap<string, Resource<T>>

export interface EventType {
  readonly resource: Resource<language.Event>
  readonly fields: readonly EventField[]
  readonly shape: ObjectShape
}

/** The declaration, merged, resolved and frozen. */
export interface Model {
  readonly project: Resource<language.Project> | null
  readonly organisation: Resource<language.Organisation> | null
  readonly router: Resource<language.Router> | null
  /** Catalogue and declared categories by name. */
  readonly categories: ReadonlyMap<string, CategoryInfo>
  readonly declaredCategories: Resources<language.Category>
  readonly lawfulBases: Resources<language.LawfulBasis>
  readonly activities: Resources<language.Activity>
  readonly retention: Resources<language.RetentionRule>
  readonly recipients: Resources<language.Recipient>
  readonly trackers: Resources<language.Tracker>
  readonly measures: Resources<language.Measure>
  readonly sources: Resources<language.Source>
  readonly events: ReadonlyMap<string, EventType>
  readonly channels: Resources<language.Channel>
  readonly routes: Resources<language.Route>
  readonly notices: Resources<language.Notice>
  readonly commitments: Resources<language.Commitment>
  readonly rules: Resources<language.HouseRule>
  readonly exceptions: Resources<language.Exception>
  readonly missing: readonly Missing[]
  /** Names that shared folders declare and nothing here uses, by section: whoever speaks of them means something. */
  readonly beyond: ReadonlyMap<SectionName, ReadonlySet<string>>
  /**
   * Nothing of it is broken, undeclared or declared twice: what is not there was not meant to be. What hangs on the whole
   * declaration (what is promised of every flow, what nothing uses) can be judged of a whole one alone.
   */
  readonly whole: boolean
  /** sha256 of the model's canonical JSON (RFC 8785), in hex: the declaration digest. */
  readonly digest: string
}

/** A resource of any section; the key of `Model.missing` look-ups is `placeKey`. */
export const placeKey = (place: Pick<Place, 'section' | 'name' | 'path'>): string =>
  `${place.section}\0${place.name}\0${place.path.join('\0')}`
