import type { ResourceIndex } from '../bind/bound.ts'
import type { Fix } from '../diagnostics/finding.ts'
import type { SectionName } from '../language/section.ts'

/** The edit that adds a key at the end of a resource, in the style in which it is written; `null` where it cannot. */
export function appendKey(
  index: ResourceIndex,
  section: SectionName,
  name: string,
  text: string,
  title: string,
): Fix | null {
  const file = index.get(section)?.get(name)?.file
  const map = file?.root?.byKey.get(section)?.value
  const node = map?.kind === 'map' ? map.byKey.get(name)?.value : undefined
  const last = node?.kind === 'map' ? node.entries.at(-1) : undefined
  if (!file || !last || last.value.kind !== 'scalar' || last.value.style === 'literal' || last.value.style === 'folded')
    return null
  const source = file.file.text
  const line = source.slice(source.lastIndexOf('\n', last.keyStart - 1) + 1, last.keyStart)
  const separator = /^ +$/.test(line) ? `\n${line}` : ', '
  const { end } = last.value
  return { title, at: { file: file.file.path, start: end, end }, replacement: `${separator}${text}` }
}
