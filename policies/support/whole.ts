import type { Model } from '../../compiler/model/model.ts'

/** Whether every flow that the declaration means could be derived: nothing on the way is broken or undeclared. */
export const isWhole = (model: Model): boolean =>
  [model.activities, model.channels, model.recipients, model.retention].every((resources) =>
    [...resources.values()].every(({ poisoned }) => !poisoned),
  ) &&
  [...model.events.values()].every(({ resource }) => !resource.poisoned) &&
  [...model.routes.values()].every(
    ({ poisoned, value: { activity, events, to } }) =>
      !poisoned &&
      model.activities.has(activity) &&
      events.every((event) => model.events.has(event)) &&
      Object.keys(to).every((channel) => model.recipients.has(model.channels.get(channel)?.value.recipient ?? '')),
  )
