import activities from '../../schema/v1/activities.schema.json' with { type: 'json' }
import categories from '../../schema/v1/categories.schema.json' with { type: 'json' }
import channels from '../../schema/v1/channels.schema.json' with { type: 'json' }
import commitments from '../../schema/v1/commitments.schema.json' with { type: 'json' }
import common from '../../schema/v1/common.schema.json' with { type: 'json' }
import declaration from '../../schema/v1/declaration.schema.json' with { type: 'json' }
import dpv from '../../schema/v1/dpv.schema.json' with { type: 'json' }
import events from '../../schema/v1/events.schema.json' with { type: 'json' }
import exceptions from '../../schema/v1/exceptions.schema.json' with { type: 'json' }
import lawfulBases from '../../schema/v1/lawful-bases.schema.json' with { type: 'json' }
import measures from '../../schema/v1/measures.schema.json' with { type: 'json' }
import notices from '../../schema/v1/notices.schema.json' with { type: 'json' }
import organisation from '../../schema/v1/organisation.schema.json' with { type: 'json' }
import project from '../../schema/v1/project.schema.json' with { type: 'json' }
import recipients from '../../schema/v1/recipients.schema.json' with { type: 'json' }
import retention from '../../schema/v1/retention.schema.json' with { type: 'json' }
import router from '../../schema/v1/router.schema.json' with { type: 'json' }
import routes from '../../schema/v1/routes.schema.json' with { type: 'json' }
import rules from '../../schema/v1/rules.schema.json' with { type: 'json' }
import sources from '../../schema/v1/sources.schema.json' with { type: 'json' }
import trackers from '../../schema/v1/trackers.schema.json' with { type: 'json' }

/** A JSON Schema that is an object; of the booleans, the language uses only `additionalProperties: false`. */
export interface JsonSchema {
  readonly $id?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly description?: string
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: false | JsonSchema
  readonly propertyNames?: JsonSchema
  readonly items?: JsonSchema
  readonly uniqueItems?: boolean
  readonly if?: JsonSchema
  readonly then?: JsonSchema
  readonly else?: JsonSchema
  readonly 'x-clause'?: boolean
  /** What people also call the key; a message then says how it is called here. */
  readonly 'x-also'?: readonly string[]
  readonly 'x-fact'?: boolean
  readonly 'x-ref'?: string
  readonly 'x-ref-keys'?: string
}

/** The schema of a whole file. */
export const fileSchema = declaration as JsonSchema

/** What sections share: names, texts, dates, periods. */
export const commonSchema = common as JsonSchema

/** Terms of the W3C Data Privacy Vocabulary. */
export const dpvSchema = dpv as JsonSchema

/** Every schema of the language, the file's own among them. */
export const allSchemas = [
  activities,
  categories,
  channels,
  commitments,
  common,
  declaration,
  dpv,
  events,
  exceptions,
  lawfulBases,
  measures,
  notices,
  organisation,
  project,
  recipients,
  retention,
  router,
  routes,
  rules,
  sources,
  trackers,
] as readonly JsonSchema[]

export const supportedVersion = 'bylaw.dev/v1'
