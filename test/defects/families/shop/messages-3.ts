import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line changed, about messages; written from the reference of the language alone. */
export const shopMessages3 = family('shop-messages-3', [
  sown(
    'shop',
    'prints-an-object',
    replace('routes.yaml', 'event.line_items | size', 'event.shipping_address'),
    ['schema/template'],
    [line('routes.yaml', 'message: "Big order {{ event.name }}: {{ event.shipping_address }} lines"')],
  ),
  sown(
    'shop',
    'the-house-rule',
    replace('routes.yaml', 'event.line_items | size', 'event.customer.email'),
    ['recipient/category-not-allowed'],
    [line('routes.yaml', 'message: "Big order {{ event.name }}: {{ event.customer.email }} lines"')],
  ),
  sown(
    'shop',
    'html-in-slack',
    replace('routes.yaml', '{{ event.line_items | size }}', '<b>{{ event.line_items | size }}</b>'),
    ['route/message-misfit'],
    [line('routes.yaml', 'message: "Big order {{ event.name }}: <b>{{ event.line_items | size }}</b> lines"')],
  ),
  sown(
    'shop',
    'slack-writes-bold-with-one-star',
    replace('routes.yaml', '{{ event.line_items | size }}', '**{{ event.line_items | size }}**'),
    ['route/message-misfit'],
    [line('routes.yaml', 'message: "Big order {{ event.name }}: **{{ event.line_items | size }}** lines"')],
  ),
  sown(
    'shop',
    'all-values-are-small-already',
    replace('routes.yaml', 'upcase', 'downcase'),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: "Payment of {{ event.data.object.amount }} {{ event.data.object.currency | downcase }} by {{ event.data.object.customer }} failed"',
      ),
    ],
  ),
  sown(
    'shop',
    'no-time',
    replace('routes.yaml', 'upcase', 'date: \\"%Y\\"'),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: "Payment of {{ event.data.object.amount }} {{ event.data.object.currency | date: \\"%Y\\" }} by {{ event.data.object.customer }} failed"',
      ),
    ],
  ),
  sown(
    'shop',
    'a-text-2',
    replace('routes.yaml', 'upcase', 'divided_by: 100'),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: "Payment of {{ event.data.object.amount }} {{ event.data.object.currency | divided_by: 100 }} by {{ event.data.object.customer }} failed"',
      ),
    ],
  ),
  sown(
    'shop',
    'small-letters',
    replace(
      'routes.yaml',
      '{ event.data.object.currency | upcase }',
      '% if event.data.object.currency == \\"EUR\\" %}€{% endif %',
    ),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: "Payment of {{ event.data.object.amount }} {% if event.data.object.currency == \\"EUR\\" %}€{% endif %} by {{ event.data.object.customer }} failed"',
      ),
    ],
  ),
  sown(
    'shop',
    'the-route-takes-failed-ones-alone',
    replace(
      'routes.yaml',
      '{ event.data.object.currency | upcase }',
      '% if event.data.object.status == \\"succeeded\\" %}in the end{% endif %',
    ),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: "Payment of {{ event.data.object.amount }} {% if event.data.object.status == \\"succeeded\\" %}in the end{% endif %} by {{ event.data.object.customer }} failed"',
      ),
    ],
  ),
  sown(
    'shop',
    'the-route-takes-lost-and-delivered',
    replace('routes.yaml', '{ event.state }', '% if event.state == \\"accepted\\" %}taken{% endif %'),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: "Parcel {{ event.tracking }} is {% if event.state == \\"accepted\\" %}taken{% endif %} ({{ event.place | default: \\"somewhere\\" }})"',
      ),
    ],
  ),
  sown(
    'shop',
    'twice',
    replace(
      'routes.yaml',
      '{ event.state }',
      '% case event.state %}{% when \\"lost\\" %}gone{% when \\"lost\\" %}lost{% endcase %',
    ),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: "Parcel {{ event.tracking }} is {% case event.state %}{% when \\"lost\\" %}gone{% when \\"lost\\" %}lost{% endcase %} ({{ event.place | default: \\"somewhere\\" }})"',
      ),
    ],
  ),
  sown(
    'shop',
    'changes-nothing-6',
    replace('routes.yaml', 'somewhere\\', '\\'),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: "Parcel {{ event.tracking }} is {{ event.state }} ({{ event.place | default: \\"\\" }})"',
      ),
    ],
  ),
  sown(
    'shop',
    'the-wrong-way-round',
    replace('routes.yaml', 'event.place | default: \\"somewhere\\"', '\\"somewhere\\" | default: event.place'),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: "Parcel {{ event.tracking }} is {{ event.state }} ({{ \\"somewhere\\" | default: event.place }})"',
      ),
    ],
  ),
  sown(
    'shop',
    'a-slip',
    replace('routes.yaml', 'default:', 'defualt:'),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: "Parcel {{ event.tracking }} is {{ event.state }} ({{ event.place | defualt: \\"somewhere\\" }})"',
      ),
    ],
  ),
  sown(
    'shop',
    'the-field-is-the-actions',
    replace('routes.yaml', 'action.action_id', 'event.action_id'),
    ['flow/undeclared-field'],
    [line('routes.yaml', 'message: "{% for action in event.actions %}{{ event.action_id }} {% endfor %}"')],
  ),
  sown(
    'shop',
    'no-such-name-2',
    replace('routes.yaml', 'action.action_id', 'actions.action_id'),
    ['schema/template'],
    [line('routes.yaml', 'message: "{% for action in event.actions %}{{ actions.action_id }} {% endfor %}"')],
  ),
  sown(
    'shop',
    'no-such-field-4',
    replace('routes.yaml', 'event.actions', 'event.action'),
    ['flow/undeclared-field'],
    [line('routes.yaml', 'message: "{% for action in event.action %}{{ action.action_id }} {% endfor %}"')],
  ),
  sown(
    'shop',
    'none',
    replace('routes.yaml', 'event.actions %', 'event.actions limit: 0 %'),
    ['schema/template'],
    [line('routes.yaml', 'message: "{% for action in event.actions limit: 0 %}{{ action.action_id }} {% endfor %}"')],
  ),
  sown(
    'shop',
    'at-most-ten',
    replace('routes.yaml', 'event.actions %', 'event.actions offset: 10 %'),
    ['schema/template'],
    [line('routes.yaml', 'message: "{% for action in event.actions offset: 10 %}{{ action.action_id }} {% endfor %}"')],
  ),
  sown(
    'shop',
    'no-such-field-5',
    replace('routes.yaml', 'action.action_id', 'action.value'),
    ['flow/undeclared-field'],
    [line('routes.yaml', 'message: "{% for action in event.actions %}{{ action.value }} {% endfor %}"')],
  ),
  sown(
    'shop',
    'at-most-ten-2',
    replace('routes.yaml', 'event.list_folder.accounts | join: \\", \\"', 'event.list_folder.accounts[10]'),
    ['schema/template'],
    [line('routes.yaml', 'team: { message: "Files changed in {{ event.list_folder.accounts[10] }}" }')],
  ),
  sown(
    'shop',
    'a-text-has-no-first',
    replace('routes.yaml', 'join: \\", \\"', 'first | first'),
    ['schema/template'],
    [line('routes.yaml', 'team: { message: "Files changed in {{ event.list_folder.accounts | first | first }}" }')],
  ),
  sown(
    'shop',
    'texts-have-no-sum',
    replace('routes.yaml', 'join: \\", \\"', 'sum'),
    ['schema/template'],
    [line('routes.yaml', 'team: { message: "Files changed in {{ event.list_folder.accounts | sum }}" }')],
  ),
  sown(
    'shop',
    'texts-have-no-id',
    replace('routes.yaml', 'join: \\", \\"', 'where: \\"id\\", \\"x\\" | size'),
    ['flow/undeclared-field'],
    [
      line(
        'routes.yaml',
        'team: { message: "Files changed in {{ event.list_folder.accounts | where: \\"id\\", \\"x\\" | size }}" }',
      ),
    ],
  ),
  sown(
    'shop',
    'no-such-field-6',
    replace('routes.yaml', 'Welcome! You hear from us about new gear.', 'Welcome, {{ event.name }}!'),
    ['flow/undeclared-field'],
    [line('routes.yaml', 'message: "Welcome, {{ event.name }}!"')],
  ),
  sown(
    'shop',
    'the-route-takes-subscribed-alone-an-empty',
    replace(
      'routes.yaml',
      'Welcome! You hear from us about new gear.',
      "{% if event.topic == 'unsubscribed' %}Bye{% endif %}",
    ),
    ['schema/template'],
    [line('routes.yaml', 'message: "{% if event.topic == \'unsubscribed\' %}Bye{% endif %}"')],
  ),
  sown(
    'shop',
    'more-than-discord-takes',
    replace(
      'routes.yaml',
      '"Parcel',
      '"Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care.',
    ),
    ['route/message-misfit'],
    [
      line(
        'routes.yaml',
        'message: "Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. Parcels are carried with care. {{ event.tracking }} is {{ event.state }} ({{ event.place | default: \\"somewhere\\" }})"',
      ),
    ],
  ),
])
