import { z } from 'zod';
import { charts } from './charts.ts';
import { inputs } from './inputs.ts';
import { across, block, down, fill, item, list, look, oneOf, pixels, sized, words } from './parts.ts';

/**
 * The part of Adaptive Cards 1.5 that our cards use, strict: what is not named here is a fault.
 * Source: schemas/1.5.0/adaptive-card.json of microsoft/AdaptiveCards, Teams' own `msteams` and its charts.
 */
const element: z.ZodType = z.lazy(() => anyElement);
const action: z.ZodType = z.lazy(() => anyAction);
/** The store turns away more than six, and Teams hides them (msteams-docs, teams-store-validation-guidelines.md). */
const actions = z.array(action).max(6, 'has more than six actions');
const selectAction = action.optional();
const box = {
  style: fill.optional(),
  bleed: z.boolean().optional(),
  minHeight: pixels.optional(),
  selectAction,
};

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  ...block,
  ...look,
  horizontalAlignment: across.optional(),
  maxLines: z.int().positive().optional(),
  style: oneOf('default', 'heading', 'columnHeader').optional(),
  wrap: z.boolean().optional(),
});

const textRun = z.strictObject({
  type: z.literal('TextRun'),
  ...look,
  highlight: z.boolean().optional(),
  italic: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  underline: z.boolean().optional(),
  selectAction,
});

const richTextBlock = z.strictObject({
  type: z.literal('RichTextBlock'),
  ...block,
  inlines: list(textRun),
  horizontalAlignment: across.optional(),
});

const factSet = z.strictObject({
  type: z.literal('FactSet'),
  ...block,
  facts: list(z.strictObject({ title: words, value: words })),
});

const image = z.strictObject({
  type: z.literal('Image'),
  ...item,
  url: words,
  altText: words,
  size: oneOf('auto', 'stretch', 'small', 'medium', 'large').optional(),
  style: oneOf('default', 'person').optional(),
  width: pixels.optional(),
  height: sized.optional(),
  horizontalAlignment: across.optional(),
  selectAction,
});

const container = z.strictObject({
  type: z.literal('Container'),
  ...block,
  ...box,
  items: list(element),
  verticalContentAlignment: down.optional(),
});

const column = z.strictObject({
  type: z.literal('Column'),
  ...item,
  ...box,
  items: z.array(element).optional(),
  verticalContentAlignment: down.optional(),
  width: z.union([sized, z.number().positive()]).optional(),
});

const columnSet = z.strictObject({
  type: z.literal('ColumnSet'),
  ...block,
  ...box,
  columns: list(column),
  horizontalAlignment: across.optional(),
});

/** A card may have no button left, once a request is over; a set without one is a mistake. */
const actionSet = z.strictObject({
  type: z.literal('ActionSet'),
  ...block,
  actions: actions.min(1, 'must not be empty'),
});

const button = {
  id: words.optional(),
  title: words,
  iconUrl: words.optional(),
  isEnabled: z.boolean().optional(),
  mode: oneOf('primary', 'secondary').optional(),
  style: oneOf('default', 'positive', 'destructive').optional(),
  tooltip: words.optional(),
};

const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  ...button,
  verb: words,
  data: z.record(z.string(), z.unknown()).optional(),
  associatedInputs: oneOf('auto', 'none').optional(),
});

/** Only for the card in a Teams dialog, which does not know Action.Execute. */
const submit = z.strictObject({
  type: z.literal('Action.Submit'),
  ...button,
  data: z.record(z.string(), z.unknown()).optional(),
});

const openUrl = z.strictObject({
  type: z.literal('Action.OpenUrl'),
  ...button,
  url: z.string().regex(/^(https:\/\/|tel:|mailto:)/, 'must be https:, tel: or mailto:'),
});

const toggleVisibility = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  ...button,
  targetElements: list(
    z.union([words, z.strictObject({ elementId: words, isVisible: z.boolean().optional() })]),
  ),
});

/** The card behind a button: the outer one has said `version`, `$schema` and `speak` already. */
const innerCard = z.strictObject({
  type: z.literal('AdaptiveCard'),
  body: list(element),
  actions: actions.optional(),
});
const showCard = z.strictObject({ type: z.literal('Action.ShowCard'), ...button, card: innerCard });

const anyAction = z.discriminatedUnion('type', [execute, openUrl, showCard, submit, toggleVisibility]);
const anyElement = z.discriminatedUnion('type', [
  textBlock,
  richTextBlock,
  factSet,
  image,
  container,
  columnSet,
  actionSet,
  ...inputs,
  ...charts,
]);

const mention = z.strictObject({
  type: z.literal('mention'),
  text: z.string().regex(/^<at>.+<\/at>$/, 'must be <at>name</at>'),
  mentioned: z.strictObject({ id: words, name: words }),
});

export const adaptiveCard = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z
    .string()
    .regex(/^[a-z]{2}$/, 'must be two letters, like "en"')
    .optional(),
  speak: words,
  fallbackText: words.optional(),
  body: list(element),
  actions: actions.optional(),
  selectAction,
  /** Teams refreshes a card unasked for 60 people at most (msteams-docs, User-Specific-Views). */
  refresh: z.strictObject({ action: execute, userIds: z.array(words).max(60).optional() }).optional(),
  msteams: z
    .strictObject({ width: z.literal('Full').optional(), entities: z.array(mention).optional() })
    .optional(),
});
