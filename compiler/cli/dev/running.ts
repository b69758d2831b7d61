import type { RouterPlan } from '../../../runtime/contract/plan.ts'
import { printable } from '../../report/cells.ts'
import type { Io } from '../io.ts'
import { addressesOf } from './addresses.ts'
import { credentialsFor, mountedFor } from './credentials.ts'
import { registerSenders } from './register.ts'
import { type RouterProcess, startRouter } from './router-process.ts'
import { type StandIns, startStandIns } from './stand-in.ts'
import { type Workspace, writeCredentials, writeTenants } from './workspace.ts'

/** A built router with everything around it that it needs, on this machine alone. */
export interface Running {
  readonly router: RouterProcess
  readonly standIns: StandIns
  readonly credentials: ReadonlyMap<string, string>
  readonly stop: () => Promise<void>
}

/** Starts stand-ins for all destinations, then the router that was built into the workspace. */
export async function startAll(
  workspace: Workspace,
  plan: RouterPlan,
  tenantPlan: string | null,
  io: Pick<Io, 'err'>,
): Promise<Running> {
  const addresses = addressesOf(plan.channels)
  const credentials = credentialsFor(plan, addresses)
  const connected = addresses.filter((one) => one.connection)
  writeCredentials(workspace, mountedFor(plan, credentials))
  writeTenants(workspace, tenantPlan, new Map(connected.map(({ channel, url }) => [channel.name, url])))
  const standIns = await startStandIns(addresses)
  try {
    const router = await startRouter(workspace, standIns.origins, (line) => tellTrouble(line, io))
    const stop = async () => {
      await router.stop()
      await standIns.close()
    }
    const registered = await registerSenders(plan, router.admin, credentials.get('admin-key') ?? '').catch(
      async (error: unknown) => {
        await router.stop()
        throw error
      },
    )
    return { router, standIns, credentials: new Map([...credentials, ...registered]), stop }
  } catch (error) {
    await standIns.close()
    throw error
  }
}

/** Passes on what the router logs as a warning or worse, but for the stand-ins, which are meant. */
function tellTrouble(line: string, io: Pick<Io, 'err'>): void {
  if (line.includes('"event":"stand-ins"')) return
  if (/"level":"(?:warn|error)"/.test(line) || !line.startsWith('{')) io.err(`router: ${printable(line)}\n`)
}
