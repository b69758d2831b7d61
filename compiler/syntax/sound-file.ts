import { parseEvents } from 'js-yaml'
import type { SourceFile } from '../source/source-file.ts'
import type { PlainMap } from './plain-value.ts'
import { readTree } from './read-tree.ts'
import type { MapNode, ParsedFile } from './tree.ts'

const nothing: ReadonlySet<string> = new Set()

/** A file in which nothing is wrong and no fact is marked as missing: where things stand in it is read when it is asked. */
export function soundFile(file: SourceFile, value: PlainMap): ParsedFile {
  let root: MapNode | null = null
  return {
    file,
    readable: true,
    value,
    missing: [],
    findings: [],
    poisoned: nothing,
    get root() {
      root ??= readTree(file.text, parseEvents(file.text, { maxDepth: 100 })).root as MapNode
      return root
    },
  }
}
