import { join } from 'node:path'
import { digest, writeOverlay } from '../overlay.ts'
import { podsOf } from '../pods.ts'
import { hold, type Report } from '../report.ts'
import { apply, holdNoDifference, type World } from '../world.ts'
import { compareLive } from './compare-live.ts'

/** As the README says it of nodes without AppArmor. */
const withoutProfile = JSON.stringify([{ op: 'remove', path: '/spec/template/spec/securityContext/appArmorProfile' }])

/** Nodes that have no AppArmor: the overlay of the README, of the router and of its egress proxy. */
export async function withoutAppArmor(world: World, report: Report): Promise<void> {
  const { client } = world
  const name = 'dispatchkit-sqlite-proxy'
  await report.check(
    'AppArmor left out by an overlay: pods are admitted, and `bylaw verify` asks who said so',
    async () => {
      const deployment = world.deployments.find((each) => each.name === name)
      if (deployment === undefined) throw new Error(`there is no ${name}`)
      const namespace = world.namespace('apparmor')
      const overlay = writeOverlay(world.folder, 'apparmor', {
        namespace,
        image: digest('a'),
        resources: [join(world.builds, name, 'kubernetes')],
        patches: ['StatefulSet', 'Deployment'].map((kind) => ({ target: { kind }, patch: withoutProfile })),
      })
      apply(world, overlay)
      await client.until('router and egress proxy', async () => (await podsOf(client, namespace)).length === 3)
      const pods = await podsOf(client, namespace)
      hold(!JSON.stringify(pods).includes('appArmorProfile'), 'a pod asks for a profile')
      holdNoDifference(world, overlay)
      const unstated = await compareLive(client, namespace, deployment)
      const wider = unstated.open.filter((line) => line.startsWith('wider') && line.includes('appArmorProfile'))
      hold(wider.length > 0 && wider.length === unstated.open.length, `unstated, it says: ${unstated.open.join(' ')}`)
      const stated = await compareLive(client, namespace, deployment, { appArmor: '' })
      hold(stated.open.length === 0, `stated, it says: ${stated.open.join(' ')}`)
      return `${pods.length} pods without a profile; ${wider.length} times wider, and the same once \`appArmor\` is stated as empty`
    },
  )
}
