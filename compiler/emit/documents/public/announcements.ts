import { keyAt } from '../../../diagnostics/place.ts'
import { dayAfter } from '../../../language/calendar.ts'
import { relationshipOf, relationshipsOf } from '../content/recipients.ts'
import { onBehalf, onwardOf, type RecipientView, type View } from '../content/view.ts'
import type { Announcement } from './announcement.ts'
import type { Input } from './input.ts'
import { isStatement, nameOf } from './sections/receivers.ts'
import { tell } from './sentence.ts'

/** Whom we announced to customers, the latest first; who was there before anything was announced is none of it (Art. 28(2)). */
export function announcementsOf(input: Input): readonly Announcement[] {
  const { view } = input
  const engaged = view.recipients.filter((recipient) => isAnnounced(view, recipient))
  // Whom they engage in turn is announced as well (Art. 28(4)).
  const onward = onwardOf(view, engaged).filter(({ resource }) => resource.value.engagement === 'on-our-behalf')
  return [...engaged, ...onward]
    .flatMap((recipient) => announcement(input, recipient))
    .sort((a, b) =>
      a.announced > b.announced ? -1 : a.announced < b.announced ? 1 : a.recipient < b.recipient ? -1 : 1,
    )
}

/** Who works for us alone is no matter of customers; where there are none, everybody does. */
function isAnnounced(view: View, recipient: RecipientView): boolean {
  const roles = relationshipsOf(view, recipient)
  return roles.has('subprocessor') || (onBehalf(view).length === 0 && roles.has('processor'))
}

function announcement(input: Input, recipient: RecipientView): readonly Announcement[] {
  const { view, voice } = input
  const { resource } = recipient
  const { announced, activeFrom } = resource.value
  const found = nameOf(view, recipient)
  if (announced === undefined || isStatement(found)) return []
  const article = { article: '28(2)' }
  const until = objectionEnd(input, recipient, announced)
  const sentences = [
    tell(
      voice,
      announced > view.asOf ? 'feed.to-announce' : 'feed.announced',
      { name: found.name, date: voice.date(announced) },
      [keyAt(resource, 'announced'), ...found.facts],
      article,
    ),
    ...(activeFrom === undefined
      ? []
      : [tell(voice, 'feed.active', { date: voice.date(activeFrom) }, [keyAt(resource, 'activeFrom')], article)]),
    ...(until === null
      ? []
      : [
          tell(
            voice,
            'feed.object-until',
            { date: voice.date(until.day) },
            [keyAt(resource, 'announced'), ...until.facts],
            article,
          ),
        ]),
  ]
  return [{ recipient: resource.name, name: found.name, announced, sentences }]
}

/**
 * The day on which the time to object ends: the longest period ahead that is promised to those for whom the recipient
 * works (Art. 28(2)). `null` where one of them is promised none that is known.
 */
function objectionEnd({ view }: Input, { name, flows }: RecipientView, announced: string) {
  const reached = new Set(
    flows.filter((flow) => relationshipOf(view, name, flow) === 'subprocessor').map(({ activity }) => activity),
  )
  const promised = onBehalf(view).filter((activity) => reached.has(activity.name))
  const ends = promised.map(({ resource }) => {
    const role = typeof resource.value.role === 'object' ? resource.value.role.processor : undefined
    return role?.noticePeriod === undefined ? null : dayAfter(announced, role.noticePeriod)
  })
  const days = ends.filter((day) => day !== null).sort()
  const last = days.at(-1)
  if (last === undefined || days.length < ends.length) return null
  return { day: last, facts: promised.map(({ resource }) => keyAt(resource, 'role', 'processor', 'noticePeriod')) }
}
