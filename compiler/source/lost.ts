import { load } from 'js-yaml'
import { away } from '../diagnostics/away.ts'
import { type SectionName, sectionNames, singletons } from '../language/section.ts'

const version = 'bylaw.dev/v1'

/** Keys that tell a resource of a section from whatever else other programs keep under a key of that name. */
const telling: Readonly<Record<SectionName, string>> = {
  project: 'level plans',
  organisation: 'legalName regimes representatives dpo minimumAge prohibited contacts',
  categories: 'sensitivity handling dpv',
  lawfulBases: 'type contract party interest asked withdrawn',
  activities: 'purpose role lawfulBasis dataSubjects automatedDecisions',
  retention: 'onExpiry byPlan why from for after by',
  recipients: 'engagement established stored accessedFrom transfer legalName countries',
  trackers: 'class lifetime setBy',
  measures: 'kind text control process',
  sources: 'http type dedupe origin',
  events: 'schema subjects samples',
  channels: 'recipient http slack discord whatsapp email',
  routes: 'activity source events to',
  router: 'hostedBy journal stores',
  notices: 'audience effective approvedBy',
  commitments: 'promise assert clause control',
  rules: 'never must where message severity',
  exceptions: 'rule target reason acceptedBy until',
}

/**
 * Whether a YAML file was meant to be a declaration and does not say so: its `apiVersion` is misspelt, or is lost and
 * what stands in it are sections of ours. Manifests, workflows and whatever else lies in a folder are not.
 */
export function isLost(text: string): boolean {
  const entries = [...text.matchAll(topLevel)].map(([, key = '', value = '']) => ({ key, value }))
  if (entries.some(({ key }) => key === 'kind')) return false
  if (entries.some(({ key, value }) => isVersionKey(key) && away(value.toLowerCase(), version) <= 3)) return true
  // Our version under another name: `version: bylaw.dev/v1`.
  if (entries.some(({ value }) => /^bylaw\.dev\/v\d/i.test(value))) return true
  return entries.some(({ key }) => isSection(key)) && holdsOurs(text)
}

/** A key at the beginning of a line, with the first word of its value. */
const topLevel = /^(?:\{\s*)?["']?([A-Za-z][\w-]*)["']?[ \t]*:(?:[ \t]+["']?([^\s"'#,}]*)|(?=[\r\n])|$)/gm

const isVersionKey = (key: string): boolean => away(key.toLowerCase(), 'apiversion') <= 2
const isSection = (key: string): key is SectionName => sectionNames.includes(key as SectionName)

function holdsOurs(text: string): boolean {
  const value = parsed(text)
  if (value === undefined) return seemsOurs(text)
  if (!isMap(value)) return false
  const keys = Object.keys(value).filter((key) => !isVersionKey(key))
  if (keys.length === 0 || !keys.every(isSection)) return false
  return keys.every((section) => isOurs(section, value[section]))
}

/** A map of resources, most of which have a key that only ours have. */
function isOurs(section: SectionName, value: unknown): boolean {
  if (!isMap(value)) return false
  const resources = singletons.has(section) ? [value] : Object.values(value)
  const words = telling[section].split(' ')
  const known = resources.filter((each) => isMap(each) && words.some((word) => word in each))
  return known.length > 0 && known.length * 2 >= resources.length
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What cannot be read as YAML is judged by its words: nothing but sections at the top, each with a key that only ours have. */
function seemsOurs(text: string): boolean {
  const keys = [...text.matchAll(topLevel)].flatMap(([, key = '']) => (isVersionKey(key) ? [] : [key]))
  return (
    keys.length > 0 &&
    keys.every(
      (key) => isSection(key) && new RegExp(`(?:^|[\\s{,])(?:${telling[key].replaceAll(' ', '|')})\\s*:`).test(text),
    )
  )
}

/** `undefined` where it is no YAML. */
function parsed(text: string): unknown {
  try {
    return load(text)
  } catch {
    return undefined
  }
}
