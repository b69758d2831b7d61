import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, parseDocument } from 'yaml'
import { sectionNames, singletons } from '../../compiler/language/section.ts'
import type { SourceFile } from '../../compiler/source/source-file.ts'

/**
 * A fixture may say only what differs from a whole project: its first line, `# over: shop`, lays it over
 * `policies/testing/shop.yaml`, whose resources of the same name it replaces. `# without: routes.tickets` takes more
 * away. The rest of the project is then a file of its own, before the fixture's.
 */
export function laidOver(fixture: SourceFile): readonly SourceFile[] {
  const [, name] = /^# over: (\S+)/m.exec(fixture.text) ?? []
  if (name === undefined) return [fixture]
  const path = `${name}.yaml`
  const under = parseDocument(readFileSync(join(import.meta.dirname, path), 'utf8'))
  const overlay = parseDocument(fixture.text)
  for (const section of sectionNames) {
    const declared = overlay.get(section)
    if (!isMap(declared)) continue
    if (singletons.has(section)) under.delete(section)
    else for (const { key } of declared.items) if (under.has(section)) under.deleteIn([section, String(key)])
  }
  const [, without] = /^# without: (.+)/m.exec(fixture.text) ?? []
  for (const target of without?.trim().split(/,\s*/) ?? []) {
    const dot = target.indexOf('.')
    if (!under.deleteIn(dot < 0 ? [target] : [target.slice(0, dot), target.slice(dot + 1)]))
      throw new Error(`${path} has no ${target}`)
  }
  return [{ path, text: String(under) }, fixture]
}
