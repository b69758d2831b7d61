import type { ChannelPlan } from '../../../runtime/contract/plan.ts'
import type { Model } from '../../model/model.ts'
import { declaredAmong, place } from '../betrayed.ts'
import { type Found, type Kind, members } from './kind.ts'

/** Which hosts a channel reaches, and from when. */
export const channelKind = (model: Model): Kind<ChannelPlan> => ({
  called: 'channel',
  extra: 'wider',
  absent: 'narrower',
  at: ({ name, recipient }, key) =>
    declaredAmong(model, place('channels', name, ...(key === null ? [] : [key])), place('recipients', recipient)),
  judge: {
    hosts: (declared, runs, name, { recipient }) => hosts(model, declared, runs, name, recipient),
    activeFrom(declared, runs, name, { recipient }) {
      const direction = (runs ?? '') < (declared ?? '') ? 'wider' : 'narrower'
      const what = `sends to \`${name}\` from ${runs ?? 'the start'}, where ${declared ?? 'the start'} is declared`
      return [[direction, what, declaredAmong(model, place('recipients', recipient, 'activeFrom'))]]
    },
  },
})

/** An empty list is any public host. */
function hosts(
  model: Model,
  declared: readonly string[],
  runs: readonly string[],
  channel: string,
  recipient: string,
): readonly Found[] {
  const at = declaredAmong(model, place('recipients', recipient, 'hosts'))
  if (runs.length === 0) return [['wider', `reaches any public host by \`${channel}\``, at]]
  if (declared.length === 0)
    return [['narrower', `reaches ${runs.map((host) => `\`${host}\``).join(', ')} alone by \`${channel}\``, at]]
  return members(declared, runs, (direction, host) => [
    direction,
    direction === 'wider'
      ? `reaches \`${host}\` by \`${channel}\`, which is not a declared host`
      : `does not reach \`${host}\` by \`${channel}\``,
    at,
  ])
}
