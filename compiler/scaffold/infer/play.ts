import type { Leaf, Proposal } from './leaf.ts'
import { identifiesPerson } from './people.ts'
import { has, propertiesOf } from './surroundings.ts'

/** What records of games keep of those who play, and records of other things do not. */
const played =
  /^(kills|deaths|assists|gold_earned|damage_dealt\w*|xp|experience_points|(\w+_)?(score|sub_?score)|rank|leaderboard_id|wins?|losses|streak|kda|headshots|match_id|champion\w*|summoner\w*|level|lives|achievements?|time_played|play_?time)$/
const figures =
  /^(kills|deaths|assists|gold(_earned|_spent)?|damage_\w+|xp|experience_points|(\w+_)?(score|sub_?score)|rank|win|wins|losses|streak|kda|headshots|(summoner_|player_|account_)?level|time_played|play_?time|achievements?)$/
const gamer = /^(puuid|summoner_(id|name)|player_(id|name)|gamer_?tag|leaderboard_id|riot_\w+|steam_id|persona_name)$/

/** At least one of them is said of nothing but games. */
const ofGames =
  /^(kills|deaths|assists|gold_earned|xp|leaderboard_id|champion\w*|summoner\w*|puuid|player_(id|name)|gamer_?tag|headshots|kda|persona_name)$/

/** How somebody played: three things that only records of games keep, beside whoever played. */
export function ofPlay(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders } = leaf
  const [holder] = holders
  if (holder === undefined || !figures.test(own) || leaf.only('url', 'uuid')) return undefined
  if (holds === 'text' && !leaf.only('symbols', 'digits', 'long-digits')) return undefined
  const names = propertiesOf(holder.object)
  const kept = names.filter((name) => name !== own && played.test(name)).length
  if (kept < 2 || !has(holder.object, ofGames) || !(has(holder.object, gamer) || names.some(identifiesPerson)))
    return undefined
  return holds === 'time' ? undefined : { category: 'usage.activity', why: 'how somebody played' }
}
