import { main } from '../../main.ts'
import { generated } from './generated.ts'

/** What the entry of a compiled router does, for tests that need a process. */
await main(generated)
