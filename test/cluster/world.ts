import type { Deployment } from '../scorers/deployments.ts'
import type { Client, Ran } from './client.ts'
import { hold } from './report.ts'

/** What checks have to work with. */
export interface World {
  readonly client: Client
  /** Deployments of all examples, `<example>-<engine>-<egress>/kubernetes`, and of what is unlike them. */
  readonly builds: string
  readonly deployments: readonly Deployment[]
  /** For overlays. */
  readonly folder: string
  /** Kinds that are not Kubernetes' own and that the cluster knows. */
  readonly kinds: ReadonlySet<string>
  /** Makes a namespace that enforces Pod Security restricted; its name. */
  namespace(name: string): string
}

/** Everything is applied as one manager: the same cluster-wide object comes from several builds. */
export const manager = '--field-manager=bylaw-test'

/** kubectl's own Kustomize says so wherever `sortOptions` are set, though nobody stated a flag. */
export const ofKustomize = /Warning: Sorting order is set both in/

/** Applies as the server reads it: every field known, no warning. @throws Error with what kubectl says */
export function apply({ client }: World, overlay: string): readonly string[] {
  const ran = client.kubectl(['apply', '--server-side', '--validate=strict', manager, '-k', overlay])
  const said = ran.error.split('\n').filter((line) => line !== '' && !ofKustomize.test(line))
  hold(ran.status === 0 && said.length === 0, `kubectl apply ended with ${ran.status}: ${said.join(' ')}`)
  return ran.out.trim().split('\n')
}

/** What `kubectl diff` finds to change after an overlay was applied; nothing, when all is well. */
export function differences({ client }: World, overlay: string): Ran {
  for (let again = 5; ; again--) {
    const ran = client.kubectl(['diff', '--server-side', manager, '-k', overlay])
    if (again === 0 || !isVersionAlone(ran.out)) return ran
  }
}

/** A controller that writes a status while kubectl compares changes the version of an object, and nothing that was applied. */
function isVersionAlone(difference: string): boolean {
  const changed = difference.split('\n').filter((line) => /^[+-](?![+-]{2} )/.test(line))
  return changed.length > 0 && changed.every((line) => /^[+-]\s+resourceVersion: /.test(line))
}

/** @throws Error with the difference */
export function holdNoDifference(world: World, overlay: string): void {
  const { status, out, error } = differences(world, overlay)
  hold(status === 0 && out === '', `kubectl diff ended with ${status}: ${(out || error).trim().slice(0, 600)}`)
}
