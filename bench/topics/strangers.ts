import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { memoryLimits } from '../../runtime/contract/memory.ts'
import { mostResidentMegabytes, residentMegabytes } from '../cpu.ts'
import { bundleOf, startMeasured } from '../router/start.ts'

const MIB = 1_048_576
const CONNECTIONS = 600
/** All but the last byte, so that no body is ever whole and nobody is ever asked for a signature. */
const HELD = MIB - 1
const SECONDS = 15

/** Strangers who each hold nearly all of the largest body that is taken: what that costs in memory. */
export async function benchStrangers(): Promise<void> {
  const router = await startMeasured(await bundleOf('on', 'wait'))
  const { port, path } = router.target('small')
  const before = residentMegabytes(router.pid)
  const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${MIB}\r\n\r\n`
  const body = Buffer.alloc(HELD, ' ')
  const sockets: Socket[] = []
  let refused = 0
  try {
    for (let number = 0; number < CONNECTIONS; number++) {
      const socket = connect({ port, host: '127.0.0.1' })
      socket.on('error', () => {})
      socket.once('data', (answer) => {
        if (answer.toString('latin1', 9, 12) === '503') refused++
      })
      socket.write(head)
      socket.write(body)
      sockets.push(socket)
    }
    await wait(SECONDS * 1000)
    const most = mostResidentMegabytes(router.pid)
    console.log(`${CONNECTIONS} connections at once, each with ${HELD} of ${MIB} bytes of a body, for ${SECONDS} s.`)
    console.table([
      {
        'MB before': Math.round(before),
        'MB at most': Math.round(most),
        'MiB of the generated pod': memoryLimits(MIB).processMiB,
        'answered 503': refused,
        'held on': sockets.filter(({ closed }) => !closed).length,
      },
    ])
  } finally {
    for (const socket of sockets) socket.destroy()
    await router.stop()
  }
}
