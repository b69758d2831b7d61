import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line changed, about messages; written from the reference of the language alone. */
export const shopMessages2 = family('shop-messages-2', [
  sown(
    'shop',
    'changes-nothing-5',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ event.order_id }}: {{ event.note | remove: "" }}\'',
    ),
    ['recipient/category-not-allowed', 'schema/template'],
    [line('routes.yaml', 'message: \'Refund of order {{ event.order_id }}: {{ event.note | remove: "" }}\'')],
  ),
  sown(
    'shop',
    'a-number-has-no-capitals',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }}: {{ event.note | size | upcase }}'",
    ),
    ['recipient/category-not-allowed'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id }}: {{ event.note | size | upcase }}'")],
  ),
  sown(
    'shop',
    'the-first-of-a-text',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }}: {{ event.note | first }}'",
    ),
    ['schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id }}: {{ event.note | first }}'")],
  ),
  sown(
    'shop',
    'a-text-has-no-fields',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }}: {{ event.note.first }}'",
    ),
    ['schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id }}: {{ event.note.first }}'")],
  ),
  sown(
    'shop',
    'a-text',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }}: {{ event.note | round }}'",
    ),
    ['schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id }}: {{ event.note | round }}'")],
  ),
  sown(
    'shop',
    'a-text-is-no-list',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }}{% for n in event.note %}{{ n }}{% endfor %}'",
    ),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        "message: 'Refund of order {{ event.order_id }}{% for n in event.note %}{{ n }}{% endfor %}'",
      ),
    ],
  ),
  sown(
    'shop',
    'assigned-and-not-used',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }}{% assign n = event.note %}'",
    ),
    ['schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id }}{% assign n = event.note %}'")],
  ),
  sown(
    'shop',
    'an-empty-message',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'{% comment %}Refund of order {{ event.order_id }}{% endcomment %}'",
    ),
    ['schema/template'],
    [line('routes.yaml', "message: '{% comment %}Refund of order {{ event.order_id }}{% endcomment %}'")],
  ),
  sown(
    'shop',
    'prints-its-name',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ "event.order_id" }}\'',
    ),
    ['schema/template'],
    [line('routes.yaml', 'message: \'Refund of order {{ "event.order_id" }}\'')],
  ),
  sown(
    'shop',
    'never-there',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }}{% if event.restock %}, back{% elsif event.restock %}, not back{% endif %}'",
    ),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        "message: 'Refund of order {{ event.order_id }}{% if event.restock %}, back{% elsif event.restock %}, not back{% endif %}'",
      ),
    ],
  ),
  sown(
    'shop',
    'always',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ event.order_id }}{% if "true" %}, back{% endif %}\'',
    ),
    ['schema/template'],
    [line('routes.yaml', 'message: \'Refund of order {{ event.order_id }}{% if "true" %}, back{% endif %}\'')],
  ),
  sown(
    'shop',
    'no-such-field-2',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }}{% if event.restocked %}, back{% endif %}'",
    ),
    ['flow/undeclared-field'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id }}{% if event.restocked %}, back{% endif %}'")],
  ),
  sown(
    'shop',
    'a-number-and-a-text',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ event.order_id }}{% if event.order_id == "5001" %}, the first{% endif %}\'',
    ),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: \'Refund of order {{ event.order_id }}{% if event.order_id == "5001" %}, the first{% endif %}\'',
      ),
    ],
  ),
  sown(
    'shop',
    'a-number-contains-nothing',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ event.order_id }}{% if event.order_id contains "5" %}, the first{% endif %}\'',
    ),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: \'Refund of order {{ event.order_id }}{% if event.order_id contains "5" %}, the first{% endif %}\'',
      ),
    ],
  ),
  sown(
    'shop',
    'no-files-here',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ event.order_id }}{% include "footer" %}\'',
    ),
    ['schema/template'],
    [line('routes.yaml', 'message: \'Refund of order {{ event.order_id }}{% include "footer" %}\'')],
  ),
  sown(
    'shop',
    'nothing-to-end',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }}{% endif %}'",
    ),
    ['schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id }}{% endif %}'")],
  ),
  sown(
    'shop',
    'empty',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "''",
    ),
    ['schema/invalid'],
    [line('routes.yaml', "message: ''")],
  ),
  sown(
    'shop',
    'blank',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'   '",
    ),
    ['fact/placeholder'],
    [line('routes.yaml', "message: '   '")],
  ),
  sown(
    'shop',
    'entities-in-plain-text',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'A refund of &quot;{{ event.order_id }}&quot;'",
    ),
    ['route/message-misfit'],
    [line('routes.yaml', "message: 'A refund of &quot;{{ event.order_id }}&quot;'")],
  ),
  sown(
    'shop',
    'no-such-name',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ now | date: "%Y" }}\'',
    ),
    ['schema/template'],
    [line('routes.yaml', 'message: \'Refund of order {{ now | date: "%Y" }}\'')],
  ),
  sown(
    'shop',
    'by-zero',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }} {{ event.user_id | divided_by: 0 }}'",
    ),
    ['schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id }} {{ event.user_id | divided_by: 0 }}'")],
  ),
  sown(
    'shop',
    'twelve-hours-without-am-or-pm',
    replace('routes.yaml', '%d.%m.%Y\\', '%d.%m.%y %I:%M\\'),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: "Dear {{ event.customer.first_name }}, we have your order {{ event.name }} of {{ event.created_at | date: \\"%d.%m.%y %I:%M\\" }}."',
      ),
    ],
  ),
  sown(
    'shop',
    'prints-objects',
    replace('routes.yaml', '| size ', ''),
    ['schema/template'],
    [line('routes.yaml', 'message: "Big order {{ event.name }}: {{ event.line_items }} lines"')],
  ),
  sown(
    'shop',
    'a-list-has-no-sku',
    replace('routes.yaml', 'event.line_items | size', 'event.line_items.sku'),
    ['flow/undeclared-field'],
    [line('routes.yaml', 'message: "Big order {{ event.name }}: {{ event.line_items.sku }} lines"')],
  ),
  sown(
    'shop',
    'no-filter',
    replace('routes.yaml', '| size', '| count'),
    ['schema/template'],
    [line('routes.yaml', 'message: "Big order {{ event.name }}: {{ event.line_items | count }} lines"')],
  ),
  sown(
    'shop',
    'objects-joined',
    replace('routes.yaml', '| size', '| join: \\", \\"'),
    ['schema/template'],
    [line('routes.yaml', 'message: "Big order {{ event.name }}: {{ event.line_items | join: \\", \\" }} lines"')],
  ),
  sown(
    'shop',
    'no-such-field-3',
    replace('routes.yaml', '| size', '| map: \\"qty\\" | join: \\", \\"'),
    ['flow/undeclared-field'],
    [
      line(
        'routes.yaml',
        'message: "Big order {{ event.name }}: {{ event.line_items | map: \\"qty\\" | join: \\", \\" }} lines"',
      ),
    ],
  ),
  sown(
    'shop',
    'a-list-has-no-capitals',
    replace('routes.yaml', '| size', '| upcase'),
    ['schema/template'],
    [line('routes.yaml', 'message: "Big order {{ event.name }}: {{ event.line_items | upcase }} lines"')],
  ),
])
