import { EVENT_ID, type Event, parseEvents } from 'js-yaml'
import { away } from '../diagnostics/away.ts'
import type { Step } from '../diagnostics/place.ts'
import { type SectionName, sectionNames, singletons } from '../language/section.ts'
import type { SourceFile } from '../source/source-file.ts'
import { conflicts } from './conflicts.ts'
import { liftMissing } from './lift-missing.ts'
import { type PlainMap, plainValue } from './plain-value.ts'
import { printable } from './printable.ts'
import { type PlacedFinding, type Problem, problemFinding, type SyntaxFinding } from './problem.ts'
import { readTree } from './read-tree.ts'
import { readValue } from './read-value.ts'
import { repeatedItems } from './repeated-items.ts'
import { schemaFindings } from './schema-findings.ts'
import { layersAt } from './schema-walk.ts'
import { supportedVersion } from './schemas.ts'
import { isIndentation, misplacedLine, slipOf } from './slip.ts'
import { soundFile } from './sound-file.ts'
import { spanAt } from './span-at.ts'
import type { MapNode, ParsedFile } from './tree.ts'
import { certainlyMeets, schemaErrors } from './validator.ts'
import { yamlErrors } from './yaml-errors.ts'

const mostErrors = 5

/** Whether the rest of the reading would find nothing in a value and change nothing of it. */
function isSound(value: PlainMap): boolean {
  if (value.apiVersion !== supportedVersion) return false
  if (certainlyMeets(value)) return true
  for (const _ of schemaErrors(value)) return false
  return repeatedItems(value, 1).length === 0
}

/**
 * Reads one file of a declaration: its YAML, then its facts that nobody has stated, then its schema. Never throws for
 * what a file holds. What cannot be read as YAML 1.2, or names another version of the language, ends with `root: null`.
 */
export function parseFile(file: SourceFile): ParsedFile {
  const unmerged = conflicts(file.text)
  if (unmerged.length > 0) return unreadable(file, unmerged)
  const events = eventsOf(file.text)
  if (!events.ok) {
    const first = events.problems.find(isIndentation)
    const slip = first && misplacedLine({ text: file.text, isClean: isCleanIn(file.path) }, first.start)
    return unreadable(file, slip ? [slip] : events.problems)
  }
  const document = documentProblem(file.text, events.list)
  if (document) return unreadable(file, [document])

  const plain = readValue(file.text, events.list)
  if (plain && isSound(plain)) return soundFile(file, plain)

  const read = readStructure(file, events.list)
  if ('fatal' in read) return unreadable(file, read.fatal)
  if ('version' in read) return { ...nothing(file), findings: [read.version] }
  const { root, value, missing, faults } = read
  const slip = slipOf({ text: file.text, value, faults, isClean: isCleanIn(file.path) })
  if (slip) return unreadable(file, [slip])

  const poisoned = new Set<string>()
  for (const { path } of faults) addPoison(poisoned, path)
  return {
    file,
    readable: true,
    root,
    value,
    missing,
    findings: faults.flatMap(({ finding }) => finding ?? []),
    poisoned,
  }
}

interface Structure {
  readonly root: MapNode
  readonly value: PlainMap
  readonly missing: ParsedFile['missing']
  /** What is wrong with keys and values, in the order of the file. */
  readonly faults: readonly (PlacedFinding & { readonly start: number })[]
}

type Unreadable = { readonly fatal: readonly Problem[] } | { readonly version: SyntaxFinding }

/** Reads the tree of a file, lifts what nobody has stated, and holds the rest to the schemas. */
function readStructure(file: SourceFile, events: readonly Event[]): Structure | Unreadable {
  const { root, fatal, refused } = readTree(file.text, events)
  if (fatal.length > 0) return { fatal }
  if (root.kind !== 'map') {
    const kind = root.kind === 'list' ? 'a list' : 'a single value'
    const message = `A declaration is a map of sections, here is ${kind}.`
    return { fatal: [{ ...begin, message, start: root.start, end: root.end }] }
  }
  const version = versionFinding(file, root)
  if (version) return { version }

  const candidates: (readonly Step[])[] = []
  const value = plainValue(root, (path) => candidates.push(path)) as PlainMap
  const lifting = liftMissing(file.path, root, value, candidates)
  const placed: readonly PlacedFinding[] = [
    ...refused.map(({ problem, path }) => ({
      path,
      finding: problemFinding(file.path, isClosed(value, path) ? { ...problem, rule: unknownKey } : problem),
    })),
    ...lifting.findings,
    ...schemaFindings(file.path, root, value, lifting.removed),
  ]
  const faults = placed.map((one) => ({ ...one, start: one.finding?.at.start ?? Number.POSITIVE_INFINITY }))
  return { root, value, missing: lifting.missing, faults: faults.sort((a, b) => a.start - b.start) }
}

/** Whether another text of the same file would certainly be read without a finding. */
const isCleanIn =
  (path: string) =>
  (text: string): boolean => {
    const events = eventsOf(text)
    if (!events.ok || documentProblem(text, events.list) !== null) return false
    const plain = readValue(text, events.list)
    if (plain) return plain.apiVersion === supportedVersion && certainlyMeets(plain)
    // What is left but marks is a mistake as a rule, or an alias: not worth the reading of all candidates.
    if (!text.includes('missing')) return false
    const read = readStructure({ path, text }, events.list)
    return 'faults' in read && read.faults.length === 0
  }

const begin = {
  rule: 'yaml/syntax',
  help: `Begin with \`apiVersion: ${supportedVersion}\` and the sections below it.`,
} as const

function nothing(file: SourceFile): ParsedFile {
  return {
    file,
    readable: false,
    root: null,
    value: Object.create(null),
    missing: [],
    findings: [],
    poisoned: new Set(),
  }
}

function unreadable(file: SourceFile, problems: readonly Problem[]): ParsedFile {
  return {
    ...nothing(file),
    findings: problems.slice(0, mostErrors).map((problem) => problemFinding(file.path, problem)),
  }
}

type Events = { ok: true; list: readonly Event[] } | { ok: false; problems: readonly Problem[] }

function eventsOf(text: string): Events {
  try {
    return { ok: true, list: parseEvents(text, { maxDepth: 100 }) }
  } catch (error) {
    return { ok: false, problems: yamlErrors(text, error) }
  }
}

/** A file is one document, in YAML 1.2. */
function documentProblem(text: string, events: readonly Event[]): Problem | null {
  const [first] = events
  if (first?.type !== EVENT_ID.DOCUMENT || (events.length === 3 && isEmptyScalar(events[1]))) {
    return { ...begin, message: 'The file is empty.', start: 0, end: 0 }
  }
  if (events.some((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT)) {
    const start = secondDocument(text, events, first.explicitStart)
    return {
      rule: 'yaml/syntax',
      message: 'A second document begins here, but a file holds one.',
      help: 'Move what follows `---` into a file of its own.',
      start,
      end: Math.min(start + 3, text.length),
    }
  }
  const directive = first.directives.find(
    ({ kind, ...rest }) => kind === 'tag' || (rest as { version: string }).version !== '1.2',
  )
  if (!directive) return null
  const start = Math.max(0, text.search(/^%/m))
  return {
    rule: 'yaml/syntax',
    message: 'Bylaw reads YAML 1.2 without tags.',
    help: 'Leave the line out.',
    start,
    end: start + (/^.*/.exec(text.slice(start))?.[0].length ?? 0),
  }
}

const isEmptyScalar = (event: Event | undefined): boolean =>
  event?.type === EVENT_ID.SCALAR && event.valueStart < 0 && event.tagStart < 0 && event.anchorStart < 0

/** Where the second document begins: its `---`, or the first thing after `...`. */
function secondDocument(text: string, events: readonly Event[], explicitStart: boolean): number {
  let last = 0
  for (const [index, event] of events.entries()) {
    if (event.type === EVENT_ID.DOCUMENT && index > 0) break
    if (event.type === EVENT_ID.SCALAR) last = Math.max(last, event.valueEnd)
    else if (event.type === EVENT_ID.ALIAS) last = Math.max(last, event.anchorEnd)
    else if ('start' in event) last = Math.max(last, event.start)
  }
  const marks = [...text.matchAll(/^---(?=\s|$)/gm)].map(({ index }) => index)
  const after = last > 0 ? marks.filter((index) => index >= last) : marks.slice(explicitStart ? 1 : 0)
  return after[0] ?? Math.min(last, text.length)
}

/** A file says first of all which version of the language it is written in. */
function versionFinding(file: SourceFile, root: MapNode): SyntaxFinding | null {
  const rule = 'schema/invalid'
  const help = `This version of Bylaw reads \`${supportedVersion}\`.`
  const value = root.byKey.get('apiVersion')?.value
  const misspelt = value ? undefined : root.entries.find(({ key }) => away(key.toLowerCase(), 'apiversion') <= 2)
  if (misspelt) {
    const at = { file: file.path, start: misspelt.keyStart, end: misspelt.keyEnd }
    const fix = { title: 'Replace it with `apiVersion`', at, replacement: 'apiVersion' }
    const message = `The file does not say its \`apiVersion\`, but ${printable(misspelt.key)}.`
    return { rule: 'schema/unknown-key', message, help: 'Did you mean `apiVersion`?', at, fix }
  }
  if (!value) {
    const start = root.entries[0]?.keyStart ?? root.start
    const at = { file: file.path, start, end: start }
    const fix = { title: 'Add the version', at, replacement: `apiVersion: ${supportedVersion}\n` }
    const message = 'The file does not say its `apiVersion`.'
    return { rule, message, help, at, ...(file.text[root.start] !== '{' && { fix }) }
  }
  const given = value.kind === 'scalar' ? value.value : undefined
  if (given === supportedVersion) return null
  const at = spanAt(file.path, root, ['apiVersion'], 'value')
  if (given === null) return { rule, message: 'The `apiVersion` is empty.', help, at }
  const shown = given === undefined ? 'this' : printable(String(given))
  const near = typeof given === 'string' && away(given.toLowerCase(), supportedVersion) <= 3
  const fix = near && { fix: { title: `Replace it with \`${supportedVersion}\``, at, replacement: supportedVersion } }
  const meant = near ? `Did you mean \`${supportedVersion}\`?` : help
  return { rule, message: `The \`apiVersion\` ${shown} is not known.`, help: meant, at, ...fix }
}

/** Marks the resource that a path leads into; the whole section where the path ends at it. */
function addPoison(poisoned: Set<string>, path: readonly Step[]): void {
  const [section, name] = path
  if (!sectionNames.includes(section as SectionName)) return
  poisoned.add(name === undefined || singletons.has(section as SectionName) ? String(section) : `${section}.${name}`)
}

const unknownKey = 'schema/unknown-key'

/** `__proto__` is one key among the unknown ones where the schemas list the keys. */
function isClosed(value: PlainMap, path: readonly Step[]): boolean {
  return (
    path.at(-1) === '__proto__' && layersAt(value, path.slice(0, -1)).some(({ additional }) => additional === false)
  )
}
