import type { Finding } from '../diagnostics/finding.ts'
import { type SectionName, sectionNames, singletons } from '../language/section.ts'
import { closest } from '../syntax/closest.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import type { BoundResource, ResourceIndex } from './bound.ts'
import { inlineExceptions } from './inline-exceptions.ts'

/** Merges the files of a project section by section; the same name twice is a finding that shows both places. */
export function merge(files: readonly ParsedFile[]): { index: ResourceIndex; findings: readonly Finding[] } {
  const index = new Map<SectionName, Map<string, BoundResource>>(sectionNames.map((section) => [section, new Map()]))
  const findings: Finding[] = []
  for (const file of files) {
    for (const section of sectionNames) {
      const value = file.value[section]
      if (typeof value !== 'object' || value === null || Array.isArray(value)) continue
      const resources = index.get(section) as Map<string, BoundResource>
      const wholeSection = file.poisoned.has(section)
      const found: readonly (readonly [string, unknown])[] = singletons.has(section)
        ? [['', value]]
        : Object.entries(value)
      for (const [name, resource] of found) {
        const first = resources.get(name)
        if (first) {
          findings.push(duplicate(section, name, first, file))
          continue
        }
        const poisoned = wholeSection || file.poisoned.has(`${section}.${name}`) || !isMap(resource)
        resources.set(name, { section, name, value: resource, file, poisoned })
      }
    }
  }
  for (const file of files) {
    // What is accepted in a shared folder was accepted for nobody's flows.
    if (file.file.shared) continue
    const inline = inlineExceptions(file)
    findings.push(...inline.findings)
    const exceptions = index.get('exceptions') as Map<string, BoundResource>
    for (const resource of inline.resources) {
      const name = freeName(exceptions, resource.name)
      exceptions.set(name, { ...resource, name })
    }
  }
  for (const [section, file] of misspeltSingletons(files)) {
    const resources = index.get(section) as Map<string, BoundResource>
    if (resources.size === 0) resources.set('', { section, name: '', value: {}, file, poisoned: true })
  }
  return { index, findings }
}

/** A name that is not taken: two comments may be for the same rule and place. */
function freeName(taken: ReadonlyMap<string, unknown>, name: string): string {
  let free = name
  for (let i = 2; taken.has(free); i++) free = `${name}, ${i}`
  return free
}

/** Sections of one resource that an unknown section was meant to be: they are there, and nobody knows what they say. */
function* misspeltSingletons(files: readonly ParsedFile[]): Iterable<readonly [SectionName, ParsedFile]> {
  for (const file of files)
    for (const key of Object.keys(file.value)) {
      const meant = sectionNames.includes(key as SectionName) ? null : closest(key, sectionNames)
      if (meant !== null && singletons.has(meant as SectionName)) yield [meant as SectionName, file]
    }
}

const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

function duplicate(section: SectionName, name: string, first: BoundResource, second: ParsedFile): Finding {
  const what = name === '' ? `Section \`${section}\`` : `\`${name}\` in \`${section}\``
  return {
    rule: 'ref/duplicate-name',
    message: `${what} is declared twice.`,
    at: keySpan(second, section, name),
    related: [{ at: keySpan(first.file, section, name), message: 'declared here first' }],
    help: name === '' ? 'Write it in one file.' : 'Rename one of them, or merge the two.',
  }
}

/** The span of a resource's key, or of its section's key for the sections that hold one resource. */
export function keySpan(
  file: ParsedFile,
  section: SectionName,
  name: string,
): { file: string; start: number; end: number } {
  const entry = file.root?.byKey.get(section)
  const inner = name !== '' && entry?.value.kind === 'map' ? entry.value.byKey.get(name) : undefined
  const key = inner ?? entry
  return { file: file.file.path, start: key?.keyStart ?? 0, end: key?.keyEnd ?? 0 }
}
