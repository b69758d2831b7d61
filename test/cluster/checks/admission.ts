import { join } from 'node:path'
import { podsOf } from '../pods.ts'
import { hold, type Report } from '../report.ts'
import { manager, ofKustomize, type World } from '../world.ts'

const namespace = 'dispatchkit'

/** The admission policy, which is bound to the namespace that the manifests name: on a cluster of our own alone. */
export async function admission(world: World, report: Report): Promise<void> {
  const { client } = world
  const build = join(world.builds, 'dispatchkit-sqlite-ownProxy/kubernetes')
  await report.check('the admission policy admits the router, and nothing else as the router', async () => {
    const made = client.kubectl(['create', 'namespace', namespace])
    hold(made.status === 0, made.error.trim())
    const policies = ['parameters', 'policy', 'binding'].flatMap((name) => [
      '-f',
      join(build, `optional/admission-${name}.yaml`),
    ])
    for (const flags of [policies, ['-k', build]]) {
      const { status, error } = client.kubectl(['apply', '--server-side', '--validate=strict', manager, ...flags])
      const said = error.split('\n').filter((line) => line !== '' && !ofKustomize.test(line))
      hold(status === 0 && said.length === 0, said.join(' '))
    }
    await client.until('the router is admitted', async () => (await podsOf(client, namespace)).length === 1)
    const [pod] = await podsOf(client, namespace)
    const spec = (image?: string): object => {
      const copy = structuredClone(pod?.spec ?? {}) as { containers: { image: string }[] }
      for (const container of copy.containers) container.image = image ?? container.image
      return copy
    }
    const tried = (name: string, labels: object, of: object): string => {
      const object = { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace, labels }, spec: of }
      return client.kubectl(['create', '--dry-run=server', '-f', '-'], JSON.stringify(object)).error
    }
    const labels = pod?.metadata.labels ?? {}
    // A policy is in force a moment after it was stored.
    await client.until('another image is refused', async () =>
      tried('image', labels, spec('registry.example/other')).includes('runs the image of'),
    )
    hold(tried('same', labels, spec()) === '', `the same pod is refused: ${tried('same', labels, spec())}`)
    const unlabelled = tried('labels', {}, spec())
    hold(unlabelled.includes('has the labels'), `without labels it was answered: ${unlabelled}`)
    return 'another image and a pod without the labels are refused; the same pod is admitted'
  })
}
