/** An input of a card, for a page to draw in its own way. Labels, limits and choices stand on the card alone. */
export interface FieldSpec {
  readonly id: string;
  readonly kind: 'choice' | 'line' | 'text' | 'toggle' | 'day';
  readonly label: string;
  readonly value: string;
  readonly required: boolean;
  readonly error: string;
  readonly placeholder: string;
  /** Longest text, in letters; 0 where it has no end. */
  readonly most: number;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** What a toggle says, and sends. */
  readonly says: string;
  readonly on: string;
  readonly off: string;
  /** Markdown, as on cards. */
  readonly hint: string;
}

export interface SectionSpec {
  /** Markdown, as on cards; empty for what everybody fills in. */
  readonly heading: string;
  readonly fields: readonly FieldSpec[];
}

export interface FormSpec {
  /** What stands above the first input. Markdown, as on cards. */
  readonly intro: readonly string[];
  readonly sections: readonly SectionSpec[];
  readonly verb: string;
  /** What goes along with the inputs. */
  readonly data: Readonly<Record<string, string>>;
}

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null;

const things = (value: unknown): readonly Thing[] => (Array.isArray(value) ? value.filter(isThing) : []);

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

const kinds: Readonly<Record<string, FieldSpec['kind']>> = {
  'Input.ChoiceSet': 'choice',
  'Input.Text': 'line',
  'Input.Toggle': 'toggle',
  'Input.Date': 'day',
};

const fieldOf = (item: Thing): FieldSpec | undefined => {
  const kind = kinds[text(item.type)];
  if (kind === undefined) return undefined;
  return {
    id: text(item.id),
    kind: kind === 'line' && item.isMultiline === true ? 'text' : kind,
    label: text(item.label),
    value: text(item.value),
    required: item.isRequired === true,
    error: text(item.errorMessage),
    placeholder: text(item.placeholder),
    most: typeof item.maxLength === 'number' ? item.maxLength : 0,
    choices: things(item.choices).map(({ title, value }) => ({ title: text(title), value: text(value) })),
    says: text(item.title),
    on: text(item.valueOn) || 'true',
    off: text(item.valueOff) || 'false',
    hint: '',
  };
};

/** A small text below an input is its hint; a bold one above them is their heading. */
const sectionOf = (items: readonly Thing[]): SectionSpec => {
  const fields: FieldSpec[] = [];
  let heading = '';
  for (const item of items) {
    const field = fieldOf(item);
    const last = fields.at(-1);
    if (field) fields.push(field);
    else if (item.type === 'TextBlock' && last)
      fields[fields.length - 1] = { ...last, hint: text(item.text) };
    else if (item.type === 'TextBlock' && item.weight === 'Bolder') heading = text(item.text);
  }
  return { heading, fields };
};

const introOf = (items: readonly Thing[]): readonly string[] => {
  const first = items.findIndex((item) => fieldOf(item) !== undefined);
  return items
    .slice(0, first)
    .filter((item) => item.type === 'TextBlock' && item.style !== 'heading')
    .map((item) => text(item.text));
};

/** A card with inputs as a form; undefined where it has none, or nothing to send them with. */
export const formOf = (card: unknown): FormSpec | undefined => {
  if (!isThing(card)) return undefined;
  const body = things(card.body);
  const [send] = things(card.actions);
  const parts = body.filter((item) => item.type === 'Container').map((item) => sectionOf(things(item.items)));
  const sections = [{ ...sectionOf(body), heading: '' }, ...parts].filter(({ fields }) => fields.length > 0);
  if (!send || sections.length === 0) return undefined;
  const data = isThing(send.data) ? send.data : {};
  return {
    intro: introOf(body),
    sections,
    verb: text(send.verb),
    data: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, text(value)])),
  };
};
