import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line changed, about messages; written from the reference of the language alone. */
export const shopMessages1 = family('shop-messages-1', [
  sown(
    'shop',
    'a-template-channel-sends-no-text',
    replace('routes.yaml', 'fields: { addressee.name: keep, tracking: keep }', 'message: "Your parcel comes today"'),
    ['schema/invalid'],
    [line('routes.yaml', 'parcels:')],
  ),
  sown(
    'shop',
    'both',
    replace('routes.yaml', '} }\n  texts-failed:', '}, message: "x" }\n  texts-failed:'),
    ['schema/invalid'],
    [line('routes.yaml', 'dealer: { fields: { sku: keep, count: keep, id: keep }, message: "x" }')],
  ),
  sown(
    'shop',
    'unclosed',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }}{% if event.restock %}, goods are back'",
    ),
    ['schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id }}{% if event.restock %}, goods are back'")],
  ),
  sown(
    'shop',
    'a-boolean-and-a-text',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ event.order_id }}{% if event.restock == "true" %}, goods are back{% endif %}\'',
    ),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: \'Refund of order {{ event.order_id }}{% if event.restock == "true" %}, goods are back{% endif %}\'',
      ),
    ],
  ),
  sown(
    'shop',
    'one-sign',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }}{% if event.restock = true %}, goods are back{% endif %}'",
    ),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        "message: 'Refund of order {{ event.order_id }}{% if event.restock = true %}, goods are back{% endif %}'",
      ),
    ],
  ),
  sown(
    'shop',
    'nothing-in-it',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }}{% if event.restock %}{% endif %}'",
    ),
    ['schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id }}{% if event.restock %}{% endif %}'")],
  ),
  sown(
    'shop',
    'both-the-same',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }}{% if event.restock %}, back{% else %}, back{% endif %}'",
    ),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        "message: 'Refund of order {{ event.order_id }}{% if event.restock %}, back{% else %}, back{% endif %}'",
      ),
    ],
  ),
  sown(
    'shop',
    'no-such-field',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.orderId }}'",
    ),
    ['flow/undeclared-field'],
    [line('routes.yaml', "message: 'Refund of order {{ event.orderId }}'")],
  ),
  sown(
    'shop',
    'without-event',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ order_id }}'",
    ),
    ['schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ order_id }}'")],
  ),
  sown(
    'shop',
    'no-such-filter',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id | money }}'",
    ),
    ['schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id | money }}'")],
  ),
  sown(
    'shop',
    'a-number-is-no-list',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ event.order_id | join: ", " }}\'',
    ),
    ['schema/template'],
    [line('routes.yaml', 'message: \'Refund of order {{ event.order_id | join: ", " }}\'')],
  ),
  sown(
    'shop',
    'changes-nothing',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id | plus: 0 }}'",
    ),
    ['schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id | plus: 0 }}'")],
  ),
  sown(
    'shop',
    'changes-nothing-2',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id | times: 1 }}'",
    ),
    ['schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id | times: 1 }}'")],
  ),
  sown(
    'shop',
    'always-0',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id | times: 0 }}'",
    ),
    ['schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id | times: 0 }}'")],
  ),
  sown(
    'shop',
    'no-number',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ event.order_id | minus: "abc" }}\'',
    ),
    ['schema/template'],
    [line('routes.yaml', 'message: \'Refund of order {{ event.order_id | minus: "abc" }}\'')],
  ),
  sown(
    'shop',
    'required-so-never',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ event.order_id | default: "none" }}\'',
    ),
    ['schema/template'],
    [line('routes.yaml', 'message: \'Refund of order {{ event.order_id | default: "none" }}\'')],
  ),
  sown(
    'shop',
    'changes-nothing-3',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ event.order_id | append: "" }}\'',
    ),
    ['schema/template'],
    [line('routes.yaml', 'message: \'Refund of order {{ event.order_id | append: "" }}\'')],
  ),
  sown(
    'shop',
    'prints-braces',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order { event.order_id }'",
    ),
    ['route/other-braces'],
    [line('routes.yaml', "message: 'Refund of order { event.order_id }'")],
  ),
  sown(
    'shop',
    'unclosed-2',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }'",
    ),
    ['schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id }'")],
  ),
  sown(
    'shop',
    'minutes-for-the-month',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ event.order_id }} on {{ event.created_at | date: "%d.%M.%Y" }}\'',
    ),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: \'Refund of order {{ event.order_id }} on {{ event.created_at | date: "%d.%M.%Y" }}\'',
      ),
    ],
  ),
  sown(
    'shop',
    'prints-the-letters',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ event.order_id }} on {{ event.created_at | date: "YYYY-MM-DD" }}\'',
    ),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: \'Refund of order {{ event.order_id }} on {{ event.created_at | date: "YYYY-MM-DD" }}\'',
      ),
    ],
  ),
  sown(
    'shop',
    'the-month-for-minutes',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ event.order_id }} at {{ event.created_at | date: "%H:%m" }}\'',
    ),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: \'Refund of order {{ event.order_id }} at {{ event.created_at | date: "%H:%m" }}\'',
      ),
    ],
  ),
  sown(
    'shop',
    'no-format',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ event.order_id }} on {{ event.created_at | date: "" }}\'',
    ),
    ['schema/template'],
    [line('routes.yaml', 'message: \'Refund of order {{ event.order_id }} on {{ event.created_at | date: "" }}\'')],
  ),
  sown(
    'shop',
    'the-day-has-no-hour-left',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ event.order_id }} on {{ event.created_at | date: "%d.%m.%Y" | date: "%H" }}\'',
    ),
    ['schema/template'],
    [
      line(
        'routes.yaml',
        'message: \'Refund of order {{ event.order_id }} on {{ event.created_at | date: "%d.%m.%Y" | date: "%H" }}\'',
      ),
    ],
  ),
  sown(
    'shop',
    'nothing-left',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }}: {{ event.note | truncate: 0 }}'",
    ),
    ['recipient/category-not-allowed', 'schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id }}: {{ event.note | truncate: 0 }}'")],
  ),
  sown(
    'shop',
    'nothing-left-2',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }}: {{ event.note | slice: 0, 0 }}'",
    ),
    ['recipient/category-not-allowed', 'schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id }}: {{ event.note | slice: 0, 0 }}'")],
  ),
  sown(
    'shop',
    'the-first-has-no-effect',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      "'Refund of order {{ event.order_id }}: {{ event.note | downcase | upcase }}'",
    ),
    ['recipient/category-not-allowed', 'schema/template'],
    [line('routes.yaml', "message: 'Refund of order {{ event.order_id }}: {{ event.note | downcase | upcase }}'")],
  ),
  sown(
    'shop',
    'changes-nothing-4',
    replace(
      'routes.yaml',
      '"Refund of order {{ event.order_id }}{% if event.restock %}, goods are back{% endif %}"',
      '\'Refund of order {{ event.order_id }}: {{ event.note | replace: "a", "a" }}\'',
    ),
    ['recipient/category-not-allowed', 'schema/template'],
    [line('routes.yaml', 'message: \'Refund of order {{ event.order_id }}: {{ event.note | replace: "a", "a" }}\'')],
  ),
])
