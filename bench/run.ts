/**
 * `npm run bench -- [--quick | --full] [--against REVISION]... [TOPIC...]`: measures checker and router and prints, and
 * asserts nothing. `--quick` takes some minutes, `--full` a million events; `--against` builds further revisions and
 * measures them in the same run. All topics where none is named.
 */
import { readOptions } from '../scripts/options.ts'
import { conditions } from './conditions.ts'
import { type Size, sizes } from './scale.ts'
import { benchCheck } from './topics/check.ts'
import { benchEnforcement } from './topics/enforcement.ts'
import { benchFootprint } from './topics/footprint.ts'
import { benchForward } from './topics/forward.ts'
import { benchIngest } from './topics/ingest.ts'
import { benchLsp } from './topics/lsp.ts'
import { benchPeers } from './topics/peers.ts'
import { benchPostgres } from './topics/postgres.ts'
import { benchRates } from './topics/rates.ts'
import { benchScale } from './topics/scale.ts'
import { benchStored } from './topics/stored.ts'
import { benchStrangers } from './topics/strangers.ts'
import { benchTenants } from './topics/tenants.ts'

const topics: Readonly<Record<string, (size: Size, against?: readonly string[]) => void | Promise<void>>> = {
  check: benchCheck,
  lsp: benchLsp,
  ingest: benchIngest,
  enforcement: benchEnforcement,
  forward: benchForward,
  postgres: benchPostgres,
  'rates-sqlite': benchRates('sqlite'),
  'rates-postgres': benchRates('postgres'),
  peers: benchPeers,
  stored: benchStored,
  scale: benchScale,
  footprint: benchFootprint,
  tenants: benchTenants,
  strangers: benchStrangers,
}

async function main(): Promise<void> {
  const { values, positionals } = readOptions(
    import.meta.url,
    {
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      against: { type: 'string', multiple: true },
    },
    Object.keys(topics),
  )
  const size = sizes[values.full ? 'full' : values.quick ? 'quick' : 'normal']
  const start = performance.now()
  // Each of many processes is ended with this one.
  process.setMaxListeners(0)
  console.log(conditions())
  for (const [name, bench] of Object.entries(topics)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    console.log(`\n# ${name}`)
    await bench(size, values.against)
  }
  console.log(`\nAll in ${Math.round((performance.now() - start) / 1000)} s.`)
}

await main()
