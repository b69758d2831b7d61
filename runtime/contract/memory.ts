/** What a router may hold of strangers, and the memory that it needs for that. */
export interface MemoryLimits {
  /** Bytes of bodies that have not arrived whole, and so are nobody's yet; of all requests together. */
  readonly bodies: number
  /** Public connections. */
  readonly connections: number
  /** Of the whole process, in MiB. */
  readonly processMiB: number
}

/**
 * What Node is told where a router is started (decision 206): V8 would derive the room of what has just been made from
 * the memory of the container, 1 MiB in one of 512 MiB, and from all of the machine's where there is no limit, 64 MiB.
 */
export const nodeFlags: readonly string[] = ['--max-semi-space-size=16']

const MIB = 1_048_576
/** Node, code, keys, the journal's cache and what is being delivered. */
const PROCESS_MIB = 256
const LEAST_BODIES = 64 * MIB
/** So that a few of the largest bodies may come in at the same time. */
const BODIES = 4
/** Of a connection: its headers, and what the socket reads at once. */
const CONNECTION_BYTES = 65_536
/** A body is copied once when it is whole. */
const COPIES = 2
const MOST_CONNECTIONS = 2048
const STEP_MIB = 64

/**
 * The one source of the limits of the listener and of the memory of the deployment, by the largest body: 64 MiB of
 * bodies or four of the largest, connections that take as much again twice over at most, and a process that holds both.
 *
 * @param bodyBytes the largest body that is taken
 */
export function memoryLimits(bodyBytes: number): MemoryLimits {
  const bodies = Math.max(LEAST_BODIES, BODIES * bodyBytes)
  const connections = Math.min(MOST_CONNECTIONS, Math.floor((2 * bodies) / CONNECTION_BYTES))
  const held = (COPIES * bodies + connections * CONNECTION_BYTES) / MIB
  return { bodies, connections, processMiB: STEP_MIB * Math.ceil((PROCESS_MIB + held) / STEP_MIB) }
}
