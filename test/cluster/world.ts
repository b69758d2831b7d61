import type { Client, Ran } from './client.ts'
import { hold } from './report.ts'

/** What checks have to work with. */
export interface World {
  readonly client: Client
  /** Deployments of all examples: `<example>-<engine>-<egress>/kubernetes`. */
  readonly builds: string
  /** For overlays. */
  readonly folder: string
  /** Kinds that are not Kubernetes' own and that the cluster knows. */
  readonly kinds: ReadonlySet<string>
  /** Makes a namespace that enforces Pod Security restricted; its name. */
  namespace(name: string): string
}

const manager = '--field-manager=bylaw-test'

/** Applies as the server reads it: every field known, no warning. @throws Error with what kubectl says */
export function apply({ client }: World, overlay: string): readonly string[] {
  const ran = client.kubectl(['apply', '--server-side', '--validate=strict', manager, '-k', overlay])
  hold(ran.status === 0 && ran.error === '', `kubectl apply ended with ${ran.status}: ${ran.error.trim()}`)
  return ran.out.trim().split('\n')
}

/** What `kubectl diff` finds to change after an overlay was applied; nothing, when all is well. */
export const differences = ({ client }: World, overlay: string): Ran =>
  client.kubectl(['diff', '--server-side', manager, '-k', overlay])

/** @throws Error with the difference */
export function holdNoDifference(world: World, overlay: string): void {
  const { status, out, error } = differences(world, overlay)
  hold(status === 0 && out === '', `kubectl diff ended with ${status}: ${(out || error).trim().slice(0, 600)}`)
}
