import type { DeploymentFacts } from '../../../compiler/emit/kubernetes/facts.ts'
import type { Client, Live } from '../../cluster/client.ts'
import { hold } from '../../cluster/report.ts'
import { type Programs, settings } from '../testing/programs.ts'
import { withKubelet } from './kubelet.ts'
import { type Bench, createStack, type Outcome, type Stack, type Step } from './stack.ts'

/** What checks on the real engine have to work with. */
export interface Ground {
  readonly client: Client
  readonly bench: Bench
  readonly programs: Programs
  /** Whether the cluster is one of ours. On another, pods ask for nodes that do not exist: the test tells of them. */
  readonly ours: boolean
  /** Makes a namespace that enforces Pod Security restricted; its name. */
  namespace(name: string): string
}

/** A deployment's program as a stack with a namespace of its own. */
export interface Deployed {
  readonly stack: Stack
  readonly namespace: string
  /** What the stack states, an empty text where it states nothing. */
  readonly config: Readonly<Record<string, string>>
  /** @throws Error where it does not end well */
  up(more?: readonly string[]): Promise<Outcome>
  /** As it ends. @param absent the digest of an image that no registry has */
  try(command: 'up' | 'destroy' | 'preview', more?: readonly string[], absent?: string): Promise<Outcome>
  /** @throws Error where anything would change */
  unchanged(): Promise<void>
  claims(): Promise<readonly Live[]>
}

/** Of nodes that do not exist. */
const nowhere = { nodePoolLabel: 'bylaw.dev/test', nodePool: 'nowhere' }

/**
 * The settings of the manifests, the optional ones left empty, with images that are there and a namespace.
 *
 * @param ours whether the cluster has no scheduler, which would look for nodes
 */
export function stated(facts: DeploymentFacts, namespace: string, ours: boolean): Readonly<Record<string, string>> {
  const image = (name: string): string => `registry.example/${name}:1.0.0@sha256:${'a'.repeat(64)}`
  const given: Readonly<Record<string, string>> = {
    ...settings(facts),
    namespace,
    image: image(facts.name),
    migrateFrom: '',
    secretStore: '',
    ...(!ours && nowhere),
  }
  const proxy = 'egressProxyImage' in given ? { egressProxyImage: image(`${facts.name}-egress-proxy`) } : {}
  const known = settings(facts)
  return Object.fromEntries(Object.entries({ ...given, ...proxy }).filter(([key]) => key in known))
}

export const deploy = async (ground: Ground, name: string, facts: DeploymentFacts): Promise<Deployed> =>
  deployFrom(ground, name, await ground.programs.write(name, facts), facts)

/** @param folder of the project */
export async function deployFrom(
  ground: Ground,
  name: string,
  folder: string,
  facts: DeploymentFacts,
): Promise<Deployed> {
  const { client } = ground
  const namespace = ground.namespace(name)
  const config = stated(facts, namespace, ground.ours)
  const stack = await createStack(ground.bench, folder, name)
  stack.config(config)
  const attempt: Deployed['try'] = (command, more = [], absent) =>
    withKubelet(client, [namespace], absent ?? null, stack[command](more))
  return {
    stack,
    namespace,
    config,
    try: attempt,
    async up(more) {
      const outcome = await attempt('up', more)
      hold(outcome.status === 0 && outcome.said.length === 0, `${name}: up ended with ${ended(outcome)}`)
      return outcome
    },
    async unchanged() {
      const outcome = await stack.preview()
      hold(outcome.status === 0 && outcome.said.length === 0, `${name}: preview ended with ${ended(outcome)}`)
      hold(outcome.steps.length === 0, `${name}: there is something to change: ${steps(outcome.steps)}`)
    },
    claims: () => client.list(`/api/v1/namespaces/${namespace}/persistentvolumeclaims`),
  }
}

export const ended = ({ status, said, steps: taken }: Outcome): string =>
  `${status}: ${said.join('; ').slice(0, 1200) || 'nothing is said'}${taken.length > 0 ? ` (${steps(taken)})` : ''}`

export const steps = (all: readonly Step[]): string =>
  all.map(({ op, name, diffs }) => `${op} ${name}${diffs.length > 0 ? ` by ${diffs.join(', ')}` : ''}`).join('; ')

/** Steps that would make another object of one, or take it away. */
export const endings = (all: readonly Step[]): readonly Step[] =>
  all.filter(({ op }) => /replace|delete|discard/.test(op))

/** Objects, those of the stack itself and of its component left out. */
export const objects = (all: readonly Step[]): readonly Step[] =>
  all.filter(({ type }) => type.startsWith('kubernetes:'))
