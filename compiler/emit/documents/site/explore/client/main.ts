import type { MapData, MoveRow } from '../map-data.ts'
import { explore } from './explore.ts'
import { createParts } from './parts.ts'

// Generated files call these: an address of a file has no other way to hand over what it holds.
const parts = createParts()
Object.assign(globalThis, {
  bylawMap: (data: MapData) => explore(data, parts),
  bylawPart: (number: number, rows: readonly MoveRow[]) => parts.arrived(number, rows),
})
