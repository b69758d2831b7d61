import { expect, test } from 'vitest'
import { parametersOf } from '../../compiler/emit/kubernetes/parameters.ts'
import { soundValue } from '../../compiler/flows/facts.ts'
import schema from '../../schema/v1/router.schema.json' with { type: 'json' }
import { everySettingOf } from '../pulumi/testing/other-settings.ts'
import { deployments } from './deployments.ts'
import { unlike } from './unlike.ts'

interface Part {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Part>>
  readonly enum?: readonly (string | number)[]
  readonly $ref?: string
}

const definitions: Readonly<Record<string, Part>> = schema.$defs

/** Each setting of a part of the schema, with each of its values where these are listed. */
function settingsOf(part: Part, path: string): readonly string[] {
  const { properties, enum: values } = definitions[part.$ref?.replace('#/$defs/', '') ?? ''] ?? part
  if (properties) return Object.entries(properties).flatMap(([key, each]) => settingsOf(each, `${path}.${key}`))
  return values ? values.map((value) => `${path}=${value}`) : [path]
}

/** What is stated in a value, as {@link settingsOf} has it. */
function statedIn(value: unknown, path: string): readonly string[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => statedIn(each, `${path}.${key}`))
  return [path, `${path}=${value}`]
}

/** What no manifest is another by: texts of documents, and one machine, whose files have tests of their own. */
const elsewhere = /\.clause$|^router\.deployment=(compose|systemd)$/

test('every setting of `router` is stated by a deployment that is applied and scored', async () => {
  const all = [...(await deployments()), ...(await unlike())]
  const stated = new Set(
    all.flatMap(({ model, facts }) => [
      ...statedIn(soundValue(model.router), 'router'),
      `router.journal.engine=${facts.journal.engine}`,
      `router.egress=${facts.egress}`,
    ]),
  )
  const settings = settingsOf(schema, 'router').filter((setting) => !elsewhere.test(setting))
  expect(settings.length).toBeGreaterThan(20)
  expect(settings.filter((setting) => !stated.has(setting))).toEqual([])
})

test('every setting of a cluster is one of the stacks whose settings are changed one after another', async () => {
  const keys = (all: Awaited<ReturnType<typeof deployments>>): ReadonlySet<string> =>
    new Set(all.flatMap(({ facts }) => parametersOf(facts).map(({ key }) => key)))
  const all = await deployments()
  const changed = keys(all.filter(({ name }) => everySettingOf.some((each) => each === name)))
  expect([...keys([...all, ...(await unlike())])].filter((key) => !changed.has(key))).toEqual([])
})
